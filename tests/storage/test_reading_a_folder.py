"""Which files of a folder are the map: only ordinary files in it, and the rest is said."""

import os
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from written_cases import said

from partnermap import storage
from partnermap.storage import StorageError, read_files

MAP = "map: {name: Test}\n"
pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and links as Unix has them")


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "north"
    root.mkdir()
    (root / "partnermap.yaml").write_text(MAP)
    return root


def put(root, *names):
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {name}\n")


def test_all_yaml_files_below_the_folder_are_read_in_the_order_of_their_names(folder):
    put(folder, "b.yaml", "a.yml", "C.YAML", "sub/deep/d.yaml", "sub/a.yaml", "notes.md", "yaml")
    files = read_files(folder)
    assert list(files.contents) == [
        "C.YAML",
        "a.yml",
        "b.yaml",
        "partnermap.yaml",
        "sub/a.yaml",
        "sub/deep/d.yaml",
    ]
    assert files.contents["sub/deep/d.yaml"] == b"# sub/deep/d.yaml\n"
    assert (files.root, files.problems) == (folder, ())


def test_hidden_folders_and_what_editors_leave_behind_are_passed_over_in_silence(folder):
    put(
        folder,
        ".git/config.yaml",
        ".hidden.yaml",
        ".#areas.yaml",
        "~$areas.yaml",
        "areas.yaml~",
        ".areas.yaml.swp",
        "#areas.yaml#",
        "areas.yaml.bak",
    )
    files = read_files(folder)
    assert (list(files.contents), files.problems) == (["partnermap.yaml"], ())


def test_a_name_that_begins_with_a_hash_is_a_name(folder):
    put(folder, "#1 areas.yaml")
    assert list(read_files(folder).contents) == ["#1 areas.yaml", "partnermap.yaml"]


def test_what_is_not_read_although_it_looks_like_a_part_of_the_map_is_said(folder, tmp_path):
    put(tmp_path, "outside/areas.yaml")
    put(folder, "bodies.yaml.txt")
    (folder / "areas.yaml").symlink_to(tmp_path / "outside" / "areas.yaml")
    (folder / "dangling.yaml").symlink_to("nowhere.yaml")
    (folder / "itself.yaml").symlink_to("itself.yaml")
    (folder / "shared").symlink_to(tmp_path / "outside")
    (folder / "loop").symlink_to(folder)
    (folder / "picture.png").symlink_to("nowhere.png")
    os.mkfifo(folder / "pipe.yaml")
    os.mkfifo(folder / "pipe")
    own = "    Put the file itself into the map's folder."
    whole = "    Put the folder itself in its place."
    warning = "1:1 warning PM031 this was not read:"
    files = read_files(folder)
    assert list(files.contents) == ["partnermap.yaml"]
    assert said(files.problems).split("\n") == [
        f"areas.yaml:{warning} it is a link to another place",
        own,
        f"bodies.yaml.txt:{warning} its name ends in .txt",
        "    Rename it to bodies.yaml.",
        f"dangling.yaml:{warning} it is a link to another place",
        own,
        f"itself.yaml:{warning} it is a link to another place",
        own,
        f"loop:{warning} it is a link to another folder",
        whole,
        f"pipe.yaml:{warning} it is not an ordinary file",
        own,
        f"shared:{warning} it is a link to another folder",
        whole,
    ]


def test_a_socket_is_not_read(folder, monkeypatch):
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind("talk.yaml")
        (problem,) = read_files(folder).problems
    assert problem.message == "this was not read: it is not an ordinary file"


def test_a_name_that_cannot_be_shown_is_not_read_and_not_shown(folder):
    (folder / "north\x1b[31m.yaml").write_text("")
    (folder / os.fsdecode(b"caf\xe9.yaml")).write_text("")
    (folder / "caf\u00e9.yaml").write_text("")
    files = read_files(folder)
    assert list(files.contents) == ["caf\u00e9.yaml", "partnermap.yaml"]
    reason = "warning PM031 this was not read: its name holds characters that cannot be shown"
    assert said(files.problems) == (
        f"caf?.yaml:1:1 {reason}\n    Rename it.\nnorth?[31m.yaml:1:1 {reason}\n    Rename it."
    )


def test_a_file_that_is_too_large_is_an_error_and_the_rest_is_read(folder):
    with (folder / "large.yaml").open("wb") as file:
        file.truncate(storage.MAX_BYTES + 1)
    with (folder / "enough.yaml").open("wb") as file:
        file.truncate(storage.MAX_BYTES)
    files = read_files(folder)
    assert list(files.contents) == ["enough.yaml", "partnermap.yaml"]
    assert said(files.problems) == (
        "large.yaml:1:1 error PM032 this file is 64 MB; the most is 64 MB\n    Split it."
    )


def test_too_many_files_are_refused_with_the_number(folder):
    for number in range(1, storage.MAX_FILES):
        (folder / f"{number}.yaml").touch()
    assert len(read_files(folder).contents) == storage.MAX_FILES
    (folder / "one-more.yaml").touch()
    with pytest.raises(StorageError) as raised:
        read_files(folder)
    assert str(raised.value) == f"{folder}: this folder holds more than 10,000 files."


def test_what_may_not_be_opened_is_an_error_and_the_rest_is_read(folder):
    put(folder, "closed.yaml", "closed-folder/a.yaml", "open.yaml")
    (folder / "closed.yaml").chmod(0)
    (folder / "closed-folder").chmod(0)
    hint = "    Ask for the right to read it, or move it out of the map's folder."
    assert as_nobody(folder).split("\n") == [
        "['open.yaml', 'partnermap.yaml']",
        "closed-folder:1:1 error PM001 this folder cannot be opened (Permission denied)",
        hint,
        "closed.yaml:1:1 error PM001 this file cannot be opened (Permission denied)",
        hint,
        "",
    ]
    for mode in (0o111, 0):
        folder.chmod(mode)
        assert as_nobody(folder) == f"{folder}: cannot be read (Permission denied).\n"


def as_nobody(folder):
    """What a user sees who owns nothing here; the tests may be run by root."""
    program = """
import os, sys
from pathlib import Path
from written_cases import said
from partnermap.storage import StorageError, read_files
import partnermap.problems, encodings.idna
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    files = read_files(Path(sys.argv[1]))
    print(list(files.contents)); print(said(files.problems))
except StorageError as error:
    print(error)
"""
    for parent in folder.parents:
        if parent.is_relative_to("/tmp") and parent != Path("/tmp"):  # noqa: S108
            parent.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.stderr == ""
    return done.stdout


def test_a_file_that_becomes_a_pipe_or_a_link_meanwhile_neither_hangs_nor_is_followed(
    folder, tmp_path
):
    (tmp_path / "secret").write_text("secret")
    done = threading.Event()

    def swap():
        while not done.is_set():
            for kind in (os.mkfifo, Path.touch, lambda path: path.symlink_to("../secret")):
                other = folder / ".other"
                kind(other)
                other.replace(folder / "other.yaml")

    swapper = threading.Thread(target=swap)
    swapper.start()
    seen = {read_files(folder).contents.get("other.yaml") for _ in range(300)}
    done.set()
    swapper.join()
    assert seen <= {None, b""}

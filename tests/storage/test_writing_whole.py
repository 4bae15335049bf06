"""A file is there whole, or as it was before; and nothing is left beside it."""

import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from partnermap.storage import StorageError, write_whole

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits and links as Unix has them")
OLD = b"the old page"
NEW = b"the new page\n" * 1000
UNCHANGED = "Nothing was changed."


@pytest.fixture
def page(tmp_path):
    (tmp_path / "page.html").write_bytes(OLD)
    return tmp_path / "page.html"


def refusal(path, content=NEW):
    with pytest.raises(StorageError) as raised:
        write_whole(path, content)
    return str(raised.value).removeprefix(f"{path}: ")


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def test_a_file_is_replaced_and_its_permissions_stay(page):
    page.chmod(0o640)
    write_whole(page, NEW)
    assert page.read_bytes() == NEW
    assert page.stat().st_mode & 0o777 == 0o640
    assert names(page.parent) == ["page.html"]


def test_a_new_file_has_the_permissions_that_files_have_here(tmp_path):
    (tmp_path / "usual").touch()
    write_whole(tmp_path / "page.html", b"")
    assert (tmp_path / "page.html").read_bytes() == b""
    assert (tmp_path / "page.html").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_the_longest_name_that_the_disk_takes_can_be_written(tmp_path):
    path = tmp_path / ("ŵ" * 125 + ".html")
    write_whole(path, NEW)
    assert names(tmp_path) == [path.name]


def test_a_link_goes_on_pointing_where_it_did(page):
    link = page.with_name("latest.html")
    link.symlink_to("page.html")
    write_whole(link, NEW)
    assert (link.is_symlink(), page.read_bytes()) == (True, NEW)


def test_a_link_to_what_is_not_there_yet_makes_it(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "latest.html").symlink_to("out/page.html")
    write_whole(tmp_path / "latest.html", NEW)
    assert (tmp_path / "out" / "page.html").read_bytes() == NEW


def test_a_link_to_itself_is_refused(tmp_path):
    (tmp_path / "itself.html").symlink_to("itself.html")
    message = refusal(tmp_path / "itself.html")
    assert message in (
        f"this is a link that leads nowhere. {UNCHANGED}",
        f"cannot be written (Too many levels of symbolic links). {UNCHANGED}",
    )
    assert names(tmp_path) == ["itself.html"]


ORDINARY = "this is not an ordinary file; give another name."


def test_a_folder_and_a_pipe_are_refused(tmp_path):
    assert refusal(tmp_path) == "this is a folder; give the name of a file to write."
    os.mkfifo(tmp_path / "pipe.html")
    assert refusal(tmp_path / "pipe.html") == ORDINARY


def test_the_device_that_is_always_full_is_refused_and_stays_a_device(tmp_path):
    """One of our own, as a mistake of the program, run by root, would replace the machine's."""
    full = tmp_path / "full"
    try:
        os.mknod(full, stat.S_IFCHR | 0o666, os.makedev(1, 7))
    except OSError:  # only root may
        full = Path("/dev/full")
    (tmp_path / "link.html").symlink_to(full)
    assert refusal(full) == ORDINARY
    assert refusal(tmp_path / "link.html") == ORDINARY
    assert full.is_char_device()


def test_a_write_protected_file_is_left_alone(page):
    page.chmod(0o444)
    assert refusal(page) == f"this file is write-protected. {UNCHANGED}"
    assert (page.read_bytes(), names(page.parent)) == (OLD, ["page.html"])


def test_a_folder_that_is_not_there_and_one_that_is_none(page):
    missing = page.parent / "out" / "page.html"
    assert refusal(missing) == f"there is no folder {missing.parent}. {UNCHANGED}"
    assert refusal(page / "page.html") == f"cannot be written (Not a directory). {UNCHANGED}"
    assert names(page.parent) == ["page.html"]


def started(program, path):
    """A program of its own that writes to ``path``."""
    begin = "import sys\nfrom pathlib import Path\nfrom partnermap.storage import *\n"
    begin += "path = Path(sys.argv[1])\n"
    return subprocess.Popen(
        [sys.executable, "-c", begin + program, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )


def test_a_full_disk_leaves_the_old_file_and_no_litter(page):
    program = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, 65_536))
try:
    write_whole(path, b"x" * 1_000_000)
except StorageError as error:
    print(error)
"""
    assert started(program, page).communicate() == (
        f"{page}: cannot be written (File too large). {UNCHANGED}\n",
        "",
    )
    assert (page.read_bytes(), names(page.parent)) == (OLD, ["page.html"])


def test_an_interrupted_write_leaves_the_old_file_and_no_litter(page, monkeypatch):
    def interrupt(_descriptor):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(page, NEW)
    assert (page.read_bytes(), names(page.parent)) == (OLD, ["page.html"])


def test_a_kill_at_any_moment_leaves_the_file_whole(tmp_path):
    page = tmp_path / "page.html"
    contents = {bytes([letter]) * 300_000 for letter in b"ab"}
    program = """
print("begun", flush=True)
while True:
    for letter in b"ab":
        write_whole(path, bytes([letter]) * 300_000)
"""
    seen = set()
    for moment in range(30):
        process = started(program, page)
        process.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(timeout=moment / 1500)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        if page.exists():
            seen.add(page.read_bytes())
    assert seen <= contents
    assert seen
    litter = [name for name in names(tmp_path) if name != "page.html"]
    assert all(name.startswith(".page.html.") and name.endswith(".part") for name in litter)
    write_whole(page, NEW)
    assert page.read_bytes() == NEW


def test_two_writers_at_once_leave_one_of_the_two_files_whole(tmp_path):
    page = tmp_path / "page.html"
    contents = [bytes([letter]) * 200_000 for letter in b"ab"]
    seen = set()

    def write(content):
        for _ in range(50):
            write_whole(page, content)

    writers = [threading.Thread(target=write, args=(content,)) for content in contents]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        if page.exists():
            seen.add(page.read_bytes())
    for writer in writers:
        writer.join()
    assert seen <= set(contents)
    assert page.read_bytes() in contents
    assert names(tmp_path) == ["page.html"]

"""What a person may give as MAP, and what is said where there is none."""

import os

import pytest

from partnermap.storage import StorageError, read_files

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and links as Unix has them")


def refusal(where):
    with pytest.raises(StorageError) as raised:
        read_files(where)
    return str(raised.value).removeprefix(f"{where}: ")


def put(*paths):
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("map: {name: Test}\n")


def test_a_single_file_is_a_map(tmp_path):
    put(tmp_path / "North.YAML", tmp_path / "other.yaml")
    files = read_files(tmp_path / "North.YAML")
    assert files.contents == {"North.YAML": b"map: {name: Test}\n"}
    assert (files.root, files.problems) == (tmp_path, ())


def test_a_path_may_go_up_and_through_links_that_its_user_names(tmp_path):
    put(tmp_path / "real" / "partnermap.yaml", tmp_path / "real" / "one.yaml")
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "one.yaml").symlink_to("real/one.yaml")
    assert list(read_files(tmp_path / "link").contents) == ["one.yaml", "partnermap.yaml"]
    assert list(read_files(tmp_path / "real" / ".." / "real").contents) == [
        "one.yaml",
        "partnermap.yaml",
    ]
    assert list(read_files(tmp_path / "one.yaml").contents) == ["one.yaml"]


def test_a_path_to_nothing(tmp_path):
    assert refusal(tmp_path / "north") == "there is no such file or folder."
    (tmp_path / "itself").symlink_to("itself")
    assert "no such file" in refusal(tmp_path / "itself")
    assert refusal(tmp_path / ("x" * 300)) == "cannot be read (File name too long)."


def test_a_file_of_another_kind(tmp_path):
    put(tmp_path / "north.txt")
    assert refusal(tmp_path / "north.txt") == (
        "a map is a folder with partnermap.yaml in it, or a file that ends in .yaml."
    )


def test_a_pipe_and_a_device(tmp_path):
    os.mkfifo(tmp_path / "pipe.yaml")
    assert refusal(tmp_path / "pipe.yaml") == "this is neither a folder nor an ordinary file."
    (tmp_path / "null.yaml").symlink_to("/dev/null")
    assert refusal(tmp_path / "null.yaml") == "this is neither a folder nor an ordinary file."


NO_MAP = "this folder is no map: it holds no partnermap.yaml."


def test_an_empty_folder(tmp_path):
    assert refusal(tmp_path) == NO_MAP


def test_a_folder_above_maps_names_them(tmp_path):
    maps = [tmp_path / "a", tmp_path / "b", tmp_path / "maps" / "c"]
    put(*(each / "partnermap.yaml" for each in maps))
    assert refusal(tmp_path) == f"{NO_MAP} Did you mean {maps[0]}, {maps[1]} or {maps[2]}?"


def test_a_folder_within_a_map_names_it(tmp_path):
    put(tmp_path / "partnermap.yaml", tmp_path / "bodies" / "boards.yaml")
    assert refusal(tmp_path / "bodies") == f"{NO_MAP} Did you mean {tmp_path}?"


@pytest.mark.parametrize("name", ["partnermap.yml", "PartnerMap.yaml", "partnermap.yaml.txt"])
def test_a_manifest_under_another_name_is_to_be_renamed(tmp_path, name):
    put(tmp_path / name)
    if not (tmp_path / "partnermap.yaml").exists():  # as on a Mac, whose names have no case
        assert refusal(tmp_path) == f"{NO_MAP} Rename {name} to partnermap.yaml."


def test_a_manifest_that_is_a_link_to_nowhere_is_not_to_be_renamed_to_itself(
    tmp_path,
):
    (tmp_path / "partnermap.yaml").symlink_to(tmp_path / "gone.yaml")
    assert "is a link that leads nowhere" in refusal(tmp_path)
    assert "Rename" not in refusal(tmp_path)

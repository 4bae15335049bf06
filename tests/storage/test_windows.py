"""What only Windows has, as far as another system can tell: junctions, files in use, drives."""

from __future__ import annotations

import os
from pathlib import Path, PureWindowsPath
from types import SimpleNamespace
from typing import Any

import pytest

from partnermap import storage
from partnermap.cli import options
from partnermap.storage import StorageError, read_files, write_whole

JUNCTION, CLOUD = 0xA0000003, 0x9000001A  # what Windows calls them: a mount point, a cloud folder


class Entry:
    """A folder as Windows lists it, with a tag that says what it leads to."""

    def __init__(self, entry: os.DirEntry[str], tag: int) -> None:
        self.name, self.path = entry.name, entry.path
        self._entry, self._tag = entry, tag

    def is_symlink(self) -> bool:
        return False

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        return self._entry.is_dir(follow_symlinks=follow_symlinks)

    def is_file(self, *, follow_symlinks: bool = True) -> bool:
        return self._entry.is_file(follow_symlinks=follow_symlinks)

    def stat(self, *, follow_symlinks: bool = True) -> Any:
        tag = self._tag if self._entry.is_dir() else 0
        return SimpleNamespace(st_reparse_tag=tag)


@pytest.mark.parametrize(("tag", "is_read"), [(JUNCTION, False), (CLOUD, True), (0, True)])
def test_a_junction_is_not_followed_and_a_folder_in_the_cloud_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tag: int, is_read: bool
) -> None:
    (tmp_path / "partnermap.yaml").write_text("map: {name: Test}\n", encoding="utf-8")
    (tmp_path / "places").mkdir()
    (tmp_path / "places/areas.yaml").write_text("areas: {}\n", encoding="utf-8")
    listed = os.scandir
    monkeypatch.setattr(
        storage.os, "scandir", lambda folder: [Entry(each, tag) for each in listed(folder)]
    )
    files = read_files(tmp_path)
    assert ("places/areas.yaml" in files.contents) is is_read
    assert [each.message for each in files.problems] == (
        [] if is_read else ["this was not read: it is a link to another folder"]
    )


@pytest.mark.parametrize("number", [5, 32])
def test_a_file_that_another_program_has_open_is_said_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"old")

    def in_use(*_: object) -> None:
        error = PermissionError(13, "Permission denied")
        error.winerror = number  # type: ignore[attr-defined]
        raise error

    monkeypatch.setattr(Path, "replace", in_use)
    with pytest.raises(StorageError, match="If another program has it open, such as Excel"):
        write_whole(page, b"new")
    assert page.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["page.html"]


class WindowsFolder(PureWindowsPath):
    """A folder on a drive."""

    def is_dir(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("typed", "prefix"),
    [
        (r"C:\Maps\Our place", "C:/Maps/Our place/"),
        (r"maps\ours", "maps/ours/"),
        (r"\\server\share\ours", "//server/share/ours/"),
    ],
)
def test_locations_have_forward_slashes_wherever_the_map_is(typed: str, prefix: str) -> None:
    assert options.prefix_of(WindowsFolder(typed)) == prefix  # type: ignore[arg-type]


def test_a_path_with_a_space_can_be_typed_again() -> None:
    assert options.quoted(WindowsFolder(r"C:\Our place")) == r'"C:\Our place"'  # type: ignore[arg-type]
    assert options.quoted(WindowsFolder(r"C:\ours")) == r"C:\ours"  # type: ignore[arg-type]

"""Imported data written as a new map: whole or not at all, and over nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from partnermap.exchange import Imported
from partnermap.exchange.bringing import brought as bring_in
from partnermap.pipeline import read
from partnermap.pipeline.editing import write_edits
from partnermap.storage import StorageError

DATA = Imported(
    {
        "partnerships": {"board": {"name": "Board", "members": ["council"]}},
        "organisations": {"council": {"name": "Our Council", "sector": "local-government"}},
        "areas": {},
    }
)


def test_a_new_map_has_one_file_a_section(tmp_path: Path) -> None:
    folder = tmp_path / "maps/ours"
    write_edits(bring_in(DATA, folder, "Ours").edits)
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["organisations.yaml", "partnermap.yaml", "partnerships.yaml"]
    assert (folder / "partnermap.yaml").read_text(encoding="utf-8") == "map:\n  name: Ours\n"
    loaded = read(folder)
    assert loaded.problems == ()
    assert loaded.map is not None
    assert loaded.map.partnerships["board"].members[0].body == "council"


def test_nothing_is_written_beside_other_yaml(tmp_path: Path) -> None:
    (tmp_path / "notes.yaml").write_text("a: b\n", encoding="utf-8")
    with pytest.raises(StorageError, match=r"there is YAML already \(notes\.yaml\)"):
        bring_in(DATA, tmp_path, "Ours")


@pytest.mark.parametrize("stop", [StorageError("full"), KeyboardInterrupt()])
@pytest.mark.parametrize("is_written", [False, True])
def test_a_failure_leaves_no_folder_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException, is_written: bool
) -> None:
    def fails(path: Path, content: bytes) -> None:
        if path.name != "partnerships.yaml" or is_written:
            path.write_bytes(content)
        if path.name == "partnerships.yaml":
            raise stop

    monkeypatch.setattr("partnermap.pipeline.editing.write_whole", fails)
    with pytest.raises(type(stop)):
        write_edits(bring_in(DATA, tmp_path / "a/b", "Ours").edits)
    assert list(tmp_path.iterdir()) == []

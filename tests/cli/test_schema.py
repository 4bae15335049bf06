"""``partnermap schema``: printed, or written beside the map."""

from __future__ import annotations

import json
from pathlib import Path

from cli.running import quickly as partnermap

LINE = "# yaml-language-server: $schema=partnermap.schema.json"


def test_it_is_printed_with_the_ids_of_the_map(folder: Path) -> None:
    schema = json.loads(partnermap("schema", cwd=folder).stdout)
    assert schema["definitions"]["ids-of-partnerships"]["enum"] == ["board"]
    assert sorted(path.name for path in folder.iterdir()) == ["partnermap.yaml"]


def test_it_is_written_beside_the_map_with_the_line_that_editors_look_for(folder: Path) -> None:
    result = partnermap("schema", str(folder), "--write")
    assert (result.returncode, result.stderr) == (0, "")
    written = folder / "partnermap.schema.json"
    assert f"Wrote {written}." in result.stdout
    assert f"\n  {LINE}\n" in result.stdout
    assert written.read_text(encoding="utf-8") == partnermap("schema", cwd=folder).stdout


def test_for_files_in_a_folder_below_the_line_has_the_way_up(folder: Path) -> None:
    (folder / "places").mkdir()
    (folder / "places/areas.yaml").write_text("areas: {north: {name: North}}\n", encoding="utf-8")
    said = partnermap("schema", "--write", cwd=folder).stdout
    assert "$schema=../partnermap.schema.json" in said


def test_the_line_and_the_schema_do_not_disturb_the_map(folder: Path) -> None:
    before = partnermap("findings", cwd=folder)
    partnermap("schema", "--write", cwd=folder)
    path = folder / "partnermap.yaml"
    path.write_text(f"{LINE}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    checked = partnermap("check", cwd=folder)
    assert "1 file read, 1 error." in checked.stdout  # the id that no record has
    after = partnermap("findings", cwd=folder)
    assert after.stdout == before.stdout.replace("yaml:5", "yaml:6")


def test_a_map_with_a_file_that_cannot_be_read_keeps_its_schema(folder: Path) -> None:
    partnermap("schema", "--write", cwd=folder)
    before = (folder / "partnermap.schema.json").read_bytes()
    (folder / "more.yaml").write_text("areas: {north: [\n", encoding="utf-8")
    result = partnermap("schema", "--write", cwd=folder)
    assert result.returncode == 2
    assert "more.yaml: cannot be read as YAML." in result.stderr
    assert (folder / "partnermap.schema.json").read_bytes() == before


def test_without_a_map_it_is_said(tmp_path: Path) -> None:
    result = partnermap("schema", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert "holds no partnermap.yaml" in result.stderr

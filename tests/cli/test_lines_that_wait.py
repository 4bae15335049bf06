"""What waits in the review file while other files are imported."""

from __future__ import annotations

from pathlib import Path

from cli.running import quickly as partnermap
from exchange.twice import bring

HEAD = ["Organisation", "Type", "Area"]
COUNCILS = ["Wexborough City Council,Council,Elm", "W'boro CC,Council,Elm", "Elm Hub,Company,Elm"]
GROUPS = ["Group,Area", "Repair Cafe,Elm"]


def _written(folder: Path, name: str, *lines: str) -> str:
    path = folder / name
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def _open_lines(folder: Path) -> list[str]:
    path = folder / "m/import-review.csv"
    lines = path.read_text(encoding="utf-8-sig").splitlines()[1:]
    return [line.split(",")[0] for line in lines if line.endswith(",")]


def test_a_line_waits_until_its_own_file_comes_again_without_it(tmp_path: Path) -> None:
    first = _written(tmp_path, "first.csv", ",".join(HEAD), *COUNCILS)
    other = _written(tmp_path, "other.csv", *GROUPS)
    target = str(tmp_path / "m")
    partnermap("import", "csv", first, "-o", target)
    assert _open_lines(tmp_path) == ["W'boro CC"]
    said = partnermap("import", "csv", other, "-o", target).stdout
    assert _open_lines(tmp_path) == ["W'boro CC"]
    assert f"1 line of other files waits still in {target}/import-review.csv." in said
    assert f"Next: decide in {target}/import-review.csv (1 line), and import again." in said
    before = (tmp_path / "m/import-review.csv").read_bytes()
    partnermap("import", "csv", other, "-o", target, "--dry-run")
    partnermap("import", "csv", other, "-o", target)
    assert (tmp_path / "m/import-review.csv").read_bytes() == before
    _written(tmp_path, "first.csv", ",".join(HEAD), COUNCILS[0])
    said = partnermap("import", "csv", first, "-o", target).stdout
    assert _open_lines(tmp_path) == []
    assert "other files" not in said


def test_a_line_goes_when_its_record_is_written_meanwhile(tmp_path: Path) -> None:
    first = _written(tmp_path, "first.csv", ",".join(HEAD), *COUNCILS)
    partnermap("import", "csv", first, "-o", str(tmp_path / "m"))
    exported = str(tmp_path / "m.xlsx")
    partnermap("export", "xlsx", str(tmp_path / "m"), "-o", exported)
    partnermap("import", "xlsx", exported, "-o", str(tmp_path / "m"))
    assert _open_lines(tmp_path) == ["W'boro CC"]
    path = tmp_path / "m/organisations.yaml"
    path.write_text(f"{path.read_text('utf-8')}\n  wboro-cc:\n    name: W'boro CC\n", "utf-8")
    other = _written(tmp_path, "other.csv", *GROUPS)
    partnermap("import", "csv", other, "-o", str(tmp_path / "m"))
    assert _open_lines(tmp_path) == []


def test_a_line_from_before_lines_knew_their_file_goes_by_its_sheet(tmp_path: Path) -> None:
    sheets = {"Organisations": [HEAD, *(line.split(",") for line in COUNCILS)]}
    bring(tmp_path, **sheets)
    path = tmp_path / "ours/import-review.csv"
    head, line = path.read_text(encoding="utf-8-sig").splitlines()
    assert line.startswith("W'boro CC,ours.xlsx,Organisations,A3,")
    old = [head.replace("file,", ""), line.replace("ours.xlsx,", "")]
    path.write_text("\n".join(old), encoding="utf-8")
    bring(tmp_path, Boards=[["Partnership"], ["Elm Board"]])
    assert "W'boro CC,,Organisations,A3," in path.read_text(encoding="utf-8-sig")
    bring(tmp_path, Organisations=sheets["Organisations"][:2])
    assert "W'boro CC" not in path.read_text(encoding="utf-8-sig")


def test_check_and_build_say_what_waits_and_end_as_they_would(tmp_path: Path) -> None:
    first = _written(tmp_path, "first.csv", ",".join(HEAD), *COUNCILS)
    partnermap("import", "csv", first, "-o", str(tmp_path / "m"))
    said = (
        "1 line of m/import-review.csv waits for a decision, and what stands with its name is not "
        "in the map: write 'yes', an id, 'new' or 'skip' into the last column, and import again.\n"
    )
    for command in (["check", "m"], ["build", "m", "-o", "m.html"]):
        result = partnermap(*command, cwd=tmp_path)
        assert (result.returncode, result.stderr) == (0, said)
    path = tmp_path / "m/import-review.csv"
    path.write_text(path.read_text("utf-8-sig").rstrip() + "new\n", encoding="utf-8")
    assert partnermap("check", "m", cwd=tmp_path).stderr == ""
    path.write_text("colour\nred\n", encoding="utf-8")
    result = partnermap("check", "m", cwd=tmp_path)
    assert (result.returncode, "are not there" in result.stderr) == (0, True)

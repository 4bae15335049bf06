"""``import ods``, ``councils`` and ``charity-commission``, and ``isolated --against``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cli.running import quickly as partnermap
from exchange.charity_register import AREAS, PERSONAL, REGISTER, as_json, row
from exchange.register_tables import written
from json_schemas import faults

MAP = """\
map: {name: Northbridge, as_of: 2023-11}
areas:
  northbridge: {name: Northbridge City, level: place}
organisations:
  pantry: {name: Weir Pantry, sector: vcse, identifiers: {GB-CHC: "9900001"}}
  kestrel: {name: Kestrel Moor Trust, sector: vcse}
  shed: {name: Quarry Fel Shed, sector: vcse}
partnerships:
  board: {name: Board, members: [pantry, {sector: vcse}]}
"""


@pytest.fixture
def register(tmp_path: Path) -> list[str]:
    """The register and its areas, as options of the command."""
    charities = as_json(tmp_path / "publicextract.charity.json", REGISTER)
    areas = as_json(tmp_path / "publicextract.charity_area_of_operation.json", AREAS)
    return [str(charities), "--areas", str(areas), "--area", "Northbridge City"]


@pytest.fixture
def map_folder(tmp_path: Path) -> Path:
    """A map with three charities of the register, as its keeper wrote them."""
    folder = tmp_path / "ours"
    folder.mkdir()
    (folder / "partnermap.yaml").write_text(MAP, encoding="utf-8")
    return folder


@pytest.fixture
def extract(register: list[str], tmp_path: Path) -> str:
    """The charities that work in Northbridge."""
    partnermap("import", "charity-commission", *register, "-o", str(tmp_path / "here"))
    return str(tmp_path / "here/charities.csv")


def test_tables_become_a_map_that_passes_check_and_builds(tmp_path: Path) -> None:
    files = [str(each) for each in written(tmp_path)]
    made = partnermap("import", "ods", *files, "-o", str(tmp_path / "nhs"))
    assert made.returncode == 0, made.stderr
    assert "1 of 2 councils lies in several ICBs" in made.stdout
    assert "hospitals are called 'Queen Maud Hospital'" in " ".join(made.stderr.split())
    checked = partnermap("check", "--strict", str(tmp_path / "nhs"))
    assert checked.returncode == 0
    assert "nothing wrong" in checked.stdout
    assert (
        partnermap("build", str(tmp_path / "nhs"), "-o", str(tmp_path / "x.html")).returncode == 0
    )


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    files = [str(each) for each in written(tmp_path, "trusts.csv")]
    shown = partnermap("import", "ods", *files, "-o", str(tmp_path / "nhs"), "--dry-run")
    assert "University Hospitals of Northbridge NHS Foundation Trust;" in shown.stdout
    assert not (tmp_path / "nhs").exists()


def test_councils_alone_refuse_a_table_of_trusts(tmp_path: Path) -> None:
    councils, trusts = written(tmp_path, "councils.csv", "trusts.csv")
    target = str(tmp_path / "councils")
    refused = partnermap("import", "councils", str(trusts), "-o", target)
    assert refused.returncode == 2
    assert "partnermap import ods" in refused.stderr
    made = partnermap("import", "councils", str(councils), "--nation", "scotland", "-o", target)
    assert made.returncode == 0, made.stderr
    assert "glen-council" in (tmp_path / "councils/organisations.yaml").read_text()


def test_charities_are_counted_and_written_without_what_is_about_persons(
    register: list[str], tmp_path: Path
) -> None:
    made = partnermap("import", "charity-commission", *register, "-o", str(tmp_path / "here"))
    assert made.returncode == 0, made.stderr
    assert made.stdout.startswith("8 rows read, 4 charities.")
    assert "holds no map" in made.stdout
    said = (tmp_path / "here/charities.csv").read_text(encoding="utf-8")
    assert not any(each in said for each in PERSONAL.values())


def test_a_progress_bar_is_for_terminals_only(register: list[str], tmp_path: Path) -> None:
    made = partnermap("import", "charity-commission", *register, "-o", str(tmp_path / "here"))
    assert made.stderr == ""


def test_how_many_there_are_goes_into_the_map(register: list[str], map_folder: Path) -> None:
    made = partnermap("import", "charity-commission", *register, "-o", str(map_folder))
    assert made.returncode == 0, made.stderr
    found = partnermap("findings", str(map_folder)).stdout
    assert "There are 4 registered charities that work in Northbridge City; the map has 3" in (
        " ".join(found.split())
    )
    text = (map_folder / "partnermap.yaml").read_text()
    assert text.startswith(MAP.split("organisations:")[0])


def test_charities_as_organisations_make_a_new_map(register: list[str], tmp_path: Path) -> None:
    target = str(tmp_path / "new")
    made = partnermap("import", "charity-commission", *register, "-o", target, "--organisations")
    assert made.returncode == 0, made.stderr
    assert "nothing wrong" in partnermap("check", target).stdout
    assert "weir-pantry" in (tmp_path / "new/organisations.yaml").read_text()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--income", "much"], "write a band"),
        (["--income", "50-10"], "write a band"),
        (["--area", "Northbridge City"], "go together"),
        (["--postcode", "ZZ9"], "No charity of the register is one of those asked for"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    tmp_path: Path, options: list[str], words: str
) -> None:
    charities = as_json(tmp_path / "publicextract.charity.json", REGISTER)
    target = tmp_path / "here"
    asked = partnermap("import", "charity-commission", str(charities), *options, "-o", str(target))
    assert asked.returncode == 2
    assert words in asked.stderr
    assert not list(target.glob("*"))


def test_another_file_of_the_name_is_not_written_over(register: list[str], tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here/charities.csv").write_text("our own list")
    asked = partnermap("import", "charity-commission", *register, "-o", str(tmp_path / "here"))
    assert asked.returncode == 2
    assert (tmp_path / "here/charities.csv").read_text() == "our own list"


def test_a_register_that_breaks_off_leaves_the_last_extract_as_it_was(
    extract: str, tmp_path: Path
) -> None:
    before = Path(extract).read_bytes()
    broken = tmp_path / "broken.json"
    whole = as_json(tmp_path / "whole.json", [row(9, "TANNER SHED"), row(10, "WEIR SHED")])
    broken.write_bytes(whole.read_bytes()[:-200])
    asked = partnermap("import", "charity-commission", str(broken), "-o", str(tmp_path / "here"))
    assert asked.returncode == 2
    assert "breaks off" in asked.stderr
    assert Path(extract).read_bytes() == before


def standings(said: str) -> dict[str, str]:
    charities: list[dict[str, Any]] = json.loads(said)["charities"]
    return {each["name"]: each["standing"] for each in charities}


def test_who_works_here_is_held_against_the_map(extract: str, map_folder: Path) -> None:
    said = partnermap("isolated", str(map_folder), "--against", extract, "--format", "json").stdout
    assert standings(said) == {
        "WEIR PANTRY": "seated",
        "THE KESTREL MOOR TRUST": "no-seat-recorded",
        "QUARRY FELL SHED": "perhaps-the-same",
        "NORTHBRIDGE FORUM": "not-represented",
    }
    assert faults("against", said) == []


def test_it_is_counted_by_size_and_says_what_it_does_not_know(
    extract: str, map_folder: Path
) -> None:
    said = partnermap("isolated", str(map_folder), "--against", extract).stdout
    plain = " ".join(said.split())
    assert "micro (under £10,000 a year) 1 1 0 0 0" in plain
    assert "income not known 1 0 0 1 0" in plain
    assert "all 4 1 1 1 1" in plain
    assert "Not represented in the bodies recorded here (1)" in said
    assert "the list of members of 1 of 1 partnership is not declared complete" in plain
    assert "1 seat recorded here is for a class" in plain
    assert "how many there are in all is not recorded" in plain


def test_the_table_has_one_charity_a_row(extract: str, map_folder: Path) -> None:
    said = partnermap("isolated", str(map_folder), "--against", extract, "--format", "csv").stdout
    assert "9900003,QUARRY FELL SHED,,unknown,NB1 1AA,,perhaps the same as a body" in said
    assert len(said.splitlines()) == 5


def test_what_is_twice_in_the_list_is_told_in_the_report(map_folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "ours.csv"
    path.write_text("charity number,name,income\n9,Weir Shed,1\n9,Weir Shed,2\n9,Weir Shed,1\n")
    notes = [
        "2 rows left out whose number was there already.",
        "Rows with one number say different things; the first was taken: 9.",
    ]
    held = ("isolated", str(map_folder), "--against", str(path), "--format")
    text, data, table = (partnermap(*held, form) for form in ("text", "json", "csv"))
    assert all(each in text.stdout for each in notes)
    assert json.loads(data.stdout)["register"]["notes"] == notes
    assert faults("against", data.stdout) == []
    assert not any(each in text.stderr + data.stderr for each in notes)
    assert all(each in table.stderr for each in notes)


@pytest.mark.parametrize("option", [("--format", "sarif"), ("--by", "sector"), ("--body", "shed")])
def test_what_is_about_findings_does_not_go_with_a_register(
    extract: str, map_folder: Path, option: tuple[str, str]
) -> None:
    asked = partnermap("isolated", str(map_folder), "--against", extract, *option)
    assert asked.returncode == 2
    assert "--against" in asked.stderr


def test_the_raw_register_is_refused_with_the_command_that_comes_first(
    register: list[str], map_folder: Path
) -> None:
    asked = partnermap("isolated", str(map_folder), "--against", register[0])
    assert asked.returncode == 2
    assert "partnermap import charity-commission" in asked.stderr


def test_the_same_tables_once_more_change_nothing(tmp_path: Path) -> None:
    files = [str(each) for each in written(tmp_path)]
    target = tmp_path / "nhs"
    partnermap("import", "ods", *files, "-o", str(target))
    before = {each.name: each.read_bytes() for each in target.iterdir()}
    again = partnermap("import", "ods", *files, "-o", str(target))
    assert again.returncode == 0, again.stderr
    assert {each.name: each.read_bytes() for each in target.iterdir()} == before


def test_what_waited_comes_in_once_it_is_decided(tmp_path: Path) -> None:
    files = [str(each) for each in written(tmp_path)]
    target = tmp_path / "nhs"
    partnermap("import", "ods", *files, "-o", str(target))
    review = target / "import-review.csv"
    said = review.read_text(encoding="utf-8-sig").splitlines()
    review.write_text(f"{said[0]}\n{said[1]}millside-borough-council\n", encoding="utf-8")
    partnermap("import", "ods", *files, "-o", str(target))
    assert "      - millside-borough-council\n" in (target / "partnerships.yaml").read_text()
    assert "nothing wrong" in partnermap("check", str(target)).stdout


def test_a_newer_register_renews_the_file_and_the_number(
    register: list[str], map_folder: Path, tmp_path: Path
) -> None:
    partnermap("import", "charity-commission", *register, "-o", str(map_folder))
    areas = [
        *AREAS,
        {"organisation_number": 9900009, "geographic_area_description": "Northbridge City"},
    ]
    as_json(tmp_path / "publicextract.charity_area_of_operation.json", areas)
    newer = [
        each | {"date_of_extract": "2024-11-01T00:00:00"}
        for each in (*REGISTER, row(9900009, "TANNER STREET PLAYGROUP"))
    ]
    as_json(Path(register[0]), newer)
    renewed = partnermap("import", "charity-commission", *register, "-o", str(map_folder))
    assert renewed.returncode == 0, renewed.stderr
    text = (map_folder / "partnermap.yaml").read_text()
    assert "total: 5" in text
    assert "total: 4" not in text
    assert "published: 2024-11-01" in text
    assert "TANNER" in (map_folder / "charities.csv").read_text(encoding="utf-8")

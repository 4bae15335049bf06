"""Lines of a mapping file that meet nothing are told, with what there is."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.readers import read_csv
from partnermap.exchange.spreadsheets import (
    Asked,
    Mapped,
    import_workbooks,
    read_mapping,
    start_of_mapping,
)
from partnermap.exchange.telling import gathered, sentence_of

GROUPS = "Organisation,Sector,Ward\nKnitters,Third lot,Elm\nBoxing Club,Third lot?,Weir\n"


def remarks(folder: Path, mapping: str) -> list[str]:
    (folder / "community-groups.csv").write_text(GROUPS, encoding="utf-8")
    (folder / "mapping.yaml").write_text(mapping, encoding="utf-8")
    mapped = read_mapping(folder / "mapping.yaml")
    found = import_workbooks([read_csv(folder / "community-groups.csv")], Asked(mapped=mapped))
    assert len(found.sections["organisations"]) == 2
    return [sentence_of(each) for each in found.remarks if each.origin.file == "mapping.yaml"]


@pytest.mark.parametrize("name", ["community-groups", "community-groups.csv", "Community groups"])
def test_a_csv_file_is_named_with_or_without_its_ending(tmp_path: Path, name: str) -> None:
    lines = [
        f"sheets: {{{name}: Organisations}}",
        f"headings: {{{name}!Organisation: Name}}",
        "words: {Sector: {Third lot: vcse}}",
        "fixed: {Organisations: {Source: Our list}}",
    ]
    assert remarks(tmp_path, "\n".join(lines)) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "sheets: {comunity-groups: Organisations}",
            "'comunity-groups' under 'sheets' meets no sheet, so this line changes nothing. Did "
            "you mean 'community-groups'?",
        ),
        (
            "sheets: {Old boards: ignore}",
            "'Old boards' under 'sheets' meets no sheet, so this line changes nothing. The "
            "sheets: 'community-groups'.",
        ),
        (
            "headings: {Wards: Areas}",
            "'Wards' under 'headings' meets no heading, so this line changes nothing. Did you "
            "mean 'Ward'?",
        ),
        (
            "words: {Sector: {third lott: vcse}}",
            "'third lott' under 'words, Sector' meets no cell, so this line changes nothing. Did "
            "you mean 'third lot'?",
        ),
        (
            "fixed: {Organisations: {Hours: '2'}}",
            "'Hours' under 'fixed, Organisations' meets no column of 'Organisations', so this line "
            "changes nothing. Columns: 'Id', 'Name', 'Sector', 'Kind', 'Yearly income', 'Income "
            "here', 'Areas', 'Communities' and 23 more.",
        ),
        (
            "rows: {Knitters: {Meets every: month}}",
            "'Meets every' under 'rows, Knitters' meets no column of 'Organisations', so this line "
            "changes nothing. Columns: 'Id', 'Name', 'Sector', 'Kind', 'Yearly income', 'Income "
            "here', 'Areas', 'Communities' and 23 more.",
        ),
        (
            "fixed: {Partnerships: {Source: Our list}}",
            "'Partnerships' under 'fixed' meets no sheet that was read as this, so this line "
            "changes nothing. Sheets were read as: 'Organisations'.",
        ),
    ],
)
def test_a_line_that_meets_nothing_is_told(tmp_path: Path, line: str, said: str) -> None:
    assert remarks(tmp_path, line) == [f"mapping.yaml: {said}"]


def test_the_mapping_of_another_file_is_told_in_one_line_at_the_end(tmp_path: Path) -> None:
    mapping = (
        "sheets: {Orgs 2023: Organisations}\n"
        "headings: {Ward: Areas, Reports up: Reports to, Cluster: Tags}\n"
        "words: {Kind: {Public body: council}}\ngroups: {NHS: nhs}\n"
    )
    (line,) = remarks(tmp_path, mapping)
    assert line == (
        "mapping.yaml: 5 of its 6 lines meet nothing here, so it seems to belong to another file: "
        "'Orgs 2023', 'Reports up' and 3 more. What meets something is followed: 'Ward'. A mapping "
        "belongs to one file: leave --mapping out, or write one for this file."
    )
    (tmp_path / "mapping.yaml").write_text(mapping, encoding="utf-8")
    found = import_workbooks(
        [read_csv(tmp_path / "community-groups.csv")],
        Asked(mapped=read_mapping(tmp_path / "mapping.yaml")),
    )
    *_, (_, last) = gathered(found.remarks)
    assert last[-1].origin.file == "mapping.yaml"


def test_a_heading_that_is_said_to_be_no_column_of_its_sheet_is_told_with_those_it_has() -> None:
    boards = [["Board", "Responsible for", "Meets", "When"], ["Elm Board", "Roads", "Monthly", "?"]]
    mapped = Mapped(headings={"responsible for": "Sector", "when": "Meets every"})
    said = "\n".join(told(imported(mapped=mapped, Boards=boards)))
    assert (
        "Boards!B1: 'Responsible for' is said to be 'Sector', which the sheet 'Partnerships' has "
        "not, so what stands below it (1 cell) is left out. It has: Id, Kind, Areas"
    ) in said
    assert "'When' means 'Meets every', and so does 'Meets', which was taken" in said
    assert "not understood" not in said


def test_no_person_is_offered_for_a_line_that_meets_nothing(tmp_path: Path) -> None:
    contacts = [["Name", "Mobile"], ["Odhran Pell", "07700 900321"], ["Bev Coker", "01632 960111"]]
    notes = [["Ring Bev Coker"], ["960 321"], ["Odhran Pell"], ["pell@wva.example"]]
    groups = [["Organisation", "Sector"], ["Lunch Club", "vcse"]]
    path = tmp_path / "mapping.yaml"
    path.write_text(
        "headings: {Where: Areas, Bev Cokre: Notes}\n"
        "rows: {Bev Cokre: {Sector: vcse}}\ngroups: {Odhran Pel: vcse}\n",
        encoding="utf-8",
    )
    mapped = read_mapping(path)
    sheets = {"Groups": groups, "Contacts": contacts, "Ideas": notes}
    said = [line for line in told(imported(mapped=mapped, **sheets)) if "meets no" in line]
    assert len(said) == 4
    assert "Headings: 'Organisation' and 'Sector'." in "\n".join(said)
    assert not any(each in "\n".join(said) for each in ("Coker", "Pell", "pell", "960", "Mobile"))


@pytest.mark.parametrize(
    ("headings", "said"),
    [
        (
            ("Sector", "Sector"),
            "the heading 'Sector' stands twice, at B1 and here; B1 is read, and what stands below "
            "this one (1 cell) is left out. Give one of the two another heading, or bring the "
            "cells together in one column.",
        ),
        (
            ("Type", "Kind"),
            "'Kind' and 'Type' at B1 both mean 'Kind'; B1 is read, and what stands below this one "
            '(1 cell) is left out. In a mapping file: headings: {"Type": ignore} to read this '
            'one, or {"Kind": Notes}.',
        ),
    ],
)
def test_what_is_understood_and_stands_twice_is_told_with_the_cell_that_is_read(
    headings: tuple[str, str], said: str
) -> None:
    rows = [["Organisation", *headings], ["Elm Hub", "vcse", "charity"]]
    assert f"Groups!C1: {said}" in told(imported(Groups=rows))
    asked = '"Sector": "?"' in start_of_mapping([book_of(Groups=rows)], Mapped())
    assert not asked, "an answer would change the column that is read, too"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            99,
            "mapping.yaml:3: row 99 is behind the last one of 'Groups' (4), so 'headings_in_row' "
            "changes nothing. Its headings were taken from row 3.",
        ),
        (
            2,
            "mapping.yaml:3: row 2 is empty in 'Groups', so 'headings_in_row' changes nothing. Its "
            "headings were taken from row 3.",
        ),
        (
            4,
            "sheet 'Groups': nothing here was understood as a table, so 5 cells of this sheet are "
            "left out; the mapping file says that row 4 has its headings. If it is another row, "
            "write its number in place of 4.",
        ),
    ],
)
def test_a_row_that_has_no_headings_is_told(tmp_path: Path, row: int, said: str) -> None:
    path = tmp_path / "mapping.yaml"
    path.write_text(f"sheets:\n  Groups:\n    headings_in_row: {row}\n", encoding="utf-8")
    rows = [["Our groups"], [], ["Organisation", "Sector"], ["Elm Hub", "vcse"]]
    assert told(imported(mapped=read_mapping(path), Groups=rows))[0] == said

"""A heading that stands on two sheets, and a line of a mapping that is meant for one of them."""

from __future__ import annotations

from exchange.workbooks import book_of, imported, told

from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

BOARDS = [["Meeting", "Known as"], ["Elm Board", "EB"], ["Oak Forum", "OF"]]
DUTIES = [["Job", "Meeting"], ["Elm Plan", "Elm Board"]]
SAID = {"job": "Function", "meeting": "Body"}


def test_a_line_leaves_the_names_of_another_sheet_alone_and_that_is_told() -> None:
    mapped = Mapped(sheets={"duties": "Function roles"}, headings=SAID, file="mapping.yaml")
    found = imported(mapped=mapped, Boards=BOARDS, Duties=DUTIES)
    assert found.sections["partnerships"].keys() == {"elm-board", "oak-forum"}
    assert "organisations" not in found.sections
    assert "elm-plan" in found.sections["functions"]
    (line,) = [each for each in told(found) if each.startswith("mapping.yaml")]
    assert "'headings: Meeting: Body' was not followed on the sheet 'Boards', where" in line
    assert 'Write "Duties!Meeting" for that sheet alone; or "Boards!Meeting" if' in line


def test_a_line_of_one_sheet_is_of_that_one_and_nothing_is_told() -> None:
    of_one = {"job": "Function", "duties!meeting": "Body"}
    mapped = Mapped(sheets={"duties": "Function roles"}, headings=of_one, file="mapping.yaml")
    found = imported(mapped=mapped, Boards=BOARDS, Duties=DUTIES)
    assert found.sections["partnerships"].keys() == {"elm-board", "oak-forum"}
    assert not [each for each in told(found) if each.startswith("mapping.yaml")]


def test_a_line_that_changes_another_column_of_another_sheet_is_told_first() -> None:
    mapped = Mapped(headings={"patch": "Notes"}, file="mapping.yaml")
    boards = [["Board", "Patch"], ["Elm Board", "Elmside"]]
    themes = [["Theme", "Patch"], ["Trees", "Mostly in gardens"]]
    found = imported(mapped=mapped, Boards=boards, Themes=themes)
    assert told(found)[0] == (
        "mapping.yaml: 'headings: Patch: Notes' changes the sheet 'Boards', too, where 'Patch' "
        "would be read as 'Areas'. Write \"Themes!Patch\" for that sheet alone."
    )


def test_a_sheet_that_seems_misread_names_the_line_by_which_it_was_read() -> None:
    rest = ["Growing by the pond", "Seen from the road", "Asked for in the spring"]
    odd = [
        ["Meeting", "Pond", "Road", "Spring"],
        *([f"Elm {at}", *rest] for at in ("Mill", "Court")),
    ]
    mapped = Mapped(headings={"meeting": "Body"}, file="mapping.yaml")
    found = told(imported(mapped=mapped, Organisations=odd))
    (line,) = [each for each in found if "was read as the" in each]
    assert 'as the mapping file says: headings: {"Meeting": Body}. If that is wrong' in line


def test_the_start_of_a_mapping_names_the_sheet_of_a_heading_that_stands_on_two() -> None:
    trusts = [
        ["Organisation", "Sector", "Meeting", "Oddity"],
        ["Elm Trust", "vcse", "in the mill house by the river", "by day"],
    ]
    text = start_of_mapping([book_of(Boards=BOARDS, Trusts=trusts)], Mapped())
    assert '"Trusts!Meeting": "?"' in text
    assert '  "Oddity": "?"' in text

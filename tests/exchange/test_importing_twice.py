"""The same workbook twice: whatever stands in it, the second import changes no byte."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from exchange.messy import messy_workbook
from exchange.twice import bring
from hypothesis import example, given, settings
from hypothesis import strategies as st

from partnermap.exchange.bringing import brought
from partnermap.exchange.readers import read_xlsx
from partnermap.exchange.tables import tables_for
from partnermap.pipeline.editing import write_edits

# Names of bodies that are near each other in all the ways in which names are.
NAMES = st.sampled_from(
    [
        *("Elm City Council", "Elm Council", "ECC", "City Council", "Elm CC", "elm city council"),
        *("Health and Wellbeing Board", "HWB", "H&WB", "Health Board", "Elm Health Board"),
        *("Elm Foodbank", "Elm Food Bank", "Elm Foodbank and HWB", "Food Forum", "The Food Forum"),
        *("-", "n/a", "P1", "P2", "Elm Partnership", "Elm ICB", "NHS Elm ICB", "Elm ICP"),
    ]
)
CELL = st.one_of(st.none(), NAMES)
MARK = st.sampled_from([None, "x", "Chair", "?", "O", "maybe"])


def _rows(head: list[str], *cells: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(st.tuples(*cells), min_size=1, max_size=5).map(lambda rows: [head, *rows])


REF = st.sampled_from([None, "P1", "P2", "P3"])
SHEETS = {
    "Orgs": _rows(["Ref", "Organisation", "Also known as", "Sits on"], REF, NAMES, CELL, CELL),
    "Boards": _rows(["Ref", "Board", "Reports to", "Members"], REF, NAMES, CELL, CELL),
    "Members": _rows(["Board", "Organisation", "Role"], NAMES, NAMES, MARK),
    "Who": st.tuples(NAMES, NAMES, _rows([], NAMES, MARK, MARK)).map(
        lambda said: [[None, said[0], said[1]], *said[2][1:]]
    ),
}


@settings(max_examples=25, deadline=None)
@given(st.fixed_dictionaries({}, optional=SHEETS))
@example(
    {
        "Orgs": [["Ref", "Organisation"], ["P2", "Elm City Council"], ["P2", "P2"]],
        "Boards": [["Ref", "Board"], [None, "P2"]],
    }
)
@example(
    {
        "Boards": [["Board", "Reports to"], ["Elm City Council", "Health and Wellbeing Board"]],
        "Members": [
            ["Board", "Organisation"],
            ["Elm City Council", "Health and Wellbeing Board"],
        ],
    }
)
def test_the_second_import_changes_no_byte(sheets: dict[str, object]) -> None:
    with TemporaryDirectory() as name:
        bring(Path(name), **sheets)  # type: ignore[arg-type]
        if (Path(name) / "ours").exists():
            again = bring(Path(name), **sheets)  # type: ignore[arg-type]
            assert [edit.path for edit in again.edits] == []


def test_a_workbook_of_an_office_too(tmp_path: Path) -> None:
    messy_workbook(tmp_path / "register.xlsx")
    where = tmp_path / "ours"
    for number in range(2):
        tables = tables_for([read_xlsx(tmp_path / "register.xlsx")], where, None)
        found = brought(tables.imported, where, "Ours", tables.asked)
        write_edits(found.edits)
        assert bool(found.edits) == (number == 0)

"""Tables below or beside each other on one sheet, and headings that are written again."""

from __future__ import annotations

from typing import Any

from exchange.workbooks import Rows, book_of, imported, told

from partnermap.exchange import Imported
from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

FIRST: list[list[Any]] = [["Organisation", "HWB", "CSP"], ["Elm Council", "X", "Obs"]]
SECOND: list[list[Any]] = [["Organisation", "Faith Board", "Arts Board"], ["Elm Hub", "X", "Chair"]]


def seats(found: Imported) -> dict[str, list[Any]]:
    boards = found.sections["partnerships"]
    return {
        board: [each["body"] for each in said.get("members", [])] for board, said in boards.items()
    }


BOTH = {
    "hwb": ["elm-council"],
    "csp": ["elm-council"],
    "faith-board": ["elm-hub"],
    "arts-board": ["elm-hub"],
}


def test_a_matrix_below_another_is_one_of_its_own_and_told() -> None:
    titled: Rows = [["Statutory"], *FIRST, [], ["Voluntary"], *SECOND]
    found = imported(Who=titled)
    assert seats(found) == BOTH
    assert told(found)[0].startswith(
        "sheet 'Who': 2 tables on one sheet, each read by itself: A1 to C3 and A5 to C7."
    )
    assert seats(imported(Who=[*FIRST, *SECOND])) == BOTH


def test_a_table_beside_another_is_one_of_its_own() -> None:
    beside = [[*one, None, *other] for one, other in zip(FIRST, SECOND, strict=True)]
    assert seats(imported(Who=beside)) == BOTH
    lists = [["Organisation", "Sector", None, "Board", "Meets"]]
    found = imported(Lists=[*lists, ["Elm Hub", "vcse", None, "HWB", "monthly"]])
    assert found.sections["organisations"] == {"elm-hub": {"name": "Elm Hub", "sector": "vcse"}}
    assert found.sections["partnerships"]["hwb"]["meets"] == {"every": "month"}


def test_an_empty_column_in_one_table_parts_nothing() -> None:
    rows = [["Board", None, "Organisation", "Role"], ["HWB", None, "Elm Hub", "Chair"]]
    assert seats(imported(Seats=rows)) == {"hwb": ["elm-hub"]}


def test_a_legend_beside_one_of_them_is_one_of_both() -> None:
    rows = [["Z = chair"], *FIRST, [], SECOND[0], ["Elm Hub", "Z", "X"]]
    board = imported(Who=rows).sections["partnerships"]["faith-board"]
    assert board["members"] == [{"body": "elm-hub", "role": "chair"}]


def test_headings_that_are_written_again_in_part_or_in_capitals_are_no_body() -> None:
    rows = [["Organisation", "Sector", "Notes"], ["Elm Hub", "vcse", "old"]]
    more = [["ORGANISATION", "SECTOR"], ["Elm Bank", "private"]]
    page = [["Register (continued)"], rows[0], ["Elm Trust", "vcse"], ["Page 2 of 3"]]
    found = imported(Orgs=[*rows, *more, *page])
    assert [*found.sections["organisations"]] == ["elm-hub", "elm-bank", "elm-trust"]


def test_a_mapping_is_begun_with_the_headings_of_each_of_them() -> None:
    first = [["Organisation", "Sector", "Cluster"], ["Elm Hub", "vcse", "North East"]]
    second = [["Board", "Meets", "Wing"], ["HWB", "monthly", "Old house"]]
    text = start_of_mapping([book_of(Who=[*first, [], *second])], Mapped())
    assert '"Cluster": "?"' in text
    assert '"Wing": "?"' in text

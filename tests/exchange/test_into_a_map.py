"""Other people's tables into a map that is there: additions and differences, all else as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.workbooks import Rows, book_of

from partnermap.exchange.bringing import Brought
from partnermap.exchange.bringing import brought as bring_in
from partnermap.exchange.tables import tables_for
from partnermap.exchange.telling import sentence_of
from partnermap.storage import StorageError

MAP = """\
# Our map.
map: {name: Ours}

organisations:
  # asked in May
  lunch-club:
    name: Elmside Lunch Club   # the one at the church
    sector: vcse
    areas: [elmside]
    tags: [old]
  council: {name: Elmside Council, sector: local-government, kind: council}
areas:
  elmside: {name: Elmside}
partnerships:
  place-board:
    name: Place Board
    members:
      - body: council          # since ever
        role: chair
      - lunch-club
"""


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    path = tmp_path / "ours/partnermap.yaml"
    path.parent.mkdir()
    path.write_text(MAP, encoding="utf-8")
    return path.parent


def brought(where: Path, **sheets: Rows) -> Brought:
    tables = tables_for([book_of(**sheets)], where, None)
    return bring_in(tables.imported, where, "", tables.asked)


def after(found: Brought) -> str:
    (edit,) = found.edits
    return edit.after.decode()


def told(found: Brought) -> list[str]:
    return [sentence_of(each) for each in found.imported.remarks]


def test_another_value_changes_the_map_and_is_told(ours: Path) -> None:
    found = brought(ours, Orgs=[["Organisation", "Sector"], ["ELMSIDE LUNCH CLUB", "Church"]])
    assert after(found) == MAP.replace("sector: vcse", "sector: faith")
    assert told(found) == ["Orgs!B2: sector of 'Elmside Lunch Club' was vcse, is faith."]
    assert found.summary[:2] == ("New: nothing.", "There already: 1 organisation.")


def test_lists_only_grow_and_empty_cells_say_nothing(ours: Path) -> None:
    rows = [
        ["Organisation", "Sector", "Area", "Tags"],
        ["Elmside Lunch Club", None, "Elmside", "new"],
    ]
    assert after(brought(ours, Orgs=rows)) == MAP.replace("[old]", "[old, new]")


def test_a_new_body_and_a_new_seat_are_put_in(ours: Path) -> None:
    found = brought(
        ours,
        Orgs=[["Organisation", "Sector"], ["Elm Hospice", "vcse"]],
        Members=[["Board", "Organisation", "Role"], ["Place board", "Elm Hospice", "Observer"]],
    )
    text = after(found)
    assert "  elm-hospice:\n    name: Elm Hospice\n    sector: vcse\n" in text
    assert text.endswith("      - lunch-club\n      - body: elm-hospice\n        role: observer\n")
    assert all(line in text for line in MAP.splitlines())


def test_what_is_there_already_changes_nothing(ours: Path) -> None:
    found = brought(
        ours,
        Orgs=[["Organisation", "Sector"], ["Elmside Council", "Council"]],
        Who=[[None, "Place Board", "Place board"], ["Elmside Lunch Club", "x", "x"]],
    )
    assert found.edits == ()


def test_another_role_is_told_and_a_bare_mark_says_nothing_of_it(ours: Path) -> None:
    seats = [["Board", "Organisation", "Role"], ["Place Board", "Elmside Council", "Co-chair"]]
    assert after(brought(ours, Members=seats)) == MAP.replace("role: chair", "role: co-chair")
    assert brought(ours, Members=[seats[0][:2], seats[1][:2]]).edits == ()


def test_a_map_with_errors_is_left_alone(ours: Path) -> None:
    (ours / "partnermap.yaml").write_text(MAP.replace("sector: vcse", "sector: vcs?"), "utf-8")
    with pytest.raises(StorageError, match="the map has errors"):
        brought(ours, Orgs=[["Organisation", "Sector"], ["Elm Hospice", "vcse"]])


def _grid(*marks: str) -> list[list[object]]:
    return [[None, "Place Board"], ["Elmside Council", marks[0]], ["Elmside Lunch Club", marks[1]]]


def test_a_plain_mark_takes_a_role_away_where_other_marks_give_one(ours: Path) -> None:
    found = brought(ours, Matrix=_grid("X", "C"))
    seats = "- body: council          # since ever\n      - body: lunch-club\n        role: chair\n"
    assert seats in after(found)
    said = "Matrix!B2: role of council on 'Place Board' was chair, is member."
    assert said in told(found)


def test_a_plain_mark_among_plain_marks_leaves_a_role_and_is_told(ours: Path) -> None:
    found = brought(ours, Matrix=_grid("X", "X"))
    assert found.edits == ()
    said = (
        "Matrix!B2: 1 seat has a role in the map and no more than a plain mark here, so the role "
        "stays: council (chair of 'Place Board')."
    )
    assert said in told(found)


def test_a_member_in_a_list_of_seats_is_no_chair_any_more(ours: Path) -> None:
    rows = [["Board", "Organisation", "Role"], ["Place Board", "Elmside Council", "Member"]]
    found = brought(ours, Members=rows)
    assert "role: chair" not in after(found)
    assert any("was chair, is member" in each for each in told(found))


def test_a_seat_whose_cell_is_empty_stays_and_is_told(ours: Path) -> None:
    grid = [
        [None, "Place Board", "Art Board"],
        ["Elmside Council", "C", "x"],
        ["Elmside Lunch Club", None, "x"],
    ]
    found = brought(ours, Matrix=grid)
    assert "- lunch-club" in after(found)
    assert any(
        each.startswith(
            "Matrix!B3: 1 seat of the map has an empty cell here, which says nothing: lunch-club "
            "on place-board. If such a seat has ended, write 'until' on it"
        )
        for each in told(found)
    )


def test_a_band_never_takes_the_place_of_an_amount_that_lies_in_it(ours: Path) -> None:
    head = ["Organisation", "Income"]
    path = ours / "partnermap.yaml"
    path.write_text(MAP.replace("    tags: [old]", "    income: 3200"), encoding="utf-8")
    found = brought(ours, Organisations=[head, ["Elmside Lunch Club", "<5k"]])
    assert found.edits == ()
    assert "Organisations!B2: income of 'Elmside Lunch Club': micro agrees with 3200" in str(
        told(found)
    )
    other = brought(ours, Organisations=[head, ["Elmside Lunch Club", "£100k"]])
    assert "income: 100000" in after(other)
    path.write_text(MAP.replace("    tags: [old]", "    income: micro"), encoding="utf-8")
    assert "income: 3200" in after(
        brought(ours, Organisations=[head, ["Elmside Lunch Club", "£3,200"]])
    )
    both = [head, ["Oak Club", "micro"]], [head, ["Oak Club", "£3,200"]]
    for first, second in (both, both[::-1]):
        twice = brought(ours, Organisations=first, More=second)
        assert "income: 3200" in after(twice)
        assert "contradicts" not in str(told(twice))

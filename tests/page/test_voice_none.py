"""A nought stands only where it is known; else it is said that none is recorded."""

from __future__ import annotations

from maps_from_text import analysis_of
from page.voice_views import view_of

from partnermap.page.voice_tables import bodies_table
from partnermap.wording.audience import audience_items

OPEN = """
map: {name: Test}
organisations:
  group: {name: Group, sector: vcse, income: micro, areas: [], communities: []}
partnerships:
  board: {name: Board, decides: true, areas: []}
"""
KNOWN = """
map: {name: Test, complete: [partnerships, areas]}
areas: {town: {name: Town}}
organisations:
  group: {name: Group, sector: vcse, income: micro, areas: [town], communities: [], kind: charity,
    complete: [seats, links]}
partnerships:
  board: {name: Board, decides: true, areas: [town], communities: [], complete: [members, links]}
"""


def board(text):
    view = view_of(text)
    (spot,) = [each for each in view.pictures[0].spots if each.column == "at"]
    graph = analysis_of(text).graph
    (row,) = bodies_table(graph, ["group"]).rows
    said = [[piece.text for item in cell.items for piece in item] for cell in row]
    panel = ["".join(piece.text for piece in item) for item in audience_items(graph, "board")]
    return spot, said, panel


def test_where_lists_may_lack_somebody_none_is_recorded():
    spot, row, panel = board(OPEN)
    assert (spot.number, spot.small, spot.bar) == ("", "none recorded", None)
    assert spot.said == "Board, not recorded to hear any of 1 organisation"
    assert "0" not in str(row)
    assert str(row).count("none recorded") == 2
    assert panel == ["None is recorded as heard here; that does not say that nobody is."]


def test_where_everything_is_known_a_nought_is_one():
    spot, row, panel = board(KNOWN)
    assert (spot.number, spot.small) == ("0", "")
    assert not spot.bar.pieces
    assert "none recorded" not in str(row)
    assert panel == ["No other organisation recorded here is heard; that is known."]


def test_who_is_perhaps_heard_is_told_in_place_of_the_nought():
    text = OPEN.replace("areas: []}\n", "areas: [], members: [{body: group, role: unknown}]}\n")
    spot, _, _ = board(text)
    assert (spot.number, spot.small) == ("", "perhaps 1")

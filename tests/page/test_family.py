"""Which bodies stand in the family, on which tier, and from what they hang."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of

from partnermap.page.family import BOTTOM, LEVELS, TOP, choose_family
from partnermap.page.summing_up import family_said

AREAS = """
areas:
  city: {name: City, level: place}
  east: {name: East, level: locality, within: city}
"""
PLACE, LOCALITY = LEVELS.index("place"), LEVELS.index("locality")


def family(text, **asked):
    return choose_family(analysis_of(AREAS + text, **asked).graph)


def test_partnerships_and_those_they_are_joined_with():
    found = family("""
organisations:
  council: {name: Council, areas: [city]}
  charity: {name: Charity, areas: [city]}
  member: {name: Member, affiliated_to: forum}
  payer: {name: Payer, funds: forum}
partnerships:
  board: {name: Board, areas: [city], accountable_to: council}
  forum: {name: Forum, areas: [city], advises: board}
  alone: {name: Alone}
""")
    assert found.bodies == ("alone", "board", "council", "forum")
    assert [(link.start, link.kind, link.end) for link in found.links] == [
        ("board", "accountable_to", "council"),
        ("forum", "advises", "board"),
    ]


def test_a_body_that_is_not_recorded_is_there_where_a_line_leads_to_it():
    found = family("""
partnerships:
  board: {name: Board, areas: [city], reports_to: somebody}
""")
    assert found.bodies == ("board", "somebody")
    assert found.tiers == {"board": PLACE, "somebody": TOP}
    assert found.parents == {"board": "somebody"}


def test_tiers_are_levels_and_the_highest_area_counts():
    found = family("""
partnerships:
  both: {name: Both, areas: [east, city]}
  low: {name: Low, areas: [east]}
  nowhere: {name: Nowhere}
  hanging: {name: Hanging, part_of: inner}
  inner: {name: Inner, part_of: low}
""")
    assert found.tiers == {
        "both": PLACE,
        "low": LOCALITY,
        "nowhere": BOTTOM,
        "hanging": LOCALITY,
        "inner": LOCALITY,
    }


def test_nobody_is_given_a_level_because_others_answer_to_them():
    found = family("""
organisations:
  council: {name: Council}
partnerships:
  board: {name: Board, areas: [city], part_of: council}
  local: {name: Local, areas: [east], accountable_to: council}
  assembly: {name: Assembly, part_of: summit}
  summit: {name: Summit}
  low: {name: Low, areas: [east], reports_to: assembly}
  side: {name: Side, reports_to: [assembly, other]}
  other: {name: Other}
  one: {name: One, reports_to: two}
  two: {name: Two, reports_to: one}
  listener: {name: Listener}
  speaker: {name: Speaker, areas: [city], advises: listener}
""")
    assert found.tiers == {
        "council": TOP,
        "board": PLACE,
        "local": LOCALITY,
        "low": LOCALITY,
        "assembly": TOP,
        "summit": TOP,
        "side": TOP,
        "other": TOP,
        "one": BOTTOM,
        "two": BOTTOM,
        "listener": BOTTOM,
        "speaker": PLACE,
    }
    assert found.parents["board"] == "council"
    assert found.parents["assembly"] == "summit"


def test_a_sub_group_stands_beside_its_parent_and_who_only_advises_does_not():
    found = family("""
partnerships:
  board: {name: Board, areas: [city]}
  group: {name: Group, part_of: board}
  panel: {name: Panel, reports_to: group}
  forum: {name: Forum, advises: board}
""")
    assert found.tiers == {"board": PLACE, "group": PLACE, "panel": PLACE, "forum": BOTTOM}
    assert found.parents == {"group": "board", "panel": "group", "forum": "board"}


def test_it_hangs_from_the_closest_and_strong_accountability_comes_first():
    found = family("""
organisations:
  council: {name: Council, areas: [city]}
partnerships:
  a-board: {name: A, areas: [city]}
  b-board: {name: B, areas: [city]}
  one: {name: One, areas: [city], reports_to: a-board, accountable_to: b-board, part_of: council}
  two: {name: Two, areas: [city], reports_to: a-board, decides_through: b-board}
  three: {name: Three, areas: [city], reports_to: a-board, advises: b-board}
  four: {name: Four, areas: [city], advises: b-board, informs: a-board}
""")
    assert found.parents["one"] == "council"
    assert found.parents["two"] == "b-board"
    assert found.parents["three"] == "a-board"
    assert found.parents["four"] == "b-board"


def test_who_delegates_stands_above():
    found = family("""
partnerships:
  board: {name: Board, areas: [city], delegates_to: group}
  group: {name: Group, areas: [city], reports_to: third}
  third: {name: Third, areas: [city]}
""")
    assert found.parents == {"group": "board"}


def test_nothing_hangs_from_a_tier_below():
    found = family("""
partnerships:
  board: {name: Board, areas: [city], accountable_to: low}
  low: {name: Low, areas: [east]}
""")
    assert not found.parents


def test_a_kind_of_link_that_the_map_adds_is_read_from_its_table():
    found = family("""
map:
  name: Test
  link_kinds:
    obeys: {label: obeys, inverse: is obeyed by, carries: {accountability: forward}}
    likes: {label: likes, inverse: is liked by}
partnerships:
  one: {name: One, areas: [city], obeys: two, likes: three}
  two: {name: Two, areas: [city]}
  three: {name: Three, areas: [city]}
""")
    assert found.parents == {"one": "two"}
    assert [link.kind for link in found.links] == ["obeys"]


def test_what_has_ended_is_left_out_and_what_is_proposed_is_drawn():
    text = """
partnerships:
  old: {name: Old, until: 2020}
  new: {name: New, status: proposed, accountable_to: now}
  now: {name: Now, status: ending}
"""
    found = family(text)
    assert found.bodies == ("new", "now")
    assert found.left_out == (("old", "ended"),)
    assert [link.start for link in found.links] == ["new"]
    assert family(text, with_proposed=True).left_out == (("now", "ending"), ("old", "ended"))


def test_the_order_of_the_files_does_not_count():
    one = "  one: {name: One, areas: [city], reports_to: two}\n"
    two = "  two: {name: Two, areas: [city], advises: one}\n"
    assert (
        family("partnerships:\n" + one + two).parents
        == family("partnerships:\n" + two + one).parents
    )


@pytest.mark.parametrize(
    ("stacks", "said"),
    [
        (1, "1 partnership and an unknown number more not named"),
        (2, "1 partnership and an unknown number more not named"),
    ],
)
def test_stacks_are_told_as_the_head_of_the_page_tells_them(stacks, said):
    text = "partnerships:\n  board: {name: Board}\n" + "".join(
        f"  some-{number}: {{name: Some {number}, stands_for: unknown}}\n"
        for number in range(stacks)
    )
    graph = analysis_of(text).graph
    assert family_said(graph, choose_family(graph)) == said

"""PM306: a table of which kind or people are not recorded is only perhaps the area's own."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of, finding_of

MAP = """
map: {{name: T, complete: [partnerships]}}
areas:
  hood: {{name: Hood, level: neighbourhood}}
  town: {{name: Town, level: place}}
organisations:
  group:
    {{name: Group, sector: vcse, income: micro, areas: [hood, town], communities: [],
     complete: [seats, links]}}
partnerships:
  forum: {{name: Forum, areas: [hood], {forum}}}
  {others}
"""
WHOLE = "kind: forum, communities: []"


def rests_on(forum: str, others: str = "") -> tuple[str, set[str]]:
    found = finding_of(MAP.format(forum=forum, others=others), "PM306")
    slots = {f"{slot.record}.{slot.name}" for each in found.rests_on for slot in each}
    return found.certainty.value, slots


@pytest.mark.parametrize(
    ("forum", "expected"),
    [
        (WHOLE, ("asserted", set())),
        ("communities: []", ("possible", {"forum.kind"})),
        ("kind: forum", ("possible", {"forum.communities"})),
        ("decides: false", ("possible", {"forum.kind", "forum.communities"})),
        (f"{WHOLE}, assumed: [kind]", ("possible", {"forum.kind"})),
    ],
    ids=["all recorded", "no kind", "no communities", "neither", "guessed kind"],
)
def test_what_is_not_recorded_of_the_one_table_leaves_it_possible(forum, expected) -> None:
    assert rests_on(forum) == expected


def test_one_table_that_is_surely_for_the_area_is_enough() -> None:
    second = f"network: {{name: Network, areas: [hood], {WHOLE}}}"
    assert rests_on("decides: false", second) == ("asserted", set())


def test_a_sure_table_of_one_area_says_nothing_of_another() -> None:
    town = "network: {name: Network, areas: [town], communities: []}"
    assert rests_on(WHOLE, town) == ("possible", {"network.kind"})


def test_a_part_in_several_that_are_not_named_is_a_part_in_one() -> None:
    several = "many: {{name: Small forums, stands_for: 5, areas: [hood], {}, members: [{}]}}"
    text = MAP.format(forum=WHOLE, others=several.format(WHOLE, "group"))
    assert "PM306/group" not in {each.id for each in analysis_of(text).findings}
    assert rests_on(WHOLE, several.format(WHOLE, ""))[0] == "asserted"


LISTS = """
map: {{name: T, {map}}}
areas: {{hood: {{name: Hood}}}}
organisations:
  group: {{name: Group, sector: vcse, income: micro, areas: [hood], communities: [], {group}}}
partnerships:
  forum: {{name: Forum, areas: [hood], kind: forum, communities: [], {forum}}}
"""
ALL = "complete: [partnerships]"


@pytest.mark.parametrize(
    ("of_map", "group", "forum", "expected"),
    [
        ("about: x", "complete: [seats, links]", "tags: [x]", set()),
        ("about: x", "complete: [seats]", "tags: [x]", {"group.links"}),
        (ALL, "tags: [x]", "complete: [members, links]", set()),
        (ALL, "tags: [x]", "complete: [members]", {"forum.links"}),
        (ALL, "tags: [x]", "complete: [links]", {"forum.members"}),
        ("about: x", "tags: [x]", "complete: [members, links]", {".partnerships"}),
    ],
    ids=[
        "its own lists are whole, whatever the table's",
        "its links are open",
        "the table's lists are whole",
        "the table's links are open",
        "the table's members are open",
        "there may be more tables",
    ],
)
def test_its_own_lists_or_those_of_the_tables_settle_it(
    of_map: str, group: str, forum: str, expected: set[str]
) -> None:
    found = finding_of(LISTS.format(map=of_map, group=group, forum=forum), "PM306")
    alternatives = [{f"{slot.record}.{slot.name}" for slot in each} for each in found.rests_on]
    assert (expected in alternatives) if expected else not alternatives

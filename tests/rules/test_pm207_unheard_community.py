"""PM207: somebody for each community of interest is heard at a body that decides."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import finding_of

Findings = Callable[..., dict[str, str]]
CARERS = "PM207/carers"
ASSERTED, POSSIBLE, NONE = {CARERS: "asserted"}, {CARERS: "possible"}, {}
WHOLE = "complete: [seats, links]"
TABLE = "complete: [members, functions, links]"


def world(
    *,
    group: str = "communities: [carers]",
    forum: str = "",
    board: str = "",
    complete: str = "[organisations, partnerships]",
    more: str = "",
    bodies: str = "",
) -> str:
    """A board that decides, with a council; a forum that does not, with a group for carers."""
    return f"""
map: {{name: T, as_of: 2023, recorded_from: 2000, complete: {complete}}}
areas: {{town: {{name: Town, within: []}}, far: {{name: Far, within: []}}}}
communities: {{carers: {{name: Carers}}}}
organisations:
  council: {{name: Council, kind: council, areas: [town], {WHOLE}}}
  group: {{name: Group, sector: vcse, areas: [town], {WHOLE}, {group}}}
  all: {{name: All, sector: vcse, areas: [town], {WHOLE}, communities: []{more}}}
{bodies}
partnerships:
  board: {{name: Board, decides: true, areas: [town], {TABLE}, members: [council{board}, all]}}
  forum: {{name: Forum, decides: false, areas: [town], {TABLE}, members: [group, all]{forum}}}
"""


def test_it_is_heard_nowhere(findings: Findings) -> None:
    assert findings(world(), "PM207") == ASSERTED


@pytest.mark.parametrize(
    "heard",
    [
        {"board": ", group"},
        {"forum": ", reports_to: board"},
        {"group": "communities: [carers], affiliated_to: all"},
        {"board": ", {body: all, on_behalf_of: group}"},
        {"board": ", {body: all, on_behalf_of: {community: carers}}"},
        {"board": ", {body: all, on_behalf_of: {sector: vcse}}"},
        {"board": ", {community: carers}"},
        {"more": ", represents: {community: carers}"},
        {"group": "communities: [], represents: {community: carers}, affiliated_to: all"},
        {"group": "communities: [carers], decides: true"},
    ],
)
def test_one_way_of_being_heard_is_enough(findings: Findings, heard: dict[str, str]) -> None:
    assert findings(world(**heard), "PM207") == NONE


@pytest.mark.parametrize(
    "silent",
    [
        {"board": ", {body: group, role: observer}"},
        {"board": ", {body: group, until: 2020}"},
        {"board": ", {body: all, role: observer, on_behalf_of: {community: carers}}"},
        {"group": "communities: []"},
        {"group": "communities: [], represents: {community: carers}"},
    ],
)
def test_who_does_not_speak_or_is_not_heard_is_not_enough(
    findings: Findings, silent: dict[str, str]
) -> None:
    assert findings(world(**silent), "PM207") == ASSERTED


@pytest.mark.parametrize(
    "open_",
    [
        {"complete": "[partnerships]"},
        {"forum": ", reports_to: mispelt"},
        {"bodies": f"  other: {{name: Other, sector: vcse, {WHOLE}}}"},
        {"bodies": f"  other: {{name: Other, {WHOLE}, communities: [carrers]}}"},
        {"bodies": f"  other: {{name: Other, {WHOLE}, communities: [], inferred: [communities]}}"},
        {"board": ", {body: group, role: unknown}"},
        {"board": ", {body: group, until: 2020..2030}"},
        {"board": ", {body: all, on_behalf_of: {community: carers}, until: 2020..2030}"},
        {"board": ", {body: group, role: observer, assumed: [role]}"},
        {"board": ", {body: all, on_behalf_of: {community: carers}, until: 2020, assumed: until}"},
        {"forum": ", assumed: [decides]"},
        {"group": "communities: [carers], assumed: [areas]"},
    ],
)
def test_what_is_open_makes_it_possible(findings: Findings, open_: dict[str, str]) -> None:
    assert findings(world(**open_), "PM207") == POSSIBLE


@pytest.mark.parametrize(
    "bodies",
    [
        "  trust: {{name: Trust, kind: nhs-trust, {0}}}",
        "  firm: {{name: Firm, kind: business, {0}}}",
        "  gp: {{name: GP, sector: primary-care, {0}}}",
    ],
)
def test_public_bodies_and_businesses_are_for_everyone(findings: Findings, bodies: str) -> None:
    assert findings(world(bodies=bodies.format(WHOLE)), "PM207") == ASSERTED


def test_an_open_list_of_members_or_links_makes_it_possible(findings: Findings) -> None:
    assert findings(world().replace(TABLE, "complete: [members]"), "PM207") == POSSIBLE
    assert findings(world().replace(WHOLE, "complete: [seats]"), "PM207") == POSSIBLE


@pytest.mark.parametrize(
    "open_", [{"complete": "[organisations]"}, {"board": ", {sector: vcse}"}, {"more": "members"}]
)
def test_its_own_list_of_seats_or_those_of_all_tables_will_do(
    findings: Findings, open_: dict[str, str]
) -> None:
    text = world(**({} if "more" in open_ else open_))
    if "more" in open_:
        text = text.replace("[members, functions, links]", "[functions, links]")
    assert findings(text, "PM207") == ASSERTED
    assert findings(text.replace("[seats, links]", "[links]"), "PM207") == POSSIBLE


def test_where_no_organisation_is_for_it_it_rests_on_all_lists(findings: Findings) -> None:
    text = world(group="communities: []")
    assert findings(text, "PM207") == ASSERTED
    for one, other in ((WHOLE, "complete: [seats]"), (TABLE, "complete: [links]")):
        assert findings(text.replace(one, other), "PM207") == POSSIBLE


def test_a_table_that_may_decide_makes_it_possible(findings: Findings) -> None:
    text = world().replace("decides: false", "decides: unknown")
    assert findings(text, "PM207") == POSSIBLE
    assert finding_of(text, "PM207").message == (
        "It is not known whether anybody for the community 'Carers' is heard at any body recorded "
        "here that decides. Group is for it."
    )


def test_while_nobody_is_known_to_decide_it_says_nothing(findings: Findings) -> None:
    text = world().replace("kind: council", "kind: charity").replace("decides: true", "about: x")
    assert findings(text, "PM207") == NONE


def test_where_nobody_asked_for_whom_organisations_are_it_says_nothing(findings: Findings) -> None:
    text = world(group="about: x").replace("communities: []", "about: x")
    assert findings(text, "PM207") == NONE


def test_an_organisation_elsewhere_is_not_heard_here(findings: Findings) -> None:
    text = world(board=", all", group="communities: [carers]").replace(
        "group: {name: Group, sector: vcse, areas: [town]",
        "group: {name: Group, sector: vcse, areas: [far]",
    )
    assert findings(text.replace("members: [group, all]", "members: [group]"), "PM207") == ASSERTED


def test_nothing_is_asserted_before_recording_began(findings: Findings) -> None:
    assert findings(world(), "PM207", at="1999") in (POSSIBLE, NONE)


def test_it_says_who_is_for_it() -> None:
    text = world(forum=", communities: [carers]")
    finding = finding_of(text, "PM207")
    assert finding.message == (
        "Nobody for the community 'Carers' is heard at any body recorded here that decides. Group "
        "is for it. As a table, Forum is for it."
    )
    assert finding.evidence["organisations"] == {"group": "not heard"}
    assert (finding.severity.value, finding.subjects) == ("warning", ("group",))


def test_it_says_that_nobody_is() -> None:
    other = f"  other: {{name: Other, sector: vcse, {WHOLE}}}"
    finding = finding_of(world(group="communities: []", bodies=other), "PM207")
    assert finding.message == (
        "No organisation recorded here is for the community 'Carers', and nobody speaks for it. "
        "It is not recorded for whom 1 organisation is."
    )
    assert finding.severity.value == "note"

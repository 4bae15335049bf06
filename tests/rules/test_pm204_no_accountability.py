"""PM204: who decides answers to somebody whom the public can call to account."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from maps_from_text import analysis_of, finding_of

Findings = Callable[..., dict[str, str]]
BODIES = """
organisations:
  council: {name: Council, kind: council}
  charity: {name: Charity, sector: vcse, income: large, complete: [links]}
"""
PANEL = {"PM204/panel": "asserted"}
PERHAPS = {"PM204/panel": "possible"}


def panel(fields: str, more: str = "") -> str:
    return f"{BODIES}partnerships:\n  panel: {{name: Panel, complete: [links], {fields}}}\n{more}"


@pytest.mark.parametrize("link", ["accountable_to", "part_of", "decides_through"])
def test_a_line_to_a_council_is_accountability(findings: Findings, link: str) -> None:
    assert findings(panel(f"decides: true, {link}: council"), "PM204") == {}


def test_authority_delegated_by_a_council_is_accountability(findings: Findings) -> None:
    text = panel("decides: true").replace("kind: council}", "kind: council, delegates_to: panel}")
    assert findings(text, "PM204") == {}


@pytest.mark.parametrize("link", ["advises", "informs", "funds", "coordinates_with", "represents"])
def test_other_links_are_not(findings: Findings, link: str) -> None:
    assert findings(panel(f"decides: true, {link}: council"), "PM204") == PANEL


def test_a_line_may_be_long(findings: Findings) -> None:
    more = "  board: {name: Board, part_of: cabinet}\n  cabinet: {name: C, part_of: council}\n"
    assert findings(panel("decides: true, accountable_to: board", more), "PM204") == {}


@pytest.mark.parametrize(
    ("role", "expected"),
    [("leads", PANEL), ("decides", PANEL), ("oversees", PANEL), ("delivers", {}), ("advises", {})],
)
def test_leading_deciding_and_overseeing_need_somebody_to_answer_to(
    findings: Findings, role: str, expected: dict[str, str]
) -> None:
    text = panel(f"functions: [{{function: care, role: {role}}}]", "functions: {care: {name: C}}\n")
    assert findings(text, "PM204") == expected


@pytest.mark.parametrize("decides", ["false", "unknown"])
def test_a_forum_that_only_talks_needs_no_line(findings: Findings, decides: str) -> None:
    assert findings(panel(f"decides: {decides}"), "PM204") == {}


def test_it_is_possible_while_its_links_may_be_incomplete(findings: Findings) -> None:
    text = panel("decides: true").replace("complete: [links], decides", "decides")
    assert findings(text, "PM204") == {"PM204/panel": "possible"}


def test_a_dead_end_rests_on_the_links_of_the_body_at_its_end(findings: Findings) -> None:
    text = panel("decides: true, accountable_to: charity")
    assert findings(text, "PM204") == PANEL
    open_end = text.replace("income: large, complete: [links]", "income: large")
    assert findings(open_end, "PM204") == {"PM204/panel": "possible"}


def test_a_report_alone_is_a_note(findings: Findings) -> None:
    finding = finding_of(panel("decides: true, reports_to: council"), "PM204")
    assert (finding.id, finding.severity.value) == ("PM204/panel", "note")
    assert finding.message == (
        "Panel takes decisions, reports to Council, and is not recorded as accountable to a public "
        "body."
    )


def test_where_a_report_leads_on_to_is_not_asked(findings: Findings) -> None:
    more = "  board: {name: Board, complete: [links], part_of: office}\n"
    text = panel("decides: true, reports_to: board", more).replace(
        "organisations:\n",
        "organisations:\n  office: {name: Office, sector: private, accountable_to: council}\n",
    )
    assert findings(text, "PM204")["PM204/panel"] == "asserted"


def test_a_circle_is_named_once_for_each_body_in_it(findings: Findings) -> None:
    more = "  board: {name: Board, decides: true, accountable_to: panel, complete: [links]}\n"
    text = panel("decides: true, accountable_to: board", more)
    found = [each for each in analysis_of(text).findings if each.code == "PM204"]
    assert [finding.message for finding in found] == [
        "Board takes decisions, and its line of accountability runs in a circle (Board to Panel to "
        "Board).",
        "Panel takes decisions, and its line of accountability runs in a circle (Panel to Board to "
        "Panel).",
    ]
    assert {finding.certainty.value for finding in found} == {"asserted"}


def test_a_stack_is_left_out(findings: Findings) -> None:
    assert findings(panel("decides: true, stands_for: 12"), "PM204") == {}


def test_an_inferred_decision_makes_it_possible(findings: Findings) -> None:
    text = panel("decides: true, inferred: [decides]")
    assert findings(text, "PM204") == {"PM204/panel": "possible"}


def test_a_body_that_may_be_public_makes_it_possible(findings: Findings) -> None:
    text = panel("decides: true, accountable_to: authority")
    text = text.replace(
        "organisations:", "organisations:\n  authority: {name: A, complete: [links]}"
    )
    assert findings(text, "PM204") == {"PM204/panel": "possible"}


def test_where_only_the_kind_of_the_body_at_the_end_is_not_recorded_it_says_so() -> None:
    text = panel("decides: true, accountable_to: [authority, charity]")
    body = "organisations:\n  authority: {name: Authority, sector: local-government}"
    finding = finding_of(text.replace("organisations:", body), "PM204")
    assert finding.message.endswith(
        "stops at Charity, which is not recorded as a public body or as answering to one, and at "
        "Authority, which may be a public body: its kind is not recorded."
    )
    assert finding.remedy.startswith("Record what kind of body Authority is: a council, the NHS")
    slots = [slot.words for each in finding.rests_on for slot in each]
    assert "what kind of body Authority is" in slots
    stated = body.replace("government}", "government, publicly_accountable: unknown}")
    finding = finding_of(text.replace("organisations:", stated), "PM204")
    assert "kind" not in finding.message
    known = text.replace("organisations:", body.replace("}", ", kind: charity}"))
    assert "stops at Authority and Charity, which is not" in message(known)


def test_a_body_without_a_record_makes_it_possible(findings: Findings) -> None:
    text = panel("decides: true, accountable_to: ghost")
    assert findings(text, "PM204") == {"PM204/panel": "possible"}


def test_a_link_that_may_stand_makes_it_possible(findings: Findings) -> None:
    text = panel("decides: true, accountable_to: {to: council, until: 2023..2024}")
    assert findings(text, "PM204", at="2022") == {}
    assert findings(text, "PM204", at="2023-06") == {"PM204/panel": "possible"}
    assert findings(text, "PM204", at="2025") == PANEL


def test_a_line_through_a_body_that_has_ended_is_no_line(findings: Findings) -> None:
    more = "  board: {name: Board, part_of: council, until: 2020}\n"
    assert findings(panel("decides: true, accountable_to: board", more), "PM204") == PANEL


def test_a_class_of_public_bodies_is_an_answer(findings: Findings) -> None:
    assert findings(panel("decides: true, accountable_to: {kind: council}"), "PM204") == {}


def test_a_kind_of_link_of_ones_own_may_carry_accountability(findings: Findings) -> None:
    text = panel("decides: true, steered_by: council")
    declared = (
        "map:\n  name: T\n  link_kinds:\n    steered_by: {label: is steered by, inverse: steers,"
        " carries: {accountability: forward}}\n"
    )
    assert findings(declared + text, "PM204") == {}


def message(text: str, **asked: str) -> str:
    (found,) = [each for each in analysis_of(text, **asked).findings if each.code == "PM204"]
    return found.message


@pytest.mark.parametrize("end", ["ghost", "{kind: theme-partnership}", "{kind: charity}"])
@pytest.mark.parametrize("kind", ["accountable_to", "reports_to"])
def test_what_a_line_leads_to_settles_it_where_that_is_not_recorded(
    findings: Findings, end: str, kind: str
) -> None:
    text = panel(f"decides: true, {kind}: {end}")
    assert findings(text, "PM204") == {"PM204/panel": "possible"}
    dead_end = "  board: {name: Board, complete: [links]}\n"
    assert findings(panel(f"decides: true, {kind}: board", dead_end), "PM204") == PANEL
    to_council = "  board: {name: Board, accountable_to: council, complete: [links]}\n"
    found = findings(panel(f"decides: true, {kind}: board", to_council), "PM204")
    assert found == ({} if kind == "accountable_to" else PANEL)


def test_a_body_without_a_record_is_asked_for_with_its_links() -> None:
    finding = finding_of(panel("decides: true, accountable_to: ghost"), "PM204")
    assert [[slot.words for slot in each] for each in finding.rests_on] == [
        ["whether the links of ghost are complete", "what 'ghost' is (it has no record)"]
    ]


ROUGH = "2020..2030"


@pytest.mark.parametrize(
    ("own", "more", "expected"),
    [
        (f"until: {ROUGH}, accountable_to: council", "", {}),
        (f"since: {ROUGH}, part_of: council", "", {}),
        (f"until: {ROUGH}, accountable_to: board", "  board: {name: B, part_of: council}\n", {}),
        (f"accountable_to: {{to: council, until: {ROUGH}}}", "", PERHAPS),
        (
            "accountable_to: board",
            f"  board: {{name: B, part_of: council, until: {ROUGH}}}\n",
            PERHAPS,
        ),
    ],
    ids=["it may end", "it may begin", "over another", "the line may end", "the next may end"],
)
def test_whenever_a_body_exists_its_own_lines_do(
    findings: Findings, own: str, more: str, expected: dict[str, str]
) -> None:
    assert findings(panel(f"decides: true, {own}", more), "PM204", at="2025") == expected


def test_what_is_delegated_to_a_body_that_may_exist_is_its_own_line(findings: Findings) -> None:
    text = panel(f"decides: true, until: {ROUGH}")
    delegated = text.replace("kind: council}", "kind: council, delegates_to: panel}")
    assert findings(delegated, "PM204", at="2025") == {}
    rough = text.replace(
        "kind: council}", f"kind: council, delegates_to: {{to: panel, since: {ROUGH}}}}}"
    )
    assert findings(rough, "PM204", at="2025") == PERHAPS

"""PM101: more than a few that do the same are told together; what is certain, by itself."""

from __future__ import annotations

from collections.abc import Callable

from maps_from_text import analysis_of
from rules.test_pm101_duplicated_function import AREAS, does, the_one

Findings = Callable[..., dict[str, str]]


def many(number: int, fields: str = "") -> str:
    rows = "".join(f"  p{n:03}: {{name: P{n}, {fields or does()}}}\n" for n in range(number))
    return f"{AREAS}partnerships:\n{rows}"


def test_up_to_four_are_told_pair_by_pair(findings: Findings) -> None:
    assert len(findings(many(4), "PM101")) == 6


def test_five_alike_are_one_finding(findings: Findings) -> None:
    assert findings(many(5), "PM101") == {"PM101/care/p000+p001+p002+p003+p004": "asserted"}
    finding = the_one(many(5))
    assert finding.message == "Five partnerships lead 'Care' for City: P0, P1, P2 and two others."
    assert finding.subjects == ("p000", "p001", "p002", "p003", "p004")


def test_one_more_is_another_question(findings: Findings) -> None:
    assert set(findings(many(5), "PM101")).isdisjoint(findings(many(6), "PM101"))


def test_two_hundred_are_one_finding_and_its_evidence_grows_no_faster() -> None:
    finding = the_one(many(200))
    hundred = len(str(the_one(many(100)).evidence))
    assert len(str(finding.evidence)) < 2.1 * hundred
    assert len(finding.locations) == 200


def test_a_decision_on_many_is_written_in_the_long_form_of_a_key() -> None:
    (finding,) = [each for each in analysis_of(many(250)).findings if each.code == "PM101"]
    assert len(finding.id) > 1_024
    text = f"{many(250)}dispositions:\n  ? {finding.id}\n  : {{decision: accepted, reason: x}}\n"
    assert set(analysis_of(text).graph.moment.map.dispositions) == {finding.id}


def test_those_of_unknown_place_are_one_finding_too(findings: Findings) -> None:
    fields = "communities: [], functions: [{function: care, role: leads}]"
    assert set(findings(many(30, fields), "PM101").values()) == {"possible"}
    assert len(findings(many(30, fields), "PM101")) == 1


def test_places_are_apart(findings: Findings) -> None:
    text = many(5, does(areas="[east]"))
    text += many(5, does(areas="[west]")).split("partnerships:\n")[1].replace("p00", "q00")
    assert sorted(findings(text, "PM101")) == [
        "PM101/care/p000+p001+p002+p003+p004",
        "PM101/care/q000+q001+q002+q003+q004",
    ]


def test_who_answers_to_another_of_them_is_said() -> None:
    text = many(5).replace("p004: {", "p004: {part_of: p001, ").replace("p003: {", "p003: {")
    finding = the_one(text)
    assert finding.message.endswith("(one of them answers or reports to another).")
    assert finding.evidence["bodies"]["p004"]["answers_to"] == "p001"


def test_a_guess_about_one_leaves_the_others_asserted(findings: Findings) -> None:
    text = many(6).replace("p002: {", "p002: {inferred: [areas], ")
    assert findings(text, "PM101") == {
        "PM101/care/p000+p001+p003+p004+p005": "asserted",
        "PM101/care/p000+p001+p002+p003+p004+p005": "possible",
    }
    (whole,) = (f for f in analysis_of(text).findings if f.code == "PM101" and f.rests_on)
    assert whole.message.endswith("and three others. That is not certain of P2.")
    assert whole.evidence["certain"] == ["p000", "p001", "p003", "p004", "p005"]


def test_a_few_that_are_certain_are_told_in_pairs(findings: Findings) -> None:
    text = many(5).replace("p002: {", "p002: {inferred: [areas], ")
    text = text.replace("p003: {", "p003: {inferred: [areas], ")
    assert findings(text, "PM101") == {
        "PM101/care/p000+p001": "asserted",
        "PM101/care/p000+p004": "asserted",
        "PM101/care/p001+p004": "asserted",
        "PM101/care/p000+p001+p002+p003+p004": "possible",
    }


def test_a_line_that_may_join_two_leaves_each_certain_with_the_others(
    findings: Findings,
) -> None:
    text = many(6).replace("p002: {", "p002: {reports_to: {to: p004, since: 2023..2024}, ")
    found = findings(text, "PM101", at="2023-06")
    assert found["PM101/care/p000+p001+p002+p003+p005"] == "asserted"
    told = [name.split("/")[-1].split("+") for name, how in found.items() if how == "asserted"]
    together = {(one, "p004") for bodies in told if "p004" in bodies for one in bodies}
    assert {one for one, _ in together} == {"p000", "p001", "p003", "p004", "p005"}
    assert found["PM101/care/p002+p004"] == "possible"


def test_those_with_no_people_in_common_are_not_told_together(findings: Findings) -> None:
    text = many(11)
    for numbers, people in ((range(5), "carers"), (range(5, 10), "travellers")):
        for n in numbers:
            old = f"p{n:03}: {{name: P{n}, {does()}"
            text = text.replace(old, f"p{n:03}: {{name: P{n}, {does(communities=f'[{people}]')}")
    assert findings(text, "PM101") == {
        "PM101/care/p000+p001+p002+p003+p004+p010": "asserted",
        "PM101/care/p005+p006+p007+p008+p009+p010": "asserted",
    }


def test_an_area_that_is_not_recorded_joins_no_areas_apart() -> None:
    text = many(6, does(areas="[east]"))
    for n in range(1, 3):
        text = text.replace(
            f"p{n:03}: {{name: P{n}, areas: [east]", f"p{n:03}: {{name: P{n}, areas: [west]"
        )
    text = text.replace("p000: {name: P0, areas: [east],", "p000: {name: P0,")
    (finding,) = [
        each
        for each in analysis_of(text).findings
        if each.code == "PM101" and len(each.subjects) == 6
    ]
    assert finding.message == (
        "Six partnerships lead 'Care', P0 perhaps for the area of any other (not recorded): "
        "P0, P1, P2 and three others."
    )


def test_a_note_that_is_certain_is_told_beside_the_one_that_holds_more(findings: Findings) -> None:
    text = many(3, does("delivers")).replace("p002: {", "p002: {inferred: [areas], ")
    text = text.replace("P1, areas: [city]", "P1, areas: [east]")
    assert findings(text, "PM101") == {
        "PM101/care/several-deliver/p000+p001": "asserted",
        "PM101/care/several-deliver/p000+p001+p002": "possible",
    }
    (whole,) = (f for f in analysis_of(text).findings if f.code == "PM101" and f.rests_on)
    assert whole.message.endswith("who does which part? That is not certain of P2.")

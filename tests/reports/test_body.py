"""Who is who: what `show` says about bodies and plans of whatever time."""

from __future__ import annotations

import json

import pytest
from maps_from_text import analysis_of

from partnermap.analysis.profile import profile
from partnermap.reports import body
from partnermap.reports.terminal import Style
from partnermap.wording import describe, describe_survey

MAP = """
map: {name: Test, as_of: 2024}
organisations:
  council: {name: Council, kind: council}
partnerships:
  alliance:
    name: Alliance
    status: proposed
    complete: [members, links]
    members: [{body: council, role: chair}]
    accountable_to: council
  group:
    name: Group
    members: [{body: council, seats: unknown}]
plans:
  memorandum: {name: Memorandum, status: proposed, since: 2025, owners: alliance}
"""


def shown(name: str) -> str:
    graph = analysis_of(MAP).graph
    return body.render(graph, describe(graph, profile(graph, name)), [], Style())


def test_a_proposed_body_is_shown_with_all_that_is_recorded_of_it() -> None:
    assert shown("alliance") == (
        """\
Alliance
partnership; id: alliance
  Not counted at this moment: proposed.
  Whether it takes decisions is not recorded.

Who sits on it
  Council: chair, proposed
  The list of members is complete.

Links
  answers to Council: proposed
  The list of links is complete.

What it does
  Functions not recorded.

Plans
  owns Memorandum: proposed

Written in map.yaml, line 6. As of 2024.
"""
    )


def test_json_has_the_same_head_as_findings() -> None:
    graph = analysis_of(MAP).graph
    data = json.loads(body.render_json(graph, describe(graph, profile(graph, "group")), []))
    assert data["map"] == {
        "name": "Test",
        "as_of": "2024-12-31",
        "dated": True,
        "recorded": True,
        "with_proposed": False,
    }
    assert data["body"]["location"] == {"path": "map.yaml", "line": 12, "column": 3}


def test_seats_of_unknown_number_are_not_counted_as_one() -> None:
    assert "Who sits on it (at least 1 seat)\n  Council: number of seats not recorded" in shown(
        "group"
    )


def test_a_plan_says_that_it_is_proposed_and_since_when() -> None:
    assert "  Not counted at this moment: proposed.\n  Since 2025.\n" in shown("memorandum")


def test_a_plan_says_what_is_known_of_its_oversight() -> None:
    assert "Whose it is\n  owned by Alliance\n  Who oversees it is not recorded.\n" in shown(
        "memorandum"
    )


SOURCED = """
sources:
  register: {title: Register}
  minutes: {title: Minutes}
organisations: {council: {name: Council}, trust: {name: Trust}, club: {name: Club}}
partnerships:
  board:
    name: Board
    source: {id: register, at: p. 1}
    members:
      - {body: council, source: {id: minutes, at: p. 2}}
      - {body: trust, source: {id: register, at: p. 1}}
      - {body: club, source: {id: minutes, at: p. 2}, url: https://example.org/club}
    notes: [{text: Said, source: minutes}]
"""


def test_what_rows_come_from_is_numbered_and_said_once() -> None:
    graph = analysis_of(SOURCED).graph
    said = body.render(graph, describe(graph, profile(graph, "board")), [], Style())
    assert "  Council [2]\n  Trust [1]\n  Club: page https://example.org/club [2]\n" in said
    assert "  Note: Said [3]\n" in said
    assert "How we know\n  [1] Register, p. 1\n  [2] Minutes, p. 2\n  [3] Minutes\n" in said


def test_what_the_rows_of_a_missing_body_come_from_is_said_too() -> None:
    graph = analysis_of(SOURCED.replace("council: {name: Council}, ", "")).graph
    said = body.render(graph, describe(graph, profile(graph, "council")), [], Style())
    assert "How we know\n  [1] Minutes, p. 2\n" in said


SURVEY = """
map: {name: Test, as_of: 2024}
sources: {report: {title: Report}}
partnerships: {board: {name: Board}}
surveys:
  asked:
    name: Asked
    respondents: 13
    about: "Too few to conclude from."
    subjects: [board]
    since: 2021
    source: {id: report, at: p. 9}
    questions:
      income:
        name: "Yearly income"
        counts: {micro: 3, medium: 5, large: 1}
        stated_percent: {micro: 23, medium: 39}
      barriers:
        many: true
        counts: {time: 3, trust: 4}
        stated_percent: {time: 25, trust: 33, jargon: 50}
    notes: [{kind: finding, text: The large one is national., source: report}]
"""


def test_a_survey_is_shown_with_its_figures_and_what_does_not_agree() -> None:
    graph = analysis_of(SURVEY).graph
    assert body.render(graph, describe_survey(graph, "asked"), [], Style()) == (
        """\
Asked
survey; id: asked
  13 respondents.
  Since 2021.
  Too few to conclude from.

Whom it is about
  Board

Yearly income
  micro: 3 of 13, 23%
  medium: 5 of 13, printed as 39%; 5 of 13 is 38%
  large: 1 of 13
  These come to 9 of 13; the others are not recorded.

Barriers (several answers each)
  time: 3 of 13, printed as 25%; 3 of 13 is 23%
  trust: 4 of 13, printed as 33%; 4 of 13 is 31%
  jargon: 50%, without a count; no number of 13 gives 50%
  All percentages here fit a base of 12, which the source does not state.

Notes
  Finding: The large one is national. [2]

How we know
  [1] Report, p. 9
  [2] Report

Written in map.yaml, line 6. As of 2024.
"""
    )


def test_a_survey_as_data() -> None:
    graph = analysis_of(SURVEY).graph
    data = json.loads(body.render_json(graph, describe_survey(graph, "asked"), []))
    survey = data["survey"]
    assert (survey["id"], survey["respondents"], survey["subjects"]) == ("asked", 13, ["board"])
    assert survey["location"] == {"path": "map.yaml", "line": 6, "column": 3}
    income, barriers = survey["questions"]
    assert (income["base"], income["many"], income["other_bases"]) == (13, False, [])
    assert income["answers"] == [
        {
            "answer": "micro",
            "count": 3,
            "stated_percent": 23,
            "computed_percent": 23,
            "agrees": True,
        },
        {
            "answer": "medium",
            "count": 5,
            "stated_percent": 39,
            "computed_percent": 38,
            "agrees": False,
        },
        {
            "answer": "large",
            "count": 1,
            "stated_percent": None,
            "computed_percent": 8,
            "agrees": None,
        },
    ]
    assert barriers["other_bases"] == [12]
    assert "body" not in data


def test_a_body_names_the_surveys_about_it_in_short() -> None:
    graph = analysis_of(SURVEY).graph
    of = describe(graph, profile(graph, "board"))
    said = body.render(graph, of, [], Style())
    assert "\nSurveys\n  Asked: 13 respondents, 2 questions (id: asked)\n" in said
    (part,) = [
        each
        for each in json.loads(body.render_json(graph, of, []))["body"]["parts"]
        if each["title"] == "Surveys"
    ]
    assert part["items"][0]["surveys"] == ["asked"]


@pytest.mark.parametrize(
    ("fields", "remark"),
    [
        ("complete: [functions]", "No functions; that is known."),
        ("functions: [{function: care, role: leads}]", "There may be more."),
        (
            "functions: [{function: care, role: leads}], complete: [functions]",
            "The list of functions is complete.",
        ),
    ],
)
def test_of_an_organisation_it_is_said_whether_it_may_do_more(fields: str, remark: str) -> None:
    text = f"functions: {{care: {{name: Care}}}}\norganisations: {{o: {{name: O, {fields}}}}}\n"
    graph = analysis_of(text).graph
    (part,) = [p for p in describe(graph, profile(graph, "o")).parts if p.title == "What it does"]
    assert part.remark == remark

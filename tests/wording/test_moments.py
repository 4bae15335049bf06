"""What the day of a moment leaves unknown is said wherever the moment is shown."""

from __future__ import annotations

import json

import pytest
from maps_from_text import analysis_of

from partnermap.analysis.profile import profile
from partnermap.page import render as page
from partnermap.reports import body, text
from partnermap.reports import json as as_json
from partnermap.reports.terminal import Style
from partnermap.wording import as_of, coverage_lines, describe, nothing_found, remarks

EARLY = """
map: {name: Test, as_of: 2023-11, recorded_from: 2022-04}
organisations:
  council: {name: Council, kind: council}
  trust: {name: Trust, kind: nhs-trust, since: 1990}
partnerships:
  board: {name: Board, members: [council]}
"""
SENTENCE = (
    "Before April 2022, when recording began, absence means 'not known', and the map does not say "
    "whether what has no date (1 partnership and 1 organisation) was there on 31 December 2003."
)


@pytest.fixture
def early():
    return analysis_of(EARLY, at="2003")


def test_before_recording_began_one_sentence_says_what_is_not_known(early) -> None:
    assert remarks(early.graph) == [("Before recording began", SENTENCE)]


def test_after_it_nothing_needs_to_be_said() -> None:
    assert remarks(analysis_of(EARLY).graph) == []


def test_of_a_rough_beginning_the_last_day_counts() -> None:
    of = analysis_of(EARLY.replace("2022-04", "2021..2022-04"), at="2021").graph
    assert remarks(of)[0][1].startswith("Before 30 April 2022, when recording began")


def test_where_everything_is_dated_only_absence_is_not_known() -> None:
    of = analysis_of("map: {name: Test, recorded_from: 2022}", at="2003").graph
    (said,) = remarks(of)
    assert said[1].endswith("whether what has no date was there on 31 December 2003.")


def test_the_report_the_description_and_the_page_say_it(early) -> None:
    wide = Style(width=300)
    assert SENTENCE in text.render(early.graph, early.findings, wide).split("\n")
    said = describe(early.graph, profile(early.graph, "board"))
    assert SENTENCE in body.render(early.graph, said, (), wide).split("\n")
    escaped = SENTENCE.replace("'", "&#39;")
    assert f"<strong>Before recording began:</strong> {escaped}" in page(early.graph, ())


def test_nothing_found_says_little_of_such_a_day(early) -> None:
    assert nothing_found(early.graph) == (
        "Nothing of this kind was found. Of a day before recording began that says little."
    )
    assert nothing_found(analysis_of(EARLY).graph, "Nothing") == (
        "Nothing was found in what is recorded here."
    )


def test_a_body_without_a_date_may_exist_and_one_with_a_date_does(early) -> None:
    facts = {
        name: describe(early.graph, profile(early.graph, name)).facts[0]
        for name in ("board", "trust")
    }
    assert facts == {
        "board": "Whether it existed then is not known: no date is recorded, and the recording "
        "had not begun.",
        "trust": "Since 1990.",
    }


def test_a_map_without_a_date_is_shown_as_of_today_and_says_so() -> None:
    undated = analysis_of("map: {name: Test}\norganisations:\n  club: {name: Club}")
    assert as_of(undated.graph.moment) == "as of today, 30 November 2023"
    assert remarks(undated.graph) == [
        (
            "Undated",
            "The map gives no date. 30 November 2023 is merely the day on which this was made.",
        )
    ]
    written = page(undated.graph, ())
    assert '<p class="meta">Undated; made on 30 November 2023<' in written
    assert written.count("undated, and made on 30 November 2023") == 1
    assert "<strong>Undated:</strong> The map gives no date." in written


def test_a_day_that_was_asked_for_is_no_accident() -> None:
    asked = analysis_of("map: {name: Test}", at="2003")
    assert as_of(asked.graph.moment) == "as of 31 December 2003"
    assert remarks(asked.graph) == []


def test_the_same_as_data(early) -> None:
    def told(analysis):
        found = json.loads(as_json.render(analysis.graph, ()))["map"]
        return found["dated"], found["recorded"]

    assert told(early) == (True, False)
    assert told(analysis_of(EARLY)) == (True, True)
    assert told(analysis_of("map: {name: Test}")) == (False, True)


def test_a_rough_date_reads_as_a_date_behind_since() -> None:
    text = """
partnerships:
  b:
    name: B
    since: 2002..2005
    until: 2030..2030
    members: [{sector: nhs, since: 2003..2004}]
"""
    graph = analysis_of(text).graph
    said = body.render(graph, describe(graph, profile(graph, "b")), (), Style(width=200))
    assert "Since some time between 2002 and 2005." in said
    assert "Until some time in 2030." in said
    assert "since some time between 2003 and 2004" in said


def test_before_recording_began_it_says_little_that_nobody_hears_an_organisation() -> None:
    text = EARLY.replace("board: {name: Board,", "board: {name: Board, decides: true,")
    graph = analysis_of(text + "  forum: {name: Forum}\n", at="2003").graph
    parts = describe(graph, profile(graph, "trust")).parts
    (heard,) = (part for part in parts if part.title == "How it is heard")
    assert heard.items[0][0].text.endswith(". Of a day before recording began that says little.")


SECTORS = """
map: {{name: Test, as_of: 2023, complete: [organisations]}}
organisations:
  council: {{name: Council, kind: council}}
  club: {{name: Club}}
  choir: {{name: Choir}}
  pantry: {{name: Pantry{0}}}
"""


def test_where_most_organisations_have_no_sector_one_sentence_says_what_follows() -> None:
    assert remarks(analysis_of(SECTORS.format("")).graph) == [
        (
            "Sectors not recorded",
            "Of 3 organisations that may be voluntary 3 have no 'sector'. Isolation is about small "
            "voluntary ones, so what is found about these is only possible, and listed apart: "
            "record the sector first.",
        )
    ]
    assert remarks(analysis_of(SECTORS.format(", sector: vcse")).graph) == []


def test_a_list_that_is_declared_complete_is_not_said_to_be_of_unknown_length() -> None:
    assert coverage_lines(analysis_of(SECTORS.format("")).graph) == [
        "4 organisations on the map; by its own account there are no others."
    ]


def test_more_than_there_are_is_doubted_but_of_a_rough_number() -> None:
    coverage = "\ncoverage: {{all: {{of: bodies, total: 2{0}}}}}"
    (line,) = coverage_lines(analysis_of(SECTORS.format("") + coverage.format("")).graph)
    assert line == (
        "There are 2 bodies; the map has 4 organisations: more than there are, so a number is "
        "wrong, or counts something else."
    )
    rough = SECTORS.format("") + coverage.format(", approximate: true")
    assert coverage_lines(analysis_of(rough).graph) == [
        "There are about 2 bodies; the map has 4 organisations."
    ]


def test_what_is_for_other_areas_is_told_beside_what_is_counted() -> None:
    text = """
areas: {town: {name: Town}, far: {name: Far}}
organisations:
  near: {name: Near, sector: vcse, areas: [town]}
  away: {name: Away, sector: vcse, areas: [far]}
  open: {name: Open, sector: vcse}
coverage: {c: {of: charities in Town, sector: vcse, area: town, total: 9}}
"""
    assert coverage_lines(analysis_of(text).graph) == [
        "There are 9 charities in Town; the map has 2 organisations of the sector 'voluntary "
        "sector' for Town, 1 of them without an area, and 1 only for other areas."
    ]


THREE = """
map: {name: Test, as_of: 2023}
organisations: {council: {name: Council, kind: council}}
partnerships:
  board: {name: Board, reports_to: council}
  forum: {name: Forum, reports_to: council}
  panel: {name: Panel, reports_to: council}
"""
NO_FUNCTIONS = (
    "Functions not recorded",
    "Who does the same as somebody else, and what nobody does, has not been looked for: no "
    "functions are recorded.",
)


def test_to_find_nothing_is_not_to_have_looked() -> None:
    of = analysis_of(THREE)
    decides = (
        "Decisions not recorded",
        "Whether any of the 3 partnerships takes decisions or leads anything is not recorded. So "
        "it has not been checked whether they answer to a public body.",
    )
    assert remarks(of.graph) == [NO_FUNCTIONS, decides]
    assert not any(each.code == "PM204" for each in of.findings)


def test_who_decides_nothing_has_been_asked_and_so_has_who_leads() -> None:
    said = THREE.replace("Board,", "Board, decides: false,")
    assert remarks(analysis_of(said).graph) == [NO_FUNCTIONS]
    said = said.replace("Forum,", "Forum, functions: [{function: care, role: leads}],")
    said += "functions: {care: {name: Care}}\n"
    of = analysis_of(said)
    assert remarks(of.graph) == []
    assert [each.subjects for each in of.findings if each.code == "PM204"] == [("forum",)]


def test_most_partnerships_that_were_not_asked_are_counted() -> None:
    said = THREE.replace("Board,", "Board, decides: true,") + "  group: {name: Group}\n"
    assert remarks(analysis_of(said).graph)[1][1] == (
        "Whether 3 of the 4 partnerships take decisions or lead anything is not recorded. So it "
        "has not been checked whether these answer to a public body."
    )

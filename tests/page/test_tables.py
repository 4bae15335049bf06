"""Everything that the files say stands in a table."""

from __future__ import annotations

import pytest
from maps_from_text import MAPS, TODAY, analysis_of

from partnermap.english import plural_verb
from partnermap.page.balance import make_balance, without_seat
from partnermap.page.face import make_faces
from partnermap.page.records import kept, record_tables
from partnermap.page.tables import body_tables
from partnermap.pipeline import analyse, read
from partnermap.wording import counts_line


def words_of(cell):
    return "; ".join("".join(piece.text for piece in item) for item in cell.items)


def tables_of(analysis):
    found = kept(body_tables(analysis.graph)) + kept(record_tables(analysis.graph))
    return {
        table.id: [dict(zip(table.columns, map(words_of, row), strict=True)) for row in table.rows]
        for table in found
    }


TEXT = """
areas: {city: {name: City, level: place}}
sources: {report: {title: Report, published: 2023-05}}
functions:
  care: {name: Care, duty: statute, basis: Care Act, needed_at: place}
  play: {name: Play}
organisations:
  council: {name: Council, kind: council, sector: local-government, areas: [city]}
  group: {name: Group, income: micro}
partnerships:
  board:
    name: Board
    kind: board
    areas: [city]
    decides: true
    accountable_to: council
    functions: [{function: care, role: leads}, missing-function]
    members:
      - {body: council, role: chair}
      - {body: group, until: 2020}
    complete: [members]
    source: {id: report, at: p. 1}
notes: [{kind: gap, text: Nobody asks, subjects: [board], when: 2023-01}]
surveys:
  asked:
    name: Asked
    respondents: 9
    questions: {why: {base: 8, counts: {no-time: 5}, stated_percent: {no-time: 62.5}}}
"""


def test_a_partnership_with_its_members():
    row = tables_of(analysis_of(TEXT))["table-partnerships"][0]
    assert row == {
        "Partnership": "Board",
        "Kind and area": "board, City",
        "Decides": "yes",
        "Members": "Council: chair; Group: until 2020, ended; That is the complete list.",
        "At this moment": "current",
        "Source": "Report, p. 1",
    }


def test_an_organisation_and_where_it_sits():
    council, group = tables_of(analysis_of(TEXT))["table-organisations"]
    assert council["Sits on"] == "Board"
    assert group["Sits on"] == "Board (ended)"
    assert group["Income"].startswith("micro")


def test_a_seat_that_does_not_count_says_so_wherever_it_is_shown():
    found = tables_of(
        analysis_of("""
organisations:
  dreamer: {name: Dreamer}
  back: {name: Back}
partnerships:
  board:
    name: Board
    members:
      - {body: dreamer, status: proposed}
      - {body: back, until: 2001}
      - {body: back, since: 2020}
  later: {name: Later, since: 2031, members: [dreamer]}
  perhaps: {name: Perhaps, members: [{body: back, since: 2022..2024}]}
  going: {name: Going, members: [{body: back, status: ending}]}
""")
    )
    back, dreamer = found["table-organisations"]
    assert dreamer["Sits on"] == "Board (proposed); Later (not yet begun)"
    assert back["Sits on"] == "Board; Going (ending); Perhaps (may exist)"
    members = {row["Partnership"]: row["Members"] for row in found["table-partnerships"]}
    assert members["Board"] == (
        "Dreamer: proposed; Back: until 2001, ended; Back: since 2020; There may be more."
    )


def test_links_say_where_they_are_written():
    row = tables_of(analysis_of(TEXT))["table-links"][0]
    assert (row["From"], row["Link"]) == ("Board", "answers to Council")
    assert row["Written in"].startswith("map.yaml, line ")


def test_functions_and_who_does_them():
    care, play, missing = tables_of(analysis_of(TEXT))["table-functions"]
    assert care["Who asks for it"] == "required by statute: Care Act"
    assert care["Who does what about it"] == "Board leads it"
    assert play["Who does what about it"] == "nobody recorded"
    assert missing["Function"] == "missing-function"


def test_notes_surveys_and_sources():
    found = tables_of(analysis_of(TEXT))
    assert found["table-notes"][0]["Note"] == "Nobody asks"
    assert found["table-sources"][0] == {"Source": "Report", "Published": "May 2023"}


SURVEYS = """
surveys:
  asked:
    name: Asked
    respondents: 13
    questions:
      income: {counts: {micro: 5, small: 8}, stated_percent: {micro: 39}}
      barriers:
        base: 13
        many: true
        counts: {lack-of-time: 3, never-asked: 4}
        stated_percent: {lack-of-time: 25, never-asked: 33, jargon: 50}
      where: {counts: {city: 7}}
  talks: {name: Talks}
"""


def test_a_survey_has_its_figures_and_says_in_words_which_do_not_agree():
    rows = tables_of(analysis_of(SURVEYS))["table-survey-asked"]
    figures = ("Answer", "Count", "Of", "Per cent as printed", "Per cent of the count", "Remark")
    fits = "All percentages here fit a base of 12, which the source does not state."
    assert [tuple(row[each] for each in figures) for row in rows] == [
        ("micro", "5", "13", "39%", "38%", "does not agree: 5 of 13 is 38%"),
        ("small", "8", "13", "", "62%", ""),
        ("lack of time", "3", "13", "25%", "23%", "does not agree: 3 of 13 is 23%"),
        ("never asked", "4", "13", "33%", "31%", "does not agree: 4 of 13 is 31%"),
        ("jargon", "not recorded", "13", "50%", "", "does not agree: no number of 13 gives 50%"),
        ("all of them", "", "", "", "", fits),
        ("city", "7", "13", "", "54%", ""),
        ("all of them", "", "", "", "", "These come to 7 of 13; the others are not recorded."),
    ]
    assert rows[2]["Question"] == "Barriers (answered by 13, several answers each)"


def test_a_survey_without_questions_is_there_and_says_so():
    found = tables_of(analysis_of(SURVEYS))
    talks = found["table-surveys"][1]
    assert (talks["Survey"], talks["Respondents"], talks["Questions"]) == (
        "Talks",
        "not recorded",
        "0",
    )
    assert found["table-survey-talks"] == [{"Question": "No question of it is recorded."}]


def test_plans_with_their_dates_parties_and_priorities():
    found = tables_of(
        analysis_of("""
organisations: {council: {name: Council}}
functions: {care: {name: Care}}
plans:
  strategy:
    name: Strategy
    kind: strategy
    since: 2020
    status: ending
    owners: council
    overseen_by: {body: council, status: proposed}
    contains: [values, barriers]
    priorities:
      - {name: Sooner, functions: [care, gone], now: [ask], next: [do, tell]}
      - Later
  idea: {name: Idea, status: proposed}
  nobodys: {name: Nobody's, owners: council, overseen_by: []}
  open: {name: Open, owners: council}
""")
    )
    idea, nobodys, unknown, strategy = found["table-plans"]
    assert nobodys["Whose it is"] == "owned by Council; Nobody oversees it; that is known."
    assert unknown["Whose it is"] == "owned by Council; Who oversees it is not recorded."
    assert (idea["Whose it is"], idea["At this moment"]) == ("Not recorded.", "proposed")
    assert strategy == {
        "Plan": "Strategy",
        "Kind and area": "strategy",
        "Whose it is": "owned by Council; overseen by Council: proposed",
        "What it contains": "values; barriers",
        "At this moment": "ending",
        "More": "Since 2020; Ending",
    }
    assert found["table-priorities"] == [
        {
            "Plan": "Strategy",
            "Priority": "Sooner",
            "Functions": "Care; gone",
            "To do now": "ask",
            "To do next": "do; tell",
        },
        {
            "Plan": "Strategy",
            "Priority": "Later",
            "Functions": "",
            "To do now": "",
            "To do next": "",
        },
    ]


def test_the_balance_adds_up_to_the_counts_in_the_header():
    analysis = analysis_of("""
organisations: {council: {name: Council, sector: local-government}}
partnerships:
  board: {name: Board, members: [council, {sector: faith, seats: 2}]}
  dream: {name: Dream, status: proposed, members: [council]}
  perhaps: {name: Perhaps, since: 2022..2024, members: [council, {body: council, status: proposed}]}
""")
    table = make_balance(analysis.graph, make_faces(analysis.graph, analysis.findings))
    rows = [[words_of(cell) for cell in row[:2]] for row in table.rows]
    assert rows == [["Board", "3"], ["Perhaps", "1"]]
    assert counts_line(analysis.graph).startswith("2 partnerships, 1 organisation, 4 seats")


def test_the_balance_of_seats():
    analysis = analysis_of(TEXT)
    faces = make_faces(analysis.graph, analysis.findings)
    table = make_balance(analysis.graph, faces)
    assert table.columns == ("Partnership", "Seats", "local government")
    assert [words_of(cell) for cell in table.rows[0]] == ["Board", "1", "1"]
    assert [item[0].text for item in without_seat(analysis.graph, faces)] == ["Group"]


@pytest.mark.parametrize("path", MAPS, ids=[path.name for path in MAPS])
def test_every_row_of_the_committed_maps_is_there(path):
    loaded = read(path)
    assert loaded.map is not None
    found = tables_of(analyse(loaded.map, TODAY))
    partnerships = {
        row["Partnership"]: row["Members"] for row in found.get("table-partnerships", [])
    }
    for record in loaded.map.partnerships.values():
        for member in record.seats:
            if member.body:
                assert loaded.map.name_of(member.body) in partnerships[record.name]
    links = [(row["From"], row["Link"]) for row in found.get("table-links", [])]
    written = [
        (body.name, kind, row.to)
        for _, _, body in loaded.map.bodies()
        for kind, _, row in body.own_links()
    ]
    written += [(loaded.map.name_of(row.start), row.kind, row.to) for row in loaded.map.links]
    assert len(links) == len(written)
    for start, kind, end in written:
        label = loaded.map.link_kind(kind).label
        stacks = [body.name for _, _, body in loaded.map.bodies() if body.is_stack]
        label = plural_verb(label) if start in stacks else label
        said = loaded.map.name_of(end) if isinstance(end, str) else ""
        assert any(link.startswith(f"{label} {said}") for name, link in links if name == start)

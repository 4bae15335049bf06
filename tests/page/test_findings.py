"""Findings as the page shows them, and the descriptions of bodies."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of

from partnermap.analysis.profile import profile
from partnermap.finding import Certainty
from partnermap.page import render
from partnermap.page.face import make_faces
from partnermap.page.findings import group_findings, view_findings
from partnermap.page.naming import Names
from partnermap.page.who import make_entries
from partnermap.reports import body
from partnermap.reports.terminal import Style
from partnermap.wording import describe

LONELY = "\n".join(
    f"  group-{number:02}: {{name: Group {number:02}, sector: vcse, income: micro}}"
    for number in range(12)
)
TEXT = f"""
map: {{name: Test, repository: "https://github.com/o/n"}}
themes: {{care: {{name: Care}}}}
organisations:
{LONELY}
  known: {{name: Known, sector: vcse, income: micro, complete: [seats], themes: [care, unknown]}}
partnerships:
  board:
    name: Board
    decides: true
    complete: [links, functions]
    url: https://example.org
    members: [{{sector: nhs}}, group-00]
plans: {{plan: {{name: Plan, owners: [board]}}}}
"""


def views(text, drawn=("board", "known")):
    analysis = analysis_of(text)
    return analysis, view_findings(analysis.graph, analysis.findings, drawn)


def test_the_certain_come_first():
    _, found = views(TEXT)
    isolated = [each for each in found if each.code == "PM301"]
    assert isolated[0].id == "PM301/known"
    assert isolated[0].certainty == "asserted"
    assert {each.certainty for each in isolated[1:]} == {"possible"}
    assert isolated[1].settled_by


def test_what_the_message_and_its_places_name_is_lit_with_the_subjects():
    text = """
map: {name: Test}
functions: {bereavement: {name: Support after a suicide, duty: guidance}}
partnerships:
  board: {name: Mental Health Board, functions: [{function: bereavement, role: involved}]}
  alliance:
    name: Mental Health Board Alliance
    status: proposed
    functions: [{function: bereavement, role: leads}]
  other: {name: Health}
"""
    _, found = views(text, drawn=("board", "alliance", "other"))
    (gap,) = [each for each in found if each.code == "PM201"]
    assert gap.subjects == ("board",)
    assert "Mental Health Board Alliance would" in gap.message
    assert gap.on_map == ("board", "alliance")


def test_a_name_that_two_bodies_have_lights_neither():
    text = """
organisations: {a: {name: Group}, b: {name: Group}, c: {name: Groups}}
sources: {list: {title: "Groups: a directory"}}
"""
    graph = analysis_of(text).graph
    assert Names(graph, "abc").named_in(["Group, Groupsters (Groups: a directory)"]) == []
    assert Names(graph, "abc").named_in(["Group, Groups and the Groupsters"]) == ["c"]


@pytest.mark.parametrize(("number", "first", "rest"), [(20, 20, 0), (21, 10, 11)])
def test_more_than_twenty_of_a_code_are_folded(number, first, rest):
    groups = "".join(
        f"  g{at}: {{name: G{at}, sector: vcse, income: micro}}\n" for at in range(number)
    )
    analysis, found = views(f"organisations:\n{groups}")
    overlap, gap, isolation = group_findings(found)
    assert (overlap.count, gap.count, len(isolation.open)) == (0, 0, number)
    (code,) = isolation.codes
    assert (len(code.first), len(code.rest)) == (first, rest)
    page = render(analysis.graph, analysis.findings)
    assert ("<summary>11 more like these: PM302, island</summary>" in page) == bool(rest)
    assert (f"Island: {number} findings, the worst first" in page) == bool(rest)


def test_what_is_about_one_body_is_folded_too():
    pairs = "".join(f"  f{at:02}: {{name: F{at:02}}}\n" for at in range(21))
    does = ", ".join(f"{{function: f{at:02}, role: leads}}" for at in range(21))
    boards = "".join(
        f"  {b}: {{name: {b}, areas: [x], functions: [{does}]}}\n" for b in ("one", "two")
    )
    text = f"areas: {{x: {{name: X}}}}\nfunctions:\n{pairs}partnerships:\n{boards}"
    analysis, found = views(text)
    faces = make_faces(analysis.graph, analysis.findings)
    one = make_entries(analysis.graph, faces, found)[0][1][0]
    shown, rest = one.findings
    assert len(shown) == 10
    assert len(rest) >= 11
    page = render(analysis.graph, analysis.findings)
    assert f"<summary>{len(rest)} more findings about it</summary>" in page
    said = body.render(
        analysis.graph,
        describe(analysis.graph, profile(analysis.graph, "one")),
        [each for each in analysis.findings if "one" in each.subjects],
        Style(),
    )
    assert f"... and {len(rest)} more like these: use partnermap findings --body one --all" in said


def test_evidence_has_its_file_and_line_and_can_be_edited():
    _, found = views(TEXT)
    gap = next(each for each in found if each.code == "PM204")
    first = gap.evidence
    assert gap.folded == ()
    assert first[0].path == "map.yaml"
    assert first[0].edit == f"https://github.com/o/n/blob/HEAD/map.yaml#L{first[0].line}"
    assert gap.on_map == ("board",)
    assert gap.remedy


def test_a_long_list_of_places_is_folded_and_none_is_left_out():
    forums = "".join(
        f"  f{n}: {{name: Forum {n}, decides: false, members: [club]}}\n" for n in range(15)
    )
    text = (
        "map: {name: T}\norganisations:\n  council: {name: Council, kind: council}\n"
        f"  club: {{name: Club, sector: vcse, income: micro}}\npartnerships:\n{forums}"
    )
    _, found = views(text)
    (unheard,) = (each for each in found if each.code == "PM303")
    assert (len(unheard.evidence), len(unheard.folded)) == (12, 4)
    analysis = analysis_of(text)
    page = render(analysis.graph, analysis.findings)
    assert "<summary>4 more places</summary>" in page
    assert "Club sits on Forum 14 <" in page


def test_only_bodies_that_are_drawn_can_be_lit():
    _, found = views(TEXT, drawn=())
    assert all(each.on_map == () for each in found)
    assert all(each.subjects for each in found)


def test_every_body_and_plan_has_its_entry():
    analysis, found = views(TEXT)
    faces = make_faces(analysis.graph, analysis.findings)
    groups = dict(make_entries(analysis.graph, faces, found))
    assert list(groups) == ["Partnerships (1)", "Organisations (13)", "Plans (1)"]
    (board,) = groups["Partnerships (1)"]
    assert board.addresses == (("Web page", "https://example.org"),)
    assert [each.id for each in board.findings[0]] == ["PM204/board", "PM208/plan"]
    assert board.parts[0].items[0].sign == "nhs"
    assert board.parts[0].items[1].sign == "vcse"
    assert board.written.startswith("map.yaml, line ")
    assert board.edit
    known = groups["Organisations (13)"][-1]
    assert "Themes: Care and unknown." in known.facts
    assert groups["Plans (1)"][0].sign == ""


def test_a_body_without_a_record_has_one_too():
    analysis, found = views("partnerships: {board: {name: Board, members: [somebody]}}")
    faces = make_faces(analysis.graph, analysis.findings)
    groups = dict(make_entries(analysis.graph, faces, found))
    (somebody,) = groups["Not recorded (1)"]
    assert somebody.kind == "not recorded"
    assert somebody.written == ""


DECIDED = (
    TEXT
    + """
dispositions:
  PM301/known:
    decision: justified
    reason: It chose not to sit.
    owner: board
    review: 2023
  PM204/board: {decision: accepted, evidence: 00ff00ff}
  PM301/knwn: {decision: planned}
"""
)


def test_what_was_decided_stands_after_what_is_open_and_says_so():
    _, found = views(DECIDED)
    _, gap, isolation = group_findings(found)
    assert [each.id for each in isolation.decided] == ["PM301/known"]
    told = [each for code in isolation.codes for each in (*code.first, *code.rest)]
    assert len(isolation.open) == len(told) == len({each.subjects for each in told})
    assert isolation.count == sum(1 + len(each.also) for each in told)
    assert all(each.is_open for one in told for each in (one, *one.also))
    (known,) = isolation.decided
    assert known.decision.mark == "justified, due for review"
    assert known.decision.said == "Justified by Board: It chose not to sit."
    assert known.decision.review == "Due for review since 2023."
    assert known.decision.at.edit.startswith("https://github.com/o/n/blob/HEAD/map.yaml#L")
    (board,) = gap.codes[0].first
    assert (board.id, gap.decided, board.decision.mark) == ("PM204/board", (), "open again")


def test_the_pictures_warn_only_of_what_is_open():
    analysis, _ = views(DECIDED)
    faces = make_faces(analysis.graph, analysis.findings)
    still = [each for each in analysis.findings if "known" in each.subjects and each.is_open]
    assert faces["known"].findings == len(still) == 2
    assert faces["board"].findings == 2  # PM204, open again, and PM208


def test_the_page_has_the_decisions_with_their_reasons_and_those_without_a_finding():
    analysis, _ = views(DECIDED)
    html = render(analysis.graph, analysis.findings, analysis.unfound)
    still = [each for each in analysis.findings if each.is_open]
    assert f"What to look at ({len(still)})" in html
    assert f"{len(still)} findings are open: 2 gaps and {len(still) - 2} on isolation." in html
    assert f"Isolation ({len(still) - 2} open findings about 13 organisations, 1 decided)" in html
    possible = sum(each.certainty is Certainty.POSSIBLE for each in still)
    assert f"{possible} of them are only possible." in html
    assert "<summary>1 decided</summary>" in html
    said = "Justified by Board: It chose not to sit. Due for review since 2023."
    assert html.count(said) == 2  # in the list, and at the body
    assert "Decided on other evidence (accepted); no reason is recorded." in html
    assert "Decided, and no longer found (1)" in html
    assert 'Perhaps <a href="#finding-PM301/' not in html  # the one that is meant was decided
    assert "<h4>PM301/knwn</h4>" in html


def test_many_that_hang_by_one_body_are_told_in_one_sentence_with_it():
    rows = [
        f"  group-{n}: {{name: Group {n}, sector: vcse, income: micro, areas: [town], "
        "affiliated_to: forum}\n"
        for n in range(5)
    ]
    analysis = analysis_of(
        f"areas: {{town: {{name: Town, level: place}}}}\norganisations:\n{''.join(rows)}"
        "  forum: {name: Forum, sector: vcse, income: large, areas: [town]}\n"
        "partnerships:\n"
        "  board: {name: Board, decides: true, areas: [town], members: [forum]}\n"
    )
    hanging = [each for each in analysis.findings if each.code == "PM304"]
    assert len(hanging) == 5
    html = render(analysis.graph, analysis.findings)
    forum = html.partition('id="body-forum"')[2].partition("</article>")[0]
    assert "5 organisations would perhaps be heard less without it, or not at all: <a " in forum
    assert all(f'href="#finding-{each.id}"' in forum for each in hanging)
    assert not any(each.message in forum for each in hanging)

"""What to ask next, on the page: the questions of ``partnermap ask``, and what they settle."""

from __future__ import annotations

import re
from html import unescape

from maps_from_text import MAPS, TODAY, analysis_of

from partnermap.asking import questions
from partnermap.page import render
from partnermap.page.asking import FEW, MOST, make_asking
from partnermap.pipeline import analyse, read
from partnermap.wording.asking import FIRST


def section(page):
    start = page.index('<section class="view" id="ask"')
    return page[start : page.index("</section>", start)]


def northbridge():
    (path,) = [path for path in MAPS if path.name == "northbridge"]
    loaded = read(path)
    assert loaded.map is not None
    return analyse(loaded.map, TODAY)


def test_the_same_questions_in_the_same_order_the_first_open_and_the_rest_folded():
    analysis = northbridge()
    asking = make_asking(analysis.graph, analysis.findings)
    asked = questions(analysis.findings)
    assert asking.number == len(asked) > FIRST
    assert len(asking.first) == FIRST
    shown = section(render(analysis.graph, analysis.findings))
    assert shown.count('<li class="question">') == len(asked)
    opened = shown.split('<details class="rest">')[0]
    assert opened.count('<li class="question">') == FIRST


def test_every_finding_that_is_settled_is_linked_and_the_link_leads_somewhere():
    analysis = northbridge()
    page = render(analysis.graph, analysis.findings)
    links = {unescape(each) for each in re.findall(r'href="#finding-([^"]*)"', section(page))}
    assert links == {each for asked in questions(analysis.findings) for each in asked.settles}
    assert links <= {unescape(each) for each in re.findall(r'id="finding-([^"]*)"', page)}


def test_the_number_of_the_tab_is_the_first_that_the_view_says():
    analysis = northbridge()
    page = render(analysis.graph, analysis.findings)
    number = re.search(r"What to ask \((\d+)\)", page)[1]
    assert f'<p class="lede">{number} inquiries (' in section(page)


def test_a_link_to_what_is_settled_is_the_sentence_of_the_finding():
    analysis = northbridge()
    shown = unescape(section(render(analysis.graph, analysis.findings)))
    said = {each.id: each.message for each in analysis.findings}
    for name in questions(analysis.findings)[0].settles:
        assert f'<a href="#finding-{name}">{said[name]}</a>' in shown


def test_what_comes_first_because_of_a_statute_says_so():
    analysis = northbridge()
    asked = questions(analysis.findings)
    assert any(each.by_statute for each in asked)
    for each in make_asking(analysis.graph, analysis.findings).first:
        for said, found in each.settles:
            ids = {name for name, _ in found}
            first = next(one for one in asked if ids <= {*one.settles, *one.helps})
            assert ("by statute" in said) == bool(first.by_statute & ids)


def test_a_long_list_of_findings_is_counted_and_folded_away():
    rows = "".join(
        f"  group-{number}: {{name: Group {number}, sector: vcse, income: micro}}\n"
        for number in range(FEW + 5)
    )
    analysis = analysis_of(f"map: {{name: Many}}\norganisations:\n{rows}")
    shown = section(render(analysis.graph, analysis.findings))
    assert f"<summary>{FEW + 5} findings</summary>" in shown
    for line in re.findall(r'<div class="settles">(?:(?!<details).)*?</div>', shown, re.DOTALL):
        assert line.count("<a ") <= FEW


def test_a_map_without_questions_says_so():
    analysis = analysis_of("map: {name: Empty}")
    shown = section(render(analysis.graph, analysis.findings))
    assert "There is nothing to ask" in shown
    assert "<ol" not in shown


def test_of_very_many_the_first_are_shown_and_the_rest_counted():
    rows = "".join(
        f"  group-{number}: {{name: Group {number}, sector: vcse}}\n" for number in range(MOST + 40)
    )
    analysis = analysis_of(f"map: {{name: Many}}\norganisations:\n{rows}")
    asking = make_asking(analysis.graph, analysis.findings)
    assert asking.number > MOST
    assert len(asking.first) + len(asking.rest) == MOST
    assert asking.more == asking.number - MOST
    assert "see partnermap ask --all" in section(render(analysis.graph, analysis.findings))


def test_a_finding_that_names_very_many_bodies_has_a_short_anchor():
    boards = "".join(
        f"  a-board-with-a-long-name-{number}: {{name: Board {number}, areas: [town], "
        "functions: [{function: care, role: leads}]}\n"
        for number in range(40)
    )
    head = "areas: {town: {name: Town}}\nfunctions: {care: {name: Care}}\npartnerships:\n"
    analysis = analysis_of(head + boards)
    page = render(analysis.graph, analysis.findings)
    anchors = re.findall(r'id="finding-(PM101[^"]*)"', page)
    assert len(anchors) == 1
    assert len(anchors[0]) < 100
    assert page.count(f'href="#finding-{anchors[0]}"') >= 40

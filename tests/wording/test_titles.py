"""What PM303 is called where people read it: nobody is unheard of whom it is not known."""

from __future__ import annotations

from maps_from_text import analysis_of

from partnermap.page.findings import group_findings, view_findings
from partnermap.reports import markdown_findings
from partnermap.reports.terminal import heading
from partnermap.wording import title_of, title_of_all

MAP = """
map: {name: T, complete: [partnerships, organisations]}
areas: {town: {name: Town, level: place}, elsewhere: {name: Elsewhere, level: place}}
organisations:
  council: {name: Council, kind: council, areas: [town], complete: [seats, links]}
  alone: {name: Alone, sector: vcse, income: micro, areas: [town], affiliated_to: friend}
  open: {name: Open, sector: vcse, income: micro, affiliated_to: friend}
  friend: {name: Friend, sector: vcse, income: large}
partnerships:
  board: {name: Board, decides: true, areas: [elsewhere], members: [friend]}
"""


def test_one_that_may_be_heard_is_not_called_unheard() -> None:
    analysis = analysis_of(MAP)
    found = [each for each in analysis.findings if each.code == "PM303"]
    alone, perhaps = sorted(found, key=lambda each: each.id)
    assert {each.name for each in found} == {"unheard"}
    assert heading(alone) == "PM303 unheard, warning, possible"
    assert heading(perhaps) == "PM303 not known whether heard, warning, possible"
    assert [title_of(each) for each in (alone, perhaps)] == ["unheard", "not known whether heard"]
    assert title_of_all(reversed(found)) == title_of_all(found)
    assert title_of_all([alone, perhaps]) == "unheard or not known whether heard"
    assert title_of_all([perhaps]) == "not known whether heard"


def test_every_report_says_so() -> None:
    analysis = analysis_of(MAP)
    graph = analysis.graph
    found = [each for each in analysis.findings if each.id == "PM303/open"]
    paper = "\n".join(markdown_findings.family_lines(graph, found, every=False))
    assert "### 1. Not known whether heard: warning, possible" in paper
    (group,) = (each for each in group_findings(view_findings(graph, found, ())) if each.count)
    assert [code.name for code in group.codes] == ["Not known whether heard"]
    assert [view.name for view in group.codes[0].first] == ["Not known whether heard"]

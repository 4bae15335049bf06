"""Of a body without a sector, isolation is told once, and first that it may be none of its own."""

from __future__ import annotations

from maps_from_text import analysis_of

from partnermap.analysis.profile import profile
from partnermap.page.findings import group_findings, view_findings
from partnermap.reports import body, markdown_findings
from partnermap.reports.terminal import Style
from partnermap.wording import describe, told_of_one

MAP = """
areas: {{town: {{name: Town}}}}
organisations:
  council: {{name: Council, kind: council, areas: [town]}}
  fire: {{name: Fire, areas: [town], {fire}}}
partnerships:
  local: {{name: Local, kind: forum, areas: [town], communities: []}}
"""
CAVEAT = (
    "Its sector is not recorded; if it is neither voluntary nor of faith, none of this concerns it."
)


def test_one_entry_says_first_that_it_may_not_concern_it() -> None:
    analysis = analysis_of(MAP.format(fire="tags: [x]"))
    graph = analysis.graph
    found = [each for each in analysis.findings if each.subjects[0] == "fire"]
    assert len(found) > 2
    (told,) = told_of_one(found)
    assert told.caveat == CAVEAT
    ids = [each.id for each in told.also]
    style = Style()
    described = describe(graph, profile(graph, "fire"))
    shown = " ".join(body.render(graph, described, found, style).split())
    paper = "\n".join(markdown_findings.family_lines(graph, found, every=False))
    for said in (shown, paper):
        assert said.count(CAVEAT) == 1
        assert said.index(CAVEAT) < said.index(told.main.message)
        assert "Also, if it is one of these: " in said
        assert all(each in said for each in ids)
        assert not any(each.message in said for each in told.also)
    (group,) = (each for each in group_findings(view_findings(graph, found, ())) if each.count)
    assert [view.caveat for view in group.apart[0]] == [CAVEAT]


def test_of_one_with_a_sector_each_is_told_alone() -> None:
    analysis = analysis_of(MAP.format(fire="sector: vcse, income: micro"))
    found = [each for each in analysis.findings if each.subjects[0] == "fire"]
    assert len(found) > 2
    assert [each.also for each in told_of_one(found)] == [()] * len(found)
    assert not any(each.caveat for each in told_of_one(found))

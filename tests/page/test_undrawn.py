"""Every link that the head of the page counts is drawn, or it is said that it is not."""

from __future__ import annotations

from maps_from_text import analysis_of

from partnermap.page.undrawn import between_partnerships_said, links_said

TEXT = """
organisations: {council: {name: Council}, club: {name: Club, advises: council}}
partnerships:
  board: {name: Board, reports_to: council}
  forum: {name: Forum, reports_to: board}
plans: {strategy: {name: Strategy}}
links:
  - {from: club, kind: supports, to: strategy}
"""
BOARD, FORUM = ("board", "council", "reports_to"), ("forum", "board", "reports_to")


def test_what_is_not_drawn_is_counted_by_kind_and_by_where_it_leads():
    graph = analysis_of(TEXT).graph
    assert links_said(graph, [BOARD, FORUM]) == (
        "Of 4 links 2 are drawn here. Not drawn: 1 'advises' and 1 to a plan (see Plans)."
    )
    assert links_said(graph, []).startswith("Of 4 links none is drawn here. Not drawn: 1 'advises'")


def test_lines_that_are_only_proposed_are_no_links_yet():
    text = TEXT.replace("Forum,", "Forum, status: proposed,").replace(", advises: council", "")
    graph = analysis_of(text.split("plans:")[0]).graph
    assert links_said(graph, [BOARD, FORUM]) == "1 link drawn here, and 1 proposed."
    assert links_said(graph, [BOARD]) == ""
    said = "The one link is one of the kind 'reports to', and is not drawn here."
    assert links_said(graph, []) == said


def test_without_organisations_only_links_between_partnerships_are_said_to_be_drawn():
    graph = analysis_of(TEXT).graph
    assert between_partnerships_said(graph, [BOARD, FORUM]) == (
        "Of 4 links 1 is between partnerships and drawn here; one of an organisation is drawn "
        "where the organisation is shown."
    )
    assert between_partnerships_said(graph, [BOARD]).startswith("Of 4 links none is between")
    assert between_partnerships_said(graph, [FORUM]) == links_said(graph, [FORUM])

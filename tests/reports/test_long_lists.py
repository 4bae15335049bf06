"""What grows with what is not known, as before recording began, is told in short."""

from __future__ import annotations

from maps_from_text import analysis_of

from partnermap.finding import Finding
from partnermap.pipeline import Analysis
from partnermap.reports import text
from partnermap.reports.body import said
from partnermap.reports.terminal import Style
from partnermap.wording import settling
from partnermap.wording.voices import describe_voice

FORUMS = range(25)
MAP = """
map: {name: Test, as_of: 2020, recorded_from: 2010}
areas: {town: {name: Town}}
organisations:
  council: {name: Council, kind: council, areas: [town]}
  club: {name: Club, sector: vcse, income: micro, areas: [town]}
partnerships:
"""


def lonely(forum: str, at: str | None = None) -> Analysis:
    """A club that sits on many forums alike."""
    forums = (
        f"  forum-{n}: {{name: Forum {n}, areas: [town], members: [club], {forum}}}\n"
        for n in FORUMS
    )
    return analysis_of(MAP + "".join(forums), at=at)


def unheard(analysis: Analysis) -> Finding:
    (found,) = (each for each in analysis.findings if each.code == "PM303")
    return found


def test_how_far_a_voice_gets_is_not_a_list_of_all() -> None:
    finding = unheard(lonely("decides: false"))
    assert "; its voice gets as far as Forum 0, Forum 1, Forum 10 and 22 others." in finding.message
    assert len(finding.evidence["reaches"]) == 25


def test_places_are_folded_and_all_shows_every_one() -> None:
    analysis = lonely("decides: false", at="2005")
    finding = unheard(analysis)
    assert len(finding.locations) == 26
    short = text.render(analysis.graph, [finding], Style())
    assert short.count(" sits on Forum ") == 11
    assert "    ... and 14 places more: use --all\n" in short
    whole = text.render(analysis.graph, [finding], Style(), every=True)
    assert whole.count(" sits on Forum ") == 25
    assert "places more" not in whole


def test_what_would_settle_it_names_no_more_than_can_be_read_aloud() -> None:
    analysis = lonely("since: 2000..2008", at="2005")
    settled = settling(analysis.graph, unheard(analysis))
    assert len(settled.first) + sum(map(len, settled.ways)) < 1200


def test_voice_shows_the_first_of_what_is_not_known_and_all_shows_every_one() -> None:
    graph = lonely("since: 2000..2008", at="2005").graph
    short, whole = (describe_voice(graph, "club", every=every) for every in (False, True))
    name = "What is not known and would make a difference"
    ((few, remark),) = ((part.items, part.remark) for part in short.parts if part.title == name)
    ((every, none),) = ((part.items, part.remark) for part in whole.parts if part.title == name)
    assert len(few) == 10
    assert len(every) > 25
    assert remark == f"And {len(every) - 10} more. --all shows every one."
    assert none == ""


def test_voice_shows_the_best_of_many_paths() -> None:
    graph = lonely("decides: true").graph
    short, whole = (describe_voice(graph, "club", every=every) for every in (False, True))
    assert [said(item)[:8] for item in short.parts[0].items].count("At Forum") == 10
    assert "And at 15 more that decide." in [said(item) for item in short.parts[0].items]
    assert short.parts[0].remark == "--all shows every one."
    assert [said(item)[:8] for item in whole.parts[0].items].count("At Forum") == 25


def test_many_threads_are_named_in_short() -> None:
    chain = "".join(
        f"  g{n}: {{name: Group {n}, decides: false, members: [{m}], reports_to: {end}}}\n"
        for n in range(6)
        for m in ["club" if n == 0 else ""]
        for end in [f"g{n + 1}" if n < 5 else "council"]
    )
    analysis = analysis_of(MAP + chain)
    (found,) = (each for each in analysis.findings if each.code == "PM304")
    assert "only through Group 0, Group 1, Group 2 and three others: without any" in found.message
    assert len(found.evidence["threads"]) == 6
    described = describe_voice(analysis.graph, "club", every=False)
    items = [said(item) for item in described.parts[0].items]
    assert any(
        "through Group 0, Group 1, Group 2 and three others: without any of them" in item
        for item in items
    ), items

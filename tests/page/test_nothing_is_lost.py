"""Whatever the files say is on the page: every field of every record and row."""

from __future__ import annotations

import re
from html import unescape

import pytest
from everything_written import Marked, everything
from maps_from_text import TODAY, analysis_of

from partnermap.analysis.profile import profile
from partnermap.page import later, render
from partnermap.pipeline import Analysis, analyse
from partnermap.reports import body
from partnermap.reports.terminal import Style
from partnermap.wording import describe, describe_survey

# Fields whose text is not on the page, each with the reason.
EXEMPT = {
    "dispositions.evidence": "a fingerprint that the program compares; it says nothing to a reader",
}
# What `show` says of a body or survey: its record and its rows, the links and notes that name it.
SHOWN = ("organisations.", "partnerships.", "plans.", "links.", "notes.", "surveys.")


@pytest.fixture(scope="module")
def marked() -> Marked:
    return everything()


@pytest.fixture(scope="module")
def analysis(marked: Marked) -> Analysis:
    loaded = marked.loaded()
    # The numbers of the survey are marks, and cannot go together; every seat has the same role.
    problems = [p for p in loaded.problems if p.code not in ("PM034", "PM040")]
    assert [f"{p.primary} {p.code} {p.message}" for p in problems] == []
    assert loaded.map is not None
    return analyse(loaded.map, TODAY)


def read(analysis: Analysis) -> str:
    """What a reader of the page can read or open: its words, and where its links lead."""
    text = render(analysis.graph, analysis.findings)
    text = re.sub(r"<(script|style|svg)\b.*?</\1>", "", text, flags=re.DOTALL)
    links = re.findall(r'href="([^"]*)"', text)
    words = re.sub(r"<[^>]*>", " ", text)
    return " ".join(unescape(" ".join([words, *links])).split())


def test_every_field_of_every_record_and_row_is_on_the_page(
    marked: Marked, analysis: Analysis
) -> None:
    page = read(analysis).replace(",", "")
    lost = {where for mark, (where, _) in marked.marks.items() if mark not in page}
    assert lost == EXEMPT.keys()


def test_so_it_is_where_long_words_are_kept_back(
    marked: Marked, analysis: Analysis, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(later, "MANY", 0)
    page = read(analysis).replace(",", "")
    lost = {where for mark, (where, _) in marked.marks.items() if mark not in page}
    assert lost == EXEMPT.keys()


def test_every_field_that_concerns_a_body_is_in_what_show_says(
    marked: Marked, analysis: Analysis
) -> None:
    graph = analysis.graph
    said = "".join(
        body.render(graph, describe(graph, profile(graph, name)), [], Style(width=1000))
        for name in ("the-organisation", "the-partnership", "the-plan")
    )
    said += body.render(graph, describe_survey(graph, "the-survey"), [], Style(width=1000))
    said = said.replace(",", "")
    wanted = {mark: where for mark, (where, _) in marked.marks.items() if where.startswith(SHOWN)}
    assert {where for mark, where in wanted.items() if mark not in said} == set()


def test_the_marks_are_many_and_in_every_section(marked: Marked) -> None:
    sections = {where.split(".")[0] for where, _ in marked.marks.values()}
    assert sections == marked.data.keys()
    assert len(marked.marks) > 280


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("map: {name: T, complete: [areas]}", "Areas: all are on the map."),
        ("map: {name: T, complete: [areas]}", "Partnerships: there may be more."),
        (
            "map: {name: T, focus: {sectors: [faith], income: [micro], or_for_communities: false}}",
            "Organisations of the sector faith, whose income is micro (under £10,000 a year).",
        ),
        (
            "map:\n name: T\n link_kinds:\n"
            "  mentors: {label: mentors, inverse: is mentored by, carries: {support: forward}}",
            "'mentors', and from the other side 'is mentored by'; it carries support to the other.",
        ),
        ("map: {name: T, source: gone}", "gone (not recorded)"),
        ("plans: {p: {name: P, priorities: [{name: Q, functions: [f]}]}}", "Q: about 'f'"),
        ("plans: {p: {name: P, communities: [c], themes: [t]}}", "For c. Themes: t."),
        ("coverage: {c: {of: groups, total: 9, sector: faith, area: a}}", "9 0 faith a"),
        (
            "surveys: {s: {name: S, subjects: [b]}}",
            "Surveys Survey Respondents Questions About S not recorded 0 b",
        ),
        ("surveys: {s: {name: S, questions: {why: {many: true}}}}", "Why (several answers each)"),
        (
            "functions: {f: {name: F, themes: [t]}}",
            "Themes Who does what about it F not recorded t",
        ),
        ("organisations: {o: {name: O, complete: [links]}}", "No links; that is known."),
        ("partnerships: {p: {name: P, members: [{sector: nhs, mandate: elected}]}}", "elected by"),
    ],
)
def test_what_cannot_hold_a_mark_is_said_in_words(text: str, said: str) -> None:
    assert said in read(analysis_of(text))

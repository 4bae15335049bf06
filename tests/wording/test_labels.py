"""The words that a place uses stand wherever a vocabulary's word would be read."""

from __future__ import annotations

import re
from html import unescape

import pytest
from maps_from_text import analysis_of

from partnermap.analysis.profile import profile
from partnermap.page import render
from partnermap.reports import body
from partnermap.reports.terminal import Style
from partnermap.wording import describe

# A word, the label it is given, how it reads then, and how it would have read.
LABELS = (
    ("vcse", "Third sector", "Third sector", "voluntary sector"),
    ("small", "modest", "modest", "small (£10,000"),
    ("locality", "patch", "Patch", "Locality"),
    ("charity", "good cause", "good cause", "charity"),
    ("steering-group", "Steerers", "Steerers", "steering group"),
    ("theme-partnership", "themed table | themed tables", "themed tables", "theme partnerships"),
    ("chair", "convener", "convener", "chair"),
    ("member", "full member", "full member", ""),
    ("nominated", "put forward", "put forward", "nominated by"),
    ("elected", "voted in", "voted in", "elected by"),
    ("leads", "holds the pen on | hold the pen on", "holds the pen on", "leads"),
    ("statute", "a legal duty", "a legal duty", "required by statute"),
    ("proposed", "in draft", "in draft", "proposed"),
    ("ending", "winding down", "winding down", "ending"),
    ("hybrid", "half in the room", "half in the room", "hybrid"),
    ("barrier", "hurdle", "Hurdle", "Barrier"),
    ("justified", "agreed to keep", "agreed to keep", "justified"),
    ("reports_to", "reports up to | hears from", "reports up to", "reports to"),
    ("reports_to", "reports up to | hears from", "hears from", "is reported to by"),
    ("pools_budget_with", "shares a purse with", "shares a purse with", "pools a budget"),
)
MAP = """
map:
  name: Test
  labels:
{labels}
areas: {{patch: {{name: Here, level: locality}}}}
functions: {{care: {{name: Care, duty: statute, needed_at: locality}}}}
organisations:
  charitable: {{name: One, sector: vcse, income: small, kind: charity, areas: [patch],
    pools_budget_with: board}}
  other: {{name: Two}}
partnerships:
  board:
    name: Board
    kind: steering-group
    areas: [patch]
    meets: {{mode: hybrid}}
    reports_to: [{{to: upper, mandate: elected}}]
    functions: [{{function: care, role: leads}}]
    members:
      - {{body: charitable, role: chair, on_behalf_of: {{sector: vcse}}, mandate: nominated}}
      - {{body: other, status: ending}}
      - {{kind: theme-partnership, status: proposed}}
    notes: [{{kind: barrier, text: Far away}}]
  upper: {{name: Upper, status: proposed}}
dispositions:
  PM204/board: {{decision: justified}}
"""
WRITTEN = MAP.format(
    labels="\n".join(
        f'    {word}: "{label}"' for word, label in {w: t for w, t, *_ in LABELS}.items()
    )
)


def page_words(text: str) -> str:
    analysis = analysis_of(text)
    page = render(analysis.graph, analysis.findings)
    body_of = re.sub(r"<(script|style)\b.*?</\1>", "", page, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", body_of)).split())


def shown(text: str, name: str) -> str:
    graph = analysis_of(text).graph
    said = body.render(graph, describe(graph, profile(graph, name)), [], Style(width=500))
    return " ".join(said.split())


@pytest.fixture(scope="module")
def page() -> str:
    return page_words(WRITTEN)


@pytest.mark.parametrize(("word", "label", "reads", "before"), LABELS)
def test_a_label_stands_on_the_page(
    page: str, word: str, label: str, reads: str, before: str
) -> None:
    assert reads in page
    without = page_words(MAP.format(labels="    nhs: NHS"))
    assert before in without


def test_labels_stand_in_what_show_says() -> None:
    said = " ".join(shown(WRITTEN, name) for name in ("board", "charitable", "upper"))
    # Neither levels nor decisions are part of what a body says of itself.
    lacking = [word for word, _, reads, _ in LABELS if reads not in said]
    assert lacking == ["locality", "justified"]


def test_proposed_and_ending_are_said_in_these_words_only(page: str) -> None:
    about = page[page.index("Partnerships and their members") :]
    about = about.replace("for 'proposed'", "").replace("for 'ending'", "")
    assert not re.search(r"\bproposed\b|\bending\b", about)

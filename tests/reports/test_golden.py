"""Northbridge in every form that a finding can take: files that a person has read."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from maps_from_text import ROOT, TODAY

from partnermap.pipeline import Analysis, analyse, read
from partnermap.pipeline.selecting import select
from partnermap.reports import csv, github, markdown, sarif, text
from partnermap.reports.terminal import Style
from partnermap.rules import RULES

GOLDEN = Path(__file__).parent / "golden"
PREFIX = "maps/northbridge/"
Committed = Callable[[Path, str], None]


@cache
def northbridge() -> Analysis:
    found = read(ROOT / "maps/northbridge").map
    assert found is not None
    return analyse(found, TODAY)


def test_csv(committed: Committed) -> None:
    of = northbridge()
    committed(GOLDEN / "northbridge.csv", csv.render(of.graph, of.findings).replace("\r\n", "\n"))


def test_markdown(committed: Committed) -> None:
    of = northbridge()
    said = markdown.render(of.graph, of.findings, unfound=of.unfound)
    committed(GOLDEN / "northbridge.md", said)


def test_github(committed: Committed) -> None:
    of = northbridge()
    committed(GOLDEN / "northbridge.github", github.render(of.graph, of.findings, prefix=PREFIX))


def test_sarif(committed: Committed) -> None:
    of = northbridge()
    rules = [rule for rule in RULES if rule.family == "overlap"]
    found = select(of, family="overlap")
    said = sarif.render(of.graph, found, version="0", prefix=PREFIX, rules=rules)
    committed(GOLDEN / "northbridge-overlaps.sarif", said)


def test_text_by_area(committed: Committed) -> None:
    of = northbridge()
    said = text.render(of.graph, of.findings, Style(), unfound=of.unfound, by="area")
    committed(GOLDEN / "northbridge-by-area.txt", said)


def test_markdown_by_sector(committed: Committed) -> None:
    of = northbridge()
    found = select(of, family="isolation")
    said = markdown.render(of.graph, found, by="sector", family="isolation")
    committed(GOLDEN / "northbridge-isolated-by-sector.md", said)

"""A city's findings: a few screens by themselves, every line with --all, and all in the data."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from maps_from_text import TODAY
from realistic.generator import realistic_map
from realistic.sizes import CITY

from partnermap.loader import load
from partnermap.pipeline import Analysis, analyse
from partnermap.reports import csv, github, markdown, text
from partnermap.reports import json as report
from partnermap.reports.terminal import Style
from partnermap.storage import Files
from partnermap.wording import grouped


@cache
def of_the_city() -> Analysis:
    found = load(Files(Path(), realistic_map(CITY).files)).map
    assert found is not None
    return analyse(found, TODAY)


def said(*, every: bool = False, by: str | None = None) -> str:
    of = of_the_city()
    return text.render(of.graph, of.findings, Style(), every=every, by=by)


def test_text_is_a_few_screens() -> None:
    lines = said().split("\n")
    assert len(lines) < 200
    assert "This is more than can be read at once: of each kind a few are shown, in short." in (
        " ".join(lines)
    )


@pytest.mark.parametrize("by", ["area", "sector", "body", "code"])
def test_so_it_is_in_groups(by: str) -> None:
    assert len(said(by=by).split("\n")) < 400


def test_every_code_is_there_with_its_counts_and_a_way_to_more() -> None:
    short = said()
    for code in {finding.code for finding in of_the_city().findings} - {"PM302", "PM303", "PM305"}:
        assert f"\n{code} " in short, code
    assert "use --code PM301" in short


def test_all_prints_every_finding_and_leaves_none_out() -> None:
    whole = said(every=True)
    unwrapped = "".join(whole.split())
    assert [f.id for f in of_the_city().findings if f"Id:{f.id}" not in unwrapped] == []
    assert "more like these" not in whole
    assert "read at once" not in whole


def test_groups_that_are_left_out_are_counted() -> None:
    assert "\n... and 20 more areas with " in said(by="area")
    assert "more areas" not in said(by="area", every=True)


def test_the_area_with_most_that_is_certain_and_weighty_comes_first() -> None:
    of = of_the_city()
    groups = [group for group in grouped(of.graph, of.findings, "area") if group.id]
    weighty = [
        sum((f.severity.value, f.certainty.value) == ("warning", "asserted") for f in g.findings)
        for g in groups
    ]
    assert weighty == sorted(weighty, reverse=True)
    assert weighty[0] > weighty[-1]
    titles = [group.title for group in groups]
    told = [line.split(": ")[0] for line in said(by="area").split("\n") if " findings, " in line]
    assert [title for title in told if title in titles] == titles[: len(told)]


def test_data_holds_all() -> None:
    of = of_the_city()
    assert len(json.loads(report.render(of.graph, of.findings))["findings"]) == len(of.findings)
    assert csv.render(of.graph, of.findings).count("\r\n") == len(of.findings) + 1


def test_a_paper_is_short_and_says_what_it_leaves_out() -> None:
    of = of_the_city()
    paper = markdown.render(of.graph, of.findings)
    assert paper.count("\n### ") < 60
    assert "Not shown here: 9 of PM101 (duplicated-function)" in paper
    assert "`--all` shows them." in paper
    assert "Not shown here" not in markdown.render(of.graph, of.findings, every=True)


def test_github_is_given_no_more_than_it_shows() -> None:
    of = of_the_city()
    lines = github.render(of.graph, of.findings).splitlines()
    kinds = [line[2:].split(" ")[0] for line in lines]
    assert (kinds.count("warning"), kinds.count("notice")) == (10, 10)
    assert "the worst 19 are shown here" in lines[-1]
    assert len(github.render(of.graph, of.findings, every=True).splitlines()) > 1000

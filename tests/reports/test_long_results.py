"""A city's findings: a few screens by themselves, every line with --all, and all in the data."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from benchmarks.city_map import city
from maps_from_text import TODAY

from partnermap.loader import load
from partnermap.pipeline import Analysis, analyse
from partnermap.reports import csv, github, markdown, text
from partnermap.reports import json as report
from partnermap.reports.terminal import Style
from partnermap.storage import Files


@cache
def of_the_city() -> Analysis:
    found = load(Files(Path(), city())).map
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
    assert "\n... and 39 more areas with " in said(by="area")
    assert "more areas" not in said(by="area", every=True)


def test_the_worst_area_comes_first() -> None:
    asserted = [
        int(line.split(" findings, ")[1].split()[0])
        for line in said(by="area").split("\n")
        if " findings, " in line and "asserted" in line and "worst" in line
    ]
    assert asserted == sorted(asserted, reverse=True)
    assert asserted


def test_data_holds_all() -> None:
    of = of_the_city()
    assert len(json.loads(report.render(of.graph, of.findings))["findings"]) == len(of.findings)
    assert csv.render(of.graph, of.findings).count("\r\n") == len(of.findings) + 1


def test_a_paper_is_short_and_says_what_it_leaves_out() -> None:
    of = of_the_city()
    paper = markdown.render(of.graph, of.findings)
    assert paper.count("\n### ") < 60
    assert "Not shown here: 56 of PM101 (duplicated-function)" in paper
    assert "`--all` shows them." in paper
    assert "Not shown here" not in markdown.render(of.graph, of.findings, every=True)


def test_github_is_given_no_more_than_it_shows() -> None:
    of = of_the_city()
    lines = github.render(of.graph, of.findings).splitlines()
    kinds = [line[2:].split(" ")[0] for line in lines]
    assert (kinds.count("warning"), kinds.count("notice")) == (10, 10)
    assert "the worst 19 are shown here" in lines[-1]
    assert len(github.render(of.graph, of.findings, every=True).splitlines()) > 1000

"""The public edition holds nothing that is not for everybody, in whatever form."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from maps_from_text import MAPS, TODAY, loaded_from
from page.packed import packed_in
from properties.doubtful_maps import doubtful_maps
from properties.small_maps import maps
from properties.voice_maps import voice_maps
from public_marks import Marks, marked_map
from realistic.generator import realistic_map

from partnermap import vocabulary as words
from partnermap.finding import Finding
from partnermap.loader import load
from partnermap.model import PartnerMap
from partnermap.page import later, render, render_svg
from partnermap.pipeline import Analysis, analyse, for_everybody, read
from partnermap.public import SHOWN_CODES
from partnermap.rules import RULES
from partnermap.storage import Files
from partnermap.wording import counts_line

MANY = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
_SCRIPT = re.compile(r"<(script|style)\b[^>]*>(?!\{).*?</\1>", re.DOTALL)  # no data
_CODE = re.compile(r"PM(?:3\d\d|207|212)")
LABELS = {word: words.Term(f"zmandate-{word}") for word in words.MANDATES}


@pytest.fixture(autouse=True)
def marked_mandates(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever writes a mandate writes a mark."""
    for word, term in LABELS.items():
        monkeypatch.setitem(words.MANDATES, word, term)


def everything_in(page: str) -> str:
    """The bytes of a page, and what it holds deflated but for the library."""
    packed = {name: part for name, part in packed_in(page).items() if name != "library"}
    return f"{page}\n{unescape(json.dumps(packed, ensure_ascii=False))}"


def page_of(of: Analysis) -> str:
    return everything_in(render(of.graph, of.findings, of.unfound, of.isolation))


def marked(found: PartnerMap) -> tuple[Analysis, Marks]:
    with_marks, marks = marked_map(found, analyse(found, TODAY).findings)
    return analyse(with_marks, TODAY), marks


def is_disputed(finding: Finding) -> bool:
    return finding.disposition is not None and finding.disposition.decision == "disputed"


def check(found: PartnerMap) -> None:
    of, marks = marked(found)
    public = for_everybody(of)
    page = page_of(public)
    assert {where for mark, where in marks.withheld.items() if mark in page} == set()
    assert "zmandate" not in page
    assert "mandate" not in _SCRIPT.sub("", page)
    assert _CODE.findall(_SCRIPT.sub("", page)) == []
    told = {each.message for each in public.findings}
    for each in filter(is_disputed, of.findings):
        assert each.id not in {one.id for one in public.findings}
        assert each.message in told or each.message not in unescape(page)
    drawing = render_svg(public.graph, public.findings)
    assert [mark for mark in marks.withheld if mark in drawing] == []


@pytest.mark.parametrize("where", MAPS, ids=lambda path: path.name)
def test_no_mark_of_what_is_left_out_is_in_the_bytes_of_a_committed_map(where: Path) -> None:
    found = read(where).map
    assert found is not None
    check(found)


def test_nor_of_a_realistic_map_whose_long_words_are_kept_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(later, "MANY", 0)
    found = loaded_from(realistic_map().text).map
    assert found is not None
    check(found)


@MANY
@given(maps() | voice_maps() | doubtful_maps().map(lambda pair: pair[0]))
def test_nor_of_any_map(data: dict[str, Any]) -> None:
    found = load(Files(Path(), {"map.yaml": json.dumps(data).encode()})).map
    assume(found is not None)
    assert found is not None
    check(found)


def test_all_of_it_is_in_the_working_edition() -> None:
    """Else the marks would prove nothing."""
    found = read(next(path for path in MAPS if path.name == "northbridge")).map
    assert found is not None
    of, marks = marked(found)
    page = page_of(of)
    assert {where for mark, where in marks.withheld.items() if mark not in page} == set()
    assert "zmandate-elected" in page
    assert {each[:3] for each in _CODE.findall(page)} == {"PM2", "PM3"}


def test_what_is_for_everybody_stays() -> None:
    found = read(next(path for path in MAPS if path.name == "northbridge")).map
    assert found is not None
    of, marks = marked(found)
    page = page_of(for_everybody(of))
    lost = {where for mark, where in marks.shown.items() if mark not in page}
    assert {where for where in lost if not where.startswith("notes.notes")} == set()  # of notes
    kept = {each.id for each in for_everybody(of).findings}
    assert kept == {
        each.id for each in of.findings if each.code in SHOWN_CODES and not is_disputed(each)
    }
    assert kept


def test_somebody_decided_of_every_rule_whether_everybody_reads_it() -> None:
    left_out = {rule.code for rule in RULES} - SHOWN_CODES
    assert left_out == {
        *("PM207", "PM212", "PM301", "PM302", "PM303", "PM304", "PM305", "PM306"),
    }


@pytest.mark.parametrize("where", MAPS, ids=lambda path: path.name)
def test_bodies_seats_and_links_are_as_many_as_in_the_working_edition(where: Path) -> None:
    found = read(where).map
    assert found is not None
    of = analyse(found, TODAY)
    assert counts_line(for_everybody(of).graph) == counts_line(of.graph)

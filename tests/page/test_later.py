"""What a large map keeps back, and that the page of a city stays small."""

from __future__ import annotations

import re
import zlib
from base64 import b64decode
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from maps_from_text import TODAY, analysis_of
from page.packed import data_of, packed_in
from realistic.generator import realistic_map
from realistic.sizes import CITY

from partnermap.loader import load
from partnermap.page import later, render
from partnermap.page.later import SIGHT, deflated
from partnermap.pipeline import analyse
from partnermap.storage import Files

MOST_BYTES = 3_000_000


@given(st.text())
def test_what_is_deflated_comes_back(text):
    packed = deflated(text)
    assert packed.isascii()
    assert zlib.decompress(b64decode(packed), wbits=-15).decode() == text


def test_all_of_a_small_map_stands_in_the_page():
    page = render(analysis_of("organisations: {o: {name: O}}").graph, [])
    assert packed_in(page)["words"] == []
    assert page.count('id="body-o"') == 1
    assert "<div data-later" not in page


def test_more_bodies_than_that_are_described_later(monkeypatch):
    monkeypatch.setattr(later, "MANY", 1)
    analysis = analysis_of("organisations: {o: {name: O}, p: {name: P}}\nplans: {q: {name: Q}}")
    page = render(analysis.graph, analysis.findings)
    (described,) = packed_in(page)["words"]
    assert described.count("<article") == 2
    assert page.count('id="body-o"') == 1
    assert '<article class="entry" id="body-q">' in page
    assert data_of(page)["search"]["columns"]["id"] == ["o", "p", "q"]


def test_only_what_is_lower_than_a_window_may_wait_for_the_first_frame(monkeypatch):
    text = "partnerships:\n" + "".join(f"  p-{at}: {{name: P {at}}}\n" for at in range(60))
    analysis = analysis_of(text)
    assert not re.findall('class="[^"]*below"', render(analysis.graph, []))
    monkeypatch.setattr(later, "MANY", 1)
    page = render(analysis.graph, [])
    boxes = re.findall(r'<a class="box([^"]*)".*?class="frame" x="[^"]*" y="([^"]*)"', page, re.S)
    waits = [float(y) > SIGHT for _, y in boxes]
    assert waits == ["below" in classes.split() for classes, _ in boxes]
    assert {*waits} == {True, False}


def test_a_city_with_six_thousand_links_stays_below_three_megabytes():
    loaded = load(Files(Path(), realistic_map(CITY).files))
    assert loaded.map is not None
    analysis = analyse(loaded.map, TODAY)
    graph = analysis.graph
    assert len(loaded.map.partnerships) == 150
    assert len(loaded.map.organisations) > 1_700
    assert len(graph.recorded_seats) + len(graph.recorded_links) > 6_000
    assert len(render(graph, analysis.findings).encode()) < MOST_BYTES

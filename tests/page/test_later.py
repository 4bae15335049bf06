"""What a large map keeps back."""

from __future__ import annotations

import re
import zlib
from base64 import b64decode

from hypothesis import given
from hypothesis import strategies as st
from maps_from_text import analysis_of
from page.packed import data_of, packed_in

from partnermap.page import later, render
from partnermap.page.later import SIGHT, deflated


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

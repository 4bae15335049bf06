"""Who sits where names everybody, or says of how many it does not; and keeps its size."""

from __future__ import annotations

import re
import struct
from collections import Counter

import pytest
from page.test_browser_network import LISTEN, frames_of, within
from page.waiting import until

pytestmark = pytest.mark.browser
LAPTOP = {"width": 1366, "height": 768}
# What is written about the discs and in the boxes, with its places in CSS pixels.
WRITTEN = """() => drawn.filter(({kind, text}) => kind === 'text' && text.length > 2)
  .map(({text, left, right, top, bottom}) => ({text, left, right, top, bottom}))"""
BOXES = "() => drawn.filter(({kind}) => kind === 'box')"


def listen(page):
    page.evaluate("() => {" + LISTEN + "}")
    page.locator("[data-network=fit]").click()
    until(page, "drawn.length > 0")


def in_frame(drawn, frame):
    """What is read within a box, as one text."""
    inside = [
        each["text"]
        for each in drawn
        if each["left"] >= frame["left"] - 1
        and each["right"] <= frame["right"] + 1
        and each["top"] >= frame["top"]
        and each["bottom"] <= frame["bottom"]
    ]
    return " ".join(inside)


def unnamed(page):
    said = page.locator("#network-unnamed").text_content()
    return int(re.search(r"\d+", said).group()) if said else 0


def test_two_names_that_are_cut_never_read_the_same(visit):
    page = visit(address="#network", viewport={"width": 1000, "height": 700})
    listen(page)
    drawn = page.evaluate(WRITTEN)
    said = [in_frame(drawn, frame) for frame in frames_of(page.evaluate("drawn"))]
    cut = [each for each in said if "…" in each]
    assert len(cut) > 5
    assert len(cut) == len(set(cut))


def test_a_disc_that_stands_for_several_is_a_stack_with_its_number(visit):
    page = visit("leeds-third-sector-strategy-2020", address="#network", viewport=LAPTOP)
    listen(page)
    written = " ".join(each["text"] for each in page.evaluate(WRITTEN))
    assert "\N{MULTIPLICATION SIGN} 1,700: Third sector" in written
    assert "several: Smaller" in written
    # Two organisations, and three discs for each of the three that stand for several.
    discs = [each for each in page.evaluate("drawn") if each["kind"] == "dot"]
    widths = Counter(round(each["right"] - each["left"]) for each in discs)
    assert 2 + 3 * 3 in widths.values()
    below = page.locator("#network > p").last.text_content()
    assert below == (
        "Of the dots without a seat, 2 stand for several organisations each and are not counted "
        "here: Primary Care Networks (several) and Smaller third sector organisations (several)."
    )


def test_how_many_have_no_name_is_said_and_each_has_a_number_on_paper(visit):
    page = visit(address="#network", viewport=LAPTOP)
    until(page, "document.getElementById('network-unnamed').textContent !== ''")
    before = unnamed(page)
    assert 0 < before < 10
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    names = page.locator(".paper-network .numbers li").all_text_contents()
    assert 0 < len(names) < before  # the sheet is wider than the window
    assert names == sorted(names, key=str.casefold)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.get_by_role("button", name="Larger").click()
    page.get_by_role("button", name="Larger").click()
    until(page, f"!document.getElementById('network-unnamed').textContent.includes(' {before} ')")
    page.get_by_role("button", name="Fit", exact=True).and_(page.locator(":visible")).click()
    until(page, f"document.getElementById('network-unnamed').textContent.includes(' {before} ')")


def test_the_saved_picture_says_whose_its_numbers_are(visit):
    page = visit(address="#network", viewport=LAPTOP)
    until(page, "document.getElementById('network-unnamed').textContent !== ''")
    # What is written on sheets that never stand in the document, as the picture is one.
    page.evaluate(
        """() => { window.said = []; const proto = CanvasRenderingContext2D.prototype;
        const { fillText } = proto;
        proto.fillText = function (text) {
          if (!this.canvas.isConnected) said.push(text);
          return fillText.apply(this, arguments);
        }; }"""
    )
    with page.expect_download() as download:
        page.locator("[data-save=network-png]").click()
    content = download.value.path().read_bytes()
    assert min(struct.unpack(">II", content[16:24])) > 600
    said = page.evaluate("said")
    count = unnamed(page)
    assert [each for each in said if each.isdigit()] == [str(n + 1) for n in range(count)]
    assert any(each.startswith(f"{count} bodies have a number") for each in said)


def test_a_name_is_further_from_any_other_disc_than_from_its_own(visit):
    page = visit(address="#network", viewport=LAPTOP)
    listen(page)
    drawn = page.evaluate("drawn")
    frames = frames_of(drawn)
    names = [each for each in drawn if each["kind"] == "text" and len(each["text"]) > 2]
    beside = [name for name in names if not any(within(name, frame) for frame in frames)]
    discs = [each for each in drawn if each["kind"] == "dot" and each["right"] - each["left"] > 15]
    minibus = next(each for each in beside if each["text"] == "Minibus")
    one, other = sorted(gap(minibus, disc) for disc in discs)[:2]
    assert len(beside) > 30
    assert other > 1.4 * one


def gap(one, other):
    across = max(0, one["left"] - other["right"], other["left"] - one["right"])
    down = max(0, one["top"] - other["bottom"], other["top"] - one["bottom"])
    return (across**2 + down**2) ** 0.5


def test_the_picture_keeps_its_size_when_the_panel_opens_and_closes(visit):
    page = visit(address="#network", viewport=LAPTOP)
    listen(page)
    wide = (
        "() => { const box = drawn.find(({kind}) => kind === 'box'); return box.right - box.left }"
    )
    picture = page.locator("#network-picture")
    before = page.evaluate(wide), picture.bounding_box()["width"]
    first = page.evaluate(BOXES)[0]["left"]
    picture.press("Enter")
    room = "document.querySelector('#network-picture canvas').clientWidth"
    until(page, f"{room} < {before[1] - 100}")
    assert page.evaluate(wide) == pytest.approx(before[0], abs=0.5)
    # Whom it has to do with is said, as not all have a name in sight.
    name = page.locator("#panel h2").inner_text()
    until(page, f"document.getElementById('network-near').textContent.includes({name!r})")
    said = page.locator("#network-near").inner_text().strip()
    assert re.fullmatch(
        rf"Joined with {re.escape(name)}: \d+ partnerships?( and \d+ organisations?)?"
        r"(, \d+ of them named only in the panel)?\.|Joined with .*: \d+ organisations?.*\.",
        said,
    )
    assert page.locator("#network-nearness").is_hidden()
    page.locator("#panel-close").click()
    until(page, f"{room} > {before[1] - 10}")
    assert page.evaluate(wide) == pytest.approx(before[0], abs=0.5)
    assert page.evaluate(BOXES)[0]["left"] == pytest.approx(first, abs=1)
    assert page.locator("#network-near").text_content() == ""


def test_no_name_lies_on_a_link_that_ends_at_its_own_disc(visit):
    page = visit("leeds-third-sector-strategy-2020", "#network", viewport=LAPTOP)
    listen(page)
    drawn = page.evaluate("drawn")
    trust = next(each for each in drawn if each.get("text") == "Leeds Community")
    committee = next(each for each in frames_of(drawn) if "Committee" in in_frame(drawn, each))
    discs = [each for each in drawn if each["kind"] == "dot" and each["right"] - each["left"] > 25]
    own = min(discs, key=lambda disc: gap(trust, disc))
    # The link comes from the upper left, another from the left.
    assert committee["right"] < own["left"]
    assert trust["left"] > own["left"] - 5 or trust["top"] > own["bottom"] - 5

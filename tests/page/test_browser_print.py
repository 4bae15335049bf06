"""On paper: the family on A3 first, then everything else, and no control."""

from __future__ import annotations

import re

import pytest
from page.waiting import until

pytestmark = pytest.mark.browser
CONTROLS = "#filter-clear", ".tools", ".table-tools", "#search", "nav.views", "#filters input"


def sheets(page):
    """Width and height of each sheet, in points, in the order of the document."""
    content = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox ?\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", content)
    return [(round(float(wide)), round(float(high))) for wide, high in boxes]


@pytest.mark.parametrize(
    ("name", "view", "first"),
    [
        ("leeds-local-care-partnerships-2022", "#everything", (1191, 842)),
        ("northbridge", "#voice", (842, 1191)),
    ],
)
def test_the_family_and_who_is_heard_have_a_sheet_of_a3_and_the_rest_follows(
    visit, name, view, first
):
    page = visit(name, view)
    page.emulate_media(media="print")
    found = sheets(page)
    assert found[0] == first
    assert found[1:].count((842, 1191)) == 1  # who is heard
    assert (1191, 842) not in found[1:]
    assert len(found) > 4


def test_every_view_is_printed_whatever_is_looked_at_and_no_control(visit):
    page = visit(address="#matrix")
    page.emulate_media(media="print")
    for view in ("family", "voice", "matrix", "findings", "everything"):
        assert page.locator(f"#{view}-title").is_visible()
    assert page.locator("#who-title").is_hidden()
    assert page.get_by_text("Choose a box to read about it.").is_hidden()
    for control in CONTROLS:
        assert page.locator(control).first.is_hidden()
    # A head across all columns ends them, and stands alone at the foot where no card has room.
    heads = page.locator(".finding-family > :is(h3, .lede, .coverage, .run)")
    looks = (
        "(all) => all.map((one) => getComputedStyle(one)).map((l) => l.columnSpan + l.breakAfter)"
    )
    assert set(heads.evaluate_all(looks)) == {"noneavoid"}


@pytest.mark.parametrize(
    ("name", "wide"), [("northbridge", 1032), ("leeds-third-sector-strategy-2020", 1497)]
)
def test_the_family_fills_what_the_key_leaves_of_its_sheet(visit, name, wide):
    page = visit(name, viewport={"width": wide, "height": 900})
    page.emulate_media(media="print")
    picture = page.locator("#family-picture").bounding_box()
    assert picture["x"] + picture["width"] >= wide - 2
    assert picture["width"] > 0.75 * wide
    assert page.locator("#family .key").bounding_box()["y"] <= picture["y"] + 2
    for said in page.locator("#family :is(.help, .coverage):visible").all():
        assert said.bounding_box()["x"] + said.bounding_box()["width"] < picture["x"]


def test_a_family_that_is_too_high_is_printed_whole_and_in_parts(visit):
    page = visit("tall")
    assert page.locator(".family-part").count() == 0
    page.emulate_media(media="print")
    until(page, "document.querySelector('.family-part svg')")
    parts = page.locator(".family-part svg")
    assert parts.count() > 1
    assert page.locator("#family .part-mark text").last.is_visible()
    for part in parts.all():
        box, drawn = part.bounding_box(), part.locator("use").bounding_box()
        # All that is drawn lies behind each part, which is as wide as it and shows some rows.
        assert drawn["width"] >= box["width"] - 60
        assert drawn["height"] > 1.5 * box["height"]
    found = sheets(page)
    assert found[: parts.count() + 1] == [(1191, 842)] * (parts.count() + 1)
    assert found.count((1191, 842)) == parts.count() + 1


def test_of_a_long_table_paper_says_where_its_rows_are(visit):
    page = visit("town", "#everything")
    rows = page.locator("#table-organisations tbody tr").count()
    said = page.get_by_text(f"Organisations: {rows} rows are left out on paper.")
    assert said.is_hidden()
    page.emulate_media(media="print")
    assert said.is_visible()
    assert page.locator("#table-organisations").is_hidden()
    assert page.locator("#table-functions").is_visible()
    assert "Organisations" in page.locator("header .only-paper").inner_text()


def printed(page):
    """The page as it is while it is being printed."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")


@pytest.mark.parametrize(("view", "scheme"), [("#family", "light"), ("#network", "dark")])
def test_the_network_is_printed_as_a_picture_in_light_colours(visit, view, scheme):
    page = visit(address=view, color_scheme=scheme)
    printed(page)
    picture = page.get_by_role("img", name="Network of who sits where")
    assert picture.is_visible()
    box = picture.bounding_box()
    assert box["width"] > 500
    assert box["height"] > 200
    corner, inks = picture.evaluate(
        """one => { const {data} = one.getContext('2d').getImageData(0, 0, one.width, one.height);
        const seen = new Set();
        for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 3).join());
        return [[...data.slice(0, 3)], seen.size] }"""
    )
    assert min(corner) > 230, corner  # the ground of the light page
    assert inks > 50
    assert page.locator(".paper-network svg").get_by_text("has a seat on", exact=True).is_visible()
    assert page.get_by_text("the picture Who sits where, which is here as a table").is_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".paper-network").count() == 0


def at_rest(page):
    """The picture of the network, in short, once it has not changed for some frames."""
    seen = "() => document.querySelector('#network-picture canvas').toDataURL()"
    found = [hash(page.evaluate(seen))]
    while len(found) < 4 or len(set(found[-4:])) > 1:
        page.wait_for_timeout(100)
        found.append(hash(page.evaluate(seen)))
    return found[-1]


@pytest.mark.parametrize("order", ["paper is told of", "paper comes first"])
def test_after_printing_the_network_is_as_it_was(visit, order):
    page = visit(address="#network")
    page.click("[data-network=in]")
    before = at_rest(page)
    if order == "paper comes first":
        page.emulate_media(media="print")
    printed(page)
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert at_rest(page) == before


def test_northbridge_is_a_booklet_and_not_a_book(visit):
    page = visit()
    page.emulate_media(media="print")
    assert len(sheets(page)) < 60


def test_rows_that_are_filtered_away_are_printed_all_the_same(visit):
    page = visit(address="#everything")
    page.get_by_role("textbox", name="Filter Organisations").fill("zebra")
    assert page.locator("#table-organisations tbody tr").first.is_hidden()
    page.emulate_media(media="print")
    assert page.locator("#table-organisations tbody tr").first.is_visible()


def test_no_finding_that_is_told_alone_goes_over_two_columns(visit):
    page = visit(address="#findings")
    page.emulate_media(media="print")
    breaks = "all => new Set(all.map(one => getComputedStyle(one).breakInside)).has('auto')"
    alone = page.locator("#findings article.finding:not(:has(.also))")
    assert alone.count() > 20
    assert not alone.evaluate_all(breaks)
    assert not page.locator("#findings .finding h4, #findings .finding > p").evaluate_all(breaks)


def test_a_heading_and_its_picture_are_on_one_sheet(visit):
    # What is printed of a sheet of A4, landscape, in CSS pixels; one of A3, upright, is as wide,
    # and 1497 high.
    page = visit(viewport={"width": 1032, "height": 703})
    page.emulate_media(media="print")
    printed(page)
    ends = """view => {
      const own = document.getElementById(view);
      const top = own.getBoundingClientRect().top;
      const kinds = "svg.voice, .key-line, .paper-network canvas, .own-key";
      const pictures = [...own.querySelectorAll(kinds)];
      return pictures.map((each) => each.getBoundingClientRect().bottom - top); }"""
    assert 300 < max(page.evaluate(ends, "network")) < 703
    for shown in range(2):
        page.evaluate("every => document.getElementById('show-everybody').checked = every", shown)
        page.locator("#show-everybody").dispatch_event("change")
        page.locator("#voice .key-line").last.wait_for(state="visible")
        assert 300 < max(page.evaluate(ends, "voice")) < 1497
        scale = "voice => 11.5 * voice.getScreenCTM().a"
        assert page.locator("svg.voice").nth(shown).evaluate(scale) * 0.75 >= 6.5  # points
    lede = page.locator("#network .lede")
    assert "near each other" not in lede.inner_text()  # said with the picture, which may be missing
    assert "near each other" in page.locator(".paper-network figcaption").inner_text()

"""Pages in Chromium: nothing is fetched, nothing complains, and without the script all is there."""

from __future__ import annotations

import pytest
from page.waiting import until

pytestmark = pytest.mark.browser
VIEWS = (
    *("family", "network", "voice", "matrix", "findings", "ask", "plans", "everything", "who"),
)


@pytest.mark.parametrize("name", ["northbridge", "leeds-third-sector-strategy-2020", "hostile"])
def test_every_view_opens_without_a_request_or_a_complaint(visit, name):
    page = visit(name)
    for view in VIEWS:
        page.click(f"nav.views a[data-view={view}]")
        assert page.locator(f"#{view}").is_visible()
    page.wait_for_timeout(100)


def test_hostile_names_stay_words(visit):
    page = visit("hostile", "#view=network&body=constructor")
    assert page.locator("h1").inner_text().startswith("</title></script><script>document.title")
    assert "owned" not in page.title().replace("document.title='owned'", "")
    assert page.locator("#panel h2").inner_text() == "constructor <svg onload=alert(3)> Board"
    page.fill("#search-box", "proto")
    assert page.locator("#search-results [role=option]").first.inner_text().startswith("__proto__")
    page.keyboard.press("Enter")
    until(page, "document.querySelector('#panel h2').innerText === '__proto__'")
    assert page.locator("main script, main img, aside script").count() == 0


@pytest.mark.parametrize(
    "address", ["#%E0%A4%A", "#view=nothing&body=nobody&finding=x", "#constructor", "#view", "#"]
)
def test_an_address_that_means_nothing_opens_the_family(visit, address):
    page = visit("hostile", address)
    assert page.locator("#family").is_visible()
    assert page.locator("#panel").is_hidden()


@pytest.mark.parametrize("address", ["#view=plans", "#plans"])
def test_a_view_that_this_map_does_not_have_is_said_to_be_missing(visit, address):
    page = visit("crowded", address)
    assert page.locator("#family").is_visible()
    said = "document.getElementById('status').textContent"
    until(page, f"{said}.startsWith('Plans, surveys and notes is not part of this page')")


def test_without_the_script_everything_stands_one_below_the_other(visit):
    page = visit(java_script_enabled=False)
    for view in VIEWS:
        assert page.locator(f"#{view}-title").is_visible()
    for control in ("#search", ".tools", "button.show", "#panel", "#banner"):
        assert not page.locator(control).first.is_visible()
    box = page.locator("#family-svg a.box[data-id=executive-group]")
    box.click()
    assert page.url.endswith("#body-executive-group")
    article = page.locator("#body-executive-group")
    assert article.locator("h4").inner_text() == "Northbridge Health and Care Executive"
    top = article.bounding_box()["y"]
    assert -5 < top < 200


def test_on_paper_every_view_is_there_and_no_control(visit):
    page = visit()
    page.emulate_media(media="print")
    for view in VIEWS:
        assert page.locator(f"#{view}-title").is_visible() == (view != "who")
    for control in ("nav.views", "#search", ".tools", "button.show", "#network-picture"):
        assert not page.locator(control).first.is_visible()
    assert not page.locator(".table-tools:visible").count()
    # A button is left out where a browser repeats the head of a table on the next sheet.
    words = page.locator("button.sort").evaluate_all(
        "all => all.map((o) => getComputedStyle(o).display)"
    )
    assert {*words} == {"contents"}


def too_wide(page, more=""):
    """The views that are wider than the window, and by how much."""
    wide = {}
    for view in VIEWS:
        page.evaluate("address => { location.hash = address; }", f"#view={view}{more}")
        page.locator(f"#{view}").wait_for()
        sizes = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        if over := page.evaluate(sizes):
            wide[view] = over
    return wide


def test_in_a_window_of_320_pixels_only_pictures_and_tables_scroll_sideways(visit):
    assert too_wide(visit(viewport={"width": 320, "height": 800})) == {}


def test_a_table_that_has_not_been_shown_stays_in_its_frame_until_its_width_is_known(visit):
    page = visit(viewport={"width": 320, "height": 800})
    two_frames = (
        "() => new Promise((end) => requestAnimationFrame(() => requestAnimationFrame(end)))"
    )
    page.evaluate(two_frames)
    assert page.locator("section[hidden] .scroller").count() > 3
    assert page.locator("section[hidden] .scroller.fits").count() == 0


def test_a_wide_table_can_be_scrolled_with_the_keyboard(visit):
    page = visit(address="#everything", viewport={"width": 480, "height": 800})
    frame = page.locator(".scroller:has(#table-links)")
    until(page, "document.querySelector('.scroller[tabindex]')")
    assert frame.get_attribute("role") == "region"
    assert frame.get_attribute("aria-label") == "Links between bodies, table"


def test_the_canvas_takes_the_colours_of_the_reader(visit):
    page = visit(address="#network")
    light = page.locator("#network-picture").screenshot()
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(100)
    dark = page.locator("#network-picture").screenshot()
    page.emulate_media(forced_colors="active")
    page.wait_for_timeout(100)
    forced = page.locator("#network-picture").screenshot()
    assert len({light, dark, forced}) == 3


@pytest.mark.parametrize(
    ("name", "more"),
    [("unbroken", ""), ("unbroken", "&body=board&finding=PM204/table"), ("hostile", "")],
)
def test_a_name_without_a_break_widens_nothing_in_a_window_of_320_pixels(visit, name, more):
    assert too_wide(visit(name, viewport={"width": 320, "height": 800}), more) == {}


def test_no_number_in_a_key_is_broken_in_two(visit):
    page = visit(address="#network", viewport={"width": 1366, "height": 768})
    counts = page.locator("#network .key .count")
    heights = {round(each.bounding_box()["height"]) for each in counts.all()}
    assert max(heights) < 24

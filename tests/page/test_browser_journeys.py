"""The journeys of a mouse, by keyboard alone: nothing is clicked, or given the focus.

Each begins where a reader begins, at the top of the page of a real map on disk.
"""

from __future__ import annotations

import csv
import xml.etree.ElementTree as ElementTree
from io import StringIO

import pytest
from page.faults import VIEWS
from page.test_browser_views import OVERLAP
from page.waiting import until

pytestmark = pytest.mark.browser
AT = "document.activeElement.matches(%r)"
FARTHEST = 120


def tab_to(page, selector, key="Tab"):
    """Press Tab until what is meant has the focus."""
    for _ in range(FARTHEST):
        page.keyboard.press(key)
        if page.evaluate(AT % selector):
            return
    raise AssertionError(f"{selector} was not reached by {FARTHEST} times {key}")


def enter(page, selector):
    tab_to(page, selector)
    page.keyboard.press("Enter")


def back_to_top(page):
    """As if the page were opened here: the next Tab goes to the first link."""
    page.evaluate("document.body.tabIndex = -1; document.body.focus()")


def status(page, words):
    until(page, f"document.getElementById('status').textContent.includes({words!r})")


def test_every_view_is_opened(visit):
    page = visit()
    for view in VIEWS:
        enter(page, f"nav.views a[data-view={view}]")
        assert page.locator(f"#{view}").is_visible()
        status(page, "Shown: " + page.locator(f"#{view}-title").inner_text())
        # Whoever walks through the views stays there, and goes on to the next.
        assert page.evaluate(AT % f"nav.views a[aria-current][data-view={view}]")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#who') !== null")


def test_search_then_the_panel_then_a_neighbour_then_back(visit):
    page = visit()
    page.keyboard.press("Control+k")
    page.keyboard.type("hwb")
    status(page, "1 found.")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    until(page, "document.activeElement.closest('#panel') !== null")
    assert page.locator("#panel h2").inner_text() == "Northbridge Health and Wellbeing Board"
    until(page, "document.getElementById('status').textContent === ''")  # the search is over
    enter(page, "#panel a[href='#body-northbridge-forum']")
    assert page.locator("#panel h2").inner_text() == "Northbridge Forum"
    assert page.url.endswith("&body=northbridge-forum")
    page.go_back()  # Alt and an arrow key belong to the browser, which has no window here
    until(page, "document.querySelector('#panel h2').textContent.includes('Wellbeing')")
    until(page, AT % "#panel a[href='#body-northbridge-forum']")
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()
    status(page, "Closed.")


def test_a_finding_is_lit_in_every_picture_and_cleared(visit):
    page = visit(address="#findings")
    enter(page, f"[data-show='{OVERLAP}']")
    assert page.locator("#family").is_visible()
    assert page.evaluate(AT % "#banner")
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.go_back()
    until(page, AT % f"[data-show='{OVERLAP}']")
    page.go_forward()
    until(page, AT % "#banner")
    lit = "[...document.querySelectorAll('a.box.on')].map((box) => box.dataset.id).sort()"
    assert page.evaluate(lit) == ["mental-health-board", "urgent-care-board"]
    for view, key in (("network", "Shift+Tab"), ("voice", "Tab"), ("matrix", "Tab")):
        tab_to(page, f"nav.views a[data-view={view}]", key)
        page.keyboard.press("Enter")
        assert page.locator(f"#{view}").is_visible()
        assert page.locator("#banner").is_visible()
    assert page.locator("table.matrix tr.on").count() == 1
    enter(page, "#banner-back")
    assert page.locator("#findings").is_visible()
    assert page.evaluate("document.activeElement.closest('.finding').dataset.finding") == OVERLAP
    page.go_back()
    until(page, "!document.getElementById('matrix').hidden")
    back_to_top(page)
    enter(page, "#banner-clear")
    assert page.locator("#banner").is_hidden()
    assert page.locator("table.matrix tr.on").count() == 0


def test_the_matrix_is_walked_from_a_function_to_the_body_and_on(visit):
    page = visit(address="#matrix")
    enter(page, ".matrix-look a[href='#does-crisis-care']")
    assert page.evaluate(AT % "#does-crisis-care > th")
    page.keyboard.press("Control+ArrowRight")
    assert page.evaluate("document.activeElement.textContent") == "delivers (proposed)"
    page.keyboard.press("Enter")
    assert page.locator("#panel").is_visible()
    page.keyboard.press("Escape")
    assert page.evaluate(AT % "#does-crisis-care > td")
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    assert page.locator("#everything").is_visible()
    assert page.evaluate("document.activeElement.id") == "function-crisis-care"


def test_a_table_is_filtered_sorted_and_saved(visit):
    page = visit(address="#table-organisations")
    assert page.evaluate("document.activeElement.id") == "table-organisations"
    tab_to(page, "#table-organisations button.sort")
    page.keyboard.press("Space")
    status(page, "Sorted by Organisation, ascending.")
    tab_to(page, ".table-tools input", "Shift+Tab")
    page.keyboard.type("millside")
    status(page, " rows.")
    shown = page.locator("#table-organisations tbody tr:visible th").all_inner_texts()
    tab_to(page, ".table-tools button")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    rows = list(csv.reader(StringIO(download.value.path().read_text("utf-8-sig"), newline="")))
    assert [row[0] for row in rows[1:]] == shown == sorted(shown, key=str.casefold)


def test_filters_are_ticked_and_go_into_the_drawing_and_are_cleared(visit):
    page = visit(address="#family")
    tab_to(page, "#filters input[value=faith]")
    page.keyboard.press("Space")
    status(page, "1 of 34 bodies stands out.")
    tab_to(page, "[data-save=family-svg]", "Shift+Tab")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    text = download.value.path().read_text("utf-8")
    assert "1 of 34 bodies stands out." in text
    ElementTree.fromstring(text)  # noqa: S314 - our own
    tab_to(page, "[data-save=family-png]")
    with page.expect_download() as download:
        page.keyboard.press("Space")
    assert download.value.path().read_bytes().startswith(b"\x89PNG")
    tab_to(page, "#filter-clear")
    page.keyboard.press("Enter")
    status(page, "Nothing is filtered")
    assert "sector=" not in page.url


def test_a_deep_link_is_opened_and_left(visit):
    page = visit(address=f"#view=family&body=northbridge-forum&finding={OVERLAP}&sector=faith")
    assert page.locator("#panel").is_visible()
    assert page.locator("#banner").is_visible()
    enter(page, "#banner-clear")
    page.keyboard.press("Escape")
    until(page, "location.hash === '#view=family&sector=faith'")


def test_the_public_edition_is_read_so_too(visit):
    page = visit("northbridge public")
    views = page.locator("nav.views a").evaluate_all("all => all.map((a) => a.dataset.view)")
    assert views == [view for view in VIEWS if view not in ("voice", "ask")]
    enter(page, "nav.views a[data-view=findings]")
    tab_to(page, "#findings .show")
    page.keyboard.press("Enter")
    assert page.locator("#banner").is_visible()
    page.keyboard.press("Control+k")
    page.keyboard.type("forum")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    until(page, "document.activeElement.matches('#panel h2')")
    assert "How it is heard" not in page.locator("#panel").inner_text()

"""The matrix in a browser: axe, the keyboard, small screens, paper, and without a script."""

from __future__ import annotations

import pytest
from page.waiting import until

pytestmark = pytest.mark.browser


def test_the_table_is_a_stop_with_a_name_and_scrolls_with_the_keyboard(visit):
    page = visit(address="#matrix", viewport={"width": 900, "height": 700})
    frame = page.get_by_role("region", name="Functions by bodies", exact=True)
    frame.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    until(page, "document.querySelector('.matrix-frame').scrollLeft > 0")
    until(page, "document.querySelector('.matrix-frame').scrollTop > 0")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('th') !== null")


def inside(page, what, frame):
    return page.evaluate(
        """([what, frame]) => {
          const [inner, outer] = [what, frame].map((each) => each.getBoundingClientRect());
          return inner.left >= outer.left - 1 && inner.top >= outer.top - 1;
        }""",
        [what, frame],
    )


@pytest.mark.parametrize("width", [1366, 320])
def test_the_names_stay_in_sight_and_cover_no_focus(visit, width):
    page = visit(address="#matrix", viewport={"width": width, "height": 768})
    frame = page.locator(".matrix-frame")
    frame.evaluate("frame => frame.scrollTo(10000, 10000)")
    row = page.locator("#does-social-isolation")
    assert inside(page, row.locator("th").element_handle(), frame.element_handle())
    head = page.locator(".matrix thead th").first
    assert inside(page, head.element_handle(), frame.element_handle())
    covered = """[...document.querySelectorAll(".matrix td a")].filter((link) => {
      link.focus();
      const at = link.getBoundingClientRect();
      const corner = document.querySelector(".matrix thead th").getBoundingClientRect();
      return at.left < corner.right - 1 || at.top < corner.bottom - 1;
    }).map((link) => link.outerHTML)"""
    assert page.evaluate(covered) == []


def test_a_cell_opens_the_body_and_a_row_its_function(visit):
    page = visit(address="#matrix")
    cell = page.locator("#does-crisis-care td a", has_text="leads").first
    cell.press("Enter")
    assert page.locator("#matrix").is_visible()
    assert page.locator("#panel h2").inner_text() == "Northbridge Mental Health Partnership Board"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "leads"
    page.locator("#does-crisis-care th a").press("Enter")
    assert page.locator("#everything").is_visible()
    assert page.locator("tr.target").get_attribute("id") == "function-crisis-care"


def test_what_is_to_be_looked_at_leads_to_its_row_and_to_the_finding(visit):
    page = visit(address="#matrix")
    look = page.locator(".matrix-look > li", has_text="Mental health crisis care")
    look.locator("a").first.click()
    assert page.evaluate("document.activeElement.id") == "does-crisis-care"
    assert page.locator("#does-crisis-care").is_visible()
    look.locator("ul a").first.click()
    assert page.locator("#findings").is_visible()


def test_only_the_table_scrolls_sideways_on_a_small_screen(visit):
    page = visit(address="#matrix", viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    frame = page.locator(".matrix-frame").bounding_box()
    name = page.locator("#does-crisis-care th").bounding_box()
    assert name["width"] < 0.5 * frame["width"]


def test_targets_are_large_enough(visit):
    page = visit(address="#matrix")
    small = page.evaluate(
        """[...document.querySelectorAll(".matrix a")].filter((link) => {
          const at = link.getBoundingClientRect();
          return at.width < 24 || at.height < 24;
        }).map((link) => link.textContent)"""
    )
    assert small == []


def test_on_paper_no_column_is_cut(visit):
    page = visit(address="#matrix", viewport={"width": 1030, "height": 700})
    page.emulate_media(media="print")
    frame = page.locator(".matrix-frame")
    assert frame.evaluate("frame => frame.scrollWidth - frame.clientWidth") <= 1


def test_it_is_read_without_a_script(visit):
    page = visit(address="#matrix", java_script_enabled=False)
    assert page.locator("#does-crisis-care").is_visible()
    assert "Crowded" in page.locator("#does-crisis-care th").inner_text()
    page.get_by_role("region", name="Functions by bodies", exact=True).focus()

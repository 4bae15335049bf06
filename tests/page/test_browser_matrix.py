"""The matrix in a browser: axe, the keyboard, small screens, paper, and without a script."""

from __future__ import annotations

import pytest
from page.waiting import until

pytestmark = pytest.mark.browser


FOCUS = "document.activeElement"
COLUMN = f"{FOCUS}.closest('table').rows[0].cells[{FOCUS}.cellIndex].textContent"
UNCOVERED = f"""(() => {{
  const [at, corner, frame] = [{FOCUS}, document.querySelector(".matrix thead th"),
    document.querySelector(".matrix-frame")].map((each) => each.getBoundingClientRect());
  const inWindow = at.top >= 0 && at.bottom <= innerHeight;
  return inWindow && at.left >= corner.right - 1 && at.top >= corner.bottom - 1
    && at.right <= frame.right + 1 && at.bottom <= frame.bottom + 1;
}})()"""


@pytest.mark.parametrize("size", [(1366, 768), (320, 800)])
def test_arrow_keys_walk_from_cell_to_cell_and_enter_opens(visit, size):
    """One stop; the names of row and column are those of a grid, for whoever listens."""
    page = visit(address="#matrix", viewport=dict(zip(("width", "height"), size, strict=True)))
    at = page.evaluate
    assert page.get_by_role("grid", name="Functions by bodies").count() == 1
    page.get_by_role("button", name="Save as CSV: Functions by bodies").focus()
    page.keyboard.press("Tab")
    assert at(f"{FOCUS}.textContent").startswith("Agree the joint health and wellbeing strategy")
    page.keyboard.press("Tab")
    assert not at(f"Boolean({FOCUS}.closest('.matrix'))")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Control+ArrowRight")
    assert (at(f"{FOCUS}.textContent"), at(COLUMN)) == (
        "leads",
        "Northbridge Health and Wellbeing Board",
    )
    assert at(UNCOVERED)
    for _ in range(7):
        page.keyboard.press("ArrowDown")
    assert at(f"{FOCUS}.getAttribute('scope')") == "rowgroup"
    page.keyboard.press("ArrowDown")
    assert at(COLUMN) == "Northbridge Health and Wellbeing Board"
    assert at(UNCOVERED)
    page.keyboard.press("Control+End")
    assert at(COLUMN) == "Quarry Fell Surgery"
    assert at(UNCOVERED)
    for key in ("ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
        assert at(COLUMN) == "Quarry Fell Surgery"
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "Quarry Fell Surgery"
    page.keyboard.press("Escape")
    assert at(COLUMN) == "Quarry Fell Surgery"
    page.keyboard.press("Home")
    assert at(f"{FOCUS}.getAttribute('scope')") == "row"
    page.keyboard.press("Control+Home")
    assert at(f"{FOCUS}.textContent") == "Function"


def test_the_edge_says_how_many_bodies_are_out_of_sight_and_goes_to_them(visit):
    page = visit(address="#matrix", viewport={"width": 1366, "height": 768})
    beyond = """[...document.querySelectorAll(".matrix thead th")].filter((head) =>
      head.getBoundingClientRect().right > innerWidth - 20).length"""
    hidden = page.evaluate(beyond)
    assert 0 < hidden < 9
    page.get_by_role("button", name=f"{hidden} more bodies").click()
    page.get_by_role("button", name="Back to the first").click()
    page.get_by_role("button", name=f"{hidden} more bodies").wait_for()


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


HEADS = """(() => {
  const [frame, head, corner] = [".matrix-frame", ".matrix thead th + th", ".matrix thead th"]
    .map((each) => document.querySelector(each).getBoundingClientRect());
  const end = document.getElementById("banner").getBoundingClientRect().bottom;
  return frame.top < end - 50 && [head, corner].every((at) => Math.abs(at.top - end) <= 1);
})()"""


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("northbridge", "#view=matrix"),  # wider than the window
        ("northbridge", "#view=matrix&finding=PM201/suicide-bereavement-support"),
        ("leeds-third-sector-strategy-2020", "#view=matrix"),
    ],
)
def test_the_names_of_the_bodies_stay_in_the_window_and_cover_no_focus(visit, name, address):
    page = visit(name, address, viewport={"width": 1366, "height": 768})
    until(page, "document.querySelector('.matrix-frame.stays')")
    page.locator(".matrix tbody tr").last.evaluate("row => row.scrollIntoView({block: 'end'})")
    assert page.evaluate(HEADS)
    page.locator(".matrix tbody th[scope=row]").last.focus()
    bottom = "document.querySelector('.matrix thead th').getBoundingClientRect().bottom"
    for key in ("ArrowUp", "Control+ArrowRight", *["ArrowUp"] * 24):
        page.keyboard.press(key)
        if page.evaluate(f"{FOCUS}.closest('thead') !== null"):
            break
        assert page.evaluate(f"{FOCUS}.getBoundingClientRect().top >= {bottom} - 1")
    assert page.evaluate(f"{FOCUS}.closest('thead') !== null")
    page.locator(".matrix tbody tr").last.evaluate("row => row.scrollIntoView({block: 'end'})")
    for link in page.locator(".matrix-look > li > a").all():
        link.press("Enter")
        assert page.evaluate(f"{FOCUS}.getBoundingClientRect().top >= {bottom} - 1")


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
    assert page.evaluate("document.activeElement.matches('#does-crisis-care > th')")
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


def test_the_body_in_the_panel_marks_its_column_which_is_in_sight(visit):
    page = visit(address="#view=matrix", viewport={"width": 1366, "height": 768})
    current = page.locator(".matrix thead a[aria-current]")
    marked = page.locator(".matrix .chosen")
    for name in ("Quarry Fell Surgery", "Moorland and Dales Integrated Care Partnership"):
        body = page.locator(".matrix thead a", has_text=name).get_attribute("href")
        page.evaluate("(body) => { location.hash = `#view=matrix&body=${body}`; }", body[6:])
        until(page, "document.querySelector('.matrix thead a[aria-current]')")
        page.locator("#panel h2", has_text=name).wait_for()
        assert current.all_text_contents() == [name]
        assert marked.count() == page.locator(".matrix tbody tr[id]").count() + 1
        assert page.evaluate("""(() => {
          const [at, corner, frame] = [".matrix thead .chosen", ".matrix thead th", ".matrix-frame"]
            .map((each) => document.querySelector(each).getBoundingClientRect());
          return at.left >= corner.right - 1 && at.right <= frame.right + 1;
        })()""")
    page.click("#panel-close")
    assert (current.count(), marked.count()) == (0, 0)

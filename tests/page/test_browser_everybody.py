"""What holds for every control of the page, in every view: names, focus, room for wider text."""

from __future__ import annotations

import pytest
from page.faults import VIEWS

pytestmark = pytest.mark.browser
WITHOUT_NAME = """
[...document.querySelectorAll("a[href], button, input, summary, [tabindex='0']")]
  .filter((each) => each.checkVisibility())
  .filter((each) => {
    const said = each.getAttribute("aria-label") || each.textContent
      || [...(each.labels || [])].map((label) => label.textContent).join(" ")
      || document.getElementById(each.getAttribute("aria-labelledby"))?.textContent;
    return !said?.trim();
  })
  .map((each) => each.outerHTML.slice(0, 120))
"""
# Of words that are drawn, those before a cut are to stand in the name.
NOT_IN_NAME = """
[...document.querySelectorAll("a[aria-label], button[aria-label]")]
  .filter((each) => each.checkVisibility())
  .filter((each) => {
    const bare = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
    const drawn = [...each.querySelectorAll("text.name")].map((text) => text.textContent).join(" ");
    const seen = drawn || each.textContent;
    return !bare(each.getAttribute("aria-label")).includes(bare(seen.split("…")[0]));
  })
  .map((each) => each.outerHTML.slice(0, 120))
"""
WIDER = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
CUT = """
[...document.querySelectorAll("button, label, summary, nav.views a, h1, h2, h3, .filter-head p")]
  .filter((each) => each.checkVisibility() && !each.closest(".visually-hidden"))
  .filter((each) => each.scrollWidth > each.clientWidth + 2 && each.clientWidth)
  .map((each) => each.outerHTML.slice(0, 120))
"""
UNSEEN = """() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  if (at === document.body || at.closest(".skips")) return "";
  const style = getComputedStyle(at);
  const ring = at.querySelector(".ring, .frame");
  const drawn = style.outlineStyle !== "none" || (ring && getComputedStyle(ring).stroke !== "none");
  if (!drawn) return `no ring: ${at.outerHTML.slice(0, 120)}`;
  if (box.bottom < 0 || box.top > innerHeight) return `out of sight: ${at.outerHTML.slice(0, 120)}`;
  const middle = [box.left + box.width / 2, box.top + box.height / 2];
  const over = document.elementFromPoint(...middle);
  const own = over?.closest("label")?.control === at;
  const bare = !over || at.contains(over) || over.contains(at) || own;
  const aside = middle[0] < 0 || middle[0] > innerWidth;
  return bare || aside ? "" : `covered: ${at.outerHTML.slice(0, 120)}`;
}"""


def each_view(page):
    """The views of the page that is open, one after the other."""
    for view in VIEWS:
        page.evaluate("view => { location.hash = view; }", view)
        page.locator(f"#{view}").wait_for()
        yield view


def test_every_control_has_a_name_that_holds_what_is_seen(visit):
    page = visit()
    for view in each_view(page):
        assert page.evaluate(WITHOUT_NAME) == [], view
        assert page.evaluate(NOT_IN_NAME) == [], view


def test_wider_text_is_not_cut_and_widens_nothing(visit):
    page = visit(viewport={"width": 320, "height": 800})
    page.evaluate(WIDER)
    sizes = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for view in each_view(page):
        assert page.evaluate(CUT) == [], view
        assert page.evaluate(sizes) <= 0, view


@pytest.mark.parametrize("view", ["family", "network", "voice", "matrix", "everything"])
def test_the_focus_is_seen_wherever_it_goes(visit, view):
    page = visit(address=f"#view={view}&body=northbridge-forum")
    for _ in range(70):
        page.keyboard.press("Tab")
        assert page.evaluate(UNSEEN) == ""


def test_the_network_lets_the_focus_go_on_with_tab(visit):
    page = visit(address="#network")
    page.locator("#network-picture").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") != "network-picture"

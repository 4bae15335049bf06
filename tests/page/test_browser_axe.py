"""axe finds nothing, in any view, light and dark."""

from __future__ import annotations

from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = pytest.mark.browser
VIEWS = (
    "#family",
    "#network",
    "#voice",
    "#findings",
    "#ask",
    "#plans",
    "#everything",
    "#who",
    "#view=family&body=executive-group",
    "#view=everything&body=northbridge-council",
    "#view=voice&body=northbridge-forum",
)

HEADINGS = """[...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((heading) => heading.checkVisibility()).map((heading) => heading.tagName)"""


def violations(page):
    page.wait_for_timeout(50)
    found = Axe().run(page).response["violations"]
    return [(each["id"], each["nodes"][0]["html"][:200]) for each in found]


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing(visit, view):
    assert violations(visit(address=view)) == []


@pytest.mark.parametrize("view", [*VIEWS[:8], "#view=family&body=lch-business-committee"])
def test_axe_finds_nothing_in_the_dark(visit, view):
    page = visit("leeds-third-sector-strategy-2020", view, color_scheme="dark")
    assert violations(page) == []


@pytest.mark.parametrize("view", ["#findings", "#everything", "#view=voice&body=group-7"])
def test_axe_finds_nothing_on_a_large_map(visit, view):
    page = visit("town", view)
    for fold in page.locator(f"{view.split('&')[0].replace('view=', '')} details.rest").all():
        fold.locator("summary").first.click()
    assert violations(page) == []


def test_axe_finds_nothing_on_a_small_screen_or_while_searching(visit):
    page = visit(viewport={"width": 390, "height": 800})
    page.fill("#search-box", "north")
    page.keyboard.press("ArrowDown")
    assert violations(page) == []


def test_the_outline_of_the_page(visit):
    page = visit("leeds-third-sector-strategy-2020")
    for role, name in (
        ("heading", "Leeds Community Healthcare: third sector strategy, September 2020"),
        ("navigation", "Views"),
        ("heading", "How are the partnerships joined, and who answers to whom?"),
        ("group", "The family of partnerships"),
        (
            "link",
            "Steering Group, steering group, at least 2 seats: "
            "NHS at least 1 and Third sector at least 1, 2 findings",
        ),
        ("combobox", "Find a body, plan, function, area or theme"),
        ("group", "Lines"),
    ):
        assert page.get_by_role(role, name=name, exact=True).count() == 1, (role, name)
    for role in ("banner", "main", "search", "contentinfo", "status"):
        assert page.get_by_role(role).count() == 1, role
    levels = [int(tag[1]) for tag in page.evaluate(HEADINGS)]
    assert levels[0] == 1
    assert all(low - high <= 1 for high, low in pairwise(levels))

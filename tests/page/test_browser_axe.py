"""axe finds nothing, in any view: light, dark and in forced colours."""

from __future__ import annotations

from itertools import pairwise

import pytest
from page.faults import COLOURS, faults, faults_of_views
from page.test_browser_views import OVERLAP

pytestmark = pytest.mark.browser

FEW = 6
"""So many of each list are looked at where all of them were looked at in other colours or maps."""

HEADINGS = """[...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((heading) => heading.checkVisibility()).map((heading) => heading.tagName)"""
CHOSEN = (
    "#view=family&body=executive-group",
    f"#view=family&finding={OVERLAP}",
    "#view=network&body=northbridge-forum",
    "#view=voice&body=northbridge-forum",
    "#view=voice&kind=charity",
    "#view=matrix&finding=PM201/suicide-bereavement-support",
)


def faults_at(page, addresses, **how):
    """What axe finds at each address within the page that is open."""
    found = {}
    for address in addresses:
        page.evaluate("address => { location.hash = address; }", address)
        found[address] = faults(page, **how)
    return {address: said for address, said in found.items() if said}


def test_axe_finds_nothing_in_any_view(visit):
    assert faults_of_views(visit()) == {}


@pytest.mark.parametrize(
    "options", [{"color_scheme": "dark"}, {"forced_colors": "active"}], ids=["dark", "forced"]
)
def test_nor_in_other_colours(visit, options):
    page = visit(**options)
    assert faults_of_views(page, rules=COLOURS, most=FEW) == {}
    assert faults_at(page, CHOSEN, rules=COLOURS, most=FEW) == {}


def test_nor_beside_the_panel_or_a_finding_that_is_lit(visit):
    assert faults_at(visit(), CHOSEN) == {}


@pytest.mark.parametrize(
    ("name", "scheme"),
    [
        ("leeds-third-sector-strategy-2020", "dark"),
        ("leeds-local-care-partnerships-2022", "light"),
        ("leeds-health-and-care-2023", "light"),
        ("hostile", "light"),
        ("northbridge public", "light"),
    ],
)
def test_nor_on_other_maps(visit, name, scheme):
    assert faults_of_views(visit(name, color_scheme=scheme), most=FEW) == {}


def test_nor_on_a_large_map_whose_folds_are_open(visit):
    page = visit("town", "#findings")
    found = {}
    for view in ("findings", "everything", "voice", "who"):
        page.click(f"nav.views a[data-view={view}]")
        for fold in page.locator(f"#{view} details.rest").all():
            fold.locator("summary").first.click()
        found[view] = faults(page, most=FEW)
    found["panel"] = faults_at(page, ["#view=voice&body=group-7"], most=FEW)
    assert not any(found.values()), found


@pytest.mark.parametrize(
    "options", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str
)
def test_nor_in_the_open_filters(visit, options):
    page = visit(address="#family", **options)
    for fold in page.locator("#filters summary").all():
        fold.click()
    assert faults(page) == []


def test_nor_on_a_small_screen_while_searching_or_in_a_sorted_and_filtered_table(visit):
    page = visit(viewport={"width": 320, "height": 800})
    page.fill("#search-box", "north")
    page.keyboard.press("ArrowDown")
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.click("#views-fold")
    assert faults(page) == []
    page.click("nav.views a[data-view=everything]")
    page.locator("#table-organisations button.sort").first.click()
    page.get_by_role("textbox", name="Filter Organisations").fill("north")
    assert faults(page, most=FEW) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_axe_would_find_what_is_wrong(visit):
    """Else it would prove nothing that it finds nothing in what it is given."""
    page = visit(address="#findings")
    page.evaluate("document.querySelector('#findings h4').style.color = '#eee'")
    page.evaluate("document.querySelector('#findings .show').textContent = ''")
    assert {each.split(":")[0] for each in faults(page)} == {"button-name", "color-contrast"}


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
            "NHS at least 1 and Third sector at least 1, 2 findings, all only possible; "
            "concluded, not stated: its kind, its area and its status",
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

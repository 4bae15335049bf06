"""The search box finds whatever has a name, however somebody writes it, by keyboard alone."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of
from page.waiting import until

from partnermap.pipeline import write_page

pytestmark = pytest.mark.browser
TEXT = """
map: {name: Test}
areas: {acorn: {name: Acorn Ward, gss: E05000001}}
themes: {age: {name: Ageing well}}
functions: {care: {name: Care at home, duty: statute}}
organisations:
  st-marys:
    name: St Mary\N{RIGHT SINGLE QUOTATION MARK}s Hall
    sector: faith
    identifiers: {GB-CHC: "1043210"}
  cafe: {name: Café Élan & Friends, sector: vcse, formerly: [tea-room]}
  firm: {name: O'Neill Firm, sector: private, also_known_as: [The Builders]}
partnerships:
  board: {name: Board, areas: [acorn], themes: [age], functions: [{function: care, role: leads}]}
plans: {plan: {name: Acorn plan, kind: strategy}}
"""


@pytest.fixture
def searched(visit, pages, tmp_path_factory):
    if "searched" not in pages:
        pages["searched"] = tmp_path_factory.mktemp("searched") / "searched.html"
        write_page(analysis_of(TEXT), pages["searched"])
    return visit("searched")


def results(page, words):
    page.fill("#search-box", words)
    return [
        each.evaluate("each => each.firstChild.data")
        for each in page.locator("#search-results [role=option]").all()
    ]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("st marys", "St Mary\N{RIGHT SINGLE QUOTATION MARK}s Hall"),
        ("St. Mary's", "St Mary\N{RIGHT SINGLE QUOTATION MARK}s Hall"),
        ("1043210", "St Mary\N{RIGHT SINGLE QUOTATION MARK}s Hall"),
        ("gb-chc 104", "St Mary\N{RIGHT SINGLE QUOTATION MARK}s Hall"),
        ("st-marys", "St Mary\N{RIGHT SINGLE QUOTATION MARK}s Hall"),
        ("cafe elan and", "Café Élan & Friends"),
        ("tea room", "Café Élan & Friends"),
        ("ONEILL", "O'Neill Firm"),
        ("builders", "O'Neill Firm"),
        ("acorn w", "Acorn Ward"),
        ("E0500", "Acorn Ward"),
        ("acorn pl", "Acorn plan"),
        ("home care", "Care at home"),
        ("ageing", "Ageing well"),
    ],
)
def test_it_is_found_by(searched, words, first):
    assert results(searched, words)[:1] == [first]


def test_nothing_is_found_and_said(searched):
    assert results(searched, "zebra") == []
    until(searched, "document.getElementById('status').textContent === 'Nothing found.'")


def test_the_other_name_is_shown_by_which_it_was_found(searched):
    results(searched, "builders")
    said = searched.locator("#search-results [role=option] span").first.text_content()
    assert said.endswith("; The Builders")


def test_by_keyboard_from_a_key_to_the_row_of_a_function(searched):
    page = searched
    page.keyboard.press("Control+k")
    assert page.evaluate("document.activeElement.id") == "search-box"
    page.keyboard.type("care")
    until(page, "document.getElementById('status').textContent === '1 found.'")
    page.keyboard.press("ArrowDown")
    marked = page.locator("#search-box").get_attribute("aria-activedescendant")
    assert page.locator(f"#{marked}").get_attribute("aria-selected") == "true"
    page.keyboard.press("Enter")
    # The box is empty before the focus goes: Orca took it for where the focus was.
    assert page.locator("#search-box").input_value() == ""
    until(page, "document.activeElement.id === 'function-care'")
    assert "view=everything" in page.url


def test_a_single_letter_is_no_shortcut(searched):
    page = searched
    for key in ("/", "k", "s"):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.id") != "search-box"


def test_there_is_a_way_to_the_search_that_skips_the_rest(searched):
    page = searched
    for _ in range(3):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "skip-to-search"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "search-box"


def test_of_a_body_that_is_not_drawn_the_panel_says_where_it_is(visit):
    page = visit()
    page.fill("#search-box", "Kestrel Moor Workshop")
    page.keyboard.press("Enter")
    line = page.locator("#panel .elsewhere")
    assert line.inner_text() == "Not in this picture: see Who sits where or Who is heard."
    until(page, "document.getElementById('status').textContent.includes(': Not in this picture')")
    line.get_by_role("link", name="Who is heard").click()
    assert page.url.endswith("#view=voice&body=kestrel-moor-shed")
    assert page.locator("a.spot.chosen[data-id=kestrel-moor-shed]").first.is_visible()
    assert line.count() == 0
    page.click("nav.views a[data-view=matrix]")
    assert line.inner_text().startswith("Not in this table: see Who sits where")
    page.click("nav.views a[data-view=findings]")
    assert line.count() == 0

"""What a mouse can do, a keyboard can: the family, the network, the panel, the search box."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser


def focused(page):
    return page.evaluate(
        "document.activeElement.dataset.id || document.activeElement.id"
        " || document.activeElement.tagName"
    )


def said(page):
    page.wait_for_timeout(50)
    return page.locator("#status").inner_text()


def test_skip_links_come_first(visit):
    page = visit()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the map"
    page.keyboard.press("Enter")
    assert focused(page) == "main"
    page = visit()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#everything").is_visible()
    assert focused(page) == "everything-title"


def test_arrows_walk_through_the_family_along_its_lines(visit):
    page = visit("leeds-third-sector-strategy-2020")
    page.locator("a.box[data-id=third-sector-steering-group]").focus()
    page.keyboard.press("ArrowUp")
    assert focused(page) == "lch-business-committee"
    page.keyboard.press("ArrowUp")
    assert focused(page) == "leeds-community-healthcare"
    page.keyboard.press("ArrowUp")
    assert focused(page) == "leeds-community-healthcare"
    assert said(page) == "No line leads up from Leeds Community Healthcare Trust."
    page.keyboard.press("ArrowDown")
    assert focused(page) == "lch-business-committee"


def test_the_panel_opens_closes_and_gives_the_focus_back(visit):
    page = visit()
    page.locator("a.box[data-id=executive-group]").focus()
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "Northbridge Health and Care Executive"
    assert focused(page) == "H2"
    assert page.url.endswith("#view=family&body=executive-group")
    page.locator("#panel a", has_text="Northbridge Forum").first.click()
    assert page.locator("#panel h2").inner_text() == "Northbridge Forum"
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()
    assert focused(page) == "executive-group"
    page.keyboard.press("Enter")
    page.click("#panel-close")
    assert focused(page) == "executive-group"


def test_the_panel_says_what_the_article_says(visit):
    page = visit(address="#view=family&body=executive-group")
    article = page.locator("#body-executive-group").text_content()
    assert page.locator("#panel-content article").text_content() == article
    assert page.locator("#panel-content [id]").count() == 0


def test_the_network_is_one_stop_with_a_name_and_a_ring(visit):
    page = visit(address="#network")
    frame = page.locator("#network-picture")
    assert frame.get_attribute("role") == "application"
    assert frame.get_attribute("aria-label") == "Network of who sits where"
    assert page.locator("#network-picture [tabindex]:not([tabindex='-1'])").count() == 0
    before = frame.screenshot()
    page.locator("[data-save=network-png]").focus()
    page.keyboard.press("Tab")
    assert focused(page) == "network-picture"
    assert "safeguarding board" in said(page)
    assert frame.screenshot() != before
    page.keyboard.press("Tab")
    assert focused(page) != "network-picture"


def test_arrows_walk_through_the_network_and_enter_opens(visit):
    page = visit("leeds-third-sector-strategy-2020", "#network")
    page.locator("#network-picture").focus()
    assert said(page).startswith("LCH Business Committee, committee")
    names = set()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowDown", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
        names.add(said(page).split(",")[0])
    assert len(names) >= 3
    page.keyboard.press("Enter")
    assert focused(page) == "H2"
    page.keyboard.press("Escape")
    assert focused(page) == "network-picture"
    assert page.locator("#panel").is_hidden()
    page.keyboard.press("Escape")
    assert focused(page) == "show-organisations"


def test_every_body_of_the_network_can_be_reached(visit):
    page = visit("leeds-third-sector-strategy-2020", "#network")
    page.locator("#network-picture").focus()
    reached = {said(page).split(",")[0]}
    for _ in range(6):
        page.keyboard.press("PageDown")
        reached.add(said(page).split(",")[0])
    assert len(reached) == 7
    page.keyboard.press("PageUp")
    assert said(page).split(",")[0] in reached


def test_keys_and_buttons_change_the_size(visit):
    page = visit()
    picture = page.locator("#family-svg")
    first = float(picture.get_attribute("width"))
    page.click("[data-zoom=in]")
    assert float(picture.get_attribute("width")) > first
    page.click("[data-zoom=fit]")
    assert float(picture.get_attribute("width")) <= first
    page.click("nav.views a[data-view=network]")
    frame = page.locator("#network-picture")
    frame.focus()
    shots = []
    for key in ("0", "+", "Shift+ArrowRight", "0"):
        page.keyboard.press(key)
        page.wait_for_timeout(80)
        shots.append(frame.screenshot())
    assert len(set(shots[:3])) == 3
    assert shots[3] == shots[0]


def test_the_search_box_finds_names_other_names_and_numbers(visit):
    page = visit()
    box = page.locator("#search-box")
    box.fill("hwb")
    assert said(page) == "1 found."
    assert box.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    chosen = box.get_attribute("aria-activedescendant")
    option = page.locator(f"#{chosen}")
    assert option.get_attribute("aria-selected") == "true"
    assert option.inner_text().startswith("Northbridge Health and Wellbeing Board")
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "Northbridge Health and Wellbeing Board"
    assert box.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Escape")
    assert focused(page) == "search-box"
    box.fill("9900101")
    assert page.locator("[role=option]").inner_text().startswith("Northbridge Forum")
    box.fill("cafe")
    assert "Memory Café" in page.locator("[role=option]").first.inner_text()
    box.fill("nothing like this")
    assert said(page) == "Nothing found."
    assert page.locator("#search-results").is_hidden()
    page.keyboard.press("Escape")
    assert box.input_value() == ""


def test_a_seat_is_said_plainly_in_both_directions(visit):
    page = visit("leeds-third-sector-strategy-2020", "#network")
    page.locator("#network-picture").focus()
    heard = set()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp") * 4:
        page.keyboard.press(key)
        heard.add(said(page))
    ends = {sentence.split(". ")[-1] for sentence in heard if "a seat" in sentence}
    assert ends
    assert all(
        sentence.startswith("It has a seat on ") or sentence.endswith(" has a seat on it.")
        for sentence in ends
    ), ends
    assert any(sentence.startswith("It has a seat on ") for sentence in ends)

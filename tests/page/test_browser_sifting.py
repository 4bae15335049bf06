"""What to look at and who is who are filtered: what fits is left, counted, and in the address."""

from __future__ import annotations

import re

import pytest
from page.waiting import until

pytestmark = pytest.mark.browser
CARDS = "#findings article.finding[id]:visible"


def choose(page, label, value):
    page.locator("#sift-findings").get_by_label(label).select_option(value)


def said(page):
    """How many are left, as it is shown and as it is said."""
    words = page.locator(".view:not([hidden]) .sift .row-count").inner_text()
    until(page, f"document.getElementById('status').textContent === '{words}.'")
    return words


def test_findings_are_filtered_by_kind_weight_certainty_and_words(visit):
    page = visit(address="#findings")
    every = page.locator(CARDS).count()
    choose(page, "Kind", "gap")
    choose(page, "Weight", "warning")
    choose(page, "Certainty", "asserted")
    tags = page.locator("#findings article.finding:visible > .tags")
    shown = tags.all_inner_texts()
    assert all(re.match(r"PM2\d\d warning asserted", each) for each in shown)
    gaps = tags.count()
    assert 1 < gaps < every
    assert said(page) == f"{gaps} of 78 findings"
    page.get_by_label("With the words").fill("crisis care")
    left = page.locator(CARDS).all_inner_texts()
    assert 0 < len(left) < gaps
    assert all("crisis" in each.lower() for each in left)
    assert page.locator("#findings .finding-family:visible").count() == 1
    assert page.evaluate("location.hash").endswith(
        "about=gap&weight=warning&sure=asserted&words=crisis%20care"
    )
    page.go_back()
    assert page.locator("#sift-findings").get_by_label("Certainty").input_value() == ""
    page.get_by_role("button", name="Show all").click()
    assert page.locator(CARDS).count() == every
    assert said(page) == "78 findings"
    assert page.evaluate("document.activeElement.dataset.sift") == "about"


def test_a_filter_in_the_address_holds_until_a_link_leads_to_what_it_passes_over(visit):
    page = visit(address="#view=findings&about=overlap&words=zzz&sure=surely")
    assert page.locator(CARDS).count() == 0
    page.locator("#findings .jumps a", has_text="Isolation").click()
    until(page, "document.activeElement.id === 'findings-isolation'")
    assert page.locator("#findings-isolation").is_visible()
    assert page.evaluate("location.hash") == "#view=findings"


def test_on_paper_all_findings_are_there_and_no_filter(visit):
    page = visit(address="#view=findings&about=overlap")
    page.emulate_media(media="print")
    assert page.locator("#findings-isolation").is_visible()
    for control in ("#sift-findings", "#sift-who", "#findings .jumps"):
        assert page.locator(control).is_hidden()


def test_without_the_script_there_is_no_filter_and_the_parts_are_linked(visit):
    page = visit(java_script_enabled=False)
    assert page.locator("#sift-findings").is_hidden()
    page.locator("#findings .jumps a", has_text="Gaps").click()
    assert -5 < page.locator("#findings-gap").bounding_box()["y"] < 200


def test_of_a_large_map_all_that_fits_is_shown_whole_and_its_folds_close_again(visit):
    page = visit("town", "#findings")
    folds = page.locator("#findings details[open]")
    before = folds.count()
    page.get_by_label("With the words").fill("island 0 has no seat")
    card = page.locator("article[id='finding-PM301/island-0']")
    assert card.is_visible()
    assert folds.count() > before
    page.keyboard.press("Escape")
    assert folds.count() == before
    assert card.is_hidden()


def test_names_are_filtered_and_letters_lead_to_them(visit):
    page = visit("town", "#who")
    page.locator("#who .jumps a", has_text=re.compile("^I$")).first.click()
    until(page, "document.activeElement.textContent.startsWith('I')")
    page.get_by_label("Filter by name").fill("GROUP 7")
    names = page.locator("#who article.entry:visible h4").all_text_contents()
    assert names
    assert all("Group" in each and "7" in each for each in names)
    total = page.locator("#who article.entry").count()
    assert said(page) == f"{len(names)} of {total} names"
    assert page.evaluate("location.hash") == "#view=who&name=group%207"

"""On the page of a large map long words come when they are asked for, and nobody notices."""

from __future__ import annotations

import pytest
from page.waiting import until

pytestmark = pytest.mark.browser
LAST = "article[id='finding-PM301/island-0']"


def test_the_panel_tells_what_a_row_says_in_full(visit):
    page = visit("town", "#view=everything&body=group-7")
    assert page.locator("#panel h2").inner_text() == "Group 7"
    assert page.locator("#panel h3").first.is_visible()
    assert "organisations" not in page.locator("#who").inner_text()
    page.locator("#table-organisations th a", has_text="Group 8").first.click()
    assert page.locator("#panel h2").inner_text() == "Group 8"


def test_all_of_the_family_is_there_soon_after_the_first_frame_and_on_paper_at_once(visit):
    page = visit("town", address="")
    last = page.locator("#family a.box.below .name").last
    until(page, "!document.documentElement.classList.contains('opening')")
    assert last.bounding_box()["width"] > 20
    page.evaluate("document.documentElement.classList.add('opening')")
    assert last.bounding_box() is None
    page.emulate_media(media="print")
    assert last.bounding_box()["width"] > 10


def test_who_is_who_describes_everybody_once(visit):
    page = visit("town", "#who")
    assert page.locator("#who article.entry").count() > 500
    assert page.locator("#who [data-later]").count() == 0
    twice = """() => {
      const ids = [...document.querySelectorAll("[id]")].map((each) => each.id);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    }"""
    assert page.evaluate(twice) == []
    page.locator("#who article a[href='#body-council']").first.click()
    assert page.locator("#panel h2").inner_text() == "Council"


def test_who_is_out_of_sight_is_not_laid_out_and_yet_found_linked_to_and_read_aloud(visit):
    page = visit("town", "#who")
    last = page.locator("#who article.entry").last
    name = last.locator("h4").text_content()
    drawn = "(entry) => entry.querySelector('h4').checkVisibility({ contentVisibilityAuto: true })"
    assert not last.evaluate(drawn)
    assert last.aria_snapshot().startswith(f'- article:\n  - heading "{name}" [level=4]')
    assert page.evaluate("(words) => find(words)", last.locator(".written").text_content()[:30])
    until(page, f"({drawn})([...document.querySelectorAll('#who article.entry')].at(-1))")
    last_letter = page.locator("#who .jumps").last.locator("a").last
    last_letter.click()
    heading = page.locator("#who h4:focus")
    assert heading.text_content().startswith(last_letter.inner_text())
    top = "document.activeElement.getBoundingClientRect().top"
    until(page, f"{top} >= 0 && {top} < innerHeight / 2")


def test_a_fold_of_findings_is_whole_when_it_is_opened(visit):
    page = visit("town", "#findings")
    fold = page.locator("#findings details.rest").first
    rows = fold.locator("li[id^='finding-']").count()
    assert rows > 10
    fold.locator("summary").first.click()
    fold.locator("article.finding .evidence").first.wait_for()
    assert fold.locator("article[id^='finding-']").count() == rows
    assert fold.locator("[data-later]").count() == 0


def test_a_link_leads_to_a_finding_within_a_fold_and_it_is_shown_on_the_map(visit):
    page = visit("town", "#finding-PM301/island-0")
    assert page.locator(f"{LAST} h4, {LAST} h5").first.is_visible()
    page.locator(f"{LAST} button.show").first.click()
    assert page.locator("#banner-code").inner_text() == "PM301"
    assert page.locator("#banner-text").inner_text().startswith("Island 0 has no seat")


def test_a_finding_in_the_address_is_lit_before_its_fold_was_ever_opened(visit):
    page = visit("town", "#view=network&finding=PM301/island-0")
    assert "Island 0 has no seat" in page.locator("#banner-text").inner_text()


def test_without_the_script_a_link_leads_to_the_row_and_it_is_said_what_is_missing(visit):
    page = visit("town", "#body-group-7", java_script_enabled=False)
    row = page.locator("[id='body-group-7']")
    assert row.evaluate("row => row.localName") == "tr"
    assert -5 < row.bounding_box()["y"] < 300
    said = page.locator("#who [data-later]").first.inner_text()
    assert said.startswith("The descriptions need JavaScript.")
    finding = page.locator("li[id='finding-PM301/island-0']")
    assert "has no seat on any partnership" in finding.text_content()


def test_a_view_that_was_put_off_is_there_when_it_is_shown(visit):
    page = visit("town")
    assert page.locator("#everything table").count() == 0
    page.click("nav.views a[data-view=everything]")
    page.get_by_role("textbox", name="Filter Organisations").fill("Group 77")
    shown = page.locator("#table-organisations tbody tr:not([hidden])")
    assert all("Group" in name and "77" in name for name in shown.locator("th").all_inner_texts())
    page.get_by_role("button", name="Organisation", exact=True).click()
    assert page.locator("#table-organisations th[aria-sort=ascending]").count() == 1
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as CSV: Organisations").click()
    text = saved.value.path().read_text("utf-8")
    assert "Group 77," in text
    assert "Group 78," not in text
    page.click("nav.views a[data-view=matrix]")
    assert page.locator("table.matrix tbody tr[id]").count() > 1
    assert page.get_by_role("button", name="Save as CSV: Functions by bodies").is_visible()


@pytest.mark.parametrize("address", ["#table-links", "#function-function-5", "#does-function-5"])
def test_a_link_leads_into_a_view_that_was_put_off(visit, address):
    page = visit("town", address)
    target = page.locator(f"[id='{address[1:]}']")
    assert target.is_visible()
    assert -5 < target.bounding_box()["y"] < 850


def test_a_search_opens_a_row_of_a_view_that_was_put_off(visit):
    page = visit("town")
    page.fill("#search-box", "Locality 0 0")
    page.keyboard.press("Enter")
    row = page.locator("#everything tr.target")
    assert row.locator("th").inner_text() == "Locality 0 0"


def test_a_finding_marks_the_matrix_however_one_comes_there(visit):
    found = "#view=matrix&finding=PM202/function-8"
    for first in (found, "#view=family&finding=PM202/function-8"):
        page = visit("town", first)
        page.click("nav.views a[data-view=matrix]")
        assert page.locator("table.matrix tr.on").count() == 1
        assert page.locator("#banner-lit").inner_text().startswith("Marked here:")


def test_what_was_put_off_is_on_paper(visit):
    page = visit("town")
    page.emulate_media(media="print")
    page.locator("#table-functions tbody tr").first.wait_for()
    assert page.locator("#table-links caption").is_visible()
    assert page.locator(".finding-family article").first.is_visible()


def test_where_the_script_cannot_run_everything_can_be_read(browser, pages):
    page = browser.new_page()
    page.add_init_script("delete window.DecompressionStream")
    page.goto(pages["town"].as_uri() + "#table-links")
    page.locator("#table-links caption").wait_for()
    assert page.locator("html.starting, noscript").count() == 0
    assert page.locator("#table-organisations tbody tr").count() > 500
    page.close()


def test_of_many_organisations_only_those_are_drawn_that_somebody_asked_for(visit):
    page = visit("town", "#view=network&body=group-7")
    assert page.locator("#panel h2").inner_text() == "Group 7"
    assert not page.is_checked("#show-organisations")
    page.focus("#network-picture")
    page.keyboard.press("Escape")
    page.focus("#network-picture")
    before = page.locator("#network-picture").screenshot()
    page.check("#show-organisations")
    page.focus("#network-picture")
    assert page.locator("#network-picture").screenshot() != before

"""On the page of a large map long words come when they are asked for, and nobody notices."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser
LAST = "article[id='finding-PM301/island-0']"


def test_the_panel_tells_what_a_row_says_in_full(visit):
    page = visit("town", "#view=everything&body=group-7")
    assert page.locator("#panel h2").inner_text() == "Group 7"
    assert page.locator("#panel h3").first.is_visible()
    assert "organisations" not in page.locator("#who").inner_text()
    page.locator("#table-organisations th a", has_text="Group 8").first.click()
    assert page.locator("#panel h2").inner_text() == "Group 8"


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

"""The key is a set of filters: what is ticked stands out, the rest fades and never vanishes."""

from __future__ import annotations

import pytest
from page.waiting import until

pytestmark = pytest.mark.browser
LEFT = "[...document.querySelectorAll('#family-svg a.box.left')].map((box) => box.dataset.id)"
FAITH = ["faith-network"]


def opacity(page, selector):
    page.wait_for_timeout(250)
    return float(page.locator(selector).first.evaluate("(each) => getComputedStyle(each).opacity"))


def status(page, words):
    until(page, f"document.getElementById('status').textContent === {words!r}")


def test_a_tick_makes_its_bodies_stand_out_and_fades_the_rest(visit):
    page = visit(address="#family")
    page.check("#filters input[value=faith]")
    assert page.evaluate(LEFT) == FAITH
    status(page, "1 of 34 bodies stands out.")
    assert page.locator("#filter-said").text_content() == "1 of 34 bodies stands out."
    assert page.url.endswith("#view=family&sector=faith")
    assert opacity(page, "a.box:not(.left)") < 0.5
    assert opacity(page, "a.box.left") == 1
    assert page.locator("a.box").count() == 34


def test_ticks_of_one_filter_add_and_those_of_several_narrow(visit):
    page = visit(address="#view=family&sector=faith,vcse")
    many = page.evaluate(LEFT)
    assert len(many) > len(FAITH)
    page.locator("summary", has_text="Decides or not").click()
    page.check("#filters input[data-facet=decides][value=yes]")
    fewer = page.evaluate(LEFT)
    assert 0 < len(fewer) < len(many)
    assert set(fewer) <= set(many)
    drawn = "a.box.decides, a.box.proposed"  # what is proposed may be to decide
    for box in fewer:
        assert page.locator(drawn).and_(page.locator(f"[data-id='{box}']")).count() == 1


def test_lines_of_other_kinds_fade(visit):
    page = visit(address="#view=family&link=advises")
    kinds = "[...document.querySelectorAll('g.line.left')].map((line) => line.dataset.kind)"
    found = page.evaluate(kinds)
    assert found
    assert set(found) == {"advises"}


def test_the_address_holds_the_filters_and_back_takes_one_off(visit):
    page = visit(address="#view=network&sector=vcse,ghost&size=micro&area=nowhere")
    ticked = "[...document.querySelectorAll('#filters input:checked')].map((box) => box.value)"
    assert page.evaluate(ticked) == ["vcse", "micro"]
    assert page.url.endswith("#view=network&sector=vcse&size=micro")
    assert page.locator("details[open] summary", has_text="Yearly income").is_visible()
    page.check("#filters input[value=faith]")
    page.go_back()
    until(page, "!document.querySelector('#filters input[value=faith]').checked")
    page.get_by_role("link", name="Family", exact=True).click()
    assert page.url.endswith("#view=family&sector=vcse&size=micro")


def test_the_keyboard_filters_and_clears(visit):
    page = visit(address="#family")
    page.locator("#filters input").first.focus()
    page.keyboard.press("Space")
    status(page, "14 of 34 bodies stand out.")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.id") == "filter-clear"
    page.keyboard.press("Enter")
    status(page, "Nothing is filtered: all bodies are shown alike.")
    assert page.evaluate(LEFT) == []
    assert page.url.endswith("#view=family")
    # The button can do nothing more, so the focus has gone to the first filter.
    assert page.evaluate("document.activeElement.type") == "checkbox"
    page.locator("#facet-kind").focus()
    page.keyboard.press("Enter")
    until(page, "document.getElementById('facet-kind').parentElement.open")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    until(page, "location.hash.includes('kind=')")


def test_the_filters_go_along_to_every_picture(visit):
    page = visit(address="#view=voice&kind=charity")
    summary = page.locator(".voice-key > summary")
    assert "bodies stand out" in summary.text_content()
    summary.click()
    assert page.locator("#voice #filters").is_visible()
    left = page.locator("svg.voice:visible a.spot.left")
    assert 0 < left.count() < page.locator("svg.voice:visible a.spot").count()
    assert opacity(page, "svg.voice.sieved a.spot:not(.left)") < 0.5
    page.get_by_role("link", name="Who sits where").click()
    assert page.locator("#network #filters").is_visible()
    assert page.locator("#filters").count() == 1
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#family #filters").count() == 1
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#network #filters").count() == 1


def test_a_finding_comes_first_and_the_filters_wait(visit):
    page = visit(address="#view=family&sector=faith&finding=PM304/sallow-bank-sikh-temple")
    assert page.locator("#banner").is_visible()
    assert "sieved" not in page.locator("#family-svg").get_attribute("class")
    assert "once the finding is cleared" in page.locator("#filter-said").text_content()
    page.click("#banner-clear")
    assert page.evaluate(LEFT) == FAITH


def test_organisations_that_are_too_many_to_show_are_shown_when_filtered(visit):
    page = visit("many", "#view=network")
    page.uncheck("#show-organisations")
    page.locator("summary", has_text="Yearly income").click()
    page.check("#filters input[value=micro]")
    page.locator("#network-picture").focus()
    said = set()
    for _ in range(26):
        page.keyboard.press("PageDown")
        page.wait_for_timeout(30)
        said.add(page.locator("#status").text_content())
    assert any(each.startswith("Group 7,") for each in said)
    assert not any(each.startswith("Group 77,") for each in said)


def test_every_filter_is_a_target_of_24_pixels_with_a_native_box(visit):
    page = visit(address="#family", viewport={"width": 320, "height": 800})
    for fold in page.locator("#filters summary").all():
        fold.click()
    sizes = """[...document.querySelectorAll("#filters label")].flatMap((label) => {
      if (!label.checkVisibility()) return [];
      const { width, height } = label.getBoundingClientRect();
      return Math.min(width, height);
    })"""
    assert min(page.evaluate(sizes)) >= 24
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_what_fades_can_still_be_reached(visit):
    page = visit(address="#view=family&sector=faith")
    page.locator("a.box[data-id='northbridge-council']").focus()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    assert opacity(page, "a.box:focus-visible") == 1
    page.keyboard.press("Enter")
    assert page.locator("#panel").is_visible()


def test_the_filters_of_who_is_heard_are_folded_until_they_are_wanted(visit):
    page = visit(address="#voice")
    assert page.locator("#filters").is_hidden()
    page.locator(".voice-key > summary").focus()
    page.keyboard.press("Enter")
    page.check("#filters input[value=faith]")
    status(page, "3 of 64 bodies stand out.")
    assert page.locator("#voice .sample").first.is_hidden()


def counts(page, facet):
    """What the key says beside each choice of a filter, and whether it can be ticked."""
    script = """facet => Object.fromEntries([...document.querySelectorAll(
        `#filters input[data-facet=${facet}]`)].map((box) => [box.value,
        [box.closest("label").querySelector(".count").firstChild.textContent.split(" + ")
            .reduce((sum, number) => sum + Number(number), 0), !box.disabled]]))"""
    return page.evaluate(script, facet)


def test_the_counts_are_those_of_the_picture_and_what_it_lacks_cannot_be_ticked(visit):
    page = visit(address="#family")
    drawn = page.evaluate("[...document.querySelectorAll('g.line')].map((g) => g.dataset.kind)")
    for kind, (count, can) in counts(page, "link").items():
        assert (count, can) == (drawn.count(kind), kind in drawn)
    assert not all(can for _, can in counts(page, "link").values())
    page.get_by_role("link", name="Who sits where").click()
    assert all(can for _, can in counts(page, "link").values())


@pytest.mark.parametrize("view", ["family", "network", "voice"])
def test_each_count_is_what_the_tick_lights(visit, view):
    page = visit(address=f"#{view}")
    found = counts(page, "sector")
    assert any(count for count, _ in found.values())
    for sector, (count, can) in found.items():
        assert can == bool(count)
        if can:
            page.evaluate(f"location.hash = '#view={view}&sector={sector}'")
            until(
                page, f"document.getElementById('filter-said').textContent.startsWith('{count} of')"
            )


def test_sectors_say_what_they_count_and_what_lights(visit):
    page = visit(address="#family")
    faith = page.get_by_role("checkbox", name="faith, 0 organisations and 1 partnership here; 2")
    assert faith.count() == 1
    said = page.locator("#filters .lights").first.text_content()
    assert "partnerships where they sit" in said
    assert "organisations + partnerships in this picture" in said


def test_what_a_picture_does_not_show_yet_is_not_counted_and_can_be_ticked(visit):
    page = visit("many", "#view=network")
    sector = page.locator("#filters input[value=vcse]")
    shown = page.locator("label:has(> input[value=vcse]) .count > :first-child")
    until(page, "document.getElementById('network-picture').childElementCount")
    assert (shown.text_content(), sector.is_disabled()) == ("80 + 1", False)
    page.uncheck("#show-organisations")
    assert (shown.text_content(), sector.is_disabled()) == ("0 + 1", False)
    sector.check()  # brings them into sight
    assert shown.text_content() == "80 + 1"


def test_what_is_said_of_lines_is_said_of_those_that_are_shown(visit):
    page = visit(address="#view=network")
    counted = "#filters label:has([data-facet=link]) .count > :first-child"
    drawn = "(all) => all.reduce((sum, one) => sum + parseInt(one.textContent), 0)"
    said = page.locator("#network [data-organisations]:visible", has_text="Of 5")
    until(page, "document.getElementById('network-picture').childElementCount")
    every = page.locator(counted).evaluate_all(drawn)
    whole = said.text_content()
    page.uncheck("#show-organisations")
    fewer = page.locator(counted).evaluate_all(drawn)
    assert 0 < fewer < every
    assert "between partnerships" not in whole
    assert f" {fewer - 1} are between partnerships and drawn here, and 1 proposed" in (
        said.text_content()
    )
    # What is not shown yet can be ticked all the same.
    can = "#filters label:has([data-facet=link]:enabled) .count > :first-child"
    assert "0" in page.locator(can).all_text_contents()


def test_a_sector_that_has_seats_and_no_organisation_is_counted_by_what_it_lights(visit):
    page = visit("lancashire-and-south-cumbria", "#network")
    for count, can in counts(page, "sector").values():
        assert count > 0
        assert can


def test_kinds_of_link_that_a_picture_does_not_draw_are_not_in_its_key(visit):
    page = visit()
    page.locator("#filters .alike summary").click()
    rows = page.locator("[aria-labelledby='facet-link'] li")
    counts = rows.locator(".count").evaluate_all("all => all.map(one => parseInt(one.textContent))")
    assert 0 in counts
    assert [row.is_visible() for row in rows.all()] == [count > 0 for count in counts]


def test_kinds_of_link_that_look_alike_have_one_sign_and_a_tick_each(visit):
    page = visit(address="#network")
    fold = page.locator("#filters .alike")
    kinds = fold.locator("li")
    assert fold.locator("svg.sample").count() == 1
    counts = kinds.locator(".count").evaluate_all(
        "all => all.map(one => parseInt(one.textContent))"
    )
    assert fold.locator("summary .count").text_content() == f"{sum(counts)} lines here"
    assert not kinds.first.is_visible()
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    page.get_by_role("checkbox", name="advises, ").focus()
    page.keyboard.press("Space")
    until(page, "location.hash.includes('link=advises')")
    page.reload()
    until(page, "document.documentElement.classList.contains('scripted')")
    assert page.get_by_role("checkbox", name="advises, ").is_checked()
    assert kinds.first.is_visible()

"""Who is heard, in a browser: deep links, ways that light up, the keyboard, without the script."""

from __future__ import annotations

import pytest
from page.voice_ways import crossed
from page.waiting import until

pytestmark = pytest.mark.browser
PICTURE = ".voice-picture:not([hidden])"


def lit(page):
    return sorted(
        (spot.get_attribute("data-id") for spot in page.locator(f"{PICTURE} a.spot.on").all()),
    )


def focused(page):
    return page.evaluate("document.activeElement.dataset.id")


def test_it_opens_from_its_address_with_nothing_faded(visit):
    for address in ("#voice", "#view=voice"):
        page = visit(address=address)
        assert page.locator("#voice").is_visible()
        assert page.locator("nav.views a[aria-current]").inner_text() == "Who is heard"
        assert page.locator("svg.voice.lit").count() == 0


def test_an_organisation_lights_up_its_best_ways_and_the_rest_fades(visit):
    page = visit(address="#view=voice&body=sallow-bank-sikh-temple")
    assert lit(page) == [
        "executive-group",
        "faith-network",
        "health-and-wellbeing-board",
        "northbridge-council",
        "sallow-bank-sikh-temple",
        "third-sector-steering-group",
    ]
    assert page.locator(f"{PICTURE} .way:not(.further)").count() > 0
    assert page.locator(f"{PICTURE} .way.further").count() == 2
    faded = page.locator(f"{PICTURE} a.spot[data-id=weir-end-tenants]")
    page.wait_for_timeout(300)
    assert 0 < float(faded.evaluate("spot => getComputedStyle(spot).opacity")) < 1
    page.click("#panel-close")
    assert lit(page) == []
    assert page.locator(".way").count() == 0


def test_a_body_on_the_way_lights_up_those_whose_voices_it_carries(visit):
    page = visit(address="#voice")
    page.click(f"{PICTURE} a.spot[data-id=northbridge-forum]")
    assert page.locator("#panel h2").inner_text() == "Northbridge Forum"
    assert {"weir-end-tenants", "millside-mosque", "executive-group"} <= set(lit(page))
    assert "halfpenny-cross-advice" not in lit(page)


def test_what_the_forum_carries_goes_on_to_the_council_in_lines_and_in_words(visit):
    """Drawn, written, spoken and counted in the panel: the same bodies."""
    page = visit(address="#voice")
    page.click(f"{PICTURE} a.spot[data-id=northbridge-forum]")
    ends = [spot.get_attribute("data-id") for spot in page.locator(f"{PICTURE} a.spot.at.on").all()]
    assert ends == ["northbridge-council", "health-and-wellbeing-board", "executive-group"]
    assert page.locator(f"{PICTURE} .way-head").count() == 1
    said = page.locator("#voice-said").inner_text()
    assert said == (
        "Best ways lead to Northbridge Health and Care Executive and Northbridge Health and "
        "Wellbeing Board. Dashed lines lead further: to City of Northbridge Council, through "
        "Northbridge Health and Wellbeing Board."
    )
    until(page, "document.getElementById('status').textContent.startsWith('Best ways lead to')")
    assert page.locator("#status").text_content() == said
    assert "At 3 bodies that decide" in page.locator("#panel").inner_text()
    page.evaluate("location.hash = 'view=voice&body=northbridge-council'")
    until(page, "document.querySelector('#panel h2').textContent === 'City of Northbridge Council'")
    council = page.locator(f"{PICTURE} a.spot.chosen")
    number = council.locator(".number").text_content()
    assert str(page.locator(f"{PICTURE} a.spot.who.on").count()) == number == "21"
    said = page.locator("#voice-said").inner_text()
    assert "None of them has a seat there: all 21 are heard through " in said
    for spot in page.locator(f"{PICTURE} a.spot.on:is(.through, .at)").all():
        name = spot.get_attribute("aria-label").split(", ")[0]
        assert name in said or " more." in said, name
    page.click("#panel-close")
    assert page.locator("#voice-said").inner_text().startswith("Choose a body")


@pytest.mark.parametrize(
    ("name", "least"),
    [("northbridge", 90), ("leeds-local-care-partnerships-2022", 2), ("town", 15)],
)
def test_no_way_runs_over_a_box_or_words_or_among_the_unheard(visit, name, least):
    page = visit(name, "#view=voice")
    if name == "northbridge":
        page.check("#show-everybody")
    drawn, over = crossed(page)
    assert drawn > least
    assert not over


def test_a_finding_about_a_voice_is_shown_here(visit):
    page = visit(address="#findings")
    page.locator('[data-show^="PM304/befriend-northbridge"]').first.evaluate("b => b.click()")
    assert page.locator("#voice").is_visible()
    assert page.locator("#banner").is_visible()
    assert {"befriend-northbridge", "ageing-well-partnership"} <= set(lit(page))
    page.click("#banner-clear")
    assert lit(page) == []


def test_arrows_walk_from_box_to_box_and_enter_opens(visit):
    page = visit(address="#voice")
    page.locator(f"{PICTURE} a.spot[data-id=sallow-bank-sikh-temple]").focus()
    page.keyboard.press("ArrowRight")
    assert focused(page) == "third-sector-steering-group"
    page.keyboard.press("ArrowLeft")
    assert focused(page) == "sallow-bank-sikh-temple"
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "Sallow Bank Sikh Temple"
    page.keyboard.press("Escape")
    assert focused(page) == "sallow-bank-sikh-temple"
    page.locator(f"{PICTURE} a.spot.at").first.focus()
    page.keyboard.press("ArrowUp")
    until(page, "document.getElementById('status').textContent.startsWith('Nothing lies up of ')")


def test_organisations_out_of_focus_are_shown_when_asked_for_or_chosen(visit):
    page = visit(address="#voice")
    spot = page.locator("a.spot.who[data-id=northbridge-hospitals]")
    assert not spot.is_visible()
    page.evaluate("location.hash = 'view=voice&body=northbridge-hospitals'")
    spot.wait_for()
    assert page.is_checked("#show-everybody")
    assert spot.is_visible()
    assert page.locator(PICTURE).count() == 1
    lead = page.locator("#voice .lead:visible")
    assert lead.text_content().startswith("Of the 43 organisations recorded here by name, ")
    told = page.locator("#voice-said")
    assert "More lines run together" not in told.inner_text()
    page.evaluate("location.hash = 'view=voice&body=northbridge-council'")
    page.locator(f"{PICTURE} .ways.crowded").wait_for(state="attached")
    assert "More lines run together than can be followed" in told.inner_text()
    page.uncheck("#show-everybody")
    assert not spot.is_visible()
    assert lead.text_content().startswith("Of the 23 organisations in focus")


def test_a_tile_leads_to_the_names_it_counts(visit):
    page = visit("many", "#voice")
    fold = page.locator("details:has(#table-voice-itself)")
    assert fold.get_attribute("open") is None
    page.locator(f"{PICTURE} a.spot[data-id='itself/vcse/micro']").click()
    assert page.locator("#table-voice-itself").is_visible()
    page = visit("many", "#view=voice&body=group-1")
    assert lit(page) == ["board", "itself/vcse/micro"]


def test_without_the_script_the_picture_and_the_tables_are_there(visit):
    page = visit(java_script_enabled=False)
    assert page.locator("#voice svg.voice:visible").count() == 1
    assert page.locator("#table-voices").is_visible()
    page.locator("#voice a.spot[data-id=weir-end-tenants]").first.click()
    assert page.url.endswith("#body-weir-end-tenants")


def test_on_paper_the_picture_and_every_table_are_there(visit):
    page = visit()
    page.emulate_media(media="print")
    assert page.locator("#voice svg.voice:visible").count() == 1
    assert page.locator("#table-voice-others").is_visible()


def test_where_nobody_decides_it_says_what_to_record(visit):
    page = visit("leeds-health-and-care-2023", "#voice")
    said = page.locator("#voice").inner_text()
    assert "is known to take decisions, so the map cannot say" in said
    assert page.locator("svg.voice").count() == 0
    assert page.locator("#voice ul.columns a").count() == 5


def test_what_was_concluded_or_guessed_has_its_ring_on_bodies_and_on_the_ways_that_are_drawn(visit):
    page = visit("leeds-third-sector-strategy-2020", "#view=voice&body=forum-central")
    box = page.locator(f"{PICTURE} a.spot.who[data-id=forum-central]")
    assert box.locator(".state.guessed").count() == 1
    assert "guessed, not stated: its kind" in box.get_attribute("aria-label")
    assert page.locator(f"{PICTURE} .ways .state").count() > 0
    key = page.get_by_role("list", name="Concluded or guessed").locator("visible=true")
    assert "concluded, not stated" in key.first.inner_text()

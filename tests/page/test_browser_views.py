"""Views, deep links, the back button, and findings on the map."""

from __future__ import annotations

import pytest
from page.waiting import until

pytestmark = pytest.mark.browser
OVERLAP = "PM101/crisis-care/mental-health-board+urgent-care-board"


def test_one_view_at_a_time_and_the_back_button(visit):
    page = visit()
    assert page.locator("section.view:visible").count() == 1
    page.click("nav.views a[data-view=everything]")
    assert page.locator("#family").is_hidden()
    assert page.locator("nav.views a[aria-current]").inner_text() == "Everything"
    assert page.title().startswith("Everything \N{EN DASH} Northbridge")
    page.locator("#table-partnerships a", has_text="Northbridge Faith Network").first.click()
    assert page.locator("#panel").is_visible()
    page.go_back()
    assert page.locator("#panel").is_hidden()
    assert page.locator("#everything").is_visible()
    page.go_back()
    assert page.locator("#family").is_visible()
    page.go_forward()
    assert page.locator("#everything").is_visible()


NARROW = {"width": 320, "height": 800}


def test_in_a_narrow_window_the_views_are_a_list_that_unfolds(visit):
    page = visit(viewport=NARROW)
    fold = page.get_by_role("button", name="View: Family", exact=True)
    end = fold.bounding_box()["y"] + fold.bounding_box()["height"]
    assert end < 0.45 * NARROW["height"]
    assert page.locator("nav.views a:visible").count() == 0
    fold.press("Enter")
    assert page.locator("nav.views a:visible").count() == 9
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#network").is_visible()
    assert page.locator("nav.views a:visible").count() == 0
    assert page.evaluate("document.activeElement.textContent") == "View: Who sits where"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "views-fold"
    page = visit(viewport=NARROW, java_script_enabled=False)
    assert page.locator("nav.views a:visible").count() == 9


def test_in_a_narrow_window_the_family_opens_where_its_first_boxes_are(visit):
    page = visit(viewport=NARROW)
    frame = page.locator("#family-picture").bounding_box()
    boxes = [box.bounding_box() for box in page.locator("#family-svg a.box .frame").all()]
    first = min(boxes, key=lambda box: (round(box["y"]), box["x"]))
    assert frame["x"] <= first["x"]
    assert first["x"] + first["width"] <= frame["x"] + frame["width"]


def test_a_deep_link_opens_all_it_names(visit):
    page = visit(address=f"#view=network&body=northbridge-forum&finding={OVERLAP}")
    assert page.locator("#network").is_visible()
    assert page.locator("#panel h2").inner_text() == "Northbridge Forum"
    assert "Mental health crisis care" in page.locator("#banner").inner_text()
    page = visit(address=f"#finding-{OVERLAP}")
    assert page.locator("#findings").is_visible()
    assert page.locator(".finding.target").get_attribute("data-finding") == OVERLAP
    page = visit(address="#body-executive-group")
    assert page.locator("#panel").is_visible()
    page = visit(address="#table-notes")
    assert page.locator("#everything").is_visible()


def test_a_finding_lights_up_its_subjects_in_both_views(visit):
    page = visit(address="#findings")
    page.locator(f'[data-show="{OVERLAP}"]').click()
    assert page.locator("#family").is_visible()
    lit = page.locator("a.box.on")
    assert sorted(box.get_attribute("data-id") for box in lit.all()) == [
        "mental-health-board",
        "urgent-care-board",
    ]
    faded = page.locator("a.box[data-id=executive-group]")
    assert 0 < float(faded.evaluate("box => getComputedStyle(box).opacity")) < 1
    assert page.locator("#banner").is_visible()
    page.click("nav.views a[data-view=network]")
    assert page.locator("#banner").is_visible()
    frame = page.locator("#network-picture")
    with_finding = frame.screenshot()
    page.click("#banner-clear")
    page.wait_for_timeout(50)
    assert page.locator("#banner").is_hidden()
    assert page.locator("a.box.on").count() == 0
    assert frame.screenshot() != with_finding
    page.go_back()
    page.click("#banner-back")
    assert page.locator("#findings").is_visible()
    assert page.locator(f'[data-finding="{OVERLAP}"] h4').evaluate(
        "heading => heading === document.activeElement"
    )


def test_the_lines_that_start_from_its_one_subject_light_up_too(visit):
    page = visit(address="#view=family&finding=PM204/millside-together")
    line = page.locator("g.line.on")
    assert line.count() == 1
    assert line.locator("title").text_content() == (
        "Millside Together Partnership answers to Millside Community Trust (Northbridge)"
    )


def test_a_finding_about_an_organisation_is_shown_in_the_network(visit):
    page = visit(address="#findings")
    page.locator('[data-show="PM301/quarry-fell-food-pantry"]').click()
    assert page.locator("#network").is_visible()
    assert "no seat" in page.locator("#banner").inner_text()


def test_the_rest_of_many_findings_is_folded_and_opens_by_a_link(visit):
    page = visit("crowded", "#findings")
    fold = page.locator("#findings details.rest")
    assert fold.count() == 1
    last = fold.locator(".finding").last.get_attribute("data-finding")
    assert not page.locator(f'[data-finding="{last}"]').is_visible()
    page = visit("crowded", f"#finding-{last}")
    assert page.locator(f'[data-finding="{last}"]').is_visible()


def test_an_address_of_the_findings_with_one_of_them_goes_to_its_card(visit):
    page = visit("crowded", "#findings")
    cards = page.locator("#findings details.rest .finding")
    last, first = (card.get_attribute("data-finding") for card in (cards.last, cards.first))
    page = visit("crowded", f"#view=findings&finding={last}")
    for finding in (last, first):
        page.evaluate(f"location.hash = 'view=findings&finding={finding}'")
        card = page.locator(f'.finding.target[data-finding="{finding}"]')
        card.wait_for()
        assert 0 <= card.bounding_box()["y"] < 800
        assert page.url.endswith(f"#view=findings&finding={finding}")


def test_what_was_decided_is_folded_after_what_is_open_and_opens_by_a_link(visit):
    decided = "finding-PM204/carers-partnership"
    page = visit(address="#findings")
    fold = page.locator(f'details.decided:has([id="{decided}"])')
    assert fold.get_attribute("open") is None
    assert fold.locator("summary").inner_text() == "1 decided"
    page = visit(address=f"#{decided}")
    assert page.locator(f'[id="{decided}"]').is_visible()
    assert "Due for review since September 2023." in page.locator(".finding.target").inner_text()


def test_organisations_can_be_hidden(visit):
    page = visit(address="#network")
    frame = page.locator("#network-picture")
    before = frame.screenshot()
    page.uncheck("#show-organisations")
    page.wait_for_timeout(50)
    assert frame.screenshot() != before
    page.fill("#search-box", "Quarry Fell Food")
    page.keyboard.press("Enter")
    until(page, "document.getElementById('show-organisations').checked")


def test_a_click_in_the_network_opens_the_panel(visit):
    page = visit("leeds-third-sector-strategy-2020", "#network")
    frame = page.locator("#network-picture")
    size = frame.bounding_box()
    found = False
    for across in range(12):
        for down in range(16):
            position = {
                "x": size["width"] * (across + 0.5) / 12,
                "y": size["height"] * (down + 0.5) / 16,
            }
            frame.click(position=position)
            found = found or page.locator("#panel").is_visible()
            if found:
                break
        if found:
            break
    assert found


def test_motion_is_left_out_where_it_is_not_wanted(visit):
    page = visit(reduced_motion="reduce")
    box = page.locator("a.box").first
    assert box.evaluate("box => getComputedStyle(box).transitionDuration") == "0s"


def test_targets_are_large_enough(visit):
    page = visit(address=f"#view=network&body=executive-group&finding={OVERLAP}")
    small = """[...document.querySelectorAll("button, nav.views a, input:not([type=checkbox])")]
      .filter((each) => each.checkVisibility())
      .filter((each) => {
        const { width, height } = each.getBoundingClientRect();
        return Math.min(width, height) < 24;
      })
      .map((each) => each.outerHTML.slice(0, 120))"""
    assert page.evaluate(small) == []


@pytest.mark.parametrize(
    ("view", "items"),
    [
        ("who", "article"),
        ("findings", "section[aria-labelledby=findings-gap] > article"),
        ("ask", "ol > li"),
    ],
)
def test_what_is_side_by_side_is_read_in_rows(visit, view, items):
    page = visit(address=f"#{view}", viewport={"width": 1366, "height": 768})
    boxes = [one.bounding_box() for one in page.locator(f"#{view} {items}").all()[:3]]
    tops, lefts = ([round(box[side]) for box in boxes] for side in "yx")
    assert tops[0] == tops[1] < tops[2]
    assert lefts[0] == lefts[2] < lefts[1]


def test_the_tags_of_a_finding_are_equally_high(visit):
    page = visit(address="#findings")
    high = "tags => tags.map(one => one.getBoundingClientRect().height)"
    found = (
        page.locator("#findings article").first.locator(":scope > .tags .tag").evaluate_all(high)
    )
    assert len(found) == 2
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("name", "address", "said"),
    [
        ("northbridge public", "#view=voice", "Who is heard is not part of this page"),
        ("northbridge", "#view=lost", 'This page has no part "lost"'),
        ("crowded", "#plans", "Plans, surveys and notes is not part of this page"),
        ("northbridge", "#view=voice&body=lost", 'This page has no body "lost", so none'),
        ("northbridge", "#body-lost", 'This page has no body "lost", so none'),
        ("northbridge", "#view=family&finding=PM204/lost", 'This page has no finding "PM204/lost"'),
    ],
)
def test_an_address_of_what_is_not_there_says_so_in_sight(visit, name, address, said):
    page = visit(name, address)
    notice = page.locator("#notice")
    assert said in notice.inner_text()
    without_view = "body" not in address and "finding" not in address
    assert ("so the family is shown" in notice.inner_text()) == without_view
    status = "document.getElementById('status').textContent"
    until(page, f"{status} === document.getElementById('notice').textContent")
    page.locator("nav.views a[data-view='network']").click()
    assert notice.is_hidden()


@pytest.mark.parametrize("address", ["#view=network&body=%s", "#body-%s"])
def test_an_address_with_a_former_id_opens_the_body_as_it_is_called_now(visit, address):
    page = visit(address=address % "northbridge-voluntary-action")
    assert page.locator("#panel h2").inner_text() == "Northbridge Forum"
    assert page.url.endswith("&body=northbridge-forum")
    assert page.locator("#notice").is_hidden()


@pytest.mark.parametrize(("wide", "beside"), [(1920, 3), (1366, 2), (800, 1)])
def test_plans_stand_side_by_side_where_there_is_room(visit, wide, beside):
    page = visit(address="#plans", viewport={"width": wide, "height": 900})
    tops = [each.bounding_box()["y"] for each in page.locator(".plans > .stated").all()]
    assert tops.count(tops[0]) == beside

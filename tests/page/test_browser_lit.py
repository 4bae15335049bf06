"""A finding lights what its sentence and its places name, in every picture and in sight."""

from __future__ import annotations

import re

import pytest
from page.waiting import until

pytestmark = pytest.mark.browser
SUICIDE = "PM201/suicide-bereavement-support"
OVERLAP = "PM101/crisis-care/mental-health-board+urgent-care-board"
ON = "[...document.querySelectorAll('%s')].map((each) => each.dataset.id)"


def in_sight(page, selector):
    box = page.locator(selector).first.bounding_box()
    size = page.viewport_size
    return (
        box["x"] >= 0
        and box["y"] >= 0
        and box["x"] + box["width"] <= size["width"]
        and box["y"] + box["height"] <= size["height"]
    )


def test_whom_the_sentence_and_the_places_name_is_lit_and_named_in_the_banner(visit):
    page = visit(address=f"#view=family&finding={SUICIDE}")
    lit = set(page.evaluate(ON % "#family-svg a.box.on"))
    assert lit == {"mental-health-board", "community-mental-health-alliance"}
    said = page.locator("#banner-lit").text_content()
    assert said.startswith("Lit here: Northbridge ")
    assert "Mental Health Partnership Board" in said
    assert "Community Mental Health Alliance" in said


def test_the_banner_and_what_is_saved_say_how_sure_a_finding_is_and_boxes_show_it(visit):
    page = visit(address=f"#view=family&finding={SUICIDE}")
    card = page.locator(f"[id='finding-{SUICIDE}'] > .tags .tag")
    tags = card.evaluate_all("found => found.map((each) => each.textContent)")
    assert tags == ["warning", "possible"]
    assert page.locator("#banner-tags .tag").all_text_contents() == tags
    edge = "(id) => getComputedStyle(document.getElementById(id)).borderTopStyle"
    assert page.evaluate(edge, "banner") == "dashed"
    hollow = page.locator("#family-svg .box:has(.warn.possible)").first
    assert hollow.get_attribute("aria-label").split("; ")[0].endswith("only possible")
    with page.expect_download() as saved:
        page.click("[data-save='family-svg']")
    file = saved.value.path().read_text(encoding="utf-8")
    assert "PM201, warning, possible, " in file
    words = re.sub(r"</text>\s*<text[^>]*>", " ", file)
    assert "findings of this body, all only possible" in words
    page.goto(page.url.split("#")[0] + f"#view=family&finding={OVERLAP}")
    until(page, "document.getElementById('banner-code').textContent === 'PM101'")
    assert "asserted" in page.locator("#banner-tags").text_content()
    assert page.evaluate(edge, "banner") == "solid"


SIZES = [{"width": 320, "height": 800}, {"width": 1366, "height": 600}]
SIGHT = "document.getElementById('banner-sight').textContent"
BOTTOM = "document.getElementById('banner').getBoundingClientRect().bottom"


@pytest.mark.parametrize("viewport", SIZES, ids=str)
def test_the_banner_stays_says_how_much_is_in_sight_and_leads_to_the_rest(visit, viewport):
    page = visit(address=f"#view=family&finding={SUICIDE}", viewport=viewport)
    until(page, f"/^[12] of 2 in sight$/.test({SIGHT})")
    for end in (0, 100_000):
        page.evaluate(f"scrollTo(0, {end})")
    assert page.evaluate(f"{BOTTOM}") <= viewport["height"] / 5
    assert page.locator("#banner").bounding_box()["y"] == 0
    until(page, f"{SIGHT} === '0 of 2 in sight'")
    reached = set()
    for _ in range(2):
        page.locator("#banner-next").press("Enter")
        until(page, f"/^[12] of 2 in sight$/.test({SIGHT})")
        until(page, "document.getElementById('status').textContent.endsWith(' of 2.')")
        reached.add(page.locator("#status").text_content())
        assert page.evaluate("document.activeElement.id") == "banner-next"
    assert len(reached) == 2


@pytest.mark.parametrize("view", ["family", "voice", "matrix"])
def test_the_banner_covers_nothing_that_takes_the_focus(visit, view):
    page = visit(address=f"#view={view}&finding={OVERLAP}", viewport=SIZES[0])
    page.locator("#panel-close").evaluate(
        "close => { close.parentElement.hidden = false; close.focus(); }"
    )
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.closest('#banner') !== null"):
            break
        covered = f"document.activeElement.getBoundingClientRect().top < {BOTTOM}"
        assert not page.evaluate(covered), page.evaluate("document.activeElement.outerHTML")


def test_no_way_through_somebody_who_is_not_named_is_drawn(visit):
    page = visit(address=f"#view=voice&finding={OVERLAP}")
    lit = set(page.evaluate(ON % "svg.voice a.spot.on"))
    assert lit <= {"mental-health-board", "urgent-care-board"}
    if not lit:
        assert "None of the bodies" in page.locator("#banner-lit").text_content()


def test_the_matrix_marks_the_row_of_the_function_and_says_so(visit):
    page = visit(address=f"#view=matrix&finding={SUICIDE}")
    assert page.locator("#banner").is_visible()
    row = page.locator("table.matrix tr.on")
    assert row.count() == 1
    assert row.get_attribute("id") == "does-suicide-bereavement-support"
    assert "Support people bereaved by suicide" in page.locator("#banner-lit").text_content()
    assert in_sight(page, "table.matrix tr.on th")
    page.click("#banner-clear")
    assert page.locator("table.matrix .on").count() == 0


def test_the_chosen_box_stays_in_sight_beside_the_panel(visit):
    page = visit(viewport={"width": 1366, "height": 768})
    boxes = page.evaluate(ON % "#family-svg a.box")
    for body in (boxes[0], boxes[-1], "executive-group"):
        page.goto(page.url.split("#")[0] + f"#view=family&body={body}")
        page.wait_for_timeout(100)
        frame = page.locator("#family-picture").bounding_box()
        box = page.locator(f"a.box[data-id='{body}'] .frame").bounding_box()
        assert box["x"] >= frame["x"]
        assert box["x"] + box["width"] <= frame["x"] + frame["width"]
        assert in_sight(page, f"a.box[data-id='{body}'] .frame")


LEFT_OF = "(each) => each.getBoundingClientRect().left"


@pytest.mark.parametrize("body", ["northbridge-forum", "health-and-wellbeing-board"])
def test_beside_the_panel_the_name_of_a_tier_is_not_cut(visit, body):
    page = visit(address=f"#view=family&body={body}", viewport={"width": 1366, "height": 768})
    frame = page.locator("#family-picture")
    for scrolled in ("0", "frame.scrollWidth"):
        frame.evaluate(f"(frame) => {{ frame.scrollLeft = {scrolled}; }}")
        left = frame.evaluate(LEFT_OF)
        until(
            page,
            "[...document.querySelectorAll('#family-svg .band-name')].every((name) => "
            f"Math.abs(name.getBoundingClientRect().left - {left} - 10) < 6)",
        )


CUT = """() => {
  const { left } = document.getElementById("family-picture").getBoundingClientRect();
  const boxes = [...document.querySelectorAll("#family-svg .frame")];
  const cut = ({ left: start, right }) => start < left - 1 && right > left + 1;
  return boxes.filter((box) => cut(box.getBoundingClientRect())).length;
}"""


def test_no_name_is_cut_at_the_left_edge_of_the_family(visit):
    page = visit(viewport={"width": 1366, "height": 768})
    frame = page.locator("#family-picture")
    last = "urgent-care-board", "third-sector-steering-group", "priory-fields-care-partnership"
    for body in last:
        page.goto(page.url.split("#")[0] + f"#view=family&body={body}")
        until(page, f"document.querySelector('.box.chosen')?.dataset.id === '{body}'")
        assert frame.evaluate("(frame) => frame.scrollLeft") > 0
        assert page.evaluate(CUT) == 0
        assert in_sight(page, f"a.box[data-id='{body}'] .frame")
    for key in ("ArrowUp", "ArrowLeft", "ArrowDown"):
        page.keyboard.press(key)
        assert page.evaluate(CUT) == 0
    page.goto(page.url.split("#")[0] + "#view=family")
    wide = "(frame) => frame.scrollWidth - frame.clientWidth"
    until(page, f"({wide})(document.getElementById('family-picture')) <= 1")


def test_a_body_outside_the_picture_leaves_its_left_edge_in_sight(visit):
    page = visit(
        address="#view=family&body=northbridge-forum", viewport={"width": 1366, "height": 768}
    )
    assert page.locator("#family-picture").evaluate("(frame) => frame.scrollLeft") == 0


def test_what_the_chosen_body_is_not_joined_with_fades_in_the_family(visit):
    page = visit(address="#view=family&body=executive-group")
    assert page.locator(".box.near[data-id=executive-group]").count() == 1
    ends = page.locator("g.line.near").evaluate_all(
        "(lines) => lines.flatMap(({ dataset }) => [dataset.from, dataset.to])"
    )
    near = page.locator(".box.near").evaluate_all("(all) => all.map((each) => each.dataset.id)")
    assert set(ends) == set(near)
    assert 2 < len(near) < page.locator("#family-svg .box").count()
    faded = (
        "Number(getComputedStyle(document.querySelector('#family-svg .box:not(.near)')).opacity)"
    )
    until(page, f"{faded} < 0.5")
    page.keyboard.press("Escape")
    until(page, f"{faded} === 1")


def test_the_ring_of_the_heading_ends_before_the_button(visit):
    page = visit(address="#view=family", viewport={"width": 1366, "height": 768})
    page.locator("a.box[data-id='executive-group']").focus()
    page.keyboard.press("Enter")
    heading = page.locator("#panel h2").bounding_box()
    button = page.locator("#panel-close").bounding_box()
    assert heading["x"] + heading["width"] + 5 <= button["x"]


def test_lines_that_do_not_stand_out_fade_as_one_beneath_those_that_do(visit):
    seen = """() => [...document.querySelectorAll('#family-svg g.line')].map((line) => ({
      said: line.querySelector('title').textContent,
      stands: line.classList.contains('left'),
      own: Number(getComputedStyle(line).opacity),
      all: Number(getComputedStyle(line.parentNode).opacity) }))"""
    page = visit("town", "#view=family", reduced_motion="reduce")
    before = page.evaluate(seen)
    page.evaluate("location.hash = '#view=family&link=part_of'")
    until(page, "document.querySelector('g.line.left')")
    lines = page.evaluate(seen)
    standing = [line["stands"] for line in lines]
    assert standing == sorted(standing)
    assert 0 < sum(standing) < len(standing)
    # One upon another, lines that each fade by themselves would add up to a dark one.
    assert {line["own"] for line in lines} == {1}
    assert all((line["all"] == 1) == line["stands"] for line in lines)
    page.evaluate("location.hash = '#view=family'")
    until(page, "!document.querySelector('g.line.left')")
    assert page.evaluate(seen) == before


def test_what_a_finding_is_about_is_shown_where_it_is_drawn(visit):
    shed = "PM302/kestrel-moor-shed"
    page = visit(address="#view=findings")
    page.evaluate(f"document.querySelector('[data-show=\"{shed}\"]').click()")
    assert page.evaluate("location.hash").startswith("#view=network")
    assert "Kestrel Moor Workshop Shed" in page.locator("#banner-lit").text_content()
    page = visit(address=f"#view=family&finding={shed}")
    said = page.locator("#banner-lit").text_content()
    assert said.startswith("Kestrel Moor Workshop Shed is not drawn in this picture.")


def test_the_body_in_the_panel_stands_out_in_the_network_with_its_tables(visit):
    read = """() => { const canvas = document.querySelector('#network-picture canvas');
      const {data} = canvas.getContext('2d').getImageData(0, 0, 1200, 600);
      let solid = 0;
      for (let at = 3; at < data.length; at += 4) solid += data[at] > 200;
      return solid }"""
    page = visit(address="#view=network")
    before = page.evaluate(read)
    page = visit(address="#view=network&body=northbridge-welcome")
    page.wait_for_timeout(300)
    assert page.evaluate(read) < 0.5 * before

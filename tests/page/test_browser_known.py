"""What was concluded, on the page: a filter lights it; the key stays in sight beside the panel."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser
MAP = "leicestershire-together-2007"
LAPTOP = {"width": 1366, "height": 768}


def test_a_tick_lights_what_was_concluded_and_only_such_lines(visit):
    page = visit(MAP, "#family")
    page.get_by_role("checkbox", name="concluded, not stated").check()
    page.wait_for_timeout(300)
    left = page.locator(".family g.line.left")
    assert left.count() == page.locator('.family g.line[data-states~="concluded"]').count() > 0
    assert page.locator(".family g.line:not(.left)").count() > 0
    assert "known=concluded" in page.url


@pytest.mark.parametrize("colours", ["none", "active"])
def test_a_ring_is_drawn_in_the_colours_of_the_reader(visit, colours):
    page = visit(MAP, "#family", forced_colors=colours, color_scheme="dark")
    ring = page.locator(".family .box .state.concluded circle").first
    fill, stroke = ring.evaluate(
        "one => [getComputedStyle(one).fill, getComputedStyle(one).stroke]"
    )
    assert fill != stroke
    assert stroke == page.locator(".family .box .name").first.evaluate(
        "one => getComputedStyle(one).fill"
    )


def test_the_panel_says_what_was_concluded(visit):
    page = visit(MAP, "#view=family&body=leicestershire-together-board")
    said = page.locator("#panel .basis").inner_text()
    assert said.endswith("Concluded, not stated: its area, whether it decides and its dates.")


@pytest.mark.parametrize("view", ["family", "network"])
def test_beside_the_panel_the_key_stays_in_sight_and_the_chosen_body_too(visit, view):
    page = visit(address=f"#view={view}", viewport=LAPTOP)
    before = page.locator("#filters").bounding_box()
    page.evaluate(f"location.hash = '#view={view}&body=urgent-care-board'")
    page.locator("#panel").wait_for()
    page.wait_for_timeout(300)
    after = page.locator("#filters").bounding_box()
    assert abs(after["x"] - before["x"]) < 2
    assert after["y"] < before["y"] + 120
    panel = page.locator("#panel").bounding_box()
    frame = page.locator(f"#{view}-picture").bounding_box()
    assert frame["x"] + frame["width"] <= panel["x"]
    if view == "family":
        chosen = page.locator(".box.chosen .frame").bounding_box()
        assert frame["x"] <= chosen["x"]
        assert chosen["x"] + chosen["width"] <= frame["x"] + frame["width"] + 1


@pytest.mark.parametrize("width", [320, 1366])
def test_a_small_network_has_no_empty_frame(visit, width):
    page = visit(
        "leeds-local-care-partnerships-2022", "#network", viewport={**LAPTOP, "width": width}
    )
    assert page.locator("#network-picture").bounding_box()["height"] < (400 if width < 400 else 500)

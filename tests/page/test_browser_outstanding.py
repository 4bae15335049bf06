"""What stands out in who sits where has its name and its lines, drawn as the key says."""

from __future__ import annotations

import pytest
from page.test_browser_network import LAPTOP, LISTEN
from page.waiting import until

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("name", "address", "said"),
    [
        ("northbridge", "#view=network&sector=housing", "Weirside Homes"),
        ("lancashire-and-south-cumbria", "#view=network&body=councils", "several: Councils"),
    ],
)
def test_what_stands_out_has_its_name_and_a_body_that_is_chosen_is_in_the_window(
    visit, name, address, said
):
    page = visit(name, "#network", viewport=LAPTOP)
    page.evaluate("() => {" + LISTEN + "}")
    page.evaluate("(address) => { location.hash = address; }", address)
    until(
        page,
        f"drawn.some(({{ text, alpha, bottom }}) => text === {said!r} && alpha === 1 && bottom"
        " + document.getElementById('network-picture').getBoundingClientRect().top <= innerHeight)",
    )


STROKES = """
window.strokes = [];
const { stroke } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.stroke = function (...path) {
  if (this.canvas.isConnected) strokes.push(this.globalAlpha);
  return stroke.apply(this, path);
};
"""


def test_of_a_city_the_lines_that_a_filter_leaves_can_be_seen(visit):
    """Those that fade have 0.08 of their colour; of all that are asked for there are hundreds."""
    page = visit("city", "#network", viewport=LAPTOP)
    page.evaluate("() => {" + STROKES + "}")
    page.evaluate("() => { location.hash = '#view=network&link=affiliated_to'; }")
    until(page, "strokes.some((alpha) => alpha > 0.2 && alpha < 0.7)")


DASHES = """
window.dashes = [];
const { setLineDash } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.setLineDash = function (pattern) {
  if (pattern.length === 2) {
    dashes.push({ pattern, wide: this.lineCap === "round" ? this.lineWidth : 0 });
  }
  return setLineDash.call(this, pattern);
};
"""


@pytest.mark.parametrize("address", ["#network", "#view=network&body=laa-leads-group"])
def test_what_is_part_of_something_has_dots_as_in_the_key(visit, address):
    """Round ends make a stroke longer by its width: no longer than wide, it is a dot."""
    page = visit("leicestershire-together-2007", address, viewport=LAPTOP)
    page.evaluate("() => {" + DASHES + "}")
    page.locator("#network-picture").focus()
    dots = "dashes.filter(({ pattern: [on, off], wide }) => wide && Math.abs(on + off - 6) < 0.1)"
    until(page, f"{dots}.length > 0")
    assert page.evaluate(f"{dots}.every((each) => each.pattern[0] < 0.1)")

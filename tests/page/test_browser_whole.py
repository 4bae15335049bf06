"""How large the family is seen, and the whole of it."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

STANDS = """() => [...document.querySelectorAll(
  "#family-svg :is(.band, .band-name, .frame, .stroke, .head, .join, .state circle)",
  )].map((one) => {
    const matrix = one.getCTM().inverse().multiply(one.ownerSVGElement.getCTM());
    const said = ["class", "d", "y", "cx", "cy"].map((name) => one.getAttribute(name));
    return [...said, Math.round(matrix.e), Math.round(matrix.f)];
  })"""
ASTRAY = """() => {
  const boxes = new Map([...document.querySelectorAll("#family-svg a.box")].map((box) => [
    box.dataset.id, box.querySelector(".frame").getBoundingClientRect()]));
  const apart = (one, other) => one.right < other.left || other.right < one.left
    || one.bottom < other.top || other.bottom < one.top;
  const all = [...boxes];
  const meets = ([id, at]) => all.some(([other, its]) => id < other && !apart(at, its));
  const onOthers = all.filter(meets);
  const away = (at, x, y) => Math.max(at.left - x, x - at.right, at.top - y, y - at.bottom);
  const astray = [...document.querySelectorAll("#family-svg g.line")].filter((line) => {
    const path = line.querySelector(".reach");
    const on = path.getScreenCTM();
    // Drawn from its arrowhead.
    return [[line.dataset.to, 0], [line.dataset.from, path.getTotalLength()]].some(([id, far]) => {
      const { x, y } = path.getPointAtLength(far).matrixTransform(on);
      return away(boxes.get(id), x, y) > 18 * on.a;
    });
  });
  return [...onOthers.map(([id]) => id), ...astray.map((line) => line.textContent)];
}"""


def test_fit_shows_the_whole_family(visit):
    page = visit("town", "#family", viewport={"width": 800, "height": 700})
    page.click("[data-zoom=fit]")
    page.wait_for_timeout(200)
    wide = "document.getElementById('family-picture').scrollWidth"
    assert page.evaluate(wide) <= page.evaluate(wide.replace("scroll", "client")) + 1


@pytest.mark.parametrize(
    ("name", "wide", "scrolls"),
    [("northbridge", 1366, False), ("town", 1280, False), ("town", 900, True)],
)
def test_no_name_is_smaller_than_eleven_pixels_until_somebody_asks(visit, name, wide, scrolls):
    page = visit(name, viewport={"width": wide, "height": 700})
    sizes = page.locator("#family-svg .name").evaluate_all(
        "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)"
    )
    assert min(sizes) >= 11
    frame = page.locator("#family-picture")
    assert frame.evaluate("one => one.scrollWidth > one.clientWidth + 1") is scrolls


def test_whole_shows_all_of_the_family_in_a_window(visit):
    page = visit("town")
    before = page.evaluate(STANDS)
    page.click("[data-zoom=whole]")
    assert page.evaluate(STANDS) != before
    # Placed anew, each line still leads from its body to the other, and nothing stands on another.
    assert page.evaluate(ASTRAY) == []
    box = page.locator("#family-svg").bounding_box()
    assert box["height"] <= 0.85 * 900
    # Where words would be too small, boxes have their names alone, large and within their frames.
    assert page.locator("#family-svg :is(.name, .kind, .remark):visible").count() == 0
    assert page.locator("#family-svg .letter:visible").count() == 0
    # No size says that one body is weightier than another.
    sizes = page.locator("a.box .frame + .from-afar").evaluate_all(
        "all => all.map((one) => one.getAttribute('font-size'))"
    )
    assert max(map(sizes.count, sizes)) >= 0.9 * len(sizes) > 9
    outside = """() => [...document.querySelectorAll("a.box")].filter((box) => {
      const { left, right, top } = box.querySelector(".frame").getBoundingClientRect();
      const bottom = (box.querySelector("[class^=fill-]") || box.querySelector(".frame"))
        .getBoundingClientRect().bottom;
      return ![...box.querySelectorAll(".from-afar")].every((one) => {
        const at = one.getBoundingClientRect();
        return left <= at.left && at.right <= right && top <= at.top && at.bottom <= bottom;
      }); }).map((box) => box.dataset.id)"""
    assert page.evaluate(outside) == []
    with page.expect_download() as saved:
        page.click("[data-save='family-svg']")
    assert "members not recorded" in saved.value.path().read_text(encoding="utf-8")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(STANDS) == before
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(STANDS) != before
    page.click("[data-zoom=fit]")
    assert page.locator(".from-afar:visible").count() == 0
    assert page.evaluate(STANDS) == before

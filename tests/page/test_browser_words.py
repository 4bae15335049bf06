"""Words in the boxes of the family, as the fonts of this computer draw them."""

from __future__ import annotations

import pytest
from maps_from_text import MAPS, TODAY

from partnermap.model import PartialDate
from partnermap.pipeline import analyse, read, write_page

# For every box, the texts that leave its frame, and those that lie on one another.
COLLISIONS = """() => {
  const found = [];
  for (const box of document.querySelectorAll(".family .box")) {
    const frame = box.querySelector(".frame").getBBox();
    const words = [...box.querySelectorAll("text:not(.warn-count, .state text)")].map((text) => {
      const { x, y, width, height } = text.getBBox();
      // Letters reach less high and low than the box of their line.
      return { said: text.textContent, x, width, y: y + 0.25 * height, height: 0.55 * height };
    });
    for (const one of words) {
      if (one.x < frame.x || one.x + one.width > frame.x + frame.width)
        found.push(`${one.said} leaves its box`);
      for (const other of words) {
        const across = one.x < other.x + other.width && other.x < one.x + one.width;
        const down = one.y < other.y + other.height && other.y < one.y + one.height;
        if (one !== other && across && down) found.push(`${one.said} lies on ${other.said}`);
      }
    }
  }
  return found;
}"""


@pytest.mark.parametrize("path", MAPS, ids=[path.name for path in MAPS])
def test_no_words_leave_their_box_or_lie_on_others(path, browser, tmp_path):
    loaded = read(path)
    assert loaded.map is not None
    page = browser.new_page()
    for at in (None, "2003"):
        day = PartialDate.parse(at) if at else None
        write_page(analyse(loaded.map, TODAY, at=day), tmp_path / "map.html")
        page.goto((tmp_path / "map.html").as_uri())
        assert page.locator(".family .box").count()
        assert page.evaluate(COLLISIONS) == []
    page.close()

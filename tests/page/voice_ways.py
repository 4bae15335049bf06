"""What the ways in the picture of voices run over, of one chosen body after the other."""

from __future__ import annotations

from typing import Any

CROSSED = """async () => {
  const svg = document.querySelector(".voice-picture:not([hidden]) svg.voice");
  const grown = (shape, by) => {
    const { x, y, width, height } = shape.getBBox();
    return { left: x - by, top: y - by, right: x + width + by, bottom: y + height + by, shape };
  };
  const within = ({ x, y }, { left, top, right, bottom }) =>
    x > left && x < right && y > top && y < bottom;
  const alone = [...svg.querySelectorAll(":scope > text, :scope > g > text, .rank.unheard")];
  const boxes = [...svg.querySelectorAll("a.spot .frame")].map((box) => grown(box, -3));
  boxes.push(...alone.map((one) => grown(one, 0)));
  const every = [...svg.querySelectorAll("a.spot")];
  // Of all that decide or carry voices, which have most ways, and some organisations.
  const some = every.filter((one, at) => !one.classList.contains("who") || at % 7 === 0);
  const seen = new Map();
  for (const id of new Set(some.reverse().slice(0, 30).map((one) => one.dataset.id))) {
    const there = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = `view=voice&body=${id}`;
    await there;
    await new Promise((done) => setTimeout(done));
    for (const way of svg.querySelectorAll("path.way")) {
      const d = way.getAttribute("d");
      if (seen.has(d)) continue;
      const length = 1 + way.getTotalLength() / 4;
      const points = Array.from({ length }, (_, at) => way.getPointAtLength(4 * at));
      const hit = boxes.find((box) => points.some((point) => within(point, box)));
      const name = hit && (hit.shape.textContent || hit.shape.parentNode.textContent);
      seen.set(d, hit && `${id}: ${name.slice(0, 80)}`);
    }
  }
  return [...seen.values()];
}"""


def crossed(page: Any) -> tuple[int, list[str]]:
    """How many strokes were drawn, and on what each that crosses something lies."""
    found = page.evaluate(CROSSED)
    return len(found), [hit for hit in found if hit]

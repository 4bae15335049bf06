// Where the family is scrolled sideways, its left edge lies between two columns: of what is cut at the
// right the first words can be read, of what is cut at the left only the last.

import { all, byId } from "./dom.js";
import { follow } from "./address.js";

export function startColumns() {
  const frame = byId("family-picture");
  follow((now) => {
    if (!now.body && !now.finding) leaveNoRoom();
  });
  // The browser brings a box to sight that takes the focus. With a mouse it stays where it was.
  frame.addEventListener("focusin", ({ target }) => {
    if (target.matches(":focus-visible")) standAtColumn(frame);
  });
}

// On by the rest of a column that is cut, so that what was wholly in sight stays there. For the last
// columns that takes more room than the picture has.
export function standAtColumn(frame) {
  const edge = frame.getBoundingClientRect().left;
  const cut = all("a.box", frame)
    .map((box) => box.getBoundingClientRect())
    .filter(({ left, right }) => left < edge - 1 && right > edge + 1);
  if (!cut.length) return;
  const start = frame.scrollLeft + Math.max(...cut.map(({ right }) => right)) - edge;
  frame.style.setProperty("--room", `${Math.ceil(start) + frame.clientWidth}px`);
  frame.scrollLeft = start;
}

// Of another size it needs none, or other.
export function leaveNoRoom() {
  byId("family-picture").style.removeProperty("--room");
}

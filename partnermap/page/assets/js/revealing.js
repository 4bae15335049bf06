// What was asked for is brought to sight: the first box that is lit, or the box of the chosen body.

import { all, byId } from "./dom.js";
import { follow } from "./address.js";
import { uncover } from "./matrix.js";
import { refit } from "./zoom.js";

// Room about a box, in CSS pixels.
const ROOM = 24;
const LIT = [".matrix tbody tr.on > th", ".box.on, .spot.on, .matrix thead th.on"];

export function startRevealing() {
  follow((now, before, how) => {
    const moved = now.view !== before.view;
    const opened = now.body && (moved || now.body !== before.body);
    // In a small window the panel stands below the view, and is what is to be read.
    if (how.at || (opened && getComputedStyle(byId("panel")).position === "static")) return;
    const seen = (selector) => all(selector, byId(now.view)).find((box) => box.getClientRects().length);
    const shown = now.finding && (moved || now.finding !== before.finding);
    const box = (opened && seen(".chosen")) || (shown && (seen(LIT[0]) || seen(LIT[1])));
    if (!box) return;
    refit();
    reveal(box);
  });
}

// As little as will do is moved, so that the sentence about it stays in sight where both have room.
export function reveal(box) {
  const frame = box.closest(".picture, .matrix-frame");
  if (frame) {
    const [at, around] = [box, frame].map((each) => each.getBoundingClientRect());
    frame.scrollLeft += needed(at.left, at.right, around.left, around.right);
    frame.scrollTop += needed(at.top, at.bottom, around.top, around.bottom);
  }
  if (frame?.matches(".matrix-frame")) uncover(frame, box);
  const { top, bottom } = box.getBoundingClientRect();
  scrollBy(0, needed(top, bottom, 0, innerHeight));
}

// How far to move so that what reaches from `start` to `end` lies between `low` and `high`.
function needed(start, end, low, high) {
  if (start - ROOM < low) return start - ROOM - low;
  return Math.max(0, Math.min(end + ROOM - high, start - ROOM - low));
}

// What was asked for is brought to sight: what a finding lights, or the box of the chosen body.

import { all, byId } from "./dom.js";
import { follow } from "./address.js";
import { standAtColumn } from "./columns.js";
import { coveredByHeads, uncover } from "./matrix.js";
import { bringToSight, coveredAbove, isInSight, litIn } from "./sight.js";
import { refit } from "./zoom.js";

// Room about a box, in CSS pixels.
const ROOM = 24;

export function startRevealing() {
  follow((now, before, how) => {
    const moved = now.view !== before.view;
    const opened = now.body && (moved || now.body !== before.body);
    // In a small window the panel stands below the view, and is what is to be read.
    if (how.at || (opened && getComputedStyle(byId("panel")).position === "static")) return;
    const chosen = opened && all(".chosen", byId(now.view)).find((box) => box.getClientRects().length);
    const found = now.finding && (moved || now.finding !== before.finding);
    if (!chosen && !found) {
      if (moved && now.view === "family") openOnFirst(byId("family-picture"));
      return;
    }
    refit();
    const lit = litIn(now.view);
    if (chosen) reveal(chosen);
    else if (now.view === "network") reveal(byId("network-picture"));
    else if (!lit.every(isInSight)) bringToSight(lit);
  });
}

// A picture that is wider than its frame opens where its first boxes are, if none is seen in its corner.
function openOnFirst(frame) {
  if (frame.scrollLeft || frame.scrollWidth <= frame.clientWidth) return;
  const rects = all("a.box", frame).map((box) => box.getBoundingClientRect());
  const top = Math.min(...rects.map((at) => at.top));
  const row = rects.filter((at) => at.top < top + ROOM);
  const [left, right] = [Math.min(...row.map((at) => at.left)), Math.max(...row.map((at) => at.right))];
  const spare = frame.clientWidth - (right - left);
  if (row.some((at) => at.right <= frame.getBoundingClientRect().right)) return;
  frame.scrollLeft = left - frame.getBoundingClientRect().left - Math.max(ROOM, spare / 2);
  standAtColumn(frame);
}

// As little as will do is moved, so that the sentence about it stays in sight where both have room.
export function reveal(box) {
  const frame = box.closest(".picture, .matrix-frame");
  if (frame) {
    const [at, around] = [box, frame].map((each) => each.getBoundingClientRect());
    frame.scrollLeft += needed(at.left, at.right, around.left, around.right);
    frame.scrollTop += needed(at.top, at.bottom, around.top, around.bottom);
    standAtColumn(frame);
  }
  if (frame?.matches(".matrix-frame")) uncover(frame, box);
  const { top, bottom } = box.getBoundingClientRect();
  const heads = frame ? coveredByHeads(frame) : 0;
  // They are in sight themselves.
  const over = heads && box.closest("thead") ? -ROOM : heads;
  scrollBy(0, needed(top, bottom, coveredAbove() + over, innerHeight));
}

// How far to move so that what reaches from `start` to `end` lies between `low` and `high`.
function needed(start, end, low, high) {
  if (start - ROOM < low) return start - ROOM - low;
  return Math.max(0, Math.min(end + ROOM - high, start - ROOM - low));
}

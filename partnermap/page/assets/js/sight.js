// What of a picture is in sight, and how to bring more of it there: between the edges of its frame,
// the names that stay, the banner above and the end of the window.

import { standAtColumn } from "./columns.js";
import { all, byId } from "./dom.js";
import { coveredByHeads } from "./matrix.js";

// So much of a box may be cut, in CSS pixels: its ring, the tip of its sign.
const RIM = 6;
const LIT = ".box.on, .spot.on, .matrix tbody tr.on > th, .matrix thead th.on";

// What a finding lights in a view, from above to below and from left to right.
export function litIn(view) {
  return all(LIT, byId(view))
    .map((box) => ({ box, at: box.getBoundingClientRect() }))
    .filter(({ at }) => at.width)
    .sort((one, other) => one.at.top - other.at.top || one.at.left - other.at.left)
    .map(({ box }) => box);
}

// So much of the window the banner covers, when the page has moved up to it.
export function coveredAbove() {
  const banner = byId("banner");
  return getComputedStyle(banner).position === "sticky" ? banner.offsetHeight : 0;
}

export function isInSight(box) {
  const at = box.getBoundingClientRect();
  const frame = pictureOf(box);
  const [room, whole] = [roomOf(frame), frame.getBoundingClientRect()];
  // The names of the matrix stay on one side, and move below each other on the other.
  const left = box.closest("tbody") ? whole.left : room.left;
  const top = Math.max(box.closest("thead") ? whole.top : room.top, byId("banner").getBoundingClientRect().bottom);
  const across = at.left > left - RIM && at.right < room.right + RIM;
  return across && at.top > top - RIM && at.bottom < Math.min(room.bottom, innerHeight) + RIM;
}

// Brings to the middle what has most of them about it: all of them, or else one with its neighbours.
export function bringToSight(boxes) {
  const frame = pictureOf(boxes[0]);
  const { left, right, top, bottom } = roomOf(frame);
  const points = pointsOf(boxes, { x: (left + right) / 2, y: (top + bottom) / 2 });
  const covered = coveredAbove() + coveredByHeads(frame);
  const high = Math.min(bottom - top, innerHeight - covered);
  const fits = (aside, size, room) => 2 * Math.abs(aside) + size <= room;
  const near = ({ x, y }) =>
    points.filter((at) => fits(at.x - x, at.wide, right - left) && fits(at.y - y, at.high, high)).length;
  const best = [middleOf(frameAbout(points)), ...points].reduce((one, at) => (near(at) > near(one) ? at : one));
  const before = frame.scrollTop;
  frame.scrollLeft += best.x - (left + right) / 2;
  frame.scrollTop += best.y - (top + bottom) / 2;
  standAtColumn(frame);
  // A frame that scrolls down has room in the window; else its picture is the window's.
  const inside = frame.scrollHeight > frame.clientHeight + 1;
  const down = inside
    ? frame.getBoundingClientRect().top - coveredAbove()
    : best.y - (frame.scrollTop - before) - (covered + innerHeight) / 2;
  scrollBy(0, down);
}

function pictureOf(box) {
  return box.closest(".picture, .matrix-frame");
}

// Of rows and columns it is where they meet that is to be seen.
function pointsOf(boxes, middle) {
  const at = (selector) =>
    boxes.filter((box) => box.closest(selector)).map((box) => middleOf(box.getBoundingClientRect()));
  const [rows, heads] = [at("tbody"), at("thead")];
  if (!rows.length && !heads.length) return boxes.map((box) => middleOf(box.getBoundingClientRect()));
  const columns = heads.length ? heads : [middle];
  return (rows.length ? rows : [middle]).flatMap(({ y }) => columns.map(({ x }) => ({ x, y, wide: 0, high: 0 })));
}

// What of a frame shows its picture: of the matrix, what is beside and below the names.
function roomOf(frame) {
  const { left, right, top, bottom } = frame.getBoundingClientRect();
  const corner = frame.querySelector("thead th")?.getBoundingClientRect();
  return { left: corner ? corner.right : left, right, top: corner ? corner.bottom : top, bottom };
}

function frameAbout(points) {
  const [across, down] = ["x", "y"].map((side) => points.map((at) => at[side]));
  const [left, top] = [Math.min(...across), Math.min(...down)];
  return { left, top, width: Math.max(...across) - left, height: Math.max(...down) - top };
}

function middleOf({ left, top, width, height }) {
  return { x: left + width / 2, y: top + height / 2, wide: width, high: height };
}

// Ways as lines in the picture of voices: from stop to stop, dashed where they lead further.

import { shaped } from "./dom.js";
import { basisBetween, ringAt } from "./threads.js";

const COLUMNS = ["who", "through", "at"];
// How far a line within a column bows out, in CSS pixels, and half the height of its arrowhead.
const BOW = 24;
const HEAD = 4.5;
const STYLES = ["way", "way further", "way perhaps"];

// The lines of some ways, the firm above the dashed; what they stop at is added to `on`.
export function traced(ways, picture, spotFor, on) {
  const lines = new Map();
  for (const way of ways) traceWay(way, spotFor, on, lines);
  const shapes = [...lines].sort(([, one], [, other]) => other.rank - one.rank);
  return shapes.flatMap(([d, { rank, between, middle, head }]) => {
    const state = basisBetween(between);
    const parts = [shaped(picture, "path", { class: STYLES[rank], d })];
    if (head) parts.push(shaped(picture, "path", { class: "way-head", d: head }));
    return state ? [...parts, ringAt(picture, state, middle)] : parts;
  });
}

// The stops of a way that the picture has, and a line from each to the next, each drawn once.
function traceWay({ kind, bodies, firm, ends }, spotFor, on, lines) {
  const found = bodies.map((body, at) => {
    if (at === 0) return spotFor("who", body);
    const columns = at === bodies.length - 1 || ends.includes(body) ? ["at", "through"] : ["through", "at"];
    return columns.map((column) => spotFor(column, body)).find(Boolean);
  });
  const places = [...found.keys()].filter((at) => found[at]);
  for (const at of places) on.add(found[at]);
  places.slice(1).forEach((to, nth) => {
    const from = places[nth];
    const line = lineBetween(found[from], found[to]);
    // That a body decides may be what is not certain of a way.
    const open = kind === "perhaps" && to === bodies.length - 1;
    const rank = to < firm && !open ? 0 : kind === "further" ? 1 : 2;
    const old = lines.get(line.d);
    if (!old || rank < old.rank) lines.set(line.d, { ...line, rank, between: bodies.slice(from, to + 1) });
  });
}

// From one column to the next level at both ends; within a column in a bow beside it, of those who
// decide at the left. What does not lead to the right has an arrowhead.
function lineBetween(from, to) {
  const steps = COLUMNS.indexOf(to.column) - COLUMNS.indexOf(from.column);
  const bow = from.column === "at" ? -BOW : BOW;
  const start = steps > 0 || (!steps && bow > 0) ? from.right : from.left;
  const end = steps < 0 || (!steps && bow > 0) ? to.right : to.left;
  const first = steps ? (start + end) / 2 : start + bow;
  const second = steps ? first : end + bow;
  const middle = { x: (start + 3 * first + 3 * second + end) / 8, y: (from.y + to.y) / 2 };
  const back = end + (end === to.left ? -2 : 2) * HEAD;
  const head = steps > 0 ? "" : `M${end} ${to.y} L${back} ${to.y - HEAD} L${back} ${to.y + HEAD} Z`;
  return { d: `M${start} ${from.y} C${first} ${from.y} ${second} ${to.y} ${end} ${to.y}`, middle, head };
}

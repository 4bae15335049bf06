// How the lines of a way are known, of which the picture of voices draws one: the same signs as on the
// lines of the network.

import { DATA, shaped } from "./dom.js";
import { STATES } from "./faces.js";

const WEAKEST_LAST = ["", "concluded", "guessed"];
const RADIUS = 6.5;
let firmest = null;

// Of several lines between two bodies the one counts that is known best; of a way its weakest part.
export function basisBetween(bodies) {
  firmest ??= firmestLines();
  const parts = bodies.slice(1).map((body, at) => firmest.get(pairOf(bodies[at], body)) || 0);
  return WEAKEST_LAST[Math.max(0, ...parts)];
}

function firmestLines() {
  const found = new Map();
  for (const { from, to, style, states = [] } of DATA.network.edges) {
    if (style === "shared") continue;
    const pair = pairOf(from, to);
    const rank = Math.max(0, ...states.map((state) => WEAKEST_LAST.indexOf(state)));
    found.set(pair, Math.min(rank, found.get(pair) ?? rank));
  }
  return found;
}

function pairOf(one, other) {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

// A ring with the sign, as the page draws it elsewhere.
export function ringAt(picture, state, { x, y }) {
  const ring = shaped(picture, "g", { class: `state ${state}` });
  ring.append(
    shaped(picture, "circle", { cx: x, cy: y, r: RADIUS }),
    shaped(picture, "text", { x, y: y + 4 }, STATES[state]),
  );
  return ring;
}

// Ways as lines in the picture of voices: from stop to stop, dashed where they lead further.

import { shaped } from "./dom.js";
import { groundOf, routeBetween } from "./routes.js";
import { basisBetween, ringAt } from "./threads.js";

const STYLES = ["way", "way further", "way perhaps"];

// The lines of some ways, the firm above the dashed; what they stop at is added to `on`. What several
// have in common is drawn once, as firm as the firmest of them.
export function traced(ways, picture, spots, spotFor, on) {
  const links = new Map();
  for (const way of ways) traceWay(way, spotFor, on, links);
  const ground = groundOf(picture, spots);
  const [legs, heads, rings] = [new Map(), new Set(), new Map()];
  for (const { from, to, rank, between } of links.values()) {
    const route = routeBetween(from, to, ground);
    for (const leg of route.legs) legs.set(leg, Math.min(rank, legs.get(leg) ?? rank));
    if (route.head) heads.add(route.head);
    const state = basisBetween(between);
    if (state) rings.set(`${state} ${route.middle.x} ${route.middle.y}`, [state, route.middle]);
  }
  const firmLast = [...legs].sort(([, one], [, other]) => other - one);
  return [
    ...firmLast.map(([d, rank]) => shaped(picture, "path", { class: STYLES[rank], d })),
    ...[...heads].map((d) => shaped(picture, "path", { class: "way-head", d })),
    ...[...rings.values()].map(([state, middle]) => ringAt(picture, state, middle)),
  ];
}

// The stops of a way that the picture has, and a link from each to the next, each drawn once.
function traceWay({ kind, bodies, firm, ends }, spotFor, on, links) {
  const found = bodies.map((body, at) => {
    if (at === 0) return spotFor("who", body);
    const columns = at === bodies.length - 1 || ends.includes(body) ? ["at", "through"] : ["through", "at"];
    return columns.map((column) => spotFor(column, body)).find(Boolean);
  });
  const places = [...found.keys()].filter((at) => found[at]);
  for (const at of places) on.add(found[at]);
  places.slice(1).forEach((to, nth) => {
    const from = places[nth];
    // That a body decides may be what is not certain of a way.
    const open = kind === "perhaps" && to === bodies.length - 1;
    const rank = to < firm && !open ? 0 : kind === "further" ? 1 : 2;
    const key = [from, to].map((at) => `${found[at].column} ${found[at].id}`).join(" ");
    const old = links.get(key);
    const link = { from: found[from], to: found[to], rank, between: bodies.slice(from, to + 1) };
    if (!old || rank < old.rank) links.set(key, link);
  });
}

// What the filters leave: bodies that have one of the choices of every filter in use.

import { DATA } from "./dom.js";

const FILTERS = ["sector", "size", "area", "kind", "status", "decides", "link", "known"];
let last = { key: "", found: null };

// The choices in an address, by filter; null where none is made.
export function choicesIn(now) {
  const chosen = {};
  for (const facet of FILTERS) if (now[facet]) chosen[facet] = now[facet].split(",");
  return Object.keys(chosen).length ? chosen : null;
}

// The bodies that stand out, and the kinds of link (null: all); null where nothing is filtered.
export function sieved(now) {
  const key = FILTERS.map((facet) => now[facet] || "").join("&");
  if (last.key !== key || !last.found) last = { key, found: leave(choicesIn(now)) };
  return last.found;
}

// Whether a line stands out: between two that do, of a kind that was chosen, and known as was chosen.
export function isLineOn(found, from, to, kind, states = []) {
  const ends = found.bodies.has(from) && found.bodies.has(to);
  const known = !found.known || states.some((state) => found.known.has(state));
  return ends && known && (!found.links || found.links.has(kind));
}

function leave(chosen) {
  if (!chosen) return null;
  return {
    bodies: new Set(DATA.network.ids.filter((_, at) => hasAll(DATA.marks[at], chosen))),
    links: chosen.link ? new Set(chosen.link) : null,
    known: chosen.known ? new Set(chosen.known) : null,
  };
}

// A partnership has the sectors and sizes of its members: both must be true of one of them.
/**
 * @param {any} mark
 * @param {any} chosen
 */
export function hasAll(mark, chosen) {
  const { sector, size, ...others } = chosen;
  const among = (choices, value) => !choices || choices.includes(value);
  const who = (!sector && !size) || mark.who.some(([of, big]) => among(sector, of) && among(size, big));
  return who && Object.entries(others).every(([facet, choices]) =>
    [mark[facet]].flat().some((value) => choices.includes(value)),
  );
}

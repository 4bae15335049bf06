// The ways by which organisations are heard: each from one of them to a body that decides. Best ways end
// where they first arrive; further ones go on from there, or are those by which it is heard less; of
// some it is not certain that they stand.

import { DATA, nameOf } from "./dom.js";
import { fewOf, listed } from "./listing.js";

let every = null;

// The ways that a body is part of. `firm` counts the stops, from the first, that a way has in common with
// a best way of the same organisation; `ends` are the bodies at which these arrive.
export function waysWith(chosen) {
  every ??= allWays();
  return every.filter(({ bodies }) => chosen.some((body) => bodies.includes(body)));
}

function allWays() {
  const best = new Map();
  const found = [];
  for (const kind of ["best", "further", "perhaps"]) {
    for (const path of DATA.voice[kind]) {
      const bodies = path.map((at) => DATA.search[at].id);
      const own = best.get(bodies[0]) || [];
      if (kind === "best") best.set(bodies[0], [...own, bodies]);
      const firm = kind === "best" ? bodies.length : Math.max(1, ...own.map((way) => inCommon(way, bodies)));
      found.push({ kind, bodies, firm, ends: own.map((way) => way.at(-1)) });
    }
  }
  return found;
}

function inCommon(one, other) {
  const parted = one.findIndex((body, at) => body !== other[at]);
  return parted < 0 ? one.length : parted;
}

// What is drawn of a body's ways, in words: whom it hears, where they lead, and through whom further.
export function saidOfWays(chosen, ways) {
  if (!ways.length) return `In this picture no way is recorded from, through or to ${nameOf(chosen)}.`;
  const here = ways.filter(({ bodies }) => bodies.at(-1) === chosen);
  const ends = (kind) => ways.filter((way) => way.kind === kind && !here.includes(way));
  const best = namesOf(ends("best").map(({ bodies }) => bodies.at(-1)));
  const said = [];
  if (here.length) said.push(heardHere(chosen, here));
  if (best.length) said.push(`Best ways lead to ${listed(best)}.`);
  for (const [kind, words] of [["further", "Dashed lines lead further"], ["perhaps", "Perhaps, dotted"]]) {
    const rest = beyond(ends(kind), best, chosen);
    if (rest.length) said.push(`${words}: to ${fewOf(rest).join("; to ")}.`);
  }
  return said.join(" ");
}

function heardHere(chosen, here) {
  const certain = here.filter(({ kind }) => kind !== "perhaps");
  if (!certain.length) return `${nameOf(chosen)} perhaps hears the organisations that are lit.`;
  const dashed = certain.filter(({ kind }) => kind === "further");
  const through = namesOf(dashed.map(before).filter(Boolean));
  const how = through.length ? `, some of them by a dashed line, through ${listed(through)}` : "";
  const perhaps = certain.length < here.length ? "; those whose line is dotted it perhaps hears" : "";
  return `${nameOf(chosen)} hears the organisations that are lit${how}${perhaps}.`;
}

// Each body to which no better way leads, and those from whom it is reached.
function beyond(ways, best, chosen) {
  const through = new Map();
  for (const way of ways) {
    const end = nameOf(way.bodies.at(-1));
    if (best.includes(end)) continue;
    const last = before(way);
    through.set(end, [...(through.get(end) || []), ...(last && last !== chosen ? [last] : [])]);
  }
  return [...through].map(([end, by]) => (by.length ? `${end}, through ${listed(namesOf(by))}` : end));
}

// Whom a way passes last; nobody where it has no step between.
function before({ bodies }) {
  return bodies.length > 2 ? bodies.at(-2) : "";
}

function namesOf(bodies) {
  return [...new Set(bodies)].map(nameOf);
}

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
  const others = unsaid(chosen, ways, here, best);
  if (others.length) said.push(`On these ways ${others.length === 1 ? "lies" : "lie"} also ${listed(others)}.`);
  return said.join(" ");
}

function heardHere(chosen, here) {
  const certain = here.filter(({ kind }) => kind !== "perhaps");
  if (!certain.length) return `${nameOf(chosen)} perhaps hears the organisations that are lit.`;
  const dashed = certain.filter(({ kind }) => kind === "further");
  const through = namesOf(dashed.map(before).filter(Boolean));
  const how = through.length && !certain.every(before) ? `, some of them by a dashed line, through ${listed(through)}` : "";
  // Where none arrives by itself, the column that counts them could be read as seats.
  const alone = certain.every(before) ? ` None of them has a seat there: ${allOf(certain)} through ${listed(namesOf(certain.map(before)))}.` : "";
  const perhaps = certain.length < here.length ? "; those whose line is dotted it perhaps hears" : "";
  return `${nameOf(chosen)} hears the organisations that are lit${how}${perhaps}.${alone}`;
}

function allOf(ways) {
  const number = new Set(ways.map(({ bodies }) => bodies[0])).size;
  return number === 1 ? "it is heard" : `all ${number} are heard`;
}

// Bodies that lie on the ways that are drawn, and are lit, and that nothing else says.
function unsaid(chosen, ways, here, best) {
  const told = new Set([chosen]);
  const all = here.filter(({ kind }) => kind !== "perhaps");
  for (const way of ways) {
    told.add(way.bodies.at(-1));
    const ofHere = all.includes(way) && (way.kind === "further" || all.every(before));
    const onward = !here.includes(way) && way.kind !== "best" && !best.includes(nameOf(way.bodies.at(-1)));
    if (ofHere || onward) told.add(before(way));
  }
  return namesOf(ways.flatMap(({ bodies }) => bodies.slice(1)).filter((body) => !told.has(body)));
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

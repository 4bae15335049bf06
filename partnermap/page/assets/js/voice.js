// Who is heard: the best ways of the chosen body are drawn, the rest fades and is never gone.

import { all, byId, DATA, nameOf, say, shaped } from "./dom.js";
import { follow } from "./address.js";
import { sieved } from "./sieve.js";
import { findingOf } from "./told.js";
import { basisBetween, ringAt } from "./threads.js";
import { nearest, stepOf } from "./walking.js";

// So far aside, in CSS pixels, a box still stands in the same row or column.
const LEVEL = 24;
const VOICE = DATA.voice;
let ways = null;
const tileOf = new Map();
let drawings = [];

export function startVoice() {
  for (const [tile, members] of Object.entries(VOICE.tiles)) {
    for (const at of members) tileOf.set(DATA.search[at].id, tile);
  }
  drawings = all("svg.voice").map((picture) => ({ picture, spots: spotsOf(picture) }));
  for (const drawing of drawings) {
    drawing.picture.addEventListener("keydown", (event) => walkVoice(event, drawing));
  }
  const box = byId("show-everybody");
  if (box) box.addEventListener("change", () => showEverybody(box.checked));
  follow(lightWays);
}

function waysOf(paths, certain) {
  return paths.map((path) => ({ bodies: path.map((at) => DATA.search[at].id), certain }));
}

export function isHeard(body) {
  return drawings.some(({ spots }) => spotFor(spots, "who", body));
}

export function isInVoice(body) {
  return drawings.some((drawing) => isDrawn(drawing, body));
}

function isDrawn({ spots }, body) {
  return Boolean(spotFor(spots, "who", body)) || spots.some((spot) => spot.id === body);
}

function spotsOf(picture) {
  return all("a.spot", picture).map((link) => {
    const frame = link.querySelector(".frame");
    const [left, top, width, height] = ["x", "y", "width", "height"].map((name) =>
      Number(frame.getAttribute(name)),
    );
    const column = ["who", "through", "at"].find((name) => link.classList.contains(name));
    const [x, y] = [left + width / 2, top + height / 2];
    return { id: link.dataset.id, link, column, x, y, left, right: left + width };
  });
}

function spotFor(spots, column, body) {
  const wanted = column === "who" ? [body, tileOf.get(body)] : [body];
  return spots.find((spot) => spot.column === column && wanted.includes(spot.id));
}

function showEverybody(every) {
  unfoldEverybody(every);
  say(every ? "All organisations are shown." : "Only organisations in focus are shown.");
}

function unfoldEverybody(every) {
  const [few, whole] = drawings.map(({ picture }) => picture.parentElement);
  few.hidden = every;
  whole.hidden = !every;
}

// What is lit is shown, also where it is only in the picture of everybody.
function coverLit(lit) {
  const box = byId("show-everybody");
  if (!box || box.checked) return;
  box.checked = [...lit].some((body) => !isDrawn(drawings[0], body) && isDrawn(drawings[1], body));
  if (box.checked) unfoldEverybody(true);
}

function walkVoice(event, { spots }) {
  const step = stepOf(event.key);
  const link = event.target.closest("a.spot");
  if (!step || !link || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const here = spots.find((spot) => spot.link === link);
  const others = spots.filter((spot) => spot !== here);
  const level = others.filter((spot) => Math.abs(step[0] ? spot.y - here.y : spot.x - here.x) < LEVEL);
  const next = nearest(here, level, step) || nearest(here, others, step);
  if (next) next.link.focus();
  else say(`Nothing lies ${step[2]} of ${nameOf(here.id)}.`);
}

function lightWays(now, before) {
  const finding = findingOf(now.finding);
  const chosen = finding ? finding.subjects.slice(0, 1) : [now.body].filter(Boolean);
  // Of whoever is chosen every way that it is part of; of a finding only what it names.
  const lit = new Set(finding ? finding.subjects : chosen);
  const other = ["view", "body", "finding"].some((name) => now[name] !== before[name]);
  if (other && now.view === "voice") coverLit(lit);
  ways ??= chosen.length ? [...waysOf(VOICE.paths, true), ...waysOf(VOICE.perhaps, false)] : null;
  const taken = (ways || []).filter(({ bodies }) => chosen.some((body) => bodies.includes(body)) &&
    (!finding || bodies.every((body) => lit.has(body))));
  for (const { picture, spots } of drawings) {
    const on = new Set();
    for (const spot of spots) if (lit.has(spot.id)) on.add(spot);
    for (const body of lit) on.add(spotFor(spots, "who", body));
    const drawn = new Map();
    for (const way of taken) traceWay(way, { picture, spots }, on, drawn);
    picture.querySelector(".ways").replaceChildren(...drawn.values());
    const any = spots.some((spot) => on.has(spot));
    picture.classList.toggle("lit", any);
    sieveVoice(sieved(now), { picture, spots }, any);
    for (const spot of spots) {
      spot.link.classList.toggle("on", on.has(spot));
      spot.link.classList.toggle("chosen", spot.id === now.body);
    }
  }
}

// What the filters leave stands out, unless somebody's ways do.
function sieveVoice(found, { picture, spots }, lit) {
  const left = new Set(found?.bodies);
  for (const body of found?.bodies || []) if (tileOf.has(body)) left.add(tileOf.get(body));
  picture.classList.toggle("sieved", Boolean(found) && !lit);
  for (const spot of spots) spot.link.classList.toggle("left", left.has(spot.id));
}

// The stops of a way that the picture has, and a line from each to the next.
function traceWay(way, { picture, spots }, on, drawn) {
  const last = way.bodies.length - 1;
  const found = way.bodies.map((body, at) => {
    if (at === 0) return spotFor(spots, "who", body);
    const columns = at === last ? ["at", "through"] : ["through", "at"];
    return columns.map((column) => spotFor(spots, column, body)).find(Boolean);
  });
  const stops = found.filter(Boolean);
  const places = stops.map((stop) => found.indexOf(stop));
  for (const stop of stops) on.add(stop);
  stops.slice(1).forEach((to, at) => {
    const { d, middle } = curve(stops[at], to);
    if (drawn.has(d)) return;
    drawn.set(d, shaped(picture, "path", { class: way.certain ? "way" : "way perhaps", d }));
    const state = basisBetween(way.bodies.slice(places[at], places[at + 1] + 1));
    if (state) drawn.set(`ring ${d}`, ringAt(picture, state, middle));
  });
}

// From one column to the next level at both ends; within one column in a bow at its right.
function curve(from, to) {
  const same = from.column === to.column;
  const end = same ? to.right : to.left;
  const first = same ? from.right + 44 : (from.right + end) / 2;
  const second = same ? end + 44 : first;
  const middle = { x: (from.right + 3 * first + 3 * second + end) / 8, y: (from.y + to.y) / 2 };
  return { d: `M${from.right} ${from.y} C${first} ${from.y} ${second} ${to.y} ${end} ${to.y}`, middle };
}

// Who is heard: the best ways of the chosen body are drawn, the rest fades and is never gone.

import { all, byId, DATA, nameOf, say } from "./dom.js";
import { current, follow } from "./address.js";
import { sieved } from "./sieve.js";
import { findingOf } from "./told.js";
import { traced } from "./tracing.js";
import { nearest, stepOf } from "./walking.js";
import { saidOfWays, waysWith } from "./ways.js";

// So far aside, in CSS pixels, a box still stands in the same row or column.
const LEVEL = 24;
// More strokes than that run together in the aisles, and are drawn thin.
const CROWD = 100;
const CROWDED = " More lines run together than can be followed: choose one of the bodies that are lit to see its own.";
const tileOf = new Map();
let drawings = [];
let untold = "";

export function startVoice() {
  for (const [tile, members] of Object.entries(DATA.voice.tiles)) {
    for (const at of members) tileOf.set(DATA.search[at].id, tile);
  }
  untold = byId("voice-said")?.textContent;
  drawings = all("svg.voice").map((picture) => ({ picture, spots: spotsOf(picture) }));
  for (const drawing of drawings) {
    drawing.picture.addEventListener("keydown", (event) => walkVoice(event, drawing));
  }
  const box = byId("show-everybody");
  if (box) box.addEventListener("change", () => showEverybody(box.checked));
  follow(lightWays);
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
    const sides = { left, top, right: left + width, bottom: top + height };
    return { id: link.dataset.id, link, column, x, y, ...sides };
  });
}

function spotFor(spots, column, body) {
  const wanted = column === "who" ? [body, tileOf.get(body)] : [body];
  return spots.find((spot) => spot.column === column && wanted.includes(spot.id));
}

function showEverybody(every) {
  unfoldEverybody(every);
  const shown = every ? "All organisations are shown." : "Only organisations in focus are shown.";
  say(`${shown} ${tellWays(current())}`.trim());
}

function unfoldEverybody(every) {
  const pictures = drawings.map(({ picture }) => picture.parentElement);
  for (const [few, whole] of [pictures, all("#voice .lead")]) {
    few.hidden = every;
    whole.hidden = !every;
  }
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

function lightWays(now, before, how) {
  const finding = findingOf(now.finding);
  const chosen = finding ? finding.subjects.slice(0, 1) : [now.body].filter(Boolean);
  // Of whoever is chosen every way that it is part of; of a finding only what it names.
  const lit = new Set(finding ? finding.subjects : chosen);
  const other = ["view", "body", "finding"].some((name) => now[name] !== before[name]);
  if (other && now.view === "voice") coverLit(lit);
  const ways = chosen.length ? waysWith(chosen) : [];
  const named = ways.filter(({ bodies }) => !finding || bodies.every((body) => lit.has(body)));
  for (const drawing of drawings) {
    const { picture, spots } = drawing;
    const on = new Set();
    for (const spot of spots) if (lit.has(spot.id)) on.add(spot);
    for (const body of lit) on.add(spotFor(spots, "who", body));
    const find = (column, body) => spotFor(spots, column, body);
    drawing.ways = named.filter(({ bodies }) => find("who", bodies[0]));
    const lines = picture.querySelector(".ways");
    lines.replaceChildren(...traced(drawing.ways, picture, spots, find, on));
    drawing.crowded = lines.childElementCount > CROWD;
    lines.classList.toggle("crowded", drawing.crowded);
    const any = spots.some((spot) => on.has(spot));
    picture.classList.toggle("lit", any);
    sieveVoice(sieved(now), { picture, spots }, any);
    for (const spot of spots) {
      spot.link.classList.toggle("on", on.has(spot));
      spot.link.classList.toggle("chosen", spot.id === now.body);
    }
  }
  const said = tellWays(now);
  if (other && how.asked && now.view === "voice" && said) say(said);
}

// What is drawn of the chosen body's ways, above the picture.
function tellWays({ body, finding }) {
  const shown = drawings.find(({ picture }) => !picture.parentElement.hidden);
  const tell = shown && body && !finding && isDrawn(shown, body);
  const said = tell ? `${saidOfWays(body, shown.ways)}${shown.crowded ? CROWDED : ""}` : "";
  if (shown) byId("voice-said").textContent = said || untold;
  return said;
}

// What the filters leave stands out, unless somebody's ways do.
function sieveVoice(found, { picture, spots }, lit) {
  const left = new Set(found?.bodies);
  for (const body of found?.bodies || []) if (tileOf.has(body)) left.add(tileOf.get(body));
  picture.classList.toggle("sieved", Boolean(found) && !lit);
  for (const spot of spots) spot.link.classList.toggle("left", left.has(spot.id));
}

// The family: arrow keys walk along its lines; the body in the panel has a ring.

import { all, byId, nameOf, say } from "./dom.js";
import { follow } from "./address.js";
import { standingNow } from "./placing.js";
import { raiseLines } from "./raising.js";
import { isLineOn, sieved } from "./sieve.js";
import { nearest, stepOf } from "./walking.js";
import { refit } from "./zoom.js";

const boxes = new Map();
const joined = new Map();

export function startFamily() {
  const picture = byId("family-svg");
  for (const link of all("a.box", picture)) {
    const frame = link.querySelector(".frame");
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) =>
      Number(frame.getAttribute(name)),
    );
    const id = link.dataset.id;
    boxes.set(id, { id, link, x: x + width / 2, y: y + height / 2 });
    joined.set(id, new Set());
  }
  for (const line of all("g.line", picture)) {
    widen(line);
    joined.get(line.dataset.from).add(line.dataset.to);
    joined.get(line.dataset.to).add(line.dataset.from);
  }
  picture.addEventListener("keydown", walkFamily);
  follow(ringChosen);
  follow(fadeFamily);
}

// A line is thin to point at: one that is not seen lies about it.
function widen(line) {
  const reach = line.querySelector(".stroke").cloneNode();
  reach.setAttribute("class", "reach");
  line.querySelector("title").after(reach);
}

function walkFamily(event) {
  const step = stepOf(event.key);
  const link = event.target.closest("a.box");
  if (!step || !link || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const here = standingNow(boxes.get(link.dataset.id));
  const others = [...joined.get(here.id)].map((id) => standingNow(boxes.get(id)));
  const next = nearest(here, others, step);
  if (next) next.link.focus();
  else say(`No line leads ${step[2]} from ${nameOf(here.id)}.`);
}

function ringChosen(now, before) {
  for (const { id, link } of boxes.values()) link.classList.toggle("chosen", id === now.body);
  if (now.body === before.body || now.view !== "family") return;
  // The panel takes room from the picture.
  refit();
  boxes.get(now.body)?.link.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// What the filters leave stands out, unless a finding is shown; with neither, what the chosen body is
// joined with.
function fadeFamily(now) {
  const picture = byId("family-svg");
  const found = now.finding ? null : sieved(now);
  picture.classList.toggle("sieved", Boolean(found));
  const chosen = now.finding || found ? null : boxes.get(now.body);
  picture.classList.toggle("around", Boolean(chosen));
  for (const { id, link } of boxes.values()) {
    link.classList.toggle("left", Boolean(found?.bodies.has(id)));
    link.classList.toggle("near", Boolean(chosen) && (id === now.body || joined.get(now.body).has(id)));
  }
  for (const line of all("g.line", picture)) {
    const { from, to, kind, states } = line.dataset;
    line.classList.toggle("left", Boolean(found) && isLineOn(found, from, to, kind, states?.split(" ")));
    line.classList.toggle("near", Boolean(chosen) && [from, to].includes(now.body));
  }
  raiseLines();
}

export function bodiesInFamily() {
  return [...boxes.keys()];
}

export function isInFamily(body) {
  return boxes.has(body);
}

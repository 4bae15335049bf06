// How many bodies or lines of a picture each choice of the key makes stand out: nothing is promised
// that the picture does not have.

import { all, byId, DATA, make } from "./dom.js";
import { bodiesIn } from "./drawn.js";

const counted = new Map();

// Writes beside every choice what it has in this picture; where that is nothing it cannot be ticked.
export function countChoices(ticks, view) {
  if (!counted.has(view)) counted.set(view, countsIn(ticks, view));
  const lines = view !== "voice";
  ticks.forEach((box, at) => {
    const [label, count] = [box.closest("label"), counted.get(view)[at]];
    const place = label.querySelector(".count");
    const said = place.lastChild;
    const one = box.dataset.facet === "link" && lines ? ["line", "lines"] : ["body", "bodies"];
    const here = ` ${count === 1 ? one[0] : one[1]} here`;
    const named = box.dataset.named ? `; ${box.dataset.named} on the map` : "";
    said.textContent = `${here}${named}`;
    place.replaceChildren(String(count), said);
    box.disabled = !count && !box.checked;
    label.classList.toggle("none-here", !count);
  });
  for (const fold of all("details.alike")) countFold(fold, ticks, view);
}

// How many lines the kinds have that one sign of the key stands for.
function countFold(fold, ticks, view) {
  const count = ticks.reduce((sum, box, at) => sum + (fold.contains(box) ? counted.get(view)[at] : 0), 0);
  const place = fold.querySelector("summary .count");
  const said = make("span", ` ${count === 1 ? "line" : "lines"} here`, "visually-hidden");
  // Of voices bodies are counted, which may have links of several kinds.
  if (view === "voice") place.replaceChildren();
  else place.replaceChildren(String(count), said);
}

function countsIn(ticks, view) {
  const drawn = new Set(bodiesIn(view));
  const marks = DATA.marks.filter((_, at) => drawn.has(DATA.network.ids[at]));
  const kinds = kindsIn(view);
  const counts = new Map();
  for (const mark of marks) {
    for (const choice of choicesOf(mark)) counts.set(choice, (counts.get(choice) || 0) + 1);
  }
  return ticks.map(({ value, dataset: { facet } }) => (facet === "link" && kinds
    ? kinds.filter((kind) => kind === value).length
    : counts.get(`${facet}=${value}`) || 0));
}

// Each choice by itself that a body has: those of its members, and its own.
function choicesOf({ who, ...others }) {
  const found = new Set(who.flatMap(([of, big]) => [`sector=${of}`, `size=${big}`]));
  for (const [facet, values] of Object.entries(others)) {
    for (const value of [values].flat()) found.add(`${facet}=${value}`);
  }
  return found;
}

// The kind of each line; null in the picture of voices, whose own lines are other ones.
function kindsIn(view) {
  if (view === "voice") return null;
  if (view === "family") return all("g.line", byId("family-svg")).map((line) => line.dataset.kind);
  return DATA.network.edges.map(({ kind }) => kind);
}

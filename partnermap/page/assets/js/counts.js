// How many bodies or lines of a picture each choice of the key makes stand out: nothing is promised
// that the picture does not have.

import { all, byId, DATA, make } from "./dom.js";
import { bodiesIn } from "./drawn.js";
import { net } from "./network.js";

// Writes beside every choice what of it this picture shows; what it does not have cannot be ticked.
export function countChoices(ticks, view) {
  const counts = countsIn(ticks, view);
  ticks.forEach((box, at) => {
    const label = box.closest("label");
    const { can, numbers, words } = counts[at];
    const whole = box.dataset.named;
    // Where all of them are in this picture, their number is not said twice.
    const named = whole && !words.startsWith(`${whole} and `) ? `; ${whole} named on the map` : "";
    const seen = make("span", numbers.join(" + "));
    seen.setAttribute("aria-hidden", "true");
    label.querySelector(".count").replaceChildren(seen, make("span", ` ${words} here${named}`, "visually-hidden"));
    box.disabled = !can && !box.checked;
    label.classList.toggle("none-here", !can);
  });
  for (const place of all("#filters .counted")) {
    place.textContent = "The numbers: organisations + partnerships in this picture; a group drawn as one counts once.";
  }
  for (const fold of all("details.alike")) countFold(fold, ticks, counts, view);
}

// How many lines the kinds have that one sign of the key stands for.
function countFold(fold, ticks, counts, view) {
  const count = ticks.reduce((sum, box, at) => sum + (fold.contains(box) ? counts[at].numbers[0] : 0), 0);
  const place = fold.querySelector("summary .count");
  const said = make("span", ` ${count === 1 ? "line" : "lines"} here`, "visually-hidden");
  // Of voices bodies are counted, which may have links of several kinds.
  if (view === "voice") place.replaceChildren();
  else place.replaceChildren(String(count), said);
}

// For each choice whether a tick of it lights anything, and how many are shown: lines; bodies; of
// sectors and sizes organisations and, apart from these, the partnerships where they sit.
function countsIn(ticks, view) {
  const drawn = new Set(bodiesIn(view));
  const kinds = kindsIn(view);
  const light = new Set();
  const counts = new Map();
  DATA.network.ids.forEach((id, at) => {
    if (!drawn.has(id)) return;
    const shape = DATA.network.shapes[at];
    const shown = view !== "network" || net.isShown({ id, kind: shape });
    for (const choice of choicesOf(DATA.marks[at])) {
      light.add(choice);
      for (const of of shown ? [choice, `${shape} ${choice}`] : []) counts.set(of, (counts.get(of) || 0) + 1);
    }
  });
  const many = (number, one, several) => `${number} ${number === 1 ? one : several}`;
  return ticks.map(({ value, dataset: { facet } }) => {
    const choice = `${facet}=${value}`;
    if (facet === "link" && kinds) {
      const alike = kinds.filter(({ kind }) => kind === value);
      const lines = alike.filter(({ shown }) => shown).length;
      return { can: alike.length > 0, numbers: [lines], words: many(lines, "line", "lines") };
    }
    if (facet === "sector" || facet === "size") {
      const [dots, boxes] = ["dot", "box"].map((shape) => counts.get(`${shape} ${choice}`) || 0);
      const words = `${many(dots, "organisation", "organisations")} and ${many(boxes, "partnership", "partnerships")}`;
      return { can: light.has(choice), numbers: [dots, boxes], words };
    }
    const bodies = counts.get(choice) || 0;
    return { can: light.has(choice), numbers: [bodies], words: many(bodies, "body", "bodies") };
  });
}

// Each choice by itself that a body has: those of its members, and its own.
function choicesOf({ who, ...others }) {
  const found = new Set(who.flatMap(([of, big]) => [`sector=${of}`, `size=${big}`]));
  for (const [facet, values] of Object.entries(others)) {
    for (const value of [values].flat()) found.add(`${facet}=${value}`);
  }
  return found;
}

// The kind of each line, and whether it is shown; null in the picture of voices, whose own lines are
// other ones.
function kindsIn(view) {
  if (view === "voice") return null;
  if (view === "family") return linesOfFamily();
  return DATA.network.edges.map((edge) => ({ kind: edge.kind, shown: net.isLineShown(edge) }));
}

function linesOfFamily() {
  return all("g.line", byId("family-svg")).map((line) => ({ kind: line.dataset.kind, shown: true }));
}

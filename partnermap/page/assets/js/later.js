// What is read later: words of a large map come into the page when they are asked for.

import { all, byId } from "./dom.js";
import { PACKED } from "./packed.js";
import { follow } from "./address.js";

const unfolded = [];
const parsed = new Map();

// Parts that have to do with what comes into the page later: they are told where it came.
export function whenUnfolded(listener) {
  unfolded.push(listener);
}

// The library is run only where it is needed: it is half of all scripts.
export function runLibrary() {
  const script = document.createElement("script");
  script.textContent = PACKED.library;
  document.head.append(script);
}

// Brings an element to sight: folds about it are opened, and it may be one that comes in later.
export function uncovered(id) {
  const around = () => byId(id).closest("details:not([open]), [data-later]");
  for (let next = around(); next; next = around()) {
    if (next.matches("details")) next.open = true;
    else unfold(next);
  }
  return byId(id);
}

// Puts words in their place. What stood for them hands on its id.
function unfold(place) {
  const words = wordsFor(place);
  for (const { id } of all("[id]", words)) byId(id)?.removeAttribute("id");
  place.replaceChildren(...[...words.body.childNodes].map((node) => document.adoptNode(node)));
  parsed.delete(place.dataset.later);
  place.removeAttribute("data-later");
  for (const listener of unfolded) listener(place);
}

// The article of a body, wherever its words are.
export function articleOf(body) {
  const here = byId(`body-${body}`);
  if (here?.matches("article")) return here;
  const places = all("#who [data-later]");
  return places.map((place) => wordsFor(place).getElementById(`body-${body}`)).find(Boolean);
}

function wordsFor(place) {
  const at = place.dataset.later;
  if (!parsed.has(at)) {
    parsed.set(at, new DOMParser().parseFromString(PACKED.words[at], "text/html"));
  }
  return parsed.get(at);
}

// A fold is whole when it is opened, and all the rest of a view when it is shown.
export function startLater() {
  const open = "[data-later]:not(details:not([open]) *)";
  const opened = ({ target }) => all(open, target).forEach(unfold);
  document.addEventListener("toggle", opened, true);
  follow(({ view }) => all(open, byId(view)).forEach(unfold));
}

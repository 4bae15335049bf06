// Words that come into the page when they are asked for. They stand deflated in one element, or as
// they are in a `noscript`, which costs a browser that runs scripts nothing until it is read.

import { all, byId } from "./dom.js";
import { unpackedRest } from "./packed.js";

const PLAIN = "[data-later='']";
const WRITTEN = [["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"], ['"', "&#34;"], ["'", "&#39;"]];
const unfoldListeners = [];
const parsed = new WeakMap();

// Parts that have to do with what comes into the page later: they are told where it came. What is
// in the page already they are told at once.
export function whenUnfolded(listener) {
  unfoldListeners.push(listener);
  listener(document);
}

// Puts words in their place. What stood for them hands on its id.
export function unfold(place) {
  const words = wordsFor(place);
  for (const { id } of all("[id]", words)) byId(id)?.removeAttribute("id");
  place.replaceChildren(...[...words.body.childNodes].map((node) => document.adoptNode(node)));
  place.removeAttribute("data-later");
  for (const listener of unfoldListeners) listener(place);
}

// Brings an element to sight: folds about it are opened, and it may be one that comes in later.
export function uncovered(id) {
  const around = () => reached(id).closest("details:not([open]), [data-later]");
  for (let next = around(); next; next = around()) {
    if (next.matches("details")) next.open = true;
    else unfold(next);
  }
  return byId(id);
}

// An element of the page, which it comes into if need be; null where there is none.
export function reached(id) {
  const place = byId(id) ? null : plainPlaceOf(id);
  if (place) unfold(place);
  return byId(id);
}

// An element that is read and stays where it is, in the page or not yet.
export function sought(id) {
  const place = byId(id) ? null : plainPlaceOf(id);
  return place ? wordsFor(place).getElementById(id) : byId(id);
}

// The article of a body, wherever its words are.
export function articleOf(body) {
  const here = byId(`body-${body}`);
  if (here?.matches("article")) return here;
  const places = all("#who [data-later]");
  return places.map((place) => wordsFor(place).getElementById(`body-${body}`)).find(Boolean);
}

// An id stands in the text of the page as Python has written it.
function plainPlaceOf(id) {
  const written = WRITTEN.reduce((text, [letter, name]) => text.replaceAll(letter, name), id);
  return all(PLAIN).find((place) => place.textContent.includes(` id="${written}"`)) || null;
}

function wordsFor(place) {
  if (!parsed.has(place)) {
    const at = place.dataset.later;
    const text = at ? unpackedRest().words[at] : place.textContent;
    parsed.set(place, new DOMParser().parseFromString(text, "text/html"));
  }
  return parsed.get(place);
}

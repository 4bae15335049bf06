// When what is read later comes: a fold is whole when it is opened, a view when it is shown, and all
// that stands on paper before it is printed.

import { all, byId } from "./dom.js";
import { follow } from "./address.js";
import { unpackedRest, unpackRest } from "./packed.js";
import { unfold } from "./unfolding.js";

const OPEN = "[data-later]:not(details:not([open]) *)";
const ON_PAPER = "[data-later='']";

// The library is run only where it is needed: it is half of all scripts.
export function runLibrary() {
  const script = document.createElement("script");
  script.textContent = unpackedRest().library;
  document.head.append(script);
}

export function startLater() {
  document.addEventListener("toggle", ({ target }) => {
    unpackRest().then(() => unfoldAll(OPEN, target));
  }, true);
  follow(({ view }) => unfoldAll(OPEN, byId(view)));
  addEventListener("beforeprint", () => unfoldAll(ON_PAPER, document));
  matchMedia("print").addEventListener("change", ({ matches }) => {
    if (matches) unfoldAll(ON_PAPER, document);
  });
}

// All of a part: somebody looks for something in it.
export function unfoldIn(root) {
  unfoldAll("[data-later]", root);
}

// Again until none is left: what comes may hold more that comes later.
function unfoldAll(which, root) {
  for (let found = all(which, root); found.length; found = all(which, root)) found.forEach(unfold);
}

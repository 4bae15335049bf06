// The page's colours, as the canvas needs them: read from the style sheet, so that dark mode and
// forced colours reach the network too.

import { byId } from "./dom.js";

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];
const known = new Map();

export function colour(name) {
  if (!known.has(name)) {
    const probe = document.createElement("span");
    probe.style.color = `var(--${name})`;
    byId("network-picture").append(probe);
    known.set(name, getComputedStyle(probe).color);
    probe.remove();
  }
  return known.get(name);
}

// Told whenever the reader's scheme changes.
export function whenColoursChange(listener) {
  for (const query of QUERIES) {
    matchMedia(query).addEventListener("change", () => {
      known.clear();
      listener();
    });
  }
}

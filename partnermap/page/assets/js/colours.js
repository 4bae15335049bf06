// The page's colours, as the canvas needs them: read from the style sheet, so that dark mode and
// forced colours reach the network too.

import { byId } from "./dom.js";

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)"];
const known = new Map();

let light = null;

export function colour(name) {
  if (!known.has(name)) known.set(name, light ? light.getPropertyValue(`--${name}`) : computed(name));
  return known.get(name);
}

function computed(name) {
  const probe = document.createElement("span");
  probe.style.color = `var(--${name})`;
  byId("network-picture").append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

// Draws in the light colours, for paper: those of the first rule of the page's style sheet.
export function inLight(draw) {
  const rule = /** @type {CSSStyleRule} */ (document.styleSheets[0].cssRules[0]);
  light = rule.style;
  known.clear();
  draw();
  light = null;
  known.clear();
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

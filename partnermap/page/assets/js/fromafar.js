// The family from afar: where its words would be too small to read, a box has its name alone, large.

import { all, byId, DATA, shaped } from "./dom.js";
import { isCut, linesIn } from "./wrapping.js";

// A name of 13 pixels is then seen with less than 8.
const AFAR = 0.61;
const AFAR_SIZES = [23, 19, 16];
const AFAR_LINES = 3;
const AFAR_EDGE = 8;
let hasNames = false;

export function seeFamilyAt(scale) {
  const far = scale < AFAR;
  if (far && !hasNames) nameBoxes();
  byId("family-svg").classList.toggle("far", far);
}

// What leaves the page has all its words, however small it was looked at.
export function withAllWords(make) {
  const { classList } = byId("family-svg");
  const far = classList.contains("far");
  classList.remove("far");
  const made = make();
  classList.toggle("far", far);
  return made;
}

function nameBoxes() {
  hasNames = true;
  const picture = byId("family-svg");
  const nodes = new Map(DATA.network.nodes.map((node) => [node.id, node]));
  const ctx = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(picture);
  for (const box of all("a.box", picture)) {
    const frame = box.querySelector(".frame");
    const [x, y, width] = ["x", "y", "width"].map((name) => Number(frame.getAttribute(name)));
    const { size, lines } = largestIn(ctx, fontFamily, nodes.get(box.dataset.id), width - 2 * AFAR_EDGE);
    frame.after(...lines.map((line, at) => shaped(picture, "text", {
      class: "from-afar", "font-size": size, x: x + AFAR_EDGE, y: y + 2 + size + at * (size + 1),
    }, line)));
  }
}

// The first size at which nothing of a name is cut; else the last.
function largestIn(ctx, family, node, width) {
  const tried = AFAR_SIZES.map((size) => {
    ctx.font = `bold ${size}px ${family}`;
    return { size, lines: linesIn(ctx, node, width, AFAR_LINES) };
  });
  return tried.find(({ lines }) => !isCut(lines)) || tried[tried.length - 1];
}

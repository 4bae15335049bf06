// The family from afar: where its words would be too small to read, a box has its name alone, large.

import { all, byId, DATA, shaped } from "./dom.js";
import { isCut, linesIn } from "./wrapping.js";

// A name of 13 pixels is then seen with less than 8.
const AFAR = 0.61;
const AFAR_SIZES = [23, 21, 19, 18, 17, 16];
// So many of all names, as a share, have one size: a larger one would be read as a weightier body.
const AFAR_ALIKE = 0.9;
// Letters of 11 pixels are then seen with less than 8: the colours stand without them.
const UNLETTERED = 0.727;
const AFAR_LINES = 3;
const AFAR_EDGE = 8;
let hasNames = false;

export function seeFamilyAt(scale) {
  const far = scale < AFAR;
  if (far && !hasNames) nameBoxes();
  const { classList } = byId("family-svg");
  classList.toggle("far", far);
  classList.toggle("unlettered", scale < UNLETTERED);
}

// What leaves the page has all its words, however small it was looked at.
export function withAllWords(make) {
  const { classList } = byId("family-svg");
  const left = ["far", "unlettered"].filter((name) => classList.contains(name));
  classList.remove(...left);
  const made = make();
  classList.add(...left);
  return made;
}

function nameBoxes() {
  hasNames = true;
  const picture = byId("family-svg");
  const nodes = new Map(DATA.network.nodes.map((node) => [node.id, node]));
  const ctx = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(picture);
  const named = all("a.box", picture).map((box) => {
    const frame = box.querySelector(".frame");
    const width = Number(frame.getAttribute("width")) - 2 * AFAR_EDGE;
    return { frame, tried: sizesOf(ctx, fontFamily, nodes.get(box.dataset.id), width) };
  });
  const most = named.length * AFAR_ALIKE;
  const whole = (at) => named.filter(({ tried }) => !isCut(tried[at].lines)).length;
  const common = AFAR_SIZES.findIndex((_, at) => whole(at) >= most);
  for (const { frame, tried } of named) {
    const [x, y] = ["x", "y"].map((name) => Number(frame.getAttribute(name)));
    const { size, lines } = tried.slice(common).find((each) => !isCut(each.lines)) || tried[tried.length - 1];
    frame.after(...lines.map((line, at) => shaped(picture, "text", {
      class: "from-afar", "font-size": size, x: x + AFAR_EDGE, y: y + 2 + size + at * (size + 1),
    }, line)));
  }
}

function sizesOf(ctx, family, node, width) {
  return AFAR_SIZES.map((size) => {
    ctx.font = `bold ${size}px ${family}`;
    return { size, lines: linesIn(ctx, node, width, AFAR_LINES) };
  });
}

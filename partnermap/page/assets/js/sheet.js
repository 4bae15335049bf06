// What stands about a picture that leaves the page: its title, its day and what is faded in it above,
// its key below.

import { all, byId, DATA } from "./dom.js";
import { current } from "./address.js";
import { font } from "./faces.js";
import { broken } from "./wrapping.js";

const SHEET_EDGE = 14;
const LEAST_SHEET = 480;
const TITLE_SIZE = 18;
const SMALL_SIZE = 12;

// Lines of a head over a picture so wide, each {text, size, bold, y}, and how high they are.
export function headOf(title, words, width) {
  const ctx = document.createElement("canvas").getContext("2d");
  const lines = [];
  let y = SHEET_EDGE;
  for (const [text, size, most] of [[title, TITLE_SIZE, 3], ...words.map((said) => [said, SMALL_SIZE, 4])]) {
    const bold = size === TITLE_SIZE;
    ctx.font = font(size, bold);
    for (const line of broken(ctx, text, width - 2 * SHEET_EDGE, most)) {
      y += size;
      lines.push({ text: line, size, bold, x: SHEET_EDGE, y });
      y += 0.4 * size;
    }
  }
  return { lines, height: y + SHEET_EDGE / 2 };
}

// The key of a picture as an element of the document, so that it has the colours of the page.
export function keyOf(view) {
  const read = new DOMParser().parseFromString(DATA.keys[view], "image/svg+xml");
  /** @type {any} */
  const key = document.importNode(read.documentElement, true);
  const [width, height] = ["width", "height"].map((name) => Number(key.getAttribute(name)));
  return { key, width, height };
}

// How wide a sheet is that has room for a picture and its key, and where the key stands in it.
export function sheetFor(width, key) {
  return { width: Math.max(width, LEAST_SHEET, key.width + 2 * SHEET_EDGE), edge: SHEET_EDGE, below: key.height + 2 * SHEET_EDGE };
}

// What the picture shows of the map: the day, what it has, what stands out in it and why.
export function wordsOf(counts) {
  const said = [`${DATA.moment}. ${counts}`];
  const now = current();
  const ticked = all("#filters input:checked").map((box) => box.closest("label").querySelector(".said").textContent);
  if (now.finding) said.push(`Lit: ${byId("banner-code").textContent}, ${byId("banner-text").textContent}`);
  else if (ticked.length) said.push(`Filtered to ${ticked.join(", ")}: ${byId("filter-said").textContent}`);
  return said;
}

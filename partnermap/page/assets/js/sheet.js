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
// Of a list of names: the width of a column and of its numbers, and the lines of a name at most.
const LIST_COLUMN = 230;
const LIST_NUMBER = 28;
const MOST_OF_NAME = 9;

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

// Numbers and names side by side in columns, the same as `headOf` gives; no name is cut.
export function listOfNames(list, width) {
  const ctx = document.createElement("canvas").getContext("2d");
  const columns = Math.max(1, Math.floor((width - 2 * SHEET_EDGE) / LIST_COLUMN));
  const many = Math.ceil(list.length / columns);
  const lines = [];
  const feet = Array(columns).fill(0);
  list.forEach(({ body, number }, at) => {
    const column = Math.floor(at / many);
    const x = SHEET_EDGE + column * LIST_COLUMN;
    const first = feet[column] + SMALL_SIZE;
    lines.push({ text: String(number), size: SMALL_SIZE, bold: true, x, y: first });
    ctx.font = font(SMALL_SIZE);
    for (const text of broken(ctx, body.label, LIST_COLUMN - LIST_NUMBER - SHEET_EDGE, MOST_OF_NAME)) {
      lines.push({ text, size: SMALL_SIZE, bold: false, x: x + LIST_NUMBER, y: feet[column] + SMALL_SIZE });
      feet[column] += 1.3 * SMALL_SIZE;
    }
  });
  return { lines, height: list.length ? Math.max(...feet) + SHEET_EDGE : 0 };
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

// The finding as the banner says it, how sure it is first.
function wordsOfLit() {
  const tags = all("#banner-tags > *").map((tag) => tag.textContent);
  const said = byId("banner-text").textContent;
  return [byId("banner-code").textContent, ...tags, said].join(", ");
}

// What the picture shows of the map: the day, what it has, what stands out in it and why.
export function wordsOf(counts) {
  const said = [`${DATA.moment}. ${counts}`];
  const now = current();
  const ticked = all("#filters input:checked").map((box) => box.closest("label").querySelector(".said").textContent);
  if (now.finding) said.push(`Lit: ${wordsOfLit()}`);
  else if (ticked.length) said.push(`Filtered to ${ticked.join(", ")}: ${byId("filter-said").textContent}`);
  return said;
}

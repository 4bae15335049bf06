// The few things that every part does with the document. Text is always set as text.

import { DATA_TEXT } from "./packed.js";

/** @returns {any} what an id stands for is known to whoever asks, not to the type checker */
export function byId(id) {
  return document.getElementById(id);
}

/**
 * @param {string} selector
 * @param {ParentNode} root
 * @returns {any[]}
 */
export function all(selector, root = document) {
  return [...root.querySelectorAll(selector)];
}

export function make(tag, text = "", className = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

// A shape for a drawing, which is not put into it yet.
export function shaped(svg, tag, attributes, text = "") {
  const shape = document.createElementNS(svg.namespaceURI, tag);
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
  shape.textContent = text;
  return shape;
}

// Stands for a name in what is said of bodies and links; no file can hold it.
const NAME = "\u0000";
export const DATA = JSON.parse(DATA_TEXT);
const nameById = new Map();
const ids = column(DATA.search, "id");
// The bodies of the network, in the order of its rows and of the marks.
DATA.network.ids = column(DATA.network.nodes, "at").map((at) => ids[at]);
DATA.network.shapes = column(DATA.network.nodes, "shape");
unpackLater(DATA, "search");
unpackLater(DATA, "things");
unpackLater(DATA, "marks");
unpackLater(DATA.network, "nodes", asBody);
unpackLater(DATA.network, "edges", asLink);

// Columns become rows when they are first asked for: what is seen first needs few of them.
function unpackLater(holder, name, as = (row) => row) {
  const packed = holder[name];
  let rows = null;
  Object.defineProperty(holder, name, { get: () => (rows ??= unpacked(packed).map(as)) });
}

// Python has left out what is said more than once.
function column({ columns }, name) {
  const { of, at } = columns[name] || {};
  return of ? at.map((each) => of[each]) : columns[name] || [];
}

// Rows out of columns.
function unpacked(packed) {
  const rows = Array.from({ length: packed.length }, () => ({}));
  for (const name of Object.keys(packed.columns)) {
    column(packed, name).forEach((value, at) => {
      if (value !== null) rows[at][name] = value;
    });
  }
  return rows;
}

function asBody({ at, said, ...node }) {
  const { id, name } = DATA.search[at];
  return { ...node, id, label: name, said: said.replace(NAME, () => name) };
}

function asLink({ from, to, said, ...edge }, id) {
  const [start, end] = [DATA.search[from], DATA.search[to]];
  const names = [start.name, end.name];
  const told = said?.replaceAll(NAME, () => names.shift());
  return { ...edge, id, from: start.id, to: end.id, said: told };
}

let latest = "";

// Said once, politely, to those who listen; emptied first so that the same words are said again. Of
// what one act says the last is heard.
export function say(words) {
  const status = byId("status");
  latest = words;
  status.textContent = "";
  requestAnimationFrame(() => {
    if (latest === words && status.textContent !== words) status.textContent = words;
  });
}

// What holds no longer is not left standing; what was said since stays.
export function unsay(words) {
  if (words && latest === words) say("");
}

// The name of a body or plan; nothing for what is neither.
export function nameOf(body) {
  if (!nameById.size) for (const { id, name } of DATA.search) nameById.set(id, name);
  return nameById.get(body) || "";
}

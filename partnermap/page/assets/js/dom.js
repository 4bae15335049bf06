// The few things that every part does with the document. Text is always set as text.

import { PACKED } from "./packed.js";

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

// Stands for a name in what is said of bodies and links; no file can hold it.
const NAME = "\u0000";
export const DATA = JSON.parse(byId("data")?.textContent || PACKED.data);
DATA.search = unpacked(DATA.search);
DATA.network.nodes = unpacked(DATA.network.nodes).map(asBody);
DATA.things = unpacked(DATA.things);
DATA.marks = unpacked(DATA.marks);
DATA.network.edges = unpacked(DATA.network.edges).map(asLink);

// Rows out of columns; Python has left out what is said more than once.
function unpacked({ length, columns }) {
  const rows = Array.from({ length }, () => ({}));
  for (const [name, column] of Object.entries(columns)) {
    rows.forEach((row, at) => {
      const value = column.of ? column.of[column.at[at]] : column[at];
      if (value !== null) row[name] = value;
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

// The finding that an address names: what it is about, and its words from where they stand.
export function findingOf(id) {
  const subjects = DATA.findings[id]?.map((at) => DATA.search[at].id);
  const article = subjects ? byId(`finding-${id}`) : null;
  if (!article) return null;
  const message = (article.querySelector("[tabindex]") || article).textContent;
  return { code: id.slice(0, id.indexOf("/")), message, subjects };
}

// Said once, politely, to those who listen; emptied first so that the same words are said again.
export function say(words) {
  const status = byId("status");
  status.textContent = "";
  requestAnimationFrame(() => {
    status.textContent = words;
  });
}

export function nameOf(body) {
  const article = byId(`body-${body}`);
  return article ? article.querySelector("h4, th").textContent : body;
}

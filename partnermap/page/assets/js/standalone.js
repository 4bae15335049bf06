// The family as an SVG file that stands by itself: what is seen on the page, colours and fonts
// written on every shape, no link and no script.

import { all, byId, DATA, shaped } from "./dom.js";

import { headOf, keyOf, sheetFor, wordsOf } from "./sheet.js";

const LOOKS = [
  "fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "paint-order", "letter-spacing",
  "font-size", "font-weight", "font-style", "text-anchor",
];
const SHAPES = "rect, path, circle, text, g, a";

export function standaloneFamily() {
  const picture = byId("family-svg");
  /** @type {any} */
  const copy = picture.cloneNode(true);
  const drawn = all(SHAPES, picture);
  all(SHAPES, copy).forEach((shape, at) => {
    const looks = getComputedStyle(drawn[at]);
    // Of a line that joins others either all of it is seen or its own way until there.
    if (looks.display === "none") shape.remove();
    else writeLooks(shape, looks);
  });
  for (const link of all("a", copy)) link.replaceWith(unlinked(link));
  for (const reach of all(".reach", copy)) reach.remove();
  const [x, , wide, high] = copy.getAttribute("viewBox").split(" ").map(Number);
  const key = keyOf("family");
  const sheet = sheetFor(wide, key);
  const head = headOf(familyTitle(), familyWords(), sheet.width);
  const size = { width: sheet.width, height: head.height + high + sheet.below };
  for (const [name, value] of Object.entries({ ...size, role: "img" })) copy.setAttribute(name, value);
  copy.setAttribute("viewBox", `${x} ${-head.height} ${size.width} ${size.height}`);
  copy.setAttribute("font-family", getComputedStyle(picture).fontFamily);
  const looks = getComputedStyle(document.body);
  const ground = shaped(copy, "rect", { x, y: -head.height, ...size, fill: looks.backgroundColor });
  const lines = head.lines.map(({ text, size: high_, bold, x: left, y }) => shaped(copy, "text", {
    x: x + left, y: y - head.height, "font-size": high_, "font-weight": bold ? 700 : 400, fill: looks.color,
  }, text));
  copy.querySelector("desc").after(ground, ...lines);
  copy.append(placedKey(copy, key, x + sheet.edge, high + sheet.edge));
  copy.querySelector("title").textContent = familyTitle();
  copy.querySelector("desc").textContent = familyWords().join(" ");
  for (const each of all("[class]", copy)) each.removeAttribute("class");
  copy.removeAttribute("class");
  const xml = new XMLSerializer().serializeToString(copy);
  return { xml: `${xml}\n`, ...size };
}

// The key by itself, as a drawing that needs no style sheet.
export function standaloneKey(view) {
  const found = keyOf(view);
  const holder = found.key.cloneNode(false);
  holder.append(placedKey(holder, found, 0, 0));
  holder.setAttribute("font-family", getComputedStyle(byId("family-svg")).fontFamily);
  holder.removeAttribute("class");
  return { ...found, xml: new XMLSerializer().serializeToString(holder) };
}

// Colours and fonts are worked out only of what stands in the document.
function placedKey(copy, { key }, x, y) {
  document.body.append(key);
  const group = shaped(copy, "g", { transform: `translate(${x} ${y})` });
  for (const shape of all(SHAPES, key)) writeLooks(shape, getComputedStyle(shape));
  for (const each of all("[class]", key)) each.removeAttribute("class");
  group.append(...key.childNodes);
  key.remove();
  return group;
}

export function familyTitle() {
  return `Family of partnerships: ${DATA.name}`;
}

// What the picture shows, and what is faded in it.
export function familyWords() {
  return wordsOf(byId("family-svg-desc").textContent.split(", on bands")[0] + ".");
}

function writeLooks(shape, looks) {
  for (const name of LOOKS) shape.setAttribute(name, looks.getPropertyValue(name));
}

function unlinked(link) {
  const group = document.createElementNS(link.namespaceURI, "g");
  for (const { name, value } of link.attributes) {
    if (!name.endsWith("href")) group.setAttribute(name, value);
  }
  group.append(...link.childNodes);
  return group;
}

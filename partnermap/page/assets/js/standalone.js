// The family as an SVG file that stands by itself: what is seen on the page, colours and fonts
// written on every shape, no link and no script.

import { all, byId, DATA } from "./dom.js";

const LOOKS = [
  "fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "paint-order", "letter-spacing",
  "font-size", "font-weight", "font-style", "text-anchor",
];
const SHAPES = "rect, path, text, g, a";

export function standaloneFamily() {
  const picture = byId("family-svg");
  /** @type {any} */
  const copy = picture.cloneNode(true);
  const drawn = all(SHAPES, picture);
  all(SHAPES, copy).forEach((shape, at) => writeLooks(shape, getComputedStyle(drawn[at])));
  for (const link of all("a", copy)) link.replaceWith(unlinked(link));
  for (const reach of all(".reach", copy)) reach.remove();
  const [x, y, width, height] = copy.getAttribute("viewBox").split(" ");
  for (const [name, value] of Object.entries({ width, height, role: "img" })) {
    copy.setAttribute(name, value);
  }
  copy.setAttribute("font-family", getComputedStyle(picture).fontFamily);
  const ground = document.createElementNS(copy.namespaceURI, "rect");
  const fill = getComputedStyle(document.body).backgroundColor;
  for (const [name, value] of Object.entries({ x, y, width, height, fill })) {
    ground.setAttribute(name, value);
  }
  copy.querySelector("desc").after(ground);
  copy.querySelector("title").textContent = familyTitle();
  copy.querySelector("desc").textContent = familyWords();
  for (const each of all("[class]", copy)) each.removeAttribute("class");
  copy.removeAttribute("class");
  const xml = new XMLSerializer().serializeToString(copy);
  return { xml: `${xml}\n`, width: Number(width), height: Number(height) };
}

export function familyTitle() {
  return `The family of partnerships of ${DATA.name}`;
}

// What the picture shows, and what is faded in it.
export function familyWords() {
  const said = byId("family-svg-desc").textContent.split(" Each box")[0];
  const sieved = byId("family-svg").classList.contains("sieved");
  return `${said} ${DATA.moment}.${sieved ? ` ${byId("filter-said").textContent}` : ""}`;
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

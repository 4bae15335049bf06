// The family stands in one of two ways: in few columns, to be read, and in more, where the whole of it
// is looked at. Both were placed in Python; boxes and lines stay the same elements.

import { all, byId, shaped } from "./dom.js";
import { unpackedRest } from "./packed.js";

/** @type {any[]} */
const placings = [];
let drawnLines = [];
let placedAt = 0;

// Before anything is moved; what is said of its size stays the same for each placing.
export function startPlacing() {
  const picture = byId("family-svg");
  const [width, height] = ["width", "height"].map((name) => Number(picture.getAttribute(name)));
  drawnLines = all("g.line", picture);
  placings.push({ width, height });
  return placings[0];
}

// How wide and high the picture is in either way.
export function sizeWhere(wide) {
  const rest = unpackedRest();
  if (wide && rest && placings.length < 2) {
    Object.assign(placings[0], asItStands());
    placings.push(JSON.parse(rest.wide) || placings[0]);
  }
  return placings[wide ? placings.length - 1 : 0];
}

export function placeFamily(wide) {
  const next = sizeWhere(wide);
  if (next !== placings[placedAt]) drawPlacing(next);
  placedAt = placings.indexOf(next);
}

// A box as it stands now.
export function standingNow(box) {
  const [dx, dy] = offsetOfBox(box.id);
  return { ...box, x: box.x + dx, y: box.y + dy };
}

function offsetOfBox(id) {
  if (!placedAt) return [0, 0];
  const [before, now] = [placings[0], placings[placedAt]].map(({ boxes }) => boxes[id]);
  return [now[0] - before[0], now[1] - before[1]];
}

function asItStands() {
  const picture = byId("family-svg");
  return {
    x: Number(picture.getAttribute("viewBox").split(" ")[0]),
    bands: all(".band", picture).map((band) => numbersOf(band, "y", "height")),
    boxes: Object.fromEntries(all("a.box", picture).map((box) => (
      [box.dataset.id, numbersOf(box.querySelector(".frame"), "x", "y")]
    ))),
    lines: drawnLines.map((line) => {
      const [path, head, own = ""] = all(".stroke, .head", line).map((each) => each.getAttribute("d"));
      return [path, head, own, all(".state circle", line).map((ring) => numbersOf(ring, "cx", "cy"))];
    }),
  };
}

function drawPlacing(placing) {
  const picture = byId("family-svg");
  const { x, width, height } = placing;
  picture.setAttribute("viewBox", `${x} 0 ${width} ${height}`);
  const moves = { ".band": [0, 0], ".band-ground": [6, 6], ".band-name": [12, 19] };
  for (const [selector, [right, down]] of Object.entries(moves)) {
    all(selector, picture).forEach((shape, band) => {
      const [y, high] = placing.bands[band];
      shape.setAttribute("x", x + right);
      shape.setAttribute("y", y + down);
      if (!down) shape.setAttribute("height", high);
    });
  }
  const before = placings[0];
  for (const box of all("a.box", picture)) moveShape(box, before.boxes[box.dataset.id], placing.boxes[box.dataset.id]);
  drawnLines.forEach((line, number) => {
    drawLine(line, placing.lines[number]);
    const spots = [before, placing].map(({ lines }) => lines[number][3]);
    all(".state", line).forEach((ring, each) => moveShape(ring, spots[0][each], spots[1][each]));
  });
}

function moveShape(shape, [x, y], [toX, toY]) {
  shape.setAttribute("transform", `translate(${toX - x} ${toY - y})`);
}

// A line that joins others in one placing may run alone in the other.
function drawLine(line, [path, head, own]) {
  const [old] = all(".stroke", line);
  const style = old.getAttribute("class").replace("whole ", "");
  const shape = (name, d) => shaped(line, "path", { class: name, d });
  const shapes = own
    ? [shape(`whole ${style}`, path), shape("whole head", head), shape(style, own), joinAt(line, own)]
    : [shape(style, path), shape("head", head)];
  for (const each of all(".stroke, .head, .join", line)) each.remove();
  const reach = line.querySelector(".reach");
  reach.setAttribute("d", path);
  reach.after(...shapes);
}

// Its own way begins where it joins the other.
function joinAt(line, own) {
  const [cx, cy] = own.slice(1).split(/[ L]+/);
  return shaped(line, "circle", { class: "join", cx, cy, r: 3 });
}

function numbersOf(shape, ...names) {
  return names.map((name) => Number(shape.getAttribute(name)));
}

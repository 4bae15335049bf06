// Names in the boxes of the network, worked out for all of them at each size: two that are cut never
// read the same.

import { DATA } from "./dom.js";
import { apartFrom, alike, broken, isCut, linesIn } from "./wrapping.js";

const ROUNDS = 3;
let inBoxes = { key: "", lines: new Map() };

// The lines of a name; ctx has the font in which it is written.
// roomOf: how wide the name of a body may be, and in how many lines.
export function linesInBox(ctx, node, roomOf) {
  if (inBoxes.key !== ctx.font) inBoxes = { key: ctx.font, lines: linesOfAll(ctx, roomOf) };
  return inBoxes.lines.get(node.id);
}

// Which name stands in the boxes, by what is read of it.
export function readInBoxes() {
  const boxes = DATA.network.nodes.filter(({ id }) => inBoxes.lines.has(id));
  return new Map(boxes.map(({ id, label }) => [inBoxes.lines.get(id).join(" "), label]));
}

function linesOfAll(ctx, roomOf) {
  const boxes = DATA.network.nodes.filter(({ shape }) => shape === "box");
  const lines = new Map(boxes.map((node) => [node.id, linesIn(ctx, node, ...roomOf(node))]));
  // With the word that many begin with, or without it: as they are written now.
  const shortest = ({ id, label, short }) => (isCut(lines.get(id)) && short) || label;
  const names = new Map(boxes.map((node) => [node.id, shortest(node)]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const group of readAlike(boxes, lines, names)) {
      for (const node of group) {
        const text = apartFrom(names.get(node.id), nearestName(names.get(node.id), group, names));
        lines.set(node.id, broken(ctx, text, ...roomOf(node)));
      }
    }
  }
  return lines;
}

// Bodies of different names of which the same is read.
function readAlike(boxes, lines, names) {
  const read = new Map();
  for (const node of boxes.filter(({ id }) => isCut(lines.get(id)))) {
    const text = lines.get(node.id).join(" ");
    if (!read.has(text)) read.set(text, []);
    read.get(text).push(node);
  }
  return [...read.values()].filter((group) => new Set(group.map(({ id }) => names.get(id))).size > 1);
}

// Of the others the one that begins with most of the same words.
function nearestName(name, group, names) {
  const others = group.map(({ id }) => names.get(id)).filter((other) => other !== name);
  const same = (other) => alike(name.split(/\s+/), other.split(/\s+/));
  return others.reduce((one, other) => (same(other) > same(one) ? other : one));
}

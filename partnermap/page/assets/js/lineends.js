// The last stretch of the links that end at an organisation: its own name would hide which way they go.

import { alongLine } from "./places.js";
import { reachOf } from "./sizes.js";

// So much of a line is kept free, in CSS pixels.
const KEPT_FREE = 26;
// Round an organisation with more lines no name would find a place.
const MOST_ENDS = 2;

// Rectangles in canvas units. As for the library, a line that bends is a curve about one point.
export function lineEnds(edges, net, scale) {
  const ends = new Map();
  for (const edge of edges) {
    const [from, to] = [net.bodies.get(edge.from), net.bodies.get(edge.to)];
    if (["seat", "shared"].includes(edge.style) || !net.isShown(from) || !net.isShown(to)) continue;
    const towards = pointBetween(from, to, edge.bend || 0);
    for (const node of [from, to]) {
      if (node.kind === "dot") ends.set(node, [...(ends.get(node) || []), towards]);
    }
  }
  return [...ends].flatMap(([node, found]) =>
    found.length > MOST_ENDS ? [] : found.flatMap((towards) => stretch(node, towards, scale)));
}

function pointBetween(from, to, bend) {
  const [across, down] = [to.x - from.x, from.y - to.y];
  const turned = Math.atan2(down, across) + (bend * 0.5 + 0.5) * Math.PI;
  const far = (bend * 0.5 + 0.5) * Math.hypot(across, down);
  return bend
    ? { x: from.x + far * Math.sin(turned), y: from.y + far * Math.cos(turned) }
    : { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

function stretch(node, towards, scale) {
  const [across, down] = [towards.x - node.x, towards.y - node.y];
  const far = Math.max(1, Math.hypot(across, down));
  const [first, last] = [reachOf(node, scale).across, reachOf(node, scale).across + KEPT_FREE / scale];
  /** @type {(part: number) => [number, number]} */
  const at = (part) => [node.x + (across / far) * part, node.y + (down / far) * part];
  return alongLine([...at(first), ...at(last)], scale).map((one) => ({ ...one, of: node.id, line: true }));
}

// What is drawn over the bodies of the network: rings and names.

import { byId } from "./dom.js";
import { current } from "./address.js";
import { drawRing } from "./faces.js";
import { drawLabels } from "./labels.js";
import { isFar, reachOf } from "./sizes.js";

const NEAR = 0.9;
const FEW = 150;
const EDGE = 60;
// So many partnerships of a large network have their names written first, and larger.
const HUBS = 10;

export function drawOver(ctx, net) {
  const scale = net.vis.getScale();
  const focused = document.activeElement === byId("network-picture");
  for (const id of net.lit || []) ring(ctx, net.bodies.get(id), scale, "alarm");
  ring(ctx, net.bodies.get(current().body), scale, "focus");
  if (focused) ring(ctx, net.bodies.get(net.cursor), scale, "focus");
  const seen = inSight(net);
  const of = (kind) => seen.filter((node) => node.kind === kind);
  const [boxes, dots] = ["box", "dot"].map((kind) => of(kind).map((node) => extent(node, scale)));
  const special = new Set([net.hover, current().body, focused ? net.cursor : "", ...(net.lit || [])]);
  drawLabels(ctx, labelled(seen, special, net, scale), [...boxes, ...dots], frameOf(net, 0), scale);
}

function ring(ctx, node, scale, name) {
  if (!node) return;
  ctx.save();
  ctx.translate(node.x, node.y);
  drawRing(ctx, node, scale, name);
  ctx.restore();
}

function inSight(net) {
  const { left, right, top, bottom } = frameOf(net, EDGE);
  return net.shown().filter(({ x, y }) => x > left && y > top && x < right && y < bottom);
}

// What can be seen of the canvas, and a little more.
function frameOf(net, more) {
  const frame = byId("network-picture");
  const start = net.vis.DOMtoCanvas({ x: -more, y: -more });
  const end = net.vis.DOMtoCanvas({ x: frame.clientWidth + more, y: frame.clientHeight + more });
  return { left: start.x, right: end.x, top: start.y, bottom: end.y };
}

function extent(node, scale) {
  const { across, down } = reachOf(node, scale);
  const { x, y } = node;
  const box = node.kind === "box";
  return { box, left: x - across, right: x + across, top: y - down, bottom: y + down };
}

function mostTied(seen) {
  const boxes = seen.filter((node) => node.kind === "box");
  return boxes.sort((one, other) => other.ties - one.ties).slice(0, HUBS);
}

// The bodies whose names are written beside them, the most important first.
function labelled(seen, special, net, scale) {
  const found = [];
  const near = scale >= NEAR || seen.length <= FEW;
  const hubs = net.large ? mostTied(seen) : [];
  for (const node of seen) {
    const box = node.kind === "box";
    const always = special.has(node.id);
    const left = Boolean(net.sieve?.bodies.has(node.id));
    if (box ? !isFar(scale) : !(always || left || near || (node.seats > 1 && !net.large))) continue;
    const hub = hubs.includes(node);
    const weight = (hub ? 2000 : 0) + (always ? 1000 : 0) + (left ? 500 : 0) + (box ? 100 : 0) + node.ties + node.size / 100;
    const alpha = net.alphaOf(node.id);
    const { x, y, label } = node;
    found.push({ x, y, ...reachOf(node, scale), text: label, box, always, alpha, weight, hub });
  }
  return found.sort((one, other) => other.weight - one.weight);
}

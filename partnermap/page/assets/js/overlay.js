// What is drawn over the bodies of the network: rings and names.

import { readInBoxes } from "./boxnames.js";
import { byId, DATA } from "./dom.js";
import { current } from "./address.js";
import { drawRing, drawState, stateAt, stateSize } from "./faces.js";
import { drawLabels } from "./labels.js";
import { lineEnds } from "./lineends.js";
import { isFaded } from "./lines.js";
import { breakLine } from "./mouths.js";
import { drawNumbers, numbered } from "./numbers.js";
import { isFar, reachOf } from "./sizes.js";

const NEAR = 0.9;
const FEW = 150;
const EDGE = 60;
// Between the middles of two rings on one line, as they are drawn at 100 %.
const RING_STEP = 14;
const SEEN_FADED = 0.18;
// So many partnerships of a large network have their names written first, and larger.
const HUBS = 10;
// Of so many bodies that a finding names all have their names written, whatever they cover.
const FEW_LIT = 12;

// Gives the bodies in sight that have no name, by their number where they have one, and how many of those
// with the body in the panel are named: {count, list, near}.
export function drawOver(ctx, net) {
  const scale = net.vis.getScale();
  const onLines = DATA.network.edges.filter((edge) => edge.states && isSigned(edge, net, scale));
  for (const edge of DATA.network.edges) {
    if (edge.under && isSigned(edge, net, scale)) breakLine(ctx, edge, net, scale);
  }
  for (const edge of onLines) states(ctx, edge, net, scale);
  const focused = document.activeElement === byId("network-picture");
  for (const id of net.lit || []) ring(ctx, net.bodies.get(id), scale, "alarm");
  ring(ctx, net.bodies.get(current().body), scale, "focus");
  if (focused) ring(ctx, net.bodies.get(net.cursor), scale, "focus");
  const seen = inSight(net, EDGE);
  const about = net.lit || net.sieve?.bodies || net.near || new Set();
  const pointed = new Set([net.hover, current().body, focused ? net.cursor : ""]);
  if (net.lit?.size <= FEW_LIT) for (const id of net.lit) pointed.add(id);
  const taken = [
    ...seen.map((node) => extent(node, net, scale)),
    ...seen.filter((node) => node.kind === "dot" && node.basis).map((node) => ringOf(node, scale)),
    ...onLines.map((edge) => roomOfStates(edge, scale)),
    ...(net.large ? [] : lineEnds(DATA.network.edges, net, scale)),
  ];
  const bodies = labelled(seen, { pointed, about }, net, scale);
  const said = isFar(scale) ? new Map() : readInBoxes();
  const found = drawLabels(ctx, bodies, taken, said, frameOf(net, 0), scale);
  const isNamed = ({ id, kind }) => found.named.has(id) || (kind === "box" && !isFar(scale));
  const unnamed = inSight(net, 0).filter((node) => !isNamed(node));
  const near = seen.filter((node) => net.near?.has(node.id) && isNamed(node)).length;
  if (!net.numbering) return { count: unnamed.length, list: [], near };
  const list = numbered(unnamed);
  drawNumbers(ctx, list, found.covered, (node) => reachOf(node, scale), scale);
  return { count: unnamed.length, list, near };
}

// In a large network seen from afar a line can hardly be seen, and one that is not asked for is not drawn:
// its rings would float.
function isSigned(edge, net, scale) {
  if (![edge.from, edge.to].every((id) => net.isShown(net.bodies.get(id)))) return false;
  if (!net.large) return true;
  return net.isDrawn(edge) && (!isFar(scale) || (net.parted && !isFaded(edge, net)));
}

// The rings of a line, side by side in its middle.
function states(ctx, edge, net, scale) {
  const step = stepOfStates(scale);
  edge.states.forEach((state, at) => {
    ctx.save();
    ctx.globalAlpha = isFaded(edge, net) ? SEEN_FADED : 1;
    ctx.translate(edge.at[0] + (at - (edge.states.length - 1) / 2) * step, edge.at[1]);
    drawState(ctx, state, scale);
    ctx.restore();
  });
}

function stepOfStates(scale) {
  return Math.max(RING_STEP, (RING_STEP * 0.85) / scale);
}

function roomOfStates({ at: [x, y], states: { length } }, scale) {
  const down = stateSize(scale);
  const across = down + ((length - 1) / 2) * stepOfStates(scale);
  return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}

function ring(ctx, node, scale, name) {
  if (!node) return;
  ctx.save();
  ctx.translate(node.x, node.y);
  drawRing(ctx, node, scale, name);
  ctx.restore();
}

function inSight(net, more) {
  const { left, right, top, bottom } = frameOf(net, more);
  return net.shown().filter(({ x, y }) => x > left && y > top && x < right && y < bottom);
}

// What can be seen of the canvas, and a little more.
function frameOf(net, more) {
  const frame = byId("network-picture");
  const start = net.vis.DOMtoCanvas({ x: -more, y: -more });
  const end = net.vis.DOMtoCanvas({ x: frame.clientWidth + more, y: frame.clientHeight + more });
  return { left: start.x, right: end.x, top: start.y, bottom: end.y };
}

function extent(node, net, scale) {
  const { across, down } = reachOf(node, scale);
  const { x, y } = node;
  const box = node.kind === "box";
  const faded = net.alphaOf(node.id) < 1;
  return { of: node.id, box, dot: !box, faded, left: x - across, right: x + across, top: y - down, bottom: y + down };
}

function mostTied(seen) {
  const boxes = seen.filter((node) => node.kind === "box");
  return boxes.sort((one, other) => other.ties - one.ties).slice(0, HUBS);
}

// Where the ring is that says how an organisation is known.
function ringOf(node, scale) {
  const at = stateAt(reachOf(node, scale).across);
  const size = stateSize(scale);
  const [x, y] = [node.x + at, node.y + at];
  return { of: node.id, dot: true, ring: true, left: x - size, right: x + size, top: y - size, bottom: y + size };
}

// The bodies whose names are written beside them, the most important first.
function labelled(seen, { pointed, about }, net, scale) {
  const found = [];
  const near = scale >= NEAR || seen.length <= FEW;
  const hubs = net.large ? mostTied(seen) : [];
  for (const node of seen) {
    const box = node.kind === "box";
    const always = pointed.has(node.id);
    const stands = always || about.has(node.id);
    if (box ? !isFar(scale) : !(stands || near || (node.seats > 1 && !net.large))) continue;
    const alpha = net.alphaOf(node.id);
    const hub = alpha === 1 && hubs.includes(node);
    const rank = [[always, 8000], [stands, 4000], [hub, 2000], [box, 100]];
    const weight = rank.reduce((sum, [has, more]) => sum + (has ? more : 0), node.ties + node.size / 5);
    const { x, y, label } = node;
    // How many a disc stands for comes first, as the end of a name may be cut; a box has it in it.
    const text = node.stack && !box ? `${node.stack}: ${label}` : label;
    found.push({ id: node.id, x, y, ...reachOf(node, scale), text, box, always, stands, alpha, weight, hub });
  }
  return found.sort((one, other) => other.weight - one.weight);
}

// What a body looks like on the canvas: the same shapes, letters and outlines as in the family.
// Everything is drawn about the point (0, 0).

import { colour } from "./colours.js";
import { growth, isFar, reachOf, unitOf } from "./sizes.js";

const PAD = 7;
const FONT = 'Arial, "Liberation Sans", Helvetica, sans-serif';
const LEAST_LETTER = 6.5;
const DASHES = { proposed: [6, 4], perhaps: [1.5, 3], missing: [1.5, 3] };

export function font(size, bold = false) {
  return `${bold ? "bold " : ""}${size}px ${FONT}`;
}

export function drawFace(ctx, node, scale) {
  if (node.kind === "dot") drawDot(ctx, node, scale);
  else if (isFar(scale)) drawSmallBox(ctx, node, scale);
  else drawBox(ctx, node, reachOf(node, scale));
}

// A ring round a body, a little outside it.
export function drawRing(ctx, node, scale, name) {
  const { across, down } = reachOf(node, scale);
  const gap = 5 / scale;
  ctx.strokeStyle = colour(name);
  ctx.lineWidth = 3 / scale;
  ctx.beginPath();
  if (node.kind === "dot") ctx.arc(0, 0, across + gap, 0, 2 * Math.PI);
  else rounded(ctx, -across - gap, -down - gap, 2 * (across + gap), 2 * (down + gap), 7 / scale);
  ctx.stroke();
}

// A partnership: a box with its name and the bar of its seats.
function drawBox(ctx, node, { across, down }) {
  const [left, top] = [-across, -down];
  if (node.stack) for (const shift of [8, 4]) outline(ctx, node, left + shift, top + shift, true);
  outline(ctx, node, left, top);
  words(ctx, node, left, top);
  const width = 2 * (across - PAD) - node.beside;
  bar(ctx, node, { left: left + PAD, top: down - PAD - 12, width, height: 12 });
  if (node.findings) warn(ctx, node, across - 9, top, 10);
}

// The same from afar, mostly in units of the screen: no words, only the bar.
function drawSmallBox(ctx, node, scale) {
  const unit = unitOf(scale);
  ctx.scale(1 / unit, 1 / unit);
  const { across, down } = reachOf(node, scale);
  const [left, top] = [-across * unit, -down * unit];
  if (node.stack) outline(ctx, node, left + 4, top + 4, true, -2 * left, -2 * top);
  outline(ctx, node, left, top, false, -2 * left, -2 * top);
  bar(ctx, node, { left: left + 5, top: top + 5, width: -2 * left - 10, height: -2 * top - 10 });
  if (node.findings) warn(ctx, node, -left - 3, top, 7);
}

// An organisation: a dot with its sector's letter, larger with its income.
function drawDot(ctx, node, scale) {
  const missing = node.outline === "missing";
  const { across: size } = reachOf(node, scale);
  const grown = growth(scale);
  ctx.beginPath();
  ctx.arc(0, 0, size, 0, 2 * Math.PI);
  ctx.fillStyle = colour(missing ? "band" : `sector-${node.sign}`);
  ctx.fill();
  if (node.outline !== "plain") {
    ctx.setLineDash(DASHES[node.outline] || []);
    ctx.lineWidth = (node.outline === "decides" ? 2.2 : 1.5) * grown;
    ctx.strokeStyle = colour(node.outline === "decides" ? "ink" : "muted");
    ctx.beginPath();
    ctx.arc(0, 0, size + 2.5 * grown, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  const height = Math.min(12 * grown, size * 1.25);
  if (height * scale >= LEAST_LETTER) {
    ctx.fillStyle = colour(missing ? "muted" : "on-sector");
    letter(ctx, node.letter, 0, 0.06 * height, height);
  }
  if (node.findings) warn(ctx, node, size * 0.9, -size * 0.8, 6.5 * grown);
}

function outline(ctx, node, left, top, behind = false, width = 138, height = 62) {
  const decides = node.outline === "decides" && !behind;
  rounded(ctx, left, top, width, height, 3);
  ctx.fillStyle = colour(node.outline === "missing" ? "band" : "paper");
  ctx.fill();
  ctx.setLineDash(behind ? [] : DASHES[node.outline] || []);
  ctx.lineWidth = decides ? 2.5 : 1.2;
  ctx.strokeStyle = colour(decides ? "ink" : "outline");
  ctx.stroke();
  ctx.setLineDash([]);
}

function words(ctx, node, left, top) {
  const right = -left - PAD;
  ctx.fillStyle = colour("ink");
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  ctx.font = font(12, true);
  node.lines.forEach((line, at) => ctx.fillText(line, left + PAD, top + 17 + at * 14));
  if (node.remark) {
    ctx.font = `italic ${font(10.5)}`;
    ctx.fillStyle = colour("muted");
    ctx.fillText(node.remark, left + PAD, -top - PAD - 2);
  }
  if (node.stack) {
    ctx.font = font(11, true);
    ctx.fillStyle = colour("ink");
    ctx.textAlign = "right";
    ctx.fillText(node.stack, right, -top - PAD - 2);
  }
}

function bar(ctx, node, { left, top, width, height }) {
  const total = node.bar.reduce((sum, piece) => sum + piece[1], 0);
  const room = width - node.bar.length + 1;
  let x = left;
  for (const [sign, count, mark] of total ? node.bar : []) {
    const wide = (room * count) / total;
    ctx.fillStyle = colour(`sector-${sign}`);
    ctx.fillRect(x, top, wide, height);
    const size = Math.min(10, height - 2);
    if (wide >= size * (mark.length > 1 ? 1.5 : 1)) {
      ctx.fillStyle = colour("on-sector");
      letter(ctx, mark, x + wide / 2, top + height / 2 + 0.5, size);
    }
    x += wide + 1;
  }
}

function letter(ctx, text, x, y, size) {
  ctx.font = font(size, true);
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(text, x, y);
}

function warn(ctx, node, x, y, half) {
  ctx.beginPath();
  ctx.moveTo(x, y - half * 1.1);
  ctx.lineTo(x + half, y + half * 0.7);
  ctx.lineTo(x - half, y + half * 0.7);
  ctx.closePath();
  ctx.fillStyle = colour(node.alarm ? "alarm" : "caution");
  ctx.strokeStyle = colour("paper");
  ctx.lineWidth = half * 0.15;
  ctx.fill();
  ctx.stroke();
  if (half < 10) return;
  ctx.fillStyle = colour("on-alarm");
  letter(ctx, node.findings < 10 ? String(node.findings) : "9+", x, y + 1.5, 9);
}

function rounded(ctx, x, y, width, height, radius) {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, radius);
}

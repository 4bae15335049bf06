// What a body looks like on the canvas: the same shapes, letters and outlines as in the family.
// Everything is drawn about the point (0, 0).

import { linesInBox } from "./boxnames.js";
import { colour } from "./colours.js";
import { BOX, isFar, reachOf, wordsAt } from "./sizes.js";
import { broken } from "./wrapping.js";

const PAD = 7;
const FONT = 'Arial, "Liberation Sans", Helvetica, sans-serif';
const LINE_HEIGHT = 1.16;
// By this part of its radius a disc behind another is further right and down.
const BEHIND = 0.22;
const LEAST_LETTER = 10;
// The size of all letters in bars, as far as they have room, in CSS pixels.
const BAR_LETTER = 11;
// Half the width of a triangle at a disc, and the size of a number in any, in CSS pixels: none is smaller.
const LEAST_WARNING = 5.5;
const LEAST_NUMBER = 9;
// Half the width of a triangle at a box that is seen from afar, in canvas units: no larger.
const LARGEST_WARNING = 26;
// So much of half the width of a triangle its number is high.
const NUMBER_PART = 0.9;
// In the ring that says how a line is known or stands; a body has the first two.
export const STATES = { concluded: "≈", guessed: "?", proposed: "+", ending: "×", perhaps: "" };
const ENDING = [14, 3, 3, 3];
const DASHES = { proposed: [6, 4], perhaps: [1.5, 3], missing: [1.5, 3] };

export function font(size, bold = false) {
  return `${bold ? "bold " : ""}${size}px ${FONT}`;
}

export function drawFace(ctx, node, scale) {
  if (node.kind === "dot") drawDot(ctx, node, scale);
  else if (isFar(scale)) drawSmallBox(ctx, node, scale);
  else drawBox(ctx, node, scale);
}

export function stateSize(scale) {
  return Math.max(6.5, 5.5 / scale);
}

// Where the ring of a dot so large stands, across and down: at its upper left, clear of its letter.
export function stateAt(size) {
  return -0.9 * (size + 2);
}

// How a line stands, or how a body or line is known: a ring with a letter, no smaller than it can be
// read.
export function drawState(ctx, state, scale) {
  const size = stateSize(scale);
  ctx.beginPath();
  ctx.arc(0, 0, size, 0, 2 * Math.PI);
  ctx.fillStyle = colour("paper");
  ctx.strokeStyle = colour("ink");
  ctx.lineWidth = size / 5;
  ctx.setLineDash(state === "perhaps" ? [size / 4, size / 3] : []);
  ctx.fill();
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillStyle = colour("ink");
  letter(ctx, STATES[state], 0, 0.05 * size, 1.65 * size);
}

function stateOf(ctx, node, x, y, scale) {
  if (!node.basis) return;
  ctx.save();
  ctx.translate(x, y);
  drawState(ctx, node.basis, scale);
  ctx.restore();
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
function drawBox(ctx, node, scale) {
  const { across, down } = reachOf(node, scale);
  const [left, top] = [-across, -down];
  const size = wordsAt(scale);
  if (node.stack) for (const shift of [6, 3]) outline(ctx, node, left + shift, top + shift, true);
  outline(ctx, node, left, top);
  const high = size + 1;
  const below = { left: left + PAD, top: down - PAD - high, width: 2 * (across - PAD), height: high };
  ctx.font = font(size, true);
  const most = Math.max(1, Math.floor((below.top - top - PAD + 0.2 * size) / (LINE_HEIGHT * size)));
  const lines = linesInBox(ctx, node, ({ findings }) => [2 * (across - PAD) - (findings ? size : 0), most]);
  words(ctx, lines, left + PAD, top + PAD + 0.85 * size, size);
  remark(ctx, node, below, size);
  bar(ctx, node, { ...below, width: below.width - (node.beside * size) / 12 }, scale);
  // Out of the way of the name, and large enough for its number.
  const half = Math.max(0.8 * size, LEAST_NUMBER / NUMBER_PART / scale);
  if (node.findings) warn(ctx, node, across - half / 2, top + 2 / scale, half, scale);
  stateOf(ctx, node, left + 2, top + 2, scale);
}

// The same from afar: no words, only the bar.
function drawSmallBox(ctx, node, scale) {
  const { across, down } = reachOf(node, scale);
  if (node.stack) outline(ctx, node, 6 - across, 6 - down, true);
  outline(ctx, node, -across, -down);
  const pad = 1.5 * PAD;
  bar(ctx, node, {
    left: pad - across, top: pad - down, width: 2 * (across - pad), height: 2 * (down - pad),
  }, scale);
  if (node.findings) warn(ctx, node, across - 9, 9 - down, Math.min(LARGEST_WARNING, 7 / scale), scale);
  stateOf(ctx, node, 6 - across, 6 - down, scale);
}

// An organisation: a dot with its sector's letter, larger with its income.
function drawDot(ctx, node, scale) {
  const missing = node.outline === "missing";
  const { across: size } = reachOf(node, scale);
  if (node.stack) for (const shift of [2 * BEHIND, BEHIND]) discBehind(ctx, shift * size, size);
  ctx.beginPath();
  ctx.arc(0, 0, size, 0, 2 * Math.PI);
  ctx.fillStyle = colour(missing ? "band" : `sector-${node.sign}`);
  ctx.fill();
  if (node.outline !== "plain") {
    ctx.setLineDash(DASHES[node.outline] || []);
    ctx.lineWidth = node.outline === "decides" ? 2.2 : 1.5;
    ctx.strokeStyle = colour(node.outline === "decides" ? "ink" : "muted");
    ctx.beginPath();
    ctx.arc(0, 0, size + 2.2, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  const height = Math.min(1.2 * size, Math.max(12, LEAST_LETTER / scale));
  ctx.fillStyle = colour(missing ? "muted" : "on-sector");
  letter(ctx, node.letter, 0, 0.06 * height, height);
  const half = Math.min(0.65 * size, Math.max(0.5 * size, LEAST_WARNING / scale));
  if (node.findings) warn(ctx, node, size * 0.9, -size * 0.85, half, scale);
  stateOf(ctx, node, stateAt(size), stateAt(size), scale);
}

// A disc that stands for several has two more behind it, as a box has.
function discBehind(ctx, shift, size) {
  ctx.beginPath();
  ctx.arc(shift, shift, size, 0, 2 * Math.PI);
  ctx.fillStyle = colour("paper");
  ctx.strokeStyle = colour("outline");
  ctx.lineWidth = 1.4;
  ctx.fill();
  ctx.stroke();
}

function outline(ctx, node, left, top, behind = false) {
  const decides = node.outline === "decides" && !behind;
  rounded(ctx, left, top, BOX.width, BOX.height, 3);
  ctx.fillStyle = colour(node.outline === "missing" ? "band" : "paper");
  ctx.fill();
  ctx.setLineDash(behind ? [] : node.ending ? ENDING : DASHES[node.outline] || []);
  ctx.lineWidth = decides ? 3 : 1.4;
  ctx.strokeStyle = colour(decides ? "ink" : "outline");
  ctx.stroke();
  ctx.setLineDash([]);
}

function words(ctx, lines, left, first, size) {
  ctx.fillStyle = colour("ink");
  ctx.textAlign = "left";
  ctx.textBaseline = "alphabetic";
  lines.forEach((line, at) => ctx.fillText(line, left, first + at * LINE_HEIGHT * size));
}

// What stands where the bar would be, and how many a stack stands for.
function remark(ctx, node, { left, top, width, height }, size) {
  ctx.textBaseline = "alphabetic";
  const foot = top + 0.8 * height;
  if (node.remark) {
    ctx.font = `italic ${font(0.96 * size)}`;
    ctx.fillStyle = colour("muted");
    ctx.textAlign = "left";
    ctx.fillText(broken(ctx, node.remark, width, 1)[0], left, foot);
  }
  if (node.stack) {
    ctx.font = font(0.96 * size, true);
    ctx.fillStyle = colour("ink");
    ctx.textAlign = "right";
    ctx.fillText(node.stack, left + width, foot);
  }
}

// Letters are alike, whatever the width of their piece; none is smaller than it can be read.
function bar(ctx, node, { left, top, width, height }, scale) {
  const size = Math.min(height - 1, BAR_LETTER / Math.min(scale, 1));
  const total = node.bar.reduce((sum, piece) => sum + piece[1], 0);
  const room = width - node.bar.length + 1;
  let x = left;
  for (const [sign, count, mark] of total ? node.bar : []) {
    const wide = (room * count) / total;
    ctx.fillStyle = colour(`sector-${sign}`);
    ctx.fillRect(x, top, wide, height);
    if (size * scale >= LEAST_LETTER && wide >= size * (mark.length > 1 ? 1.5 : 0.8)) {
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

function warn(ctx, node, x, y, half, scale) {
  ctx.beginPath();
  ctx.moveTo(x, y - half * 1.1);
  ctx.lineTo(x + half, y + half * 0.7);
  ctx.lineTo(x - half, y + half * 0.7);
  ctx.closePath();
  // Hollow where nothing of it is more than possible.
  const look = colour(node.alarm ? "alarm" : "caution");
  ctx.fillStyle = node.asserted ? look : colour("paper");
  ctx.strokeStyle = node.asserted ? colour("paper") : look;
  ctx.lineWidth = half * (node.asserted ? 0.15 : 0.2);
  if (!node.asserted) ctx.setLineDash([half * 0.35, half * 0.2]);
  ctx.fill();
  ctx.stroke();
  ctx.setLineDash([]);
  if (NUMBER_PART * half * scale < LEAST_NUMBER - 0.01) return;
  ctx.fillStyle = node.asserted ? colour("on-alarm") : look;
  letter(ctx, node.findings < 10 ? String(node.findings) : "9+", x, y + 0.15 * half, NUMBER_PART * half);
}

function rounded(ctx, x, y, width, height, radius) {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, radius);
}

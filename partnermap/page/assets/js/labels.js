// Names beside the bodies on the canvas, as on a map: always the same size, none on another, those
// that matter most first.

import { colour } from "./colours.js";
import { font } from "./faces.js";

const SIZE = 11.5;
const LINE = 13;
const WIDTH = 112;
const MOST_LINES = 3;
const MOST_LABELS = 300;

// Draw names.
// bodies: [{x, y, across, down, text, bold, always, alpha}], the most important first; lengths in
// canvas units.
// boxes, dots: rectangles that no name may cover, or only where it finds no other place.
export function drawLabels(ctx, bodies, boxes, dots, scale) {
  const taken = [...boxes];
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  ctx.lineWidth = 4 / scale;
  for (const body of bodies.slice(0, MOST_LABELS)) {
    ctx.font = font(SIZE / scale, body.bold);
    const lines = broken(ctx, body.text, WIDTH / scale);
    const wide = Math.max(...lines.map((line) => ctx.measureText(line).width));
    const places = around(body, wide, (lines.length * LINE) / scale, 6 / scale);
    const free = places.filter((place) => !taken.some((other) => meet(place, other)));
    const clear = free.find((place) => !dots.some((other) => meet(place, other)));
    const place = clear || (body.bold && free[0]) || (body.always && places[0]);
    if (!place) continue;
    taken.push(place);
    ctx.globalAlpha = body.alpha;
    ctx.textAlign = place.align;
    ctx.strokeStyle = colour("band");
    ctx.fillStyle = colour("ink");
    lines.forEach((line, at) => {
      const y = place.top + ((at + 0.8) * LINE) / scale;
      ctx.strokeText(line, place.x, y);
      ctx.fillText(line, place.x, y);
    });
  }
  ctx.globalAlpha = 1;
}

// Where a name may stand: below its body, above, at its right and at its left.
function around({ x, y, across, down }, wide, high, gap) {
  const place = (align, at, top) => {
    const left = { center: at - wide / 2, left: at, right: at - wide }[align];
    return { align, x: at, left, right: left + wide, top, bottom: top + high };
  };
  return [
    place("center", x, y + down + gap),
    place("center", x, y - down - gap - high),
    place("left", x + across + gap, y - high / 2),
    place("right", x - across - gap, y - high / 2),
  ];
}

function meet(one, other) {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

function broken(ctx, text, width) {
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.length - 1;
    const longer = lines.length ? `${lines[last]} ${word}` : word;
    if (lines.length && ctx.measureText(longer).width <= width) lines[last] = longer;
    else lines.push(word);
  }
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`];
}

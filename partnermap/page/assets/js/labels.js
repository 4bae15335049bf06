// Names beside the bodies on the canvas, as on a map: none under a size that can be read, none on another, those
// that matter most first.

import { colour } from "./colours.js";
import { font } from "./faces.js";
import { ground } from "./ground.js";
import { broken } from "./wrapping.js";

const SIZE = 11.5;
const LINE = 13;
const WIDTH = 112;
const NARROW = 88;
// How wide a name may be and in how many lines, the whole one first.
const NAME_SHAPES = [[WIDTH, 3], [WIDTH, 2], [NARROW, 3], [NARROW, 2]];
const MARGIN = 3;
// Names below boxes keep so far from each other, so that each is seen to be of the box above it.
const APART = 12;
const LARGEST_NAMES = 1.3;
const MOST_LABELS = 300;
// Names as they were broken into lines before: those that are moved about need not be measured again.
const MOST_KNOWN = 4000;
const brokenNames = new Map();
// The side of a square in which names are looked for that could lie on another, in CSS pixels.
const SQUARE = 120;
// Names of those that most meet are larger, and lie on discs rather than be left out.
const HUB = 1.2;

// Draw names.
// bodies: [{x, y, across, down, text, box, always, alpha}], the most important first; lengths in
// canvas units.
// others: rectangles that no name may cover.
// frame: the rectangle that can be seen: half a name is none.
export function drawLabels(ctx, bodies, others, frame, scale) {
  // In a picture of few bodies, drawn large, names are larger too.
  const small = scale / Math.max(1, Math.min(LARGEST_NAMES, scale));
  const margin = MARGIN / scale;
  const taken = ground(SQUARE / scale);
  const boxes = ground(SQUARE / scale);
  for (const each of others) {
    const rectangle = grown(each, margin);
    taken.add(rectangle);
    if (each.box) boxes.add(rectangle);
  }
  ctx.textBaseline = "alphabetic";
  ctx.lineJoin = "round";
  ctx.lineWidth = 4 / scale;
  for (const body of bodies.slice(0, MOST_LABELS)) {
    const found = placeFor(ctx, body, { taken, boxes, frame, scale, small });
    if (!found) continue;
    const { place, lines, size, step } = found;
    const apart = body.box ? APART / scale : 0;
    const kept = { ...place, left: place.left - apart, right: place.right + apart };
    taken.add(kept);
    boxes.add(kept);
    ctx.globalAlpha = body.alpha;
    if (body.hub) {
      ctx.fillStyle = colour("band");
      ctx.fillRect(place.left - margin, place.top, place.right - place.left + 2 * margin, place.bottom - place.top);
    }
    ctx.font = font(size, body.box);
    ctx.textAlign = place.align;
    ctx.strokeStyle = colour("band");
    ctx.fillStyle = colour("ink");
    lines.forEach((line, at) => {
      const y = place.top + (at + 0.8) * step;
      ctx.strokeText(line, place.x, y);
      ctx.fillText(line, place.x, y);
    });
  }
  ctx.globalAlpha = 1;
}

// Where a name is written and in which lines. Where there is no room for it it is cut short, and else
// left out until one looks closer; that of a hub lies on discs before it is left out.
function placeFor(ctx, body, { taken, boxes, frame, scale, small }) {
  const larger = body.hub ? HUB : 1;
  const [size, step] = [(SIZE * larger) / small, (LINE * larger) / small];
  for (const over of body.hub ? [taken, boxes] : [taken]) {
    for (const [most, many] of NAME_SHAPES) {
      const { lines, wide } = inLines(ctx, body, size, (most * larger) / small, many);
      const high = lines.length * step;
      // Boxes stand in rows: between two rows a name would seem to be of either.
      const places = body.box
        ? [below(body, wide, high, 3 / scale)]
        : around(body, wide, high, 6 / scale);
      const free = places.find((one) => inside(one, frame) && !over.meets(one));
      const place = free || (body.always && most === NARROW ? places[0] : null);
      if (place) return { place, lines, size, step };
    }
  }
  return null;
}

// The font is set only where it is needed: that takes longer than to look a name up.
function inLines(ctx, { text, box: bold }, size, most, many) {
  const key = `${size} ${bold} ${most} ${many} ${text}`;
  if (!brokenNames.has(key)) {
    if (brokenNames.size > MOST_KNOWN) brokenNames.clear();
    ctx.font = font(size, bold);
    const lines = broken(ctx, text, most, many);
    const wide = Math.max(...lines.map((line) => ctx.measureText(line).width));
    brokenNames.set(key, { lines, wide });
  }
  return brokenNames.get(key);
}

function below({ x, y, down }, wide, high, gap) {
  const top = y + down + gap;
  return { align: "center", x, left: x - wide / 2, right: x + wide / 2, top, bottom: top + high };
}

// Where the name of a disc may stand: below it, above, at its right and at its left, at a corner.
function around({ x, y, across, down }, wide, high, gap) {
  const place = (align, at, top) => {
    const left = { center: at - wide / 2, left: at, right: at - wide }[align];
    return { align, x: at, left, right: left + wide, top, bottom: top + high };
  };
  return [
    below({ x, y, down }, wide, high, gap),
    place("center", x, y - down - gap - high),
    place("left", x + across + gap, y - high / 2),
    place("right", x - across - gap, y - high / 2),
    // At the left past the ring, or below it.
    place("right", x - across - 2.6 * gap, y - high / 2),
    place("right", x - across - gap, y - 0.4 * gap),
    place("left", x - across, y + down + gap),
    place("right", x + across, y + down + gap),
    place("left", x - across, y - down - gap - high),
    place("right", x + across, y - down - gap - high),
  ];
}

function grown({ left, right, top, bottom }, by) {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}

function inside(one, frame) {
  return (
    one.left >= frame.left &&
    one.right <= frame.right &&
    one.top >= frame.top &&
    one.bottom <= frame.bottom
  );
}

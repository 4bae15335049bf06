// Names beside the bodies on the canvas, as on a map: none under a size that can be read, none on another, none
// nearer to another body than to its own, those that matter most first.

import { colour } from "./colours.js";
import { font } from "./faces.js";
import { ground } from "./ground.js";
import { afar, alongLine, around, gapBetween, grown, isInside } from "./places.js";
import { apartFrom, broken, isCut } from "./wrapping.js";

const SIZE = 11.5;
const LINE = 13;
const WIDTH = 112;
const NARROW = 88;
const WIDE = 134;
// How wide a name may be and in how many lines, the whole one first.
const NAME_SHAPES = [[WIDTH, 3], [WIDTH, 2], [WIDE, 2], [NARROW, 3], [NARROW, 2]];
const MARGIN = 3;
// So often those that were left without a name are placed again before the others.
const ROUNDS_OF_NAMES = 4;
// Of more bodies that would make each frame of a picture that is moved take longer.
const MOST_IN_ROUNDS = 80;
// Two names in one line keep so far from each other, so that they are not read as one; those below boxes
// further, so that each is seen to be of the box above it.
const APART = 5;
const APART_BELOW = 12;
// By so much another disc is further from a name than its own.
const NEARER = 1.4;
const LARGEST_NAMES = 1.3;
const MOST_LABELS = 300;
// Of so few names those that have no room beside their discs stand further off, with a line.
const MOST_WITH_LINES = 150;
// Of so few that stand out; among the lines of more those would be lost.
const MOST_OUT_WITH_LINES = 40;
// Names as they were broken into lines before: those that are moved about need not be measured again.
const MOST_KNOWN = 4000;
const brokenNames = new Map();
// The side of a square in which names are looked for that could lie on another, in CSS pixels.
const SQUARE = 120;
// Names of those that most meet are larger, and lie on discs rather than be left out.
const HUB = 1.2;

// Draw names; gives the ids of those that have one now, and what is covered.
// bodies: [{id, x, y, across, down, text, box, hub, stands, always, alpha, weight}], the most important first;
// lengths in canvas units.
// others: rectangles that no name may cover; `of` is the body whose they are, `faded` those that fade.
// said: names that are written already, by what is read of them.
// frame: the rectangle that can be seen: half a name is none.
export function drawLabels(ctx, bodies, others, said, frame, scale) {
  const shown = bodies.slice(0, MOST_LABELS);
  let best = placeAll(ctx, shown, others, said, frame, scale);
  const first = new Set();
  let left = best;
  const rounds = shown.length <= MOST_IN_ROUNDS ? ROUNDS_OF_NAMES : 1;
  // Whoever has least room about it chooses before its neighbours do.
  for (let round = 1; round < rounds && left.unnamed.length + left.cut.length; round += 1) {
    for (const body of [...left.unnamed, ...left.cut]) first.add(body);
    left = placeAll(ctx, inTurn(shown, first), others, said, frame, scale);
    if (missed(left) < missed(best)) best = left;
  }
  for (const [body, found] of best.places) write(ctx, body, found, scale);
  ctx.globalAlpha = 1;
  return { named: new Set([...best.places.keys()].map(({ id }) => id)), covered: best.room.covered };
}

// How much is not named: one of many seats counts as many, and a large one as more than a small one; a name
// that is cut as half of one.
function missed({ unnamed, cut }) {
  const counted = (bodies) => bodies.reduce((sum, { weight, across }) => sum + (1 + weight) ** 1.5 + across / 2, 0);
  return counted(unnamed) + counted(cut) / 10;
}

// Those that stand out stay before all others, and then those that most meet.
function inTurn(bodies, first) {
  const rank = (body) => [first.has(body), body.hub, body.stands, body.always]
    .reduce((sum, has, at) => sum + (has ? 2 ** at : 0), 0);
  return [...bodies].sort((one, other) => rank(other) - rank(one));
}

// Where names stand if they are placed in this order, and who has none.
function placeAll(ctx, bodies, others, said, frame, scale) {
  const room = roomFor(bodies, others, said, frame, scale);
  const places = new Map();
  for (const body of bodies) {
    const found = placeFor(ctx, body, room);
    if (!found) continue;
    const { place, lines } = found;
    const apart = (body.box ? APART_BELOW : APART) / scale;
    const kept = { ...place, left: place.left - apart, right: place.right + apart };
    const way = place.line ? alongLine(place.line, scale) : [];
    for (const each of [room.taken, room.boxes, room.lit]) for (const one of [kept, ...way]) each.add(one);
    room.covered.add(place);
    room.said.set(lines.join(" "), body.text);
    places.set(body, found);
  }
  const cut = bodies.filter((body) => !body.box && places.has(body) && isCut(places.get(body).lines));
  return { places, room, cut, unnamed: bodies.filter((body) => !places.has(body)) };
}

function roomFor(bodies, others, said, frame, scale) {
  // In a picture of few bodies, drawn large, names are larger too.
  const small = scale / Math.max(1, Math.min(LARGEST_NAMES, scale));
  const margin = MARGIN / scale;
  const out = bodies.filter(({ stands }) => stands).length;
  const room = { frame, scale, small, said: new Map(said),
    lines: bodies.length <= MOST_WITH_LINES && out <= MOST_OUT_WITH_LINES, linesOut: out <= MOST_OUT_WITH_LINES };
  // What matters less is hidden by a name that must be there.
  for (const name of ["taken", "boxes", "lit", "covered"]) room[name] = ground(SQUARE / scale);
  for (const each of others) {
    const rectangle = { ...grown(each, margin), of: each.of, dot: each.dot, ring: each.ring };
    for (const name of ["taken", "covered"]) room[name].add(rectangle);
    if (each.box) room.boxes.add(rectangle);
    if (!each.faded) room.lit.add(rectangle);
  }
  return room;
}

// On a ground that nothing shines through, so that no line strikes a name out.
function write(ctx, body, { place, lines, widths, size, step }, scale) {
  ctx.globalAlpha = body.alpha;
  if (place.line) lead(ctx, place.line, scale);
  const margin = 2 / scale;
  ctx.font = font(size, body.box);
  ctx.textBaseline = "alphabetic";
  ctx.textAlign = place.align;
  const start = { center: 0.5, left: 0, right: 1 }[place.align];
  ctx.fillStyle = colour("band");
  lines.forEach((_, at) => {
    const left = place.x - start * widths[at];
    ctx.fillRect(left - margin, place.top + at * step, widths[at] + 2 * margin, step);
  });
  ctx.fillStyle = colour("ink");
  lines.forEach((line, at) => ctx.fillText(line, place.x, place.top + (at + 0.8) * step));
}

function lead(ctx, [x, y, end, foot], scale) {
  ctx.strokeStyle = colour("ink");
  ctx.lineWidth = 1 / scale;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(end, foot);
  ctx.stroke();
}

// Where a name is written and in which lines: whole where it can be, beside its disc or further off, else cut
// short; that of a body which stands out on whatever fades; that of a hub on discs; that of the body at which
// somebody points on anything. Else it is left out.
function placeFor(ctx, body, room) {
  const { taken, lit, boxes } = room;
  const further = room.lines && !body.box;
  const tries = [
    { among: around, over: taken },
    body.stands && { among: around, over: lit },
    further && { among: afar, over: taken },
    { among: around, over: taken, cut: true },
    further && { among: afar, over: taken, cut: true },
    body.hub && { among: around, over: boxes },
    body.hub && { among: around, over: boxes, cut: true },
    body.stands && room.linesOut && { among: afar, over: lit },
    body.stands && { among: around, over: lit, cut: true },
    body.always && { among: around, over: null },
    body.always && { among: around, over: null, cut: true },
  ];
  for (const each of tries) {
    const found = each && tryPlaces(ctx, body, room, each);
    if (found) return found;
  }
  return null;
}

function tryPlaces(ctx, body, room, { among, over, cut = false }) {
  const { frame, scale, small } = room;
  const larger = body.hub ? HUB : 1;
  const [size, step] = [(SIZE * larger) / small, (LINE * larger) / small];
  for (const [most, many] of NAME_SHAPES) {
    const { lines, widths } = inLines(ctx, body, size, (most * larger) / small, many, room.said);
    if (isCut(lines) !== cut || (cut && over && isSaid(room.said, lines, body.text))) continue;
    const wide = Math.max(...widths);
    const high = lines.length * step;
    // Boxes stand in rows: between two rows a name would seem to be of either, where both stand out.
    const places = body.box && among === around
      ? around(body, wide, high, 3 / scale).slice(0, body.stands ? 2 : 1)
      : among(body, wide, high, among === afar ? scale : 6 / scale);
    const place = over ? places.find((one) => isInside(one, frame) && isFree(one, body, over, room)) : places[0];
    if (place) return { place, lines, widths, size, step };
  }
  return null;
}

function isFree(place, body, taken, { scale }) {
  if (taken.meets(place)) return false;
  const other = (each) => each.of !== body.id;
  const inTheWay = (each) => other(each) || each.ring;
  if (place.line) return !alongLine(place.line, scale).some((one) => taken.meets(one, inTheWay));
  if (body.box) return true;
  const own = { left: body.x - body.across, right: body.x + body.across, top: body.y - body.down, bottom: body.y + body.down };
  const about = grown(place, NEARER * gapBetween(place, own));
  return !taken.meets(about, (each) => each.dot && other(each));
}

function isSaid(said, lines, name) {
  const text = lines.join(" ");
  return said.has(text) && said.get(text) !== name;
}

// A name that would be cut to what another is cut to keeps what the other lacks.
function inLines(ctx, body, size, most, many, said) {
  const found = knownLines(ctx, body, size, most, many);
  if (!isCut(found.lines) || !isSaid(said, found.lines, body.text)) return found;
  const text = apartFrom(body.text, said.get(found.lines.join(" ")));
  return knownLines(ctx, { ...body, text }, size, most, many);
}

// The font is set only where it is needed: that takes longer than to look a name up.
function knownLines(ctx, { text, box: bold }, size, most, many) {
  const key = `${size} ${bold} ${most} ${many} ${text}`;
  if (!brokenNames.has(key)) {
    if (brokenNames.size > MOST_KNOWN) brokenNames.clear();
    ctx.font = font(size, bold);
    const lines = broken(ctx, text, most, many);
    brokenNames.set(key, { lines, widths: lines.map((line) => ctx.measureText(line).width) });
  }
  return brokenNames.get(key);
}

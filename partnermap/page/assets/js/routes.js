// Where a way runs in the picture of voices: in gutters between rows, gaps between boxes and the aisles
// between columns, so that it crosses no box, no frame of the unheard and no words. It is told in legs:
// those that several ways have in common are one stroke.

const COLUMNS = ["who", "through", "at"];
// Below a row and between two boxes of a column that much is free, in CSS pixels (layout/voices.py).
const PASSAGE = 8;
// How far from the right end of an organisation a way leaves it, and how wide the turn is.
const JOINT = 14;
const TURN = 4;
// How far a line within a column bows out, at least and at most, and half the height of its arrowhead.
const BOWS = [14, 42];
const HEAD = 4.5;

// What ways have to go round: the right edge of the bands, and the boxes by column.
export function groundOf(picture, spots) {
  const band = picture.querySelector(".rank");
  const of = (column) => spots.filter((spot) => spot.column === column).sort((one, other) => one.top - other.top);
  const [rows, through] = [of("who"), of("through")];
  const edge = band ? ["x", "width"].reduce((sum, name) => sum + Number(band.getAttribute(name)), 0) : 0;
  const top = Math.min(...spots.filter(({ column }) => column !== "who").map((spot) => spot.top));
  return { edge, rows, through, top };
}

// The legs from one box to another, the point for what is said of the line, and its arrowhead.
export function routeBetween(from, to, ground) {
  const steps = COLUMNS.indexOf(to.column) - COLUMNS.indexOf(from.column);
  if (from.column !== "who") return aside(from, to, steps);
  const { y, legs } = outOfBand(from, ground);
  const passed = to.column === "at" && ground.through.length ? ground.through[0] : null;
  const level = passed ? levelFor(to.y, ground) : to.y;
  const end = passed ? passed.left : to.left;
  legs.push(eased(ground.edge, y, end, level));
  if (passed) legs.push(`M${end} ${level} H${passed.right}`, eased(passed.right, level, to.left, to.y));
  return { legs, middle: { x: (ground.edge + end) / 2, y: (y + level) / 2 }, head: "" };
}

// From an organisation to the edge of its band: the last of a row straight, others by the gutter below it,
// which they share from one to the next.
function outOfBand(from, { edge, rows }) {
  const after = rows.filter((spot) => spot.top === from.top && spot.left > from.left);
  if (!after.length) return { y: from.y, legs: [`M${from.right} ${from.y} H${edge}`] };
  const y = from.bottom + PASSAGE / 2;
  const ends = [from, ...after].map(({ right }) => right - JOINT).sort((one, other) => one - other);
  const joints = [...ends.slice(0, -1), edge];
  const out = `M${joints[0] - TURN} ${from.bottom} Q${joints[0] - TURN} ${y} ${joints[0]} ${y}`;
  return { y, legs: [out, ...joints.slice(1).map((x, at) => `M${joints[at]} ${y} H${x}`)] };
}

// The level at which a way passes between those through whom others go: the free one nearest to its end.
function levelFor(wanted, { through, top }) {
  const levels = [...through, null].map((spot, at) => {
    const over = at ? through[at - 1].bottom : Math.min(top, through[0].top) - PASSAGE;
    const under = spot ? spot.top : over + PASSAGE;
    return Math.max(over + PASSAGE / 2, Math.min(wanted, under - PASSAGE / 2));
  });
  const off = (level) => Math.abs(level - wanted);
  return levels.reduce((best, level) => (off(level) < off(best) ? level : best));
}

// From one column to the next level at both ends; within a column in a bow beside it, of those who decide at
// the left, the wider the farther it leads. What does not lead to the right has an arrowhead.
function aside(from, to, steps) {
  const wide = Math.max(BOWS[0], Math.min(BOWS[1], Math.abs(to.y - from.y) / 8));
  const bow = from.column === "at" ? -wide : wide;
  const start = steps > 0 || (!steps && bow > 0) ? from.right : from.left;
  const end = steps < 0 || (!steps && bow > 0) ? to.right : to.left;
  const first = steps ? (start + end) / 2 : start + bow;
  const second = steps ? first : end + bow;
  const middle = { x: (start + 3 * first + 3 * second + end) / 8, y: (from.y + to.y) / 2 };
  const back = end + (end === to.left ? -2 : 2) * HEAD;
  const head = steps > 0 ? "" : `M${end} ${to.y} L${back} ${to.y - HEAD} L${back} ${to.y + HEAD} Z`;
  return { legs: [`M${start} ${from.y} C${first} ${from.y} ${second} ${to.y} ${end} ${to.y}`], middle, head };
}

function eased(x, y, end, level) {
  const half = (x + end) / 2;
  return `M${x} ${y} C${half} ${y} ${half} ${level} ${end} ${level}`;
}

// Where a name may stand beside its body: rectangles in canvas units, the best first.

// How far off a name with a line to its body may be, in CSS pixels, and in how many directions.
const FAR_OFF = [12, 24, 38, 54];
const DIRECTIONS = 16;
// Between two points at which such a line is looked at, in CSS pixels.
const SAMPLES = 5;

function below({ x, y, down }, wide, high, gap) {
  const top = y + down + gap;
  return { align: "center", x, left: x - wide / 2, right: x + wide / 2, top, bottom: top + high };
}

// Where the name of a disc may stand: below it, above, at its right and at its left, at a corner.
export function around({ x, y, across, down }, wide, high, gap) {
  const place = (align, at, top) => placed(align, at, top, wide, high);
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

// Further off, the nearest first; `line` is what leads from the disc or box to the name.
export function afar({ x, y, across, down: half, box }, wide, high, scale) {
  return FAR_OFF.flatMap((far) => Array.from({ length: DIRECTIONS }, (_, at) => {
    const turn = (2 * Math.PI * at) / DIRECTIONS;
    const [right, down] = [Math.cos(turn), Math.sin(turn)];
    const edge = box ? Math.min(across / Math.abs(right), half / Math.abs(down)) : across;
    const reach = edge + far / scale;
    const [end, foot] = [x + right * reach, y + down * reach];
    const align = Math.abs(right) < 0.3 ? "center" : right > 0 ? "left" : "right";
    const top = Math.abs(down) < 0.3 ? foot - high / 2 : down > 0 ? foot : foot - high;
    const from = edge + 1.5 / scale;
    const line = [x + right * from, y + down * from, end, foot];
    return { ...placed(align, end, top, wide, high), line };
  }));
}

// The points on a line at which it must be free, as rectangles.
export function alongLine([x, y, end, foot], scale) {
  const count = Math.ceil(Math.hypot(end - x, foot - y) / (SAMPLES / scale));
  const half = 1 / scale;
  return Array.from({ length: count }, (_, at) => {
    const part = (at + 0.5) / count;
    const [across, down] = [x + part * (end - x), y + part * (foot - y)];
    return { left: across - half, right: across + half, top: down - half, bottom: down + half };
  });
}

function placed(align, at, top, wide, high) {
  const left = { center: at - wide / 2, left: at, right: at - wide }[align];
  return { align, x: at, left, right: left + wide, top, bottom: top + high };
}

export function grown({ left, right, top, bottom }, by) {
  return { left: left - by, right: right + by, top: top - by, bottom: bottom + by };
}

export function isInside(one, frame) {
  return (
    one.left >= frame.left &&
    one.right <= frame.right &&
    one.top >= frame.top &&
    one.bottom <= frame.bottom
  );
}

// How far two rectangles are from each other; 0 where they meet.
export function gapBetween(one, other) {
  const across = Math.max(0, one.left - other.right, other.left - one.right);
  const down = Math.max(0, one.top - other.bottom, other.top - one.bottom);
  return Math.hypot(across, down);
}

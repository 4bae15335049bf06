// The lines of a large network, straight and without arrowheads: all of one look are drawn together.
// vis-network draws each by itself, which takes several times as long.

// More at once take longer than they save.
const AT_ONCE = 400;
// More of one look would hide each other and what lies under them: from afar they are fainter. Those that
// stand out among others can be seen, however many they are.
const FULL = 120;
const FAINTEST = 0.07;
const FAINTEST_OUT = 0.25;

// Lines by their look, with the places of both ends. Those that fade come first, below the others.
export function gathered(lines, bodies) {
  const looks = new Map();
  for (const line of lines) {
    const key = [line.color.color, line.color.opacity, line.out, line.width, line.dashes].join(" ");
    if (!looks.has(key)) looks.set(key, { ...line, ends: [] });
    const [from, to] = [bodies.get(line.from), bodies.get(line.to)];
    looks.get(key).ends.push(from.x, from.y, to.x, to.y);
  }
  return [...looks.values()].sort((one, other) => one.color.opacity - other.color.opacity);
}

function strengthOf({ out, ends }) {
  const part = (4 * FULL) / ends.length;
  return Math.min(1, out ? Math.max(FAINTEST_OUT, Math.sqrt(part)) : Math.max(FAINTEST, part));
}

// From afar a dash cannot be told from the next, nor a line from thousands about it.
export function drawMany(ctx, looks, far) {
  for (const look of looks) {
    const { color, width, dashes, ends } = look;
    ctx.strokeStyle = color.color;
    ctx.globalAlpha = color.opacity * (far ? strengthOf(look) : 1);
    ctx.lineWidth = width;
    ctx.setLineDash((!far && dashes) || []);
    ctx.lineCap = far ? "butt" : "round";
    for (let start = 0; start < ends.length; start += 4 * AT_ONCE) {
      ctx.beginPath();
      for (let at = start; at < Math.min(ends.length, start + 4 * AT_ONCE); at += 4) {
        ctx.moveTo(ends[at], ends[at + 1]);
        ctx.lineTo(ends[at + 2], ends[at + 3]);
      }
      ctx.stroke();
    }
  }
  ctx.setLineDash([]);
  ctx.globalAlpha = 1;
}

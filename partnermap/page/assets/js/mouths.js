// Where a line goes behind a box that it is not about, it stops short of the box on both sides, with a
// stroke across: else it would be read as two lines that end there.

import { colour } from "./colours.js";
import { isFaded } from "./lines.js";

const GAP = 5;
const HALF = 5;
const FADED_MOUTH = 0.08;

// edge.under: each x, y, and the direction of the line out of the box.
export function breakLine(ctx, edge, net, scale) {
  const faded = isFaded(edge, net);
  const larger = 1 / Math.min(1, Math.max(0.5, scale));
  const seat = edge.style === "seat";
  const name = seat ? `sector-${net.bodies.get(edge.from).sign}` : "ink";
  for (const [x, y, across, down] of edge.under) {
    ctx.save();
    ctx.translate(x, y);
    ctx.rotate(Math.atan2(down, across));
    // A line that fades needs no gap.
    if (!faded) stroke(ctx, colour("band"), 4, [2, 0, GAP * larger, 0]);
    ctx.globalAlpha = faded ? FADED_MOUTH : 0.9;
    const [at, half] = [(GAP + 0.8) * larger, HALF * larger];
    stroke(ctx, colour(net.lit && !faded ? "alarm" : name), 1.6, [at, -half, at, half]);
    ctx.restore();
  }
}

function stroke(ctx, style, width, [x, y, end, foot]) {
  ctx.strokeStyle = style;
  ctx.lineWidth = width;
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(end, foot);
  ctx.stroke();
}

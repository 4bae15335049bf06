// Bodies of a large network are drawn once each and then stamped: discs are alike, and letters take
// long to draw.

import { drawFace } from "./faces.js";
import { reachOf } from "./sizes.js";

// So much of its radius, and so many canvas units more, what hangs on a body may stand out.
const OUTSIDE = 1.6;
const MORE = 4;
const MORE_OF_BOX = 20;
// A ring that says how a body is known grows as the picture shrinks.
const STATE_RING = 8;
const stamps = new Map();
let scaleOfAll = 0;

// When colours change.
export function forgetStamps() {
  stamps.clear();
}

// origin: how the canvas lies on the pixels of the screen; a stamp between two of them is blurred.
export function stampFace(ctx, node, scale, origin) {
  if (origin.a !== scaleOfAll) forgetStamps();
  scaleOfAll = origin.a;
  node.alike ??= stampKeyOf(node);
  let stamp = stamps.get(node.alike);
  if (!stamp) {
    stamp = cut(node, scale, origin.a);
    stamps.set(node.alike, stamp);
  }
  const left = Math.round(node.x * origin.a + origin.e - stamp.width / 2);
  const top = Math.round(node.y * origin.a + origin.f - stamp.height / 2);
  const [x, y] = [(left - origin.e) / origin.a, (top - origin.f) / origin.a];
  ctx.drawImage(stamp, x, y, stamp.width / origin.a, stamp.height / origin.a);
}

// No two boxes are alike.
function stampKeyOf({ id, kind, sign, outline, size, findings, alarm, asserted, basis, stack }) {
  const warning = `${Math.min(findings, 10)} ${alarm} ${asserted}`;
  return kind === "box" ? id : `${sign} ${outline} ${size} ${warning} ${basis || ""} ${Boolean(stack)}`;
}

function cut(node, scale, ratio) {
  const { across, down } = reachOf(node, scale);
  const more = MORE + (node.basis ? STATE_RING / Math.min(scale, 1) : 0);
  const side = (reach) => (node.kind === "box" ? reach + MORE_OF_BOX : OUTSIDE * reach) + more;
  const stamp = document.createElement("canvas");
  stamp.width = 2 * Math.ceil(side(across) * ratio);
  stamp.height = 2 * Math.ceil(side(down) * ratio);
  const ctx = stamp.getContext("2d");
  ctx.translate(stamp.width / 2, stamp.height / 2);
  ctx.scale(ratio, ratio);
  drawFace(ctx, node, scale);
  return stamp;
}

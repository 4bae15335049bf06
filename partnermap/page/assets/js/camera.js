// What is seen of the network: how large, and which part of it.

import { byId } from "./dom.js";
import { reachOf } from "./sizes.js";

// How far a key or button moves the picture, in CSS pixels.
const SHIFT = 80;
// Room round the whole picture, in CSS pixels.
const AROUND = 14;
// A body so near the border is not moved to the middle, in CSS pixels.
const INSIDE = 36;
// Below the lowest bodies, for their names; and the least height of the frame.
const NAMES = 34;
const LEAST_HEIGHT = 240;
// Few bodies are drawn larger than they were placed, and no larger than so.
const LARGEST = 1.5;
const FACTORS = { in: 1.25, out: 0.8 };

export function zoomBy(net, how) {
  if (FACTORS[how]) net.vis.moveTo({ scale: net.vis.getScale() * FACTORS[how] });
  else fitAll(net);
}

export function panBy(net, [across, down]) {
  const { x, y } = net.vis.getViewPosition();
  const far = SHIFT / net.vis.getScale();
  net.vis.moveTo({ position: { x: x + across * far, y: y + down * far } });
}

// vis knows the size of its bodies only after it has drawn them; their places are known before.
export function fitAll(net, most = "") {
  const frame = byId("network-picture");
  const [left, right] = rangeOf(net, "x", "across");
  const [top, bottom] = rangeOf(net, "y", "down");
  const across = Math.min(LARGEST, (frame.clientWidth - 2 * AROUND) / Math.max(1, right - left));
  // A picture that is wide has no empty room above and below.
  const high = Math.max(LEAST_HEIGHT, (bottom - top) * across + 2 * AROUND + NAMES);
  frame.style.height = most;
  frame.style.height = `${Math.min(frame.clientHeight, Math.ceil(high))}px`;
  net.vis.setSize("100%", "100%");
  const down = (frame.clientHeight - 2 * AROUND - NAMES) / Math.max(1, bottom - top);
  const scale = Math.max(0.05, Math.min(across, down));
  const position = { x: (left + right) / 2, y: (top + bottom + NAMES / scale) / 2 };
  net.vis.moveTo({ position, scale });
}

function rangeOf(net, axis, side) {
  const low = net.shown().map((node) => node[axis] - reachOf(node, 1)[side]);
  const high = net.shown().map((node) => node[axis] + reachOf(node, 1)[side]);
  return [low.reduce((one, other) => Math.min(one, other), Infinity),
    high.reduce((one, other) => Math.max(one, other), -Infinity)];
}

// A body that is out of sight, or at the border, goes to the middle.
export function bringToSight(net, id) {
  const frame = byId("network-picture");
  const { x, y } = net.vis.canvasToDOM(net.bodies.get(id));
  const within = (at, room) => at > INSIDE && at < room - INSIDE;
  const inside = within(x, frame.clientWidth) && within(y, frame.clientHeight);
  if (!inside) net.vis.moveTo({ position: net.bodies.get(id) });
}

// Where it is not shown, as on paper, the frame has no size: the library would take that for one.
export function takeRoom(net, { clientWidth, clientHeight }) {
  if (!clientWidth) return;
  net.room = [`${clientWidth}px`, `${clientHeight}px`];
  net.vis.setSize(...net.room);
  net.vis.redraw();
}

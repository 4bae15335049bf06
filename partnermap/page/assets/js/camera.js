// What is seen of the network: how large, and which part of it.

import { byId } from "./dom.js";
import { coveredAbove } from "./sight.js";
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
// In a frame so wide or narrower, in CSS pixels, one begins at this scale.
const NARROW_FRAME = 480;
const READABLE = 0.75;
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
// beside: how much room there is beside the frame that it has now and then, in CSS pixels.
export function fitAll(net, most = "", beside = 0) {
  const frame = byId("network-picture");
  const [left, right] = rangeOf(net, "x", "across");
  const [top, bottom] = rangeOf(net, "y", "down");
  const across = Math.min(LARGEST, (frame.clientWidth + beside - 2 * AROUND) / Math.max(1, right - left));
  // A picture that is wide has no empty room above and below.
  const high = Math.max(LEAST_HEIGHT, (bottom - top) * across + 2 * AROUND + NAMES);
  sizeFrame(net, frame, high, most);
  const down = (frame.clientHeight - 2 * AROUND - NAMES) / Math.max(1, bottom - top);
  const scale = Math.max(0.05, Math.min(across, down));
  const position = { x: (left + right) / 2, y: (top + bottom + NAMES / scale) / 2 };
  net.vis.moveTo({ position, scale });
}

// In a narrow frame the whole would be a thumbnail: the partnership with most seats and links comes first,
// with what is about it, as large as its name can be read.
export function startNear(net) {
  const frame = byId("network-picture");
  const boxes = net.shown().filter(({ kind }) => kind === "box").sort((one, other) => other.ties - one.ties);
  if (!boxes.length || frame.clientWidth > NARROW_FRAME || net.vis.getScale() >= READABLE) return;
  const [top, bottom] = rangeOf(net, "y", "down");
  sizeFrame(net, frame, (bottom - top) * READABLE + 2 * AROUND + NAMES);
  net.vis.moveTo({ position: { x: boxes[0].x, y: boxes[0].y }, scale: READABLE });
  keepInside(net, frame);
}

// No higher than its picture, nor than `most`, or than style sheets say.
function sizeFrame(net, frame, high, most = "") {
  frame.style.height = most;
  frame.style.height = `${Math.min(frame.clientHeight, Math.ceil(high))}px`;
  setRoom(net, frame);
}

function setRoom(net, { clientWidth, clientHeight }) {
  net.room = [`${clientWidth}px`, `${clientHeight}px`];
  net.vis.setSize(...net.room);
}

function rangeOf(net, axis, side) {
  const low = net.shown().map((node) => node[axis] - reachOf(node, 1)[side]);
  const high = net.shown().map((node) => node[axis] + reachOf(node, 1)[side]);
  return [low.reduce((one, other) => Math.min(one, other), Infinity),
    high.reduce((one, other) => Math.max(one, other), -Infinity)];
}

// The room that an open panel takes from the picture: its names are to be as large as without it.
export function besidePicture() {
  const panel = byId("panel").getBoundingClientRect();
  return panel.left >= byId("network-picture").getBoundingClientRect().right ? panel.width : 0;
}

// A body that is out of sight, or at the border, goes to the middle.
export function bringNear(net, id) {
  const frame = byId("network-picture");
  const { x, y } = net.vis.canvasToDOM(net.bodies.get(id));
  const within = (at, room) => at > INSIDE && at < room - INSIDE;
  if (within(x, frame.clientWidth) && within(y, frame.clientHeight)) return;
  net.vis.moveTo({ position: net.bodies.get(id) });
  keepInside(net, frame);
}

// The frame may be cut by the edge of the window: the page moves as far as the body and its name need. Where
// the panel stands below the picture, it is the panel to which the page has moved.
export function bringToWindow(net, id) {
  const panel = byId("panel");
  const isBelow = !panel.hidden && getComputedStyle(panel).position === "static";
  if (isBelow && document.activeElement !== byId("network-picture")) return;
  const node = net.bodies.get(id);
  const reach = reachOf(node, net.vis.getScale()).down * net.vis.getScale();
  const at = byId("network-picture").getBoundingClientRect().top + net.vis.canvasToDOM(node).y;
  const below = at + reach + NAMES - innerHeight;
  const above = at - reach - INSIDE - coveredAbove();
  if (above < 0) scrollBy(0, above);
  else if (below > 0) scrollBy(0, Math.min(below, above));
}

// No empty room at a side while something is out of sight at the other.
function keepInside(net, { clientWidth, clientHeight }) {
  const scale = net.vis.getScale();
  const { x, y } = net.vis.getViewPosition();
  const along = (at, axis, side, room) => {
    const [low, high] = rangeOf(net, axis, side);
    const [first, last] = [low + (room / 2 - AROUND) / scale, high - (room / 2 - AROUND) / scale];
    return first > last ? (low + high) / 2 : Math.min(last, Math.max(first, at));
  };
  const below = NAMES / scale / 2;
  const down = along(y - below, "y", "down", clientHeight - NAMES) + below;
  net.vis.moveTo({ position: { x: along(x, "x", "across", clientWidth), y: down } });
}

// Where it is not shown, as on paper, the frame has no size: the library would take that for one.
// In a window that has not changed a panel has come or gone: what is seen keeps its size and its
// place, and the body in the panel stays in sight.
export function takeRoom(net, frame) {
  const { clientWidth, clientHeight } = frame;
  if (!clientWidth) return;
  const [scale, { x, y }] = [net.vis.getScale(), net.vis.getViewPosition()];
  const [wide, high] = [clientWidth, clientHeight].map((now, at) => now - (parseFloat(net.room[at]) || now));
  const beside = net.window === innerWidth && net.room[0] !== "100%";
  net.window = innerWidth;
  setRoom(net, frame);
  if (beside && (wide || high)) {
    net.vis.moveTo({ scale, position: { x: x + wide / 2 / scale, y: y + high / 2 / scale } });
    keepInside(net, frame);
    if (net.bodies.has(net.chosen)) net.moveTo(net.chosen);
  }
  net.vis.redraw();
}

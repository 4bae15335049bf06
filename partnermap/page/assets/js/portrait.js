// The network as a picture that leaves the page: saved, or on paper.

import { byId } from "./dom.js";
import { fitAll } from "./camera.js";
import { colour, inLight } from "./colours.js";
import { build, net, refresh } from "./network.js";

// A copy of what is drawn, as a screen draws it that has two pixels for each CSS pixel: what leaves the
// page is looked at more closely. `unnamed`: bodies that have a number in place of a name.
export function portrait() {
  const known = Object.getOwnPropertyDescriptor(window, "devicePixelRatio");
  const ratio = Math.max(2, devicePixelRatio);
  Object.defineProperty(window, "devicePixelRatio", { value: ratio, configurable: true });
  net.numbering = true;
  net.vis.redraw();
  const picture = copyOf(byId("network-picture").querySelector("canvas"));
  const { unnamed } = net;
  net.numbering = false;
  Object.defineProperty(window, "devicePixelRatio", known);
  net.vis.redraw();
  return { picture, unnamed };
}

function copyOf(canvas) {
  const copy = document.createElement("canvas");
  [copy.width, copy.height] = [canvas.width, canvas.height];
  const ctx = copy.getContext("2d");
  ctx.fillStyle = colour("band");
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(canvas, 0, 0);
  return copy;
}

// The whole of it on a canvas so wide and at most so high, in light colours: for paper, where the
// view may not be shown. What is looked at stays as it is.
export function networkOnPaper(width, most) {
  const [view, frame] = [byId("network"), byId("network-picture")];
  const hidden = view.hidden;
  view.hidden = false;
  // Where the browser has the rules of paper already, these are not shown, and have no size.
  const shown = [frame, frame.closest(".with-key")];
  for (const each of shown) each.style.setProperty("display", "block", "important");
  if (!net.vis) build();
  const { room } = net;
  const [scale, position, height] = [net.vis.getScale(), net.vis.getViewPosition(), frame.style.height];
  let found = null;
  frame.style.width = `${width}px`;
  inLight(() => {
    refresh(false);
    fitAll(net, `${most}px`);
    found = portrait();
  });
  frame.style.width = "";
  frame.style.height = height;
  net.room = room;
  net.vis.setSize(...room);
  refresh(false);
  net.vis.moveTo({ position, scale });
  for (const each of shown) each.style.display = "";
  view.hidden = hidden;
  return found;
}

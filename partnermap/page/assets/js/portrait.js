// The network as a picture that leaves the page: saved, or on paper.

import { byId } from "./dom.js";
import { fitAll } from "./camera.js";
import { colour, inLight } from "./colours.js";
import { build, net, refresh } from "./network.js";

// Draws as a screen does that has two pixels for each CSS pixel: what leaves the page is looked at
// more closely.
export function sharply(use) {
  const known = Object.getOwnPropertyDescriptor(window, "devicePixelRatio");
  const ratio = Math.max(2, devicePixelRatio);
  Object.defineProperty(window, "devicePixelRatio", { value: ratio, configurable: true });
  net.vis.redraw();
  use(byId("network-picture").querySelector("canvas"));
  Object.defineProperty(window, "devicePixelRatio", known);
  net.vis.redraw();
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
  const [scale, position, height] = [net.vis.getScale(), net.vis.getViewPosition(), frame.style.height];
  const copy = document.createElement("canvas");
  frame.style.width = `${width}px`;
  inLight(() => {
    refresh(false);
    fitAll(net, `${most}px`);
    sharply((drawn) => {
      [copy.width, copy.height] = [drawn.width, drawn.height];
      const ctx = copy.getContext("2d");
      ctx.fillStyle = colour("band");
      ctx.fillRect(0, 0, copy.width, copy.height);
      ctx.drawImage(drawn, 0, 0);
    });
  });
  frame.style.width = "";
  frame.style.height = height;
  net.vis.setSize(...net.room);
  refresh(false);
  net.vis.moveTo({ position, scale });
  for (const each of shown) each.style.display = "";
  view.hidden = hidden;
  return copy;
}

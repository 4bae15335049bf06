// The size of the family: it fits its frame, unless that makes it too small to read.

import { leaveNoRoom } from "./columns.js";
import { all, byId } from "./dom.js";
import { seeFamilyAt } from "./fromafar.js";
import { unpackRest } from "./packed.js";
import { placeFamily, sizeWhere, startPlacing } from "./placing.js";

// Unless somebody asks for less, no name is smaller than 11 pixels; then the frame scrolls sideways.
const LEAST = 0.85;
const MOST = 1.15;
// As wide as its frame, if that is asked for: on a projector names are read from afar.
const MOST_ASKED = 1.6;
const STEP = 1.2;
let scale = 1;
let fitted = true;
let whole = false;
let wide = false;
let least = LEAST;
let most = MOST;
let natural = { width: 1, height: 1 };

export function startZoom() {
  natural = startPlacing();
  for (const button of all("[data-zoom]")) {
    button.addEventListener("click", async () => {
      whole = button.dataset.zoom === "whole";
      fitted = whole || button.dataset.zoom === "fit";
      if (whole) await unpackRest();
      // Whoever goes nearer to the whole of it finds all where it stood.
      if (fitted) wide = whole && wholeIn(sizeWhere(true)) > wholeIn(sizeWhere(false));
      placeAs(wide);
      // Asked for the whole of it, it stays whole when the frame changes.
      if (fitted) least = 0;
      most = button.dataset.zoom === "fit" ? MOST_ASKED : MOST;
      if (fitted) refit();
      else resize(button.dataset.zoom === "in" ? scale * STEP : scale / STEP);
      if (whole) byId("family-picture").scrollIntoView({ block: "nearest" });
    });
  }
  // Before it is laid out for the first time: of a large family that takes long.
  refit();
  new ResizeObserver(refit).observe(byId("family-picture"));
  // Paper has room for it as it is read, and parts of it that say what stands where.
  addEventListener("beforeprint", () => placeAs(false));
  addEventListener("afterprint", () => placeAs(wide));
}

// The scale at which the whole of it is seen in a window, less the head of the view.
function wholeIn({ width, height }) {
  return Math.min(byId("family-picture").clientWidth / width, (innerHeight * 0.8) / height);
}

function placeAs(asWhole) {
  const size = sizeWhere(asWhole);
  if (size === natural) return;
  placeFamily(asWhole);
  natural = size;
  const before = scale;
  scale = 0;
  if (fitted) refit();
  else resize(before);
}

// Unless somebody chose a size, the family has the width of its frame.
export function refit() {
  const room = byId("family-picture").clientWidth;
  const fit = whole ? wholeIn(natural) : room / natural.width;
  if (fitted && room) resize(Math.min(most, Math.max(least, fit)));
}

function resize(next) {
  const picture = byId("family-svg");
  const wanted = Math.min(3, Math.max(0.1, next));
  if (wanted === scale) return;
  scale = wanted;
  leaveNoRoom();
  seeFamilyAt(scale);
  picture.setAttribute("width", Math.round(natural.width * scale));
  picture.setAttribute("height", Math.round(natural.height * scale));
}

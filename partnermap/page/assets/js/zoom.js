// The size of the family: it fits its frame unless that makes it too small to read.

import { all, byId } from "./dom.js";

const LEAST = 0.8;
const MOST = 1.15;
const STEP = 1.2;
let scale = 1;
let fitted = true;

export function startZoom() {
  const picture = byId("family-svg");
  const natural = {
    width: Number(picture.getAttribute("width")),
    height: Number(picture.getAttribute("height")),
  };

  function resize(next) {
    scale = Math.min(3, Math.max(0.25, next));
    picture.setAttribute("width", Math.round(natural.width * scale));
    picture.setAttribute("height", Math.round(natural.height * scale));
  }

  function fit(least) {
    const room = byId("family-picture").clientWidth;
    if (room) resize(Math.min(MOST, Math.max(least, room / natural.width)));
  }

  for (const button of all("[data-zoom]")) {
    button.addEventListener("click", () => {
      fitted = button.dataset.zoom === "fit";
      if (fitted) fit(0);
      else resize(button.dataset.zoom === "in" ? scale * STEP : scale / STEP);
    });
  }
  new ResizeObserver(() => {
    if (fitted) fit(LEAST);
  }).observe(byId("family-picture"));
}

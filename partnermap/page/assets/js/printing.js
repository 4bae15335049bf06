// On paper the network is a picture, made when the page is printed: what is drawn on a canvas that
// is not shown is not printed.

import { byId, make } from "./dom.js";
import { unpackedRest } from "./packed.js";
import { networkOnPaper } from "./portrait.js";
import { keyOf } from "./sheet.js";

// Of the canvas, in CSS pixels: as sharp as a sheet of A4 needs it.
const PAPER_WIDTH = 1600;
const PAPER_HEIGHT = 1000;
let figure = null;

export function startPrinting() {
  addEventListener("beforeprint", () => {
    // In the first moments the library is not there yet; then the page says that the picture is not.
    if (figure || !unpackedRest()) return;
    figure = make("figure", "", "paper-network only-paper");
    const picture = networkOnPaper(PAPER_WIDTH, PAPER_HEIGHT);
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", "Network of who sits where. The table below says the same.");
    const { key } = keyOf("network");
    key.setAttribute("aria-hidden", "true");
    figure.append(picture, key);
    byId("network").querySelector(".view-head").after(figure);
    byId("network-left-out").hidden = true;
  });
  addEventListener("afterprint", () => {
    figure?.remove();
    figure = null;
    byId("network-left-out").hidden = false;
  });
}

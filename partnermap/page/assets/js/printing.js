// On paper the network is a picture, made when the page is printed: what is drawn on a canvas that
// is not shown is not printed.

import { all, byId, make } from "./dom.js";
import { wordsOfNumbers } from "./numbers.js";
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
    const { picture, unnamed } = networkOnPaper(PAPER_WIDTH, PAPER_HEIGHT);
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", "Network of who sits where. The table below says the same.");
    const { key } = keyOf("network");
    key.setAttribute("aria-hidden", "true");
    const nearness = byId("network-nearness").cloneNode(true);
    for (const hidden of all("[hidden]", nearness)) hidden.remove();
    const said = make("figcaption", nearness.textContent.trim(), "help");
    figure.append(said, picture, key, ...listOf(unnamed));
    byId("network").querySelector(".view-head").after(figure);
    byId("network-left-out").hidden = true;
  });
  addEventListener("afterprint", () => {
    figure?.remove();
    figure = null;
    byId("network-left-out").hidden = false;
  });
}

// Whose the numbers in the picture are.
function listOf(unnamed) {
  const list = make("ol", "", "numbers");
  list.append(...unnamed.list.map(({ body }) => make("li", body.label)));
  const words = wordsOfNumbers(unnamed).map((said) => make("p", said, "help"));
  return unnamed.list.length ? [...words, list] : words;
}

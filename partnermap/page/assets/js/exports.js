// Pictures out of the page: the family as SVG, the family and the network as PNG.

import { all, byId, DATA, say } from "./dom.js";
import { colour } from "./colours.js";
import { font } from "./faces.js";
import { withWords } from "./png.js";
import { saveAs } from "./saving.js";
import { familyTitle, familyWords, standaloneFamily } from "./standalone.js";

// Larger than on the screen, as it is printed; and no larger than browsers can draw.
const LARGER = 2;
const MOST_PIXELS = 8000;
const HEADING = 44;

export function startExports() {
  const acts = { "family-svg": saveFamily, "family-png": drawFamily, "network-png": drawNetwork };
  for (const button of all("[data-save]")) {
    button.addEventListener("click", () => acts[button.dataset.save]());
  }
}

function saveFamily() {
  saveAs(standaloneFamily().xml, "image/svg+xml", "family", "svg");
}

function drawFamily() {
  const { xml, width, height } = standaloneFamily();
  const picture = new Image();
  picture.addEventListener("load", () => savePng(picture, { width, height }, {
    Title: familyTitle(), Description: familyWords(),
  }, "family"));
  picture.addEventListener("error", () => say("The picture could not be drawn."));
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(xml)}`;
}

function drawNetwork() {
  const frame = byId("network-picture");
  const size = { width: frame.clientWidth, height: frame.clientHeight };
  savePng(frame.querySelector("canvas"), size, {
    Title: `Who sits where: ${DATA.name}`,
    Description: `${byId("network-help").dataset.counts} ${DATA.moment}. As seen on the page.`,
  }, "who-sits-where");
}

// A picture below its title, on the colour of the page.
function savePng(picture, { width, height }, words, what) {
  const scale = Math.min(LARGER, MOST_PIXELS / width, MOST_PIXELS / (height + HEADING));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round((height + HEADING) * scale);
  const ctx = canvas.getContext("2d");
  ctx.scale(scale, scale);
  ctx.fillStyle = colour("paper");
  ctx.fillRect(0, 0, width, height + HEADING);
  ctx.fillStyle = colour("ink");
  ctx.font = font(16, true);
  ctx.fillText(`${words.Title}. ${DATA.moment}.`, 12, 28, width - 24);
  ctx.drawImage(picture, 0, HEADING, width, height);
  canvas.toBlob(async (blob) => {
    if (blob) saveAs(await withWords(blob, words), "image/png", what, "png");
    else say("The picture is too large to be saved; SVG has no such limit.");
  });
}

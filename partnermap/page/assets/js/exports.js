// Pictures out of the page: the family as SVG, the family and the network as PNG.

import { all, byId, DATA, say } from "./dom.js";
import { colour } from "./colours.js";
import { font } from "./faces.js";
import { withAllWords } from "./fromafar.js";
import { wordsOfNumbers } from "./numbers.js";
import { withWords } from "./png.js";
import { portrait } from "./portrait.js";
import { saveAs } from "./saving.js";
import { headOf, listOfNames, sheetFor, wordsOf } from "./sheet.js";
import { familyTitle, familyWords, standaloneFamily, standaloneKey } from "./standalone.js";

// Larger than on the screen, as it is printed; and no larger than browsers can draw.
const LARGER = 2;
const MOST_PIXELS = 8000;

export function startExports() {
  const acts = { "family-svg": saveFamily, "family-png": drawFamily, "network-png": drawNetwork };
  for (const button of all("[data-save]")) {
    button.addEventListener("click", () => acts[button.dataset.save]());
  }
}

function saveFamily() {
  saveAs(withAllWords(standaloneFamily).xml, "image/svg+xml", "family", "svg");
}

function drawFamily() {
  const { xml, width, height } = withAllWords(standaloneFamily);
  withImage(xml, (picture) => savePng({ width, height }, {
    Title: familyTitle(), Description: familyWords().join(" "),
  }, "family", (ctx) => ctx.drawImage(picture, 0, 0, width, height)));
}

function withImage(xml, use) {
  const picture = new Image();
  picture.addEventListener("load", () => use(picture));
  picture.addEventListener("error", () => say("The picture could not be drawn."));
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(xml)}`;
}

// The network as it is seen, between its head, and the names of whoever has a number, and its key.
function drawNetwork() {
  const frame = byId("network-picture");
  const size = { width: frame.clientWidth, height: frame.clientHeight };
  const key = standaloneKey("network");
  const sheet = sheetFor(size.width, key);
  const words = { Title: `Who sits where: ${DATA.name}` };
  const { picture, unnamed } = portrait();
  const said = [...wordsOf(byId("network-help").dataset.counts), ...wordsOfNumbers(unnamed)];
  const head = headOf(words.Title, said, sheet.width);
  const names = listOfNames(unnamed.list, sheet.width);
  const foot = head.height + size.height + sheet.edge;
  const height = head.height + size.height + names.height + sheet.below;
  withImage(key.xml, (drawnKey) => savePng({ width: sheet.width, height }, {
    ...words, Description: `${said.join(" ")} As seen on the page.`,
  }, "who-sits-where", (ctx) => {
    writeLines(ctx, head.lines, 0);
    ctx.drawImage(picture, 0, head.height, size.width, size.height);
    writeLines(ctx, names.lines, foot);
    ctx.drawImage(drawnKey, sheet.edge, foot + names.height, key.width, key.height);
  }));
}

function writeLines(ctx, lines, top) {
  ctx.fillStyle = colour("ink");
  for (const { text, size, bold, x, y } of lines) {
    ctx.font = font(size, bold);
    ctx.fillText(text, x, top + y);
  }
}

// A picture on the colour of the page.
function savePng({ width, height }, words, what, draw) {
  const scale = Math.min(LARGER, MOST_PIXELS / width, MOST_PIXELS / height);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const ctx = canvas.getContext("2d");
  ctx.scale(scale, scale);
  ctx.fillStyle = colour("paper");
  ctx.fillRect(0, 0, width, height);
  draw(ctx);
  canvas.toBlob(async (blob) => {
    if (blob) saveAs(await withWords(blob, words), "image/png", what, "png");
    else say("The picture is too large to be saved; SVG has no such limit.");
  });
}

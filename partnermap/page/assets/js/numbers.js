// Bodies that have no name in a picture that leaves the page have a number, and a list says whose it is.

import { byId } from "./dom.js";
import { colour } from "./colours.js";
import { font } from "./faces.js";
import { around } from "./places.js";

// Of more nobody would look up a number.
const MOST_NUMBERS = 150;
const SIZE_OF_NUMBER = 10.5;
const SIDE = 2.5;
const UNNAMED = { one: "name is shown when you come nearer or point at its body.", many: "names are shown when you come nearer or point at their bodies." };

// Each with its number, in the order of the names; none where they are too many.
export function numbered(bodies) {
  if (bodies.length > MOST_NUMBERS) return [];
  const order = [...bodies].sort((one, other) => one.label.localeCompare(other.label, "en"));
  return order.map((body, at) => ({ body, number: at + 1 }));
}

// Beside their discs, or at them where there is no room.
export function drawNumbers(ctx, list, covered, reach, scale) {
  const high = (SIZE_OF_NUMBER + 1.5) / scale;
  const gap = 1.5 / scale;
  ctx.font = font(SIZE_OF_NUMBER / scale, true);
  ctx.textBaseline = "alphabetic";
  ctx.strokeStyle = colour("outline");
  ctx.lineWidth = 0.8 / scale;
  for (const { body, number } of list) {
    const wide = ctx.measureText(String(number)).width + (2 * SIDE) / scale;
    const spot = { x: body.x, y: body.y, ...reach(body) };
    const places = around(spot, wide, high, gap);
    const place = places.find((one) => !covered.meets(one, (other) => other.of !== body.id)) || places[0];
    covered.add(place);
    ctx.fillStyle = colour("paper");
    ctx.fillRect(place.left, place.top, wide, high);
    // A name beside it may end in a number.
    ctx.strokeRect(place.left, place.top, wide, high);
    ctx.fillStyle = colour("ink");
    ctx.textAlign = "center";
    ctx.fillText(String(number), (place.left + place.right) / 2, place.top + 0.86 * high);
  }
}

// How many bodies in sight have no name, below the picture.
export function tellUnnamed(count) {
  const place = byId("network-unnamed");
  const words = count ? ` ${count.toLocaleString("en-GB")} ${count === 1 ? UNNAMED.one : UNNAMED.many}` : "";
  if (place.textContent !== words) place.textContent = words;
}

// What is said of them beside a picture that leaves the page.
export function wordsOfNumbers({ count, list }) {
  if (!count) return [];
  const [has, name] = count === 1 ? ["body has", "its name"] : ["bodies have", "their names"];
  const many = `${count.toLocaleString("en-GB")} ${has}`;
  return [list.length
    ? `${many} a number in place of ${name}: the list below the picture says which.`
    : `${many} neither name nor number here, as there are too many of them. The tables of the page name all.`];
}

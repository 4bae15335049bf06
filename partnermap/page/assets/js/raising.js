// Lines of the family that stand out lie on top of the others, which fade as one: many lie on one
// another along a trunk, and each faded by itself they would add up to a dark one.

import { all, byId } from "./dom.js";

// How the family is shown, and what a line that stands out then has.
const MARKS = { lit: "on", sieved: "left", around: "near" };
let order = [];

// To be called when it has changed what stands out.
export function raiseLines() {
  const picture = byId("family-svg");
  const [ground, front] = all("g.lines", picture);
  if (!order.length) order = all("g.line", ground);
  const { classList } = picture;
  const mark = MARKS[Object.keys(MARKS).find((how) => classList.contains(how))];
  const standsOut = (line) => Boolean(mark) && line.classList.contains(mark);
  // A line that is moved is laid out anew, wherever it goes.
  if (order.every((line) => (line.parentElement === front) === standsOut(line))) return;
  for (const line of order) (standsOut(line) ? front : ground).append(line);
}

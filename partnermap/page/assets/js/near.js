// Whom the body in the panel has to do with in the network, in words: names have not always room.

import { byId } from "./dom.js";

// Above the picture, in place of what is said while nobody is chosen.
export function tellNear(net) {
  const others = [...(net.near || [])].filter((id) => id !== net.chosen && net.bodies.has(id));
  const words = others.length ? wordsOfNear(net, others) : "";
  const place = byId("network-near");
  if (place.textContent !== words) place.textContent = words;
  byId("network-nearness").hidden = Boolean(words);
}

function wordsOfNear(net, others) {
  const boxes = others.filter((id) => net.bodies.get(id).kind === "box").length;
  const kinds = [manyOf(boxes, "partnership"), manyOf(others.length - boxes, "organisation")];
  const unnamed = others.length + 1 - net.unnamed.near;
  const rest = unnamed ? `, ${unnamed.toLocaleString("en-GB")} of them named only in the panel` : "";
  return ` Joined with ${net.bodies.get(net.chosen).label}: ${kinds.filter(Boolean).join(" and ")}${rest}.`;
}

function manyOf(number, what) {
  return number ? `${number.toLocaleString("en-GB")} ${what}${number === 1 ? "" : "s"}` : "";
}

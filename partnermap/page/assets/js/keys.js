// The network with the keyboard: the frame has the focus, arrows walk from body to body.

import { byId, DATA, say } from "./dom.js";
import { current } from "./address.js";
import { nearest, stepOf } from "./walking.js";

const neighbours = new Map();

export function listenToKeys(frame, net) {
  for (const { from, to, style, said, proposed, known } of DATA.network.edges) {
    if (style === "shared") continue;
    const has = proposed ? "would have a seat on" : "has a seat on";
    const how = known ? ` (${known})` : "";
    join(from, to, (here) => (style === "seat" ? `${here} ${has} it${how}` : said));
    join(to, from, (here) => (style === "seat" ? `It ${has} ${here}${how}` : said));
  }
  frame.addEventListener("keydown", (event) => pressOnNetwork(event, net));
  frame.addEventListener("focus", () => arriveOn(net));
}

// The bodies that a line joins with one.
export function neighboursOf(body) {
  return [...(neighbours.get(body) || new Map()).keys()];
}

function join(from, to, words) {
  if (!neighbours.has(from)) neighbours.set(from, new Map());
  if (!neighbours.get(from).has(to)) neighbours.get(from).set(to, words);
}

function pressOnNetwork(event, net) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = stepOf(event.key);
  const acts = {
    "+": () => net.zoom("in"),
    "=": () => net.zoom("in"),
    "-": () => net.zoom("out"),
    0: () => net.zoom("fit"),
    PageDown: () => turn(1, net),
    PageUp: () => turn(-1, net),
    Enter: () => net.cursor && net.open(net.cursor),
    Escape: () => !current().body && byId("show-organisations").focus(),
  };
  if (step && event.shiftKey) net.pan(step);
  else if (step) walkNetwork(step, net);
  else if (event.key in acts) acts[event.key]();
  else return;
  // With a body in the panel, Esc closes the panel first.
  if (event.key !== "Escape" || !current().body) event.preventDefault();
}

// Along a line where one leads that way, else to the nearest body: those without a seat have none.
function walkNetwork(step, net) {
  const there = new Map(net.shown().map((node) => [node.id, node]));
  const here = there.get(net.cursor);
  if (!here) return arriveOn(net);
  const joined = neighbours.get(here.id) || new Map();
  const along = [...joined.keys()].map((id) => there.get(id)).filter(Boolean);
  const others = [...there.values()].filter((node) => node !== here);
  const next = nearest(here, along, step) || nearest(here, others, step);
  if (!next) return say(`Nothing lies ${step[2]} of ${here.label}.`);
  net.moveTo(next.id);
  const words = joined.get(next.id);
  return say(words ? `${next.said}. ${words(here.label)}.` : `${next.said}, no line between`);
}

// All bodies one after the other, by name: so that each can be reached, whatever lies between.
function turn(by, net) {
  const all = net.shown().sort((one, other) => (one.label < other.label ? -1 : 1));
  const at = all.findIndex((node) => node.id === net.cursor);
  const next = all[(at + by + all.length) % all.length];
  if (!next) return;
  net.moveTo(next.id);
  say(next.said);
}

function arriveOn(net) {
  const all = net.shown();
  const box = all.find((node) => node.kind === "box");
  const here = all.find((node) => node.id === net.cursor) || box || all[0];
  if (!here) return;
  net.moveTo(here.id);
  say(here.said);
}

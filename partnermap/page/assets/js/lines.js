// The lines of the network, in the styles of the family; between bodies that do not stand out they fade.

import { colour } from "./colours.js";
import { isLineOn } from "./sieve.js";

const FADED_LINE = 0.08;
// Of a body of a large network that has more, the lines to organisations are faint, and those to partnerships
// too if they are more.
const FEW_OWN = 30;
const FAINT_OWN = { opacity: 0.45, width: 1.2 };
const QUIET_OWN = { opacity: 0.5, width: 1.5 };

export function linesOf(edges, net) {
  return edges.map((edge) => asLine(edge, net));
}

// Whether some lines fade, so that the others stand out.
export function areParted(edges, net) {
  return edges.some((edge) => isFaded(edge, net));
}

// Python says how much a line bends, so as to pass by what it is not about.
function smoothness(bend) {
  if (!bend) return false;
  return { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) };
}

// Of one body alone the lines that start from it are lit; of several, those between them.
export function isFaded({ from, to, kind, states, style }, net) {
  if (net.lit) return !(net.lit.has(from) && (net.lit.size === 1 || net.lit.has(to)));
  // A line for shared members joins nobody with whom one is chosen.
  if (net.near) return style === "shared" || ![from, to].includes(net.chosen);
  return Boolean(net.sieve && !isLineOn(net.sieve, from, to, kind, states));
}

function opacityOf(faded, own, quiet, net) {
  if (faded) return FADED_LINE;
  if (own) return own.opacity;
  if (!net.large || net.parted) return quiet ? 0.6 : 0.75;
  return net.organisations ? 0.25 : quiet ? 0.4 : 0.6;
}

// How a line of the body in the panel looks: as strong as it can be followed.
function ownLook({ from, to }, net) {
  const strong = { opacity: 0.9, width: 2.5 };
  if (!net.large || !net.near || net.near.size <= FEW_OWN) return strong;
  if (net.bodies.get(from === net.chosen ? to : from)?.kind !== "box") return FAINT_OWN;
  const boxes = [...net.near].filter((id) => net.bodies.get(id)?.kind === "box");
  return boxes.length > FEW_OWN ? QUIET_OWN : strong;
}

// On a canvas strokes have round ends, each of which is half the width longer than it is told: so dots would
// be read as short strokes.
function strokesOf(dashes, width) {
  if (!dashes) return false;
  const ends = (far) => Math.min(width, far - 0.01);
  return dashes.map((far, at) => (at % 2 ? far + ends(dashes[at - 1]) : far - ends(far)));
}

function asLine(edge, net) {
  const { id, from, to, style } = edge;
  const faded = isFaded(edge, net);
  // The lines of the body in the panel stand out.
  const own = !net.lit && [from, to].includes(net.chosen) && ownLook(edge, net);
  const quiet = style === "seat" || style === "shared";
  const lit = net.lit && !faded;
  const seat = style === "seat" ? `sector-${net.bodies.get(from).sign}` : "";
  const name = lit ? "alarm" : seat || (quiet ? "outline" : "ink");
  const width = lit ? 2.5 : own ? own.width : { shared: edge.wide, dotted: 2 }[style] || 1.5;
  return {
    id,
    from,
    to,
    hidden: style === "shared" ? net.organisations : false,
    width,
    out: net.parted && !faded,
    dashes: strokesOf(edge.dashes, width),
    smooth: smoothness(edge.bend),
    color: { color: colour(name), opacity: opacityOf(faded, own, quiet, net), inherit: false },
    arrows: quiet ? "" : { to: { enabled: true, scaleFactor: 0.55 } },
  };
}

// The lines of the network, in the styles of the family; between bodies that do not stand out they fade.

import { colour } from "./colours.js";
import { isLineOn } from "./sieve.js";

export function linesOf(edges, net) {
  return edges.map((edge) => asLine(edge, net));
}

// Python says how much a line bends, so as to pass by what it is not about.
function smoothness(bend) {
  if (!bend) return false;
  return { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) };
}

// Of one body alone the lines that start from it are lit; of several, those between them.
export function isFaded({ from, to, kind, states }, net) {
  if (net.lit) return !(net.lit.has(from) && (net.lit.size === 1 || net.lit.has(to)));
  return Boolean(net.sieve && !isLineOn(net.sieve, from, to, kind, states));
}

function asLine(edge, net) {
  const { id, from, to, style } = edge;
  const faded = isFaded(edge, net);
  const quiet = style === "seat" || style === "shared";
  const lit = net.lit && !faded;
  const seat = style === "seat" ? `sector-${net.bodies.get(from).sign}` : "";
  const name = lit ? "alarm" : seat || (quiet ? "outline" : "ink");
  return {
    id,
    from,
    to,
    hidden: style === "shared" ? net.organisations : false,
    width: lit ? 2.5 : style === "shared" ? Math.min(6, edge.shares) : 1.5,
    dashes: edge.dashes || false,
    smooth: smoothness(edge.bend),
    color: { color: colour(name), opacity: faded ? 0.08 : quiet ? 0.6 : 0.75, inherit: false },
    arrows: quiet ? "" : { to: { enabled: true, scaleFactor: 0.55 } },
  };
}

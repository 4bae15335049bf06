// The lines of the network, in the styles of the family; between bodies that are not lit they fade.

import { colour } from "./colours.js";


// Of several lines between two bodies the first is straight, and the others bend away from it.
export function linesOf(edges, net) {
  const between = new Map();
  return edges.map((edge) => {
    const pair = [edge.from, edge.to].sort().join(" ");
    const before = edge.style === "shared" ? 0 : between.get(pair) || 0;
    if (edge.style !== "shared") between.set(pair, before + 1);
    return asLine(edge, net, before);
  });
}

function asLine(edge, net, before) {
  const { id, from, to, style } = edge;
  const faded = net.lit && !(net.lit.has(from) && net.lit.has(to));
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
    smooth: before ? { enabled: true, type: "curvedCW", roundness: 0.12 * before } : false,
    color: { color: colour(name), opacity: faded ? 0.08 : quiet ? 0.6 : 0.75, inherit: false },
    arrows: quiet ? "" : { to: { enabled: true, scaleFactor: 0.55 } },
  };
}

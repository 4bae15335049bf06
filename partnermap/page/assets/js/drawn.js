// Which bodies a picture has: what is said of a view is said of what it draws.

import { DATA } from "./dom.js";
import { bodiesInFamily, isInFamily } from "./family.js";
import { isInVoice } from "./voice.js";

export const PICTURES = ["family", "network", "voice"];
const PARTS = { family: bodiesInFamily, voice: bodiesInVoice };
const HAS = { family: isInFamily, voice: isInVoice };
const labels = new Map();

// Ids in the order of the map; the family and the voices leave bodies out.
export function bodiesIn(view) {
  return PARTS[view] ? PARTS[view]() : DATA.network.ids;
}

function bodiesInVoice() {
  return DATA.network.ids.filter(isInVoice);
}

export function isIn(view, body) {
  return HAS[view] ? HAS[view](body) : DATA.network.ids.includes(body);
}

// The name of a body that a picture draws.
export function labelOf(body) {
  if (!labels.size) for (const { id, label } of DATA.network.nodes) labels.set(id, label);
  return labels.get(body);
}

// Which bodies a picture has: what is said of a view is said of what it draws.

import { DATA } from "./dom.js";
import { bodiesInFamily } from "./family.js";
import { isInVoice } from "./voice.js";

const PARTS = { family: bodiesInFamily, voice: bodiesInVoice };
const labels = new Map();

// Ids in the order of the map; the family and the voices leave bodies out.
export function bodiesIn(view) {
  return PARTS[view] ? PARTS[view]() : DATA.network.ids;
}

function bodiesInVoice() {
  return DATA.network.ids.filter(isInVoice);
}

// The name of a body that a picture draws.
export function labelOf(body) {
  if (!labels.size) for (const { id, label } of DATA.network.nodes) labels.set(id, label);
  return labels.get(body);
}

// How large bodies are on the canvas. From afar they shrink less than the picture does, so that a
// dot stays a dot and a bar a bar; all lengths are in canvas units.

export const BOX = { width: 138, height: 62 };
const SMALL_BOX = { width: 76, height: 28 };
const FAR = 0.62;
const FULL = 0.72;
const MOST_GROWTH = 2.6;
const LEAST_UNIT = 0.26;

// Whether a box is too small on the screen for words in it.
export function isFar(scale) {
  return scale < FAR;
}

export function growth(scale) {
  return Math.min(MOST_GROWTH, Math.max(1, FULL / scale));
}

// Canvas units for one unit of a box: from afar its size on the screen stays the same, until even
// that would be too much for the room there is.
export function unitOf(scale) {
  return isFar(scale) ? Math.max(scale, LEAST_UNIT) : 1;
}

// Half the width and height of a body.
export function reachOf(node, scale) {
  if (node.kind === "dot") {
    const radius = node.size * growth(scale);
    return { across: radius, down: radius };
  }
  const box = isFar(scale) ? SMALL_BOX : BOX;
  const unit = unitOf(scale);
  return { across: box.width / 2 / unit, down: box.height / 2 / unit };
}

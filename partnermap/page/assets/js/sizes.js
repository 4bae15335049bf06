// How large bodies are on the canvas, in canvas units. Python keeps this room free about each, so
// that none touches another at any scale.

export const BOX = { width: 170, height: 76 };
const MOST_RADIUS = 20;
const LEAST_ON_SCREEN = 8.5;
const LEAST_WORDS = 10.5;
const WORDS = 12;
const FAR = 0.5;

// Whether a box is too small on the screen for words in it.
export function isFar(scale) {
  return scale < FAR;
}

// The size of the words in a box: as if printed on it, but never too small to be read.
export function wordsAt(scale) {
  return Math.max(WORDS, LEAST_WORDS / scale);
}

// Half the width and height of a body; from afar a dot shrinks less than the picture does.
export function reachOf(node, scale) {
  if (node.kind === "box") return { across: BOX.width / 2, down: BOX.height / 2 };
  const radius = Math.max(node.size, Math.min(MOST_RADIUS, LEAST_ON_SCREEN / scale));
  return { across: radius, down: radius };
}

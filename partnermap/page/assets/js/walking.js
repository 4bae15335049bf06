// From one body to the next with the arrow keys.

const STEPS = {
  ArrowLeft: [-1, 0, "to the left"],
  ArrowRight: [1, 0, "to the right"],
  ArrowUp: [0, -1, "up"],
  ArrowDown: [0, 1, "down"],
};

export function stepOf(key) {
  return STEPS[key] || null;
}

// The nearest of `others` ({x, y}) that lies in the direction of the step; null where none does.
// A direction is as wide as a hand: what lies up and to the left is found both ways.
export function nearest(from, others, step) {
  let best = null;
  let least = Infinity;
  for (const other of others) {
    const across = other.x - from.x;
    const down = other.y - from.y;
    const along = across * step[0] + down * step[1];
    const aside = Math.abs(across * step[1]) + Math.abs(down * step[0]);
    if (along <= 0 || aside > along * 2) continue;
    const cost = along + aside;
    if (cost < least) {
      least = cost;
      best = other;
    }
  }
  return best;
}

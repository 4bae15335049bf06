// No picture has so many squares below each other.
const FAR_APART = 65536;

// Rectangles by the squares that they touch, so that each is compared with few others.
export function ground(side) {
  const squares = new Map();
  const touched = ({ left, right, top, bottom }) => {
    const found = [];
    for (let x = Math.floor(left / side); x <= Math.floor(right / side); x += 1) {
      for (let y = Math.floor(top / side); y <= Math.floor(bottom / side); y += 1) found.push(x * FAR_APART + y);
    }
    return found;
  };
  return {
    add(one) {
      for (const square of touched(one)) {
        if (!squares.has(square)) squares.set(square, []);
        squares.get(square).push(one);
      }
    },
    // Whether one touches any of those that count.
    meets(one, counts = (/** @type {any} */ _) => true) {
      return touched(one).some((square) =>
        (squares.get(square) || []).some((other) => meet(one, other) && counts(other)));
    },
  };
}

function meet(one, other) {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

// Names broken into lines on the canvas, whose font must be set; with "…" where they are cut.

const CUT = "…";

// So many letters two words may begin alike, and yet be told apart.
const ALIKE = 5;

// A name in at most so many lines. Where the whole has no room, the short form is taken.
export function linesIn(ctx, node, width, most) {
  const whole = broken(ctx, node.label, width, most);
  return isCut(whole) && node.short ? broken(ctx, node.short, width, most) : whole;
}

export function isCut(lines) {
  return lines.some((line) => line.includes(CUT));
}

// What a name has that another lacks: without what both begin with, words or at least letters.
export function apartFrom(name, other) {
  const [words, those] = [name, other].map((each) => each.split(/\s+/));
  const same = alike(words, those);
  const rest = words.slice(same);
  const letters = alike(rest[0] || "", those[same] || "");
  return CUT + rest.join(" ").slice(letters > ALIKE ? letters : 0);
}

// How many things two lists, or letters two words, have alike at the start; one is left of each.
export function alike(one, other) {
  let same = 0;
  while (same < one.length - 1 && one[same] === other[same]) same += 1;
  return same;
}

export function broken(ctx, text, width, most) {
  const words = text.split(/\s+/);
  const lines = [];
  while (words.length && lines.length < most) {
    let line = words.shift();
    while (words.length && fits(ctx, `${line} ${words[0]}`, width)) line += ` ${words.shift()}`;
    if (lines.length === most - 1 && words.length) line = cutTo(ctx, `${line} ${words[0]}`, width);
    else if (!fits(ctx, line, width)) line = cutTo(ctx, line, width);
    lines.push(line);
  }
  return lines;
}

export function cutTo(ctx, text, width) {
  let low = 0;
  let high = text.length + 1;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if (fits(ctx, text.slice(0, middle) + CUT, width)) low = middle;
    else high = middle;
  }
  return text.slice(0, low).replace(/[\s,.;:-]+$/, "") + CUT;
}

function fits(ctx, text, width) {
  return ctx.measureText(text).width <= width;
}

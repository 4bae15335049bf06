// Names broken into lines on the canvas, whose font must be set; with "…" where they are cut.

const CUT = "…";

// A name in at most so many lines. Where the whole has no room, the short form is taken.
export function linesIn(ctx, node, width, most) {
  const whole = broken(ctx, node.label, width, most);
  const cut = whole.some((line) => line.endsWith(CUT));
  return cut && node.short ? broken(ctx, node.short, width, most) : whole;
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

// A sign at the edge of the matrix, where bodies are out of sight; it goes on to them, and back.

import { all } from "./dom.js";
import { whenUnfolded } from "./unfolding.js";

export function startEdge() {
  whenUnfolded((root) => {
    for (const frame of all(".matrix-frame", root)) watchEdge(frame, frame.nextElementSibling);
  });
}

function watchEdge(frame, sign) {
  const heads = all("thead th + th", frame);
  const tell = () => {
    const end = frame.getBoundingClientRect().right + 1;
    const beyond = heads.filter((head) => head.getBoundingClientRect().right > end).length;
    sign.hidden = frame.scrollWidth <= frame.clientWidth + 1;
    sign.dataset.beyond = beyond;
    sign.textContent = beyond ? `${beyond} more bodies →` : "← Back to the first";
  };
  sign.addEventListener("click", () => {
    const names = frame.querySelector("thead th").clientWidth;
    const room = frame.clientWidth - names;
    frame.scrollLeft = Number(sign.dataset.beyond) ? frame.scrollLeft + 0.8 * room : 0;
  });
  frame.addEventListener("scroll", tell);
  new ResizeObserver(tell).observe(frame);
  tell();
}

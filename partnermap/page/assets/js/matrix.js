// What takes the focus in the matrix comes out from below the names that stay in sight. Browsers
// see to that by themselves only where none of it was to be seen.

import { all } from "./dom.js";

export function startMatrix() {
  for (const frame of all(".matrix-frame")) {
    frame.addEventListener("focusin", ({ target }) => {
      if (target !== frame) uncover(frame, target);
    });
  }
}

function uncover(frame, link) {
  const corner = frame.querySelector("thead th").getBoundingClientRect();
  const at = link.getBoundingClientRect();
  const isName = link.closest("tbody th");
  const isHead = link.closest("thead");
  if (!isName) frame.scrollLeft -= Math.max(0, corner.right + 8 - at.left);
  if (!isHead) frame.scrollTop -= Math.max(0, corner.bottom + 8 - at.top);
}

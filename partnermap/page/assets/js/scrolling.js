// A table that is wider than its frame can be scrolled with the keyboard.

import { all } from "./dom.js";
import { whenUnfolded } from "./unfolding.js";

export function startTables() {
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) frameTable(/** @type {HTMLElement} */ (target));
  });
  whenUnfolded((root) => {
    for (const frame of all(".scroller", root)) watch.observe(frame);
  });
}

// Before something in a view is scrolled to that was not shown until now: a table that fits is as high
// as its rows, and moves down what is below it.
export function frameTables(view) {
  for (const frame of all(".scroller", view)) frameTable(frame);
}

function frameTable(frame) {
  // In a view that is not shown it has no width, and fits nothing.
  if (!frame.clientWidth) return;
  const wide = frame.scrollWidth > frame.clientWidth + 1;
  if (frame.classList.toggle("fits", !wide)) {
    for (const name of ["tabindex", "role", "aria-label"]) frame.removeAttribute(name);
    return;
  }
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", `${frame.querySelector("caption").textContent}, table`);
}

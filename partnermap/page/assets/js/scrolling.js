// A table that is wider than its frame can be scrolled with the keyboard.

import { all } from "./dom.js";
import { whenUnfolded } from "./unfolding.js";

export function startTables() {
  const watch = new ResizeObserver((entries) => {
    for (const entry of entries) {
      const target = /** @type {HTMLElement} */ (entry.target);
      // In a view that is not shown it has no width, and fits nothing.
      if (!target.clientWidth) continue;
      const wide = target.scrollWidth > target.clientWidth + 1;
      target.classList.toggle("fits", !wide);
      if (wide) {
        target.tabIndex = 0;
        target.setAttribute("role", "region");
        target.setAttribute("aria-label", `${target.querySelector("caption").textContent}, table`);
      } else {
        for (const name of ["tabindex", "role", "aria-label"]) target.removeAttribute(name);
      }
    }
  });
  whenUnfolded((root) => {
    for (const frame of all(".scroller", root)) watch.observe(frame);
  });
}

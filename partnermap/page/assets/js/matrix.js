// What takes the focus in the matrix comes out from below the names that stay in sight. Browsers
// see to that by themselves only where none of it was to be seen. A finding marks its rows.

import { all } from "./dom.js";
import { whenUnfolded } from "./unfolding.js";

export function startMatrix() {
  whenUnfolded((root) => {
    for (const frame of all(".matrix-frame", root)) {
      frame.addEventListener("focusin", ({ target }) => {
        if (target !== frame) uncover(frame, target);
      });
    }
  });
}

// Marks the rows of the functions that a finding is about, and the columns of bodies that it names;
// gives the words of what is marked.
export function markMatrix(finding, bodies) {
  const marked = [];
  for (const row of all("table.matrix tbody tr[id]")) {
    const on = Boolean(finding) && (row.dataset.findings || "").split(" ").includes(finding);
    row.classList.toggle("on", on);
    const head = row.cells[0].firstElementChild;
    if (on) marked.push(`the row '${head.textContent.trim()}'`);
  }
  for (const head of headsOf()) {
    const on = bodies.includes(bodyOf(head));
    head.classList.toggle("on", on);
    if (on) marked.push(head.textContent);
  }
  return marked;
}

export function isInMatrix(body) {
  return headsOf().some((head) => bodyOf(head) === body);
}

function headsOf() {
  return all("table.matrix thead th + th");
}

function bodyOf(head) {
  return head.firstChild.getAttribute("href").replace("#body-", "");
}

export function uncover(frame, link) {
  const corner = frame.querySelector("thead th").getBoundingClientRect();
  const at = link.getBoundingClientRect();
  const isName = link.closest("tbody th");
  const isHead = link.closest("thead");
  if (!isName) frame.scrollLeft -= Math.max(0, corner.right + 8 - at.left);
  if (!isHead) frame.scrollTop -= Math.max(0, corner.bottom + 8 - at.top);
}

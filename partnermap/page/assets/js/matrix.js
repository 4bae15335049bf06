// What takes the focus in the matrix comes out from below the names that stay in sight. Browsers
// see to that by themselves only where none of it was to be seen. With a mouse it stays where it was
// pointed at. A finding marks its rows, the body in the panel its column.

import { follow } from "./address.js";
import { all } from "./dom.js";
import { whenUnfolded } from "./unfolding.js";

export function startMatrix() {
  whenUnfolded((root) => {
    for (const frame of all(".matrix-frame", root)) {
      frame.addEventListener("focusin", ({ target }) => {
        if (target !== frame && target.matches(":focus-visible")) uncover(frame, target);
      });
      new ResizeObserver(() => letHeadsStay(frame)).observe(frame);
    }
  });
  follow((now, before) => {
    if (now.view !== "matrix" || (now.body === before.body && now.view === before.view)) return;
    for (const cell of all("table.matrix .chosen")) cell.classList.remove("chosen");
    for (const link of all("table.matrix thead a[aria-current]")) link.removeAttribute("aria-current");
    const head = now.body && headsOf().find((each) => bodyOf(each) === now.body);
    if (head) chooseColumn(head);
  });
}

// Whoever listens hears of the head that it is the current one.
function chooseColumn(head) {
  head.firstChild.setAttribute("aria-current", "true");
  for (const { cells } of head.closest("table").rows) cells[head.cellIndex]?.classList.add("chosen");
  const frame = head.closest(".matrix-frame");
  letHeadsStay(frame);
  const [at, corner, { right }] = [head, frame.querySelector("thead th"), frame].map((each) =>
    each.getBoundingClientRect());
  if (at.left < corner.right) frame.scrollLeft -= corner.right - at.left;
  else frame.scrollLeft += Math.max(0, at.right - right + 1);
}

// The names of the bodies stay in the window where the frame is as high as the table: if it scrolls no
// way, or the browser holds them to the window although it scrolls sideways.
function letHeadsStay(frame) {
  if (!frame.clientWidth || !frame.matches(".short")) return;
  frame.classList.toggle("fits", frame.scrollWidth <= frame.clientWidth + 1);
  frame.classList.toggle("stays", ["visible", "clip"].includes(getComputedStyle(frame).overflowY));
  frame.style.setProperty("--heads", `${frame.querySelector("thead").offsetHeight}px`);
}

// So much of the window they cover, below the banner.
export function coveredByHeads(frame) {
  const stay = frame.matches(".stays") && getComputedStyle(frame.querySelector("thead th")).position === "sticky";
  return stay ? frame.querySelector("thead").offsetHeight : 0;
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
  const below = isHead ? 0 : Math.max(0, corner.bottom + 8 - at.top);
  if (coveredByHeads(frame)) scrollBy(0, -below);
  else frame.scrollTop -= below;
}

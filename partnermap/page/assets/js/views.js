// One view at a time. Without this script all of them stand one below the other.

import { all, byId, say } from "./dom.js";
import { follow } from "./address.js";
import { frameTables } from "./scrolling.js";
import { uncovered, whenUnfolded } from "./unfolding.js";

const TITLE = document.title;

export function startViews() {
  whenUnfolded((root) => {
    for (const element of all(".tools, .with-script, .search", root)) element.hidden = false;
  });
  byId("views-fold").addEventListener("click", () => foldViews(!isFolded()));
  byId("views-list").addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || isFolded() || !isNarrow()) return;
    event.preventDefault();
    foldViews(true);
  });
  follow(showView);
}

// In a narrow window the views are a list that unfolds; in a wide one it is always there.
function foldViews(folded) {
  byId("views-fold").setAttribute("aria-expanded", String(!folded));
  if (folded && byId("views-list").contains(document.activeElement)) byId("views-fold").focus();
}

function isFolded() {
  return byId("views-fold").getAttribute("aria-expanded") === "false";
}

function isNarrow() {
  return byId("views-fold").getClientRects().length > 0;
}

function showView(now, before, how) {
  for (const view of all("section.view")) view.hidden = view.id !== now.view;
  for (const link of all("nav.views a")) {
    const here = link.dataset.view === now.view;
    if (here) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
    if (here) byId("views-fold").textContent = `View: ${link.textContent}`;
    if (here) document.title = how.first ? TITLE : `${link.textContent} – ${TITLE}`;
  }
  if (now.view !== before.view && !isFolded()) foldViews(true);
  for (const row of all(".target")) row.classList.remove("target");
  if (how.at) goTo(how.at);
  else if (how.asked && (how.keep || now.view !== before.view)) arriveAt(now.view, how);
}

function arriveAt(view, how) {
  // Somebody who walks through the tabs stays on them, and is told what they chose; Orca also reads the
  // headings anew then. Somebody who followed a link is taken there.
  const top = byId("main").getBoundingClientRect().top;
  if (top < 0) byId("main").scrollIntoView();
  const title = byId(`${view}-title`);
  if (how.keep) say(`Shown: ${title.textContent}`);
  else title.focus({ preventScroll: top >= 0 });
}

function goTo({ id }) {
  const element = uncovered(id);
  frameTables(element.closest(".view"));
  element.classList.add("target");
  const heading = element.querySelector("[role=grid] th, [tabindex='-1']");
  element.scrollIntoView({ block: "start" });
  if (heading) heading.focus({ preventScroll: true });
  else {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }
}

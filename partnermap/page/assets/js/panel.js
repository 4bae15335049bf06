// The panel: the chosen body's article, the same that stands under "Who is who".

import { all, byId, make, say } from "./dom.js";
import { current, follow, go } from "./address.js";
import { articleOf } from "./unfolding.js";

let opener = null;

export function startPanel() {
  byId("panel-close").addEventListener("click", closePanel);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && current().body) {
      event.preventDefault();
      closePanel();
    }
  });
  follow(showBody);
}

function showBody(now, before, how) {
  const panel = byId("panel");
  panel.parentElement.classList.toggle("with-panel", Boolean(now.body));
  if (now.body === before.body) {
    if (now.body && how.asked && how.body) focusHeading();
    return;
  }
  if (!now.body) {
    panel.hidden = true;
    return;
  }
  if (!panel.contains(document.activeElement)) opener = document.activeElement;
  byId("panel-content").replaceChildren(copied(articleOf(now.body)));
  panel.hidden = false;
  panel.scrollTop = 0;
  if (how.asked) focusHeading();
  // In a small window the panel stands below the view.
  else if (getComputedStyle(panel).position === "static") panel.scrollIntoView();
}

function focusHeading() {
  byId("panel-content").querySelector("h2").focus();
}

function closePanel() {
  const back = opener;
  go({ body: "" });
  opener = null;
  if (back && back.isConnected && back !== document.body && back.getClientRects().length) {
    back.focus();
  } else {
    byId(`${current().view}-title`).focus();
  }
  // A screen reader says where the focus is, if that is new to it.
  say("Closed.");
}

// In the panel the body's name is a heading of the second level, as the page's outline goes on.
function copied(article) {
  const copy = document.importNode(article, true);
  copy.removeAttribute("id");
  for (const [from, to] of [["h4", "h2"], ["h5", "h3"]]) {
    for (const old of all(from, copy)) {
      const heading = make(to, old.textContent);
      if (from === "h4") heading.tabIndex = -1;
      old.replaceWith(heading);
    }
  }
  return copy;
}

// The key is a set of filters: what is ticked stands out in every picture, the rest fades.

import { all, byId, say } from "./dom.js";
import { current, follow, go } from "./address.js";
import { countChoices } from "./counts.js";
import { bodiesIn } from "./drawn.js";
import { choicesIn, sieved } from "./sieve.js";

const AT_FIRST = "Tick what should stand out; the rest fades.";
let ticks = [];

export function startFilters() {
  ticks = all("#filters input");
  for (const box of ticks) {
    box.hidden = false;
    box.addEventListener("change", () => {
      go({ [box.dataset.facet]: ticked(box.dataset.facet).join(",") });
      say(sentence(current()));
    });
  }
  byId("filter-clear").addEventListener("click", () => {
    const filtered = Object.keys(choicesIn(current()) || {});
    ticks.find((box) => !box.disabled).focus();
    go(Object.fromEntries(filtered.map((facet) => [facet, ""])));
    say("Nothing is filtered: all bodies are shown alike.");
  });
  // Organisations that come into sight, or go, are counted again.
  byId("show-organisations").addEventListener("change", () => countChoices(ticks, "network"));
  // On paper the key belongs to the family, whatever was looked at last.
  addEventListener("beforeprint", () => {
    place("family");
    countChoices(ticks, "family");
  });
  addEventListener("afterprint", () => showFilters(current()));
  follow(showFilters);
}

function ticked(facet) {
  const of = ticks.filter((box) => box.dataset.facet === facet && box.checked);
  return of.map((box) => box.value);
}

function showFilters(now) {
  place(now.view);
  const chosen = choicesIn(now);
  for (const box of ticks) {
    box.checked = Boolean(chosen?.[box.dataset.facet]?.includes(box.value));
    const fold = box.checked ? box.closest("details") : null;
    if (fold) fold.open = true;
  }
  if (placeOf(now.view)) countChoices(ticks, now.view);
  byId("filter-clear").disabled = !chosen;
  byId("filter-said").textContent = sentence(now);
  // Where the filters are folded away, it is said on the fold.
  const fold = byId("voice-filter-said");
  if (fold) fold.textContent = chosen ? `: ${sentence(now)}` : "";
}

// The one key goes to the picture that is looked at.
function place(view) {
  const there = placeOf(view);
  if (there && !there.contains(byId("filters"))) there.append(byId("filters"));
}

function placeOf(view) {
  return document.querySelector(`[data-filters="${view}"]`);
}

function sentence(now) {
  const found = sieved(now);
  if (!found) return AT_FIRST;
  const drawn = bodiesIn(now.view);
  const count = drawn.filter((id) => found.bodies.has(id)).length;
  const said = `${count} of ${drawn.length} bodies ${count === 1 ? "stands" : "stand"} out`;
  return now.finding ? `${said}, once the finding is cleared.` : `${said}.`;
}

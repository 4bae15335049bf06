// The banner of a finding that is lit stays in sight: it says how much of it is, leads to the rest,
// and covers nothing that takes the focus.

import { byId, nameOf, say } from "./dom.js";
import { current, follow } from "./address.js";
import { bringToSight, coveredAbove, isInSight, litIn } from "./sight.js";

// Room below it, in CSS pixels.
const BELOW = 8;
let nth = -1;
let willCount = false;

export function startBanner() {
  byId("banner-next").addEventListener("click", goToNext);
  follow((now, before) => {
    if (now.finding !== before.finding || now.view !== before.view) nth = -1;
    keepClear();
    if (now.finding) countInSight();
  });
  for (const event of ["scroll", "resize"]) addEventListener(event, countSoon, { capture: true, passive: true });
  new ResizeObserver(keepClear).observe(byId("banner"));
  byId("main").addEventListener("focusin", uncoverFocus);
}

// What the browser brings to sight it brings below the banner.
function keepClear() {
  const high = coveredAbove();
  const { style } = document.documentElement;
  style.scrollPaddingTop = high ? `${high + BELOW}px` : "";
  // What stands for the whole page is looked up anew in all of it: not for nothing.
  style.setProperty("--covered", high ? `${high}px` : "");
}

// That fails where a part of it was in sight. With a mouse it stays where it was pointed at.
function uncoverFocus({ target }) {
  const banner = byId("banner");
  if (banner.contains(target) || !target.matches(":focus-visible")) return;
  const { top, height } = target.getBoundingClientRect();
  const end = banner.getBoundingClientRect().bottom;
  if (coveredAbove() && top < end + BELOW && height < innerHeight - end) scrollBy(0, top - end - BELOW);
}

function countSoon() {
  if (willCount || !current().finding) return;
  willCount = true;
  requestAnimationFrame(() => {
    willCount = false;
    countInSight();
  });
}

function countInSight() {
  const lit = litIn(current().view);
  const here = lit.filter(isInSight).length;
  byId("banner-sight").textContent = lit.length ? `${here} of ${lit.length} in sight` : "";
  byId("banner-next").hidden = !lit.length;
}

// The next that is not in sight; where all are, the next of them.
function goToNext() {
  const lit = litIn(current().view);
  const turn = lit.map((_, at) => (nth + 1 + at) % lit.length);
  nth = turn.find((at) => !isInSight(lit[at])) ?? turn[0];
  bringToSight([lit[nth]]);
  const name = nameOf(lit[nth].dataset.id) || (lit[nth].firstElementChild ?? lit[nth]).textContent;
  say(`${name}, ${nth + 1} of ${lit.length}.`);
}

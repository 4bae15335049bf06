// The names of the tiers stay at the left of what is seen of the family when it is scrolled sideways.

import { all, byId } from "./dom.js";

export function startTiers() {
  const frame = byId("family-picture");
  const names = all(".band-name, .band-ground", frame);
  const place = () => {
    const scale = byId("family-svg").getScreenCTM()?.a || 1;
    for (const name of names) name.style.setProperty("--scrolled", `${frame.scrollLeft / scale}px`);
  };
  frame.addEventListener("scroll", place, { passive: true });
  new ResizeObserver(place).observe(byId("family-svg"));
}

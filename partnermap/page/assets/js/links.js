// Links within the page: each says where it leads, also when the script is off.

import { go, meaning } from "./address.js";

export function startLinks() {
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey) return;
    if (event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const hash = link ? link.getAttribute("href") : "";
    if (!hash || !hash.startsWith("#")) return;
    const found = meaning(hash);
    if (!found) return;
    event.preventDefault();
    const keep = Boolean(link.closest("nav"));
    go(found.change, { at: found.at, keep, body: Boolean(found.change.body) });
  });
}

// What had the focus is kept with an entry of the history, so that whoever goes back stands where they
// were and not at the top of the page. The panel is made anew each time: a selector finds its links again.

import { all, byId } from "./dom.js";

/** @returns {{ of: string, nth: number } | null} */
export function placeOfFocus() {
  const at = document.activeElement;
  const around = at && at !== document.body ? at.closest("[id]") : null;
  if (!around) return null;
  const href = at.getAttribute("href");
  const alike = at.localName + (href ? `[href="${CSS.escape(href)}"]` : "");
  const of = `#${CSS.escape(around.id)}${at === around ? "" : ` ${alike}`}`;
  return { of, nth: all(of).indexOf(at) };
}

// Where nothing was kept, or it is not there any more, the focus goes to what has come into sight.
export function giveFocusBack(place, { view, body }) {
  const kept = place ? all(place.of)[place.nth] : null;
  if (hasPlace(kept)) kept.focus();
  else if (document.activeElement === document.body || !hasPlace(document.activeElement)) {
    const banner = hasPlace(byId("banner")) ? byId("banner") : byId(`${view}-title`);
    (body ? byId("panel-content").querySelector("h2") : banner).focus({ preventScroll: true });
  }
}

function hasPlace(element) {
  return Boolean(element) && element.getClientRects().length > 0;
}

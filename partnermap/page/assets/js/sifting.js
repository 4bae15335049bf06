// A long list is filtered: what does not fit is passed over, on the screen and not on paper. What was
// asked for stands in the address.

import { all, byId, say } from "./dom.js";
import { amend, follow, go } from "./address.js";
import { plain } from "./matching.js";

// `pass` passes over what does not fit and gives the words for what is left; asked for nothing (null)
// it shows all again.
export function sift(view, pass) {
  const row = byId(`sift-${view}`);
  if (!row) return;
  const fields = all("[data-sift]", row);
  const [clear, said] = [row.querySelector("button"), row.querySelector(".row-count")];
  const atRest = said.textContent;
  const nothing = Object.fromEntries(fields.map((field) => [field.dataset.sift, ""]));
  let last = "";
  const clearAll = () => {
    go(nothing);
    say(`${atRest}.`);
  };
  const show = (now) => {
    const asked = fields.map(({ dataset }) => now[dataset.sift]);
    fields.forEach((field, at) => {
      if (valueOf(field) !== asked[at]) field.value = asked[at];
    });
    const key = asked.join("&");
    if (key === last) return;
    const any = asked.some(Boolean);
    last = any ? key : "";
    clear.disabled = !any;
    said.textContent = pass(any ? now : null) || atRest;
  };
  for (const field of fields) {
    field.addEventListener("input", () => {
      go({ [field.dataset.sift]: valueOf(field) }, { instead: field.matches("input") });
      say(`${said.textContent}.`);
    });
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !field.matches("input") || !field.value) return;
      event.preventDefault();
      field.value = "";
      field.dispatchEvent(new Event("input"));
    });
  }
  clear.addEventListener("click", () => {
    fields[0].focus();
    clearAll();
  });
  follow((now, before, how) => {
    if (now.view !== view) return;
    show(now);
    // What a link leads to must not be passed over.
    if (!how.at || !byId(how.at.id)?.closest(".passed")) return;
    amend(nothing);
    show(now);
  });
}

function valueOf(field) {
  return field.matches("select") ? field.value : plain(field.value);
}

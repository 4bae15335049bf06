// The finding that an address names: what it is about, and its words from where they stand.

import { DATA } from "./dom.js";
import { sought } from "./unfolding.js";

export function findingOf(id) {
  const article = Object.hasOwn(DATA.findings, id) ? sought(`finding-${id}`) : null;
  if (!article) return null;
  const tags = [...article.querySelectorAll(":scope > .tags .tag")];
  const subjects = DATA.findings[id].map((at) => DATA.search[at].id);
  const message = (article.querySelector("[tabindex]") || article).textContent;
  return { code: id.slice(0, id.indexOf("/")), tags, message, subjects };
}

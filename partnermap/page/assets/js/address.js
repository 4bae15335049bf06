// What the page shows stands in its address: the view, the body in the panel, the finding that is
// lit, what is filtered. So every state can be linked to, and the back button works.

import { absenceSaid, LONGEST } from "./absent.js";
import { all, byId, DATA, nameOf, say } from "./dom.js";
import { plain } from "./matching.js";
import { unpackedRest, unpackRest } from "./packed.js";
import { giveFocusBack, placeOfFocus } from "./returning.js";
import { reached } from "./unfolding.js";

const VIEWS = all("section.view").map((view) => view.id);
const CHOICES = all("#filters input").map((box) => `${box.dataset.facet}=${box.value}`);
const FACETS = [...new Set(CHOICES.map((each) => each.split("=")[0]))];
// What long lists are filtered by.
const SIEVES = all("[data-sift]");
const BLANK = { view: VIEWS[0], body: "", finding: "" };
for (const facet of FACETS) BLANK[facet] = "";
for (const field of SIEVES) BLANK[field.dataset.sift] = "";
const listeners = [];
let now = BLANK;

export function current() {
  return now;
}

// Parts of the page that follow the address; they are told in the order in which they ask.
export function follow(listener) {
  listeners.push(listener);
}

// Show something else. `how` tells the parts who asked: `at`, an element to go to; `instead`, that
// nobody would go back to what was there.
/**
 * @param {Record<string, string>} change
 * @param {any} how
 */
export function go(change, how = {}) {
  const next = { ...now, ...change };
  const same = written(next) === written(now);
  if (!same && how.instead) history.replaceState(history.state, "", written(next));
  else if (!same) {
    history.replaceState({ focus: placeOfFocus() }, "");
    history.pushState({}, "", written(next));
  }
  byId("notice").hidden = true;
  tell(next, { ...how, asked: true });
}

// Change what is being told, before the parts that follow later are told.
export function amend(change) {
  Object.assign(now, change);
  history.replaceState(history.state, "", written(now));
}

export function start() {
  // An address that was typed has no state: nobody went back or forward to it.
  addEventListener("popstate", ({ state }) => arrive(state ? { back: state } : {}));
  arrive({ first: true });
}

// What a link within the page stands for; null where there is nothing to go to.
/** @returns {{ change: Record<string, string>, at?: Element } | null} */
export function meaning(hash) {
  const words = decoded(hash.replace(/^#/, ""));
  if (words.includes("=")) {
    const change = fields(words);
    const card = change.view === "findings" && change.finding;
    return { change, at: card ? reached(`finding-${card}`) : undefined };
  }
  if (VIEWS.includes(words)) return { change: { view: words } };
  const body = words.startsWith("body-") ? idNow(words.slice(5)) : "";
  if (body) return { change: { body } };
  const target = words ? reached(words) : null;
  const view = target ? target.closest("section.view") : null;
  return view ? { change: { view: view.id }, at: target } : null;
}

function arrive(how) {
  const asked = decoded(location.hash.replace(/^#/, ""));
  const found = meaning(location.hash);
  const next = { ...BLANK, ...found?.change };
  // Else the browser would go to the section of that name, past the head of the page.
  if (how.first && location.hash) history.replaceState(null, "", written(next));
  tell(next, { ...how, at: found?.at });
  const missing = absenceSaid(lacking(asked, Boolean(found)));
  byId("notice").hidden = !missing;
  byId("notice").textContent = missing;
  if (missing) say(missing);
}

// What is asked for and not there: a view, such as plans where there are none, a body, a finding.
function lacking(words, isFound) {
  const [, kind, id] = /^(body|finding)-(.+)/.exec(words) || ["", "view", words];
  const one = isFound ? "" : `${kind}=${id}`;
  const { view, body, finding } = parted(words.includes("=") ? words : one);
  return {
    view: VIEWS.includes(view) ? "" : view,
    body: idNow(body) ? "" : body,
    finding: isFinding(finding) ? "" : finding,
  };
}

// The id of a body by the one that an address has, which may be from before; nothing for nobody's.
function idNow(id) {
  const now = Object.hasOwn(DATA.former, id) ? DATA.former[id] : id;
  return nameOf(now) ? now : "";
}

function isFinding(id) {
  return Object.hasOwn(DATA.findings, id);
}

// The family stands by itself; all else may be about words that are not inflated yet.
function tell(next, how) {
  if (!unpackedRest() && (how.at || next.body || next.finding || next.view !== VIEWS[0])) {
    unpackRest().then(() => tell(next, how));
    return;
  }
  const before = how.first ? {} : now;
  now = next;
  for (const listener of listeners) listener(now, before, how);
  if (how.back) giveFocusBack(how.back.focus, now);
}

function fields(words) {
  const found = parted(words);
  const filters = {};
  for (const facet of FACETS) {
    const chosen = (found[facet] || "").split(",");
    filters[facet] = chosen.filter((value) => CHOICES.includes(`${facet}=${value}`)).join(",");
  }
  for (const field of SIEVES) {
    filters[field.dataset.sift] = allowedIn(field, found[field.dataset.sift] || "");
  }
  return {
    ...filters,
    view: VIEWS.includes(found.view) ? found.view : VIEWS[0],
    body: idNow(found.body),
    finding: isFinding(found.finding) ? found.finding : "",
  };
}

function parted(words) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const part of words.split("&")) {
    const [name, ...rest] = part.split("=");
    found[name] = rest.join("=");
  }
  return found;
}

function allowedIn(field, value) {
  if (!field.matches("select")) return plain(value).slice(0, LONGEST);
  return [...field.options].some((option) => option.value === value) ? value : "";
}

function written(state) {
  const parts = Object.keys(BLANK).filter((name) => state[name]);
  return `#${parts.map((name) => `${name}=${encodeURI(state[name])}`).join("&")}`;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

// The search box: a combobox. Names first, then other names, numbers, ids and places.

import { byId, DATA, make, say, unsay } from "./dom.js";
import { go, meaning } from "./address.js";
import { NO_MATCH, plain, prepared, rankOf } from "./matching.js";

const MOST_RESULTS = 12;
let names = [];
let found = [];
let chosen = -1;
let told = "";

export function startSearch() {
  const box = byId("search-box");
  box.addEventListener("input", () => lookUp(box.value));
  box.addEventListener("keydown", pressKey);
  box.addEventListener("blur", () => foldResults());
  // With a key held down: a single letter would be in the way of those who speak to their computer.
  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "k" || event.altKey || event.shiftKey) return;
    if (event.ctrlKey === event.metaKey) return;
    event.preventDefault();
    goToSearch();
  });
  byId("skip-to-search").addEventListener("click", (event) => {
    event.preventDefault();
    goToSearch();
  });
  // Before the box loses the focus and the list goes away.
  byId("search-results").addEventListener("mousedown", (event) => {
    const line = event.target.closest("[role='option']");
    event.preventDefault();
    if (line) chooseResult(Number(line.dataset.at));
  });
}

function goToSearch() {
  byId("search-box").focus();
  byId("search-box").select();
}

function pressKey(event) {
  const moves = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in moves && found.length) {
    event.preventDefault();
    markResult((chosen + moves[event.key] + found.length) % found.length);
  } else if (event.key === "Enter" && found.length) {
    event.preventDefault();
    chooseResult(Math.max(chosen, 0));
  } else if (event.key === "Escape" && (event.target.value || found.length)) {
    event.preventDefault();
    event.target.value = "";
    foldResults();
  }
}

function lookUp(text) {
  const wanted = plain(text);
  if (!names.length) names = [...DATA.search, ...DATA.things].map(prepared);
  const ranked = [];
  for (const each of wanted ? names : []) {
    const { rank, by } = rankOf(each, wanted);
    if (rank < NO_MATCH) ranked.push({ rank, by, entry: each.entry });
  }
  ranked.sort((one, other) => one.rank - other.rank);
  found = ranked.slice(0, MOST_RESULTS);
  listResults(wanted, ranked.length);
}

function listResults(wanted, total) {
  const lines = found.map(({ entry, by }, at) => {
    const line = make("li", entry.name);
    line.append(make("span", by ? `${entry.kind}; ${by}` : entry.kind));
    line.id = `search-result-${at}`;
    line.dataset.at = at;
    line.setAttribute("role", "option");
    line.setAttribute("aria-selected", "false");
    return line;
  });
  byId("search-results").replaceChildren(...lines);
  byId("search-results").hidden = !found.length;
  byId("search-box").setAttribute("aria-expanded", String(found.length > 0));
  byId("search-box").removeAttribute("aria-activedescendant");
  chosen = -1;
  if (!wanted) {
    unsay(told);
    return;
  }
  if (!total) told = "Nothing found.";
  else if (total > MOST_RESULTS) told = `${total} found, the first ${MOST_RESULTS} are listed.`;
  else told = `${total} found.`;
  say(told);
}

function markResult(at) {
  chosen = at;
  const lines = [...byId("search-results").children];
  lines.forEach((line, number) => line.setAttribute("aria-selected", String(number === at)));
  lines[at].scrollIntoView({ block: "nearest" });
  byId("search-box").setAttribute("aria-activedescendant", lines[at].id);
}

function chooseResult(at) {
  const { entry } = found[at];
  byId("search-box").value = "";
  foldResults();
  // Orca takes whatever is emptied for where the focus is: it has to be told of that before the focus goes.
  requestAnimationFrame(() => requestAnimationFrame(() => goToEntry(entry)));
}

function goToEntry(entry) {
  const row = entry.at ? meaning(`#${entry.at}`) : null;
  if (row) go(row.change, { at: row.at });
  else go({ body: entry.id }, { body: true });
}

function foldResults() {
  found = [];
  listResults("", 0);
}

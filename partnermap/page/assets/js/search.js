// The search box: a combobox. Names first, then other names, numbers, ids and places.

import { byId, DATA, make, say } from "./dom.js";
import { go } from "./address.js";

const MOST_RESULTS = 12;
let found = [];
let chosen = -1;

export function startSearch() {
  const box = byId("search-box");
  box.addEventListener("input", () => lookUp(box.value));
  box.addEventListener("keydown", pressKey);
  box.addEventListener("blur", () => foldResults());
  // Before the box loses the focus and the list goes away.
  byId("search-results").addEventListener("mousedown", (event) => {
    const line = event.target.closest("[role='option']");
    event.preventDefault();
    if (line) chooseResult(Number(line.dataset.at));
  });
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
  const ranked = [];
  for (const entry of wanted ? DATA.search : []) {
    const rank = rankOf(entry, wanted);
    if (rank < 9) ranked.push([rank, entry]);
  }
  ranked.sort((one, other) => one[0] - other[0]);
  found = ranked.slice(0, MOST_RESULTS).map((pair) => pair[1]);
  listResults(wanted, ranked.length);
}

function rankOf(entry, wanted) {
  const name = plain(entry.name);
  if (name.startsWith(wanted)) return 0;
  if (` ${name}`.includes(` ${wanted}`)) return 1;
  const also = entry.also.map(plain);
  if (also.some((other) => other.startsWith(wanted))) return 2;
  if (name.includes(wanted)) return 3;
  if (entry.id.includes(wanted) || also.some((other) => other.includes(wanted))) return 4;
  return wanted.split(" ").every((word) => name.includes(word)) ? 5 : 9;
}

function listResults(wanted, total) {
  const lines = found.map((entry, at) => {
    const line = make("li", entry.name);
    line.append(make("span", entry.kind));
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
  if (!wanted) return;
  if (!total) say("Nothing found.");
  else if (total > MOST_RESULTS) say(`${total} found, the first ${MOST_RESULTS} are listed.`);
  else say(`${total} found.`);
}

function markResult(at) {
  chosen = at;
  const lines = [...byId("search-results").children];
  lines.forEach((line, number) => line.setAttribute("aria-selected", String(number === at)));
  lines[at].scrollIntoView({ block: "nearest" });
  byId("search-box").setAttribute("aria-activedescendant", lines[at].id);
}

function chooseResult(at) {
  const entry = found[at];
  byId("search-box").value = "";
  foldResults();
  go({ body: entry.id }, { body: true });
}

function foldResults() {
  found = [];
  listResults("", 0);
}

function plain(text) {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

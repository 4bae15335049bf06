// The two lists that are filtered: findings, by kind, weight, certainty and words; who is who, by name.

import { all, byId } from "./dom.js";
import { plain } from "./matching.js";
import { sift } from "./sifting.js";
import { unfoldIn } from "./later.js";

const FAMILY = { 1: "overlap", 2: "gap", 3: "isolation" };
const texts = new WeakMap();
let opened = [];

export function startSieves() {
  sift("findings", passFindings);
  sift("who", passNames);
}

function passFindings(asked) {
  const view = byId("findings");
  for (const fold of opened) fold.open = false;
  opened = [];
  if (!asked) {
    showAgain(view);
    return "";
  }
  unfoldIn(view);
  let [left, decided, total] = [0, 0, 0];
  for (const card of all("article.finding[id]", view)) {
    if (card.parentElement.closest("article")) continue;
    const every = [card, ...all("article.finding", card)];
    const fitting = every.filter((finding) => isFitting(finding, asked));
    card.classList.toggle("passed", !fitting.length);
    if (fitting.length && fitting[0] !== card) openFold(fitting[0].closest("details"));
    if (card.closest("details.decided")) decided += fitting.length;
    else [left, total] = [left + fitting.length, total + every.length];
  }
  for (const part of all("details:is(.rest, .decided), .finding-family", view)) {
    const some = part.querySelector("article.finding[id]:not(.passed, .passed *)");
    part.classList.toggle("passed", !some);
    if (some && part.matches("details")) openFold(part);
  }
  for (const head of all(".run", view)) head.classList.toggle("passed", !hasSome(head));
  const besides = decided ? `, and ${decided} decided` : "";
  return `${left} of ${total.toLocaleString("en-GB")} findings${besides}`;
}

function passNames(asked) {
  const view = byId("who");
  if (!asked) {
    showAgain(view);
    return "";
  }
  unfoldIn(view);
  const entries = all("article.entry", view);
  const words = asked.name.split(" ");
  for (const entry of entries) {
    const name = plainOf(entry, () => entry.querySelector("h4").textContent);
    entry.classList.toggle("passed", !words.every((word) => name.includes(word)));
  }
  for (const part of all(":scope > .jumps", view)) part.classList.add("passed");
  const left = entries.filter((entry) => !entry.matches(".passed")).length;
  return `${left} of ${entries.length.toLocaleString("en-GB")} names`;
}

function showAgain(view) {
  for (const each of all(".passed", view)) each.classList.remove("passed");
}

function openFold(fold) {
  if (!fold || fold.open) return;
  fold.open = true;
  opened.push(fold);
}

// Whether anything is left of the findings that a heading is over: up to the fold with the rest.
function hasSome(head) {
  for (let next = head.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches("details.decided, .run")) return false;
    if (next.matches("article, details") && !next.matches(".passed")) return true;
    if (next.matches("details")) return false;
  }
  return false;
}

function isFitting(finding, { about, weight, sure, words }) {
  const tags = finding.querySelector(".tags");
  const code = tags.querySelector(".code").textContent;
  if (about && about !== code && about !== FAMILY[code[2]]) return false;
  if (weight && !tags.querySelector(`.${weight}`)) return false;
  if (sure && !tags.querySelector(`.${sure}`)) return false;
  const text = () => [...finding.children].filter((part) => !part.querySelector("article"));
  const said = words && plainOf(finding, () => text().map((part) => part.textContent).join(" "));
  return words.split(" ").every((word) => said.includes(word));
}

function plainOf(element, read) {
  if (!texts.has(element)) texts.set(element, plain(read()));
  return texts.get(element);
}

// A finding on the map: what it is about and what it names stand out, the rest fades and is never
// gone.

import { all, byId, DATA, make, nameOf, say } from "./dom.js";
import { current, follow, go } from "./address.js";
import { bodiesIn, labelOf, PICTURES } from "./drawn.js";
import { isInFamily } from "./family.js";
import { listed } from "./listing.js";
import { markMatrix } from "./matrix.js";
import { raiseLines } from "./raising.js";
import { coveredAbove } from "./sight.js";
import { findingOf } from "./told.js";
import { whenUnfolded } from "./unfolding.js";
import { isHeard } from "./voice.js";

// What is found about voices is seen where voices are drawn.
const OF_VOICE = ["PM303", "PM304", "PM305"];

export function startLighting() {
  whenUnfolded(addButtons);
  byId("banner-clear").addEventListener("click", () => {
    go({ finding: "" });
    byId(`${current().view}-title`).focus();
    say("The whole map is shown again.");
  });
  follow(lightUp);
}

// Made here: without this script there is no map to show it on.
function addButtons(root) {
  for (const article of all("article.finding[id]", root)) {
    const id = article.id.replace("finding-", "");
    addButton(article, id, DATA.findings[id]);
  }
}

function addButton(article, id, subjects) {
  article.dataset.finding = id;
  if (!subjects.length) return;
  const button = make("button", "Show on the map", "show");
  button.type = "button";
  button.dataset.show = id;
  button.addEventListener("click", () => showFinding(id));
  article.lastElementChild.prepend(button);
}

function showFinding(id) {
  const { code, tags, message, subjects } = findingOf(id);
  const heard = OF_VOICE.includes(code) && isHeard(subjects[0]);
  // What it is about comes first, before whom else it names.
  const view = isInFamily(subjects[0]) ? "family" : "network";
  go({ view: heard ? "voice" : view, finding: id }, { keep: true });
  // Its name says what is shown, and the status what that is; the picture stays where it was moved to.
  byId("banner").focus({ preventScroll: coveredAbove() > 0 });
  say(`${[...tags.map((tag) => tag.textContent), message].join(", ")}`);
}

function lightUp(now, before) {
  if (now.finding === before.finding && now.view === before.view) return;
  const finding = findingOf(now.finding);
  const picture = PICTURES.includes(now.view);
  const marked = markMatrix(now.finding, finding ? finding.subjects : []);
  const hidden = !(finding && (picture || now.view === "matrix"));
  for (const id of ["banner", "banner-lit"]) byId(id).hidden = hidden;
  byId("banner-code").textContent = finding ? finding.code : "";
  const tags = finding ? finding.tags.map((tag) => document.importNode(tag, true)) : [];
  byId("banner-tags").replaceChildren(...tags);
  const how = tags.map((tag) => tag.textContent);
  for (const name of ["note", "possible"]) byId("banner").classList.toggle(name, how.includes(name));
  byId("banner-text").textContent = finding ? finding.message : "";
  const here = finding && picture ? bodiesIn(now.view).filter((id) => finding.subjects.includes(id)) : [];
  byId("banner-lit").textContent = picture ? litWords(here, finding) : markedWords(marked);
  byId("banner-back").setAttribute("href", finding ? `#finding-${now.finding}` : "#findings");
  const lit = new Set(finding ? finding.subjects : []);
  // Of one body alone the lines that start from it are lit; of several, those between them.
  const alone = lit.size === 1;
  const family = byId("family-svg");
  family.classList.toggle("lit", lit.size > 0);
  for (const box of all("a.box", family)) box.classList.toggle("on", lit.has(box.dataset.id));
  for (const line of all("g.line", family)) {
    line.classList.toggle("on", lit.has(line.dataset.from) && (alone || lit.has(line.dataset.to)));
  }
  raiseLines();
}

// The sentence names some bodies, its places others: here are all that are lit in this picture.
function litWords(here, finding) {
  if (!here.length) return "None of the bodies that it names is drawn here.";
  const [first] = finding.subjects;
  const missing = here.includes(first) ? "" : `${nameOf(first)} is not drawn in this picture. `;
  return `${missing}Lit here: ${listed(here.map(labelOf))}.`;
}

function markedWords(names) {
  return names.length ? `Marked here: ${listed(names)}.` : "Nothing of it stands in this table.";
}

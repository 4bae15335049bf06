// A finding on the map: its subjects stand out, the rest fades and is never gone.

import { all, byId, DATA, findingOf, make, say } from "./dom.js";
import { current, follow, go } from "./address.js";
import { isInFamily } from "./family.js";
import { whenUnfolded } from "./later.js";
import { isInVoice } from "./voice.js";

const PICTURES = ["family", "network", "voice"];
// What is found about voices is seen where voices are drawn.
const OF_VOICE = ["PM303", "PM304", "PM305"];

export function startLighting() {
  addButtons(document);
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
  const { code, message, subjects } = findingOf(id);
  const heard = OF_VOICE.includes(code) && isInVoice(subjects[0]);
  const view = subjects.some(isInFamily) ? "family" : "network";
  go({ view: heard ? "voice" : view, finding: id });
  say(`Shown on the map: ${message}`);
}

function lightUp(now, before) {
  if (now.finding === before.finding && now.view === before.view) return;
  const finding = findingOf(now.finding);
  const picture = PICTURES.includes(now.view);
  byId("banner").hidden = !(finding && picture);
  byId("banner-code").textContent = finding ? finding.code : "";
  byId("banner-text").textContent = finding ? finding.message : "";
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
}

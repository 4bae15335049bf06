// Tables can be sorted, filtered and saved as CSV; without this script they are plain tables.

import { all, make, say } from "./dom.js";
import { follow } from "./address.js";
import { csvOf } from "./csv.js";
import { plain } from "./matching.js";
import { orderOf } from "./order.js";
import { saveAs } from "./saving.js";
import { whenUnfolded } from "./unfolding.js";

// From so many rows on a table can be filtered.
const MANY_ROWS = 6;

export function startTableTools() {
  whenUnfolded(addToolsIn);
  // Before the views go there: what a link leads to must not be filtered away.
  follow((now, before, how) => {
    const filter = how.at?.hidden && how.at.closest(".scroller")?.previousElementSibling;
    if (filter) setFilter(filter.querySelector("input"), "");
  });
}

function addToolsIn(root) {
  for (const table of all(".scroller > table", root)) {
    const rows = [...table.tBodies[0].rows];
    if (rows.length > 1) for (const head of table.tHead.rows[0].cells) addSorting(table, head, rows);
    addTools(table, table.parentElement, rows);
  }
  for (const table of all("table.matrix", root)) addTools(table, table.parentElement, []);
}

function addSorting(table, head, rows) {
  const button = make("button", head.textContent, "sort");
  button.type = "button";
  head.replaceChildren(button);
  button.addEventListener("click", () => {
    const next = { ascending: "descending", descending: "" }[head.ariaSort ?? ""] ?? "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    if (next) head.setAttribute("aria-sort", next);
    const texts = rows.map(({ cells }) => orderedBy(head, cells[head.cellIndex]));
    const order = next ? orderOf(texts, next === "descending") : rows.map((_, at) => at);
    table.tBodies[0].append(...order.map((at) => rows[at]));
    say(next ? `Sorted by ${button.textContent}, ${next}.` : "In the order of the map.");
  });
}

function addTools(table, frame, rows) {
  const tools = make("div", "", "table-tools");
  const caption = table.caption.textContent;
  if (rows.length) tools.append(titleOf(caption));
  if (rows.length >= MANY_ROWS) tools.append(...filterOf(table, rows));
  const save = make("button", "Save as CSV");
  save.type = "button";
  save.append(make("span", ":", "pause"), make("span", ` ${caption}`, "visually-hidden"));
  save.addEventListener("click", () => saveAs(csvOf(shownIn(table)), "text/csv", caption, "csv"));
  tools.append(save);
  frame.before(tools);
}

// What is above a table is read after its name; those who listen have the caption.
function titleOf(caption) {
  const title = make("b", caption, "table-title");
  title.setAttribute("aria-hidden", "true");
  return title;
}

function filterOf(table, rows) {
  const label = make("label", "Filter");
  label.append(make("span", ` ${table.caption.textContent}`, "visually-hidden"));
  const box = make("input");
  box.type = "text";
  box.autocomplete = "off";
  box.spellcheck = false;
  label.append(box);
  const count = make("span", `${rows.length} rows`, "row-count");
  let texts = null;
  box.addEventListener("input", () => {
    texts ??= rows.map((row) => plain([...row.cells].map(textOf).join(" ")));
    const words = plain(box.value).split(" ");
    rows.forEach((row, at) => {
      row.hidden = !words.every((word) => texts[at].includes(word));
    });
    const shown = rows.filter((row) => !row.hidden).length;
    count.textContent = box.value ? `${shown} of ${rows.length} rows` : `${rows.length} rows`;
    say(`${count.textContent}.`);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.value) return;
    event.preventDefault();
    setFilter(box, "");
  });
  return [label, count];
}

function setFilter(box, words) {
  box.value = words;
  box.dispatchEvent(new Event("input"));
}

// The rows as they are shown, the head first; a row of a matrix that names a group is none.
function shownIn(table) {
  const head = [...table.tHead.rows[0].cells].map(textOf);
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const shown = rows.filter((row) => !row.hidden && row.cells.length === head.length);
  return [head, ...shown.map((row) => [...row.cells].map(textOf))];
}

// Sizes in words go by the order that their head gives them; what is not known has no place in it.
function orderedBy(head, cell) {
  const order = head.dataset.order?.split("|");
  if (!order) return textOf(cell);
  const at = order.indexOf(textOf(cell));
  return at < 0 ? "" : `${at}`;
}

// The words of a cell; of several lines with semicolons between them.
function textOf(cell) {
  const parts = all("li", cell);
  if (!parts.length && cell.children.length > 1) parts.push(...cell.children);
  const texts = parts.length ? parts.map((part) => part.textContent) : [cell.textContent];
  return texts.map((text) => text.replace(/\s+/g, " ").trim()).join("; ");
}

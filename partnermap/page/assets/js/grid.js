// The matrix with the keyboard: a grid is one stop, and the arrow keys walk from cell to cell. Whoever
// listens hears the names of row and column with each. Without this script it is a table.

import { all } from "./dom.js";
import { reveal } from "./revealing.js";
import { whenUnfolded } from "./unfolding.js";
import { stepOf } from "./walking.js";

const ENDS = { Home: 0, End: -1 };

export function startGrid() {
  whenUnfolded((root) => {
    for (const table of all("table.matrix", root)) makeGrid(table);
  });
}

function makeGrid(table) {
  const rows = [...table.rows];
  // A row that names a group is one cell wide; the walk goes on below it in the same column.
  const walk = { table, rows, column: 0, stop: table.querySelector("tbody th[scope=row]") };
  table.setAttribute("role", "grid");
  table.setAttribute("aria-describedby", "matrix-help");
  // The frame scrolls with the walk, and is no stop of its own.
  for (const name of ["tabindex", "role", "aria-labelledby"]) table.parentElement.removeAttribute(name);
  for (const each of all("a, tbody th[scope=row]", table)) each.tabIndex = -1;
  walk.stop.tabIndex = 0;
  table.addEventListener("focusin", ({ target }) => stopAt(target.closest("th, td"), walk));
  table.addEventListener("keydown", (event) => pressInGrid(event, walk));
}

function stopAt(cell, walk) {
  if (!cell) return;
  walk.stop.tabIndex = -1;
  walk.stop = cell;
  cell.tabIndex = 0;
  if (cell.scope !== "rowgroup") walk.column = cell.cellIndex;
}

function pressInGrid(event, walk) {
  const cell = event.target.closest("th, td");
  if (!cell || event.altKey || event.metaKey || event.shiftKey) return;
  const step = stepOf(event.key);
  const at = { row: walk.rows.indexOf(cell.parentElement), column: walk.column };
  let next = null;
  if (step && event.ctrlKey) next = nextSaid(at, step, walk);
  else if (step) next = cellAt(at.row + step[1], at.column + step[0], walk);
  else if (event.key in ENDS) next = endOf(at.row, ENDS[event.key], event.ctrlKey, walk);
  else if (event.key === "Enter" && event.target === cell) openFrom(cell, walk);
  else return;
  event.preventDefault();
  if (!next || next === cell) return;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  reveal(next);
}

function cellAt(row, column, { rows }) {
  const { cells } = rows[row] || { cells: [] };
  return cells.length === 1 ? cells[0] : cells[column];
}

// The next cell that way with something in it, or the last there is.
function nextSaid({ row, column }, [across, down], walk) {
  let last = null;
  for (let far = 1; ; far += 1) {
    const cell = cellAt(row + far * down, column + far * across, walk);
    if (!cell || (across && cell.scope === "rowgroup")) return last;
    if (cell.scope !== "rowgroup") last = cell;
    if (cell.scope !== "rowgroup" && cell.textContent.trim()) return cell;
  }
}

function endOf(row, end, whole, { rows }) {
  return (whole ? rows.at(end) : rows[row]).cells[end ? rows[0].cells.length - 1 : 0] ?? null;
}

// Where its link leads; of a blank cell, where the name of its column leads.
function openFrom(cell, { rows, column }) {
  const link = cell.querySelector("a") || (cell.scope ? null : rows[0].cells[column].querySelector("a"));
  link?.click();
}

// A table as Excel reads CSV: with a byte order mark, lines by CR LF, and no formula. The same as
// the reports that Python writes.

const BYTE_ORDER_MARK = "\uFEFF";
const RUNS_AS_FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

export function csvOf(rows) {
  const lines = rows.map((row) => row.map((cell) => quoted(asText(cell))).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

function asText(cell) {
  return RUNS_AS_FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(cell) {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

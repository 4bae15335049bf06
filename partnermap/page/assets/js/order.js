// The order of texts in a column: numbers as numbers, dates as dates, names as people sort them.

const MONTHS = [
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december",
];
const DATE = /^(?:(\d{1,2}) )?(?:([a-z]+) )?(\d{4})$/;
const NUMBER = /^(?:about |at least |£)*(-?[\d,]*\.?\d+)\b/;
let collator = null;

// Places of the texts in ascending or descending order; what is empty stands last in both.
export function orderOf(texts, descending = false) {
  const keys = keysOf(texts.map((text) => text.trim()));
  collator ??= new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });
  const places = texts.map((_, at) => at);
  return places.sort((one, other) => {
    const [a, b] = [keys[one], keys[other]];
    if (a === "" || b === "") return Number(a === "") - Number(b === "") || one - other;
    const by = typeof a === "number" ? a - b : collator.compare(a, b);
    return (descending ? -by : by) || one - other;
  });
}

// One way to read a whole column: as dates, as numbers, or as words where any cell is neither.
function keysOf(texts) {
  for (const read of [dateOf, numberOf]) {
    const keys = texts.map((text) => (text ? read(text) : ""));
    if (!keys.includes(null)) return keys;
  }
  return texts;
}

function dateOf(text) {
  const [, day, month, year] = DATE.exec(text.toLowerCase()) || [];
  const at = month ? MONTHS.indexOf(month) : 0;
  return year && at >= 0 ? Number(year) * 500 + at * 40 + Number(day || 0) : null;
}

function numberOf(text) {
  const found = NUMBER.exec(text.toLowerCase());
  return found ? Number(found[1].replaceAll(",", "")) : null;
}

// Names in a sentence.

const MOST_NAMES = 5;

// Of many the first few, and how many more.
export function fewOf(names) {
  const told = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
  return told.length < names.length ? [...told, `${names.length - told.length} more`] : told;
}

// "A, B and C"; names may hold commas of their own.
export function listed(names) {
  const told = fewOf(names);
  return [told.slice(0, -1).join(", "), ...told.slice(-1)].filter(Boolean).join(" and ");
}

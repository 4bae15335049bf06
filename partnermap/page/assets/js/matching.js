// How well a name fits what somebody typed. Case, accents, apostrophes and hyphens do not count.

export const NO_MATCH = 9;

// "St Mary’s" and "st marys" are both "st marys".
export function plain(text) {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const joined = bare.replace(/['’‘ʼ`´]/gu, "").replace(/&/g, " and ");
  return joined.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

// An entry as it is compared: all its names without what does not count.
export function prepared(entry) {
  return { entry, name: plain(entry.name), id: plain(entry.id), also: entry.also.map(plain) };
}

// How far from what is wanted: 0 where the name begins with it, 9 where nothing fits; and by which
// other name or number it was found.
export function rankOf({ entry, name, id, also }, wanted) {
  if (name.startsWith(wanted)) return { rank: 0, by: "" };
  if (` ${name}`.includes(` ${wanted}`)) return { rank: 1, by: "" };
  const begins = also.findIndex((other) => ` ${other}`.includes(` ${wanted}`));
  if (begins >= 0) return { rank: 2, by: entry.also[begins] };
  if (name.includes(wanted)) return { rank: 3, by: "" };
  if (id.includes(wanted)) return { rank: 4, by: entry.id };
  const holds = also.findIndex((other) => other.includes(wanted));
  if (holds >= 0) return { rank: 4, by: entry.also[holds] };
  const every = wanted.split(" ").every((word) => name.includes(word));
  return { rank: every ? 5 : NO_MATCH, by: "" };
}

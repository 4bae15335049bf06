// What the page holds deflated: the library that draws the network and, of a large map, its data and
// its long words. Only the data are needed for what is seen first; the rest is inflated when the
// first view stands, or as soon as it is asked for.

/** @type {{ library: string, wide: string, words: string[] } | null} */
let rest = null;
let unpacking = null;

export const DATA_TEXT = document.getElementById("data")?.textContent
  || await inflated(document.getElementById("packed-data"));

// The library and the long words; null until they are inflated.
export function unpackedRest() {
  return rest;
}

export function unpackRest() {
  unpacking ??= inflated(document.getElementById("packed")).then((text) => {
    rest = JSON.parse(text);
  });
  return unpacking;
}

async function inflated(element) {
  const text = atob(element.textContent);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}

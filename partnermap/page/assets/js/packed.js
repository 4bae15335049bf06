// What the page holds deflated: the library that draws the network and, of a large map, its long
// words and its data.

export const PACKED = JSON.parse(await inflated(document.getElementById("packed").textContent));

async function inflated(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}

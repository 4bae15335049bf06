// Words within a PNG file: its title and description, as chunks that programs can read (iTXt).

const SIGNATURE_AND_HEAD = 33;

// The file with these words, by their keyword, after its head.
export async function withWords(blob, words) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const chunks = Object.entries(words).map(([keyword, text]) => textChunk(keyword, text));
  const head = bytes.subarray(0, SIGNATURE_AND_HEAD);
  return new Blob([head, ...chunks, bytes.subarray(SIGNATURE_AND_HEAD)], { type: "image/png" });
}

function textChunk(keyword, text) {
  // Keyword, end of it, not compressed, no language, no translated keyword, text.
  const data = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(data.length + 4, checksum(data));
  return chunk;
}

// CRC-32, as the PNG specification has it.
function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

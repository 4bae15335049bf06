// What leaves the page: a file that the browser saves. Nothing is sent anywhere.

import { DATA, say } from "./dom.js";

// Save something under a name made of the map's and what it is.
export function saveAs(content, type, what, ending) {
  const blob = content instanceof Blob ? content : new Blob([content], { type });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${fileName(`${DATA.name} ${what}`)}.${ending}`;
  link.click();
  // Some browsers read the file only after this function has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  say(`Saved as ${link.download}.`);
}

function fileName(text) {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 120);
}

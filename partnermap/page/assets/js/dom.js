// The few things that every part does with the document. Text is always set as text.

export function byId(id) {
  return document.getElementById(id);
}

export function all(selector, root = document) {
  return [...root.querySelectorAll(selector)];
}

export function make(tag, text = "", className = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

export const DATA = JSON.parse(byId("data").textContent);

// Said once, politely, to those who listen; emptied first so that the same words are said again.
export function say(words) {
  const status = byId("status");
  status.textContent = "";
  requestAnimationFrame(() => {
    status.textContent = words;
  });
}

export function nameOf(body) {
  const article = byId(`body-${body}`);
  return article ? article.querySelector("h4").textContent : body;
}

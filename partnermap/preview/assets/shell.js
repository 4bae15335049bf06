// The bar above the map: what is wrong in the files now. The map below stays the last good one, and
// where its reader was.

const frame = /** @type {HTMLIFrameElement} */ (document.getElementById("page"));
const header = document.querySelector("header");
const status = document.getElementById("status");
const more = /** @type {HTMLDetailsElement} */ (document.getElementById("more"));
const summary = document.getElementById("summary");
const list = document.getElementById("problems");
let drawn = "";
let place = { x: 0, y: 0 };

const events = new EventSource("/events");
events.addEventListener("message", (event) => show(JSON.parse(event.data)));
events.addEventListener("error", () => {
  header.classList.add("stale");
  status.textContent = "The preview has ended. Start it again with: partnermap serve";
});
frame.addEventListener("load", () => {
  frame.contentWindow.scrollTo(place.x, place.y);
  document.title = frame.contentDocument.title || document.title;
  // What leads out of the map opens beside it: within the frame it could not.
  frame.contentDocument.addEventListener("click", leave);
});

function show(state) {
  header.classList.toggle("stale", !state.current);
  status.textContent = state.current ? upToDate() : broken(state);
  more.hidden = state.problems.length === 0;
  more.open = !state.current;
  summary.textContent = state.current ? `In the files: ${state.said}` : state.said;
  list.replaceChildren(...state.problems.map(item));
  if (state.mark === drawn) return;
  drawn = state.mark;
  draw();
}

function upToDate() {
  return `Up to date, ${new Date().toLocaleTimeString("en-GB")}`;
}

function broken(state) {
  const why = state.problems.length ? "The files have an error." : state.said;
  return `${why} ${state.mark ? "The map below is the last good one." : ""}`;
}

function draw() {
  const within = frame.hidden ? null : frame.contentWindow;
  place = within ? { x: within.scrollX, y: within.scrollY } : { x: 0, y: 0 };
  const address = `/page?${drawn}${within ? within.location.hash : location.hash}`;
  frame.hidden = false;
  frame.contentWindow.location.replace(address);
}

function item(problem) {
  const line = document.createElement("li");
  line.append(code(problem.place), ` ${problem.severity} ${problem.code}: ${problem.message}`);
  if (problem.line) line.append(document.createElement("br"), code(problem.line));
  if (problem.remedy) line.append(document.createElement("br"), `To do: ${problem.remedy}`);
  return line;
}

function code(text) {
  const found = document.createElement("code");
  found.textContent = text;
  return found;
}

function leave(event) {
  const link = event.target.closest("a[href]");
  if (!link || link.origin === location.origin) return;
  event.preventDefault();
  open(link.href, "_blank", "noopener");
}

export {}; // a module: its names are its own

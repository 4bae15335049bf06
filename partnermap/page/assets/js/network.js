// Who sits where: vis-network draws what Python has placed. Nothing moves by itself.

import { all, byId, DATA } from "./dom.js";
import { follow, go } from "./address.js";
import { besidePicture, bringNear, bringToWindow, fitAll, panBy, startNear, takeRoom, zoomBy } from "./camera.js";
import { whenColoursChange } from "./colours.js";
import { drawFace } from "./faces.js";
import { runLibrary } from "./later.js";
import { listenToKeys, neighboursOf } from "./keys.js";
import { tellNear } from "./near.js";
import { areParted, linesOf } from "./lines.js";
import { drawMany, gathered } from "./manylines.js";
import { tellUnnamed } from "./numbers.js";
import { drawOver } from "./overlay.js";
import { sieved } from "./sieve.js";
import { isFar, reachOf } from "./sizes.js";
import { forgetStamps, stampFace } from "./stamps.js";
import { findingOf } from "./told.js";

const FADED = 0.18;
const bodies = new Map();
export const net = {
  vis: null,
  // Whether somebody has seen it: for paper it may be built before.
  placed: false,
  // What the frame measures where it is seen, and the width of the window then.
  room: ["100%", "100%"],
  window: 0,
  cursor: "",
  hover: "",
  chosen: "",
  lit: null,
  // The body in the panel and those that a line joins with it, where nothing else is lit.
  near: null,
  sieve: null,
  // Whether some lines fade.
  parted: false,
  organisations: true,
  // Whether organisations are too many to be shown at first, and what is shown of them all the same.
  large: false,
  wanted: new Set(),
  many: [],
  origin: null,
  // Whether bodies without a name get numbers, and which those in sight are.
  numbering: false,
  unnamed: { count: 0, list: [] },
  bodies,
  shown: () => [...bodies.values()].filter(isShown),
  alphaOf: (id) => ((net.lit || net.sieve?.bodies || net.near)?.has(id) === false ? FADED : 1),
  isShown,
  isLineShown,
  isDrawn: (edge) => isOfVis(edge) || isOfMany(edge),
  open,
  moveTo,
  zoom: (how) => zoomBy(net, how),
  pan: (step) => panBy(net, step),
};

export function startNetwork() {
  net.organisations = DATA.network.organisations;
  net.large = !net.organisations;
  const box = byId("show-organisations");
  box.checked = net.organisations;
  box.addEventListener("change", () => {
    net.organisations = box.checked;
    if (net.vis) refresh(true);
  });
  follow(showNetwork);
}

function showNetwork(now, before) {
  const finding = findingOf(now.finding);
  net.lit = finding && finding.subjects.length ? new Set(finding.subjects) : null;
  if (now.view !== "network") return;
  net.sieve = net.lit ? null : sieved(now);
  const first = !net.placed;
  if (!net.vis) build();
  net.placed = true;
  net.chosen = now.body;
  const alone = !net.lit && !net.sieve && bodies.has(now.body);
  net.near = alone ? new Set([now.body, ...neighboursOf(now.body)]) : null;
  net.wanted = new Set([now.body, ...(net.lit || [])]);
  if (net.large) for (const id of neighboursOf(now.body)) net.wanted.add(id);
  else if ([...net.wanted].some((id) => bodies.get(id)?.kind === "dot")) showOrganisations();
  refresh(first || (net.lit && now.finding !== before.finding));
  if (first && !net.lit) startNear(net);
  if (now.body !== before.body && bodies.has(now.body)) moveTo(now.body);
}

// Where organisations are too many to be shown, those that the filters leave are, those that a
// finding names, and those that have to do with the body in the panel.
function isShown({ id, kind }) {
  if (net.organisations || kind === "box") return true;
  return Boolean(net.sieve?.bodies.has(id)) || (net.large && net.wanted.has(id));
}

function showOrganisations() {
  net.organisations = true;
  byId("show-organisations").checked = true;
}

export function build() {
  runLibrary();
  for (const node of DATA.network.nodes) bodies.set(node.id, { ...node, kind: node.shape });
  const frame = byId("network-picture");
  net.edges = new vis.DataSet(linesOf(DATA.network.edges.filter(isOfVis), net));
  net.nodes = new vis.DataSet(DATA.network.nodes.map(({ id, x, y }) => ({ id, x, y })));
  net.vis = new vis.Network(frame, { nodes: net.nodes, edges: net.edges }, {
    autoResize: false,
    physics: false,
    layout: { improvedLayout: false },
    nodes: { shape: "custom", ctxRenderer: drawNode, chosen: false, physics: false },
    edges: { smooth: false, chosen: false, selectionWidth: 0, hoverWidth: 0, physics: false },
    interaction: {
      hover: true,
      dragNodes: false,
      zoomView: false,
      selectConnectedEdges: false,
      keyboard: { enabled: false, bindToWindow: false },
    },
  });
  new ResizeObserver(() => takeRoom(net, frame)).observe(frame);
  // The frame itself is the one stop for the keyboard; vis makes a second, nameless one.
  for (const inner of all("[tabindex]", frame)) inner.tabIndex = -1;
  net.vis.on("click", (event) => {
    net.cursor = event.nodes[0] || net.cursor;
    frame.focus({ preventScroll: true });
    if (event.nodes[0]) open(event.nodes[0]);
  });
  net.vis.on("hoverNode", (event) => hover(event.node));
  net.vis.on("blurNode", () => hover(""));
  net.vis.on("beforeDrawing", (ctx) => {
    net.origin = ctx.getTransform();
    drawMany(ctx, net.many, isFar(net.vis.getScale()));
  });
  net.vis.on("afterDrawing", (ctx) => {
    net.unnamed = drawOver(ctx, net);
    if (!net.numbering) {
      tellUnnamed(net.unnamed.count);
      tellNear(net);
    }
  });
  // The wheel scrolls the page, and the picture only while somebody is in it.
  frame.addEventListener("focus", () => net.vis.setOptions({ interaction: { zoomView: true } }));
  frame.addEventListener("blur", () => net.vis.setOptions({ interaction: { zoomView: false } }));
  whenColoursChange(() => refresh(false));
  listenToKeys(frame, net);
  for (const button of all("[data-move]")) {
    button.addEventListener("click", () => net.pan(button.dataset.move.split(" ").map(Number)));
  }
  for (const button of all("[data-network]")) {
    button.addEventListener("click", () => net.zoom(button.dataset.network));
  }
}

function drawNode({ ctx, id, x, y }) {
  const node = bodies.get(id);
  const scale = net.vis ? net.vis.getScale() : 1;
  const { across, down } = reachOf(node, scale);
  const draw = () => {
    ctx.globalAlpha = net.alphaOf(id);
    if (net.large && (node.kind === "dot" || isFar(scale))) stampFace(ctx, node, scale, net.origin);
    else {
      ctx.translate(x, y);
      drawFace(ctx, node, scale);
      ctx.translate(-x, -y);
    }
    ctx.globalAlpha = 1;
  };
  return { drawNode: draw, nodeDimensions: { width: 2 * across, height: 2 * down } };
}

export function refresh(again) {
  // What is said of organisations is said where all of them are shown.
  for (const said of all("#network [data-organisations]")) {
    said.hidden = (said.dataset.organisations === "shown") !== net.organisations;
  }
  net.nodes.update([...bodies.values()].map((node) => ({ id: node.id, hidden: !isShown(node) })));
  net.parted = areParted(DATA.network.edges, net);
  net.edges.update(linesOf(DATA.network.edges.filter(isOfVis), net));
  net.many = gathered(linesOf(DATA.network.edges.filter(isOfMany), net), bodies);
  forgetStamps();
  if (again) fitAll(net, "", besidePicture());
  net.vis.redraw();
}

// Of a large network the library draws the lines between partnerships alone.
function isOfVis({ from, to }) {
  return !net.large || [from, to].every((id) => bodies.get(id).kind === "box");
}

function isOfMany(edge) {
  return !isOfVis(edge) && isLineShown(edge);
}

// An organisation that is shown for somebody's sake has no other lines in a large network.
function isLineShown(edge) {
  const ends = [bodies.get(edge.from), bodies.get(edge.to)];
  if (!ends.every(isShown)) return false;
  if (isOfVis(edge)) return true;
  const about = ends.some(({ id }) => id === net.chosen || net.lit?.has(id));
  return about || ends.every(({ id, kind }) =>
    net.organisations || kind === "box" || net.sieve?.bodies.has(id));
}

function open(id) {
  net.cursor = id;
  go({ body: id }, { body: true });
}

function moveTo(id) {
  net.cursor = id;
  bringNear(net, id);
  bringToWindow(net, id);
  net.vis.redraw();
}

function hover(id) {
  net.hover = id;
  byId("network-picture").classList.toggle("pointing", Boolean(id));
  net.vis.redraw();
}

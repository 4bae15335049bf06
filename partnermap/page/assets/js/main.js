// What makes the page move. Everything that can be read is there without it.

import { start } from "./address.js";
import { startBanner } from "./banner.js";
import { startColumns } from "./columns.js";
import { startEdge } from "./edge.js";
import { startElsewhere } from "./elsewhere.js";
import { startExports } from "./exports.js";
import { startFamily } from "./family.js";
import { startFilters } from "./filters.js";
import { startGrid } from "./grid.js";
import { startLater } from "./later.js";
import { startLighting } from "./lighting.js";
import { startLinks } from "./links.js";
import { startMatrix } from "./matrix.js";
import { startNetwork } from "./network.js";
import { unpackRest } from "./packed.js";
import { startPanel } from "./panel.js";
import { startPrinting } from "./printing.js";
import { startRevealing } from "./revealing.js";
import { startSearch } from "./search.js";
import { startSieves } from "./sieves.js";
import { startTables } from "./scrolling.js";
import { startTableTools } from "./tables.js";
import { startTiers } from "./tiers.js";
import { startViews } from "./views.js";
import { startVoice } from "./voice.js";
import { startZoom } from "./zoom.js";

const { classList } = document.documentElement;
// When the first view was painted: so long after it was made, in milliseconds.
const SOON = 200;

// In the order in which they follow the address: first comes what a view has, then the banner, as it
// moves the rest down.
startLater();
startLighting();
startTableTools();
startSieves();
startViews();
startPanel();
startFamily();
startNetwork();
startVoice();
startElsewhere();
startFilters();
startLinks();
startSearch();
startZoom();
startTiers();
startColumns();
startRevealing();
startBanner();
startTables();
startMatrix();
startGrid();
startEdge();
startExports();
startPrinting();
// An address may be about anything; the family alone needs no more than is here.
if (location.hash) await unpackRest();
else classList.add("opening");
// Nothing is painted before this script ends; but what is not laid out has no size.
classList.replace("starting", "scripted");
start();
setTimeout(showAll, SOON);

function showAll() {
  classList.remove("opening");
  return unpackRest();
}

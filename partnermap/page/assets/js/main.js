// What makes the page move. Everything that can be read is there without it.

import { start } from "./address.js";
import { startExports } from "./exports.js";
import { startFamily } from "./family.js";
import { startFilters } from "./filters.js";
import { startLater } from "./later.js";
import { startLighting } from "./lighting.js";
import { startLinks } from "./links.js";
import { startMatrix } from "./matrix.js";
import { startNetwork } from "./network.js";
import { startPanel } from "./panel.js";
import { startPrinting } from "./printing.js";
import { startRevealing } from "./revealing.js";
import { startSearch } from "./search.js";
import { startTables } from "./scrolling.js";
import { startTableTools } from "./tables.js";
import { startViews } from "./views.js";
import { startVoice } from "./voice.js";
import { startZoom } from "./zoom.js";

// In the order in which they follow the address: the banner first, as it moves the rest down.
startLighting();
startTableTools();
startViews();
startLater();
startPanel();
startFamily();
startNetwork();
startVoice();
startFilters();
startLinks();
startSearch();
startZoom();
startRevealing();
startTables();
startMatrix();
startExports();
startPrinting();
// Nothing is painted before this script ends; but what is not laid out has no size.
document.documentElement.classList.replace("starting", "scripted");
start();

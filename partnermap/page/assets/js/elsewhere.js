// A body in the panel that the present picture does not draw: the panel says so, and which do.

import { all, byId, make, nameOf, say } from "./dom.js";
import { follow } from "./address.js";
import { isIn, PICTURES } from "./drawn.js";
import { isInMatrix } from "./matrix.js";

export function startElsewhere() {
  follow((now, before, how) => {
    for (const old of all(".elsewhere", byId("panel-content"))) old.remove();
    if (!now.body || !isLackedBy(now)) return;
    const line = make("p", "", "elsewhere");
    line.append(...elsewhereSaid(now));
    byId("panel-content").querySelector("h2").after(line);
    const changed = now.body !== before.body || now.view !== before.view;
    if (how.asked && changed) say(`${nameOf(now.body)}: ${line.textContent}`);
  });
}

function isLackedBy({ body, view }) {
  return view === "matrix" ? !isInMatrix(body) : PICTURES.includes(view) && !isIn(view, body);
}

// The matrix has few of the bodies: nobody is sent there to find one.
function elsewhereSaid({ body, view }) {
  const here = view === "matrix" ? "Not in this table" : "Not in this picture";
  const links = PICTURES.filter((each) => byId(each) && isIn(each, body)).map((each) => {
    const link = make("a", all(`nav.views [data-view=${each}]`)[0].textContent);
    link.setAttribute("href", `#${each}`);
    return link;
  });
  if (!links.length) return [`${here}, nor in another.`];
  return [`${here}: see `, ...links.flatMap((link, at) => (at ? [" or ", link] : [link])), "."];
}

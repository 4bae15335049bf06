// A body in the panel that the present picture does not draw: the panel says so, and which do.

import { all, byId, DATA, make, nameOf, say } from "./dom.js";
import { follow } from "./address.js";
import { isInFamily } from "./family.js";
import { isInVoice } from "./voice.js";

const DRAWN = {
  family: isInFamily,
  network: (body) => DATA.network.ids.includes(body),
  voice: isInVoice,
  matrix: (body) => all("table.matrix thead a").some((link) => link.getAttribute("href") === `#body-${body}`),
};
// A table has few of the bodies: nobody is sent there to find one.
const SENT_TO = ["family", "network", "voice"];

export function startElsewhere() {
  follow((now, before, how) => {
    for (const old of all(".elsewhere", byId("panel-content"))) old.remove();
    if (!now.body || !DRAWN[now.view] || DRAWN[now.view](now.body)) return;
    const line = make("p", "", "elsewhere");
    line.append(...elsewhereSaid(now));
    byId("panel-content").querySelector("h2").after(line);
    const changed = now.body !== before.body || now.view !== before.view;
    if (how.asked && changed) say(`${nameOf(now.body)}: ${line.textContent}`);
  });
}

function elsewhereSaid({ body, view }) {
  const here = view === "matrix" ? "Not in this table" : "Not in this picture";
  const links = SENT_TO.filter((each) => byId(each) && DRAWN[each](body)).map((each) => {
    const link = make("a", all(`nav.views [data-view=${each}]`)[0].textContent);
    link.setAttribute("href", `#${each}`);
    return link;
  });
  if (!links.length) return [`${here}, nor in another.`];
  return [`${here}: see `, ...links.flatMap((link, at) => (at ? [" or ", link] : [link])), "."];
}

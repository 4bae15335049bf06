"""What axe finds on a page, view by view, and what it is spared."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT

VIEWS = (
    *("family", "network", "voice", "matrix", "findings", "ask", "plans", "everything", "who"),
)
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules whose answer is another one in other colours."""

# Views that are not shown are put aside for as long as axe looks, with their frames in their place:
# it passes over what is hidden, and needs five times as long for it. Of long lists of one shape, of
# which a person would look at a few, it looks at the first: those of a kind differ in words alone.
# The size of targets is off in axe unless asked for. Whether links lead somewhere is off here, as
# all lead within the page, and to what is put aside (`test_skip_links_come_first` follows those).
_LOOK = """async ([rules, most]) => {
  const aside = [...document.querySelectorAll("section.view[hidden]")];
  if (most) for (const list of document.querySelectorAll(".view:not([hidden]) :is(tbody,"
    + " :has(> article), ol.questions, ul.columns)"))
    aside.push(...[...list.children].filter((each) => !each.matches("details, summary"))
      .slice(most));
  const frames = aside.map((each) => {
    const frame = each.cloneNode(false);
    each.replaceWith(frame);
    frame.hidden = true;
    return frame;
  });
  const asked = {
    resultTypes: ["violations"],
    ...(rules ? { runOnly: rules } : { rules: {
      "target-size": { enabled: true }, "skip-link": { enabled: false } } }),
  };
  const { violations } = await axe.run(asked);
  frames.forEach((frame, at) => frame.replaceWith(aside[at]));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
}"""


def faults(page: Any, *, rules: list[str] | None = None, most: int = 0) -> list[str]:
    """What axe finds in what is shown.

    Args:
        page: with a map in it.
        rules: only these; None for all.
        most: so many of each list at most; 0 for all.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    page.wait_for_timeout(50)
    found: list[str] = page.evaluate(_LOOK, [rules, most])
    return found


def faults_of_views(page: Any, **how: Any) -> dict[str, list[str]]:
    """What axe finds in each view that the page has, by what its address says."""
    found = {}
    for view in VIEWS:
        link = page.locator(f"nav.views a[data-view={view}]")
        if link.count():
            link.click()
            found[view] = faults(page, **how)
    return {view: said for view, said in found.items() if said}

"""How a city's page opens and moves, as ratios to other pages measured in the same run.

Run: ``PYTHONPATH=tests .venv/bin/python tests/benchmarks/opening.py``. Chromium is needed, as for
the tests of the page. Measured are

- until the family can be used: the script has begun, and a frame was painted; the page of a city
  against that of a map of five bodies. At most twice is wanted;
- the frames while the family of the city is scrolled, step by step. At most 50 ms is wanted;
- the frames while its network, with all organisations, is moved, against vis-network by itself with
  straight edges and nothing else on the same positions. No slower is wanted;
- pyvis's own default page of the same graph: until its first frame after the layout, or the limit.

Absolute times on a shared machine mean nothing, and software draws without a graphics card.
"""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from browsing import ARGUMENTS, NAMES
from page.packed import data_of
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as TooLong
from pyvis.network import Network
from realistic.generator import realistic_map
from realistic.sizes import CITY

from partnermap.loader import load
from partnermap.page.vis import vis_script
from partnermap.pipeline import analyse, write_page
from partnermap.storage import Files

ROUNDS = 9
STEPS = 30
CALM = 5
LIMIT = 60_000
FIVE = b"""
map: {name: Five bodies}
organisations: {council: {name: Council}, trust: {name: Trust}, group: {name: Group}}
partnerships:
  board: {name: Board, decides: true, members: [council, trust]}
  forum: {name: Forum, reports_to: board, members: [group]}
"""
READY = """window.ready = new Promise((done) => {
  const watch = new MutationObserver(() => {
    if (!document.documentElement?.classList.contains("scripted")) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now())));
  });
  watch.observe(document, { attributes: true, subtree: true, attributeFilter: ["class"] });
});"""
FRAMES = """async ([steps, name]) => {
  const move = { family: scrollFamily, network: moveNetwork, bare: moveNetwork }[name];
  const times = [];
  const frame = () => new Promise(requestAnimationFrame);
  function scrollFamily(at) { document.getElementById("family-picture").scrollLeft = 40 * at;
                              scrollTo(0, 40 * at); }
  function moveNetwork(at) { window.moved(at); }
  await frame();
  for (let at = 1; at <= steps; at += 1) {
    const begin = performance.now();
    move(at);
    await frame();
    await frame();
    times.push((performance.now() - begin) / 2);
  }
  return times;
}"""
MOVED = """() => {
  const frame = document.getElementById("network-picture");
  frame.focus();
  window.moved = (at) => frame.dispatchEvent(new KeyboardEvent("keydown", {
    key: at % 2 ? "ArrowLeft" : "ArrowRight", shiftKey: true, bubbles: true }));
}"""
BARE = """<!DOCTYPE html><meta charset="utf-8"><div id="n" style="width:1100px;height:700px"></div>
<script>{library}</script><script>
const {{ nodes, edges }} = {data};
const net = new vis.Network(document.getElementById("n"), {{ nodes, edges }},
  {{ physics: false, layout: {{ improvedLayout: false }}, edges: {{ smooth: false }} }});
net.fit();
window.moved = (at) => net.moveTo({{ offset: {{ x: at % 2 ? 9 : -9, y: 0 }} }});
</script>"""


def opened(browser: Browser, paths: list[Path]) -> list[list[float]]:
    """How long until each page can be used, in milliseconds, in some rounds; one after the other.

    What else the machine does slows a round of both.
    """
    times: list[list[float]] = [[] for _ in paths]
    for _ in range(ROUNDS):
        for path, found in zip(paths, times, strict=True):
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.add_init_script(READY)
            page.goto(path.as_uri(), wait_until="commit")
            page.locator("html.scripted").wait_for()
            found.append(page.evaluate("() => window.ready"))
            page.close()
    return times


def frames(page: Page, name: str) -> float:
    """The median frame while something is moved, in milliseconds."""
    return float(median(page.evaluate(FRAMES, [STEPS, name])))


def rows(packed: dict[str, Any]) -> list[dict[str, Any]]:
    """Rows out of columns, as the page's script has them."""
    found: list[dict[str, Any]] = [{} for _ in range(packed["length"])]
    for name, column in packed["columns"].items():
        shared = isinstance(column, dict)
        for at, row in enumerate(found):
            row[name] = column["of"][column["at"][at]] if shared else column[at]
    return found


def bare(city: Path, to: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Writes vis-network alone with the positions of the city's page; gives what it draws."""
    network = data_of(city.read_text("utf-8"))["network"]
    nodes = [
        {"id": n["at"], "x": n["x"], "y": n["y"], "shape": n["shape"], "label": str(n["at"])}
        for n in rows(network["nodes"])
    ]
    # With the organisations there are no lines for shared members.
    lines = [each for each in rows(network["edges"]) if each["style"] != "shared"]
    edges = [{"from": each["from"], "to": each["to"]} for each in lines]
    data = json.dumps({"nodes": nodes, "edges": edges})
    to.write_text(BARE.format(library=vis_script(), data=data), "utf-8")
    return nodes, edges


def pyvis_page(nodes: list[dict[str, Any]], edges: list[dict[str, Any]], to: Path) -> None:
    """Pyvis's own page of the same graph, as it makes it by default; without a network."""
    network = Network(directed=True, cdn_resources="in_line")
    network.add_nodes([n["id"] for n in nodes], label=[n["label"] for n in nodes])
    for edge in edges:
        network.add_edge(edge["from"], edge["to"])
    to.write_text(network.generate_html(), "utf-8")


def first_frame(browser: Browser, path: Path) -> str:
    """Until pyvis's page is laid out and drawn."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.route("http*://**", lambda route: route.abort())
    page.set_default_timeout(LIMIT)
    begin = perf_counter()
    try:
        page.goto(path.as_uri(), wait_until="commit")
        page.wait_for_function(
            "typeof network !== 'undefined' && network?.physics?.stabilized === true"
        )
        page.evaluate("() => new Promise(requestAnimationFrame)")
    except TooLong:
        return f"none within {LIMIT / 1000:.0f} s"
    return f"{1000 * (perf_counter() - begin):,.0f} ms"


def main() -> None:
    """Print the ratios."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        for title, contents in (("city", realistic_map(CITY).files), ("five", {"m.yaml": FIVE})):
            found = load(Files(Path(), contents)).map
            assert found is not None
            write_page(analyse(found, date(2024, 12, 31)), folder / f"{title}.html")
        size = (folder / "city.html").stat().st_size
        print(f"city: {size / 1e6:.2f} MB (below 3)")
        nodes, edges = bare(folder / "city.html", folder / "bare.html")
        pyvis_page(nodes, edges, folder / "pyvis.html")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        times = opened(browser, [folder / f"{each}.html" for each in ("five", "city")])
        for said, of in (("the shortest", min), ("the median", median)):
            five, city = (of(each) for each in times)
            print(f"until the family can be used, {said}: five bodies {five:.0f} ms,")
            print(f"  city {city:.0f} ms: {city / five:.2f} times as long (at most 2)")
        ours, alone = (browser.new_page(viewport={"width": 1440, "height": 900}) for _ in range(2))
        ours.goto((folder / "city.html").as_uri())
        ours.locator("html.scripted").wait_for()
        moved = min(frames(ours, "family") for _ in range(CALM))
        print(f"family, a frame while it moves: {moved:.0f} ms (at most 50)")
        ours.click("nav.views a[data-view=network]")
        ours.check("#show-organisations")
        ours.evaluate(MOVED)
        alone.goto((folder / "bare.html").as_uri())
        rounds = [(frames(ours, "network"), frames(alone, "bare")) for _ in range(CALM)]
        one, other = (min(times) for times in zip(*rounds, strict=True))
        print(f"network with {len(nodes)} bodies and {len(edges)} lines, a frame while it moves,")
        print(f"  in the calmest of {CALM} rounds: ours {one:.0f} ms, vis-network alone")
        print(f"  {other:.0f} ms: {one / other:.2f} times as long (at most 1)")
        print(f"pyvis's own page, first frame: {first_frame(browser, folder / 'pyvis.html')}")
        browser.close()


if __name__ == "__main__":
    main()

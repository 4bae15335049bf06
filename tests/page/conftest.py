"""Pages for the tests of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from maps_from_text import MAPS, TODAY
from page.waiting import until
from playwright.sync_api import Browser, Page
from realistic.generator import realistic_map
from realistic.sizes import Size

from partnermap.pipeline import analyse, read, write_page

HERE = Path(__file__).parent
CROWDED = "map: {name: Crowded}\norganisations:\n" + "".join(
    f"  group-{number}: {{name: Group {number}, sector: vcse, income: micro}}\n"
    for number in range(25)
)
MANY = CROWDED.replace("Crowded", "Many").replace("micro}", "micro, areas: [town]}") + (
    "".join(
        f"  group-{number}: {{name: Group {number}, sector: vcse, income: small}}\n"
        for number in range(25, 80)
    )
    + "areas: {town: {name: Town}}\n"
    + "partnerships:\n  board: {name: Board, decides: true, areas: [town], members: [group-1]}\n"
)

TOWN = Size("town", 1, 3, 2, 510, 20, 10, 24)  # large: its long words are kept back
LONG = "Llanfair" * 40
UNBROKEN = f"""
map: {{name: {LONG}, about: {LONG}}}
areas: {{town: {{name: {LONG}}}}}
functions: {{care: {{name: {LONG}, duty: statute}}}}
sources: {{report: {{title: {LONG}}}}}
themes: {{health: {{name: {LONG}}}}}
communities: {{carers: {{name: {LONG}}}}}
organisations:
  group: {{name: {LONG}, sector: vcse, income: micro, areas: [town], url: "https://a.example/{LONG}"}}
  other: {{name: {LONG}other, sector: vcse, income: micro, areas: [town], communities: [carers]}}
partnerships:
  board:
    name: {LONG}
    areas: [town]
    decides: true
    themes: [health]
    functions: [{{function: care, role: leads}}]
    members: [group, {{sector: vcse}}]
  panel:
    name: {LONG}panel
    areas: [town]
    functions: [{{function: care, role: leads}}]
    members: [{{body: group, post: {LONG}, source: {{id: report, at: {LONG}}}}}]
    reports_to: board
    how_to_join: {LONG}
  table: {{name: {LONG}table, areas: [town], functions: [{{function: care, role: leads}}]}}
plans: {{strategy: {{name: {LONG}, owners: [group, board], contains: [{LONG}]}}}}
notes: [{{kind: gap, text: {LONG}, subjects: [board]}}]
dispositions:
  PM204/table: {{decision: accepted, reason: {LONG}, owner: board}}
"""


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page of every committed map, the hostile one, a crowded one, one of many; by name."""
    folder = tmp_path_factory.mktemp("pages")
    sources = {path.name: path for path in MAPS} | {"hostile": HERE / "hostile.yaml"}
    sources["crowded"] = folder / "crowded.yaml"
    sources["crowded"].write_text(CROWDED, encoding="utf-8")
    sources["many"] = folder / "many.yaml"
    sources["many"].write_text(MANY, encoding="utf-8")
    sources["town"] = folder / "town.yaml"
    sources["town"].write_text(realistic_map(TOWN).text, encoding="utf-8")
    sources["unbroken"] = folder / "unbroken.yaml"
    sources["unbroken"].write_text(UNBROKEN, encoding="utf-8")
    found = {}
    for name, source in sources.items():
        found[name] = folder / f"{name}.html"
        loaded = read(source)
        assert loaded.map is not None
        write_page(analyse(loaded.map, TODAY), found[name])
    return found


@pytest.fixture
def visit(browser: Browser, pages: dict[str, Path]) -> Iterator[Callable[..., Page]]:
    """Open a page; whatever a test does, nothing is fetched and nothing complained about."""
    opened: list[Any] = []
    trouble: list[str] = []

    def go(name: str = "northbridge", address: str = "", **options: Any) -> Page:
        options = {"viewport": {"width": 1440, "height": 900}} | options
        context = browser.new_context(**options)
        opened.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        home = pages[name].as_uri()

        def note_request(request: Any) -> None:
            if not request.url.startswith((home, "data:")):
                trouble.append(f"asked for {request.url}")

        page.on("request", note_request)
        page.on("console", lambda message: trouble.append(f"said {message.text}"))
        page.on("pageerror", lambda error: trouble.append(f"failed with {error}"))
        page.on("dialog", lambda dialog: trouble.append(f"asked {dialog.message}"))
        page.goto(home + address)
        if options.get("java_script_enabled", True):
            until(page, "document.documentElement.classList.contains('scripted')")
        return page

    yield go
    for context in opened:
        context.close()
    assert not trouble

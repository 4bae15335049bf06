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
from realistic.sizes import CITY, Size

from partnermap.pipeline import analyse, for_everybody, read, write_page

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

TALL = "areas: {city: {name: City, level: place}, east: {name: East, level: locality}}\n" + (
    "partnerships:\n  board: {name: Board, areas: [city]}\n"
    + "".join(
        f"  group-{number}: {{name: Group {number}, areas: [{'city' if number % 2 else 'east'}],"
        " reports_to: board}\n"
        for number in range(90)
    )
)

TOWN = Size("town", 1, 3, 2, 510, 20, 10, 24)  # large: its long words are kept back
PUBLIC = " public"
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
FOLDERS = {path.name: path for path in MAPS} | {"hostile": HERE / "hostile.yaml"}
TEXTS: dict[str, Callable[[], str]] = {
    "crowded": lambda: CROWDED,
    "many": lambda: MANY,
    "city": lambda: realistic_map(CITY).text,
    "tall": lambda: "map: {name: Tall}\n" + TALL,
    "town": lambda: realistic_map(TOWN).text,
    "unbroken": lambda: UNBROKEN,
}


class Built(dict[str, Path]):
    """Pages by name: each is built when it is first opened."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def __missing__(self, name: str) -> Path:
        self[name] = self._folder / f"{name}.html"
        where = FOLDERS.get(name.removesuffix(PUBLIC))
        if where is None:
            where = self._folder / f"{name}.yaml"
            where.write_text(TEXTS[name](), encoding="utf-8")
        loaded = read(where)
        assert loaded.map is not None
        of = analyse(loaded.map, TODAY)
        write_page(for_everybody(of) if name.endswith(PUBLIC) else of, self[name])
        return self[name]


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page of every committed map (with PUBLIC: for everybody), and of those made here."""
    return Built(tmp_path_factory.mktemp("pages"))


class Desk:
    """Windows of the browser, one for each size and kind of reader; used again by every test.

    A window costs as much as the page in it. Before the next test it is emptied, and whatever was
    asked of it (paper, colours, size) is taken back, so that no test has anything of another.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._windows: dict[str, Page] = {}
        self.used: dict[str, Page] = {}
        self.home = ""
        self.trouble: list[str] = []

    def window(self, options: dict[str, Any]) -> Page:
        """An empty window of this kind."""
        kind = repr(sorted(options.items()))
        if kind not in self._windows:
            page = self._browser.new_context(**options).new_page()
            page.set_default_timeout(5000)
            page.on("request", self._note_request)
            page.on("console", lambda message: self.trouble.append(f"said {message.text}"))
            page.on("pageerror", lambda error: self.trouble.append(f"failed with {error}"))
            page.on("dialog", lambda dialog: self.trouble.append(f"asked {dialog.message}"))
            self._windows[kind] = page
        page = self.used[kind] = self._windows[kind]
        self.home = "about:blank"
        page.goto("about:blank")
        page.emulate_media(
            media="null",
            color_scheme=options.get("color_scheme", "light"),
            forced_colors=options.get("forced_colors", "none"),
            reduced_motion=options.get("reduced_motion", "no-preference"),
        )
        page.set_viewport_size(options["viewport"])
        page.mouse.move(-9, -9)
        return page

    def leave(self) -> None:
        """Close what a test had opened: nothing of it goes on while others look."""
        for page in self.used.values():
            page.goto("about:blank")
        self.used.clear()
        self.trouble.clear()

    def _note_request(self, request: Any) -> None:
        if not request.url.startswith((self.home, "data:", "about:")):
            self.trouble.append(f"asked for {request.url}")


@pytest.fixture(scope="session")
def desk(browser: Browser) -> Desk:
    """The windows of this run."""
    return Desk(browser)


@pytest.fixture
def visit(desk: Desk, pages: dict[str, Path]) -> Iterator[Callable[..., Page]]:
    """Open a page; whatever a test does, nothing is fetched and nothing complained about.

    With an address the page starts when all of it is inflated, so that what a test does has its
    effect at once; with none (`address=""`) it starts as from a folder, and a test has to wait.
    """

    def go(name: str = "northbridge", address: str = "#view=family", **options: Any) -> Page:
        options = {"viewport": {"width": 1440, "height": 900}} | options
        page = desk.window(options)
        desk.home = pages[name].as_uri()
        page.goto(desk.home + address)
        if options.get("java_script_enabled", True):
            until(page, "document.documentElement.classList.contains('scripted')")
        return page

    yield go
    trouble = [*desk.trouble]
    desk.leave()
    assert not trouble

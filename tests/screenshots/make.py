"""Makes the pictures of docs/images again: views of Northbridge as a browser shows them.

Run it after the page has changed its look, from the top of the project, and look at what it made:

    .venv/bin/python tests/screenshots/make.py

It needs the packages of the tests and a Chromium. With Pillow at hand, which nothing else needs,
the pictures get a palette and are a third as large.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from partnermap.pipeline import analyse, read, write_page

ROOT = Path(__file__).parent.parent.parent
TARGET = ROOT / "docs/images"
DAY = date(2023, 11, 30)
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"]
COLOURS = 256


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its file, what the page shows, and how.

    Attributes:
        name: of the file, without its ending.
        map: the folder of the map.
        address: what stands behind ``#`` in the page's address.
        size: of the window, in CSS pixels.
        scheme: ``light`` or ``dark``.
    """

    name: str
    map: str
    address: str
    size: tuple[int, int] = (1280, 800)
    scheme: str = "light"


SHOTS = (
    Shot("family", "northbridge", "view=family"),
    Shot("who-sits-where", "northbridge", "view=network&sector=vcse", (1280, 780), "dark"),
    Shot("who-is-heard", "northbridge", "view=voice", (1280, 900)),
    Shot(
        "concluded",
        "leicestershire-together-2007",
        "view=family&body=leicestershire-together-board",
    ),
)


def main() -> None:
    """Draws the maps into a folder that is thrown away, and photographs them."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        sys.exit("No Chromium was found.")
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser, args=ARGUMENTS)
        for shot in SHOTS:
            photograph(opened, shot, Path(folder))
        opened.close()


def photograph(browser: Browser, shot: Shot, folder: Path) -> None:
    """One picture, written to its place."""
    page = folder / f"{shot.map}.html"
    if not page.exists():
        loaded = read(ROOT / "maps" / shot.map)
        if loaded.map is None:
            sys.exit(f"{shot.map} cannot be read.")
        write_page(analyse(loaded.map, DAY), page)
    width, height = shot.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if shot.scheme == "dark" else "light",
    )
    tab = context.new_page()
    tab.goto(f"{page.as_uri()}#{shot.address}")
    tab.wait_for_function("document.documentElement.classList.contains('scripted')")
    tab.wait_for_timeout(800)  # what fades takes its time
    tab.evaluate("scrollTo(0, 0)")
    target = TARGET / f"{shot.name}.png"
    tab.screenshot(path=target)
    context.close()
    with suppress(ImportError):
        from PIL import Image

        picture = Image.open(target).convert("RGB")
        # The commonest colours as they are: a palette of means would tint the ground.
        found = picture.getcolors(picture.width * picture.height) or []
        commonest = sorted(found, reverse=True)[:COLOURS]
        palette = Image.new("P", (1, 1))
        palette.putpalette([part for _, colour in commonest for part in colour])
        picture.quantize(palette=palette, dither=Image.Dither.NONE).save(target, optimize=True)
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()

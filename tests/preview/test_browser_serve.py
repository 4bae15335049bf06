"""``partnermap serve`` in Chromium: what is saved is seen, and what is wrong is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from page.waiting import until
from playwright.sync_api import Browser
from preview.serving import serving

pytestmark = pytest.mark.browser
MAP = """\
map: {name: Test, as_of: 2024, about: "See https://example.org/about."}
organisations:
  council: {name: Council, kind: council, url: "https://example.org/council"}
partnerships:
  board:
    name: Old Board
    decides: true
    members: [council]
"""
BROKEN = MAP.replace("members: [council]", "members: [council")
TITLE = "document.getElementById('page').contentDocument?.querySelector('h1')?.textContent"
STATUS = "document.getElementById('status').textContent"
PAGE = "(document.getElementById('page').contentDocument?.body?.textContent ?? '')"
DRAWN = f"{PAGE}.includes('Who is who')"  # not so while a new page is on its way


@pytest.fixture
def served(tmp_path: Path) -> Path:
    (tmp_path / "partnermap.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path / "partnermap.yaml"


@pytest.fixture
def opened(browser: Browser, served: Path) -> Iterator[Any]:
    """The preview in a browser; nothing but the preview is asked, and nothing complained about."""
    trouble: list[str] = []
    with serving(served.parent) as (address, _):
        context = browser.new_context()
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("request", lambda asked: outside(trouble, asked.url, address))
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.goto(address)
        until(page, f"{STATUS}.startsWith('Up to date')")
        until(page, f"{TITLE} === 'Test'")
        yield page
        context.close()
    assert trouble == []


def outside(trouble: list[str], asked: str, address: str) -> None:
    if not asked.startswith((address, "data:", "blob:")):
        trouble.append(f"asked for {asked}")


def save(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def test_what_is_saved_is_seen(opened: Any, served: Path) -> None:
    assert "Old Board" in opened.evaluate(PAGE)
    save(served, MAP.replace("Old Board", "New Board"))
    until(opened, f"{PAGE}.includes('New Board') && !{PAGE}.includes('Old Board')")


def test_a_mistake_is_shown_with_its_line_above_the_last_good_map(
    opened: Any, served: Path
) -> None:
    save(served, BROKEN)
    until(opened, f"{STATUS}.startsWith('The files have an error.')")
    assert "The map below is the last good one." in opened.evaluate(STATUS)
    problems = opened.locator("#problems").inner_text()
    assert "partnermap.yaml:8:" in problems
    assert "error PM002" in problems
    assert "members: [council" in problems
    assert "Old Board" in opened.evaluate(PAGE)
    save(served, MAP.replace("Old Board", "Mended Board"))
    until(opened, f"{STATUS}.startsWith('Up to date')")
    until(opened, f"{PAGE}.includes('Mended Board')")
    assert opened.locator("#more").is_hidden()


def test_an_id_that_nothing_has_is_told_and_the_map_is_drawn(opened: Any, served: Path) -> None:
    save(served, MAP.replace("[council]", "[council, ghost]"))
    until(opened, "document.getElementById('summary').textContent === 'In the files: 1 error'")
    assert opened.evaluate(STATUS).startswith("Up to date")
    opened.click("#summary")
    assert "PM020: no record has the id 'ghost'" in opened.locator("#problems").inner_text()


def test_a_new_file_is_seen_and_one_that_is_deleted_is_gone(opened: Any, served: Path) -> None:
    other = served.parent / "below/more.yaml"
    other.parent.mkdir()
    save(other, "partnerships: {panel: {name: The Panel}}\n")
    until(opened, f"{PAGE}.includes('The Panel')")
    other.unlink()
    until(opened, f"{DRAWN} && !{PAGE}.includes('The Panel')")


def test_the_view_that_is_open_stays_open(opened: Any, served: Path) -> None:
    frame = opened.frame_locator("#page")
    frame.locator("nav.views a[data-view=everything]").click()
    save(served, MAP.replace("Old Board", "New Board"))
    until(opened, f"{PAGE}.includes('New Board')")
    assert frame.locator("#everything").is_visible()


def test_a_hostile_name_stays_a_name(opened: Any, served: Path) -> None:
    hostile = "</script><img src=x onerror=alert(1)>"
    save(served, MAP.replace("[council]", f"['{hostile}']"))
    until(opened, f"{STATUS}.startsWith('The files have an error.')")
    assert hostile in opened.locator("#problems").inner_text()
    assert opened.locator("#problems img").count() == 0


def test_axe_finds_nothing_while_a_mistake_is_told(opened: Any, served: Path) -> None:
    save(served, BROKEN)
    until(opened, f"{STATUS}.startsWith('The files have an error.')")
    found = Axe().run(opened, options={"iframes": False}).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:200]) for each in found] == []


def test_when_it_has_ended_it_is_said(browser: Browser, served: Path) -> None:
    with serving(served.parent) as (address, _):
        page = browser.new_page()
        page.goto(address)
        until(page, f"{STATUS}.startsWith('Up to date')")
    until(page, f"{STATUS}.startsWith('The preview has ended.')")
    page.close()

"""Every command line in the README, the tutorial and the how-tos was run; its output is real.

The fenced blocks of a page are played in order in an empty folder: blocks of YAML, CSV and JSON are
put into the file that the comment above them names, ``console`` blocks are run and compared. Sizes
and folders, which differ from machine to machine, are shown as ``…``. ``--renew`` writes the
outputs anew.
"""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from maps_from_text import ROOT

from partnermap.cli import program

Committed = Callable[[Path, str], None]
BLOCK = re.compile(
    r"(?:<!-- (?P<how>[^\n]+) -->\n)?(?P<fence>`{3,})(?P<kind>yaml|csv|json|console)\n(?P<body>.*?)"
    r"(?P=fence)\n",
    re.DOTALL,
)
HOW = re.compile(
    r"(?:(?P<new>file): (?P<file>\S+))|(?:append to (?P<end>\S+))"
    r'|(?:(?P<act>insert after|replace from|replace) "?(?P<line>.*?)"? in (?P<in>\S+))'
)


def play(page: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The page with the real output of every command."""
    monkeypatch.chdir(folder)

    def played(match: re.Match[str]) -> str:
        if match["kind"] != "console":
            change(folder, match["how"], match["body"])
            return match[0]
        command = match["body"].split("\n", 1)[0]
        return f"{match['fence']}console\n{command}\n{run(command)}{match['fence']}\n"

    return BLOCK.sub(played, page)


def change(folder: Path, how: str | None, body: str) -> None:
    """Put a block into the file that the comment above it names."""
    if how is None:
        return
    asked = HOW.fullmatch(how)
    assert asked, how
    path = folder / (asked["file"] or asked["end"] or asked["in"])
    path.parent.mkdir(parents=True, exist_ok=True)
    if asked["new"]:
        path.write_text(body, encoding="utf-8")
        return
    text = path.read_text(encoding="utf-8")
    if asked["end"]:
        path.write_text(text + body, encoding="utf-8")
        return
    line = asked["line"] + "\n"
    assert line in text, f"{path.name} has no line {asked['line']!r}"
    before, after = text.split(line, 1)
    changed = {
        "insert after": before + line + body + after,
        "replace": before + body + after,
        "replace from": before + body,
    }[asked["act"]]
    path.write_text(changed, encoding="utf-8")


def run(command: str) -> str:
    """The output of the partnermap command in a line such as ``$ ... && partnermap build x``."""
    words = shlex.split(command.removeprefix("$ ").split("&&")[-1])
    assert words[0].rsplit("/")[-1] == "partnermap", command
    result = CliRunner().invoke(program, words[1:])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    output = re.sub(r"\([\d,]+ kB\)", "(… kB)", result.output)
    return re.sub(r"file:///\S*/", "file:///…/", output)


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "docs/tutorial/first-map.md",
        "docs/how-to/decide.md",
        "docs/how-to/edit.md",
        "docs/how-to/ask.md",
        "docs/how-to/reports.md",
        "docs/how-to/publish.md",
        "docs/how-to/pictures.md",
        "docs/how-to/from-spreadsheet.md",
        "docs/how-to/nhs-and-councils.md",
        "docs/how-to/who-sits-nowhere.md",
        "docs/how-to/work-in-a-browser.md",
    ],
)
def test_the_outputs_on_the_page_are_real(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, committed: Committed
) -> None:
    shutil.copytree(ROOT / "maps", tmp_path / "maps")
    page = ROOT / name
    text = page.read_text(encoding="utf-8")
    readme_only = text.replace("```console\n$ tests/run\n```\n", "@@checks@@")
    real = play(readme_only, tmp_path, monkeypatch)
    committed(page, real.replace("@@checks@@", "```console\n$ tests/run\n```\n"))


def test_every_command_is_in_the_readme_or_the_tutorial() -> None:
    pages = (ROOT / "README.md", ROOT / "docs/tutorial/first-map.md")
    said = "".join(page.read_text(encoding="utf-8") for page in pages)
    missing = [name for name in program.list_commands(None) if f"partnermap {name}" not in said]  # type: ignore[arg-type]
    assert missing == []


def test_the_first_page_of_the_way_from_a_spreadsheet_is_read_in_three_minutes() -> None:
    text = (ROOT / "docs/how-to/from-spreadsheet.md").read_text(encoding="utf-8")
    assert len(text.split("## An example")[0].split()) <= 500


def test_links_between_pages_lead_somewhere() -> None:
    for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        for link in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if not link.startswith(("http:", "https:")):
                assert (page.parent / link).exists(), f"{page}: {link}"

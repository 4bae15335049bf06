"""An editor with yaml-language-server: mistakes at their lines; fields, words and ids offered."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from maps_from_text import ROOT
from schema.language_server import SERVER, Editor

from partnermap.pipeline import write_schema

pytestmark = pytest.mark.skipif(
    not SERVER.exists(), reason="no yaml-language-server: tests/run installs it where npm is"
)
LINE = "# yaml-language-server: $schema=partnermap.schema.json\n"
MAP = f"""\
{LINE}map:
  name: Test
  as_of: 2024-05
areas:
  north: {{name: North}}
organisations:
  council:
    name: Council
    kind: council
    about:
partnerships:
  board:
    name: Board
    members: [council, newcomer]
"""
WITH_MISTAKES = f"""\
{LINE}organisations:
  Forum North:
    name: Forum
  forum:
    kind: charity
  club:
    name: Club
    sector: vsce
    colour: red
    since: 5 May 2020
    until: 2023-02-30
    income: 1e20
    decides: perhaps
    areas:
      - council
partnerships:
  group:
    name: [Group, of the North]
    meets: monthly
    members:
      - body: council
        sector: vcse
      - role: chair
links:
  - from: council
    to: board
"""
HALF_WRITTEN = f"""\
{LINE}partnerships:
  forum:
    name: Forum
    kind:{" "}
    areas:
      -{" "}
    members:
      - body:{" "}
        role:{" "}
    reports_to:{" "}
    decides:{" "}
  group:
    name: Group
    x
"""


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("our place")
    (folder / "partnermap.yaml").write_text(MAP, encoding="utf-8")
    write_schema(folder)
    (folder / "mistakes.yaml").write_text(WITH_MISTAKES, encoding="utf-8")
    (folder / "half.yaml").write_text(HALF_WRITTEN, encoding="utf-8")
    found = Editor(folder, SERVER)
    yield found
    found.close()


def place(text: str, end: str) -> tuple[int, int]:
    """The line and column where a text ends that stands there once."""
    before = text[: text.index(end) + len(end)]
    return before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1


def test_a_map_that_is_right_has_no_mistakes(editor: Editor) -> None:
    assert editor.open("partnermap.yaml") == []


def test_a_whole_city_has_no_mistakes(tmp_path: Path) -> None:
    place = tmp_path / "northbridge"
    shutil.copytree(ROOT / "maps/northbridge", place)
    write_schema(place)
    for path in place.glob("*.yaml"):
        path.write_text(f"{LINE}{path.read_text(encoding='utf-8')}", encoding="utf-8")
    editor = Editor(place, SERVER)
    found = {path.name: editor.open(path.name) for path in sorted(place.glob("*.yaml"))}
    editor.close()
    assert len(found) == 8
    assert {name: said for name, said in found.items() if said} == {}


def test_mistakes_are_shown_at_their_lines(editor: Editor) -> None:
    found = dict(sorted(editor.open("mistakes.yaml")))
    lines = WITH_MISTAKES.split("\n")
    shown = {lines[line - 1].strip(): message for line, message in found.items()}
    assert shown == {
        "Forum North:": "An id is expected here: small letters and digits in words joined by "
        "hyphens.",
        "forum:": 'Missing property "name".',
        "sector: vsce": "This is not one of the words: nhs, local-government, primary-care, "
        "police-fire, other-public, vcse, faith, healthwatch, education, housing, care-provider, "
        "private.",
        "colour: red": "Property colour is not allowed.",
        "since: 5 May 2020": "A date is expected here: 2023, 2023-11, 2023-11-05, or "
        "2002..2007-09 for some time within.",
        "until: 2023-02-30": "A date is expected here: 2023, 2023-11, 2023-11-05, or "
        "2002..2007-09 for some time within.",
        "income: 1e20": "Write pounds a year in digits, or: micro, small, medium, large, major, "
        "super-major, unknown.",
        "decides: perhaps": "Write true, false or unknown.",
        "- council": "This is the id of something else; that of an area is expected here.",
        "name: [Group, of the North]": "A text is expected here. If it is one text, put it in "
        "quotes.",
        "meets: monthly": 'Incorrect type. Expected "Meetings".',
        "sector: vcse": "This seat names a body; whom it speaks for goes under 'on_behalf_of'.",
        "- role: chair": 'Missing property "body".',
        "- from: council": 'Missing property "kind".',
    }


def test_fields_words_and_ids_are_offered(editor: Editor) -> None:
    editor.open("half.yaml")

    def offered(end: str) -> list[str]:
        return editor.completions("half.yaml", *place(HALF_WRITTEN, end))

    assert offered("body: ") == ["council", "board"]
    assert offered("reports_to: ") == ["council", "board"]
    assert offered("areas:\n      - ") == ["north"]
    assert offered("decides: ") == ["true", "false", "unknown"]
    assert {"board", "forum", "steering-group"} <= set(offered("kind: "))
    assert {"chair", "observer"} <= set(offered("role: "))
    fields = offered("Group\n    x")
    assert {"kind", "members", "functions", "accountable_to", "source", "how_to_join"} <= set(
        fields
    )
    assert not {"name", "sector", "income"} & set(fields)


def test_what_a_field_says_is_told_with_an_example(editor: Editor) -> None:
    editor.open("partnermap.yaml")
    said = editor.hover("partnermap.yaml", *place(MAP, "    member"))
    assert "Its seats: ids of bodies, or rows with details." in said
    assert "role: chair" in said

"""The committed reference is what the code says today; every field is explained and exemplified."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docs.command_page import page as commands_page
from docs.format_page import MODELS, page
from docs.rule_pages import index_page, problems_page, rule_page
from docs.spreadsheet_page import page as spreadsheet_page
from maps_from_text import ROOT, loaded_from
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from partnermap.model.rows import Row
from partnermap.rules import RULES

REFERENCE = ROOT / "docs" / "reference"
Committed = Callable[[Path, str], None]


def test_the_page_of_the_commands(committed: Committed) -> None:
    committed(REFERENCE / "commands.md", commands_page())


def test_the_format_page(committed: Committed) -> None:
    committed(REFERENCE / "format.md", page())


def test_the_page_of_the_workbook(committed: Committed) -> None:
    committed(REFERENCE / "spreadsheet.md", spreadsheet_page())


def test_the_pages_of_the_codes(committed: Committed) -> None:
    for rule in RULES:
        committed(REFERENCE / "codes" / f"{rule.code}.md", rule_page(rule))
    committed(REFERENCE / "codes" / "PM0xx.md", problems_page())
    committed(REFERENCE / "codes" / "README.md", index_page())


def fields() -> Iterator[tuple[str, type[BaseModel], str, FieldInfo]]:
    seen = set()
    for _, _, model in (*MODELS, ("", "", Row)):
        for name, info in model.model_fields.items():
            if model is not Row and issubclass(model, Row) and name in Row.model_fields:
                continue
            if (info.description, name) not in seen:
                seen.add((info.description, name))
                yield f"{model.__name__}.{name}", model, info.alias or name, info


@pytest.mark.parametrize(
    ("model", "field", "info"),
    [pytest.param(*rest, id=name) for name, *rest in fields()],
)
def test_every_field_is_explained_and_its_example_is_accepted(
    model: type[BaseModel], field: str, info: FieldInfo
) -> None:
    assert info.description
    assert info.examples, f"{field} has no example"
    problems = loaded_from(in_a_map(model.__name__, field, info.examples[0])).problems
    assert [f"{p.code} {p.message}" for p in problems if p.code != "PM020"] == []


PLACES = {
    "Manifest": "map:\n  name: Test\n  {}\n",
    "Focus": "map:\n  name: Test\n  focus:\n    {}\n",
    "Thresholds": "map:\n  name: Test\n  thresholds:\n    {}\n",
    "DeclaredExpectation": "map:\n name: T\n expectations:\n  forum:\n   {}\n",
    "DeclaredLinkKind": "map:\n name: T\n link_kinds:\n  x:\n   label: x\n   inverse: y\n   {}\n",
    "Coverage": "coverage:\n  x:\n    of: charities\n    total: 3\n    {}\n",
    "SourceDocument": "sources:\n  x:\n    title: T\n    {}\n",
    "Meetings": "partnerships:\n  x:\n    name: X\n    meets:\n      {}\n",
    "Member": "partnerships:\n  x:\n    name: X\n    members:\n    - body: b\n      {}\n",
    "FunctionRow": "partnerships:\n x:\n  name: X\n  functions:\n  - function: f\n    {}\n",
    "LinkRow": "partnerships:\n  x:\n    name: X\n    reports_to:\n      - to: b\n        {}\n",
    "LinkRecord": "links:\n  - from: a\n    kind: funds\n    to: b\n    {}\n",
    "PlanParty": "plans:\n  x:\n    name: X\n    owners:\n      - body: b\n        {}\n",
    "Priority": "plans:\n  x:\n    name: X\n    priorities:\n      - name: P\n        {}\n",
    "Question": "surveys:\n  x:\n    name: X\n    questions:\n      q:\n        {}\n",
    "Note": "notes:\n  - text: T\n    {}\n",
    "NoteRow": "partnerships:\n  x:\n    name: X\n    notes:\n      - text: T\n        {}\n",
    "SourceRef": "partnerships:\n  x:\n    name: X\n    source:\n      id: s\n      {}\n",
    "Class": "partnerships:\n  x:\n    name: X\n    represents:\n      {}\n",
    "Disposition": "dispositions:\n  PM204/x:\n    decision: planned\n    {}\n",
    "Row": "organisations:\n  x:\n    name: X\n    areas: [a]\n    {}\n",
}
SECTION_OF = {"Theme": "themes", "Community": "communities", "Survey": "surveys"}


def in_a_map(model: str, field: str, example: str) -> str:
    """A small map with the example in its place."""
    section = SECTION_OF.get(model, f"{model.lower()}s")
    place = PLACES.get(model, f"{section}:\n  x:\n    name: X\n    {{}}\n")
    entry = f"{field}: {example}"
    given = _given(place, field)
    if model == "Member" and field in ("sector", "area", "community", "kind"):
        given = "body: b"  # a seat names a body or a class
    text = place.replace(given, entry).replace("{}", "") if given else place.replace("{}", entry)
    return text if text.startswith("map:") else f"map:\n  name: Test\n{text}"


def _given(place: str, field: str) -> str:
    """The line of the frame that already gives the field."""
    for line in place.split("\n"):
        bare = line.strip().removeprefix("- ")
        if bare.startswith(f"{field}: "):
            return bare
    return ""

"""The schema for editors: what ``check`` takes is right, and what it refuses is wrong."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import yaml
from everything_written import everything
from jsonschema import Draft7Validator
from maps_from_text import MAPS, ROOT
from schema.typed import typed
from written_cases import cases, loaded

from partnermap.loader.references import references
from partnermap.schema import Known, known_of, render, schema_for
from partnermap.schema.references import SECTIONS_OF
from partnermap.storage import Files, read_files
from partnermap.vocabulary import LINK_KINDS

CASES = [
    *cases(ROOT / "tests/model/fields.cases"),
    *cases(ROOT / "tests/loader/problems.cases"),
]
# Wrong in themselves: an unknown or missing field, a value of another kind, a word, a date, an id.
STRUCTURE = ("PM010", "PM011", "PM012", "PM013", "PM014", "PM015")


def complaints(files: dict[str, bytes], known: Known | None = None) -> dict[str, list[str]]:
    """What the schema of a map says of each of its files."""
    schema = schema_for(known or known_of(Files(Path(), files)))
    validator = Draft7Validator(schema)
    return {
        path: [f"{each.json_path}: {each.message[:200]}" for each in validator.iter_errors(data)]
        for path, content in files.items()
        if (data := _data_of(content)) is not None
    }


def _data_of(content: bytes) -> Any:
    with suppress(yaml.YAMLError, UnicodeDecodeError):
        return typed(content)


def of_text(text: str) -> list[str]:
    (found,) = complaints({"map.yaml": text.encode()}).values()
    return found


@pytest.mark.parametrize("folder", MAPS, ids=lambda path: path.name)
def test_every_map_that_ships_is_right(folder: Path) -> None:
    found = complaints(read_files(folder).contents)
    assert found
    assert {path: said for path, said in found.items() if said} == {}


@pytest.mark.parametrize("known", [Known(), known_of(read_files(MAPS[-1]))], ids=["any", "own"])
def test_it_is_a_schema_of_draft_7(known: Known) -> None:
    schema = schema_for(known)
    Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    defined = {f"#/definitions/{name}" for name in schema["definitions"]}
    assert set(_references(schema)) <= defined


def _references(schema: Any) -> list[str]:
    if isinstance(schema, list):
        return [found for each in schema for found in _references(each)]
    if not isinstance(schema, dict):
        return []
    own = [schema["$ref"]] if isinstance(schema.get("$ref"), str) else []
    return [*own, *(found for each in schema.values() for found in _references(each))]


@pytest.mark.parametrize(
    ("files", "expected"), [case for case in CASES if " error " not in case.values[1]]
)
def test_what_check_takes_is_right(files: dict[str, bytes], expected: str) -> None:
    assert {path: said for path, said in complaints(files).items() if said} == {}


@pytest.mark.parametrize(
    ("files", "expected"),
    [case for case in CASES if any(f"error {code}" in case.values[1] for code in STRUCTURE)],
)
def test_what_check_refuses_for_its_structure_is_wrong(
    files: dict[str, bytes], expected: str
) -> None:
    wrong = {each.primary.path for each in loaded(files).stopping if each.code in STRUCTURE}
    assert {path for path, said in complaints(files).items() if said} >= wrong


def test_a_map_in_which_every_field_is_filled_is_right() -> None:
    written = everything()
    assert written.loaded().map is not None
    assert of_text(json.dumps(written.data)) == []


def test_every_id_is_offered_where_check_looks_for_it() -> None:
    found = everything().loaded().map
    assert found is not None
    wanted = {"bodies": ("organisations", "partnerships")}
    wanted["bodies and plans"] = (*wanted["bodies"], "plans")
    for place, section, _ in references(found):
        field = next(step for step in reversed(place) if isinstance(step, str))
        field = {"from": "start"}.get(field, field)
        field = "to" if field in LINK_KINDS else field
        assert SECTIONS_OF[field] == wanted.get(section, (section,)), place


OWN = """\
map: {name: Test, link_kinds: {mentors: {label: mentors, inverse: is mentored by}}}
areas: {north: {name: North}}
organisations: {council: {name: Council}}
partnerships: {board: {name: The Board}}
plans: {strategy: {name: Strategy}}
"""


def test_the_ids_of_the_map_are_offered_with_their_names() -> None:
    schema = schema_for(known_of(Files(Path(), {"map.yaml": OWN.encode()})))
    assert schema["definitions"]["ids-of-partnerships"] == {
        "enum": ["board"],
        "enumDescriptions": ["The Board"],
        "errorMessage": "The id of a partnership is expected here.",
    }


def test_an_id_that_nothing_has_yet_is_no_fault_but_one_of_another_kind_is() -> None:
    board = OWN.replace("{name: The Board}", "{name: The Board, members: [%s], areas: [%s]}")
    assert of_text(board % ("newcomer", "newtown")) == []
    assert of_text(board % ("council", "north")) == []
    assert of_text(board % ("north", "north")) != []
    assert of_text(board % ("council", "council")) != []


def test_in_a_large_map_only_check_says_so_as_editors_would_be_slow() -> None:
    many = "".join(f"  club-{number}: {{name: Club {number}}}\n" for number in range(500))
    board = OWN.replace("{name: The Board}", "{name: The Board, members: [north]}")
    assert of_text(board.replace("{council: {name: Council}}", f"\n{many}")) == []


def test_a_kind_of_link_that_the_map_declares_is_a_field_of_bodies() -> None:
    written = OWN.replace("{name: Council}", "{name: Council, mentors: board}")
    written += "links: [{from: council, kind: mentors, to: board}]\n"
    assert of_text(written) == []
    assert of_text(written.replace(", mentors: board", ", befriends: board")) != []
    assert of_text(written.replace("kind: mentors", "kind: befriends")) != []


def test_words_have_their_labels_and_a_synonym_is_right_but_not_offered() -> None:
    told = schema_for(Known())["definitions"]["Organisation"]["properties"]["sector"]
    offered = told["anyOf"][0]["anyOf"][0]
    assert dict(zip(offered["enum"], offered["enumDescriptions"], strict=True))["vcse"] == (
        "voluntary sector"
    )
    assert "third-sector" not in offered["enum"]
    assert of_text("organisations: {forum: {name: Forum, sector: third-sector}}") == []


def test_every_field_has_a_title_what_it_says_and_an_example() -> None:
    schema = schema_for(Known())
    for record in schema["definitions"].values():
        for name, told in record.get("properties", {}).items():
            inner = schema["definitions"][told["$ref"][14:]] if "$ref" in told else told
            assert inner["title"]
            twin = {"to": "body", "body": "to"}.get(name, name)
            examples = (f"Example: {name}: ", f"Example: {twin}: ")
            assert any(each in inner["description"] for each in examples)


def test_the_same_map_has_the_same_schema_and_a_broken_one_has_what_can_be_read() -> None:
    files = {"a.yaml": OWN.encode(), "b.yaml": b"areas:\n  south: {name: [South\n"}
    known = known_of(Files(Path(), files))
    assert known.unread == ("b.yaml",)
    assert list(known.names["areas"]) == ["north"]
    again = known_of(Files(Path(), dict(reversed(files.items()))))
    assert render(schema_for(known)) == render(schema_for(again))


@pytest.mark.parametrize(
    ("day", "is_one"),
    [
        *((day, True) for day in ("2024-02-29", "2000-02-29", "2023-02-28", "2023-04-30")),
        *((day, True) for day in ("2023-12-31", "0680", "2023-02..2024-02-29", "1999-11")),
        *((day, False) for day in ("2023-02-29", "1900-02-29", "2023-02-30", "2023-04-31")),
        *((day, False) for day in ("0000-01", "2023-13", "2023-02-30..2024", "2023-00-01")),
    ],
)
def test_a_day_is_one_that_the_calendar_has(day: str, is_one: bool) -> None:
    written = OWN.replace("{name: Council}", f"{{name: Council, since: '{day}'}}")
    assert (of_text(written) == []) is is_one
    assert (loaded({"map.yaml": written.encode()}).map is not None) is is_one


@pytest.mark.parametrize(
    "field", ["income: 1e20", "income: -5", "stands_for: 1e13", "part_of: -3", "since: 12345"]
)
def test_a_number_that_nothing_can_be_is_wrong(field: str) -> None:
    assert of_text(OWN.replace("{name: Council}", f"{{name: Council, {field}}}")) != []


@pytest.mark.parametrize(
    "field", ["income: 1e5", "since: 02021", "since: 21", "decides: True", "decides: TRUE"]
)
def test_how_a_number_or_a_truth_is_written_only_check_can_tell(field: str) -> None:
    written = OWN.replace("{name: Council}", f"{{name: Council, {field}}}")
    assert of_text(written) == []
    assert loaded({"map.yaml": written.encode()}).map is None

"""YAML text from plain data: as a person would have written it, and read back equal."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from maps_from_text import MAPS

from partnermap.editing.composing import composed
from partnermap.editing.scalars import as_read, scalar
from partnermap.source import read_source

AWKWARD = [
    *("no", "Yes", "null", "~", "true", "on", "N", "off", "Null", ".inf", "NaN", "=", "<<"),
    *("00123456", "0", "12", "12.5", "1e5", "1E5", "0x1F", "12:30", "1_000", "2023-11-05", "+44"),
    *("A: B", "A:", ":A", "A #4", "#4", "# ", "- a", "-", "-a", "--- ", "...", "? a", "@home"),
    *("%a", "*a", "&a", "!a", "|", ">", "`a`", "{a}", "[a]", "a, b", "A, B and C", '"', "'", "'a'"),
    *(
        'He said "no"',
        "O'Neill & Sons",
        "back\\slash",
        "tab\there",
        "two\nlines",
        "cr\r\nlf",
        " a ",
    ),
    *("a\u00a0b", "Caf\u00e9", "Cafe\u0301", "Ŵyl", "\U0001f600 Club", "\u2028", "a\u200bb", "“Q”"),
    *(
        "• item",
        "\x00",
        "\x7f",
        "\u0085",
        "\ufeffA",
        "",
        "   ",
        "x" * 3000,
        "A" * 200,
        "\u2013 dash",
    ),
]
FIELDS = ["name", "about", "total", "since", "areas", "identifiers", "source", "to", "members", "x"]
texts = st.one_of(st.sampled_from(AWKWARD), st.text(max_size=20))
keys = st.one_of(st.sampled_from([*FIELDS, "a-b", "no", "12"]), st.text(min_size=1, max_size=12))
values = st.recursive(
    st.one_of(texts, st.integers(0, 10**9), st.booleans()),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(keys, inner, max_size=4)),
    max_leaves=12,
)
files = st.fixed_dictionaries(
    {},
    optional={
        "map": st.dictionaries(keys, values, max_size=5),
        "organisations": st.dictionaries(keys, values, max_size=4),
        "links": st.lists(values, max_size=3),
        "notes": st.lists(st.dictionaries(keys, values), max_size=3),
    },
)


def read(text: str) -> Any:
    """What the map's own reader makes of a text."""
    source = read_source("a.yaml", text.encode())
    assert [found.message for found in source.problems if found.code != "PM009"] == []
    return source.data


def said(value: Any) -> Any:
    """Plain data with every value as the text that stands for it."""
    if isinstance(value, dict):
        return {as_read(key): said(each) for key, each in value.items()}
    if isinstance(value, list):
        return [said(each) for each in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return as_read(value) if isinstance(value, str) else str(value)


def distinct(value: Any) -> bool:
    """Whether no two keys of a mapping are read as one, and none as nothing."""
    if isinstance(value, dict):
        names = [as_read(key) for key in value]
        return all(names) and len(set(names)) == len(names) and all(map(distinct, value.values()))
    return all(map(distinct, value)) if isinstance(value, list) else True


@given(files.filter(distinct))
def test_it_reads_back_equal(data: dict[str, Any]) -> None:
    text = composed(data)
    assert read(text) == said(data)
    assert composed(read(text)) == composed(said(data))


@pytest.mark.parametrize("text", AWKWARD)
@pytest.mark.parametrize("field", ["name", "about", "since", "areas", "also_known_as", "gss"])
def test_every_awkward_text_reads_back(text: str, field: str) -> None:
    for value in (text, [text], [text, "a"], {"x": text}, [{"body": "b", field: text}]):
        data = {"organisations": {"a": {field: value}}}
        assert read(composed(data)) == said(data)


@pytest.mark.parametrize("text", [text for text in AWKWARD if "\u2028" not in text])
def test_other_readers_of_yaml_take_a_text_for_a_text(text: str) -> None:
    data = {"organisations": {"a": {"name": text, "also_known_as": [text], "tags": [text, "a"]}}}
    assert yaml.safe_load(composed(data)) == said(data)


@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
def test_the_maps_of_this_house_read_back_equal(folder: Any) -> None:
    for path in sorted(folder.glob("*.yaml")):
        data = read(path.read_text("utf-8"))
        text = composed(data)
        assert read(text) == data, path
        assert composed(read(text)) == text, path


def test_northbridge_is_composed_nearly_as_it_was_written() -> None:
    """Line for line, but for comments, empty lines and the order of a few fields."""
    written: list[str] = []
    made: list[str] = []
    for path in sorted((MAPS[-1].parent / "northbridge").glob("*.yaml")):
        text = path.read_text("utf-8")
        written += [line.split("  #")[0].rstrip() for line in text.split("\n")]
        made += composed(read(text)).split("\n")
    kept = [line for line in written if line.strip() and not line.strip().startswith("#")]
    assert len(kept) > 1200
    assert len(set(kept) - set(made)) <= 4, sorted(set(kept) - set(made))


def test_a_file_is_composed_as_a_person_would_write_it() -> None:
    data = {
        "notes": [{"text": "Too many meetings.", "subjects": ["board"], "kind": "barrier"}],
        "partnerships": {
            "board": {
                "members": [
                    {"role": "chair", "body": "council", "voting": True},
                    "forum",
                    {"body": "forum", "on_behalf_of": {"sector": "vcse"}, "seats": 2},
                ],
                "source": {"at": "p. 2", "id": "register"},
                "reports_to": [{"every": "quarter", "to": "council"}],
                "name": "The Board: a table",
                "areas": ["north", "south"],
                "communities": [],
                "about": None,
            },
            "no": {"name": "No"},
        },
        "map": {"name": "Northbridge", "as_of": "2023-11", "labels": {"vcse": "Third sector"}},
        "organisations": {
            "council": {
                "name": "City Council, Northbridge",
                "also_known_as": ["NCC", "The Council"],
                "identifiers": {"GB-LAE": "NBR", "GB-CHC": "0099123"},
                "income": 5000,
                "url": "https://example.org/council",
                "since": "1974",
                "tags": ["2024", "a"],
            }
        },
    }
    assert composed(data) == dedent("""\
        map:
          name: Northbridge
          as_of: 2023-11
          labels:
            vcse: Third sector

        organisations:
          council:
            name: "City Council, Northbridge"
            also_known_as:
              - NCC
              - The Council
            income: 5000
            identifiers:
              GB-LAE: "NBR"
              GB-CHC: "0099123"
            since: 1974
            url: https://example.org/council
            tags:
              - "2024"
              - a

        partnerships:

          board:
            name: "The Board: a table"
            areas: [north, south]
            communities: []
            reports_to:
              - to: council
                every: quarter
            members:
              - body: council
                role: chair
                voting: true
              - forum
              - body: forum
                seats: 2
                on_behalf_of: {sector: vcse}
            source: {id: register, at: "p. 2"}

          "no":
            name: "No"

        notes:
          - kind: barrier
            text: "Too many meetings."
            subjects: [board]
        """)


@pytest.mark.parametrize(
    ("text", "field", "written"),
    [
        ("Northbridge Forum", "name", "Northbridge Forum"),
        ("the ICB", "also_known_as", '"the ICB"'),
        ("Fine", "reason", '"Fine"'),
        ("2023", "name", '"2023"'),
        ("2023", "since", "2023"),
        ("2002..2007-09", "until", "2002..2007-09"),
        ("1e5", "owner", '"1e5"'),
        ("42nd-street", "owner", "42nd-street"),
        ("mailto:a@example.org", "contact", "mailto:a@example.org"),
        ("https://example.org/#a", "url", '"https://example.org/#a"'),
    ],
)
def test_quotes_stand_where_a_person_would_put_them(text: str, field: str, written: str) -> None:
    assert scalar(text, field) == written

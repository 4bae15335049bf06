"""What no spreadsheet says of a map, its date and the levels of its areas, is asked and taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.readers import UnreadableError
from partnermap.exchange.spreadsheets import (
    Mapped,
    asked_of_a_map,
    read_mapping,
    start_of_mapping,
    with_added,
)

ROWS = [
    ["Organisation", "Area"],
    ["Elm Council", "Elm"],
    ["Elm Hub", "North Elm Ward"],
    ["Oak Hub", "Oak"],
]
KNOWN = {
    "map": {"name": "Ours", "as_of": "2023"},
    "areas": {"elm": {"name": "Elm"}, "oak": {"name": "Oak", "level": "place"}},
}


def read(folder: Path, text: str) -> Mapped:
    path = folder / "mapping.yaml"
    path.write_text(text, encoding="utf-8")
    return read_mapping(path)


def test_the_date_and_the_levels_are_asked_until_they_are_said(tmp_path: Path) -> None:
    asked = asked_of_a_map(imported(Groups=ROWS), {})
    text = start_of_mapping([book_of(Groups=ROWS)], Mapped(), of_map=asked)
    assert 'map:\n  "as_of": "?"\n' in text
    assert 'areas:\n  "Elm": "?"\n  "North Elm Ward": "?"  # likely ward\n  "Oak": "?"\n' in text
    assert "nothing needs a line.\n\n# When the map is of" in text
    answers = 'map: {}\nareas:\n  "elm": place\n'
    assert with_added(answers, text).many == 3
    mapped = read(tmp_path, 'map:\n  as_of: 2024-03\nareas:\n  elm: Place\n  Oak: "?"\n')
    found = imported(mapped=mapped, Groups=ROWS)
    assert found.sections["map"] == {"as_of": "2024-03"}
    assert [each.get("level") for each in found.sections["areas"].values()] == ["place", None, None]
    lines = asked_of_a_map(found, {})
    assert not any("as_of" in line or '"Elm"' in line for line in lines)
    assert '  "Oak": "?"' in lines


def test_of_a_map_that_is_there_only_what_is_new_is_asked_and_what_it_says_stays(
    tmp_path: Path,
) -> None:
    assert [
        line for line in asked_of_a_map(imported(KNOWN, Groups=ROWS), KNOWN) if '"' in line
    ] == ['  "North Elm Ward": "?"  # likely ward']
    mapped = read(tmp_path, "map:\n  as_of: 2024\nareas:\n  Elm: place\n  Oak: ward\n  Ash: ward\n")
    found = imported(KNOWN, mapped, Groups=ROWS)
    assert "map" not in found.sections
    assert found.sections["areas"]["elm"] == {"level": "place"}
    assert "oak" not in found.sections["areas"]
    assert [line for line in told(found) if "mapping.yaml" in line] == [
        "mapping.yaml: as_of 2024 is not taken, as something else is said, which stays: '2023'.",
        "mapping.yaml: the level ward of Oak is not taken, as something else is said, which stays: "
        "'place'.",
        "mapping.yaml: 'Ash' under 'areas' meets no area, so this line changes nothing.",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("areas:\n  Elm: plaice", "2: 'plaice' is no level of an area. Did you mean 'place'?"),
        ("map:\n  as_of: 2024-13", "2: '2024-13' is no date: there is no month 13. Write a day"),
        ("map:\n  name: Ours", "2: 'name' is a part of a map's files. A mapping file says what"),
        ("areas:\n  elm:\n    name: Elm", "2: 'elm' has a record below it. A mapping file says"),
    ],
)
def test_what_is_no_answer_is_refused_at_its_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read(tmp_path, text)
    assert str(refused.value).startswith(f"{tmp_path}/mapping.yaml:{said}")

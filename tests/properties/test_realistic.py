"""On maps as they are in life: what was planted is found, and findings equal slow references."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from pathlib import Path

import pytest
from maps_from_text import TODAY
from properties import slow_findings, slow_voice
from realistic.background import Data
from realistic.generator import Realistic, realistic_map
from realistic.sizes import CITY, COUNTY, VILLAGE
from realistic.standing import as_it_stands

from partnermap.analysis.voice import Voices
from partnermap.loader import load
from partnermap.pipeline import Analysis, analyse
from partnermap.storage import Files

SEEDS = range(120)
OF_VOICES = range(6)


def analysed(made: Realistic) -> Analysis:
    loaded = load(Files(Path(), made.files))
    assert loaded.map is not None, [(p.primary, p.message) for p in loaded.stopping]
    return analyse(loaded.map, TODAY)


@cache
def village(seed: int) -> tuple[Realistic, dict[str, tuple[str, str]]]:
    """A map, and what is found in it: severity and certainty by id."""
    made = realistic_map(VILLAGE, seed)
    found = analysed(made).findings
    return made, {each.id: (each.severity.value, each.certainty.value) for each in found}


def accused(made: Realistic, found: Collection[str]) -> set[str]:
    """What is found of the innocent."""
    whatever = tuple(each for each in made.must_not if each.endswith("/"))
    return {said for said in found if said in made.must_not or said.startswith(whatever)}


def test_what_is_planted_is_found_and_what_is_innocent_is_not() -> None:
    for seed in SEEDS:
        made, found = village(seed)
        assert made.must - found.keys() == set(), seed
        assert accused(made, found) == set(), seed


def test_so_it_is_in_a_city_with_six_thousand_links() -> None:
    made = realistic_map(CITY)
    analysis = analysed(made)
    graph = analysis.graph
    assert len(graph.moment.map.partnerships) == 150
    assert len(graph.moment.map.organisations) > 1_700
    assert len(graph.recorded_seats) + len(graph.recorded_links) > 6_000
    found = {each.id for each in analysis.findings}
    assert made.must - found == set()
    assert accused(made, found) == set()


def of_code(found: dict[str, tuple[str, str]], code: str) -> dict[str, str]:
    return {said: severity for said, (severity, _) in found.items() if said.startswith(code)}


@pytest.mark.parametrize(
    ("code", "slowly"),
    [
        ("PM101", slow_findings.duplicated),
        ("PM201", slow_findings.uncovered),
        ("PM204", slow_findings.unaccountable),
        ("PM301", slow_findings.without_seat),
        ("PM302", slow_findings.islands),
    ],
)
def test_findings_equal_those_of_the_slow_reference(code, slowly) -> None:
    several = set()
    for seed in SEEDS:
        made, found = village(seed)
        expected = slowly(as_it_stands(made.data))
        actual = of_code(found, code)
        assert set(actual) == set(expected), seed
        if isinstance(expected, dict):
            assert actual == expected, seed
        several.add(len(expected))
    assert len(several) > 3


def test_voices_equal_those_of_the_slow_reference() -> None:
    for seed in OF_VOICES:
        made, _ = village(seed)
        hearings = analysed(made).graph.once(Voices).hearings
        standing = as_it_stands(made.data)
        for hopeful in (False, True):
            expected = slow_voice.grades(standing, hopeful=hopeful)
            actual = {
                name: (one.most if hopeful else one.least).name.lower()
                for name, one in hearings.items()
            }
            assert actual == expected, seed


def test_some_of_what_is_found_is_certain_and_some_is_not() -> None:
    certain = {(said[:5], sure) for seed in SEEDS for said, (_, sure) in village(seed)[1].items()}
    for code in ("PM101", "PM201", "PM204", "PM301", "PM302", "PM303", "PM304"):
        assert {(code, "asserted"), (code, "possible")} <= certain


def test_the_same_seed_gives_the_same_text_and_another_gives_another() -> None:
    assert realistic_map(VILLAGE, 3).files == realistic_map(VILLAGE, 3).files
    assert realistic_map(VILLAGE, 3).text != realistic_map(VILLAGE, 4).text


def seats_of(data: Data) -> list[int]:
    held: dict[str, int] = dict.fromkeys(data["organisations"], 0)
    for board in data["partnerships"].values():
        for row in board.get("members", []):
            if "body" in row:
                held[row["body"]] += 1
    return sorted(held.values(), reverse=True)


@pytest.mark.parametrize("size", [CITY, COUNTY], ids=lambda size: size.name)
def test_seats_are_skewed_as_in_life(size) -> None:
    held = seats_of(realistic_map(size).data)
    tenth = held[: len(held) // 10]
    assert sum(tenth) > sum(held) * 2 / 5  # nobody sits on a board twice
    assert held[len(held) // 2] <= 2

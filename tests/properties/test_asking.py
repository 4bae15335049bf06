"""What ``ask`` asks settles every finding when it is answered: on small maps and on real ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from maps_from_text import MAPS
from properties.closing import can_be_read, closed, data_of, found_in, loaded
from properties.doubtful_maps import doubtful_maps
from properties.small_maps import maps
from properties.voice_maps import voice_maps

from partnermap.analysis.slots import field_name
from partnermap.asking import questions
from partnermap.finding import Certainty, Finding, Slot
from partnermap.pipeline import read

MANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
ROUNDS = 25
SMALL = maps() | voice_maps() | doubtful_maps().map(lambda pair: pair[0])


def possible(findings: tuple[Finding, ...]) -> set[str]:
    return {each.id for each in findings if each.certainty is Certainty.POSSIBLE}


def answered_until_silent(data: dict[str, Any], pick: Any) -> None:
    """Ask, answer everything, ask again; at the end nothing is left that is only possible."""
    for _ in range(ROUNDS):
        found = loaded(data)
        findings = found_in(found)
        asked = questions(findings)
        slots = {s for each in findings for way in each.rests_on for s in way}
        assert len(asked) <= len(slots)
        assert {name for each in asked for name in each.settles} == possible(findings)
        if not asked:
            return
        data = closed(found, [slot for each in asked for slot in each.slots], pick)
    left = [(each.message, each.rests_on) for each in findings if each.rests_on]
    raise AssertionError(f"still asking after {ROUNDS} rounds: {left}")


@MANY
@given(SMALL, st.data())
def test_answers_of_any_kind_end_with_nothing_only_possible(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    assume(can_be_read(data))
    answered_until_silent(data, lambda choices: draw.draw(st.sampled_from(choices)))


@MANY
@given(SMALL, st.data())
def test_all_slots_of_one_alternative_settle_a_finding_at_once(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    """But where a body comes in of which nothing is known yet: that may raise questions anew.

    So does a partnership that turns out to be for an organisation's own area (PM306), somebody who
    turns out to be for a community of which nobody was heard (PM207), and a body whose part in a
    function turns out not to cover it: then the lists of the others are asked for (PM201).
    """
    assume(can_be_read(data))
    found = loaded(data)
    ways = [
        (each.id, way)
        for each in found_in(found)
        for way in each.rests_on
        if not any(_brings_in_another(each, slot) for slot in way)
    ]
    assume(ways)
    name, way = draw.draw(st.sampled_from(ways))
    after = closed(found, way, lambda choices: draw.draw(st.sampled_from(choices)))
    assert name not in possible(found_in(loaded(after)))


def _brings_in_another(finding: Finding, slot: Slot) -> bool:
    named = field_name(slot)
    at_home = finding.code == "PM306" and slot.section == "partnerships"
    for_them = finding.code == "PM207" and named == "communities"
    not_covering = finding.code == "PM201" and named == "role"
    at_home = at_home and named == "areas"
    return named in ("record", "body", "to") or for_them or at_home or not_covering


@pytest.mark.parametrize("which", [0, -1])
@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
def test_so_do_the_maps_that_are_kept(folder: Path, which: int) -> None:
    kept = read(folder).map
    assert kept is not None
    answered_until_silent(data_of(kept), lambda choices: choices[which])


@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
def test_a_map_as_data_is_the_same_map(folder: Path) -> None:
    kept = read(folder).map
    assert kept is not None
    ids = {each.id: each.rests_on for each in found_in(kept)}
    assert {each.id: each.rests_on for each in found_in(loaded(data_of(kept)))} == ids


@MANY
@given(maps() | voice_maps(), st.randoms(use_true_random=False))
def test_the_order_of_the_files_changes_no_question(data: dict[str, Any], chance: Any) -> None:
    before = questions(found_in(loaded(data)))
    shuffled = {}
    for section, records in data.items():
        names = list(records)
        chance.shuffle(names)
        shuffled[section] = {name: records[name] for name in names}
    again = list(found_in(loaded(shuffled)))
    chance.shuffle(again)
    assert questions(again) == before

"""Nothing is asked in vain: whichever slot of an alternative is left open can still matter.

A possible finding rests on alternatives, and each of them on several slots at once. Of every slot
there must be answers to all others of its alternative with which the finding is still there and
still only possible. Some answers are enough, and not all: who learns that a board takes no
decisions need not ask any more for which areas it does, and others leave nothing to be found.

Left out are alternatives that name a body which nobody has named yet: whoever it turns out to be
may settle what it likes, and open as much.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from maps_from_text import MAPS, finding_of
from properties.closing import Pick, answered, can_be_read, found_in, loaded
from properties.doubtful_maps import doubtful_maps
from properties.doubtful_voices import doubtful_voices
from properties.small_maps import maps
from properties.voice_maps import voice_maps

from partnermap.analysis.slots import field_name
from partnermap.finding import Certainty, Finding, Slot
from partnermap.model import PartnerMap
from partnermap.pipeline import read

MANY = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
DOUBTFUL = doubtful_maps() | doubtful_voices()
SMALL = maps() | voice_maps() | DOUBTFUL.map(lambda pair: pair[0])
CHOICES = 8
"""So many answers to one question are tried, the last one among them."""
TRIED = 400
"""So many maps with answers are looked at for one slot."""
OF_ONE_CODE = 5
"""So many alternatives of one code are tried on a map that is kept."""

Answers = list[tuple[Slot, Pick]]


def in_question(findings: tuple[Finding, ...]) -> list[tuple[Finding, tuple[Slot, ...]]]:
    """Every alternative that names no body which has yet to be found."""
    return [
        (finding, way)
        for finding in findings
        for way in finding.rests_on
        if not any(field_name(slot) in ("record", "body", "to") for slot in way)
    ]


def can_matter(found: PartnerMap, finding: Finding, way: tuple[Slot, ...], slot: Slot) -> bool:
    """Whether the finding may still be only possible when all the others are known."""
    others = sorted(set(way) - {slot}, key=lambda each: (each.kind != "list", each))
    trials = count()

    def is_possible(answers: Answers) -> bool:
        data = answered(found, answers)
        findings = found_in(loaded(data)) if can_be_read(data) else ()
        now = {each.id: each.certainty for each in findings}
        return now.get(finding.id) is Certainty.POSSIBLE

    def from_here(answers: Answers) -> bool:
        if len(answers) == len(others):
            return True
        after = others[len(answers)]
        return any(
            is_possible(more) and from_here(more)
            for pick in _picks(after)
            if next(trials) < TRIED
            for more in [[*answers, (after, pick)]]
        )

    alike = (pick for pick in _every_pick() if next(trials) < TRIED)
    return any(is_possible([(each, pick) for each in others]) for pick in alike) or from_here([])


def _picks(slot: Slot) -> Iterator[Pick]:
    """The answers to one question; a list is complete, and what was guessed is right."""
    settled = slot.kind == "list" or slot.why in ("inferred", "assumed")
    return iter([lambda choices: choices[0]]) if settled else _every_pick()


def _every_pick() -> Iterator[Pick]:
    yield lambda choices: choices[-1]
    for number in range(CHOICES):
        yield lambda choices, number=number: choices[min(number, len(choices) - 1)]  # type: ignore[misc]


@MANY
@given(SMALL, st.data())
def test_no_slot_is_named_in_vain(data: dict[str, Any], draw: st.DataObject) -> None:
    assume(can_be_read(data))
    found = loaded(data)
    ways = in_question(found_in(found))
    assume(ways)
    for finding, way in draw.draw(st.lists(st.sampled_from(ways), min_size=1, max_size=3)):
        slot = draw.draw(st.sampled_from(way))
        assert can_matter(found, finding, way, slot), (finding.id, slot, way)


@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
def test_nor_on_the_maps_that_are_kept(folder: Path) -> None:
    found = read(folder).map
    assert found is not None
    told: Counter[str] = Counter()
    for finding, way in in_question(found_in(found)):
        told[finding.code] += 1
        if told[finding.code] > OF_ONE_CODE:
            continue
        slot = way[told[finding.code] * 7 % len(way)]
        assert can_matter(found, finding, way, slot), (finding.id, slot, way)


def test_when_a_link_stood_is_idle_where_it_would_be_a_line_only_if_of_another_kind() -> None:
    finding = finding_of(
        """
        partnerships:
          board: {name: Board, decides: true, complete: [links]}
        organisations:
          council: {name: Council, kind: council}
        links:
          - from: council
            kind: informs
            to: board
            since: 2020
            inferred: [kind, to, since]
        """,
        "PM204",
    )
    assert [[slot.name for slot in way] for way in finding.rests_on] == [["informs[board].kind"]]


def test_what_a_charity_may_decide_is_not_asked_while_its_sector_is() -> None:
    finding = finding_of(
        """
        map: {name: Test, complete: [partnerships]}
        organisations:
          council: {name: Council, kind: council, areas: [town]}
          lunch-club: {name: Lunch Club, areas: [town], income: micro, complete: [seats, links]}
        areas:
          town: {name: Town, within: []}
        """,
        "PM303",
    )
    assert [[slot.name for slot in way] for way in finding.rests_on] == [["sector"]]

"""Meeting hours a year are those of a slow sum over the lists of members."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from maps_from_text import TODAY
from properties.made_once import maybe
from properties.small_maps import GROUPS, PUBLIC, maps

from partnermap.analysis.burden import burden
from partnermap.loader import load
from partnermap.pipeline import analyse
from partnermap.storage import Files
from partnermap.vocabulary import FREQUENCIES
from partnermap.wording.burden import burden_words

MANY = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def maps_with_meetings(draw: st.DrawFn) -> dict[str, Any]:
    data = draw(maps())
    for body in data["partnerships"].values():
        every = draw(maybe(st.sampled_from(list(FREQUENCIES))))
        hours = draw(maybe(st.sampled_from([0.5, 1, 2, 3.5])))
        meets = {name: value for name, value in (("every", every), ("hours", hours)) if value}
        if meets:
            body["meets"] = meets
        for row in body["members"]:
            seats = draw(st.sampled_from([None, None, 1, 3, "unknown"]))
            if seats:
                row["seats"] = seats
    return data


@MANY
@given(maps_with_meetings())
def test_hours_are_a_sum_over_current_seats(data: dict[str, Any]) -> None:
    loaded = load(Files(Path(), {"map.yaml": json.dumps(data).encode()}))
    assert loaded.map is not None, [(p.primary, p.message) for p in loaded.stopping]
    graph = analyse(loaded.map, TODAY).graph
    for name in (*GROUPS, *PUBLIC):
        hours, seats, known, silent, perhaps = 0.0, 0, 0, set(), set()
        for table, body in data["partnerships"].items():
            for row in body["members"]:
                if row["body"] != name or row.get("until") == "2020":
                    continue
                if row.get("until") == "2020..2030":
                    perhaps.add(table)
                    continue
                number = row.get("seats", 1)
                number = 1 if number == "unknown" else number
                seats += number
                meets = body.get("meets", {})
                times = FREQUENCIES.get(meets.get("every", ""))
                if times is None or "hours" not in meets:
                    silent.add(table)
                else:
                    known += number
                    hours += number * times * meets["hours"]
        of = burden(graph, name)
        assert of.hours == pytest.approx(hours)
        assert (of.seats, of.known) == (seats, known)
        assert (set(of.not_recorded), set(of.perhaps)) == (silent, perhaps)
        said = burden_words(of)
        assert bool(said) == bool(seats)
        assert ("no hours are recorded" in said) == (known < seats)

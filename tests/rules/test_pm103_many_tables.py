"""PM103 on many tables: officer cores, the Southern women, and near-perfect partitions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import networkx as nx
from maps_from_text import TODAY

from partnermap.finding import Finding
from partnermap.loader import load
from partnermap.pipeline import analyse
from partnermap.storage import Files


def tables(of: dict[str, list[str]], **more: Any) -> list[Finding]:
    """The overlaps among tables with these members, whose lists are complete."""
    data = {
        "map": {"name": "T"},
        "organisations": {
            name: {"name": name} for name in sorted({m for members in of.values() for m in members})
        },
        "partnerships": {
            name: {"name": name, "members": members, "complete": ["members"], **more}
            for name, members in of.items()
        },
    }
    loaded = load(Files(Path(), {"map.yaml": json.dumps(data).encode()}))
    assert loaded.map is not None, loaded.problems
    return [each for each in analyse(loaded.map, TODAY).findings if each.family == "overlap"]


class TestManyAlike:
    """An officer core that sits everywhere gives few findings, never one for each pair."""

    def test_forty_with_the_same_members_are_one(self) -> None:
        (finding,) = tables({f"t{n:02}": ["a", "b", "c"] for n in range(40)})
        assert finding.message == (
            "40 partnerships have the same 3 members, a, b and c: t00, t01, t02 and 37 others."
        )
        assert len(finding.subjects) == 40

    def test_forty_with_a_core_and_one_of_their_own_are_one(self) -> None:
        core = ["a", "b", "c", "d"]
        (finding,) = tables({f"t{n:02}": [*core, f"own-{n}"] for n in range(40)})
        assert finding.message == (
            "40 partnerships have much the same members, each as at least one other: t00, t01, t02 "
            "and 37 others. a, b, c and d sit on all of them."
        )

    def test_a_core_alone_lies_within_the_others(self) -> None:
        core = ["a", "b", "c"]
        larger = {f"t{n:02}": [*core, *(f"own-{n}-{m}" for m in range(5))] for n in range(40)}
        (finding,) = tables({"core": core, **larger})
        assert finding.key[0] == "core"
        assert finding.message.startswith(
            "Every one of the 3 members of core also sits on each of t00 (8 members), t01"
        )

    def test_where_nobody_sits_on_all_those_are_named_who_sit_on_most(self) -> None:
        ring = [f"m{n}" for n in range(9)]
        chain = {f"t{n}": ring[n : n + 5] for n in range(5)}
        (finding,) = tables(chain)
        assert finding.message.endswith("m4 sits on all of them.")
        longer = {f"t{n}": [f"m{m}" for m in range(n, n + 5)] for n in range(6)}
        (finding,) = tables(longer)
        assert finding.message.endswith(
            "Most often there: m4 (on 5 of them), m5 (on 5 of them) and m3 (on 4 of them)."
        )


def southern_women() -> dict[str, list[str]]:
    """Davis, Gardner and Gardner (1941): fourteen events, and which of eighteen women came."""
    graph = nx.davis_southern_women_graph()
    return {
        event.lower(): [woman.lower().replace(" ", "-") for woman in sorted(graph[event])]
        for event in graph.graph["bottom"]
    }


class TestTheSouthernWomen:
    def test_events_with_identical_attendance_are_reported_as_identical(self) -> None:
        events = southern_women()
        same = {
            f"PM103/{one}+{other}"
            for one in events
            for other in events
            if one < other and set(events[one]) == set(events[other])
        }
        identical = {f.id for f in tables(events) if f.evidence.get("likeness") == "identical"}
        assert identical == same == {"PM103/e13+e14"}
        (finding,) = (f for f in tables(events) if f.id == "PM103/e13+e14")
        assert finding.certainty == "asserted"
        assert finding.message.startswith("e13 and e14 have the same 3 members: ")

    def test_none_is_called_a_duplicate(self) -> None:
        found = tables(southern_women())
        assert {finding.code for finding in found} == {"PM103"}
        for finding in found:
            words = (finding.message, finding.remedy, finding.name, *finding.evidence)
            assert "duplic" not in " ".join(map(str, words)).lower()

    def test_no_two_with_fewer_than_two_in_common_appear(self) -> None:
        events = southern_women()
        for finding in tables(events):
            first, *others = finding.subjects
            for other in others:
                assert len(set(events[first]) & set(events[other])) >= 2


def test_many_networks_that_share_one_member_each_raise_nothing() -> None:
    networks = {
        f"n{n:02}": [f"own-{n}-{m}" for m in range(6)] + ["forum", f"own-{n + 1}-0"]
        for n in range(30)
    }
    assert tables(networks) == []

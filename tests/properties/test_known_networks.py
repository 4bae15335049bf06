"""Networks of which the answer is known: who came to what in Natchez, 1936; and networks apart.

A. Davis, B. B. Gardner and M. R. Gardner, "Deep South", 1941, as NetworkX has it.
"""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner
from maps_from_text import TODAY
from realistic.background import Data

from partnermap.cli import program
from partnermap.finding import Finding
from partnermap.loader import load
from partnermap.pipeline import analyse
from partnermap.storage import Files

Attendance = dict[str, set[str]]


def written(tables: Attendance) -> Data:
    """Tables and who sits at each, as a map whose lists are complete."""
    people = sorted(set().union(*tables.values()))
    ids = {name: name.lower().replace(" ", "-") for name in (*people, *tables)}
    return {
        "map": {"name": "Known", "as_of": "2024", "complete": ["partnerships"]},
        "organisations": {ids[name]: {"name": name, "sector": "private"} for name in people},
        "partnerships": {
            ids[name]: {
                "name": name,
                "members": [ids[each] for each in sorted(seated)],
                "complete": ["members", "functions", "links"],
            }
            for name, seated in tables.items()
        },
    }


def found(tables: Attendance) -> list[Finding]:
    loaded = load(Files(Path(), {"map.yaml": json.dumps(written(tables)).encode()}))
    assert loaded.map is not None
    return list(analyse(loaded.map, TODAY).findings)


def southern_women() -> Attendance:
    graph = nx.davis_southern_women_graph()
    return {event: set(graph[event]) for event in graph.graph["bottom"]}


def partition(networks: int, each: int) -> Attendance:
    """Networks that have but one member in common, who sits on all of them."""
    return {
        f"Network {network}": {"Everywhere", *(f"Body {network} {n}" for n in range(each))}
        for network in range(networks)
    }


def ring(networks: int, each: int) -> Attendance:
    """Networks of which each shares one member with the next."""
    return {
        f"Network {network}": {
            f"Both {network}",
            f"Both {(network + 1) % networks}",
            *(f"Body {network} {n}" for n in range(each)),
        }
        for network in range(networks)
    }


def test_events_with_the_same_women_are_said_to_have_the_same_members() -> None:
    events = southern_women()
    same = {
        frozenset((one.lower(), other.lower()))
        for one, other in combinations(events, 2)
        if events[one] == events[other]
    }
    said = {
        frozenset(each.subjects): each.message
        for each in found(events)
        if each.code == "PM103" and " have the same " in each.message
    }
    assert set(said) == same == {frozenset(("e13", "e14"))}
    assert all("have the same 3 members" in message for message in said.values())


def test_of_these_events_none_is_called_a_duplicate_of_another() -> None:
    findings = found(southern_women())
    assert {each.code for each in findings if each.family == "overlap"} == {"PM103"}
    for each in findings:
        assert "duplic" not in f"{each.message} {each.remedy} {each.name}".lower()


def test_no_two_of_these_events_are_told_together_for_less_than_two_women() -> None:
    events = {name.lower(): seated for name, seated in southern_women().items()}
    findings = [each for each in found(southern_women()) if each.code == "PM103"]
    assert findings
    for each in findings:
        first, *others = each.subjects
        assert all(len(events[first] & events[other]) >= 2 for other in others), each.id


@pytest.mark.parametrize("tables", [partition(30, 6), ring(30, 6), partition(5, 2), ring(12, 1)])
def test_networks_that_share_one_member_are_not_told(tables: Attendance) -> None:
    assert [each.id for each in found(tables) if each.code == "PM103"] == []


COMMANDS = [
    ["overlaps"],
    ["overlaps", "--format", "json"],
    ["gaps"],
    ["findings"],
    ["isolated"],
    ["functions"],
    ["functions", "--format", "markdown"],
    ["functions", "--format", "csv"],
    ["ask"],
    ["show", "network-0"],
]


def test_nowhere_is_it_said_that_there_is_no_overlap(tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(json.dumps(written(partition(4, 3))), encoding="utf-8")
    page = tmp_path / "map.html"
    assert CliRunner().invoke(program, ["build", str(path), "-o", str(page)]).exit_code == 0
    said = {"build": page.read_text(encoding="utf-8")}
    for words in COMMANDS:
        result = CliRunner().invoke(program, [*words, str(path)])
        assert result.exit_code == 0, result.output
        said[" ".join(words)] = result.output
    for command, output in said.items():
        plain = " ".join(output.lower().split())
        assert "no overlap" not in plain, command
        assert "no duplicat" not in plain, command
    assert "was found in what is recorded here" in " ".join(said["overlaps"].split())
    assert "was found in what is recorded here" in " ".join(said["functions"].split())

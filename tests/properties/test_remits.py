"""PM102, PM103 and PM203 equal slow, obvious references on maps without doubt."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
from hypothesis import HealthCheck, given, settings
from maps_from_text import TODAY
from properties.remit_maps import AREAS, STRONG, remit_maps

from partnermap.finding import Finding
from partnermap.loader import load
from partnermap.pipeline import analyse
from partnermap.storage import Files

MANY = settings(max_examples=70, deadline=None, suppress_health_check=list(HealthCheck))
Data = dict[str, Any]


def found(data: Data, code: str) -> list[Finding]:
    loaded = load(Files(Path(), {"map.yaml": json.dumps(data).encode()}))
    assert loaded.map is not None, [(p.primary, p.message) for p in loaded.stopping]
    return [each for each in analyse(loaded.map, TODAY).findings if each.code == code]


def strangers(data: Data) -> list[tuple[str, str]]:
    """Pairs of tables of which neither answers to the other."""
    lines = nx.DiGraph()
    lines.add_nodes_from(data["partnerships"])
    for name, table in data["partnerships"].items():
        lines.add_edges_from((name, table[kind]) for kind in STRONG if kind in table)
    return [
        (one, other)
        for one, other in combinations(sorted(data["partnerships"]), 2)
        if not nx.has_path(lines, one, other) and not nx.has_path(lines, other, one)
    ]


def told(pairs: dict[tuple[str, str], set[str]]) -> set[str]:
    """The last part of the ids by which pairs that are alike in some ways are told."""
    keys = set()
    for way in {way for ways in pairs.values() for way in ways}:
        alike = nx.Graph([pair for pair, ways in pairs.items() if way in ways])
        for group in nx.connected_components(alike):
            inside = [pair for pair in alike.edges if pair[0] in group]
            groups = [group] if len(group) > 4 else [set(pair) for pair in inside]
            keys |= {"+".join(sorted(each)) for each in groups}
    return keys


@MANY
@given(remit_maps())
def test_one_remit_is_a_theme_a_place_and_people_in_common(data: Data) -> None:
    tables = data["partnerships"]
    alike = {}
    for pair in strangers(data):
        one, other = (tables[name] for name in pair)
        people, others = set(one["communities"]), set(other["communities"])
        if one["functions"] and other["functions"]:
            continue
        if set(one["areas"]) == set(other["areas"]) and (
            not people or not others or people & others
        ):
            alike[pair] = set(one["themes"]) & set(other["themes"])
    findings = found(data, "PM102")
    assert {finding.key[0] for finding in findings} == told(alike)
    assert {finding.certainty.value for finding in findings} <= {"asserted"}


def members(table: Data) -> tuple[set[str], int]:
    """Who sits at a table and takes part; and how many seats it has in all."""
    named = {row["body"] for row in table["members"] if row.get("role") == "member"}
    return named, len(named) + sum(row.get("seats", 0) for row in table["members"])


@MANY
@given(remit_maps())
def test_shared_membership_is_counted_in_sets(data: Data) -> None:
    alike: dict[tuple[str, str], set[str]] = {}
    inside: dict[str, set[str]] = {}
    for pair in strangers(data):
        (one, many), (other, more) = (members(data["partnerships"][name]) for name in pair)
        shared = len(one & other)
        either = many + more - shared
        if shared >= 2 and shared == either:
            alike[pair] = {"identical"}
        elif shared >= 3 and shared == min(many, more):
            small, large = pair if (many, pair[0]) < (more, pair[1]) else reversed(pair)
            inside.setdefault(small, set()).add(large)
        elif shared >= 3 and shared / either >= 0.6:
            alike[pair] = {"shared"}
        elif shared >= 3 and shared / min(many, more) >= 0.8:
            small, large = pair if (many, pair[0]) < (more, pair[1]) else reversed(pair)
            inside.setdefault(small, set()).add(large)
    findings = found(data, "PM103")
    expected = {("PM103", key) for key in told(alike)}
    for small, larger in inside.items():
        one = ("+".join(sorted({small, *larger})),)
        expected.add(("PM103", *(one if len(larger) == 1 else (small, "+".join(sorted(larger))))))
    assert {("PM103", *finding.key) for finding in findings} == expected
    assert {finding.certainty.value for finding in findings} <= {"asserted"}
    for finding in findings:
        of = [members(data["partnerships"][body])[0] for body in finding.subjects]
        assert set(finding.evidence["shared_by_all"]) == set.intersection(*of)


def own(data: Data, what: str) -> set[str]:
    """The areas that have a function, or a kind of partnership, of their own."""
    return {
        area
        for table in data["partnerships"].values()
        for area in table["areas"]
        if table["kind"] == what
        or any(row["function"] == what and row["role"] != "advises" for row in table["functions"])
    }


def within(area: str) -> set[str]:
    outer = AREAS[area].get("within", [])
    return {outer} if isinstance(outer, str) else set(outer)


@MANY
@given(remit_maps())
def test_uneven_is_what_half_of_those_beside_it_have(data: Data) -> None:
    uncovered = {finding.key for finding in found(data, "PM201")}
    expected = set()
    for what in ("care", "cook", "board", "forum"):
        having = own(data, what)
        for area, record in AREAS.items():
            beside = [
                other
                for other in AREAS
                if other != area
                and AREAS[other]["level"] == record["level"]
                and within(other) & within(area)
            ]
            have = len(having.intersection(beside))
            key = (what, area) if what in data["functions"] else ("kind", what, area)
            if area not in having and have >= 2 and 2 * have >= len(beside):
                expected.add(key)
    findings = found(data, "PM203")
    assert {finding.key for finding in findings} == expected - uncovered
    assert {finding.certainty.value for finding in findings} <= {"asserted"}

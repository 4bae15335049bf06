"""What must hold whatever the map: against slow, obvious reference implementations."""

from __future__ import annotations

import copy
import json
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from maps_from_text import TODAY
from properties.small_maps import GROUPS, maps

from partnermap.finding import Certainty, Finding
from partnermap.loader import load
from partnermap.pipeline import Analysis, analyse
from partnermap.storage import Files

MANY = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
STRONG = ("accountable_to", "part_of", "decides_through")


def analysed(data: dict[str, Any]) -> Analysis:
    loaded = load(Files(Path(), {"map.yaml": json.dumps(data).encode()}))
    assert loaded.map is not None, [(p.primary, p.message) for p in loaded.stopping]
    return analyse(loaded.map, TODAY)


def found(data: dict[str, Any], code: str) -> dict[str, Finding]:
    return {each.id: each for each in analysed(data).findings if each.code == code}


def lines(data: dict[str, Any], kinds: tuple[str, ...]) -> nx.DiGraph:
    """Who answers to whom, as a plain graph of the links of a certain map."""
    graph = nx.DiGraph()
    graph.add_nodes_from((*data["organisations"], *data["partnerships"]))
    for name, body in data["partnerships"].items():
        for kind in (*STRONG, "reports_to", "delegates_to"):
            for link in body.get(kind, []):
                if kind == "delegates_to" and "delegates_to" in kinds:
                    graph.add_edge(link["to"], name)
                elif kind in kinds:
                    graph.add_edge(name, link["to"])
    return graph


def names_only_records(data: dict[str, Any]) -> bool:
    """Whether every link leads to a body that has a record."""
    known = {*data["organisations"], *data["partnerships"]}
    kinds = (*STRONG, "reports_to", "delegates_to", "advises")
    ends = {r["to"] for b in data["partnerships"].values() for k in kinds for r in b.get(k, [])}
    return ends <= known


@MANY
@given(maps(certain=True))
def test_no_accountability_is_a_path_that_is_not_there(data: dict[str, Any]) -> None:
    assume(names_only_records(data))
    strong = lines(data, (*STRONG, "delegates_to"))
    every = lines(data, (*STRONG, "delegates_to", "reports_to"))
    expected = {}
    for name, body in data["partnerships"].items():
        roles = {duty["role"] for duty in body["functions"]}
        if body.get("decides") != "true" and not roles & {"leads", "decides", "oversees"}:
            continue
        reached = nx.descendants(strong, name)
        if not reached & {"council", "trust"}:
            weakly = nx.descendants(every, name) & {"council", "trust"}
            expected[f"PM204/{name}"] = "note" if weakly else "warning"
    actual = {key: each.severity.value for key, each in found(data, "PM204").items()}
    assert actual == expected


@MANY
@given(maps(certain=True))
def test_no_seat_is_a_name_in_no_list(data: dict[str, Any]) -> None:
    seated = {row["body"] for body in data["partnerships"].values() for row in body["members"]}
    expected = {f"PM301/{name}" for name in GROUPS if name not in seated}
    actual = found(data, "PM301")
    assert set(actual) == expected
    # An id without a record may be one more partnership, with a seat for any of them.
    certainty = Certainty.ASSERTED if names_only_records(data) else Certainty.POSSIBLE
    assert {each.certainty for each in actual.values()} <= {certainty}


@MANY
@given(maps())
def test_a_possible_finding_says_what_would_settle_it_and_an_asserted_one_needs_nothing(
    data: dict[str, Any],
) -> None:
    for finding in analysed(data).findings:
        assert (finding.certainty is Certainty.POSSIBLE) == bool(finding.rests_on)
        assert all(alternative for alternative in finding.rests_on)
        assert finding.remedy
        assert finding.locations


@MANY
@given(maps(), st.data())
def test_a_new_seat_never_makes_a_no_seat_finding_and_its_end_never_closes_one(
    data: dict[str, Any], choice: st.DataObject
) -> None:
    before = set(found(data, "PM301"))
    board = choice.draw(st.sampled_from(sorted(data["partnerships"])))
    more = copy.deepcopy(data)
    group = choice.draw(st.sampled_from(GROUPS))
    more["partnerships"][board]["members"].append({"body": group})
    after = set(found(more, "PM301"))
    assert after <= before
    assert f"PM301/{group}" not in after


@MANY
@given(maps())
def test_a_body_and_one_it_answers_to_are_never_duplicates(data: dict[str, Any]) -> None:
    above = lines(
        {**data, "partnerships": {n: certain_links(b) for n, b in data["partnerships"].items()}},
        (*STRONG, "delegates_to"),
    )
    above.remove_edges_from(list(above.out_edges(data["organisations"])))  # lines end there
    for finding in found(data, "PM101").values():
        apart = {
            (one, other)
            for one, other in combinations(finding.subjects, 2)
            if other not in nx.descendants(above, one) and one not in nx.descendants(above, other)
        }
        assert {body for pair in apart for body in pair} == set(finding.subjects)


def certain_links(body: dict[str, Any]) -> dict[str, Any]:
    """A body with only the links that stand for sure at the map's date."""
    kinds = (*STRONG, "delegates_to", "reports_to")
    return {
        key: [row for row in value if row.get("until") in (None, "2030")] if key in kinds else value
        for key, value in body.items()
    }


@MANY
@given(maps())
def test_the_graph_holds_every_seat_and_link_that_stands(data: dict[str, Any]) -> None:
    graph = analysed(data).graph
    seats = [
        (name, row["body"])
        for name, body in data["partnerships"].items()
        for row in body["members"]
        if row.get("until") != "2020"
    ]
    assert sorted((seat.partnership, seat.holder or "") for seat in graph.seats) == sorted(seats)
    drawn = [(start[1], end[1]) for start, end, kind in graph.edges(data="kind") if kind == "link"]
    written = [
        (name, row["to"])
        for name, body in data["partnerships"].items()
        for kind in (*STRONG, "reports_to", "delegates_to", "advises")
        for row in body.get(kind, [])
        if row.get("until") != "2020"
    ]
    assert sorted(drawn) == sorted(written)

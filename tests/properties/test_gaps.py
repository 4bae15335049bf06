"""PM202 and PM205 against slow, obvious reference implementations, over many seeds."""

from __future__ import annotations

from itertools import combinations
from random import Random
from typing import Any

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st
from properties.small_maps import AREAS
from properties.test_oracles import found

from partnermap.analysis.reaching import reached, strongly_connected

SEEDS = range(400)
STRONG = ("accountable_to", "decides_through", "delegates_to")
ROLES = ("delivers", "coordinates", "leads", "oversees", "advises")
GRADES = st.sampled_from("abcdefgh")


def lined(seed: int) -> dict[str, Any]:
    """A few bodies whose lists of links are complete, and lines at random between them."""
    random = Random(seed)  # noqa: S311 - a map, no secret
    boards = [f"board-{letter}" for letter in "abcdef"[: random.randint(2, 6)]]
    ends = [*boards, "charity", "council"]
    only_reports = random.random() < 0.4
    kinds = ["reports_to"] if only_reports else [*STRONG, "reports_to", "reports_to"]
    drawn = {(*random.sample(ends, 2), random.choice(kinds)) for _ in range(random.randint(3, 14))}
    return {
        "map": {"name": "Lines", "as_of": "2024"},
        "organisations": {
            "council": {"name": "Council", "kind": "council"},
            "charity": {"name": "Charity", "kind": "charity", "complete": ["links"]},
        },
        "partnerships": {name: {"name": name, "complete": ["links"]} for name in boards},
        "links": [{"from": a, "kind": kind, "to": b} for a, b, kind in sorted(drawn)],
    }


def arrows(data: dict[str, Any], *kinds: str) -> nx.DiGraph:
    """Who answers to whom; lines end at the council."""
    graph = nx.DiGraph()
    graph.add_nodes_from((*data["organisations"], *data["partnerships"]))
    for link in data["links"]:
        ends = link["from"], link["to"]
        if link["kind"] in kinds:
            graph.add_edge(*(reversed(ends) if link["kind"] == "delegates_to" else ends))
    graph.remove_edges_from(list(graph.out_edges("council")))
    return graph


def loops(graph: nx.DiGraph) -> list[set[str]]:
    return [each for each in nx.strongly_connected_components(graph) if len(each) > 1]


def expected_loops(data: dict[str, Any]) -> dict[str, str]:
    strong, weak = arrows(data, *STRONG), arrows(data, "reports_to")
    expected = {}
    for loop in loops(strong):
        out = nx.has_path(strong, min(loop), "council")
        expected[f"PM205/{'+'.join(sorted(loop))}"] = "note" if out else "warning"
    onward = strong.copy()
    for a, b in weak.edges:
        if not weak.has_edge(b, a) and not nx.has_path(strong, b, a):
            onward.add_edge(a, b)
    for loop in loops(onward):
        told = any(loop & other for other in loops(strong))
        if not told and not nx.has_path(nx.compose(strong, weak), min(loop), "council"):
            expected[f"PM205/{'+'.join(sorted(loop))}"] = "note"
    return expected


def test_a_loop_is_a_strongly_connected_component() -> None:
    seen = set()
    for seed in SEEDS:
        data = lined(seed)
        actual = found(data, "PM205")
        assert {key: f.severity.value for key, f in actual.items()} == expected_loops(data), seed
        assert {f.certainty.value for f in actual.values()} <= {"asserted"}
        seen |= {(f.severity.value, f.evidence["by_reports"]) for f in actual.values()}
    assert seen == {("warning", False), ("note", False), ("note", True)}


@given(st.lists(st.tuples(GRADES, GRADES), max_size=20))
def test_reaching_is_that_of_networkx(pairs: list[tuple[str, str]]) -> None:
    given_arrows = [(tail, head) for tail, head in pairs if tail != head]
    graph = nx.DiGraph(given_arrows)
    assert strongly_connected(given_arrows) == sorted(map(frozenset, loops(graph)), key=min)
    for name in graph:
        onward = set().union(*({head} | nx.descendants(graph, head) for head in graph[name]))
        assert reached(name, given_arrows) == onward


def charged(seed: int) -> dict[str, Any]:
    """A few bodies for a place each, all recorded, and what they do about one function."""
    random = Random(seed)  # noqa: S311 - a map, no secret
    partnerships = {
        f"board-{letter}": {
            "name": f"board-{letter}",
            "areas": [random.choice(list(AREAS))],
            "decides": random.choice(["true", "false"]),
            "complete": ["functions"],
            "functions": [{"function": "care", "role": random.choice(ROLES)}],
        }
        for letter in "abcd"[: random.randint(1, 4)]
    }
    return {
        "map": {"name": "Charge", "as_of": "2024", "complete": ["partnerships"]},
        "areas": AREAS,
        "functions": {"care": {"name": "Care"}},
        "partnerships": partnerships,
    }


def around(area: str) -> set[str]:
    within = AREAS[area].get("within", [])
    outer = [within] if isinstance(within, str) else within
    return {area}.union(*(around(each) for each in outer))


def share_ground(one: dict[str, Any], other: dict[str, Any]) -> bool:
    ((a,), (b,)) = one["areas"], other["areas"]
    return a in around(b) or b in around(a)


def expected_undecided(data: dict[str, Any]) -> set[str]:
    by_role: dict[str, list[dict[str, Any]]] = {role: [] for role in ROLES}
    for board in data["partnerships"].values():
        by_role[board["functions"][0]["role"]].append(board)
    doing = by_role["delivers"] + by_role["coordinates"]
    together = [board for pair in combinations(doing, 2) if share_ground(*pair) for board in pair]
    return {
        board["name"]
        for board in doing
        if (board in together or board["decides"] == "false")
        and not any(share_ground(board, e) for e in by_role["leads"] + by_role["oversees"])
    }


def test_undecided_is_what_is_done_on_ground_where_nobody_is_in_charge() -> None:
    several = set()
    for seed in SEEDS:
        data = charged(seed)
        actual, expected = found(data, "PM202"), expected_undecided(data)
        assert {body for each in actual.values() for body in each.subjects} == expected, seed
        assert {each.certainty.value for each in actual.values()} <= {"asserted"}
        several.add(len(expected))
    assert several >= {0, 1, 2, 3}

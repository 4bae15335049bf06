"""PM101, PM201, PM204, PM301 and PM302 once more, slowly and from the words of the design.

They read a map as plain data that holds only what stands (``realistic.standing.as_it_stands``),
and tell ids with severities. Whether a finding is asserted is none of their business.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations
from typing import Any

import networkx as nx
from properties.slow_voice import meets
from realistic.standing import LINKS, MAYBE

Data = dict[str, Any]
EXCLUSIVE = ("leads", "decides", "recommends", "coordinates", "oversees")
COVERING = (*EXCLUSIVE, "delivers")
ANSWERABLE = ("leads", "decides", "oversees")
STRONG = ("accountable_to", "part_of", "decides_through")
PUBLIC = ("council", "nhs-trust")
SMALL = ("micro", "small")


def bodies_of(data: Data) -> Data:
    return {**data["organisations"], **data["partnerships"]}


def lines(data: Data, *kinds: str) -> nx.DiGraph:
    """Who answers to whom, by some kinds of links."""
    graph = nx.DiGraph()
    graph.add_nodes_from(bodies_of(data))
    for name, body in bodies_of(data).items():
        graph.add_edges_from((name, row["to"]) for kind in kinds for row in body.get(kind, []))
    return graph


def kin(data: Data) -> set[frozenset[str]]:
    """Pairs of which one answers or reports to the other; lines end at organisations."""
    strong, weak = lines(data, *STRONG), lines(data, "reports_to")
    one_way = [(a, b) for a, b in weak.edges if not weak.has_edge(b, a)]
    graph = nx.DiGraph([*strong.edges, *one_way])
    graph.remove_edges_from(list(graph.out_edges(data["organisations"])))
    return {frozenset((low, high)) for low in graph for high in nx.descendants(graph, low)}


def ground(data: Data, one: Data, other: Data) -> str | None:
    """How the places of two bodies lie to one another; None where they are apart."""
    some, others = set(one["areas"]), set(other["areas"])
    if some == others:
        return "same"
    if not meets(data, one["areas"], other["areas"]):
        return None
    nested = all_in(data, some, others) or all_in(data, others, some)
    return "at-several-levels" if nested else "for-overlapping-ground"


def all_in(data: Data, inner: set[str], outer: set[str]) -> bool:
    return all(any(contains(data, wide, area) for wide in outer) for area in inner)


def contains(data: Data, outer: str, inner: str) -> bool:
    """Whether all of an area lies in another; one that is partly in two is in what holds both."""
    if outer == inner:
        return True
    within = data["areas"][inner].get("within", [])
    within = [within] if isinstance(within, str) else within
    return bool(within) and all(contains(data, outer, each) for each in within)


def duplicated(data: Data) -> dict[str, str]:
    """PM101: one role in one function, and neither above the other."""
    related = kin(data)
    boards = {n: b for n, b in data["partnerships"].items() if "stands_for" not in b}
    pairs = [
        (one, other, how)
        for one, other in combinations(sorted(boards), 2)
        if frozenset((one, other)) not in related
        and (how := ground(data, boards[one], boards[other]))
        and share_people(boards[one], boards[other])
    ]
    found = {}
    for function in data["functions"]:
        alike: dict[str, dict[tuple[str, str], set[str]]] = {}
        for one, other, how in pairs:
            roles = held(boards[one], function) & held(boards[other], function)
            if roles & {*EXCLUSIVE}:
                alike.setdefault(how, {})[one, other] = roles & {*EXCLUSIVE}
            if "delivers" in roles:
                alike.setdefault("several-deliver", {})[one, other] = {"delivers"}
        for how, told in alike.items():
            for group in groups(told, by_role=how == "same"):
                small = how == "same" and (len(group) == 2 or len(group) > 4)
                key = "+".join(sorted(group))
                named = f"PM101/{function}/{key}" if small else f"PM101/{function}/{how}/{key}"
                found[named] = "warning" if small else "note"
    return found


def groups(told: dict[tuple[str, str], set[str]], *, by_role: bool) -> Iterator[set[str]]:
    """Pairs, or from five on the whole of those joined; notes are always the whole."""
    if not by_role:
        yield from nx.connected_components(nx.Graph(list(told)))
        return
    for role in {role for roles in told.values() for role in roles}:
        graph = nx.Graph([pair for pair, roles in told.items() if role in roles])
        for group in nx.connected_components(graph):
            pairs = [{*pair} for pair in graph.edges if pair[0] in group]
            yield from [group] if len(group) > 4 else pairs


def share_people(one: Data, other: Data) -> bool:
    some, others = one["communities"], other["communities"]
    return not some or not others or bool({*some} & {*others})


def held(body: Data, function: str) -> set[str]:
    return {row["role"] for row in body["functions"] if row["function"] == function}


def uncovered(data: Data) -> set[str]:
    """PM201: what somebody must do, and nobody surely covers."""
    found = set()
    for name, function in data["functions"].items():
        level = function.get("needed_at")
        if level is None and function.get("duty") in ("statute", "guidance"):
            found |= {f"PM201/{name}"} - ({f"PM201/{name}"} if covered(data, name, None) else set())
        for area, record in data["areas"].items():
            if level == record["level"] and not covered(data, name, area):
                found.add(f"PM201/{name}/{area}")
    return found


def covered(data: Data, function: str, area: str | None) -> bool:
    for body in bodies_of(data).values():
        sure = [row for row in body["functions"] if row.get("until") != MAYBE]
        if not held({"functions": sure}, function) & {*COVERING}:
            continue
        if area is None or area in body["areas"]:
            return True
        if "stands_for" not in body and meets(data, body["areas"], [area]):
            return True
    return False


def unaccountable(data: Data) -> dict[str, str]:
    """PM204: who decides, and from whom no line reaches a body that answers to the public."""
    strong, every = lines(data, *STRONG), lines(data, *STRONG, "reports_to")
    public = {n for n, body in data["organisations"].items() if body.get("kind") in PUBLIC}
    found = {}
    for name, board in data["partnerships"].items():
        roles = {row["role"] for row in board["functions"]}
        decides = board.get("decides") == "true" or roles & {*ANSWERABLE}
        if decides and "stands_for" not in board and not nx.descendants(strong, name) & public:
            weakly = nx.descendants(every, name) & public
            found[f"PM204/{name}"] = "note" if weakly else "warning"
    return found


def in_focus(data: Data) -> list[str]:
    """Small organisations of the voluntary and faith sectors, and those for a community."""
    return [
        name
        for name, body in data["organisations"].items()
        if body.get("sector") in ("vcse", "faith")
        and (body["income"] in SMALL or body["communities"])
    ]


def seated(data: Data) -> set[str]:
    """Who surely has a seat, also as an observer."""
    rows = chain.from_iterable(board["members"] for board in data["partnerships"].values())
    return {row["body"] for row in rows if "body" in row and row.get("until") != MAYBE}


def without_seat(data: Data) -> set[str]:
    """PM301: no seat."""
    return {f"PM301/{name}" for name in in_focus(data) if name not in seated(data)}


def islands(data: Data) -> set[str]:
    """PM302: no seat, no link, and nobody who speaks for it by name."""
    tied = seated(data)
    for name, body in bodies_of(data).items():
        rows = [row for kind in LINKS for row in body.get(kind, []) if row.get("until") != MAYBE]
        tied |= {row["to"] for row in rows} | ({name} if rows else set())
        for row in body["members"]:
            if row.get("until") != MAYBE:
                tied |= {each for each in row.get("on_behalf_of", []) if isinstance(each, str)}
    return {f"PM302/{name}" for name in in_focus(data) if name not in tied}

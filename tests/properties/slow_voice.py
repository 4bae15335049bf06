"""Voice once more, slowly and from the words of the design: one plain graph for each question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import networkx as nx

SILENT = {"observer", "in-attendance", "secretariat"}
CHOSEN = {"elected", "nominated", "appointed"}
GRADES = ["unheard", "claimed", "represented", "itself"]
UPWARD = {
    **dict.fromkeys(("accountable_to", "reports_to", "advises", "part_of", "decides_through"), 3),
    "affiliated_to": 1,
}
Step = tuple[Any, Any, int, bool]


def grades(data: dict[str, Any], *, hopeful: bool, without: str | None = None) -> dict[str, str]:
    """The grade of each organisation, by trying the best grade first.

    Args:
        data: a map as plain data, at the end of 2024.
        hopeful: whether what is not known counts for the organisations, or against.
        without: a body that is not there.
    """
    found = {}
    for name in data["organisations"]:
        found[name] = "unheard"
        for grade in (1, 2, 3):
            if ends(data, name, grade, hopeful=hopeful, without=without):
                found[name] = GRADES[grade]
    return found


def ends(
    data: dict[str, Any], name: str, grade: int, *, hopeful: bool, without: str | None = None
) -> set[str]:
    """The bodies that decide for an organisation and that a path of a grade reaches."""
    graph = nx.DiGraph()
    graph.add_nodes_from(bodies(data))
    for a, b, good, certain in all_steps(data):
        if good >= grade and (certain or hopeful):
            graph.add_edge(a, b)
    if without is not None and without != name:
        graph.remove_nodes_from([v for v in graph if needs(data, v, without)])
    reached = {vertex_body(v) for v in nx.descendants(graph, name) if v[0] != "seat"}
    return {body for body in {name, *reached} if decides(data, name, body, hopeful)}


def threads(data: dict[str, Any], name: str, *, hopeful: bool) -> set[str]:
    """Bodies without which an organisation is heard less than it certainly is.

    Not one where a path ends: there it is heard.
    """
    grade = GRADES.index(grades(data, hopeful=False)[name])
    heard_at = ends(data, name, grade, hopeful=hopeful)
    if name in heard_at:
        return set()
    return {
        body
        for body in bodies(data) - heard_at - {name}
        if not ends(data, name, grade, hopeful=hopeful, without=body)
    }


def bodies(data: dict[str, Any]) -> set[str]:
    return {*data["organisations"], *data["partnerships"]}


def needs(data: dict[str, Any], vertex: Any, body: str) -> bool:
    if isinstance(vertex, str):
        return vertex == body
    if vertex[0] == "end":
        return bool(vertex[1] == body)
    _, board, position = vertex
    return body in (board, data["partnerships"][board]["members"][position].get("body"))


def vertex_body(vertex: Any) -> str:
    return vertex if isinstance(vertex, str) else str(vertex[1])


def decides(data: dict[str, Any], name: str, body: str, hopeful: bool) -> bool:
    """Whether a body decides for ground that meets the organisation's."""
    if body in data["organisations"]:
        record = data["organisations"][body]
        answer: bool | None = record.get("kind") in ("council", "nhs-trust")
        if "kind" not in record and "sector" not in record:
            answer = None
    else:
        record = data["partnerships"].get(body, {})
        answer = {"true": True, "false": False}.get(record.get("decides", ""))
    ours = data["organisations"][name].get("areas")
    place = meets(data, ours, record.get("areas"))
    return all(each or (each is None and hopeful) for each in (answer, place))


def meets(data: Any, some: list[str] | None, others: list[str] | None) -> bool | None:
    if not some or not others:
        return None
    return any(a in around(data, b) or b in around(data, a) for a in some for b in others)


def around(data: dict[str, Any], area: str) -> set[str]:
    within = data["areas"][area].get("within", [])
    outer = [within] if isinstance(within, str) else within
    return {area}.union(*(around(data, each) for each in outer))


def all_steps(data: dict[str, Any]) -> Iterator[Step]:
    for board, record in data["partnerships"].items():
        for position, row in enumerate(record.get("members", [])):
            if "body" in row:
                yield from seat_steps(data, board, position, row)
    for start in bodies(data):
        record = data["organisations"].get(start) or data["partnerships"][start]
        for kind in (*UPWARD, "represents"):
            for row in record.get(kind, []):
                yield from link_steps(data, start, kind, row)


def stands(data: dict[str, Any], row: dict[str, Any], *ends: Any) -> bool | None:
    if row.get("until") == "2020":
        return False
    named = [end for end in ends if isinstance(end, str)]
    if row.get("until") == "2020..2030" or not set(named) <= bodies(data):
        return None
    return True


def seat_steps(data: dict[str, Any], board: str, position: int, row: Any) -> Iterator[Step]:
    role = row.get("role", "member")
    there = stands(data, row, row["body"])
    if there is False or role in SILENT:
        return
    certain = there is True and role != "unknown"
    chosen = 2 if row.get("mandate") in CHOSEN else 1
    own = chosen if row["body"].startswith("board") and row["body"] in bodies(data) else 3
    if "on_behalf_of" not in row:
        yield row["body"], board, own, certain
        return
    seat = ("seat", board, position)
    yield row["body"], seat, own, certain
    yield seat, board, 3, certain
    for whom in row["on_behalf_of"]:
        if isinstance(whom, str):
            if whom not in (board, row["body"]):
                yield whom, seat, chosen, certain and whom in bodies(data)
            continue
        for body in bodies(data) - {board, row["body"]}:
            member = of_class(data, body, whom, board)
            if member is not False:
                yield body, seat, 1, certain and member is True


def link_steps(data: dict[str, Any], start: str, kind: str, row: Any) -> Iterator[Step]:
    end = row["to"]
    there = stands(data, row, end)
    if there is False:
        return
    if kind != "represents":
        yield start, climbed(data, start, end), UPWARD[kind], there is True
        return
    grade = 2 if row.get("mandate") in CHOSEN else 1
    if isinstance(end, str):
        yield end, climbed(data, end, start), grade, there is True
        return
    for body in bodies(data) - {start}:
        member = of_class(data, body, end, start)
        if member is not False:
            yield body, climbed(data, body, start), 1, there is True and member is True


def climbed(data: dict[str, Any], start: str, end: str) -> Any:
    ends = start in data["partnerships"] and end in data["organisations"]
    return ("end", end) if ends else end


def of_class(data: dict[str, Any], body: str, of: dict[str, str], near: str) -> bool | None:
    """Whether a body is of a class, and its areas meet those of who speaks for it."""
    organisation = body in data["organisations"]
    record = data["organisations"].get(body) or data["partnerships"][body]
    speaker = data["partnerships"].get(near) or data["organisations"][near]
    answers = [meets(data, record.get("areas"), speaker.get("areas"))]
    if "sector" in of:
        sector = record.get("sector")
        spoken = {"vcse": {"vcse", "faith"}}.get(of["sector"], {of["sector"]})
        answers.append(False if not organisation else None if sector is None else sector in spoken)
    if "kind" in of:
        kind = record.get("kind")
        may_be = organisation == (of["kind"] == "charity")
        answers.append((None if may_be else False) if kind is None else kind == of["kind"])
    if "area" in of:
        ground = record.get("areas")
        answers.append(
            None if not ground else any(of["area"] in around(data, each) for each in ground)
        )
    if "community" in of:
        answers.append(of["community"] in record.get("communities", []))
    if False in answers:
        return False
    return None if None in answers else True

"""Who sits where, as data for vis-network: everything has its place and its id already."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from pyvis.network import Network

from partnermap.graph import PartnershipGraph, Seat
from partnermap.layout import BOX, FEW, place_network
from partnermap.model import Organisation
from partnermap.page import lines
from partnermap.page.basis import ENDING, basis_of_seats, states_of
from partnermap.page.bends import bend_lines
from partnermap.page.face import Face
from partnermap.page.measure import width_of
from partnermap.page.rows import DRAWN
from partnermap.page.shortening import shorten
from partnermap.page.signs import LETTERS
from partnermap.wording.standing import is_ending, is_proposed

MANY = 300
"""Above so many bodies the organisations are shown only when they are asked for."""

STRONGEST = 2
"""So many of the lines for shared members a partnership keeps where there are many bodies."""

WIDEST, WIDEST_OF_MANY = 6.0, 4.0
"""The width of a line for shared members, in CSS pixels at 100 %: one for each member up to the
first, and where there are many bodies a part of the second."""

PAD, SMALL = 7.0, 11.0
"""The room at the sides of a box, and its small words, in CSS pixels at 100 %; the scripts have the
same."""

_RADII = {"micro": 8, "small": 9.5, "medium": 11, "large": 13, "major": 15, "super-major": 17}
_RADIUS_UNKNOWN = 9.5
MOST_RADIUS = 11.0
"""How large a dot usually is, for lines that pass it, in CSS pixels."""


def make_network(graph: PartnershipGraph, faces: Mapping[str, Face]) -> dict[str, Any]:
    """Bodies and lines with positions in CSS pixels, as plain data.

    Returns:
        ``nodes``, ``edges`` (each with an id), ``organisations``: whether they are shown at first,
        and ``beside``: whether those without a seat may stand beside whom they are linked with.
    """
    drawn = {name for name in faces if graph.moment.presence_of(name) in DRAWN}
    tables = {name: set[str]() for name in sorted(drawn & graph.moment.map.partnerships.keys())}
    seats: dict[tuple[str, str], list[Seat]] = defaultdict(list)
    for seat in graph.recorded_seats:
        if seat.presence in DRAWN and seat.holder in drawn and seat.partnership in tables:
            pair = seat.partnership, str(seat.holder)
            seats[pair].append(seat)
            if seat.presence.stands:  # what is only proposed draws a line, and draws nobody near
                tables[seat.partnership].add(pair[1])
    bodies = [(name, faces[name].sign) for name in sorted(drawn - tables.keys())]
    all_links = [(line["from"], line["to"]) for line in _links(graph, drawn)]
    places = place_network(tables, bodies, all_links)
    # Of pyvis only the data: its pages ask a network for style sheets, and escape nothing.
    network = Network(directed=True)
    held = Counter(holder for holders in tables.values() for holder in holders)
    ties = Counter(body for pair in (*seats, *all_links) for body in pair)
    short = shorten(faces[name].name for name in tables)
    for name in sorted(places):
        x, y = places[name]
        shape = "box" if name in tables else "dot"
        more = _node(graph, faces[name]) | {"seats": held[name], "ties": ties[name]}
        if shape == "box" and faces[name].name in short:
            more["short"] = short[faces[name].name]
        network.add_node(name, label=faces[name].name, shape=shape, x=x, y=y, **more)
    reaches = {
        name: (BOX[0] / 2, BOX[1] / 2) if name in tables else (MOST_RADIUS, MOST_RADIUS)
        for name in places
    }
    large = len(places) > MANY
    shared = _shared(tables, strongest=large)
    drawn_lines = [*_seats(graph, seats), *_links(graph, places.keys()), *shared]
    for line in bend_lines(drawn_lines, places, reaches, tables.keys()):
        network.add_edge(line.pop("from"), line.pop("to"), **line)
    nodes, edges, *_ = network.get_network_data()
    return {
        "nodes": [_bare(node, "color", "font") for node in nodes],
        "edges": [_bare(edge, "arrows") for edge in edges],
        "organisations": not large,
        "beside": len(tables) <= FEW and any(ties[name] and not held[name] for name, _ in bodies),
    }


def _bare(data: Mapping[str, Any], *without: str) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name not in without}


def _node(graph: PartnershipGraph, face: Face) -> dict[str, Any]:
    record = graph.record(face.id)
    band = record.band if isinstance(record, Organisation) else None
    found: dict[str, Any] = {
        "sign": face.sign,
        "letter": LETTERS[face.sign],
        "outline": face.outline,
        "said": face.said,
        "findings": face.findings,
        "alarm": face.alarm,
        "asserted": face.asserted,
        "stack": face.stack,
    }
    if face.basis.sign:
        found["basis"] = face.basis.sign
    if face.ending:
        found["ending"] = True
    if face.organisation:
        found["size"] = _RADII.get(band or "", _RADIUS_UNKNOWN)
    else:
        found["size"] = 0
        found["bar"] = [[sign, count, face.mark_of(sign)] for sign, count in face.seats.items()]
        found["remark"] = "" if face.stack else face.remark
        # What the number of a stack takes of the line of the bar, in CSS pixels.
        found["beside"] = width_of(face.stack, SMALL, bold=True) + PAD if face.stack else 0
    return found


def _is_proposed(graph: PartnershipGraph, seat: Seat) -> bool:
    whole = graph.moment.presence_of(seat.partnership)
    return is_proposed(seat.member, seat.presence) or is_proposed(
        graph.record(seat.partnership), whole
    )


def _seats(
    graph: PartnershipGraph, seats: Mapping[tuple[str, str], list[Seat]]
) -> Iterator[dict[str, Any]]:
    for (table, holder), held in sorted(seats.items()):
        line: dict[str, Any] = {
            "id": f"seat {holder} {table}",
            "from": holder,
            "to": table,
            "style": "seat",
        }
        if all(_is_proposed(graph, seat) for seat in held):
            line |= {"proposed": True, "dashes": list(lines.SHORT)}
        ending = all(is_ending(seat.member, seat.presence) for seat in held)
        basis = basis_of_seats(graph, held)
        states = [ENDING] * ending + [basis.sign] * bool(basis.sign)
        yield {**line, **({"states": states, "known": basis.said} if states else {})}


def _links(graph: PartnershipGraph, drawn: Any) -> Iterator[dict[str, Any]]:
    seen = set()
    for link in graph.recorded_links:
        name = f"link {link.start} {link.end} {link.kind}"
        if link.presence not in DRAWN or not isinstance(link.end, str) or name in seen:
            continue
        if link.start in drawn and link.end in drawn and link.start != link.end:
            seen.add(name)
            style = lines.style_of(link.kind)
            states = list(states_of(graph, link))
            yield {
                "id": name,
                "from": link.start,
                "to": link.end,
                "kind": link.kind,
                "style": style.name,
                "dashes": list(style.dashes) or False,
                "said": lines.said(graph, link),
                **({"states": states} if states else {}),
            }


def _shared(tables: Mapping[str, set[str]], *, strongest: bool) -> Iterator[dict[str, Any]]:
    """Lines between partnerships that share members, for when organisations are not shown."""
    of: dict[str, list[str]] = {}
    for table, holders in tables.items():
        for holder in holders:
            of.setdefault(holder, []).append(table)
    counts = Counter(pair for seats in of.values() for pair in combinations(sorted(seats), 2))
    kept = _strongest(counts) if strongest else counts
    top = max(kept.values(), default=1)
    for (one, other), number in sorted(kept.items()):
        name = f"shared {one} {other}"
        wide = round(WIDEST_OF_MANY * number / top, 1) if strongest else min(WIDEST, number)
        line = {"id": name, "from": one, "to": other, "style": "shared"}
        yield line | {"shares": number, "wide": wide}


def _strongest(counts: Mapping[tuple[str, str], int]) -> dict[tuple[str, str], int]:
    """Of each partnership the ties with those that it shares most members with."""
    of: dict[str, list[tuple[int, tuple[str, str]]]] = {}
    for pair, number in counts.items():
        for name in pair:
            of.setdefault(name, []).append((-number, pair))
    return {pair: counts[pair] for ties in of.values() for _, pair in sorted(ties)[:STRONGEST]}

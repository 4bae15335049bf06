"""Who has the seats: a table of partnerships and sectors, the network in numbers."""

from __future__ import annotations

from collections.abc import Mapping

from partnermap.graph import PartnershipGraph
from partnermap.page import cells
from partnermap.page.cells import Table
from partnermap.page.face import Face
from partnermap.page.signs import LETTERS, label_of
from partnermap.wording import Item


def make_balance(graph: PartnershipGraph, faces: Mapping[str, Face]) -> Table:
    """How many seats each sector has on each partnership that stands, as the page counts them."""
    drawn = [faces[name] for name, _ in graph.partnerships()]
    signs = [sign for sign in LETTERS if any(sign in face.seats for face in drawn)]
    rows = [
        (
            cells.body(graph, face.id),
            cells.text(_all_seats(face) or face.remark),
            *(cells.text(face.number_of(sign) if sign in face.seats else None) for sign in signs),
        )
        for face in drawn
    ]
    labels = (label_of(graph.moment.map, sign) for sign in signs)
    columns = ("Partnership", "Seats", *labels)
    return Table("table-balance", "Seats by sector", columns, tuple(rows))


def _all_seats(face: Face) -> str:
    """How many seats a partnership has; nothing where none is recorded."""
    least = "at least " if face.at_least else ""
    return f"{least}{sum(face.seats.values())}" if face.seats else ""


def without_seat(graph: PartnershipGraph, faces: Mapping[str, Face]) -> list[Item]:
    """The organisations that stand and have no seat on record, by name."""
    return [
        cells.body_item(graph, name)
        for name in _by_name(graph, faces)
        if not faces[name].stack and not graph.seats_of.get(name)
    ]


def groups_without_seat(graph: PartnershipGraph, faces: Mapping[str, Face]) -> list[Item]:
    """Those that stand for several organisations and have no seat on record: name and number."""
    return [
        cells.body_item(graph, name, f" ({faces[name].stack})")
        for name in _by_name(graph, faces)
        if faces[name].stack and not graph.seats_of.get(name)
    ]


def _by_name(graph: PartnershipGraph, faces: Mapping[str, Face]) -> list[str]:
    names = [name for name, _ in graph.organisations()]
    return sorted(names, key=lambda name: (faces[name].name.casefold(), name))

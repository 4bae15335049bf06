"""Everything on the map as tables: bodies, links and what they do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from partnermap import vocabulary as words
from partnermap.english import counted
from partnermap.graph import PartnershipGraph
from partnermap.model import Organisation, Partnership
from partnermap.page import cells
from partnermap.page.about import about_table
from partnermap.page.cells import Cell, Table
from partnermap.page.columns import MORE, NOW, SOURCE, about_cell, now, source_cell, with_standing
from partnermap.page.functions import functions_table
from partnermap.page.plans import plan_tables
from partnermap.wording import Item, Piece, income_words, kind_of
from partnermap.wording.rows import link_out, seat_on

_DECIDES = {True: "yes", False: "no", None: "not recorded"}


def body_tables(graph: PartnershipGraph, *, named: bool = False) -> Iterator[Table]:
    """The map as a whole; partnerships with their members, organisations, links, plans.

    Args:
        graph: the moment.
        named: whether the map is so large that a link to a body leads to its row, as descriptions
            are read later; each seat then stands in one table, that of partnerships.
    """
    yield about_table(graph)
    for table, bodies in (
        (_partnerships(graph), graph.moment.map.partnerships),
        (_organisations(graph, brief=named), graph.moment.map.organisations),
    ):
        anchors = tuple(f"body-{name}" for name in bodies) if named else ()
        yield replace(table, anchors=anchors)
    yield _links(graph)
    yield functions_table(graph)
    yield from plan_tables(graph)


def _partnerships(graph: PartnershipGraph) -> Table:
    found = graph.moment.map
    seats: dict[str, list[Item]] = defaultdict(list)
    for seat in graph.recorded_seats:
        seats[seat.partnership].append(seat_on(graph, seat))
    rows = [
        (
            cells.body(graph, name),
            cells.text(kind_of(found, record)),
            cells.text(_DECIDES[record.takes_decisions]),
            cells.items([*seats[name], _whether_complete(record, bool(seats[name]))]),
            now(graph, record, graph.moment.presence_of(name)),
            about_cell(graph, name, record),
            source_cell(graph, record),
        )
        for name, record in found.partnerships.items()
    ]
    columns = ("Partnership", "Kind and area", "Decides", "Members", NOW, MORE, SOURCE)
    return Table("table-partnerships", "Partnerships and their members", columns, tuple(rows))


def _whether_complete(record: Partnership, any_seat: bool) -> Item:
    if "members" in record.complete:
        said = "That is the complete list." if any_seat else "No members; that is known."
    else:
        said = "There may be more." if any_seat else "Not recorded."
    return (Piece(said),)


def _organisations(graph: PartnershipGraph, *, brief: bool) -> Table:
    found = graph.moment.map
    held: dict[str, dict[str, Item]] = defaultdict(dict)
    # Of several seats on one partnership, one that stands is the one that is named.
    for seat in sorted(graph.recorded_seats, key=lambda each: not each.presence.stands):
        if seat.holder is not None and seat.holder in found.organisations:
            item = cells.body_item(graph, seat.partnership)
            item = with_standing(graph, item, seat.member, seat.presence)
            held[seat.holder].setdefault(seat.partnership, item)
    absent = "" if found.is_public else "no seat recorded"
    rows = [
        (
            cells.body(graph, name),
            cells.text(kind_of(found, record)),
            replace(cells.text(income_words(found, record.income)), order=_pounds(record)),
            _sits_on(list(held[name].values()), brief=brief, absent=absent),
            now(graph, record, graph.moment.presence_of(name)),
            about_cell(graph, name, record),
            source_cell(graph, record),
        )
        for name, record in found.organisations.items()
    ]
    columns = ("Organisation", "Kind, sector and area", "Income", "Sits on", NOW, MORE, SOURCE)
    return Table("table-organisations", "Organisations", columns, tuple(rows))


def _pounds(record: Organisation) -> float | None:
    """Pounds a year, of a band the least; None where not known."""
    if record.band is None or record.income is None:
        return None
    if record.income not in words.INCOME_CEILINGS:
        return float(record.income)
    least = dict(zip(words.INCOME_CEILINGS, (0, *words.INCOME_CEILINGS.values()), strict=False))
    return least[record.band]


def _sits_on(held: list[Item], *, brief: bool, absent: str) -> Cell:
    """Where an organisation sits; in brief only on how many, as each lists its members."""
    if not held:
        return cells.text(absent)
    return cells.text(counted(len(held), "partnership")) if brief else cells.items(held)


def _links(graph: PartnershipGraph) -> Table:
    rows = []
    for link in graph.recorded_links:
        at = graph.locate(link.place)
        rows.append(
            (
                cells.body(graph, link.start),
                cells.items([link_out(graph, link, with_source=False)]),
                now(graph, link.row, link.presence),
                source_cell(graph, link.row),
                cells.text(f"{at.path}, line {at.line}"),
            )
        )
    columns = ("From", "Link", NOW, SOURCE, "Written in")
    return Table("table-links", "Links between bodies", columns, tuple(rows))

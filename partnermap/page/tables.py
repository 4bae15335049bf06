"""Everything on the map as tables: bodies, links and what they do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from partnermap import vocabulary as words
from partnermap.graph import Duty, PartnershipGraph
from partnermap.model import Partnership, Row
from partnermap.model.records import PARTY_FIELDS
from partnermap.moment import Presence
from partnermap.page import cells
from partnermap.page.cells import Cell, Table
from partnermap.page.rows import standing
from partnermap.wording import Item, Piece, cited, income_words, kind_of, presence_words
from partnermap.wording.description import PARTIES
from partnermap.wording.rows import duty_verb, link_out, party_words, seat_on

NOW = "At this moment"
SOURCE = "Source"
_DECIDES = {True: "yes", False: "no", None: "not recorded"}


def body_tables(graph: PartnershipGraph) -> Iterator[Table]:
    """Partnerships with their members, organisations, links, functions and plans."""
    yield _partnerships(graph)
    yield _organisations(graph)
    yield _links(graph)
    yield _functions(graph)
    yield _plans(graph)


def source_cell(graph: PartnershipGraph, *rows: Row | None) -> Cell:
    """The sources of a row, each on a line of its own."""
    found = cited(graph.moment.map, *rows)
    said = (", ".join((each["title"], *filter(None, (each.get("at"),)))) for each in found)
    return cells.items([(Piece(each),) for each in said])


def now(graph: PartnershipGraph, row: Row | None, at: Presence) -> Cell:
    """How something stands at the moment of the page."""
    found = graph.moment.map
    return cells.text(standing(found, row, at) or presence_words(found, Presence.CURRENT))


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
            source_cell(graph, record),
        )
        for name, record in found.partnerships.items()
    ]
    columns = ("Partnership", "Kind and area", "Decides", "Members", NOW, SOURCE)
    return Table("table-partnerships", "Partnerships and their members", columns, tuple(rows))


def _whether_complete(record: Partnership, any_seat: bool) -> Item:
    if "members" in record.complete:
        said = "That is the complete list." if any_seat else "No members; that is known."
    else:
        said = "There may be more." if any_seat else "Not recorded."
    return (Piece(said),)


def _with_standing(graph: PartnershipGraph, item: Item, row: Row, at: Presence) -> Item:
    """An item, and how it stands where it does not simply stand."""
    how = standing(graph.moment.map, row, at)
    return (*item, Piece(f" ({how})")) if how else item


def _organisations(graph: PartnershipGraph) -> Table:
    found = graph.moment.map
    held: dict[str, dict[str, Item]] = defaultdict(dict)
    # Of several seats on one partnership, one that stands is the one that is named.
    for seat in sorted(graph.recorded_seats, key=lambda each: not each.presence.stands):
        if seat.holder is not None and seat.holder in found.organisations:
            item = cells.body_item(graph, seat.partnership)
            item = _with_standing(graph, item, seat.member, seat.presence)
            held[seat.holder].setdefault(seat.partnership, item)
    rows = [
        (
            cells.body(graph, name),
            cells.text(kind_of(found, record)),
            cells.text(income_words(found, record.income)),
            cells.items([*held[name].values()] or [(Piece("no seat recorded"),)]),
            now(graph, record, graph.moment.presence_of(name)),
            source_cell(graph, record),
        )
        for name, record in found.organisations.items()
    ]
    columns = ("Organisation", "Kind, sector and area", "Income", "Sits on", NOW, SOURCE)
    return Table("table-organisations", "Organisations", columns, tuple(rows))


def _links(graph: PartnershipGraph) -> Table:
    rows = []
    for link in graph.recorded_links:
        at = graph.locate(link.place)
        rows.append(
            (
                cells.body(graph, link.start),
                cells.items([link_out(graph, link)]),
                now(graph, link.row, link.presence),
                source_cell(graph, link.row),
                cells.text(f"{at.path}, line {at.line}"),
            )
        )
    columns = ("From", "Link", NOW, SOURCE, "Written in")
    return Table("table-links", "Links between bodies", columns, tuple(rows))


def _functions(graph: PartnershipGraph) -> Table:
    found = graph.moment.map
    doing: dict[str, list[Item]] = defaultdict(list)
    for duty in graph.recorded_duties:
        doing[duty.function].append(_duty(graph, duty))
    rows, anchors = [], []
    for name, record in found.functions.items():
        asked = found.label(words.DUTIES, record.duty) if record.duty else "not recorded"
        level = record.needed_at
        needed = found.label(words.AREA_LEVELS, level) if level else None
        rows.append(
            (
                cells.text(record.name),
                cells.text(": ".join(filter(None, (asked, record.basis)))),
                cells.text(needed),
                cells.items(doing[name] or [(Piece("nobody recorded"),)]),
                source_cell(graph, record),
            )
        )
        anchors.append(f"function-{name}")
    for name in sorted(doing.keys() - found.functions.keys()):
        unknown = cells.text("not recorded")
        rows.append((cells.text(name), unknown, Cell(), cells.items(doing[name]), Cell()))
    columns = ("Function", "Who asks for it", "Needed in every", "Who does what about it", SOURCE)
    return Table("table-functions", "Functions", columns, tuple(rows), tuple(anchors))


def _duty(graph: PartnershipGraph, duty: Duty) -> Item:
    item = cells.body_item(graph, duty.body, f" {duty_verb(graph.moment.map, duty)} it")
    return _with_standing(graph, item, duty.row, duty.presence)


def _plans(graph: PartnershipGraph) -> Table:
    found = graph.moment.map
    rows = [
        (
            cells.body(graph, name),
            cells.text(kind_of(found, plan)),
            cells.items(
                [
                    party_words(graph, label, party)
                    for field, label in zip(PARTY_FIELDS, PARTIES, strict=True)
                    for party in getattr(plan, field) or ()
                ]
            ),
            now(graph, plan, graph.moment.presence_of(name)),
            source_cell(graph, plan),
        )
        for name, plan in found.plans.items()
    ]
    columns = ("Plan", "Kind and area", "Whose it is", NOW, SOURCE)
    return Table("table-plans", "Plans", columns, tuple(rows))

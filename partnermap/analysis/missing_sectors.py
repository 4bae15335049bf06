"""Missing sectors: whom partnerships of a kind are expected to have at the table and have not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from partnermap.analysis.attendance import ACCOUNTABLE, Attendance, speaking
from partnermap.analysis.doubt import before_records, incomplete, unstated, whether_it_exists
from partnermap.analysis.expected import expected_of
from partnermap.analysis.places import class_name
from partnermap.analysis.voice.grades import can_speak
from partnermap.expectations import SECTOR_OF_KIND, Expected
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph, Seat
from partnermap.model import Organisation, Partnership

NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Missing:
    """Somebody whom a partnership is expected to have at the table, and of whom nobody is there.

    Attributes:
        wanted: a sector, or ``ACCOUNTABLE``.
        expected: what asks for it.
        there: who takes part, by sector; those whose sector is not known under ``NOT_KNOWN``.
        doubtful: seats that would bring one, if it were certain that they stand and take part.
        perhaps: seats of which it is not known whether they bring one.
        silent: seats that would, and whose holder only listens or serves.
        gone: seats that would, and that do not stand now.
        slots: what must all be settled before it is certain.
    """

    table: str
    wanted: str
    expected: Expected
    there: dict[str, list[str]]
    doubtful: tuple[Seat, ...]
    perhaps: tuple[Seat, ...]
    silent: tuple[Seat, ...]
    gone: tuple[Seat, ...]
    slots: tuple[Slot, ...]


def missing_sectors(graph: PartnershipGraph) -> Iterator[Missing]:
    """All that is missing at a moment; stacks, and tables of which nobody is recorded, left out."""
    for name, table in graph.partnerships():
        told = set[str]()
        if table.is_stack or not _is_told(graph, name):
            continue
        for expected, slots in expected_of(graph, name, table):
            wanted = [*expected.sectors, *([ACCOUNTABLE] if expected.accountable_body else [])]
            for one in wanted:
                missing = _missing(graph, name, table, one, expected, slots)
                if missing is not None and one not in told:
                    told.add(one)
                    yield missing


def _is_told(graph: PartnershipGraph, name: str) -> bool:
    """Whether anything is known of who sits at a table."""
    return any(True for _ in speaking(graph, name)) or not incomplete(graph, name, "members")


def _missing(
    graph: PartnershipGraph,
    name: str,
    table: Partnership,
    wanted: str,
    expected: Expected,
    applies: list[Slot],
) -> Missing | None:
    attendance = Attendance(graph, wanted)
    answer = attendance.at(name)
    if answer.yes:
        return None
    place = ("partnerships", name)
    slots = {*answer.slots, *applies, *before_records(graph), *whether_it_exists(graph, name)}
    slots |= {*unstated(graph, place, table, "stands_for")}
    rows = sorted(graph.recorded_seats_on.get(name, ()), key=whose)
    would = [seat for seat in rows if attendance.brings(seat)]
    open_ = [seat for seat in rows if attendance.may_bring(seat)]
    return Missing(
        name,
        wanted,
        expected,
        _who_is_there(graph, name),
        tuple(seat for seat in open_ if seat in would),
        tuple(seat for seat in open_ if seat not in would),
        tuple(seat for seat in would if seat.presence.stands and can_speak(seat) is False),
        tuple(seat for seat in would if not seat.presence.stands),
        tuple(sorted(slots)),
    )


def whose(seat: Seat) -> str:
    """Who holds a seat, or whom it is for, as an id."""
    return seat.holder or class_name(seat.member.seat_class) or "somebody"


def _who_is_there(graph: PartnershipGraph, table: str) -> dict[str, list[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for seat in speaking(graph, table):
        if seat.holder is None:
            of = seat.member.seat_class
            found[(of.sector if of else None) or NOT_KNOWN].add(whose(seat))
        else:
            record = graph.record(seat.holder)
            sector = None
            if isinstance(record, Organisation):
                sector = record.sector or SECTOR_OF_KIND.get(record.kind or "")
            found[sector or NOT_KNOWN].add(seat.holder)
    return {sector: sorted(found[sector]) for sector in sorted(found)}

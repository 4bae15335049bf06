"""Several tables of registers as one map."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from partnermap.english import counted, listed
from partnermap.exchange.imported import Imported
from partnermap.exchange.registers.classic import add_classic
from partnermap.exchange.registers.councils import add_councils
from partnermap.exchange.registers.gathering import Gathering
from partnermap.exchange.registers.matching import Councils
from partnermap.exchange.registers.nhs import add_boards, add_hospitals, add_regions, add_trusts
from partnermap.exchange.registers.seats import add_seats
from partnermap.exchange.registers.tables import Table, TableKind
from partnermap.exchange.spreadsheets.decisions.review import Review

_NO_REVIEW: Review = {}
_ABOUT = "Made from {}. A register does not say who sits where, but where it is said here."


@dataclass(frozen=True, slots=True)
class Registers:
    """What became of tables of registers.

    Attributes:
        imported: the data of the map.
        counts: what is in it, and what is in several places, in sentences.
    """

    imported: Imported
    counts: tuple[str, ...]


def import_registers(
    tables: Sequence[Table],
    *,
    closed: bool = False,
    nations: Collection[str] = (),
    review: Review = _NO_REVIEW,
) -> Registers:
    """All tables together, whatever their order: those that list bodies before what names them.

    Args:
        tables: as they were read.
        closed: whether closed NHS organisations are wanted.
        nations: only councils of these; none = all.
        review: what the review file says about names.
    """
    gathering = Gathering()
    of = {kind: [each for each in tables if each.kind is kind] for kind in TableKind}
    for table in of[TableKind.COUNCILS]:
        add_councils(gathering, table, nations)
    for table in of[TableKind.REGIONS]:
        add_regions(gathering, table)
    for table in of[TableKind.BOARDS]:
        add_boards(gathering, table)
    for table in of[TableKind.CLASSIC]:
        add_classic(gathering, table, closed=closed)
    for table in of[TableKind.TRUSTS]:
        add_trusts(gathering, table)
    councils = Councils(gathering, of[TableKind.COUNCILS], review)
    lying = [
        line for table in of[TableKind.SEATS] for line in add_seats(gathering, table, councils.find)
    ]
    for table in of[TableKind.HOSPITALS]:
        add_hospitals(gathering, table)
    for remark in (remark for table in tables for remark in table.remarks):
        gathering.remark(remark.weight, [remark.origin, *remark.also], remark.message, remark.hint)
    about = _ABOUT.format(listed(dict.fromkeys(table.kind.value for table in tables)))
    sites = _sites(gathering)
    return Registers(gathering.imported(about), (*sites, *lying))


def _sites(gathering: Gathering) -> list[str]:
    """How many places were kept as notes."""
    organisations = gathering.sections["organisations"].values()
    with_notes = [len(each["notes"]) for each in organisations if "notes" in each]
    if not with_notes and not gathering.notes:
        return []
    alone = f", and {len(gathering.notes)} of the map" if gathering.notes else ""
    sites = counted(sum(with_notes) + len(gathering.notes), "site")
    whose = counted(len(with_notes), "organisation")
    return [f"{sites} are notes of {whose}{alone}."]

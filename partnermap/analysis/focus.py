"""Focus: which organisations the isolation rules are about."""

from __future__ import annotations

from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.analysis.areas import Areas
from partnermap.analysis.doubt import field_slot, missing_records
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Class, Organisation


@dataclass(frozen=True, slots=True)
class InFocus:
    """Whether an organisation is in focus.

    Attributes:
        answer: None where a field that decides it is not known.
        slots: those fields.
        why: what puts it in focus: the field names it rests on.
    """

    answer: bool | None
    slots: tuple[Slot, ...] = ()
    why: tuple[str, ...] = ()


OUT = InFocus(False)
_FOR_EVERYONE = words.PUBLIC_SECTORS | {"primary-care"}


def in_focus(graph: PartnershipGraph, name: str, organisation: Organisation) -> InFocus:
    """Whether the isolation rules are about an organisation, by the manifest's focus.

    The local part of a national body (``income_here``), and a body whose areas are all national,
    are never in focus. An unknown sector or income is said, never guessed.
    """
    focus = graph.moment.map.manifest.focus
    national = [
        area
        for area in organisation.areas or ()
        if (record := graph.moment.map.areas.get(area)) and record.level == "national"
    ]
    if organisation.income_here is not None or (
        national and len(national) == len(organisation.areas or ())
    ):
        return OUT
    if organisation.kind in words.NEVER_VOLUNTARY_KINDS and "vcse" in focus.sectors:
        return OUT
    slots: list[Slot] = []
    if organisation.sector is None:
        slots.append(field_slot("organisations", name, "sector"))
    elif organisation.sector not in focus.sectors:
        return OUT
    why = ["sector"]
    if organisation.band in focus.income:
        why.append("income")
    elif focus.or_for_communities and organisation.communities:
        why.append("communities")
        unknown = missing_records(graph, "communities", organisation.communities)
        if len(unknown) == len(organisation.communities):
            slots += unknown
    elif organisation.band is None and "unknown" not in focus.income:
        slots.append(field_slot("organisations", name, "income"))
    elif organisation.band is not None:
        return OUT
    return InFocus(None if slots else True, tuple(slots), tuple(why))


def is_for_everyone(sector: str | None, kind: str | None) -> bool:
    """Whether a body is there for everyone unless it is recorded otherwise, as all public ones."""
    return sector in _FOR_EVERYONE or kind in words.NEVER_VOLUNTARY_KINDS


def belongs(areas: Areas, organisation: Organisation, to: Class) -> bool | None:
    """Whether an organisation is of a class; None where a field that decides it is not known."""
    answers: list[bool | None] = []
    if to.sector is not None:
        sector = organisation.sector
        spoken = {to.sector, words.SPEAKS_ALSO_FOR.get(to.sector, to.sector)}
        answers.append(None if sector is None else sector in spoken)
    if to.kind is not None:
        answers.append(None if organisation.kind is None else organisation.kind == to.kind)
    if to.area is not None:
        answers.append(
            areas.any_meet(organisation.areas, (to.area,)) if organisation.areas else None
        )
    if to.community is not None:
        known = organisation.communities
        answers.append(None if known is None else to.community in known)
    if False in answers:
        return False
    return None if None in answers else True

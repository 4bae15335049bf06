"""Where in the files a slot stands: the record or the rows that hold it."""

from __future__ import annotations

from partnermap.analysis.places import field_of
from partnermap.finding import Place, Slot
from partnermap.loader.references import references
from partnermap.model import PartnerMap
from partnermap.model.map import PLAIN_SECTIONS

_RECORDS = ("organisations", "partnerships", "plans", *PLAIN_SECTIONS)


def field_name(slot: Slot) -> str:
    """The list or field alone: ``since`` of ``members[lunch-club].since``."""
    return slot.name.rpartition(".")[2]


def places_of(found: PartnerMap, slot: Slot) -> tuple[Place, ...]:
    """The record that a slot is about, or the rows; nowhere where no record has the id.

    Several rows are one slot where nothing tells them apart.
    """
    row = slot.name.rpartition(".")[0]
    if slot.section == "map":
        return (("map",),)
    if slot.section == "links":
        rows: list[Place] = [
            ("links", position)
            for position, link in enumerate(found.links)
            if link.start == slot.record
        ]
    elif slot.section not in _RECORDS or slot.record not in getattr(found, slot.section):
        return ()
    elif not row:
        return ((slot.section, slot.record),)
    else:
        field = row.partition("[")[0]
        listed = getattr(getattr(found, slot.section)[slot.record], field) or ()
        rows = [(slot.section, slot.record, field, position) for position in range(len(listed))]
    return tuple(place for place in rows if field_of(found, place)[2] == f"{row}.")


def uses_of(found: PartnerMap, slot: Slot) -> tuple[Place, ...]:
    """Where an id that no record has is used."""
    wanted = ("bodies", "bodies and plans") if slot.section == "bodies" else (slot.section,)
    return tuple(
        each.place
        for each in references(found)
        if each.name == slot.record and each.section in wanted
    )

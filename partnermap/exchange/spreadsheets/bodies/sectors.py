"""The sector of a new body that is told by its kind: a council's, an NHS trust's, a school's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from partnermap import vocabulary as words
from partnermap.english import counted, listed
from partnermap.exchange.imported import Imported, Origin, Remark, Weight
from partnermap.loader.wrong_words import sector_of

_SHOWN = 6


def with_sectors(found: Imported, known: Mapping[str, Any], origin: Origin) -> Imported:
    """The same with the sectors that follow from kinds, marked as inferred, and told.

    Only of kinds that are never voluntary: of a charity it is not known whether it is one of faith.

    Args:
        found: what is imported.
        known: the data of the map that is there; what it has of a body stays as it is.
        origin: what is imported, in words.
    """
    bodies = found.sections.get("organisations", {})
    concluded = {
        id_: {**record, "sector": sector, "inferred": [*record.get("inferred", ()), "sector"]}
        for id_, record in bodies.items()
        if id_ not in known.get("organisations", {})
        and "sector" not in record
        and record.get("kind") in words.NEVER_VOLUNTARY_KINDS
        and (sector := sector_of(record["kind"]))
    }
    if not concluded:
        return found
    names = [record["name"] for record in concluded.values()]
    whose = "its kind" if len(names) == 1 else "their kinds"
    message = (
        f"the sector of {counted(len(names), 'organisation')} was concluded from {whose}, and "
        f"marked as inferred: {listed(names, most=_SHOWN)}"
    )
    sections = {**found.sections, "organisations": {**bodies, **concluded}}
    remark = Remark(Weight.NOTE, origin, message)
    return replace(found, sections=sections, remarks=(*found.remarks, remark))

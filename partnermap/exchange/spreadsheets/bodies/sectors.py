"""The sector of a new body that is told by its kind: a council's, an NHS trust's, a school's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from partnermap import vocabulary as words
from partnermap.english import counted, listed
from partnermap.exchange.imported import Imported, Origin, Remark, Weight
from partnermap.loader.wrong_words import sector_of

_SHOWN = 6


_OF_THEIR_OWN = frozenset({"housing-association", "faith-group"})
"""Kinds that have a sector of their own, named after them; the others may be of two."""
CONCLUDING = words.NEVER_VOLUNTARY_KINDS | _OF_THEIR_OWN
_FEW = 4  # a list of so few is read at a glance


def with_sectors(found: Imported, known: Mapping[str, Any], origin: Origin) -> Imported:
    """The same with the sectors that follow from kinds, marked as inferred, and told.

    Only of kinds that are of one sector: of a charity it is not known whether it is one of faith.
    How many have no sector then is told, too, as nobody knows of them whether they are heard.

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
        and record.get("kind") in CONCLUDING
        and (sector := sector_of(record["kind"]))
    }
    there = known.get("organisations", {})
    without = {
        id_: record
        for id_, record in bodies.items()
        if id_ not in concluded and "sector" not in {**there.get(id_, {}), **record}
    }
    is_news = len(without) > _FEW and not without.keys() <= there.keys()
    remarks = [_without([*without.values()], len(bodies), origin)] if is_news else []
    if not concluded:
        return replace(found, remarks=(*found.remarks, *remarks))
    names = [record["name"] for record in concluded.values()]
    whose = "its kind" if len(names) == 1 else "their kinds"
    message = (
        f"the sector of {counted(len(names), 'organisation')} was concluded from {whose}, and "
        f"marked as inferred: {listed(names, most=_SHOWN)}"
    )
    sections = {**found.sections, "organisations": {**bodies, **concluded}}
    remark = Remark(Weight.NOTE, origin, message)
    return replace(found, sections=sections, remarks=(*found.remarks, remark, *remarks))


def _without(records: Sequence[Mapping[str, Any]], many: int, origin: Origin) -> Remark:
    """How many organisations have no sector, and how to give them one."""
    kinds = Counter(str(record["kind"]) for record in records if record.get("kind"))
    labels = {kind: words.ORGANISATION_KINDS.get(kind) for kind in kinds}
    said = [
        f"{number} {label.label if number == 1 else label.many}"
        if (label := labels[kind])
        else kind
        for kind, number in kinds.most_common()
    ]
    rest = len(records) - kinds.total()
    said += [f"{rest} without a kind"] if rest and said else []
    of_kinds = f" ({listed(said)})" if said else ""
    message = (
        f"{len(records)} of {counted(many, 'organisation')} have no sector{of_kinds}, so it is not "
        "known whether the voluntary sector is heard"
    )
    hint = (
        'In a mapping file, of one body: rows: {"its name": {Sector: vcse}}; of all: fixed: '
        "{Organisations: {Sector: vcse}}."
    )
    if said:
        hint = f"--write-mapping FILE asks it of each kind. {hint}"
    return Remark(Weight.NOTE, origin, message, hint)

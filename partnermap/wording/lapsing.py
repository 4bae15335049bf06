"""What is past its date, in words: when, and who still names what ended."""

from __future__ import annotations

from partnermap.analysis.ended import Naming, Part
from partnermap.graph import Link, PartnershipGraph
from partnermap.model import PartialDate
from partnermap.model.records import PARTY_FIELDS
from partnermap.wording.plans import PARTIES


def when(day: PartialDate) -> str:
    """When something happened: ``in 2022``, ``on 5 June 2022``, ``some time between ...``."""
    if day.is_range:
        return f"some time {day.words.removeprefix('some time ')}"
    return f"{'on' if day.first == day.last else 'in'} {day.words}"


def naming_words(graph: PartnershipGraph, naming: Naming, ended: str) -> str:
    """How a row still names what ended: ``the Carers' Partnership reports to it``.

    Args:
        graph: where the names are.
        naming: the row.
        ended: how to call what ended.
    """
    row, owner = naming.row, graph.name_of(naming.owner)
    if isinstance(row, Link):
        return f"{owner} {graph.moment.map.link_kind(row.kind).label} {ended}"
    if isinstance(row, Part):
        part = dict(zip(PARTY_FIELDS, PARTIES, strict=True))[row.field]
        return f"'{owner}' is {part} {ended}"
    if row.holder == naming.body:
        return f"{ended} sits on {owner}"
    speaker = graph.name_of(row.holder) if row.holder else "somebody"
    return f"{speaker} speaks for {ended} on {owner}"

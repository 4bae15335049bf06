"""What the isolation rules all say of an organisation."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Organisation, PartnerMap
from partnermap.moment import Presence
from partnermap.wording.rows import link_in, link_out
from partnermap.wording.sources import citation


def described(found: PartnerMap, organisation: Organisation) -> str:
    """An organisation in a line: "Weir End Tenants: voluntary sector, micro (under £10,000...)"."""
    sector = "sector not known"
    if organisation.sector:
        sector = found.label(words.SECTORS, organisation.sector)
    income = found.label(words.INCOME_BANDS, organisation.band or "unknown")
    said = f"income {income}" if organisation.band is None else income
    return f"{organisation.name}: {sector}, {said}{citation(found, organisation)}"


def tie_words(graph: PartnershipGraph, name: str, row: Seat | Link) -> str:
    """A seat or link of an organisation, and how it stands."""
    stands = "" if row.presence.stands else f" ({row.presence.value})"
    perhaps = "perhaps: " if row.presence is Presence.POSSIBLE else ""
    if isinstance(row, Seat):
        said = "a seat on" if row.holder == name else "spoken for on"
        return f"{perhaps}{said} {graph.name_of(row.partnership)}{stands}"
    item = link_out(graph, row) if row.start == name else link_in(graph, row)
    return f"{perhaps}{''.join(piece.text for piece in item)}{stands}"

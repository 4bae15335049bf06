"""What the isolation rules all say of an organisation."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Organisation, PartnerMap
from partnermap.moment import Presence
from partnermap.wording.details import presence_words
from partnermap.wording.rows import link_in, link_out
from partnermap.wording.sources import citation
from partnermap.wording.verbs import agreeing


def described(found: PartnerMap, organisation: Organisation) -> str:
    """An organisation in a line: "Weir End Tenants: voluntary sector, micro (under £10,000...)"."""
    sector = "sector not known"
    if organisation.sector:
        sector = found.label(words.SECTORS, organisation.sector)
    income = found.label(words.INCOME_BANDS, organisation.band or "unknown")
    said = f"income {income}" if organisation.band is None else income
    return f"{organisation.name}: {sector}, {said}{citation(found, organisation)}"


_SEAT = {
    Presence.CURRENT: "{} {sits} on {}",
    Presence.POSSIBLE: "{} may sit on {}",
    Presence.ENDED: "the seat of {} on {} has ended",
    Presence.LATER: "the seat of {} on {} has not begun yet",
    Presence.PROPOSED: "the seat of {} on {} is {status}",
    Presence.ENDING: "the seat of {} on {} is {status}",
}


def tie_words(graph: PartnershipGraph, name: str, row: Seat | Link) -> str:
    """A seat or link of an organisation, and how it stands."""
    if isinstance(row, Seat):
        holder = graph.name_of(row.holder) if row.holder else "somebody"
        status = presence_words(graph.moment.map, row.presence)
        sits = agreeing(graph, row.holder, "sits")
        table = graph.name_of(row.partnership)
        said = _SEAT[row.presence].format(holder, table, status=status, sits=sits)
        return said if row.holder == name else f"{said}, on behalf of {graph.name_of(name)}"
    item = link_out(graph, row) if row.start == name else link_in(graph, row)
    return "".join(piece.text for piece in item)

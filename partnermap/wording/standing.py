"""How a row stands at a moment, in few words: for cells, boxes and lines."""

from __future__ import annotations

from partnermap.model import PartnerMap, Row
from partnermap.moment import Presence
from partnermap.wording.details import presence_words


def is_proposed(row: Row | None, at: Presence) -> bool:
    """Whether it is only proposed, also where the proposed future is shown as if it stood."""
    return at is Presence.PROPOSED or (row is not None and row.status == "proposed")


def is_ending(row: Row | None, at: Presence) -> bool:
    """Whether it stands now, and is to end."""
    return at is Presence.CURRENT and row is not None and row.status == "ending"


def standing(found: PartnerMap, row: Row | None, at: Presence) -> str:
    """How something stands, in words; empty for what simply stands."""
    if is_proposed(row, at):
        return presence_words(found, Presence.PROPOSED)
    if at is Presence.CURRENT:
        return presence_words(found, Presence.ENDING) if is_ending(row, at) else ""
    return presence_words(found, at)

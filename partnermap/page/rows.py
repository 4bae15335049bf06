"""How a row stands, as the pictures and tables say it."""

from __future__ import annotations

from partnermap.model import Row
from partnermap.moment import Presence

DRAWN = (Presence.CURRENT, Presence.POSSIBLE, Presence.PROPOSED)
"""What stands, may stand or is proposed has a place in the pictures."""


def is_proposed(row: Row | None, at: Presence) -> bool:
    """Whether it is only proposed, also where the proposed future is shown as if it stood."""
    return at is Presence.PROPOSED or (row is not None and row.status == "proposed")


def standing(row: Row | None, at: Presence) -> str:
    """How something stands, in words; empty for what simply stands."""
    if is_proposed(row, at):
        return str(Presence.PROPOSED.value)
    if at is Presence.CURRENT:
        return str(Presence.ENDING.value) if row is not None and row.status == "ending" else ""
    return str(at.value)

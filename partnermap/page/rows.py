"""Which rows the pictures draw."""

from __future__ import annotations

from partnermap.moment import Presence

DRAWN = (Presence.CURRENT, Presence.POSSIBLE, Presence.PROPOSED)
"""What stands, may stand or is proposed has a place in the pictures."""

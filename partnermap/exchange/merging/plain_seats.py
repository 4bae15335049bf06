"""Seats that a source has as those of plain members, and the map with a role."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from partnermap.english import counted, listed
from partnermap.exchange.imported import Imported, Origin, Remark, Weight

_FEW = 6
_NO_ROLE = ("member", "unknown")


def lost_role(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """The roles of a seat in the map that the source does not give it; none where it gives any."""
    roles = old.get("role", [])
    every = roles if isinstance(roles, list) else [roles]
    return [] if "role" in new else [each for each in every if each not in _NO_ROLE]


def kept_roles(kept: Iterable[tuple[Origin, str]]) -> list[Remark]:
    """What is told of roles that stay, as the source's marks may only say that there is a seat.

    Args:
        kept: the cell of each, and the seat in words.
    """
    every = list(kept)
    if not every:
        return []
    message = (
        f"{counted(len(every), 'seat has a role', 'seats have a role')} in the map and no more "
        f"than a plain mark here, so the role stays: "
        f"{listed([said for _, said in every], most=_FEW)}"
    )
    first, *also = (origin for origin, _ in every)
    return [Remark(Weight.NOTE, first, message, also=tuple(also))]


def is_said_plain(imported: Imported, board: str, seat: Mapping[str, Any]) -> bool | None:
    """Whether a source says that a seat is a plain member's; None where it says nothing of it."""
    return imported.plain_seats.get((board, str(seat.get("body", ""))))

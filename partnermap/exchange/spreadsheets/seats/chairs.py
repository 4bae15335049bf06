"""Boards that have two chairs, or one body in two of its chairs, as the cells of two sheets say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from partnermap.english import listed
from partnermap.exchange.imported import Origin, Reach, Weight
from partnermap.exchange.spreadsheets.account import Account
from partnermap.exchange.spreadsheets.building import Builder
from partnermap.problems import quoted

_SEVERAL = (
    "Mostly one of two sheets is older: mend it there, or write 'until' or another role in the "
    "map. Who shares a chair is a co-chair."
)
_BOTH = "Mostly one of two sheets is older: mend it there, or take one of the roles out of the map."
_SHARED = "If it is one chair, take one of the two out; two of one body who share it are co-chairs."
_IN_CHAIR = {"deputy-chair": "deputy chair", "co-chair": "co-chair"}


def tell_two_chairs(builder: Builder, name_of: Callable[[str], str], account: Account) -> None:
    """Tell of boards that have two chairs, with the cells that say so.

    Args:
        builder: with the seats of all sheets.
        name_of: the name of a body by its id.
        account: where it is told.
    """
    for board, record in builder.sections.get("partnerships", {}).items():
        seats = [*enumerate(record.get("members") or ())]
        chairs = [(at, seat) for at, seat in seats if _is_chair(seat)]
        called = quoted(name_of(board))
        if len(chairs) > 1:
            said = listed(
                f"{_holder(seat, name_of)} ({_said_at(builder, board, at).words})"
                for at, seat in chairs
            )
            origin = _said_at(builder, board, chairs[-1][0])
            message, hint = f"{called} has {len(chairs)} chairs: {said}", _SEVERAL
            if len({seat.get("body") for _, seat in chairs}) == 1:
                holder, hint = _holder(chairs[0][1], name_of), _SHARED
                where = listed(_said_at(builder, board, at).words for at, _ in chairs)
                message = f"{holder} is chair of {called} in {len(chairs)} seats ({where})"
            account.tell_of(Weight.NOTE, origin, message, hint, Reach.SHEET)
        for at, seat in seats:
            other = next((each for each in _IN_CHAIR if each in _roles(seat)), "")
            if other and "chair" in _roles(seat):
                places = [*dict.fromkeys(each.words for each in _origins(builder, board, at))]
                message = f"{_holder(seat, name_of)} is chair and {_IN_CHAIR[other]} of {called}"
                if len(places) > 1:
                    message += f" ({listed(places)})"
                origin = _said_at(builder, board, at)
                account.tell_of(Weight.NOTE, origin, message, _BOTH, Reach.SHEET)


def _is_chair(seat: dict[str, Any]) -> bool:
    return "chair" in _roles(seat) and "until" not in seat and "since" not in seat


def _roles(seat: dict[str, Any]) -> list[str]:
    said = seat.get("role", ())
    return [said] if isinstance(said, str) else [*said]


def _holder(seat: dict[str, Any], name_of: Callable[[str], str]) -> str:
    return quoted(name_of(seat["body"])) if "body" in seat else "a seat that names nobody"


def _origins(builder: Builder, board: str, at: int) -> Iterator[Origin]:
    place = ("partnerships", board, "members", at)
    yield builder.origins[place]
    if said := builder.origins.get((*place, "role")):
        yield said


def _said_at(builder: Builder, board: str, at: int) -> Origin:
    """The cell that says the role of a seat."""
    return [*_origins(builder, board, at)][-1]

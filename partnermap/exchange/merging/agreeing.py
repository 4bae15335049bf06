"""A band that agrees with the amount which the map has: the amount says more, and stays."""

from __future__ import annotations

from typing import Any

from partnermap.exchange.imported import Alike, Origin, Remark, Weight
from partnermap.exchange.merging.pairs import shown
from partnermap.model import incomes

_FIELDS = ("income", "income_here")
_WHAT = "bands that agree with the amount in the map, which stays"


def agrees(field: str, old: Any, new: Any) -> bool:
    """Whether a field has an amount of which the source gives the band that it lies in."""
    return field in _FIELDS and incomes.is_in_band(old, new)


def agreement(what: str, old: Any, new: Any, origin: Origin) -> Remark:
    """What is told of it."""
    message = f"{what}: {new} agrees with {shown(old)}, which stays"
    return Remark(Weight.NOTE, origin, message, alike=Alike(_WHAT, f"{new} = {shown(old)}"))

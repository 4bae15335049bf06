"""Legal forms under ``Sector``: they say of what kind a body is, and not where it works."""

from __future__ import annotations

from collections.abc import Mapping

from partnermap.exchange.imported import Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.words.guesses import without_doubt
from partnermap.loader.wrong_words import plain
from partnermap.problems import quoted

HEALTHWATCH = "healthwatch"
_FORMS = frozenset({"cic", "community-interest-company", "cio", "ltd", "social-enterprise"})
_OF_CHARITIES = frozenset({"charity", "registered-charity", "charitable-trust"})
_KIND, _SECTOR = "Kind", "Sector"


def is_legal_form(text: str) -> bool:
    """Whether a cell names a legal form that bodies of several sectors have."""
    return plain(without_doubt(text)) in _FORMS


def form_of_healthwatch(
    spots: Mapping[str, Spot], here: Mapping[str, Spot], found: Mapping[str, Mapping[str, str]]
) -> Spot | None:
    """The cell that says no more than a legal form of a Healthwatch, which its name says.

    That a mapping file takes every ``Charity`` for the voluntary sector changes nothing.

    Args:
        spots: the cells of the row.
        here: those of its sector and its kind.
        found: what these say.
    """
    name, cell = spots.get("Name"), here.get(_SECTOR) or here.get(_KIND)
    is_stated = _SECTOR in here and _SECTOR in found.get(_KIND, {})
    if name is None or cell is None or is_stated:
        return None
    is_form = is_legal_form(cell.text) or plain(without_doubt(cell.text)) in _OF_CHARITIES
    return cell if is_form and plain_name(name.text).split()[:1] == [HEALTHWATCH] else None


def tell_healthwatch(spot: Spot, account: Account, *, has_kind: bool) -> None:
    """Say that the name decided, and not the legal form."""
    what = "its sector was" if has_kind else "its kind and its sector were"
    message = (
        f"{quoted(spot.text)} is a legal form, and the name says Healthwatch: {what} taken from "
        "the name, and marked as inferred"
    )
    account.tell(Weight.NOTE, message, of=[spot])

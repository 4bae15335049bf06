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


def is_healthwatch(
    spots: Mapping[str, Spot], here: Mapping[str, Spot], found: Mapping[str, Mapping[str, str]]
) -> bool:
    """Whether a row is of a Healthwatch, by its name, and its sector cell says only a legal form.

    Args:
        spots: the cells of the row.
        here: those of its sector and its kind.
        found: what these say.
    """
    name, sector = spots.get("Name"), here.get(_SECTOR)
    if name is None or sector is None or _SECTOR in found.get(_KIND, {}):
        return False
    is_form = is_legal_form(sector.text) or plain(without_doubt(sector.text)) in _OF_CHARITIES
    return is_form and plain_name(name.text).split()[:1] == [HEALTHWATCH]


def tell_healthwatch(spot: Spot, account: Account) -> None:
    """Say that the name decided, and not the legal form."""
    message = (
        f"{quoted(spot.text)} is a legal form, and the name says Healthwatch: its kind and its "
        "sector were taken from the name, and marked as inferred"
    )
    account.tell(Weight.NOTE, message, of=[spot])

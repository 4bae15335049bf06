"""Legal forms under ``Sector``: they say of what kind a body is, and not where it works."""

from __future__ import annotations

from collections.abc import Mapping

from partnermap.exchange.imported import Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.words.guesses import without_doubt
from partnermap.exchange.spreadsheets.words.two_parts import parts_in
from partnermap.exchange.spreadsheets.words.values import Word
from partnermap.loader.wrong_words import plain, sector_of
from partnermap.problems import quoted
from partnermap.vocabulary import PUBLICLY_ACCOUNTABLE_KINDS

HEALTHWATCH = "healthwatch"
_FORMS = frozenset({"cic", "community-interest-company", "cio", "ltd", "social-enterprise"})
_OF_CHARITIES = frozenset({"charity", "registered-charity", "charitable-trust"})
_KIND, _SECTOR, _VOLUNTARY = "Kind", "Sector", "vcse"


def is_legal_form(text: str) -> bool:
    """Whether a cell names a legal form that bodies of several sectors have."""
    return plain(without_doubt(text)) in _FORMS


def form_of_healthwatch(
    spots: Mapping[str, Spot],
    here: Mapping[str, Spot],
    found: Mapping[str, Mapping[str, str]],
    word: Word,
) -> Spot | None:
    """The cell that says no more than a legal form of a Healthwatch, which its name says.

    That a mapping file takes every ``Charity``, or every word of an office's own, for the voluntary
    sector changes nothing.

    Args:
        spots: the cells of the row.
        here: those of its sector and its kind.
        found: what these say.
        word: what the mapping file says.
    """
    heading = _SECTOR if _SECTOR in here else _KIND
    name, cell = spots.get("Name"), here.get(heading)
    is_stated = _SECTOR in here and _SECTOR in found.get(_KIND, {})
    if name is None or cell is None or is_stated:
        return None
    is_form = any(plain(part) in _FORMS | _OF_CHARITIES for part in parts_in(cell.text))
    is_of_mapping = _VOLUNTARY in (word(_SECTOR, cell.text), word(_KIND, cell.text))
    is_one = plain_name(name.text).split()[:1] == [HEALTHWATCH]
    return cell if is_one and (is_form or is_of_mapping) else None


def sector_kept(
    here: Mapping[str, Spot], found: Mapping[str, Mapping[str, str]], word: Word
) -> str:
    """The sector that a body has by its kind, where only a mapping file says the voluntary one.

    A line for a word such as ``Partner`` is of many bodies, and a council or a Healthwatch among
    them is none of the voluntary sector. Empty where nothing is to be kept.
    """
    kind, cell = found.get(_KIND, {}).get(_KIND, ""), here.get(_SECTOR)
    is_of_mapping = cell is not None and word(_SECTOR, cell.text) == _VOLUNTARY
    has_own = kind == HEALTHWATCH or kind in PUBLICLY_ACCOUNTABLE_KINDS
    return sector_of(kind) if is_of_mapping and has_own else ""


def tell_kept(spot: Spot, sector: str, account: Account) -> None:
    """Say that the kind decided, and not the line of the mapping file."""
    message = (
        f"{quoted(spot.text)} is '{_VOLUNTARY}' in the mapping file, and the kind of this body "
        f"says '{sector}': that was taken as its sector, and marked as inferred"
    )
    hint = "If it is of the voluntary sector all the same, say so of its row: rows."
    account.tell(Weight.NOTE, message, hint, of=[spot])


def tell_healthwatch(spot: Spot, account: Account, *, has_kind: bool) -> None:
    """Say that the name decided, and not the legal form."""
    is_form = any(plain(part) in _FORMS | _OF_CHARITIES for part in parts_in(spot.text))
    of = "a legal form" if is_form else "a word of the mapping file"
    what = "its sector was" if has_kind else "its kind and its sector were"
    message = (
        f"{quoted(spot.text)} is {of}, and the name says Healthwatch: {what} taken from "
        "the name, and marked as inferred"
    )
    account.tell(Weight.NOTE, message, of=[spot])

"""Cells that say a sector and a kind in two parts: ``VCSE - charity``, ``Public sector (NHS)``."""

from __future__ import annotations

import re

from partnermap.exchange.columns import Column
from partnermap.exchange.columns import Sheet as Kind
from partnermap.exchange.spreadsheets.words.guesses import without_doubt
from partnermap.exchange.spreadsheets.words.values import known_word
from partnermap.loader.wrong_words import plain, sector_of

KIND, SECTOR = "Kind", "Sector"
_BETWEEN = re.compile(r"\s+[-\u2013\u2014]+\s+|\s*[\u2013\u2014:;,/(\[]\s*")
# What is of the public sector in any way: the other part says which.
_PUBLIC = frozenset({"public", "public-sector", "public-body", "statutory", "statutory-sector"})
_NEVER_PUBLIC = frozenset({"vcse", "faith", "private"})
_FORMS = frozenset({"business", "social-enterprise"})  # forms that charities and others have, too


def parts_of_a_class(kind: Kind, text: str) -> dict[str, str]:
    """The sector and the kind of body that the parts of a cell say: ``Kind``, ``Sector`` -> word.

    Args:
        kind: of sheet.
        text: of the cell.

    Returns:
        Nothing where it has one part, a part is not known or two of them contradict each other. A
        sector that stands after a kind is taken only if it is that kind's: of ``Charity (housing)``
        nobody knows whether it is the sector, or what the charity is for.
    """
    parts = parts_in(text)
    if len(parts) < 2 or without_doubt(text) != text:
        return {}
    kinds, sectors, is_public = list[str](), list[str](), False
    for part in parts:
        if plain(part) in _PUBLIC:
            is_public = True
        elif sector := _known(kind, SECTOR, part):
            if kinds and sector_of(kinds[-1]) != sector:
                of_kind = _known(kind, KIND, part)
                if not of_kind:
                    return {}
                kinds.append(of_kind)
            else:
                sectors.append(sector)
        elif of_kind := _known(kind, KIND, part):
            kinds.append(of_kind)
        else:
            return {}
    one = _one_kind(kinds)
    is_both = is_public and not _NEVER_PUBLIC.isdisjoint({*sectors, *map(sector_of, kinds)})
    if len(set(sectors)) > 1 or (kinds and not one) or is_both:
        return {}
    found = {KIND: one, SECTOR: sectors[0] if sectors else ""}
    return {heading: word for heading, word in found.items() if word}


def parts_in(text: str) -> list[str]:
    """The parts of a cell, without a doubt at its end."""
    parts = (part.strip(" )]") for part in _BETWEEN.split(without_doubt(text)))
    return [part for part in parts if part]


def _one_kind(kinds: list[str]) -> str:
    """The one kind that is said: a charity that is a company is a charity; empty for several."""
    several = list(dict.fromkeys(kinds))
    if len(several) > 1 and "charity" in several:
        several = [each for each in several if each not in _FORMS]
    return several[0] if len(several) == 1 else ""


def _known(kind: Kind, heading: str, text: str) -> str:
    column = kind.column(heading)
    return known_word(column, text) if isinstance(column, Column) else ""

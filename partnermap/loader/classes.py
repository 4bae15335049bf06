"""Whole classes of bodies, as people write them where an id is expected."""

from __future__ import annotations

import re

from partnermap import vocabulary as words
from partnermap.loader.wrong_words import meant, plain

_KINDS = words.ORGANISATION_KINDS | words.PARTNERSHIP_KINDS
_SECTORS = words.SECTORS | words.SECTOR_SYNONYMS
_ALL = re.compile(r"((all|every|each|any|the|our|local|other|various|several|some|many|of)-)+")
_OF_MANY = re.compile(
    r"(-(sector|representatives?|reps?|seats?|organisations?|organizations|bodies|partners|members"
    r"|groups|providers|services|leads?|colleagues))+\Z"
)
_ITSELF = frozenset({"healthwatch"})  # most often one body, though there is a sector of it


def class_of(written: str) -> str:
    """``kind: gp-practice`` for 'all GP practices'; empty for what is no class of bodies.

    Args:
        written: a text, or words joined by hyphens.
    """
    whole = plain(written).removeprefix("the-")
    begun = _ALL.sub("", whole, count=1) if _ALL.match(whole) else whole
    bare = _OF_MANY.sub("", begun)
    several = _singular(begun)
    if several and (kind := meant("kind", several, _KINDS)):
        return f"kind: {kind}"
    if bare in _SECTORS and (bare not in _ITSELF or bare != whole):
        return f"sector: {words.SECTOR_SYNONYMS.get(bare, bare)}"
    if whole in (bare, several):
        return ""
    if kind := meant("kind", bare, _KINDS):
        return f"kind: {kind}"
    sector = meant("sector", bare, words.SECTORS) or meant("sector", begun, words.SECTORS)
    return f"sector: {sector}" if sector else ""


def _singular(word: str) -> str:
    """``charity`` for ``charities``; empty for what is no plural."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("ches"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else ""

"""Words that a field does not take: what to write instead."""

from __future__ import annotations

import re
from collections.abc import Collection

from partnermap import vocabulary as words
from partnermap.english import listed
from partnermap.loader.frequencies import why_unclear
from partnermap.loader.meant import MEANT, SAID, SECTOR_OF_KIND
from partnermap.loader.suggestions import did_you_mean, misspelt

_MEANT = {
    (field, each): word
    for field, table in MEANT.items()
    for word, written in table.items()
    for each in written.split()
}
_SAID = {(field, each): hint for (field, many), hint in SAID.items() for each in many.split()}
_SECTOR = {kind: sector for sector, kinds in SECTOR_OF_KIND.items() for kind in kinds}
_SECTORS = words.SECTORS | words.SECTOR_SYNONYMS
_ALL = frozenset({"true", "yes", "all", "everything", "y", "full", "complete"})
_PARTING = re.compile(r"\s*[,;/]\s*|\s+(?:and|&)\s+")


def for_word(field: str, written: str, allowed: Collection[str], *, in_list: bool) -> str:
    """What to write where a field has a word that it does not take.

    Args:
        field: its name.
        written: the word, as it stands in the file.
        allowed: the words that it takes.
        in_list: whether it takes several.
    """
    word = plain(written)
    if (field, word) in _SAID:
        return _SAID[field, word]
    if field == "every" and (unclear := why_unclear(written)):
        return unclear
    if word in allowed:
        return f"Did you mean {word!r}?"
    if instead := meant(field, written, allowed):
        return f"Write {instead!r}."
    if field == "complete" and word in _ALL:
        return f"Name the lists that are complete: [{', '.join(allowed)}], or some of them."
    several = [plain(part) for part in _PARTING.split(written.strip()) if part]
    if in_list and len(several) > 1 and all(part in allowed for part in several):
        return f"Several go in brackets: {field}: [{', '.join(several)}]."
    every = re.sub(r"^(all|every|each)-", "", word)
    if every != word and (one := meant(field, every.removesuffix("s"), allowed)):
        return f"Write {one!r}."
    hint = _of_another_field(field, word, allowed)
    if not hint and misspelt(written, allowed):
        hint = did_you_mean(written, allowed)
    return hint or _last_word(word, allowed) or f"Words: {', '.join(allowed)}."


def meant(field: str, written: str, allowed: Collection[str]) -> str:
    """The word of a field that is surely meant; empty where there is none."""
    word = plain(written)
    instead = word if word in allowed else _MEANT.get((field, word), "")
    return instead if instead in allowed else ""


def sector_of(written: str) -> str:
    """The sector of the kind of body that a word is; empty where it is none of a known sector."""
    return _SECTOR.get(_a_kind(plain(written)) or "", "")


def plain(written: str) -> str:
    """In small letters, with hyphens between the words."""
    return re.sub(r"[^a-z0-9]+", "-", written[:64].lower().replace("&", " and ")).strip("-")


def _of_another_field(field: str, word: str, allowed: Collection[str]) -> str:
    """A word that has its place in another field, or in another kind of record."""
    if field == "sectors":
        kind = _a_kind(word)
        return f"Write {_SECTOR[kind]!r}." if kind in _SECTOR else ""
    if field == "sector" and (kind := _a_kind(word)):
        sector = _SECTOR.get(kind)
        if sector is None:
            return ""
        return f"{kind!r} is a kind: write 'kind: {kind}', and the sector would be {sector!r}."
    if field != "kind":
        return ""
    if word in _SECTORS and "charity" in allowed:
        sector = words.SECTOR_SYNONYMS.get(word, word)
        kinds = listed([repr(kind) for kind in SECTOR_OF_KIND.get(sector, ())], "or")
        would = f", and the kind would be {kinds}" if kinds else ""
        return f"{word!r} is a sector: write 'sector: {sector}'{would}."
    if word in _SECTORS and "forum" in allowed:
        return f"{word!r} is a sector, which partnerships do not have: remove this line."
    if word in words.PARTNERSHIP_KINDS and "charity" in allowed:
        return f"{word!r} is a kind of partnership: move this record to 'partnerships:'."
    if word in words.ORGANISATION_KINDS and "forum" in allowed:
        return f"{word!r} is a kind of organisation: move this record to 'organisations:'."
    return ""


def _a_kind(word: str) -> str | None:
    if word in words.ORGANISATION_KINDS:
        return word
    return _MEANT.get(("kind", word)) if _MEANT.get(("kind", word)) in _SECTOR else None


def _last_word(word: str, allowed: Collection[str]) -> str:
    """``district-council`` is a council."""
    ends = [each for each in allowed if word.endswith(f"-{each}")]
    return f"Did you mean {max(ends, key=len)!r}?" if ends else ""

"""Words in which two names differ: one misspelt or cut short, or two that only share letters."""

from __future__ import annotations

from rapidfuzz import fuzz

from partnermap.exchange.names.folding import SMALL_WORDS, kinds_in

_WRITTEN = (
    "borough centre city club council county crew district initiative meeting nhs organisation"
    " parish programme project scheme services team town ward"
)
_LOOSE = frozenset(_WRITTEN.split())
_ALIKE = 75
_LEAST_BEGIN = 3
_LEAST_CUT = 4


def may_be_one(one: str, other: str) -> bool:
    """Whether two plain names, alike in letters, may be one: not where whole words differ.

    ``Elm Pride`` and ``Elm PCT`` share a place and some letters. Words for groups and for kinds of
    places are mixed up by people, so they tell no two bodies apart.
    """
    words, known = one.split(), other.split()
    here = [each for each in words if each not in known and each not in SMALL_WORDS]
    there = [each for each in known if each not in words and each not in SMALL_WORDS]
    if not here or not there or all(map(_is_loose, (*here, *there))):
        return True
    if fuzz.ratio("".join(here), "".join(there)) >= _ALIKE:
        return True
    return any(_are_alike(word, each) for word in here for each in there)


def _is_loose(word: str) -> bool:
    return word in _LOOSE or bool(kinds_in(word))


def _are_alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < _LEAST_CUT:
        return len(short) >= _LEAST_BEGIN and long.startswith(short)
    is_cut = short[0] == long[0] and _has_letters(long, short)  # 'mgmt'
    return is_cut or fuzz.ratio(one, other) >= _ALIKE


def _has_letters(word: str, letters: str) -> bool:
    """Whether some letters stand in a word, in their order."""
    rest = iter(word)
    return all(each in rest for each in letters)

"""How near two names are, of 100: as people shorten, misspell and rearrange them."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from partnermap.exchange.names.differing import may_be_one
from partnermap.exchange.names.folding import SMALL_WORDS, are_of_two_kinds, joined, unfolded
from partnermap.exchange.names.plain import plain_name
from partnermap.exchange.names.shortened import written_out

LEAST = 78
"""From this nearness on, a name may be another one misspelt or cut short."""

# Where two names differ in one of these, they are two of a kind, and not one misspelt.
_WRITTEN = (
    "north south east west central northern southern eastern western upper lower",
    "adults adult children childrens young older youth women womens men mens",
    "primary secondary nursery",
    "executive steering operational strategic delivery reference",
)
_APART = tuple(frozenset(words.split()) for words in _WRITTEN)
_PLACE = "city council borough district county town parish ward"
_OF_A_PLACE = frozenset(_PLACE.split(" "))
_WELLBEING = re.compile(r"\bh\s?(?:&|and)\s?w(?:b|ellbeing)?\b")
_AND = re.compile(r"\b([a-z])\s?&\s?([a-z])\b")
_CUT = re.compile(r"([a-z]{1,4})['\u2019]([a-z]{2,})")
_SAME = 96
_LEAST_SUBSET = 60
_TWO_KINDS = 12


def nearness(one: str, other: str) -> int:
    """How near two names are that are not the same.

    Args:
        one: as it is written.
        other: a name that is known.
    """
    if _are_two(one, other):
        return 0
    plain, known = plain_name(one), plain_name(other)
    if plain == known:
        return 100
    together = fuzz.ratio(plain.replace(" ", ""), known.replace(" ", ""))  # 'Food bank', 'Foodbank'
    by_letters = round(max(fuzz.token_sort_ratio(plain, known), together) * 0.97)
    scores = [_checked(by_letters, plain, known)]
    ours, theirs = spelt_out(one, known), spelt_out(other, plain)
    for longer in ours:
        for known_longer in theirs:
            one_joined, other_joined = joined(longer, known_longer), joined(known_longer, longer)
            full, known_full = (
                unfolded(one_joined, other_joined),
                unfolded(other_joined, one_joined),
            )
            score = _checked(_of_words(full, known_full), full, known_full)
            is_by_initials = (full, known_full) != (one_joined, other_joined)
            if score == _SAME and is_by_initials and full.split()[-1] != "council":
                score -= 1  # 'CC' is a council rather than a chamber of commerce
            scores.append(score)
    if are_of_two_kinds(ours[:2][-1], theirs[:2][-1]):
        return max(0, min(max(scores) - _TWO_KINDS, LEAST - 1))
    if _is_initials(plain, known) or _is_initials(known, plain):
        scores.append(88)
    return min(max(scores), 99)


def _checked(score: int, one: str, other: str) -> int:
    """How near two plain names are, where they do not only share letters."""
    return score if score < LEAST or may_be_one(one, other) else LEAST - 1


def _of_words(one: str, other: str) -> int:
    if one == other:
        return _SAME
    words, known = (frozenset(each.split()) - SMALL_WORDS for each in (one, other))
    scores = [round(fuzz.token_sort_ratio(one, other) * 0.95)]
    few, many = sorted((words, known), key=len)
    if few and few <= many and (len(few) > 1 or many - few <= _OF_A_PLACE):
        scores.append(round(_LEAST_SUBSET + 36 * len(few) / len(many)))
    return max(scores)


@lru_cache(maxsize=50_000)
def spelt_out(name: str, other: str) -> tuple[str, ...]:
    """A name as it is, and with what is cut short in it spelt out as the other one has it.

    Args:
        name: as it is written.
        other: the words that there are, plain.
    """
    words = frozenset(other.split())
    text = name.casefold().replace("\u2019", "'")
    text = _AND.sub(r"\1\2", _WELLBEING.sub("health and wellbeing", text))
    for short, end in _CUT.findall(text):
        whole = next((each for each in sorted(words) if _is_cut(short, end, each)), None)
        if whole:
            text = text.replace(f"{short}'{end}", whole)
    return written_out(plain_name(text))


def _is_cut(begin: str, end: str, word: str) -> bool:
    """``B'ham`` is Birmingham, and ``W'ton`` Wolverhampton."""
    return word.startswith(begin[0]) and word.endswith(end) and len(word) > len(begin) + len(end)


def _is_initials(short: str, name: str) -> bool:
    letters = short.replace(" ", "")
    words = name.split()
    if not 3 <= len(letters) <= 8 or len(short.split()) > 1:
        return False
    return letters in (
        "".join(word[0] for word in words),
        "".join(word[0] for word in words if word not in SMALL_WORDS),
    )


def _are_two(one: str, other: str) -> bool:
    """Whether the names differ in a number, or in a word that tells two of a kind apart."""
    words, known = (frozenset(plain_name(each).split()) for each in (one, other))
    here, there = words - known, known - words
    if any(_unlike(here & kind, there & kind) for kind in _APART):
        return True
    if (here or there) and not (here and there) and here | there <= _APART[0]:
        return True  # East Elm is a part of Elm
    numbers, others = ({each for each in side if each.isdigit()} for side in (here, there))
    return bool(numbers and others)


def _unlike(here: frozenset[str], there: frozenset[str]) -> bool:
    """Whether there are words on both sides, and they are not one word in two forms."""
    return bool(here and there) and not any(
        one.startswith(other) or other.startswith(one) for one in here for other in there
    )

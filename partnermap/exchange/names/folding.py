"""Initials in the midst of a name, and words that say of what kind a body is."""

from __future__ import annotations

from functools import lru_cache

SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "at", "to", "a"})
"""Words that say nothing of whose name it is, and give it no initial."""
_WRITTEN = (
    "alliance association board committee company council federation forum foundation group"
    " hospital network panel partnership school service society subgroup trust union university",
    "business charity children culture district economy education environment families health"
    " housing member members mental midlands national partners planning police safety schools"
    " social sports transport voluntary wellbeing",
)
_KINDS, _OTHERS = (frozenset(words.split()) for words in _WRITTEN)


@lru_cache(maxsize=50_000)
def unfolded(name: str, other: str) -> str:
    """A name with the initials in it written out, where the other has the words in one run.

    Args:
        name: plain: ``wm fire service``.
        other: plain: ``west midlands fire service``.
    """
    known = [word for word in other.split() if word not in SMALL_WORDS]
    found: list[str] = []
    for word in name.split():
        found += _run(word, known) if 2 <= len(word) <= 6 and word not in known else [word]
    return " ".join(found)


def _run(initials: str, known: list[str]) -> list[str]:
    for begin in range(len(known) - len(initials) + 1):
        run = known[begin : begin + len(initials)]
        if "".join(word[0] for word in run) == initials:
            return run
    return [initials]


@lru_cache(maxsize=50_000)
def joined(name: str, other: str) -> str:
    """A name with two words of it in one, where the other has them so: ``food bank``.

    Args:
        name: plain.
        other: plain: ``elm foodbank trust``.
    """
    words, known = name.split(), frozenset(other.split())
    found: list[str] = []
    for word in words:
        if found and found[-1] + word in known and found[-1] not in known:
            found[-1] += word
        else:
            found.append(word)
    return " ".join(found)


def are_of_two_kinds(one: str, other: str) -> bool:
    """Whether two names say of what kind they are, and not the same: a board, a partnership."""
    here, there = kinds_in(one), kinds_in(other)
    return bool(here and there) and not here & there


def kinds_in(name: str) -> frozenset[str]:
    """The words of a plain name that say of what kind a body is."""
    return frozenset(name.split()) & _KINDS


def is_of_many(word: str) -> bool:
    """Whether a word is too common to mean one body."""
    return word in _KINDS or word in _OTHERS


def says_little(word: str) -> bool:
    """Whether a word is too common, or too short, to say whose name it is in."""
    return word in SMALL_WORDS or is_of_many(word) or len(word) < 2

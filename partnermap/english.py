"""Lists and counts as people say them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ALONE = {"is": "are", "has": "have", "does": "do", "was": "were", "goes": "go"}
_HISSES = ("sses", "shes", "ches", "xes", "zzes")
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def listed(words: Iterable[str], join: str = "and", *, most: int | None = None) -> str:
    """``a, b and c``; of more than ``most`` only these, and how many more: ``a, b and 3 more``."""
    every = list(words)
    if most is not None and len(every) > most:
        every = [*every[:most], f"{len(every) - most:,} more"]
    if len(every) < 2:
        return "".join(every)
    return f"{', '.join(every[:-1])} {join} {every[-1]}"


def counted(number: int, one: str, many: str = "") -> str:
    """``1 seat``, ``12 seats``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def number_word(number: int) -> str:
    """Small numbers in words, others in digits."""
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def sentence(text: str) -> str:
    """With a capital at the beginning."""
    return text[:1].upper() + text[1:]


def plural_verb(phrase: str) -> str:
    """A verb and what follows it, said of several: ``are part of``, ``carry out``, ``discuss``."""
    verb, space, rest = phrase.partition(" ")
    if verb in _ALONE:
        verb = _ALONE[verb]
    elif verb.endswith("ies") and len(verb) > 4:
        verb = f"{verb[:-3]}y"
    elif verb.endswith(_HISSES):
        verb = verb[:-2]
    elif verb.endswith("s") and not verb.endswith("ss"):
        verb = verb[:-1]
    return f"{verb}{space}{rest}"


def as_name(words: str) -> str:
    """The name of a folder or file as that of what is in it: ``our-place`` -> ``Our place``."""
    plain = re.sub(r"[-_.\s]+", " ", words).strip()
    return plain[:1].upper() + plain[1:]

"""Lists and counts as people say them."""

from __future__ import annotations

from collections.abc import Iterable

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def listed(words: Iterable[str], join: str = "and") -> str:
    """``a, b and c``."""
    every = list(words)
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

"""Names without the words with which many of them begin, for where the whole has no room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

_LEAST = 4
"""So many names must begin alike: a quarter of all, and not fewer than these."""


def shorten(names: Iterable[str]) -> dict[str, str]:
    """The short form of each name that has one.

    "Northbridge Safeguarding Adults Board" is "Safeguarding Adults Board" where many names begin
    with "Northbridge". What is left has two words at least, and is no other's name.
    """
    every = list(names)
    counts = Counter(name.split()[0] for name in every if name.split())
    least = max(_LEAST, len(every) / 4)
    short = {
        name: " ".join(rest)
        for name in every
        if len(rest := name.split()[1:]) > 1 and counts[name.split()[0]] >= least
    }
    taken = Counter([*every, *short.values()])
    return {name: form[0].upper() + form[1:] for name, form in short.items() if taken[form] == 1}

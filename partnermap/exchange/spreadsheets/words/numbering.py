"""Lists that are numbered within one line: ``1. Safeguarding 2. Housing``, ``a) Care b) It``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from string import ascii_lowercase

_MARK = re.compile(
    r"(?:\A|(?<=[\s;,.]))\(?([0-9]{1,2}|[a-z]|[ivx]{2,4})[.):](?![0-9])\s*(?=\S)", re.I
)
_ENDS = re.compile(r"(?:\s*[;,]|\s+(?:and|&))+\s*\Z", re.IGNORECASE)
_SERIES: tuple[Sequence[str], ...] = (
    [str(number) for number in range(1, 31)],
    ascii_lowercase,
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
)


def numbered(line: str) -> list[str]:
    """The items of a line that counts them from the first on; the line where it does not."""
    for series in _SERIES:
        cuts = list(_marks(line, series))
        if len(cuts) > 1 and not line[: cuts[0].start()].strip():
            ends = [*(cut.start() for cut in cuts[1:]), len(line)]
            parts = (line[cut.end() : end] for cut, end in zip(cuts, ends, strict=True))
            return [_ENDS.sub("", part).strip() for part in parts]
    return [line]


def _marks(line: str, series: Sequence[str]) -> Iterator[re.Match[str]]:
    """The marks that follow each other in a series."""
    expected = iter(series)
    wanted = next(expected)
    for match in _MARK.finditer(line):
        if match[1].casefold() == wanted:
            yield match
            wanted = next(expected, "")

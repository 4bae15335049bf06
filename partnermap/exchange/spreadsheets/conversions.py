"""What was read in another form than it is written in: told in one line for each kind and sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import Enum

from partnermap.english import listed
from partnermap.problems import quoted

_FEW = 12


class Converted(Enum):
    """A kind of reading: how it is told of one cell, and how of several."""

    AMOUNT = (
        "{text} was read as {meant} pounds a year",
        "{many} amounts were read as pounds a year: {each}",
    )
    BAND = ("{text} was read as the band {meant}", "{many} amounts were read as bands: {each}")
    OFTEN = ("{text} was read as {meant}", "{many} cells on how often were read as {each}")
    DAY_FIRST = (
        "{text} was read day first, as {meant}",
        "{many} dates were read day first: {each}",
    )
    SERIAL = (
        "{text} is a date shown as a number, and was read as {meant}",
        "{many} dates that are shown as numbers were read: {each}",
    )
    NOUGHTS = (
        "{text} lacks its leading noughts, and was read as {meant}",
        "{many} numbers lack their leading noughts, and were read: {each}",
    )
    SECTOR = (
        "{text} is a kind of body, and was read as its sector: {meant}",
        "{many} kinds of body were read as their sectors: {each}",
    )

    @property
    def one(self) -> str:
        """Of one cell."""
        return self.value[0]

    @property
    def several(self) -> str:
        """Of several cells."""
        return self.value[1]


def told(kind: Converted, read: Sequence[tuple[str, str]]) -> str:
    """What is told of the readings of one kind.

    Args:
        kind: of reading.
        read: the text of each cell, and what it was read as.
    """
    cells = dict(read)
    often = Counter(text for text, _ in read)
    if len(cells) == 1:
        ((text, meant),) = cells.items()
        return kind.one.format(text=quoted(text), meant=meant)
    if kind is Converted.OFTEN:
        words: dict[str, list[str]] = {}
        for text, meant in cells.items():
            words.setdefault(meant, []).append(f"{quoted(text)}{_times(often[text])}")
        said = [f"{meant} ({listed(texts)})" for meant, texts in words.items()]
    else:
        said = [f"{quoted(text)} as {meant}{_times(often[text])}" for text, meant in cells.items()]
    rest = len(said) - _FEW
    each = f"{', '.join(said[:_FEW])} and {rest} more" if rest > 0 else listed(said)
    return kind.several.format(many=len(read), each=each)


def _times(many: int) -> str:
    return f" ({many} cells)" if many > 1 else ""

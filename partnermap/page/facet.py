"""One filter of the key: its lines, and which of them one sign stands for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a filter.

    Attributes:
        count: how many have it on the whole map; None where that says nothing. The script counts
            what a tick lights in the picture that is looked at.
        sign: a sector, for its letter and colour; ``style``: a style of line, or a ring.
    """

    id: str
    label: str
    count: int | None
    sign: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter: what bodies or links can be told apart by.

    Attributes:
        id: in the address of the page.
        of: what its counts count, one and several.
        open: whether its lines are a key to the pictures, and always in sight.
    """

    id: str
    title: str
    of: tuple[str, str]
    choices: tuple[Choice, ...]
    open: bool = False

    @property
    def alike(self) -> tuple[Choice, ...]:
        """Those drawn in one style of line with others: one sign of the key stands for them all."""
        drawn = Counter(choice.style for choice in self.choices if choice.style)
        return tuple(choice for choice in self.choices if drawn[choice.style] > 1)

    @property
    def apart(self) -> tuple[Choice, ...]:
        """The others, each with a sign of its own or none."""
        return tuple(choice for choice in self.choices if choice not in self.alike)

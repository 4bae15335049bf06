"""Ways into long lists: what findings can be filtered by, and the letters that names begin with."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from partnermap.english import sentence
from partnermap.page.findings import FamilyGroup, FindingView
from partnermap.page.who import Entry
from partnermap.wording import title_of_all

_MANY = 6
"""From so many findings on they can be filtered, as the rows of a table are."""
_MANY_NAMES = 20
"""From so many names on the letters lead to them."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice of a filter, and how many open findings it leaves."""

    value: str
    said: str
    count: int


@dataclass(frozen=True, slots=True)
class Sifting:
    """What findings can be filtered by.

    Attributes:
        total: how many findings are open.
        kinds: the families by title, each with a choice for all of it and one for every code.
        weights: by severity, the weightiest first.
        certainties: whether asserted or possible.
    """

    total: int
    kinds: tuple[tuple[str, tuple[Choice, ...]], ...]
    weights: tuple[Choice, ...]
    certainties: tuple[Choice, ...]


def make_sifting(groups: Iterable[FamilyGroup]) -> Sifting | None:
    """The choices that findings offer; None where they are few.

    Args:
        groups: those whose findings stand on the page.
    """
    told = [group for group in groups if group.open or group.decided]
    every = [each for group in told for each in _all_of(group)]
    if len(every) < _MANY:
        return None
    ranks = {each.severity: each.finding.severity.rank for each in every}
    return Sifting(
        sum(each.is_open for each in every),
        tuple((group.title, tuple(_kinds(group))) for group in told),
        tuple(
            _choice(weight, every, lambda each: each.severity)
            for weight in sorted(ranks, key=lambda weight: -ranks[weight])
        ),
        tuple(
            _choice(how, every, lambda each: each.certainty)
            for how in sorted({each.certainty for each in every})
        ),
    )


def initials(entries: Sequence[Entry]) -> list[tuple[str, str]]:
    """Each letter, and the first of the entries whose name begins with it; none of few entries."""
    if len(entries) < _MANY_NAMES:
        return []
    first: dict[str, str] = {}
    for each in entries:
        first.setdefault(_initial(each.name), each.id)
    return list(first.items())


def _initial(name: str) -> str:
    letters = (each for each in unicodedata.normalize("NFD", name) if each.isalnum())
    found = next(letters, "…").upper()
    return "0 to 9" if found.isdigit() else found


def _kinds(group: FamilyGroup) -> Iterator[Choice]:
    every = list(_all_of(group))
    yield Choice(group.id, f"{group.title}: all", sum(each.is_open for each in every))
    for code in sorted({each.code for each in every}):
        alike = [each for each in every if each.code == code]
        title = sentence(title_of_all(each.finding for each in alike).replace("-", " "))
        yield Choice(code, f"{code} {title}", sum(each.is_open for each in alike))


def _all_of(group: FamilyGroup) -> Iterator[FindingView]:
    """The open ones, with what is told in the same view, and the decided ones."""
    for view in group.open:
        yield from (view, *view.also)
    yield from group.decided


def _choice(value: str, every: Iterable[FindingView], of: Callable[[FindingView], str]) -> Choice:
    return Choice(value, value, sum(each.is_open for each in every if of(each) == value))

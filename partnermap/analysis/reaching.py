"""What can be reached along arrows, and where they lead back: plain sets, no words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

Arrows = Iterable[tuple[str, str]]


def reached(start: str, arrows: Arrows) -> set[str]:
    """What some way of at least one arrow leads to; the start only where one leads back."""
    return _from(start, _by_tail(arrows))


def strongly_connected(arrows: Arrows) -> list[frozenset[str]]:
    """The sets of two or more of which each can be reached from each, in the order of their ids.

    What no arrow leads to, or from, is peeled off until nothing is left to peel: of a map, where
    most lines end somewhere, little remains to be searched.
    """
    left = set(arrows)
    while True:
        ends = {tail for tail, _ in left} & {head for _, head in left}
        inner = {(tail, head) for tail, head in left if tail in ends and head in ends}
        if inner == left:
            break
        left = inner
    onward, back = _by_tail(left), _by_tail((head, tail) for tail, head in left)
    found: list[frozenset[str]] = []
    for name in sorted({tail for tail, _ in left}):
        if any(name in each for each in found):
            continue
        component = _from(name, onward) & _from(name, back)
        if len(component) > 1:
            found.append(frozenset(component))
    return found


def _by_tail(arrows: Arrows) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for tail, head in arrows:
        found[tail].append(head)
    return found


def _from(start: str, onward: dict[str, list[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for head in onward.get(waiting.pop(), ()):
            if head not in found:
                found.add(head)
                waiting.append(head)
    return found

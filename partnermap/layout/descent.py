"""Which box hangs from which: parents without loops, and how much hangs below each box."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from partnermap.layout.shapes import Box


def sound_parents(boxes: Mapping[str, Box]) -> dict[str, str]:
    """The parent of each box that has one to stand under.

    A parent that is not there, or on a tier below, does not count. In a loop the box that is first
    by id stands free.

    Args:
        boxes: the boxes by their ids.
    """
    parents: dict[str, str] = {}
    for box in boxes.values():
        above = boxes.get(box.parent) if box.parent is not None else None
        if above is not None and above.tier <= box.tier:
            parents[box.id] = above.id
    sound: set[str] = set()
    for name in sorted(boxes):
        trail: dict[str, None] = {}
        while name in parents and name not in sound and name not in trail:
            trail[name] = None
            name = parents[name]
        if name in trail:
            loop = list(trail)
            del parents[min(loop[loop.index(name) :])]
        sound.update(trail)
    return parents


def count_below(
    names: Collection[str], below: Mapping[str, Collection[str]]
) -> dict[str, list[int]]:
    """For each box, how many boxes there are at each depth below it.

    The first number is the box itself (1), then one row down, two rows down, and so on.

    Args:
        names: the ids of the boxes.
        below: the ids of those that hang directly from a box, by its id; without loops.
    """
    counts: dict[str, list[int]] = {}
    trail = sorted(names)
    while trail:  # depth first, without recursion: a chain may be long
        name = trail[-1]
        missing = [child for child in below.get(name, ()) if child not in counts]
        if missing:
            trail += missing
            continue
        trail.pop()
        own = [1]
        for child in below.get(name, ()):
            for down, count in enumerate(counts[child], start=1):
                own += [0] * (down + 1 - len(own))
                own[down] += count
        counts[name] = own
    return counts

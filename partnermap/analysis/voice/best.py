"""The best of an organisation's paths, and what hangs by each body on the way."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from partnermap.analysis.voice.grades import Grade
from partnermap.analysis.voice.paths import Path
from partnermap.analysis.voice.voices import Voices


@dataclass(frozen=True, slots=True)
class Thread:
    """A body by which the voices of others hang.

    Attributes:
        certain: organisations that are heard less without it, whatever is not known.
        perhaps: those that are, unless something unknown helps.
    """

    body: str
    certain: tuple[str, ...]
    perhaps: tuple[str, ...]


def best_paths(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The paths of the best certain grade, the shortest first, each to where it first arrives.

    Paths that lead on from one of these ends to another are left out. Where none is certain, the
    best of those that may be.

    Args:
        paths: all of an organisation, the best first.
    """
    every = list(paths)
    known = [path for path in every if path.certain] or every
    ways = [path for path in known if path.grade is known[0].grade]
    ends = {path.end for path in ways}
    first = [path for path in ways if not ends.intersection(path.through)]
    return tuple(first or ways)


def threads(voices: Voices, names: Iterable[str]) -> list[Thread]:
    """The bodies by which some of these organisations hang, those that hold the most first."""
    certain: dict[str, list[str]] = defaultdict(list)
    perhaps: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        hearing = voices.hearings[name]
        for body in hearing.threads:
            certain[body].append(name)
        for body in hearing.perhaps_threads:
            perhaps[body].append(name)
    found = [
        Thread(body, tuple(certain[body]), tuple(perhaps[body])) for body in {**certain, **perhaps}
    ]
    return sorted(found, key=lambda each: (-len(each.certain), -len(each.perhaps), each.body))


def without(voices: Voices, thread: Thread) -> Counter[Grade]:
    """How many of those who surely hang by a body are heard with each grade, were it not there."""
    return Counter(
        voices.grade(name, hopeful=False, without=thread.body) for name in thread.certain
    )

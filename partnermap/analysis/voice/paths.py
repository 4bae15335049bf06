"""The paths of one organisation: where its voice arrives, and by which steps."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush

from partnermap.analysis.voice.grades import Grade, Step, Stop
from partnermap.analysis.voice.steps import Steps

_Key = tuple[int, bool, bool, int]


@dataclass(frozen=True, slots=True)
class Path:
    """The best path to one body that decides.

    Attributes:
        end: the body that decides.
        grade: that of the weakest step.
        certain: whether it is certain that every step stands, and that the body decides for one
            of the organisation's areas.
        in_part: whether the body is only for ground within the organisation's areas.
        ground_open: whether it is certain but for one thing: whether the body is for its area.
    """

    end: str
    grade: Grade
    steps: tuple[Step, ...]
    certain: bool
    in_part: bool
    ground_open: bool = False

    @property
    def by_class(self) -> bool:
        """Whether somebody on the way speaks for a class, not for a body by name."""
        return any(step.by_class for step in self.steps)

    @property
    def through(self) -> tuple[str, ...]:
        """Every body on the way, speakers included, without the organisation and the end."""
        bodies = [body for step in self.steps for body in (step.speaker, step.end.body) if body]
        start = self.steps[0].start.body if self.steps else ""
        return tuple(body for body in dict.fromkeys(bodies) if body not in (start, self.end))


@dataclass(frozen=True, slots=True)
class Arrival:
    """How a stop was reached on the best path to it; without a step where it began."""

    grade: Grade
    certain: bool
    step: Step | None


def arrivals(steps: Steps, body: str, *, hopeful: bool) -> dict[Stop, Arrival]:
    """Every stop that an organisation's voice reaches, by the best path to it.

    Best: the highest grade, then certain, then by name rather than by class, then the fewest
    steps, then the order of ids. Each gets only worse along a path, so that the best way to the
    best stop that is left is final (Dijkstra 1959).

    Args:
        steps: those of the moment.
        body: where to begin.
        hopeful: whether steps count that only may stand.
    """
    found: dict[Stop, Arrival] = {}
    waiting: list[tuple[_Key, int, Stop, Step | None]] = []
    heappush(waiting, ((-Grade.ITSELF, False, False, 0), 0, Stop("body", body), None))
    pushed = 0
    while waiting:
        (grade, unsure, by_class, length), _, stop, step = heappop(waiting)
        if stop in found:
            continue
        found[stop] = Arrival(Grade(-grade), not unsure, step)
        for onward in steps.leaving(stop):
            if onward.end not in found and (onward.certain or hopeful):
                key = (
                    max(grade, -onward.grade),
                    unsure or not onward.certain,
                    by_class or onward.by_class,
                    length + (stop.kind != "seat"),
                )
                pushed += 1
                heappush(waiting, (key, pushed, onward.end, onward))
    return found


def path_to(found: dict[Stop, Arrival], stop: Stop) -> tuple[Step, ...]:
    """The steps of the path to a stop, the first one first."""
    steps: list[Step] = []
    while (step := found[stop].step) is not None:
        steps.append(step)
        stop = step.start
    return tuple(reversed(steps))

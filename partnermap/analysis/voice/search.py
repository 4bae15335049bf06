"""The best grade from every stop to a body that decides, for a set of areas at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from partnermap.analysis.voice.deciding import Deciding, Ground
from partnermap.analysis.voice.grades import Grade, Step, Stop
from partnermap.analysis.voice.steps import Steps


@dataclass(frozen=True, slots=True)
class Asked:
    """What a search is for.

    Attributes:
        ground: the areas of the organisations that ask.
        hopeful: whether everything that is not known counts for them, or against.
        without: a body that is taken away.
    """

    ground: Ground
    hopeful: bool
    without: str | None = None


class Search:
    """Widest paths, backwards from the bodies that decide: one search for each set of areas.

    A path is as good as its weakest step, so stops are reached in the order of grades, best first
    (the maximum capacity path problem, Pollack 1960; with three grades, three sweeps).
    """

    def __init__(self, steps: Steps, deciding: Deciding) -> None:
        self._steps = steps
        self._deciding = deciding
        self._eligible: dict[tuple[Ground, bool], frozenset[str]] = {}
        self._best: dict[Asked, Mapping[Stop, Grade]] = {}

    def eligible(self, asked: Asked) -> frozenset[str]:
        """The bodies where a path may end."""
        key = (asked.ground, asked.hopeful)
        if key not in self._eligible:
            self._eligible[key] = self._deciding.eligible(asked.ground, hopeful=asked.hopeful)
        return self._eligible[key]

    def grade(self, body: str, asked: Asked) -> Grade:
        """How an organisation is heard."""
        if body in self.eligible(asked):
            return Grade.ITSELF
        best = self.best(asked)
        return max(
            (
                min(step.grade, best.get(step.end, Grade.UNHEARD))
                for step in self._steps.leaving(Stop("body", body))
                if self.may_take(step, asked)
            ),
            default=Grade.UNHEARD,
        )

    def may_take(self, step: Step, asked: Asked) -> bool:
        """Whether a step counts."""
        return (step.certain or asked.hopeful) and not self._is_gone(step.end, asked)

    def best(self, asked: Asked) -> Mapping[Stop, Grade]:
        """The grade of the best path from each stop; those without a path are left out."""
        found = self._best.get(asked)
        if found is None:
            found = self._best[asked] = self._sweep(asked)
        return found

    def _sweep(self, asked: Asked) -> dict[Stop, Grade]:
        ends = [Stop(kind, body) for body in self.eligible(asked) for kind in ("body", "end")]
        found = {stop: Grade.ITSELF for stop in ends if not self._is_gone(stop, asked)}
        for grade in (Grade.ITSELF, Grade.REPRESENTED, Grade.CLAIMED):
            waiting = deque(found)
            while waiting:
                for step in self._steps.into.get(waiting.popleft(), ()):
                    if (
                        step.grade >= grade
                        and step.start not in found
                        and (step.certain or asked.hopeful)
                        and not self._is_gone(step.start, asked)
                    ):
                        found[step.start] = grade
                        waiting.append(step.start)
        return found

    def _is_gone(self, stop: Stop, asked: Asked) -> bool:
        return asked.without is not None and asked.without in self._steps.needed_at(stop)

"""Grades of voice, and the steps and stops that paths of voice are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from partnermap import vocabulary as words
from partnermap.graph import Link, Seat


class Grade(IntEnum):
    """How an organisation is heard; a path is as good as its weakest step."""

    UNHEARD = 0
    CLAIMED = 1
    REPRESENTED = 2
    ITSELF = 3


class Stop(NamedTuple):
    """Where a voice may be on its way.

    Attributes:
        kind: ``body``; ``seat``, one that speaks for others and is a place of its own; or ``end``,
            an organisation that a partnership reaches, where a path goes no further.
        body: the body; for a seat the partnership it is on.
        position: of a seat among the members; -1 for the others.
    """

    kind: str
    body: str
    position: int = -1


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path.

    Attributes:
        row: the seat or link that it goes along.
        certain: False where the row only may stand, or its role is not known.
        by_class: True where a class is named, not the body.
        unknown: body and field, for what leaves open whether the body is of that class.
    """

    start: Stop
    end: Stop
    grade: Grade
    row: Seat | Link
    certain: bool
    by_class: bool = False
    unknown: tuple[tuple[str, str], ...] = ()

    @property
    def speaker(self) -> str | None:
        """Who speaks at the end of the step for whom it starts from; None for itself."""
        if isinstance(self.row, Link):
            return None
        return self.row.holder if self.row.holder != self.start.body else None


def in_order(steps: Iterable[Step]) -> list[Step]:
    """Steps in an order that does not depend on where the files have their rows."""
    return sorted(steps, key=_order)


def _order(step: Step) -> tuple[str, ...]:
    row = step.row.member if isinstance(step.row, Seat) else step.row.row
    kind = step.row.kind if isinstance(step.row, Link) else ""
    holder = (step.row.holder or "") if isinstance(step.row, Seat) else ""
    dates = (str(row.since), str(row.until), row.mandate)
    return (step.end.kind, step.end.body, str(-step.grade), kind, holder, *dates)


SILENT_ROLES = frozenset({"observer", "in-attendance", "secretariat"})
CHOSEN = frozenset({"elected", "nominated", "appointed"})


def by_mandate(mandate: str) -> Grade:
    """The grade of one who speaks for another: a claim, unless somebody chose them."""
    return Grade.REPRESENTED if mandate in CHOSEN else Grade.CLAIMED


def can_speak(seat: Seat) -> bool | None:
    """Whether a seat has a voice; None where its role is not known."""
    roles = set(seat.member.role) - SILENT_ROLES
    if roles == {"unknown"}:
        return None
    return bool(roles)


def carries_voice(kind: words.LinkKind) -> tuple[bool, bool]:
    """Whether a kind of link carries voice forward, and backward."""
    direction = kind.carries.get("voice")
    return direction in ("forward", "both"), direction in ("backward", "both")

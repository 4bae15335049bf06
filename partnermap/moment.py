"""The map as it stands on a day: what is current, what may be, and what is kept apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from partnermap.model import (
    Body,
    FunctionRow,
    LinkRow,
    Member,
    PartialDate,
    PartnerMap,
    Plan,
    PlanParty,
    Row,
)

# What stands for a time. Places, functions and words about them are only spoken of.
_LASTING = (Body, FunctionRow, LinkRow, Member, Plan, PlanParty)


class Presence(Enum):
    """Whether a record or row stands on a day."""

    CURRENT = "current"
    POSSIBLE = "may exist"
    ENDED = "ended"
    LATER = "not yet begun"
    PROPOSED = "proposed"
    ENDING = "ending"

    @property
    def stands(self) -> bool:
        """Whether it is there, or may be."""
        return self in (Presence.CURRENT, Presence.POSSIBLE)

    def within(self, outer: Presence) -> Presence:
        """The presence of a row in a record, or of what needs both of two things."""
        if not outer.stands:
            return outer
        return outer if self is Presence.CURRENT else self


def presence(row: Row, day: date, *, with_proposed: bool = False) -> Presence:
    """Whether a row stands on ``day``, by its own dates and status.

    ``since`` counts from its first day, ``until`` through its last. A range means "at some time
    within": between its first and last day the thing may exist.

    Args:
        row: any record or row.
        day: the day in question.
        with_proposed: the proposed future, in which what is proposed stands (whenever it is to
            begin) and what is ending does not.
    """
    if row.status == "proposed" and not with_proposed:
        return Presence.PROPOSED
    if row.status == "ending" and with_proposed:
        return Presence.ENDING
    found = Presence.CURRENT
    if row.since is not None and row.status != "proposed":
        if day < row.since.first:
            return Presence.LATER
        if row.since.is_range and day < row.since.last:
            found = Presence.POSSIBLE
    if row.until is not None:
        if day > row.until.last:
            return Presence.ENDED
        if row.until.is_range and day > row.until.first:
            found = Presence.POSSIBLE
    return found


@dataclass(frozen=True)
class Moment:
    """A map on a day.

    Attributes:
        map: the map, with all its records of whatever date.
        day: the day it is seen on.
        with_proposed: whether this is the proposed future.
        dated: False where the day is merely today, as neither the map nor the caller gave one.
    """

    map: PartnerMap
    day: date
    with_proposed: bool = False
    dated: bool = True
    _bodies: dict[str, Presence] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        found = {name: self.presence(body) for _, name, body in self.map.bodies()}
        object.__setattr__(self, "_bodies", found)

    def presence(self, row: Row) -> Presence:
        """Whether a row stands now, by its own dates and status.

        Before recording began nobody knows whether what has no beginning stood already.
        """
        at = presence(row, self.day, with_proposed=self.with_proposed)
        unknown = at is Presence.CURRENT and self.is_undated(row)
        return Presence.POSSIBLE if unknown else at

    def is_undated(self, row: Row) -> bool:
        """Whether it is not known, so long before recording began, if a row stood already.

        A body, plan or row without ``since``, before ``recorded_from``. What is proposed is not
        doubted: where it stands, somebody asked for the proposed future.
        """
        known = self.is_recorded or row.since is not None or row.status == "proposed"
        return not known and isinstance(row, _LASTING)

    def presence_of(self, body: str) -> Presence:
        """Whether a body or plan stands now; one that is not recorded may exist."""
        found = self._bodies.get(body)
        if found is not None:
            return found
        plan = self.map.plans.get(body)
        return self.presence(plan) if plan else Presence.POSSIBLE

    def record_of(self, body: str) -> Body | None:
        """The record of a body; None where there is none."""
        return self.map.organisations.get(body) or self.map.partnerships.get(body)

    @property
    def is_recorded(self) -> bool:
        """Whether absence means anything on this day: not before ``recorded_from``."""
        begins = self.map.manifest.recorded_from
        return begins is None or self.day >= (begins.last if begins.is_range else begins.first)

    @property
    def words(self) -> str:
        """The moment in plain English."""
        day = PartialDate.parse(self.day.isoformat()).words
        as_of = self.map.manifest.as_of
        if as_of is not None and as_of.last == self.day:
            day = as_of.words
        return f"{day}, with what is proposed" if self.with_proposed else day


def moment_of(
    found: PartnerMap, today: date, *, at: PartialDate | None = None, with_proposed: bool = False
) -> Moment:
    """The moment that is asked for: ``at``, else the map's ``as_of``, else today.

    Args:
        found: the map.
        today: the day it is; used only where neither the caller nor the map names one.
        at: a partial date means its last day.
        with_proposed: whether the proposed future is asked for.
    """
    wanted = at or found.manifest.as_of
    day = wanted.last if wanted else today
    return Moment(found, day, with_proposed, dated=wanted is not None)

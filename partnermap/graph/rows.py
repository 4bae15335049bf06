"""Rows at a moment: seats, links, duties and parts in plans, each with its record and place."""

from __future__ import annotations

from dataclasses import dataclass

from partnermap.finding import Place
from partnermap.model import Class, FunctionRow, LinkRow, Member, PlanParty
from partnermap.moment import Presence


@dataclass(frozen=True, slots=True)
class Seat:
    """One member row of a partnership, at a moment.

    Attributes:
        again: whether an earlier row is of the same seat; both are told, and one is counted.
    """

    partnership: str
    member: Member
    place: Place
    presence: Presence
    again: bool = False

    @property
    def holder(self) -> str | None:
        """The body that holds it; None where only its class is known."""
        return self.member.body


@dataclass(frozen=True, slots=True)
class Link:
    """A link from a body to a body or plan, or to a class, at a moment.

    Attributes:
        again: whether an earlier row is the same link; both are told, and one is counted.
    """

    start: str
    kind: str
    end: str | Class
    row: LinkRow
    place: Place
    presence: Presence
    again: bool = False


@dataclass(frozen=True, slots=True)
class Duty:
    """What a body does about a function, at a moment."""

    body: str
    function: str
    row: FunctionRow
    place: Place
    presence: Presence

    @property
    def role(self) -> str | None:
        """What it does; None where not recorded."""
        return self.row.role

    def order(self) -> tuple[str, ...]:
        """By what duties are put in order: whose, what it does, from when, until when."""
        dates = (str(self.row.since or ""), str(self.row.until or ""))
        return (self.body, str(self.role), *dates, self.row.status)


@dataclass(frozen=True, slots=True)
class PlanPart:
    """What a body has to do with a plan, at a moment, so far as the plan itself stands.

    Attributes:
        field: of the plan: ``owners``, ``overseen_by``...
    """

    plan: str
    body: str | Class
    field: str
    row: PlanParty
    place: Place
    presence: Presence

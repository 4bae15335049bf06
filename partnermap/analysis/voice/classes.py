"""Classes that a seat or a link speaks for, and the bodies that are of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.analysis.areas import Areas, where_they_may_lie
from partnermap.analysis.doubt import missing_records
from partnermap.analysis.focus import is_for_everyone
from partnermap.analysis.voice.grades import Grade, Step, Stop
from partnermap.finding import Slot
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Body, Class, Organisation

Unknown = tuple[tuple[str, str], ...]
"""Body and field; the body is empty for the one that may be of the class."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A class that somebody speaks for.

    Attributes:
        to: where the class's voice arrives.
        near: the body whose areas those spoken for must meet.
        speaker: who speaks; a claim to speak for oneself is none.
    """

    of: Class
    to: Stop
    near: str
    speaker: str | None
    row: Seat | Link
    certain: bool


class Classes:
    """All classes that are spoken for; which of them a body is of is worked out once a profile."""

    def __init__(self, graph: PartnershipGraph, areas: Areas, spoken: tuple[Spoken, ...]) -> None:
        self._graph = graph
        self._areas = areas
        self._spoken = spoken
        self._known: dict[object, list[tuple[Spoken, Unknown]]] = {}

    def steps(self, name: str) -> Iterator[Step]:
        """The steps of a body to where somebody speaks for its class."""
        record = self._graph.record(name)
        if record is None:
            return
        for spoken, unknown in self._of(record):
            if spoken.speaker != name and spoken.to.body != name:
                yield Step(
                    start=Stop("body", name),
                    end=self._end(record, spoken.to),
                    grade=Grade.CLAIMED,
                    row=spoken.row,
                    certain=spoken.certain and not unknown,
                    by_class=True,
                    unknown=tuple((body or name, field) for body, field in unknown),
                )

    def of_communities(self, name: str) -> Iterator[Step]:
        """The steps of a body that would be there if it were for a community it may be for.

        Communities that are not recorded are no voice: by that, every small group would perhaps be
        spoken for by whoever speaks for refugees. But nobody can say for certain that it is not.
        """
        record = self._graph.record(name)
        if record is None or not may_be_for_others(self._graph, record):
            return
        for spoken in self._spoken:
            if spoken.of.community is None or spoken.of.community in (record.communities or ()):
                continue
            unknown = self._unknown(record, spoken, whatever_community=True)
            if unknown is not None and spoken.speaker != name and spoken.to.body != name:
                end = self._end(record, spoken.to)
                yield Step(Stop("body", name), end, Grade.CLAIMED, spoken.row, False, True)

    def _end(self, record: Body, to: Stop) -> Stop:
        """Where a class is heard; from a partnership to an organisation a path ends."""
        climbs = not isinstance(record, Organisation)
        ends = to.kind == "body" and isinstance(self._graph.record(to.body), Organisation)
        return Stop("end", to.body) if climbs and ends else to

    def _of(self, record: Body) -> list[tuple[Spoken, Unknown]]:
        sector = record.sector if isinstance(record, Organisation) else ""
        kind = getattr(record, "kind", None)
        profile = (sector, kind, record.areas, record.communities)
        known = self._known.get(profile)
        if known is None:
            known = self._known[profile] = [
                (spoken, unknown)
                for spoken in self._spoken
                if (unknown := self._unknown(record, spoken)) is not None
            ]
        return known

    def _unknown(
        self, record: Body, spoken: Spoken, *, whatever_community: bool = False
    ) -> Unknown | None:
        """Fields that leave membership open; None where the body is not of the class."""
        of = spoken.of
        found: list[tuple[str, str]] = []
        if of.sector is not None:
            if not isinstance(record, Organisation):
                return None
            if record.sector is None:
                found.append(("", "sector"))
            elif record.sector not in (of.sector, words.SPEAKS_ALSO_FOR.get(of.sector)):
                return None
        kind = getattr(record, "kind", None)
        if of.kind is not None and kind != of.kind:
            if kind is not None or not self._could_be(record, of.kind):
                return None
            found.append(("", "kind"))
        communities = record.communities or ()
        if of.community not in (None, *communities) and not whatever_community:
            return None  # communities not recorded: for no community in particular
        near = self._graph.record(spoken.near)
        near_areas = near.areas if near else None
        meets = meeting(self._graph, self._areas, record.areas, near_areas)
        lies = True if of.area is None else self._lies_in(record.areas, of.area)
        if meets is False or lies is False:
            return None
        if meets is None or lies is None:
            unrecorded = ((spoken.near, near_areas), ("", record.areas))
            found += [(body, "areas") for body, ground in unrecorded if not ground] or [
                ("", "areas")
            ]
        return tuple(dict.fromkeys(found))

    def _lies_in(self, ground: tuple[str, ...] | None, area: str) -> bool | None:
        """Whether some of a body's areas lie, wholly or in part, in an area."""
        if not ground:
            return None
        if any(area in self._areas.around(each) for each in ground):
            return True
        return None if missing_records(self._graph, "areas", (*ground, area)) else False

    def _could_be(self, record: Body, kind: str) -> bool:
        of_organisations = kind in words.ORGANISATION_KINDS
        return of_organisations == isinstance(record, Organisation)


def may_be_for_others(graph: PartnershipGraph, record: Body) -> bool:
    """Whether a body may be for communities that are not recorded of it.

    Whoever is public is there for everyone; an id without a record may mean another.
    """
    if record.communities is None:
        sector = record.sector if isinstance(record, Organisation) else None
        return not is_for_everyone(sector, getattr(record, "kind", None))
    return bool(missing_records(graph, "communities", record.communities))


def meeting(
    graph: PartnershipGraph,
    areas: Areas,
    some: tuple[str, ...] | None,
    others: tuple[str, ...] | None,
) -> bool | None:
    """Whether two sets of areas meet; None where one is not recorded, or names no record."""
    if not some or not others:
        return None
    if areas.any_meet(some, others):
        return True
    return None if why_they_may_meet(graph, some, others) else False


def why_they_may_meet(
    graph: PartnershipGraph, some: Iterable[str], others: Iterable[str]
) -> list[Slot]:
    """What is not known about areas that do not meet, so far as is recorded."""
    slots = missing_records(graph, "areas", (*some, *others))
    return [*slots, *where_they_may_lie(graph, some, others)]

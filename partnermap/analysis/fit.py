"""Which partnerships fit an organisation: by place, theme, community and who sits there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from partnermap import vocabulary as words
from partnermap.analysis.areas import Areas, areas_of
from partnermap.analysis.burden import hours_a_year
from partnermap.analysis.introductions import Acquaintances, Introducer
from partnermap.analysis.voice.beside import silent_seats
from partnermap.analysis.voice.grades import can_speak
from partnermap.graph import PartnershipGraph, Seat
from partnermap.model import Organisation, Partnership
from partnermap.moment import Presence

_CLOSED_KINDS = (
    "officer-group",
    "sub-group",
    "task-group",
    "programme-board",
    "committee",
    "joint-committee",
    "scrutiny-committee",
    "executive-group",
)


class Nearness(IntEnum):
    """How a partnership's ground lies to an organisation's, nearest first."""

    SAME = 0
    WIDER = 1
    WITHIN = 2
    NOT_RECORDED = 3


@dataclass(frozen=True, slots=True)
class Fit:
    """A partnership that may be the right one for an organisation.

    Attributes:
        nearness: how its ground lies to the organisation's.
        depth: how far down the levels its own ground is; 0 where no level is recorded.
        themes: themes in common, those of the partnership's functions included.
        communities: communities in common.
        for_everyone: whether it is stated to be for everyone.
        alike: organisations of the same sector that sit there, those with a voice first.
        silent: who sits there only to observe, attend or serve, and in which roles.
        hours: meeting hours a year; None where not recorded.
        introducers: who could introduce the organisation, nearest first.
        observes: roles in which it sits there already, none of which carries a voice.
    """

    partnership: str
    record: Partnership
    nearness: Nearness
    depth: int
    themes: tuple[str, ...]
    communities: tuple[str, ...]
    for_everyone: bool
    alike: tuple[str, ...]
    silent: Mapping[str, tuple[str, ...]]
    hours: float | None
    introducers: tuple[Introducer, ...]
    observes: tuple[str, ...] = ()

    @property
    def rank(self) -> tuple[object, ...]:
        """The order to look at them in: what they share, how near, who is there, how open.

        Of those that share as much, one where it sits without a voice is nearest of all.
        """
        shared = len(self.themes) + len(self.communities)
        for_others = bool(self.record.communities) and not self.communities
        closed = not self.record.how_to_join
        near = (not self.observes, self.nearness, -self.depth)
        nobody_alike = self.silent.keys() >= set(self.alike)
        return (
            -shared,
            for_others,
            not self.observes,
            *near,
            nobody_alike,
            closed,
            self.partnership,
        )


def fits(graph: PartnershipGraph, name: str, organisation: Organisation) -> list[Fit]:
    """The partnerships that may be right for an organisation and where it has no voice, best first.

    Left out: those for other ground, or for communities that are not its own; stacks; what does not
    stand for certain; and inner groups, unless it is recorded how to join them.
    """
    return sorted(_fits(graph, name, organisation), key=lambda fit: fit.rank)


def _fits(graph: PartnershipGraph, name: str, organisation: Organisation) -> Iterator[Fit]:
    areas = areas_of(graph)
    sits_on = {seat.partnership for seat in graph.seats_of.get(name, ())}
    sits_on -= {seat.partnership for seat in silent_seats(graph, name)}
    for table, record in graph.partnerships():
        certain = graph.moment.presence_of(table) is Presence.CURRENT
        nearness = _nearness(areas, organisation, record)
        closed = record.kind in _CLOSED_KINDS and not record.how_to_join
        if record.is_stack or closed or not certain or table in sits_on or nearness is None:
            continue
        communities = set(record.communities or ()) & set(organisation.communities or ())
        if record.communities and not communities and organisation.communities is not None:
            continue
        yield Fit(
            partnership=table,
            record=record,
            nearness=nearness,
            depth=_depth(graph, record),
            themes=tuple(sorted(_themes(graph, table, record) & set(organisation.themes or ()))),
            communities=tuple(sorted(communities)),
            for_everyone=record.communities == (),
            alike=_alike(graph, table, organisation),
            silent=_silent(graph, table),
            hours=hours_a_year(record),
            introducers=graph.once(Acquaintances).introducers(name, table),
            observes=_silent(graph, table).get(name, ()),
        )


def _nearness(areas: Areas, organisation: Organisation, record: Partnership) -> Nearness | None:
    ours, theirs = organisation.areas, record.areas
    if not ours or not theirs:
        return Nearness.NOT_RECORDED
    if set(ours) & set(theirs):
        return Nearness.SAME
    if any(areas.contains(outer, inner) for outer in theirs for inner in ours):
        return Nearness.WIDER
    return Nearness.WITHIN if areas.any_meet(ours, theirs) else None


def _themes(graph: PartnershipGraph, table: str, record: Partnership) -> set[str]:
    found = set(record.themes or ())
    for duty in graph.duties_of.get(table, ()):
        function = graph.moment.map.functions.get(duty.function)
        found |= set((function.themes if function else None) or ())
    return found


def _alike(graph: PartnershipGraph, table: str, organisation: Organisation) -> tuple[str, ...]:
    records = graph.moment.map.organisations
    holders = {str(seat.holder) for seat in _seats_on(graph, table)}
    silent = _silent(graph, table)
    return tuple(
        holder
        for holder in sorted(holders, key=lambda each: (each in silent, each))
        if organisation.sector is not None
        and holder in records
        and records[holder] is not organisation
        and records[holder].sector == organisation.sector
    )


def _seats_on(graph: PartnershipGraph, table: str) -> Iterator[Seat]:
    """The seats at a table that surely stand."""
    return (
        seat
        for seat in graph.recorded_seats_on.get(table, ())
        if seat.presence is Presence.CURRENT and seat.holder
    )


def _silent(graph: PartnershipGraph, table: str) -> dict[str, tuple[str, ...]]:
    roles: dict[str, set[str]] = defaultdict(set)
    speaking = set()
    for seat in _seats_on(graph, table):
        roles[str(seat.holder)].update(seat.member.role)
        if can_speak(seat) is not False:
            speaking.add(seat.holder)
    return {
        holder: tuple(role for role in words.MEMBER_ROLES if role in held)
        for holder, held in sorted(roles.items())
        if holder not in speaking
    }


def _depth(graph: PartnershipGraph, record: Partnership) -> int:
    areas = graph.moment.map.areas
    levels = [areas[area].level for area in record.areas or () if area in areas]
    order = list(words.AREA_LEVELS)
    return max((order.index(level) for level in levels if level), default=0)

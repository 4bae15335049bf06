"""Same remit: a theme, place and people in common, where it is not recorded what both do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from partnermap.analysis.alike import Alike, beside_by
from partnermap.analysis.doubt import (
    before_records,
    guessed_absence,
    incomplete,
    missing_records,
    unstated,
    whether_it_exists,
    whether_it_stands,
)
from partnermap.analysis.kinship import kinship_of
from partnermap.analysis.remit import Ground, Pair, in_pairs_or_groups, remits_of
from partnermap.finding import Slot
from partnermap.graph import PartnershipGraph
from partnermap.moment import Presence


@dataclass(frozen=True, slots=True)
class SameRemit:
    """Partnerships with a theme, place and people in common.

    Attributes:
        bodies: their ids, sorted.
        themes: those in common, by id; of a group, those that join it.
        without: those of which no function is recorded; of a pair at least one.
        under: a body -> the nearest other one of them that it answers or reports to.
        required: slots that must all be settled before it is certain.
        alternatives: sets of slots of which one must be settled.
    """

    bodies: tuple[str, ...]
    themes: tuple[str, ...]
    without: tuple[str, ...]
    under: dict[str, str]
    required: tuple[Slot, ...]
    alternatives: tuple[tuple[Slot, ...], ...]


class SameRemits:
    """Partnerships of one remit at a moment."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._remits = remits_of(graph)
        self._kinship = kinship_of(graph)

    def found(self) -> Iterator[SameRemit]:
        """Those of one remit: in pairs, or as one group.

        Never two of which one answers or reports to the other, at any length.
        """
        alike = self._pairs()
        every = sorted({theme for themes in alike.values() for theme in themes})
        for bodies, themes in in_pairs_or_groups(alike, every):
            yield self._told(bodies, themes)

    def _pairs(self) -> dict[Pair, list[str]]:
        by_theme: dict[str, list[str]] = defaultdict(list)
        for name, record in self._remits.partnerships.items():
            for theme in set(record.themes or ()):
                by_theme[theme].append(name)
        found: dict[Pair, list[str]] = defaultdict(list)
        for theme, bodies in sorted(by_theme.items()):
            kinds = {
                body: (self._does_something(body), *self._remits.remit_of(body)) for body in bodies
            }
            related = self._kinship.related_among(bodies)
            for pair in Alike(kinds, beside_by(kinds, self._are_alike), related).pairs():
                found[pair].append(theme)
        return found

    def _are_alike(self, one: str, other: str) -> bool:
        if self._does_something(one) and self._does_something(other):
            return False
        if self._remits.ground(one, other) is not Ground.SAME:
            return False
        return self._remits.may_share_people(one, other)

    def _does_something(self, body: str) -> bool:
        """Whether a function of a body is surely recorded."""
        duties = self._graph.duties_of.get(body, ())
        return any(duty.presence is Presence.CURRENT for duty in duties)

    def _told(self, bodies: tuple[str, ...], themes: tuple[str, ...]) -> SameRemit:
        graph = self._graph
        slots = [*before_records(graph), *missing_records(graph, "themes", themes)]
        for body in bodies:
            slots += whether_it_exists(graph, body)
            slots += self._remits.doubts(body, Ground.SAME, "themes")
        slots += self._kinship.doubts_among(bodies)
        without = tuple(body for body in bodies if not self._does_something(body))
        unknown = [self._what_it_does(body) for body in without]
        if len(bodies) > 2:  # which pairs of a group remain is not asked one by one
            unknown = [[slot for each in unknown for slot in each]]
        return SameRemit(
            bodies,
            themes,
            without,
            self._kinship.under(bodies),
            tuple(sorted(set(slots))),
            tuple(tuple(sorted(set(each))) for each in unknown),
        )

    def _what_it_does(self, body: str) -> list[Slot]:
        """Why a body without a recorded function may have one."""
        graph = self._graph
        record = self._remits.partnerships[body]
        duties = graph.recorded_duties_of.get(body, ())
        slots = incomplete(graph, body, "functions")
        slots += unstated(graph, ("partnerships", body), record, "functions")
        slots += guessed_absence(graph, [duty for duty in duties if not duty.presence.stands])
        for duty in duties:
            slots += whether_it_stands(graph, duty) if duty.presence.stands else []
        return slots

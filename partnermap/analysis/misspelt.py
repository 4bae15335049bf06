"""Misspelt: a list that was declared complete, and an id without a record that is much like it.

Who declares the seats of an organisation complete says that it sits nowhere else, and an id that
means nobody does not undo that. One that is nearly its own does: then somebody wrote a seat or link
that may be its, and only missed the spelling. So does an id that it had before.
"""

from __future__ import annotations

from collections.abc import Iterable

from partnermap.analysis.doubt import guessed_absence, incomplete, missing_record
from partnermap.finding import Slot
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.loader.suggestions import is_near


class Misspelt:
    """Ids without a record that stand in seats and links, and the bodies that they may mean."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        missing = graph.moment.map.missing.get("bodies", frozenset())
        holders: set[str] = set()
        spoken_for: set[str] = set()
        ends: set[str] = set()
        for seat in graph.recorded_seats if missing else ():
            if _may_stand(graph, seat):
                holders |= _named([seat.holder]) & missing
                spoken_for |= _named(seat.member.on_behalf_of or ()) & missing
        for link in graph.recorded_links if missing else ():
            if _may_stand(graph, link):
                ends |= _named([link.start, link.end]) & missing
        self._organisations = {"seats": holders | spoken_for, "links": ends}
        self._partnerships = {"links": ends | holders}

    def perhaps(self, section: str | None, body: str, name: str) -> list[Slot]:
        """Ids that may mean a body, misspelt or from before, in rows of one of its lists."""
        lists = self._organisations if section == "organisations" else self._partnerships
        record = self._graph.record(body)
        former = (record.formerly if record else None) or ()
        near = (
            word for word in sorted(lists.get(name, ())) if word in former or is_near(word, body)
        )
        return [missing_record(word) for word in near]


def not_whole(graph: PartnershipGraph, body: str, name: str) -> list[Slot]:
    """Why there may be a seat or link of a body that is not in its list.

    The list is not declared complete, or an id that is nearly the body's contradicts it: both have
    to be known then.
    """
    section = graph.moment.map.section_of(body)
    return [
        *incomplete(graph, body, name),
        *graph.once(Misspelt).perhaps(section, body, name),
    ]


def _may_stand(graph: PartnershipGraph, row: Seat | Link) -> bool:
    return row.presence.stands or bool(guessed_absence(graph, [row]))


def _named(ids: Iterable[object]) -> set[str]:
    return {each for each in ids if isinstance(each, str)}

"""Who could introduce one body to another: who is tied to it or speaks for it, nearest first."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partnermap.analysis.voice import Stop, Voices
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.moment import Presence

Row = Seat | Link


@dataclass(frozen=True, slots=True)
class Introducer:
    """Somebody who sits at a table and can be reached.

    Attributes:
        body: who could introduce.
        by: the rows from who asks to that body, the first one first.
    """

    body: str
    by: tuple[Row, ...]


class Acquaintances:
    """Bodies that know one another: at one table, or by a link that is no mere payment.

    Whoever speaks for a body, at whatever table, by its name or for its class, is known to it, too.
    """

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._next: dict[str, list[tuple[str, Row]]] = defaultdict(list)
        self._stacks = {name for _, name, body in graph.moment.map.bodies() if body.is_stack}
        for seat in graph.seats:
            if seat.holder and seat.presence is Presence.CURRENT:
                self._join(seat.holder, seat.partnership, seat)
        for link in graph.links:
            carries = graph.moment.map.link_kind(link.kind).carries
            near = {"voice", "accountability", "support", "structure"} & carries.keys()
            if near and isinstance(link.end, str) and link.presence is Presence.CURRENT:
                self._join(link.start, link.end, link)

    def _join(self, one: str, other: str, row: Row) -> None:
        if {one, other} & self._stacks:
            return
        self._next[one].append((other, row))
        self._next[other].append((one, row))

    def introducers(
        self, asks: str, table: str, *, steps: int = 2, few: int = 3
    ) -> tuple[Introducer, ...]:
        """Who sits at a table, in whatever role, and is near a body; nearest first, then by id.

        Args:
            asks: the body that seeks an introduction.
            table: the partnership that it wants to come to.
            steps: at most so many rows between the two; sitting at one table is two.
            few: at most so many.
        """
        wanted = {
            seat.holder
            for seat in self._graph.seats
            if seat.partnership == table
            and seat.holder
            and seat.holder not in self._stacks
            and seat.presence is Presence.CURRENT
        }
        ways = self._ways(asks, steps, without=table)
        for body, row in self._who_speaks(asks, table):
            if len(ways.get(body, (row, row))) > 1:
                ways[body] = (row,)
        found = [Introducer(body, ways[body]) for body in wanted if body in ways and body != asks]
        return tuple(sorted(found, key=lambda one: (len(one.by), one.body))[:few])

    def _who_speaks(self, asks: str, table: str) -> Iterator[tuple[str, Row]]:
        """Who surely speaks for a body, by name or for its class; those at a table first."""
        steps = self._graph.once(Voices).steps.leaving(Stop("body", asks))
        for step in sorted(steps, key=lambda each: each.end.body != table):
            if step.certain and step.speaker:
                yield step.speaker, step.row
            elif step.certain and step.by_class:
                yield step.end.body, step.row

    def _ways(self, asks: str, steps: int, *, without: str) -> dict[str, tuple[Row, ...]]:
        """The shortest way to every body that is near enough."""
        ways: dict[str, tuple[Row, ...]] = {asks: ()}
        waiting = deque([asks])
        while waiting:
            body = waiting.popleft()
            if len(ways[body]) == steps:
                continue
            for other, row in self._neighbours(body):
                if other not in ways and other != without:
                    ways[other] = (*ways[body], row)
                    waiting.append(other)
        return ways

    def _neighbours(self, body: str) -> Iterable[tuple[str, Row]]:
        return sorted(self._next.get(body, ()), key=lambda each: (each[0], str(each[1].place)))

"""Communities of interest that nobody for them is heard at any body that decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from partnermap.analysis.doubt import (
    before_records,
    combine,
    dates_in_doubt,
    field_slot,
    guessed_absence,
    incomplete,
    map_incomplete,
    missing_records,
    row_slot,
    unstated,
)
from partnermap.analysis.focus import is_for_everyone
from partnermap.analysis.lines import guessed_ends
from partnermap.analysis.seats import OpenLists
from partnermap.analysis.spokespeople import Spokespeople, Spokesperson
from partnermap.analysis.voice import Voices
from partnermap.analysis.voice.doubts import guessed_speaking
from partnermap.analysis.voice.grades import can_speak, carries_voice
from partnermap.finding import Certainty, Slot
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Organisation


@dataclass(frozen=True, slots=True)
class Unheard:
    """A community for which nobody is surely heard.

    Attributes:
        people: who is for it or speaks for it, and is not surely heard.
        gone: rows that spoke for it, or would, and those of observers.
        may_be: whether one of them may be heard, or may be there and be heard.
        not_asked: how many organisations may be for it, as their communities are not recorded.
        settled: certainty, and what it rests on.
    """

    community: str
    people: tuple[Spokesperson, ...]
    gone: tuple[Seat | Link, ...]
    may_be: bool
    not_asked: int
    settled: tuple[Certainty, tuple[tuple[Slot, ...], ...]]


def unheard_communities(graph: PartnershipGraph) -> Iterator[Unheard]:
    """Every such community; none while nobody is known to decide, or nobody asked who is for whom.

    Where of no organisation it is recorded for whom it is, that nobody is for a community only says
    that it was not asked.
    """
    asked = any(record.communities is not None for _, record in graph.organisations())
    if not graph.once(Voices).deciding.anybody:
        return
    known = Spokespeople(graph)
    for name, record in sorted(graph.moment.map.communities.items()):
        people = known.of[name]
        if not graph.moment.presence(record).stands or any(
            p.is_certain and p.heard for p in people
        ):
            continue
        if not people and not asked:
            continue
        slots = {*graph.once(_who_is_for_whom), *_elsewhere(graph, name), *known.who_decides()}
        slots |= {*dates_in_doubt(graph, ("communities", name), record)}
        slots |= {slot for one in people for slot in known.doubts(one)}
        slots |= {*_of_gone(graph, known.gone[name])}
        yield Unheard(
            name,
            tuple(sorted(people, key=lambda one: (one.row is not None, one.body))),
            tuple(known.gone[name]),
            any(one.heard is not False for one in people),
            len(_not_asked(graph)),
            combine(slots, _lists(graph, known, people)),
        )


def _lists(
    graph: PartnershipGraph, known: Spokespeople, people: list[Spokesperson]
) -> list[list[Slot]]:
    """Which lists must be complete: alternatives.

    Those of the organisations that are for it, of their seats and links: they hold who speaks for
    it, too. Or all partnerships and their members, and links. Where no organisation is for it, who
    represents it may stand with anybody.
    """
    onward = [slot for one in people for slot in known.lists_onward(one)]
    own = [one.body for one in people if one.row is None and one.is_certain]
    links = [slot for body in own or _bodies(graph) for slot in incomplete(graph, body, "links")]
    seats = [slot for body in own for slot in incomplete(graph, body, "seats")]
    everybody = [*graph.once(_who_sits_where), *links, *onward]
    return [[*seats, *links, *onward], everybody] if own else [everybody]


def _bodies(graph: PartnershipGraph) -> list[str]:
    named = ((name, body) for _, name, body in graph.moment.map.bodies() if not body.is_stack)
    return [name for name, _ in named if graph.moment.presence_of(name).stands]


def _who_is_for_whom(graph: PartnershipGraph) -> list[Slot]:
    """What must be known of a map before anybody can say who is for a community."""
    slots = [*before_records(graph), *map_incomplete(graph, "organisations")]
    slots += guessed_speaking(graph)
    for section in ("bodies", "communities"):
        slots += missing_records(graph, section, graph.moment.map.missing.get(section))
    slots += [field_slot("organisations", name, "communities") for name in _not_asked(graph)]
    for link in graph.recorded_links:
        slots += guessed_ends(graph, link)
        if carries_voice(graph.moment.map.link_kind(link.kind))[1] and not link.presence.stands:
            slots += guessed_absence(graph, [link])
    return slots


def _who_sits_where(graph: PartnershipGraph) -> list[Slot]:
    """What must be known before anybody can say that no seat is theirs, or is for them."""
    slots = list(graph.once(OpenLists).lists)
    return slots + [slot for seat in graph.recorded_seats for slot in _of_seat(graph, seat)]


def _not_asked(graph: PartnershipGraph) -> list[str]:
    """Organisations that may be for a community: which ones they are for is not recorded."""
    return [
        name
        for name, record in graph.organisations()
        if record.communities is None and not is_for_everyone(record.sector, record.kind)
    ]


def _of_seat(graph: PartnershipGraph, seat: Seat) -> list[Slot]:
    """Why a seat may be that of somebody who is for a community."""
    if not seat.presence.stands:
        return guessed_absence(graph, [seat])
    slots = unstated(graph, seat.place, seat.member, "body", "sector", "community", "kind")
    table = graph.moment.map.partnerships[seat.partnership]
    slots += unstated(graph, ("partnerships", seat.partnership), table, "members")
    of = seat.member.seat_class
    if seat.holder is None and not (of and is_for_everyone(of.sector, of.kind)):
        if can_speak(seat) is False:
            return [*slots, *unstated(graph, seat.place, seat.member, "role")]
        slots.append(row_slot(graph, seat.place, "body"))
    return slots


def _elsewhere(graph: PartnershipGraph, community: str) -> list[Slot]:
    """What was guessed about organisations that are not for a community, or not there."""
    slots: list[Slot] = []
    for name, record in graph.moment.map.organisations.items():
        if not (record.inferred or record.assumed):
            continue
        place = ("organisations", name)
        if community not in (record.communities or ()):
            slots += unstated(graph, place, record, "communities")
        if record.communities is None and is_for_everyone(record.sector, record.kind):
            slots += unstated(graph, place, record, "sector", "kind")
        if not graph.moment.presence_of(name).stands and _may_be_for(record, community):
            slots += unstated(graph, place, record, "since", "until", "status")
    return slots


def _may_be_for(record: Organisation, community: str) -> bool:
    if record.communities is None:
        return not is_for_everyone(record.sector, record.kind)
    return community in record.communities


def _of_gone(graph: PartnershipGraph, rows: list[Seat | Link]) -> Iterator[Slot]:
    """What was guessed of rows that do not speak for a community now, and would otherwise."""
    for row in rows:
        if not row.presence.stands:
            yield from guessed_absence(graph, [row])
        elif isinstance(row, Seat):
            yield from unstated(graph, row.place, row.member, "role")

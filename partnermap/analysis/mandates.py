"""Who speaks for others without being chosen: seats on behalf of somebody, and `represents`.

Chosen are those who were elected, nominated or appointed. A seat whose mandate is not recorded is
chosen where its holder is: where it was chosen to represent the same bodies in general.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partnermap.analysis.doubt import before_records, row_slot, unstated, whether_it_stands
from partnermap.analysis.lines import guessed_ends
from partnermap.analysis.voice import Voices
from partnermap.analysis.voice.grades import CHOSEN, Stop, can_speak, carries_voice
from partnermap.finding import Slot
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Class, Organisation
from partnermap.moment import Presence

Whom = tuple[str | Class, ...]
_Key = tuple[str, str | None, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody who speaks for others, and of whom nobody is recorded to have chosen them.

    Attributes:
        speaker: who speaks.
        table: where, if it is a seat; None for a link, which is in general.
        whom: for whom, sorted.
        names: the same as parts of an id.
        rows: the seats or links by which they do.
        assumed: whether it is recorded that they took it on themselves.
        members: organisations of the classes spoken for; None where only bodies are named.
        perhaps: what is not known of each other organisation that may be of the classes: whose
            field (empty for its own), and which.
        slots: what must be settled before it is certain.
    """

    speaker: str
    table: str | None
    whom: Whom
    names: tuple[str, ...]
    rows: tuple[Seat | Link, ...]
    assumed: bool
    members: int | None
    perhaps: tuple[frozenset[tuple[str, str]], ...]
    slots: tuple[Slot, ...]


def claims(graph: PartnershipGraph) -> Iterator[Claim]:
    """Every seat or link of a moment that speaks for others by no mandate that is recorded."""
    by_key: dict[_Key, list[Seat | Link]] = defaultdict(list)
    whom_of: dict[_Key, Whom] = {}
    every: list[Seat | Link] = [*graph.seats, *graph.links]
    for row in every:
        speaker, table, whom = _spoken(graph, row)
        if speaker is not None and whom:
            key = (speaker, table, tuple(sorted({_name(each) for each in whom})))
            by_key[key].append(row)
            whom_of[key] = tuple(sorted(dict.fromkeys(whom), key=_name))
    chosen = {
        (speaker, name)
        for (speaker, table, names), rows in by_key.items()
        for name in names
        if table is None and any(map(_is_chosen, rows))
    }
    for key in sorted(by_key, key=lambda each: (each[0], each[1] or "", each[2])):
        speaker, table, names = key
        rows = by_key[key]
        assumed = [row for row in rows if _mandate(row) == "assumed"]
        in_general = all((speaker, name) in chosen for name in names)
        if any(map(_is_chosen, rows)) or (in_general and not assumed):
            continue
        whom = whom_of[key]
        slots = tuple(sorted({*before_records(graph), *_doubts(graph, rows, assumed)}))
        members, perhaps = _members(graph, rows, whom)
        yield Claim(
            speaker, table, whom, names, tuple(rows), bool(assumed), members, perhaps, slots
        )


def _spoken(graph: PartnershipGraph, row: Seat | Link) -> tuple[str | None, str | None, Whom]:
    """Who speaks, at which table, and for whom; for nobody where the row says no such thing."""
    if isinstance(row, Seat):
        silent = can_speak(row) is False or _is_stack(graph, row.partnership)
        whom = tuple(each for each in row.member.on_behalf_of or () if each != row.holder)
        speaker, table = row.holder, row.partnership
    else:
        silent = not carries_voice(graph.moment.map.link_kind(row.kind))[1]
        speaker, table, whom = row.start, None, (row.end,)
    if silent or (speaker is not None and _is_stack(graph, speaker)):
        return None, None, ()
    return speaker, table, whom


def _is_stack(graph: PartnershipGraph, body: str) -> bool:
    record = graph.record(body)
    return record is not None and record.is_stack


def _mandate(row: Seat | Link) -> str:
    return str(row.member.mandate if isinstance(row, Seat) else row.row.mandate)


def _is_chosen(row: Seat | Link) -> bool:
    return row.presence is Presence.CURRENT and _mandate(row) in CHOSEN


def _doubts(
    graph: PartnershipGraph, rows: Iterable[Seat | Link], assumed: list[Seat | Link]
) -> list[Slot]:
    """What is not known of the mandates, and of the row that is known best."""
    slots = [row_slot(graph, row.place, "mandate") for row in rows if _mandate(row) == "unknown"]
    for row in rows:
        if _mandate(row) in CHOSEN:  # it only may stand
            slots += whether_it_stands(graph, row)
    ways = [_of_row(graph, row) for row in assumed or rows]
    return [*slots, *min(ways, key=lambda each: (len(each), sorted(each)))]


def _of_row(graph: PartnershipGraph, row: Seat | Link) -> list[Slot]:
    slots = whether_it_stands(graph, row)
    if isinstance(row, Link):
        return [*slots, *guessed_ends(graph, row), *unstated(graph, row.place, row.row, "mandate")]
    fields = ("body", "role", "on_behalf_of", "mandate")
    slots += unstated(graph, row.place, row.member, *fields)
    table = graph.moment.map.partnerships[row.partnership]
    slots += unstated(graph, ("partnerships", row.partnership), table, "members", "stands_for")
    if can_speak(row) is None:
        slots.append(row_slot(graph, row.place, "role"))
    return slots


def _members(
    graph: PartnershipGraph, rows: list[Seat | Link], whom: Whom
) -> tuple[int | None, tuple[frozenset[tuple[str, str]], ...]]:
    """How many organisations are surely of a class that the rows speak for, and who else may be."""
    if not any(isinstance(each, Class) for each in whom):
        return None, ()
    places = {row.place for row in rows}
    leaving = graph.once(Voices).steps.leaving
    sure, perhaps = 0, []
    for name, organisation in graph.organisations():
        if organisation.is_stack:
            continue
        steps = [
            step
            for step in leaving(Stop("body", name))
            if step.by_class and step.row.place in places
        ]
        if any(step.certain for step in steps):
            sure += 1
        elif unknown := [step.unknown for step in steps if step.unknown]:
            least = min(unknown, key=lambda each: (len(each), each))
            perhaps.append(frozenset(_whose(name, organisation, *each) for each in least))
    return sure, tuple(perhaps)


def _whose(name: str, organisation: Organisation, body: str, field: str) -> tuple[str, str]:
    """Whose field is not known; of areas that are recorded it is where they lie (``within``)."""
    if body != name:
        return body, field
    return "", "within" if field == "areas" and organisation.areas else field


def _name(whom: str | Class) -> str:
    if isinstance(whom, str):
        return whom
    return "-".join(f"{field}-{word}" for field, word in whom if word)

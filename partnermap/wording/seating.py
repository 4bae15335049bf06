"""How many seats a partnership has, and how many of them are of members."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from partnermap import vocabulary as words
from partnermap.analysis.membership import Memberships
from partnermap.analysis.voice.grades import can_speak
from partnermap.english import counted, listed
from partnermap.graph import PartnershipGraph, Seat


def seats_words(graph: PartnershipGraph, body: str, seats: Sequence[Seat]) -> str:
    """``4 seats: 3 members and 1 in attendance``; ``3 seats`` where each is of another member.

    Members are those that the findings count: each body once, and nobody who only attends.

    Args:
        graph: the map at a moment.
        body: the partnership.
        seats: its seats, those left out that do not stand.
    """
    counting = [seat for seat in seats if seat.presence.stands and not seat.again]
    if not counting:
        return ""
    said = _seats(counting)
    of = graph.once(Memberships).of.get(body)
    if of is None:
        return said
    speaking = [seat for seat in counting if can_speak(seat) is not False]
    silent = [seat for seat in counting if can_speak(seat) is False]
    # Of a named body it does not matter here how many seats it has.
    members = f"{'at least ' if of.is_least else ''}{counted(of.size, 'member')}"
    if not silent:
        return said if of.size == _number(speaking) else f"{said}, {members}"
    if of.size != _number(speaking):
        members += f" with {_seats(speaking)}"
    return f"{said}: {listed([*([members] if speaking else []), *_others(graph, silent)])}"


def _others(graph: PartnershipGraph, silent: Sequence[Seat]) -> Iterator[str]:
    """``2 observers``, ``1 in attendance``, in the order of roles."""
    found: Counter[str] = Counter()
    least = set()
    for seat in silent:
        role = next(role for role in words.MEMBER_ROLES if role in seat.member.role)
        found[role] += seat.member.seats or 1
        if seat.member.seats is None:
            least.add(role)
    for role in words.MEMBER_ROLES:
        if role in found:
            term = graph.moment.map.term(words.MEMBER_ROLES, role)
            number = counted(found[role], term.label, term.many)
            yield f"at least {number}" if role in least else number


def _number(seats: Sequence[Seat]) -> int:
    """How many seats there are, at least."""
    return sum(seat.member.seats or 1 for seat in seats)


def _seats(seats: Sequence[Seat]) -> str:
    least = "at least " if any(seat.member.seats is None for seat in seats) else ""
    return f"{least}{counted(_number(seats), 'seat')}"

"""Lists of members that cannot be as they are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from partnermap.finding import Finding
from partnermap.model import Member, PartnerMap, Partnership
from partnermap.problems import problem, quoted

_HOW_TO_WRITE = (
    "If it has two seats, write 'seats: 2'; if one seat has two roles, write "
    "'role: [chair, member]'; else remove one of the two."
)
_ONE_CHAIR = (
    "Write 'until' where one has ended, or the role that it has now; if they share the chair, "
    "'role: co-chair' for each."
)
_ONE_BODY = (
    "If it is one chair, let one of the two be another role, or write it once; if two persons of "
    "this body share the chair, 'role: co-chair' for each."
)


def seats(found: PartnerMap) -> Iterator[Finding]:
    """Complete lists with too few members, seats that stand twice, and two chairs at one time."""
    for name, partnership in found.partnerships.items():
        if "members" in partnership.complete and not partnership.is_stack:
            yield from _too_few(found, name, partnership)
        yield from _twice(found, name, partnership)
        yield from _two_chairs(found, name, partnership)


def _too_few(found: PartnerMap, name: str, partnership: Partnership) -> Iterator[Finding]:
    bodies = {member.body for member in partnership.seats if member.body}
    # A seat for a class may have several holders, and of an unknown number it is not known.
    others = sum(
        2 if each.seats is None else each.seats for each in partnership.seats if not each.body
    )
    if len(bodies) + others < 2:
        count = "one member" if bodies or others else "no member"
        message = f"{quoted(partnership.name)} has a complete list of members, with {count}"
        hint = "Add its members, or take 'members' out of 'complete'."
        yield problem("PM027", found.locate(("partnerships", name), True), message, hint)


def _twice(found: PartnerMap, name: str, partnership: Partnership) -> Iterator[Finding]:
    by_body: dict[str, list[int]] = defaultdict(list)
    for position, member in enumerate(partnership.seats):
        if member.body is not None:
            by_body[member.body].append(position)
    for body, positions in by_body.items():
        seen: list[tuple[Member, int]] = []
        for position in positions if len(positions) > 1 else ():
            seat = partnership.seats[position].as_seat
            same = next((first for other, first in seen if other == seat), None)
            if same is None:
                seen.append((seat, position))
                continue
            first = found.locate(("partnerships", name, "members", same), False)
            location = found.locate(("partnerships", name, "members", position), False)
            message = f"'{body}' has this seat twice; it is counted once"
            again = first.with_note("the first time")
            yield problem("PM028", location, message, _HOW_TO_WRITE, again)


def _two_chairs(found: PartnerMap, name: str, partnership: Partnership) -> Iterator[Finding]:
    chairs = [
        (position, member)
        for position, member in enumerate(partnership.seats)
        if "chair" in member.role and member.status == "current"
    ]
    for number, (position, member) in enumerate(chairs):
        others = ((at, each) for at, each in chairs[:number] if _meet(each, member))
        at = next((at for at, each in others if each.as_seat != member.as_seat), None)
        if at is None:
            continue
        first = found.locate(("partnerships", name, "members", at), False)
        location = found.locate(("partnerships", name, "members", position), False)
        there = first.with_note("the other chair")
        is_one_body = member.body and member.body == partnership.seats[at].body
        if is_one_body:
            message = f"'{member.body}' is chair of {quoted(partnership.name)} in two seats"
            yield problem("PM040", location, message, _ONE_BODY, there)
            continue
        message = f"{quoted(partnership.name)} has another chair at this time"
        yield problem("PM040", location, message, _ONE_CHAIR, there)


def _meet(one: Member, other: Member) -> bool:
    """Whether two seats are surely held at one time: one that has ended may have made way."""
    return not (_makes_way(one, other) or _makes_way(other, one))


def _makes_way(one: Member, other: Member) -> bool:
    is_before = other.since is None or (one.until and one.until.first <= other.since.last)
    return one.until is not None and bool(is_before)

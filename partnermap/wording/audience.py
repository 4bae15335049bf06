"""Who is heard at a body, and for whom its seats speak, in plain English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from partnermap import vocabulary as words
from partnermap.analysis.voice import Voices
from partnermap.analysis.voice.audience import Audiences, Speaking, Way
from partnermap.analysis.voice.silence import Silence
from partnermap.analysis.voice.speechless import Why, seat_of, why_nobody
from partnermap.english import counted, listed, sentence
from partnermap.graph import PartnershipGraph
from partnermap.model import Organisation, PartnerMap
from partnermap.wording.pieces import Item, Piece
from partnermap.wording.reached import role_words
from partnermap.wording.verbs import agreeing
from partnermap.wording.voice import spoken_class

_MOST = 12
_BY_NAME, _BY_CLASS = "by name or by a recorded link", "only as one of many"
_HEARD = {
    Way.SEAT: ("has a seat here itself", "have a seat here themselves"),
    Way.LINE: (
        "is heard itself through a longer line: a seat of its own on a group that reports here, "
        "or a link of its own",
        "are heard themselves through a longer line: a seat of their own on a group that reports "
        "here, or a link of their own",
    ),
    Way.REPRESENTED: (
        "is represented: somebody chosen to speak for it does",
        "are represented: somebody chosen to speak for them does",
    ),
    Way.CLAIMED: (
        "is claimed: others speak for it, as one of many or without a recorded mandate",
        "are claimed: others speak for them, as some of many or without a recorded mandate",
    ),
    Way.PERHAPS: ("is perhaps heard", "are perhaps heard"),
}
WAYS = {
    Way.SEAT: "with a seat",
    Way.LINE: "by a longer line",
    Way.REPRESENTED: "represented",
    Way.CLAIMED: "claimed",
    Way.PERHAPS: "perhaps",
}
"""The same behind a number, in few words."""


def audience_items(graph: PartnershipGraph, body: str) -> list[Item]:
    """Who is heard at a body that decides: by sector, size, area and community."""
    audiences = graph.once(Audiences)
    heard = audiences.at.get(body, ())
    if not heard:
        return _nobody(graph, body)
    found = graph.moment.map
    total = Counter(each.way for each in heard)
    told = "Of the organisations recorded here, each counted once, by the surest way it is heard:"
    items: list[Item] = [(Piece(told),)]
    sitting = sum(each.seated for each in heard if each.way is Way.PERHAPS)
    if sitting:
        total[Way.PERHAPS] -= sitting
        items.append((Piece(f"{sitting:,} {_sitting(graph, body, sitting)}."),))
    items += [
        (Piece(f"{total[way]:,} {_HEARD[way][total[way] != 1]}."),) for way in Way if total[way]
    ]
    for title, of in _ways(found):
        counts = audiences.counts(body, of)
        if counts:
            ranked = sorted(counts, key=lambda word: (-sum(counts[word].values()), word))
            said = [f"{word}: {_tally(counts[word])}" for word in ranked[:_MOST]]
            if len(ranked) > _MOST:
                said.append(f"and {len(ranked) - _MOST} more")
            items.append((Piece(f"{title}: {'; '.join(said)}."),))
    return items


def _nobody(graph: PartnershipGraph, body: str) -> list[Item]:
    """Of a body that decides: whether it is known that nobody is heard there."""
    voices = graph.once(Voices)
    if not voices.deciding.bodies.get(body):
        return []
    if graph.once(Silence).is_sure(voices.hearings):
        return [(Piece("No other organisation recorded here is heard; that is known."),)]
    return [(Piece("None is recorded as heard here; that does not say that nobody is."),)]


def _sitting(graph: PartnershipGraph, body: str, number: int) -> str:
    """Of who has a seat: why it is not certain, as the table or they have no areas."""
    sit, they, work = ("sits", "it", "works") if number == 1 else ("sit", "they", "work")
    record = graph.record(body)
    if record is not None and record.areas:
        return f"{sit} here; whether {they} {work} in this area is not recorded"
    whose = "its area" if number == 1 else "their areas"
    return f"{sit} here; whether this body is for {whose} is not recorded"


def _ways(found: PartnerMap) -> list[tuple[str, Callable[[Organisation], Iterable[str]]]]:
    """What organisations are counted by, and the words for each of them."""

    def sector(each: Organisation) -> Iterable[str]:
        return [found.label(words.SECTORS, each.sector) if each.sector else "not recorded"]

    def size(each: Organisation) -> Iterable[str]:
        return [each.band or "not known"] if each.sector in ("vcse", "faith") else []

    def area(each: Organisation) -> Iterable[str]:
        names = [found.areas[a].name for a in each.areas or () if a in found.areas]
        return names or ["area not recorded"]

    def community(each: Organisation) -> Iterable[str]:
        known = found.communities
        return [known[c].name for c in each.communities or () if c in known]

    return [
        ("By sector", sector),
        ("Voluntary and faith organisations by size", size),
        ("By area", area),
        ("By community", community),
    ]


def _tally(counts: Counter[Way]) -> str:
    return ", ".join(f"{counts[way]:,} {WAYS[way]}" for way in Way if counts[way])


def speaking_items(graph: PartnershipGraph, table: str) -> list[Item]:
    """For how many organisations each seat on a table speaks."""
    return [
        _speaking(graph, seat) for seat in graph.once(Audiences).speaking if seat.table == table
    ]


def speaking_remark(graph: PartnershipGraph, table: str) -> str:
    """That these are no others than those who are heard there, where both are counted; or empty."""
    audiences = graph.once(Audiences)
    reached = any(seat.named or seat.by_class for seat in audiences.speaking if seat.table == table)
    both = reached and audiences.at.get(table)
    return "Who is heard here in a surer way as well is counted again." if both else ""


def _speaking(graph: PartnershipGraph, seat: Speaking) -> Item:
    member = graph.moment.map.partnerships[seat.table].seats[seat.position]
    holder = Piece(graph.name_of(seat.holder), seat.holder) if seat.holder else Piece("Somebody")
    whom = listed(
        graph.name_of(each) if isinstance(each, str) else spoken_class(graph.moment.map, each)
        for each in member.on_behalf_of or ()
    )
    mandate = graph.moment.map.label(words.MANDATES, member.mandate)
    verb = "is there for" if why_nobody(graph, seat) is Why.ROLE else "speaks for"
    said = f" {agreeing(graph, seat.holder, verb)} {whom}, {mandate}."
    return (holder, Piece(f"{said} {_reaches(graph, seat)}"))


def nobody_words(graph: PartnershipGraph, seat: Speaking) -> str:
    """Why a seat speaks for nobody who is counted, in short; empty where it does for somebody."""
    why = why_nobody(graph, seat)
    return "" if why in (None, Why.NOBODY) else _why_nobody_is(graph, seat)


def _why_nobody_is(graph: PartnershipGraph, seat: Speaking) -> str:
    why = why_nobody(graph, seat)
    if why is Why.ROLE:
        roles = seat_of(graph, seat).member.role
        return f"{role_words(graph, roles)}, which carries no voice: nobody is counted here"
    if why is Why.ROLE_OPEN:
        return "its role is not recorded, so nobody is surely heard by it"
    if why is Why.STANDING:
        return "whether this seat stands is not known, so nobody is surely heard by it"
    if why is Why.GROUND:
        return f"none of them is recorded as working where {graph.name_of(seat.table)} does"
    if why is Why.CLASS_OPEN:
        return "nobody else recorded here is known to be among these"
    return "nobody else recorded here is among these"


def _reaches(graph: PartnershipGraph, seat: Speaking) -> str:
    """For how many a seat speaks, so that the numbers add up: in all, how, and by sector."""
    found = graph.moment.map
    every = [*seat.named, *seat.by_class]
    if not every:
        return f"{sentence(_why_nobody_is(graph, seat))}."
    beside = ", the speaker not counted" if seat.holder else ""
    said = f"That is {counted(len(every), 'organisation')} recorded here{beside}"
    how = f": {len(seat.named):,} {_BY_NAME} and {len(seat.by_class):,} {_BY_CLASS}"
    if not (seat.named and seat.by_class):
        how = f", {_BY_NAME if seat.named else _BY_CLASS}"
    sectors = Counter(
        found.label(words.SECTORS, sector)
        if (sector := found.organisations[each].sector)
        else "not recorded"
        for each in every
    )
    ranked = sorted(sectors, key=lambda label: (-sectors[label], label))
    return f"{said}{how}. By sector: {', '.join(f'{sectors[s]:,} {s}' for s in ranked)}."

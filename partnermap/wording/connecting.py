"""Which partnerships fit, and who could introduce: in plain English."""

from __future__ import annotations

from collections.abc import Iterator

from partnermap import vocabulary as words
from partnermap.analysis.fit import Fit, Nearness
from partnermap.analysis.introductions import Introducer
from partnermap.english import counted, listed
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Class, Organisation
from partnermap.moment import Presence
from partnermap.wording.details import frequency
from partnermap.wording.pieces import Item, Piece
from partnermap.wording.reached import role_words
from partnermap.wording.verbs import agreeing, is_several, link_verb
from partnermap.wording.voice import spoken_class

_NEAR = {
    Nearness.SAME: "It is for {}; this organisation works in {}.",
    Nearness.WIDER: "It is for {}; this organisation works in {}, which lies within.",
    Nearness.WITHIN: "It is for {}; this organisation works in {}, and the two share ground.",
}


def fit_items(graph: PartnershipGraph, organisation: Organisation, fit: Fit) -> Iterator[Item]:
    """Why a partnership fits, how to join, what it costs in time, and who could introduce."""
    found = graph.moment.map
    if fit.observes:
        yield (Piece(f"{_already(graph, fit)}: ask to be made a member."),)
    yield (Piece(_where(graph, organisation, fit)),)
    if fit.themes:
        names = [found.themes[t].name if t in found.themes else t for t in fit.themes]
        yield (Piece(f"In common: {listed(names)}."),)
    if fit.communities:
        names = [found.communities[c].name for c in fit.communities if c in found.communities]
        yield (Piece(f"For the same people: {listed(names)}."),)
    elif fit.record.communities:
        known = found.communities
        names = [known[c].name for c in fit.record.communities if c in known]
        yield (Piece(f"It is for {listed(names)}; whom this organisation is for is not recorded."),)
    if fit.alike:
        yield _alike(graph, organisation, fit)
    if fit.record.decides is not None:
        yield (Piece("It takes decisions." if fit.record.decides else "It takes no decisions."),)
    if fit.record.status == "ending":
        yield (Piece(f"It is {found.label(words.STATUSES, 'ending')}."),)
    if fit.record.how_to_join:
        yield (Piece(f"How to join: {fit.record.how_to_join}"),)
    if fit.record.contact:
        yield (Piece(f"Contact: {fit.record.contact}"),)
    burden = _burden(graph, fit)
    if burden:
        yield (Piece(burden),)
    if not fit.observes:
        yield from _introductions(graph, fit)
    not_recorded = list(_missing(graph, fit, burden))
    if not_recorded:
        yield (Piece(f"Not recorded: {listed(not_recorded)}."),)


def _already(graph: PartnershipGraph, fit: Fit) -> str:
    """``It observes there already``; of another role without a voice, that it sits there so."""
    if fit.observes == ("observer",):
        return "It observes there already, without a voice"
    return f"It sits there already {role_words(graph, fit.observes)}, without a voice"


def _where(graph: PartnershipGraph, organisation: Organisation, fit: Fit) -> str:
    areas = graph.moment.map.areas
    if fit.nearness is Nearness.NOT_RECORDED:
        if not fit.record.areas:
            return "Perhaps: the map does not say for which area it is."
        named = listed(areas[a].name if a in areas else a for a in fit.record.areas)
        return f"Perhaps: it is for {named}; where this organisation works is not recorded."
    both = (
        listed(areas[a].name if a in areas else a for a in ground or ())
        for ground in (fit.record.areas, organisation.areas)
    )
    return _NEAR[fit.nearness].format(*both)


def _alike(graph: PartnershipGraph, organisation: Organisation, fit: Fit) -> Item:
    sector = graph.moment.map.label(words.SECTORS, str(organisation.sector))
    pieces = [Piece(f"Of the same sector ({sector}) there sit: ")]
    for position, body in enumerate(fit.alike[:3]):
        pieces += [Piece(", ")] if position else []
        pieces.append(Piece(graph.name_of(body), body))
        pieces += [Piece(f" ({role})") for role in _only_as(graph, fit, body)]
    more = f" and {len(fit.alike) - 3} more" if len(fit.alike) > 3 else ""
    return (*pieces, Piece(f"{more}."))


def _only_as(graph: PartnershipGraph, fit: Fit, body: str) -> list[str]:
    """``only as observer``, of one who has no voice there; else nothing."""
    labels = (graph.moment.map.label(words.MEMBER_ROLES, each) for each in fit.silent.get(body, ()))
    said = listed(labels)
    return [f"only {said}" if said.startswith("in ") else f"only as {said}"] if said else []


def _burden(graph: PartnershipGraph, fit: Fit) -> str:
    meets = fit.record.meets
    if fit.hours is not None and meets and meets.every:
        mode = f", {graph.moment.map.label(words.MEETING_MODES, meets.mode)}" if meets.mode else ""
        return f"Meets {frequency(meets.every)}{mode}: {counted(round(fit.hours), 'hour')} a year."
    return ""


def _missing(graph: PartnershipGraph, fit: Fit, burden: str) -> Iterator[str]:
    """What is not recorded of a partnership, to be told in one sentence."""
    if fit.record.decides is None:
        yield "whether it takes decisions"
    if not fit.record.how_to_join:
        yield "how to join"
    if not burden:
        yield "when it meets"
    if not _anybody_there(graph, fit.partnership):
        yield "who sits there (and so who could introduce)"


def _anybody_there(graph: PartnershipGraph, table: str) -> bool:
    """Whether somebody is named who surely sits there; a stack of many is nobody."""
    return any(
        holder is not None and not holder.is_stack and seat.presence is Presence.CURRENT
        for seat in graph.recorded_seats_on.get(table, ())
        for holder in [graph.record(seat.holder) if seat.holder else None]
    )


def _introductions(graph: PartnershipGraph, fit: Fit) -> Iterator[Item]:
    if not fit.introducers and _anybody_there(graph, fit.partnership):
        yield (Piece("Nobody recorded as sitting there is in touch with this organisation."),)
    for one in fit.introducers:
        there = "".join(f", there {role}" for role in _only_as(graph, fit, one.body))
        yield (
            Piece("Could introduce: "),
            Piece(graph.name_of(one.body), one.body),
            Piece(f"{there} ({_how(graph, one)})."),
        )


def _how(graph: PartnershipGraph, one: Introducer) -> str:
    """How an introducer is known: "they sit together on X"."""
    first, *rest = one.by
    if not rest:
        if isinstance(first, Link):
            return _linked(graph, first, one.body)
        they = "they" if is_several(graph, one.body) else "it"
        table = graph.name_of(first.partnership)
        if first.member.on_behalf_of and first.holder == one.body:
            speaks = agreeing(graph, one.body, "speaks")
            return f"{they} {speaks} for {_whom(graph, first)} on {table}"
        return f"{they} {agreeing(graph, one.body, 'sits')} on {table}"
    last = rest[-1]
    if isinstance(first, Seat) and isinstance(last, Seat) and first.partnership == last.partnership:
        return f"they sit together on {graph.name_of(first.partnership)}"
    return f"both are in touch with {_others(graph, first, last)}"


def _whom(graph: PartnershipGraph, seat: Seat) -> str:
    """Whom a seat speaks for: classes by their words, as it may not know this one organisation."""
    whom = seat.member.on_behalf_of or ()
    classes = [spoken_class(graph.moment.map, each) for each in whom if isinstance(each, Class)]
    return listed(classes) if len(classes) == len(whom) else "this organisation"


def _linked(graph: PartnershipGraph, link: Link, body: str) -> str:
    """``this organisation is affiliated to it``, ``it represents the voluntary sector``."""
    verb = link_verb(graph, link)
    if link.start != body:
        return f"this organisation {verb} {'them' if is_several(graph, body) else 'it'}"
    end = "this organisation"
    if isinstance(link.end, Class):
        end = spoken_class(graph.moment.map, link.end)
    return f"{'they' if is_several(graph, body) else 'it'} {verb} {end}"


def _others(graph: PartnershipGraph, first: Seat | Link, last: Seat | Link) -> str:
    common = _ends(first) & _ends(last)
    return listed(graph.name_of(body) for body in sorted(common))


def _ends(row: Seat | Link) -> set[str]:
    if isinstance(row, Seat):
        return {row.partnership, *([row.holder] if row.holder else [])}
    return {row.start, *([row.end] if isinstance(row.end, str) else [])}

"""The family: which bodies it shows, on which tier each stands, and from what each hangs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.graph import Link, PartnershipGraph
from partnermap.page.rows import DRAWN
from partnermap.vocabulary import LinkKind
from partnermap.wording import presence_words

LEVELS = tuple(words.AREA_LEVELS)
TOP, BOTTOM = -1, len(LEVELS)
"""The tiers of bodies whose level is not recorded, and that are no sub-group of one with a level:
above all others where some of those answer to them, and else below."""

# Among lines of accountability these come first, as the strongest ties of a family.
_CLOSEST = ("part_of", "accountable_to", "decides_through")


@dataclass(frozen=True, slots=True)
class Family:
    """What the family diagram shows.

    Attributes:
        bodies: their ids, sorted.
        tiers: the level of each: 0 for ``national``, and so on down; ``TOP`` or ``BOTTOM`` where
            it is not recorded.
        parents: the body that each hangs from, for those that hang from one.
        links: the governance links between them, one for each kind, start and end.
        left_out: partnerships that do not stand at this moment, and why.
    """

    bodies: tuple[str, ...]
    tiers: Mapping[str, int]
    parents: Mapping[str, str]
    links: tuple[Link, ...]
    left_out: tuple[tuple[str, str], ...]


def governs(kind: LinkKind) -> bool:
    """Whether a kind of link is governance: it carries accountability or voice."""
    return bool({"accountability", "voice"} & kind.carries.keys())


def choose_family(graph: PartnershipGraph) -> Family:
    """The partnerships, and the bodies that governance links join to them.

    An organisation that is only affiliated (its voice is a claim) stays out: a forum's hundred
    members are no part of the structure, and stand in the network of who sits where.
    """
    moment = graph.moment
    found = moment.map
    at = {name: moment.presence_of(name) for name in found.partnerships}
    shown = {name for name, presence in at.items() if presence in DRAWN}
    lines = _governance(graph)
    joined = {
        body
        for link in lines
        if not found.link_kind(link.kind).claimed and {link.start, link.end} & shown
        for body in (link.start, str(link.end))
    }
    bodies = shown | (joined - at.keys())
    links = tuple(link for link in lines if link.start in bodies and link.end in bodies)
    above = _ways_up(graph, links)
    tiers = _tiers(graph, bodies, _ways_up(graph, links, voice=False))
    parents = {
        body: upper[0]
        for body in sorted(bodies)
        if (upper := [each for each in above[body] if tiers[each] <= tiers[body]])
    }
    left_out = tuple(
        (name, presence_words(found, at[name])) for name in sorted(at) if name not in bodies
    )
    return Family(tuple(sorted(bodies)), tiers, parents, links, left_out)


def level_of(graph: PartnershipGraph, body: str) -> int | None:
    """The level of a body's highest area; None where no area or no level is recorded."""
    record = graph.record(body)
    areas = graph.moment.map.areas
    levels = [
        LEVELS.index(area.level)
        for name in (record.areas if record else None) or ()
        if (area := areas.get(name)) and area.level
    ]
    return min(levels, default=None)


def _governance(graph: PartnershipGraph) -> list[Link]:
    found = graph.moment.map
    lines: dict[tuple[str, str, str], Link] = {}
    for link in graph.recorded_links:
        if (
            isinstance(link.end, str)
            and link.end not in found.plans
            and link.start != link.end
            and link.presence in DRAWN
            and governs(found.link_kind(link.kind))
        ):
            lines.setdefault((link.start, link.end, link.kind), link)
    return [lines[key] for key in sorted(lines)]


def _ways_up(
    graph: PartnershipGraph, links: Iterable[Link], *, voice: bool = True
) -> dict[str, list[str]]:
    """For each body those it hangs from, the closest tie first; with those that it only advises."""
    found = graph.moment.map
    ranked: dict[str, list[tuple[tuple[int, int, bool, str], str]]] = defaultdict(list)
    for link in links:
        kind = found.link_kind(link.kind)
        direction = kind.carries.get("accountability")
        speaks = voice and kind.carries.get("voice") == "forward" and not kind.claimed
        if direction is None and speaks:
            strength, direction = 2, "forward"
        else:
            strength = int("accountability" in kind.weak)
        if direction not in ("forward", "backward"):
            continue
        low, high = link.start, str(link.end)
        if direction == "backward":
            low, high = high, low
        close = _CLOSEST.index(link.kind) if link.kind in _CLOSEST else len(_CLOSEST)
        ranked[low].append(((strength, close, high not in found.partnerships, high), high))
    return defaultdict(
        list, {body: [high for _, high in sorted(ways)] for body, ways in ranked.items()}
    )


def _tiers(
    graph: PartnershipGraph, bodies: Iterable[str], answers: Mapping[str, list[str]]
) -> dict[str, int]:
    """The level of each; of one without, that of the closest body to which it answers.

    So a sub-group stands beside its parent. Nothing else is given a level that nobody recorded: a
    body to which others answer may be of any level, and stands on a tier of its own.
    """
    names = sorted(bodies)
    levels = {name: level for name in names if (level := level_of(graph, name)) is not None}
    near = {name: _first_known(name, answers, levels) for name in names}
    tiers = {name: tier for name, tier in near.items() if tier is not None}
    joined: dict[str, set[str]] = defaultdict(set)  # by answering, either way, among the others
    above: set[str] = set()
    for low, high in ((name, upper) for name in names for upper in answers.get(name, ())):
        if high not in tiers and low in tiers:
            above.add(high)
        elif high not in tiers:
            joined[low].add(high)
            joined[high].add(low)
    waiting = sorted(above)
    for name in waiting:  # grows as it is read
        fresh = sorted(joined[name] - above)
        above.update(fresh)
        waiting += fresh
    rest = {name: TOP if name in above else BOTTOM for name in names}
    return rest | tiers


def _first_known(start: str, ways: Mapping[str, list[str]], known: Mapping[str, int]) -> int | None:
    """The first that is known on all ways from a body, the nearest first, itself above all."""
    seen = [start]
    for name in seen:  # grows as it is read
        if name in known:
            return known[name]
        seen += [other for other in ways.get(name, ()) if other not in seen]
    return None

"""Bodies linked to themselves, and circles of parts and places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from partnermap.finding import Finding, Place
from partnermap.model import LinkRow, PartnerMap
from partnermap.problems import problem

_HINT = "Remove this line, or write the other body."
_SHOWN = 6


def self_links(found: PartnerMap) -> Iterator[Finding]:
    """Links and seats of a body with or on itself."""
    for section, name, body in found.bodies():
        for kind, position, link in body.own_links():
            if link.to == name:
                location = found.locate((section, name, kind, position), False)
                yield problem("PM023", location, f"'{name}' is linked to itself", _HINT)
        for position, member in enumerate(getattr(body, "members", None) or ()):
            if member.body == name:
                location = found.locate((section, name, "members", position), False)
                yield problem("PM023", location, f"'{name}' sits on itself", _HINT)
    for position, long_link in enumerate(found.links):
        if long_link.to == long_link.start:
            location = found.locate(("links", position), False)
            yield problem("PM023", location, f"'{long_link.start}' is linked to itself", _HINT)


def circles(found: PartnerMap) -> Iterator[Finding]:
    """Bodies that are part of one another, and areas that lie within one another."""
    parts: dict[str, dict[str, Place]] = defaultdict(dict)
    for section, name, body in found.bodies():
        for kind, position, link in body.own_links():
            joins = kind == "part_of" and isinstance(link.to, str) and link.to != name
            if joins and _stands_always(link):
                parts[name][str(link.to)] = (section, name, kind, position)
    for number, long_link in enumerate(found.links):
        start, end = long_link.start, long_link.to
        joins = long_link.kind == "part_of" and isinstance(end, str) and start != end
        if joins and _stands_always(long_link):
            parts[start].setdefault(str(end), ("links", number))
    areas: dict[str, dict[str, Place]] = {
        name: {outer: ("areas", name, "within", at) for at, outer in enumerate(area.within or ())}
        for name, area in found.areas.items()
    }
    for steps, words in ((parts, "part of"), (areas, "within")):
        for loop in _circles(steps):
            yield _circle(found, loop, steps, words)


def _stands_always(link: LinkRow) -> bool:
    """Whether a link has no dates and is current: others may never stand at the same time."""
    return link.since is None and link.until is None and link.status == "current"


def _circle(
    found: PartnerMap, loop: list[str], steps: Mapping[str, Mapping[str, Place]], words: str
) -> Finding:
    pairs = list(zip(loop, [*loop[1:], loop[0]], strict=True))
    places = [
        found.locate(steps[inner][outer], False).with_note(f"{inner} is {words} {outer}")
        for inner, outer in pairs[:_SHOWN]
    ]
    names = [*loop, loop[0]]
    if len(loop) > _SHOWN:
        names = [*loop[:_SHOWN], f"{len(loop) - _SHOWN:,} others", loop[0]]
    message = f"a circle: {f' is {words} '.join(names)}"
    hint = "One of these lines must be wrong: remove it, or name another."
    return problem("PM024", places[0], message, hint, *places[1:])


def _circles(steps: Mapping[str, Mapping[str, Place]]) -> Iterator[list[str]]:
    """Each circle once, beginning with its smallest id; at least one of any that share a step.

    A search in depth with a trail of its own, as chains may be longer than Python's stack.
    """
    done: set[str] = set()
    for start in sorted(steps):
        path: dict[str, int] = {}
        trail = [iter([start])]
        while trail:
            name = next(trail[-1], None)
            if name is None:
                trail.pop()
                if path:
                    done.add(path.popitem()[0])
            elif name in path:
                loop = list(path)[path[name] :]
                first = loop.index(min(loop))
                yield loop[first:] + loop[:first]
            elif name not in done:
                path[name] = len(path)
                trail.append(iter(sorted(steps.get(name, ()))))

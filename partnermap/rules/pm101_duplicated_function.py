"""
What it finds
-------------
Two partnerships that both *lead*, *decide on*, *recommend on*, *coordinate* or *oversee* one
function, for the same set of areas and for communities in common. A body that is for everyone
(`communities: []`) has every community in common with others.

Two weaker things are notes, one for each function and group: several partnerships with the same
role for areas that lie within one another ("at several levels"), and several that *deliver* it for
areas that meet.

A partnership and one that it answers to, reports to or is part of, at any length, are never
reported: a board and its own sub-group share the work on purpose.

Why it matters
--------------
Members sit through the same business twice, decisions of one table surprise the other, and a
small organisation cannot tell which of them to go to. Often both are needed; then the reason
should be written down.

Evidence
--------
The function, the roles both have, the areas and communities of each, and the source of each row.
The finding is possible, not asserted, while an area or community is not recorded, or anything it
uses was inferred or assumed. It does not rest on the lists of links.

Remedy
------
Agree which of the two does it, divide it by place or people, or record why both are needed.

Example
-------
Flagged:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge}
functions:
  crisis-care: {name: Crisis care}
partnerships:
  mental-health-board:
    name: Mental Health Board
    areas: [northbridge]
    communities: []
    functions: [{function: crisis-care, role: coordinates}]
  urgent-care-board:
    name: Urgent Care Board
    areas: [northbridge]
    communities: []
    functions: [{function: crisis-care, role: coordinates}]
```

Clean:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge}
functions:
  crisis-care: {name: Crisis care}
partnerships:
  mental-health-board:
    name: Mental Health Board
    areas: [northbridge]
    communities: []
    functions: [{function: crisis-care, role: coordinates}]
  crisis-sub-group:
    name: Crisis Sub-group
    areas: [northbridge]
    communities: []
    reports_to: mental-health-board
    functions: [{function: crisis-care, role: coordinates}]
```

Limits
------
It compares what is recorded, not what is said at the table. Two boards may each be required by a
statute of their own. One function written as two records is not seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from partnermap import vocabulary as words
from partnermap.analysis.doubt import combine
from partnermap.analysis.overlap import Overlaps, Shared
from partnermap.english import listed, number_word, sentence
from partnermap.finding import Finding, Location, Severity
from partnermap.graph import Duty, PartnershipGraph
from partnermap.rule import Rule
from partnermap.wording import citation, cited

_DELIVERY = ("delivers",)


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """Pairs for the same place; notes for several levels and for several that deliver."""
    overlaps = Overlaps(graph)
    for function, pairs in groupby(overlaps.pairs(words.EXCLUSIVE_ROLES), lambda p: p.function):
        every = list(pairs)
        for pair in every:
            if pair.same_place is not False:
                yield _pair(graph, pair)
        levels = [pair for pair in every if pair.same_place is False]
        for joined in _joined(levels):
            yield _group(graph, function, "at-several-levels", joined)
    for function, pairs in groupby(overlaps.pairs(_DELIVERY), lambda pair: pair.function):
        for joined in _joined(pairs):
            yield _group(graph, function, "several-deliver", joined)


def _joined(pairs: Iterable[Shared]) -> list[list[Shared]]:
    """Pairs that share a body, together: those for ground apart are notes of their own."""
    groups: list[list[Shared]] = []
    for pair in pairs:
        near = [g for g in groups if any(not set(pair.bodies).isdisjoint(p.bodies) for p in g)]
        groups = [g for g in groups if g not in near] + [[*(p for g in near for p in g), pair]]
    return groups


def _pair(graph: PartnershipGraph, pair: Shared) -> Finding:
    one, other = (graph.name_of(body) for body in pair.bodies)
    verbs = listed(words.FUNCTION_ROLES[role].many for role in pair.roles)
    return RULE.found(
        (pair.function, "+".join(pair.bodies)),
        f"{one} and {other} both {verbs} {_function(graph, pair.function)}{_where(graph, pair)}.",
        [_said(graph, duty) for duty in pair.duties],
        subjects=pair.bodies,
        evidence=_evidence(graph, [pair]),
        settled=combine(pair.slots),
        remedy="Agree which of the two does it, divide it, or record why both are needed.",
    )


def _group(graph: PartnershipGraph, function: str, about: str, pairs: list[Shared]) -> Finding:
    bodies = sorted({body for pair in pairs for body in pair.bodies})
    duties = sorted({d.place: d for pair in pairs for d in pair.duties}.items(), key=str)
    roles = [role for role in words.FUNCTION_ROLES if any(role in pair.roles for pair in pairs)]
    verbs = listed(words.FUNCTION_ROLES[role].many for role in roles)
    count = sentence(number_word(len(bodies)))
    what = _function(graph, function)
    if about == "at-several-levels":
        message = f"{count} partnerships {verbs} {what} at several levels: who does which part?"
        remedy = "Write down which part each level does."
    else:
        perhaps = "perhaps " if any(pair.same_place is None for pair in pairs) else ""
        message = f"{count} partnerships {verbs} {what}, {perhaps}for the same ground: who does "
        message += "which part?"
        remedy = "Write down which part each of them delivers."
    return RULE.found(
        (function, about, "+".join(bodies)),
        message,
        [_said(graph, duty) for _, duty in duties],
        subjects=bodies,
        evidence=_evidence(graph, pairs),
        settled=combine(slot for pair in pairs for slot in pair.slots),
        remedy=remedy,
        severity=Severity.NOTE,
    )


def _function(graph: PartnershipGraph, function: str) -> str:
    record = graph.moment.map.functions.get(function)
    return f"'{record.name}'" if record else f"'{function}' (not recorded)"


def _where(graph: PartnershipGraph, pair: Shared) -> str:
    records = [graph.record(body) for body in pair.bodies]
    if pair.same_place:
        areas = graph.moment.map.areas
        named = [
            areas[a].name if a in areas else a for a in (records[0] and records[0].areas) or ()
        ]
        return f" for {listed(named)}"
    unknown = [record.name for record in records if record and not record.areas]
    if not unknown:
        return ", perhaps for the same area"
    return f", perhaps for the same area (not recorded for {listed(unknown)})"


def _said(graph: PartnershipGraph, duty: Duty) -> Location:
    record = graph.record(duty.body)
    name = graph.name_of(duty.body)
    does = words.FUNCTION_ROLES[duty.role].label if duty.role else "does"
    source = citation(graph.moment.map, duty.row) or citation(graph.moment.map, record)
    return graph.locate(duty.place, f"{name} {does} it{source}")


def _evidence(graph: PartnershipGraph, pairs: list[Shared]) -> dict[str, object]:
    bodies = sorted({body for pair in pairs for body in pair.bodies})
    records = {body: graph.record(body) for body in bodies}
    rows = [duty.row for pair in pairs for duty in pair.duties]
    return {
        "function": pairs[0].function,
        "pairs": [{"bodies": list(pair.bodies), "roles": list(pair.roles)} for pair in pairs],
        "areas": {b: _known(r.areas) for b, r in records.items() if r},
        "communities": {b: _known(r.communities) for b, r in records.items() if r},
        "sources": cited(graph.moment.map, *rows, *(r for r in records.values() if r)),
    }


def _known(ids: tuple[str, ...] | None) -> list[str] | None:
    return None if ids is None else sorted(ids)


RULE = Rule(
    code="PM101",
    name="duplicated-function",
    family="overlap",
    severity=Severity.WARNING,
    check=check,
)

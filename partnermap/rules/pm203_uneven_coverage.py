"""
What it finds
-------------
An area without something that the areas beside it have *here*, which means by a body for exactly
that area: a function that is covered there (see PM201 for what covers), or a kind of partnership,
such as a local care partnership. The areas beside it are those of the same level in the same
containing area; one that lies partly in two stands beside those of both.

At least two of them must have it, and at least half: one alone may be the exception itself, and
below half, having it is the exception. `thresholds` in the manifest sets other numbers.

Where a function is needed at the area's level and no body covers it there at all, PM201 reports
that and this rule does not; it does where the area is covered from above or in part only. Groups
that another table sets up, such as sub-groups, task, steering, reference and officer groups, are no
kinds that are looked for.

Why it matters
--------------
What people get depends on where they live. It may be meant so; then somebody should be able to say
why. Often nobody has noticed.

Evidence
--------
The areas beside it, which of them have it and by which bodies; who covers the area from above or
in part; who may have it, had it, or is proposed to. Asserted only if all areas and all partnerships
are on the map and no id is used that no record has, the levels of areas and what they lie within
are stated, and for a function, if the lists of functions are complete of all partnerships that may
be for exactly this area, and of the organisations that PM201 asks.

Remedy
------
Ask who does it there. If nobody: decide whether this area should have it too, or record why not.

Example
-------
Flagged:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge, level: place}
  millside: {name: Millside, level: neighbourhood, within: northbridge}
  priory-fields: {name: Priory Fields, level: neighbourhood, within: northbridge}
  weir-end: {name: Weir End, level: neighbourhood, within: northbridge}
partnerships:
  millside-care:
    name: Millside Local Care Partnership
    kind: local-care-partnership
    areas: [millside]
  priory-care:
    name: Priory Fields Local Care Partnership
    kind: local-care-partnership
    areas: [priory-fields]
```

Clean:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge, level: place}
  millside: {name: Millside, level: neighbourhood, within: northbridge}
  priory-fields: {name: Priory Fields, level: neighbourhood, within: northbridge}
  weir-end: {name: Weir End, level: neighbourhood, within: northbridge}
partnerships:
  millside-care:
    name: Millside Local Care Partnership
    kind: local-care-partnership
    areas: [millside]
  south-care:
    name: South Local Care Partnership
    kind: local-care-partnership
    areas: [priory-fields, weir-end]
```

Limits
------
Areas differ, and not every one needs the same. A body for several areas counts as one of each
area's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from partnermap import vocabulary as words
from partnermap.analysis.doubt import combine
from partnermap.analysis.unevenness import Lack, Unevenness
from partnermap.finding import Finding, Location, Severity
from partnermap.graph import PartnershipGraph
from partnermap.rule import Rule
from partnermap.wording import citation, cited
from partnermap.wording.beside import areas_beside
from partnermap.wording.several import first_of

_FEW = 3
"""So many bodies of the areas beside it are shown where they stand; all are in the evidence."""


class _Words(NamedTuple):
    what: str
    perhaps: str
    apart: str
    remedy: str


_DOING = _Words(
    "function",
    "may cover it there",
    "covered it, or is to",
    "Ask who does it there. If the area has nobody of its own: decide whether it should, or record "
    "why not.",
)
_BEING = _Words(
    "kind",
    "may be one, or stand for one",
    "was one, or is to be",
    "Ask whether it has one. If not: decide whether it should, or record why not.",
)


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each function, or kind of partnership, and area."""
    uneven = Unevenness(graph)
    for lack in uneven.functions():
        yield _function(graph, lack)
    for lack in uneven.kinds():
        yield _kind(graph, lack)


def _function(graph: PartnershipGraph, lack: Lack) -> Finding:
    function = graph.moment.map.functions[lack.what]
    said = f"'{function.name}'{citation(graph.moment.map, function)}"
    area = graph.moment.map.areas[lack.area].name
    message = (
        f"No body for {area} itself covers '{function.name}'; in {_beside(graph, lack)} one does."
    )
    for bodies, how in ((lack.wider, "from above"), (lack.part, "in part")):
        if bodies:
            covers = "covers" if len(bodies) == 1 else "cover"
            message += f" {first_of([*map(graph.name_of, bodies)])} {covers} it {how}."
    return _found(
        graph,
        lack,
        (lack.what, lack.area),
        message,
        [graph.locate(("functions", lack.what), said, key=True)],
        _DOING,
    )


def _kind(graph: PartnershipGraph, lack: Lack) -> Finding:
    area = graph.moment.map.areas[lack.area].name
    kind = graph.moment.map.label(words.PARTNERSHIP_KINDS, lack.what)
    message = f"{area} has no {kind} of its own; {_beside(graph, lack)} have one."
    return _found(graph, lack, ("kind", lack.what, lack.area), message, [], _BEING)


def _beside(graph: PartnershipGraph, lack: Lack) -> str:
    return areas_beside(graph, lack.area, len(lack.having), len(lack.siblings), lack.around)


def _found(
    graph: PartnershipGraph,
    lack: Lack,
    key: tuple[str, ...],
    message: str,
    locations: list[Location],
    said: _Words,
) -> Finding:
    found = graph.moment.map
    area = found.areas[lack.area]
    beside = [(body, sibling) for sibling, own in lack.having.items() for body in own]
    locations = [
        *locations,
        graph.locate(("areas", lack.area), f"{area.name}{citation(found, area)}", key=True),
        *(_body(graph, body, said.perhaps) for body in lack.perhaps),
        *(_body(graph, body, said.apart) for body in lack.apart),
        *(_body(graph, body, f"for {found.areas[near].name}") for body, near in beside[:_FEW]),
    ]
    records = [record for body, _ in sorted(beside) if (record := graph.record(body))]
    return RULE.found(
        key,
        message,
        locations,
        subjects=sorted({*lack.perhaps, *lack.wider, *lack.part}),
        evidence={
            said.what: lack.what,
            "area": lack.area,
            "areas_beside": list(lack.siblings),
            "having": {sibling: list(bodies) for sibling, bodies in lack.having.items()},
            "from_above": list(lack.wider),
            "in_part": list(lack.part),
            "perhaps": list(lack.perhaps),
            "not_counted_now": list(lack.apart),
            "sources": cited(found, found.functions.get(lack.what), *records),
        },
        settled=combine(lack.required),
        remedy=said.remedy,
    )


def _body(graph: PartnershipGraph, body: str, how: str) -> Location:
    section = graph.moment.map.section_of(body)
    return graph.locate((str(section), body), f"{graph.name_of(body)}: {how}", key=True)


RULE = Rule(
    code="PM203",
    name="uneven-coverage",
    family="gap",
    severity=Severity.NOTE,
    check=check,
)

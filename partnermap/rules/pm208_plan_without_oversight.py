"""
What it finds
-------------
A plan that several share, and that nobody is recorded as overseeing (`overseen_by`) or as being
told of its progress (`reports`). *Shared* is a plan that a partnership owns, directs or signs off,
or in which two or more organisations have such a part. Signing a plan off, or directing it, is not
overseeing it.

A plan that one organisation has alone is not looked at: it is overseen within that organisation,
where the map does not look. Nor is a plan that a source only mentions, so that whose it is is not
recorded or `assumed`; nor one that is only proposed, except in the future that `--with-proposed`
shows.

Why it matters
--------------
A plan of many is easily a plan of nobody. Without somebody who asks how it goes, its next steps
stay next steps, and nobody notices.

Evidence
--------
Whose the plan is; who oversaw it, may do so or would; and who is told. What nobody wrote down is
not known to be none, so it is possible until the list itself is there: `overseen_by: []` records
that nobody oversees it. Then it is asserted, whoever is told of its progress, and a warning where
nobody is.

Remedy
------
Record who oversees the plan and to whom its progress is reported. If nobody: agree it, and until
then write `overseen_by: []`.

Example
-------
Flagged:

```yaml
map: {name: Example}
organisations:
  northbridge-council: {name: Northbridge Council, kind: council}
  northbridge-forum: {name: Northbridge Forum, sector: vcse, income: medium}
plans:
  third-sector-strategy:
    name: Third sector strategy
    owners: [northbridge-council, northbridge-forum]
    signed_off_by: northbridge-council
```

Clean:

```yaml
map: {name: Example}
organisations:
  northbridge-council: {name: Northbridge Council, kind: council}
  northbridge-forum: {name: Northbridge Forum, sector: vcse, income: medium}
plans:
  third-sector-strategy:
    name: Third sector strategy
    owners: [northbridge-council, northbridge-forum]
    signed_off_by: northbridge-council
    reports: {to: northbridge-council, every: quarter}
```

Limits
------
It reads what is recorded on the plan, and links to it by which the plan answers to a body or a body
learns of it, such as `scrutinises`. That a body oversees the functions of a plan is not oversight
of the plan. A plan overseen by its own owner counts as overseen.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.doubt import before_records, combine, whether_it_exists
from partnermap.analysis.oversight import Oversight, doubts, oversight_of
from partnermap.analysis.places import class_name
from partnermap.english import listed
from partnermap.finding import Certainty, Finding, Location, Severity
from partnermap.graph import PartnershipGraph, PlanPart
from partnermap.model import Plan
from partnermap.moment import Presence
from partnermap.rule import Rule
from partnermap.wording import citation, cited, name_or_class, oversight_apart, whose_it_is
from partnermap.wording.perhaps import if_the_plan_exists


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each shared plan that nobody watches over."""
    for name, plan in sorted(graph.moment.map.plans.items()):
        if not graph.moment.presence_of(name).stands:
            continue
        found = oversight_of(graph, name, plan)
        if found.ground is None or found.overseen or (found.watched and not found.known_none):
            continue
        yield _finding(graph, name, plan, found)


def _finding(graph: PartnershipGraph, name: str, plan: Plan, of: Oversight) -> Finding:
    place = ("plans", name)
    told = [part for part in of.told if part.presence is Presence.CURRENT]
    apart = f"; {oversight_apart(graph, of.apart)}" if of.apart else ""
    at = graph.locate(place, f"{plan.name}{citation(graph.moment.map, plan)}", key=True)
    begin = f"{if_the_plan_exists(graph, name)}{plan.name} is {whose_it_is(graph, of.whose)}"
    is_weighty = of.known_none and not of.watched and not of.apart
    settled = combine(
        [
            *before_records(graph),
            *whether_it_exists(graph, name),
            *(of.ground or ()),
            *doubts(graph, name, plan, of),
        ]
    )
    return RULE.found(
        (name,),
        f"{begin}; {_oversight(graph, of, told)}{apart}.",
        [
            at,
            *(
                [graph.locate((*place, "overseen_by"), "nobody oversees it")]
                if of.known_none
                else ()
            ),
            *(_part_said(graph, part) for part in (*of.whose, *told, *of.apart)),
        ],
        subjects=[name, *_bodies(of)],
        evidence={
            "whose": [_data(part) for part in of.whose],
            "known_none": of.known_none,
            "told": [_data(part) for part in told],
            "does_not_count": [{**_data(part), "why": part.presence.value} for part in of.apart],
            "sources": cited(graph.moment.map, plan),
        },
        settled=settled,
        remedy="Agree who oversees it, and to whom its progress is reported."
        if of.known_none
        else "Record who oversees it, and to whom its progress is reported; if nobody, agree it.",
        for_keeper=not of.known_none and settled[0] is Certainty.POSSIBLE,
        severity=Severity.WARNING if is_weighty else None,
    )


def _oversight(graph: PartnershipGraph, of: Oversight, told: list[PlanPart]) -> str:
    if not of.known_none:
        return "nobody is recorded as overseeing it, or as being told of its progress"
    if told:
        whom = listed(dict.fromkeys(name_or_class(graph, part.body) for part in told))
        return f"its progress is reported to {whom}, and it is recorded that nobody oversees it"
    return "it is recorded that nobody oversees it"


def _bodies(of: Oversight) -> list[str]:
    """Those who would have to act: its owners; without any, who directs it, or signs it off."""
    for field in ("owners", "directed_by", "signed_off_by"):
        bodies = [p.body for p in of.whose if p.field == field and isinstance(p.body, str)]
        if bodies:
            return list(dict.fromkeys(bodies))
    return []


def _part_said(graph: PartnershipGraph, part: PlanPart) -> Location:
    said = oversight_apart(graph, [part]) if part.presence is not Presence.CURRENT else ""
    return graph.locate(part.place, said or f"it is {whose_it_is(graph, [part])}")


def _data(part: PlanPart) -> dict[str, str]:
    body = part.body if isinstance(part.body, str) else class_name(part.body)
    return {"part": part.field, "body": body}


RULE = Rule(
    code="PM208",
    name="plan-without-oversight",
    family="gap",
    severity=Severity.NOTE,
    check=check,
)

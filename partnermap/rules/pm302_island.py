"""
What it finds
-------------
An organisation *in focus* (see PM301) to which nothing recorded ties anybody: no seat, not even as
an observer; no affiliation, funding or any other link; no part in a plan in which others have one;
and nobody who sits or speaks on its behalf by name. Being of a class for which somebody speaks
("the voluntary sector") is no tie.

Why it matters
--------------
Between an island and the partnership there is no recorded contact at all: nobody would notice if it
closed, and nobody can bring what its people know.

Evidence
--------
Its sector, income and communities, and ties that have ended, are only proposed or may stand.
Asserted only if its own lists of seats and links are complete; instead of its list of seats, all
partnerships and all their members may be.

Remedy
------
Ask who is in contact with it, and record that; if nobody is, find somebody who could be.

Example
-------
Flagged:

```yaml
map: {name: Example}
organisations:
  food-pantry: {name: Quarry Fell Food Pantry, sector: vcse, income: micro}
```

Clean:

```yaml
map: {name: Example}
organisations:
  forum: {name: Northbridge Forum, sector: vcse, income: medium}
  food-pantry:
    name: Quarry Fell Food Pantry
    sector: vcse
    income: micro
    affiliated_to: forum
```

Limits
------
Contact that nobody wrote down is not seen: people may know each other well. It counts only what is
on the map; read it beside the coverage.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.doubt import combine
from partnermap.analysis.isolation import Candidate, candidates, without_ties
from partnermap.analysis.shared_plans import SharedPlan, shared_plans
from partnermap.analysis.ties import ties
from partnermap.finding import Finding, Location, Severity
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.moment import Presence
from partnermap.rule import Rule
from partnermap.wording import cited
from partnermap.wording.isolation import described, tie_words


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each organisation in focus that nothing ties to anybody."""
    for one in graph.once(candidates):
        plans = shared_plans(graph, one.name)
        if not one.ties.any_certain and not any(p.presence is Presence.CURRENT for p in plans):
            yield _finding(graph, one, plans)


def _finding(graph: PartnershipGraph, one: Candidate, plans: list[SharedPlan]) -> Finding:
    required, alternatives = without_ties(graph, one)
    required += [slot for plan in plans for slot in plan.doubts]
    gone = ties(graph, one.name, standing=False).rows
    stands = "that still stands is" if gone else "is"
    perhaps = (
        ", so far as is certain"
        if one.ties.rows or any(plan.presence.stands for plan in plans)
        else ""
    )
    return RULE.found(
        (one.name,),
        f"No seat and no link of {one.record.name} {stands} recorded here{perhaps}.",
        [
            graph.locate(
                ("organisations", one.name), described(graph.moment.map, one.record), key=True
            ),
            *(_said(graph, one.name, row) for row in (*one.ties.rows, *gone)),
        ],
        subjects=[one.name],
        evidence={
            "sector": one.record.sector,
            "income": one.record.income,
            "may_stand": [_row(row) for row in one.ties.rows],
            "do_not_count": [_row(row) for row in gone],
            "sources": cited(graph.moment.map, one.record),
        },
        settled=combine([*one.required, *required], alternatives),
        remedy="Ask who is in contact with it, and record that; if nobody is, find somebody.",
    )


def _said(graph: PartnershipGraph, name: str, row: Seat | Link) -> Location:
    return graph.locate(row.place, tie_words(graph, name, row))


def _row(row: Seat | Link) -> dict[str, object]:
    if isinstance(row, Seat):
        return {"seat_on": row.partnership, "why": row.presence.value}
    end = row.end if isinstance(row.end, str) else None
    return {"from": row.start, "kind": row.kind, "to": end, "why": row.presence.value}


RULE = Rule(
    code="PM302",
    name="island",
    family="isolation",
    severity=Severity.WARNING,
    check=check,
)

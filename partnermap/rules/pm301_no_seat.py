"""
What it finds
-------------
An organisation *in focus* that holds no seat on any partnership recorded here. In focus are, unless
the manifest says otherwise, organisations of the voluntary and faith sectors that are micro or
small by income (under £100,000 a year), or that are for a community of interest. A seat as observer
counts as a seat. Seats that have ended, or are only proposed, do not count, and are said.

Why it matters
--------------
Most voluntary organisations are small, and most seats go to large ones. Those without a seat hear
late and are heard little, and so are the people they work with.

Evidence
--------
Its sector, income and communities, seats that have ended or are proposed, and seats with an unknown
holder that may be its own. Asserted only if its own list of seats is complete, or if all
partnerships and all their members are recorded and every id that is used has a record. An id
without a record that is nearly its own, in a seat, leaves it possible even where its own list is
declared complete: it may be a slip of the pen. An organisation whose income or sector is not
recorded is listed as possible: it may not be a small one at all.

Remedy
------
Ask it whether it sits anywhere; if not, offer it a way in. It may have chosen not to sit.

Example
-------
Flagged:

```yaml
map: {name: Example}
organisations:
  food-pantry: {name: Quarry Fell Food Pantry, sector: vcse, income: micro}
  village-hall: {name: Kestrel Moor Village Hall, sector: vcse, income: micro}
partnerships:
  locality-board:
    name: Locality Board
    members: [village-hall]
```

Clean:

```yaml
map: {name: Example}
organisations:
  village-hall: {name: Kestrel Moor Village Hall, sector: vcse, income: micro}
  community-wheels: {name: Northbridge Community Wheels, sector: vcse, income: medium}
partnerships:
  locality-board:
    name: Locality Board
    members: [{body: village-hall, role: observer}]
```

Limits
------
A seat is not a voice, and without one an organisation may still be spoken for by a forum it belongs
to. It counts only what is on the map; read it beside the coverage.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.doubt import combine, guessed_absence
from partnermap.analysis.isolation import Candidate, candidates
from partnermap.analysis.seats import OpenLists, may_stand
from partnermap.analysis.ties import ties
from partnermap.finding import Finding, Severity
from partnermap.graph import PartnershipGraph
from partnermap.moment import Presence
from partnermap.rule import Rule
from partnermap.wording import cited
from partnermap.wording.isolation import described, tie_words


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each organisation in focus without a seat that stands."""
    for one in graph.once(candidates):
        if all(seat.presence is not Presence.CURRENT for seat in one.ties.seats):
            yield _finding(graph, one)


def _finding(graph: PartnershipGraph, one: Candidate) -> Finding:
    open_lists = graph.once(OpenLists)
    required, alternatives = open_lists.without_seat(one.name, one.record)
    required += [*one.required, *may_stand(graph, one.ties.seats)]
    required += guessed_absence(graph, graph.recorded_seats_of.get(one.name, ()))
    apart = sorted(
        ties(graph, one.name, standing=False).seats,
        key=lambda seat: (seat.partnership, str(seat.member.since), str(seat.member.until)),
    )
    perhaps = ", so far as is certain" if one.ties.seats else ""
    said = described(graph.moment.map, one.record)
    communities = one.record.communities
    return RULE.found(
        (one.name,),
        f"{one.record.name} has no seat on any partnership recorded here{perhaps}.",
        [
            graph.locate(("organisations", one.name), said, key=True),
            *(
                graph.locate(seat.place, tie_words(graph, one.name, seat))
                for seat in (*apart, *one.ties.seats)
            ),
        ],
        subjects=[one.name],
        evidence={
            "sector": one.record.sector,
            "income": one.record.income,
            "communities": None if communities is None else sorted(communities),
            "seats_that_do_not_count": [
                {"partnership": seat.partnership, "why": seat.presence.value} for seat in apart
            ],
            "unknown_holders": [seat.partnership for seat in open_lists.perhaps(one.record)],
            "sources": cited(graph.moment.map, one.record),
        },
        settled=combine(required, alternatives),
        remedy="Ask it whether it sits anywhere; if not, offer it a way in.",
    )


RULE = Rule(
    code="PM301",
    name="no-seat",
    family="isolation",
    severity=Severity.WARNING,
    check=check,
)

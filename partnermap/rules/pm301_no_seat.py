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
partnerships and all their members are recorded. An organisation whose income or sector is not
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

from partnermap import vocabulary as words
from partnermap.analysis.doubt import combine, guessed_absence, unstated, whether_it_exists
from partnermap.analysis.focus import InFocus, in_focus
from partnermap.analysis.seats import OpenLists, may_stand
from partnermap.finding import Finding, Location, Severity
from partnermap.graph import PartnershipGraph, Seat
from partnermap.model import Organisation, PartnerMap
from partnermap.moment import Presence
from partnermap.rule import Rule
from partnermap.wording import citation, cited, presence_words

_SAID = {
    Presence.ENDED: "its seat on {} has ended",
    Presence.LATER: "its seat on {} has not begun yet",
    Presence.PROPOSED: "its seat on {} is {status}",
    Presence.ENDING: "its seat on {} is {status}",
}


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each organisation in focus without a seat that stands."""
    open_lists = OpenLists(graph)
    for name, organisation in graph.organisations():
        if organisation.is_stack:
            continue
        seats = graph.seats_of.get(name, [])
        if any(seat.presence is Presence.CURRENT for seat in seats):
            continue
        focus = in_focus(graph, name, organisation)
        if focus.answer is not False:
            yield _finding(graph, open_lists, name, organisation, focus, seats)


def _finding(
    graph: PartnershipGraph,
    open_lists: OpenLists,
    name: str,
    organisation: Organisation,
    focus: InFocus,
    seats: list[Seat],
) -> Finding:
    found = graph.moment.map
    place = ("organisations", name)
    required, alternatives = open_lists.without_seat(name, organisation)
    required += [*focus.slots, *unstated(graph, place, organisation, *focus.why)]
    required += unstated(graph, place, organisation, "kind", "income_here", "stands_for")
    required += [*whether_it_exists(graph, name), *may_stand(graph, seats)]
    required += guessed_absence(graph, graph.recorded_seats_of.get(name, ()))
    apart = sorted(
        (seat for seat in graph.recorded_seats_of.get(name, ()) if not seat.presence.stands),
        key=lambda seat: (seat.partnership, str(seat.member.since), str(seat.member.until)),
    )
    perhaps = ", so far as is certain" if seats else ""
    locations = [
        graph.locate(
            place, f"{_described(found, organisation)}{citation(found, organisation)}", key=True
        ),
        *(_apart_said(graph, seat) for seat in apart),
        *(
            graph.locate(seat.place, f"it may have a seat on {graph.name_of(seat.partnership)}")
            for seat in seats
        ),
    ]
    return RULE.found(
        (name,),
        f"{organisation.name} has no seat on any partnership recorded here{perhaps}.",
        locations,
        subjects=[name],
        evidence={
            "sector": organisation.sector,
            "income": organisation.income,
            "communities": None
            if organisation.communities is None
            else sorted(organisation.communities),
            "seats_that_do_not_count": [
                {"partnership": seat.partnership, "why": seat.presence.value} for seat in apart
            ],
            "unknown_holders": [slot.record for slot in open_lists.may_hold(organisation)],
            "sources": cited(found, organisation),
        },
        settled=combine(required, alternatives),
        remedy="Ask it whether it sits anywhere; if not, offer it a way in.",
    )


def _described(found: PartnerMap, organisation: Organisation) -> str:
    sector = "sector not known"
    if organisation.sector:
        sector = found.label(words.SECTORS, organisation.sector)
    income = found.label(words.INCOME_BANDS, organisation.band or "unknown")
    said = f"income {income}" if organisation.band is None else income
    return f"{organisation.name}: {sector}, {said}"


def _apart_said(graph: PartnershipGraph, seat: Seat) -> Location:
    name = graph.name_of(seat.partnership)
    status = presence_words(graph.moment.map, seat.presence)
    return graph.locate(seat.place, _SAID[seat.presence].format(name, status=status))


RULE = Rule(
    code="PM301",
    name="no-seat",
    family="isolation",
    severity=Severity.WARNING,
    check=check,
)

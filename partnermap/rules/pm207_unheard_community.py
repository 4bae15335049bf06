"""
What it finds
-------------
A community of interest (a record of `communities`) for which nobody is heard: no organisation that
is for it has a voice that reaches a body that decides (see PM303 for how a voice climbs), no seat
for it or on behalf of it stands at a table that decides or is heard, and nobody who `represents` it
is. Organisations for everyone (`communities: []`) are not for it in particular. It is a warning
where somebody is recorded who is for it, and a note where nobody is.

Why it matters
--------------
A community that was important enough to be put on the map is spoken about at the tables, and not
with. That nobody is for it on the map may also mean that nobody asked.

Evidence
--------
Who is for it or speaks for it, and how far that is heard; who spoke for it and does no longer, or
only listens; partnerships that are for it, which are tables and not the people. Asserted only if
all organisations are on the map, every one that may be for it has its communities recorded, and
those that are have complete lists of links and of seats, which hold who speaks for them; in place
of their seats, all partnerships and all members will do, and must where no organisation is for it.
Public bodies and businesses are for everyone, unless recorded otherwise.

Remedy
------
Ask who could speak for it: an organisation that is for it, or people whom it chooses. Then find
them a seat (`partnermap connect`), or give the table where they sit a line to a body that decides.

Example
-------
Flagged:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge}
communities:
  refugees: {name: Refugees}
organisations:
  council: {name: Northbridge Council, kind: council, areas: [northbridge]}
  welcome-house:
    name: Welcome House
    sector: vcse
    areas: [northbridge]
    communities: [refugees]
partnerships:
  arrivals-forum:
    name: New Arrivals Forum
    decides: false
    areas: [northbridge]
    members: [welcome-house]
```

Clean:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge}
communities:
  refugees: {name: Refugees}
organisations:
  council: {name: Northbridge Council, kind: council, areas: [northbridge]}
  welcome-house:
    name: Welcome House
    sector: vcse
    areas: [northbridge]
    communities: [refugees]
partnerships:
  arrivals-forum:
    name: New Arrivals Forum
    decides: false
    areas: [northbridge]
    members: [welcome-house]
    reports_to: council
```

Limits
------
One organisation that is heard is enough, even where it is heard only as one of a whole sector:
PM305 tells of these. Whether it speaks for all of a community nobody can read from a map. While no
body at all is known to decide, it says nothing: PM200 does, once. Where of no organisation it is
recorded for whom it is, a community that nobody is for is left out: nobody asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.spokespeople import Spokesperson
from partnermap.analysis.unheard_communities import Unheard, unheard_communities
from partnermap.english import counted, listed
from partnermap.finding import Finding, Location, Severity
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.rule import Rule
from partnermap.wording import citation, cited, presence_words
from partnermap.wording.several import first_of
from partnermap.wording.statements import row_statement

_HEARD = {True: "heard", None: "not known", False: "not heard"}


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each community."""
    for unheard in unheard_communities(graph):
        yield _finding(graph, unheard)


def _finding(graph: PartnershipGraph, unheard: Unheard) -> Finding:
    found = graph.moment.map
    record = found.communities[unheard.community]
    tables = sorted(
        name
        for name, table in graph.partnerships()
        if unheard.community in (table.communities or ())
    )
    return RULE.found(
        (unheard.community,),
        _message(graph, unheard, tables),
        [
            graph.locate(
                ("communities", unheard.community),
                f"{record.name}{citation(found, record)}",
                key=True,
            ),
            *(_place(graph, one) for one in unheard.people),
            *(_gone(graph, row) for row in unheard.gone),
        ],
        subjects=list(dict.fromkeys(one.body for one in unheard.people)),
        evidence={
            "community": unheard.community,
            "organisations": {
                one.body: _HEARD[one.heard] for one in unheard.people if one.row is None
            },
            "spoken_for_at": {
                one.body: _HEARD[one.heard] for one in unheard.people if one.row is not None
            },
            "not_counted_now": len(unheard.gone),
            "partnerships_for_it": tables,
            "organisations_not_asked": unheard.not_asked,
            "sources": cited(found, record),
        },
        settled=unheard.settled,
        remedy="Ask who could speak for them, and find these a seat, or their table a line to a "
        "body that decides.",
        severity=None if unheard.people else Severity.NOTE,
    )


def _message(graph: PartnershipGraph, unheard: Unheard, tables: list[str]) -> str:
    name = f"the community '{graph.moment.map.communities[unheard.community].name}'"
    organisations = [one.body for one in unheard.people if one.row is None]
    spoken = list(dict.fromkeys(one.body for one in unheard.people if one.row is not None))
    heard = f"for {name} is heard at any body recorded here that decides."
    if not unheard.people:
        said = f"No organisation recorded here is for {name}, and nobody speaks for it."
    elif unheard.may_be:
        said = f"It is not known whether anybody {heard}"
    else:
        said = f"Nobody {heard}"
    if organisations:
        said += f" {_are(graph, organisations)} for it."
    if spoken:
        said += f" It is spoken for at {listed(map(graph.name_of, spoken))}."
    if tables:
        said += f" As a table, {_are(graph, tables)} for it."
    if not unheard.people and unheard.not_asked:
        of = counted(unheard.not_asked, "organisation")
        is_ = "is" if unheard.not_asked == 1 else "are"
        said += f" It is not recorded for whom {of} {is_}."
    return said


def _are(graph: PartnershipGraph, bodies: list[str]) -> str:
    return f"{first_of([*map(graph.name_of, bodies)])} {'is' if len(bodies) == 1 else 'are'}"


def _place(graph: PartnershipGraph, one: Spokesperson) -> Location:
    if one.row is not None:
        return graph.locate(one.row.place, row_statement(graph, one.row.place))
    note = f"{graph.name_of(one.body)}: for it"
    return graph.locate(("organisations", one.body), note, key=True)


def _gone(graph: PartnershipGraph, row: Seat | Link) -> Location:
    how = "only listens or serves"
    if not row.presence.stands:
        how = presence_words(graph.moment.map, row.presence)
    return graph.locate(row.place, f"{row_statement(graph, row.place)}: {how}")


RULE = Rule(
    code="PM207",
    name="unheard-community",
    family="gap",
    severity=Severity.WARNING,
    check=check,
)

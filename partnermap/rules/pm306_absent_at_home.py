"""
What it finds
-------------
An organisation *in focus* (see PM301) that works in an area which has partnerships of its own, and
has no part in any of them: no seat, no link with one, and nobody who sits there for it by name. An
area's own partnerships are those for exactly that area and open to those who work there: local care
and place partnerships, forums, networks, alliances. Statutory boards, committees, groups of
officers and what is part of an organisation are not looked for, nor are partnerships for other
people; but a seat on one of them is a part. Systems, regions and nations are nobody's home and are
left out.

Why it matters
--------------
A neighbourhood's table without its neighbourhood's groups plans for people whom it does not know;
and theirs is the table that is nearest to a small organisation.

Evidence
--------
The area, its own partnerships and who may sit there. Asserted only if the organisation's lists of
seats and links are complete; or if all partnerships are on the map with their areas, and the
members and links of each of those for the area are known; and if the kind and the communities of
one of them at least are recorded: a table of unknown kind may be a board, or for other people.

Remedy
------
Invite it, or ask why it does not come.

Example
-------
Flagged:

```yaml
map: {name: Example}
areas:
  millside: {name: Millside}
organisations:
  walkers: {name: Millside Walkers, sector: vcse, income: micro, areas: [millside]}
  mosque: {name: Millside Mosque, sector: faith, income: small, areas: [millside]}
partnerships:
  millside-together:
    name: Millside Together
    decides: true
    areas: [millside]
    members: [mosque]
```

Clean:

```yaml
map: {name: Example}
areas:
  millside: {name: Millside}
organisations:
  walkers: {name: Millside Walkers, sector: vcse, income: micro, areas: [millside]}
  mosque: {name: Millside Mosque, sector: faith, income: small, areas: [millside]}
partnerships:
  millside-together:
    name: Millside Together
    decides: true
    areas: [millside]
    members: [mosque, walkers]
```

Limits
------
Where an area has many partnerships, a part in one of them is enough. A partnership for several
areas is nobody's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.doubt import (
    combine,
)
from partnermap.analysis.home import Absence, absences, what_it_rests_on
from partnermap.analysis.isolation import Candidate, candidates
from partnermap.english import listed
from partnermap.finding import Finding, Severity
from partnermap.graph import PartnershipGraph
from partnermap.rule import Rule
from partnermap.wording import cited
from partnermap.wording.isolation import described, tie_words


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each organisation in focus without a part in an area's own partnerships."""
    for one in graph.once(candidates):
        found = absences(graph, one)
        if found:
            yield _finding(graph, one, found)


def _finding(graph: PartnershipGraph, one: Candidate, found: list[Absence]) -> Finding:
    areas = graph.moment.map.areas
    named = listed(areas[absence.area].name for absence in found)
    tables = sorted({table for absence in found for table in absence.tables})
    required, alternatives = what_it_rests_on(graph, one, found)
    return RULE.found(
        (one.name,),
        f"{one.record.name} works in {named} and has no recorded part in {_tables(graph, tables)}.",
        [
            graph.locate(
                ("organisations", one.name), described(graph.moment.map, one.record), key=True
            ),
            *(
                graph.locate(("partnerships", table), graph.name_of(table), key=True)
                for table in tables
            ),
            *(
                graph.locate(row.place, tie_words(graph, one.name, row))
                for absence in found
                for row in (*absence.uncertain, *absence.gone)
            ),
        ],
        subjects=[one.name],
        evidence={
            "areas": {absence.area: list(absence.tables) for absence in found},
            "sources": cited(graph.moment.map, one.record),
        },
        settled=combine([*one.required, *required], alternatives),
        remedy="Invite it, or ask why it does not come.",
    )


def _tables(graph: PartnershipGraph, tables: list[str]) -> str:
    named = [graph.name_of(table) for table in tables]
    if len(named) == 1:
        return f"{named[0]}, the partnership for it"
    if len(named) > 4:
        return f"any of the {len(named)} partnerships for it, such as {listed(named[:2])}"
    return f"any of the partnerships for it: {listed(named)}"


RULE = Rule(
    code="PM306",
    name="absent-at-home",
    family="isolation",
    severity=Severity.NOTE,
    check=check,
)

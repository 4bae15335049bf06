"""
What it finds
-------------
What is past its own date at the moment of the map:

- a body that ended and that others still name: a link of another body leads to it, it holds a seat,
  somebody speaks for it or it has a part in a plan, and that row did not end with it. That a body
  succeeded it is no such link. Its own rows end with it.
- a body whose last review, as `reviewed` has it, is more than three years ago. The number is a
  convention of this tool: terms of reference commonly ask for a review every year or every other.
  `thresholds: {review_years: 1}` in the manifest gives another, and `0` none.
- a plan whose term (`until`) is over, while a body that has a part in it is still there, and that
  no plan follows: none of the same kind, with a body in common, that stands now or is to come.

The first is a warning, the others are notes. Everything is measured against the moment of the map,
never the clock; a date that is known only roughly is past when the last day it may mean is.

Why it matters
--------------
A line to a board that was abolished is a line to nobody, and nobody notices until something has to
go up it. Terms and plans that are past their date bind people to what was agreed for another time.

Evidence
--------
The date, the rows that still name what ended, and who succeeded it. Asserted if the dates were
stated; of the rows that name an ended body one that was stated is enough.

Remedy
------
End the rows, or lead them to whoever succeeded it; review the terms, and write the date down; ask
what follows the plan.

Example
-------
Flagged:

```yaml
map: {name: Example, as_of: 2023-11}
partnerships:
  transformation-board: {name: Transformation Board, until: 2022-06}
  executive-group: {name: Executive Group, succeeds: transformation-board}
  carers-partnership: {name: Carers' Partnership, reports_to: transformation-board}
```

Clean:

```yaml
map: {name: Example, as_of: 2023-11}
partnerships:
  transformation-board: {name: Transformation Board, until: 2022-06}
  executive-group: {name: Executive Group, succeeds: transformation-board}
  carers-partnership:
    name: Carers' Partnership
    reports_to:
      - {to: transformation-board, until: 2022-06}
      - {to: executive-group, since: 2022-07}
    reviewed: 2022-09
```

Limits
------
What has no date never lapses. A seat that ended is told where it matters: who is not heard, and who
has no seat. That one plan follows another is concluded from its kind and its bodies; a plan that is
not on the map follows nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.doubt import combine
from partnermap.analysis.ended import Ended, Naming, Part, ended_and_named
from partnermap.analysis.lapse import Over, overdue_reviews, plans_over
from partnermap.english import listed, number_word
from partnermap.finding import Finding, Severity
from partnermap.graph import Link, PartnershipGraph
from partnermap.model import Row
from partnermap.rule import Rule
from partnermap.wording import citation, cited
from partnermap.wording.lapsing import naming_words, when

_FEW = 3


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each body or plan of which something is past its date."""
    for ended in ended_and_named(graph):
        yield _ended(graph, ended)
    for over in overdue_reviews(graph):
        yield _overdue(graph, over)
    for over in plans_over(graph):
        yield _plan(graph, over)


def _ended(graph: PartnershipGraph, of: Ended) -> Finding:
    body = graph.moment.map.organisations.get(of.body) or graph.moment.map.partnerships[of.body]
    certain = [each for each in of.namings if not each.slots]
    told = certain or list(of.namings)
    said = list(dict.fromkeys(naming_words(graph, each, "it") for each in told))
    if len(said) > _FEW:
        said = [*said[:_FEW], f"{len(said) - _FEW} more like this"]
    after = [graph.name_of(link.start) for link in of.successors]
    succeeded = f" {listed(after)} succeeded it." if after else ""
    section = str(graph.moment.map.section_of(of.body))
    return RULE.found(
        (of.body,),
        f"{body.name} ended {when(of.until)}, and is still named as if it had not: "
        f"{listed(said)}.{succeeded}",
        [
            graph.locate((section, of.body), f"{body.name}{_cites(graph, body)}", key=True),
            *(
                graph.locate(
                    each.row.place,
                    f"{naming_words(graph, each, body.name)}{_cites(graph, _written(each))}",
                )
                for each in of.namings
            ),
        ],
        subjects=[of.body, *sorted({each.owner for each in told})],
        evidence={
            "why": "ended and still named",
            "until": of.until.written,
            "named_by": [_data(each) for each in told],
            "successors": [link.start for link in of.successors],
            "sources": cited(graph.moment.map, body, *map(_written, of.namings)),
        },
        settled=combine(of.slots, [each.slots for each in of.namings]),
        remedy="End these rows, or lead them to whoever took over.",
        for_keeper=True,
        severity=Severity.WARNING,
    )


def _overdue(graph: PartnershipGraph, over: Over) -> Finding:
    body = graph.moment.map.organisations.get(over.name) or graph.moment.map.partnerships[over.name]
    years = graph.moment.map.manifest.thresholds.review_years
    section = str(graph.moment.map.section_of(over.name))
    return RULE.found(
        (over.name,),
        f"{body.name} was last reviewed {when(over.day)}, more than {_years(years)} ago.",
        [
            graph.locate((section, over.name), f"{body.name}{_cites(graph, body)}", key=True),
            graph.locate((section, over.name, "reviewed"), "its last review"),
        ],
        subjects=[over.name],
        evidence={
            "why": "not reviewed",
            "reviewed": over.day.written,
            "review_years": years,
            "sources": cited(graph.moment.map, body),
        },
        settled=combine(over.slots),
        remedy="Review it, and record the date; or record that it was reviewed.",
        for_keeper=True,
    )


def _plan(graph: PartnershipGraph, over: Over) -> Finding:
    plan = graph.moment.map.plans[over.name]
    return RULE.found(
        (over.name,),
        f"The term of '{plan.name}' ended {when(over.day)}, and no plan recorded here follows it.",
        [
            graph.locate(("plans", over.name), f"{plan.name}{_cites(graph, plan)}", key=True),
            graph.locate(("plans", over.name, "until"), "the end of its term"),
        ],
        subjects=[over.name],
        evidence={
            "why": "term over",
            "until": over.day.written,
            "sources": cited(graph.moment.map, plan),
        },
        settled=combine(over.slots),
        remedy="Ask what follows it, and record that; or agree that nothing does.",
    )


def _years(years: int) -> str:
    return f"{number_word(years)} {'year' if years == 1 else 'years'}"


def _written(naming: Naming) -> Row:
    row = naming.row
    if isinstance(row, Part):
        return row.party
    return row.row if isinstance(row, Link) else row.member


def _data(naming: Naming) -> dict[str, str]:
    row = naming.row
    if isinstance(row, Part):
        return {"plan": naming.owner, "part": row.field}
    if isinstance(row, Link):
        return {"body": naming.owner, "link": row.kind}
    return {"body": naming.owner, "seat_of": row.holder or ""}


def _cites(graph: PartnershipGraph, row: Row) -> str:
    return citation(graph.moment.map, row)


RULE = Rule(
    code="PM210",
    name="lapsed",
    family="gap",
    severity=Severity.NOTE,
    check=check,
)

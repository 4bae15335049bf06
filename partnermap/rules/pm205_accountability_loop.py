"""
What it finds
-------------
Bodies whose lines of accountability run in a circle: each answers to the next, and the last to the
first. A line runs along `accountable_to`, `part_of` and `decides_through`, and back along
`delegates_to`; it ends at a publicly accountable body, so no circle runs through one. If a line
leads out of the circle to such a body, that is said, and it is a note. A circle in which some steps
are only reports is a note too, and is told only where no line or report leads out of it to a
publicly accountable body. Two bodies that report to each other are no circle, and neither is a
report to a body that answers to whoever makes it.

Why it matters
--------------
Where each answers to the next, everybody is accountable and nobody is: what goes wrong can be
passed round for ever.

Evidence
--------
The bodies, every line between them, and the lines that lead out. A circle of accountability is
asserted if the links that make it are stated: whatever else is recorded, they run in a circle. One
of reports is asserted only if the lists of links of its bodies, and of every body that their lines
pass, are complete.

Remedy
------
Agree which of them is at the top, to whom that body answers, and which line was meant as a report
or as advice.

Example
-------
Flagged:

```yaml
map: {name: Example}
partnerships:
  locality-board:
    name: Locality Board
    accountable_to: delivery-group
  delivery-group:
    name: Delivery Group
    part_of: locality-board
```

Clean:

```yaml
map: {name: Example}
organisations:
  northbridge-council: {name: Northbridge Council, kind: council}
partnerships:
  locality-board:
    name: Locality Board
    accountable_to: northbridge-council
    reports_to: delivery-group
  delivery-group:
    name: Delivery Group
    part_of: locality-board
```

Limits
------
Bodies that share several circles are one finding, and the message shows one way round. Two bodies
that are part of each other are a mistake in the YAML (PM024), not a finding. Records that stand for
several bodies are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.accountability import Answers
from partnermap.analysis.circles import Circle, Circles
from partnermap.analysis.doubt import combine
from partnermap.analysis.lines import Step
from partnermap.english import counted, listed
from partnermap.finding import Finding, Severity
from partnermap.graph import PartnershipGraph
from partnermap.rule import Rule
from partnermap.wording import citation, cited, name_or_class

_SHOWN = 4


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each circle."""
    for circle in Circles(graph).found:
        yield _finding(graph, circle)


def _finding(graph: PartnershipGraph, circle: Circle) -> Finding:
    gets_out = circle.standing.answers is Answers.TO_THE_PUBLIC
    rows = [step.link.row for step in (*circle.steps, *circle.exits)]
    return RULE.found(
        ("+".join(circle.bodies),),
        _message(graph, circle),
        [
            graph.locate(
                step.link.place,
                f"{_said(graph, step)}{citation(graph.moment.map, step.link.row)}",
            )
            for step in (*circle.round, *circle.steps, *circle.exits)
        ],
        subjects=circle.bodies,
        evidence={
            "bodies": list(circle.bodies),
            "lines": [_data(step) for step in circle.steps],
            "lines_out": [_data(step) for step in circle.exits],
            "by_reports": circle.by_reports,
            "sources": cited(graph.moment.map, *rows),
        },
        settled=combine(circle.slots),
        remedy="Agree which of them is at the top, and to whom that body answers.",
        severity=Severity.NOTE if gets_out or circle.by_reports else None,
    )


def _message(graph: PartnershipGraph, circle: Circle) -> str:
    what = "Reports and lines of accountability" if circle.by_reports else "Lines of accountability"
    if all(step.weak for step in circle.steps):
        what = "Reports"
    steps = [_said(graph, step) for step in circle.round]
    if len(steps) > _SHOWN:
        steps = [*steps[: _SHOWN - 1], f"so on, back to {graph.name_of(circle.bodies[0])}"]
    rest = len(circle.bodies) - len(circle.round)
    others = counted(rest, "more body hangs", "more bodies hang")
    more = f"; {others} together with it" if rest else ""
    return f"{what} run in a circle: {listed(steps)}{more}. {_out(graph, circle)}."


def _out(graph: PartnershipGraph, circle: Circle) -> str:
    if circle.exits:
        return f"A line leads out of it: {_said(graph, circle.exits[0])}"
    if circle.standing.answers is Answers.BY_REPORT_ONLY:
        return "Only reports lead out of it to a publicly accountable body"
    return "No line that leads out of it to a publicly accountable body is recorded"


def _said(graph: PartnershipGraph, step: Step) -> str:
    """A step as its link has it, turned round where the line runs back along it."""
    kind = graph.moment.map.link_kind(step.link.kind)
    verb = kind.label if step.start == step.link.start else kind.inverse
    return f"{name_or_class(graph, step.start)} {verb} {name_or_class(graph, step.end)}"


def _data(step: Step) -> dict[str, object]:
    ends = [
        end if isinstance(end, str) else {field: word for field, word in end if word}
        for end in (step.start, step.end)
    ]
    return {"from": ends[0], "kind": step.link.kind, "to": ends[1]}


RULE = Rule(
    code="PM205",
    name="accountability-loop",
    family="gap",
    severity=Severity.WARNING,
    check=check,
)

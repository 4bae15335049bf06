"""
What it finds
-------------
A partnership that decides, or that leads, decides on or oversees a function, and from which no
recorded line of accountability reaches a *publicly accountable* body: a council, a combined
authority, an NHS statutory body, a government department, a police or fire authority. A line runs
along `accountable_to`, `part_of` and `decides_through`, and back along `delegates_to`, over as many
bodies as it takes. A partnership whose only lines are reports is a note: it "reports to, and is not
recorded as accountable to".

Why it matters
--------------
Whoever decides should answer to somebody whom the public can call to account. Partnerships grow
out of projects and programmes, and the line upwards is often the last thing to be written down.

Evidence
--------
What the partnership decides or leads, and its lines as far as they are recorded: where they end,
or that they run in a circle. Asserted only if the lists of links of the partnership, and of every
body that its lines pass, are complete.

Remedy
------
Record to whom it answers. If nobody: agree it, and put it into the terms of reference.

Example
-------
Flagged:

```yaml
map: {name: Example}
organisations:
  northbridge-forum: {name: Northbridge Forum, sector: vcse, income: medium}
partnerships:
  community-fund-panel:
    name: Community Fund Panel
    decides: true
    accountable_to: northbridge-forum
```

Clean:

```yaml
map: {name: Example}
organisations:
  northbridge-council: {name: Northbridge Council, kind: council}
partnerships:
  health-and-wellbeing-board:
    name: Health and Wellbeing Board
    part_of: northbridge-council
  community-fund-panel:
    name: Community Fund Panel
    decides: true
    accountable_to: health-and-wellbeing-board
```

Limits
------
It reads recorded lines, not habits. A partnership whose `decides` is not recorded, and that leads,
decides on or oversees no function, is not looked at: a forum that only talks needs no line.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap import vocabulary as words
from partnermap.analysis.accountability import (
    Accountability,
    Answers,
    Standing,
    Step,
    answers_to_public,
    doubts,
    guesses_along,
    lines_from_nobody_known,
)
from partnermap.analysis.doubt import (
    before_records,
    combine,
    incomplete,
    missing_records,
    uncertain_body,
    uncertain_dates,
    unstated,
)
from partnermap.english import listed
from partnermap.finding import Finding, Location, Severity, Slot
from partnermap.graph import Duty, PartnershipGraph
from partnermap.model import Class, Partnership
from partnermap.moment import Presence
from partnermap.rule import Rule
from partnermap.wording import citation, cited


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each partnership that answers to nobody, or only reports."""
    lines = Accountability(graph)
    for name, partnership in graph.partnerships():
        duties = sorted(
            (duty for duty in graph.duties_of.get(name, ()) if duty.role in words.ANSWERABLE_ROLES),
            key=lambda duty: (duty.function, str(duty.role), str(duty.place)),
        )
        if partnership.is_stack or not (partnership.decides or duties):
            continue
        standing = lines.standing(name)
        if standing.answers is not Answers.TO_THE_PUBLIC:
            yield _finding(graph, name, partnership, duties, standing)


def _finding(
    graph: PartnershipGraph,
    name: str,
    partnership: Partnership,
    duties: list[Duty],
    standing: Standing,
) -> Finding:
    found = graph.moment.map
    reports_only = standing.answers is Answers.BY_REPORT_ONLY
    place = ("partnerships", name)
    decides = bool(partnership.decides)
    locations = [graph.locate(place, f"{partnership.name}{citation(found, partnership)}", key=True)]
    if decides:
        locations.append(graph.locate((*place, "decides"), "it decides"))
    locations += [_duty_said(graph, duty) for duty in duties]
    locations += [_step_said(graph, step) for step in standing.steps]
    return RULE.found(
        (name,),
        f"{partnership.name} {_does(graph, decides, duties)}, {_line(graph, name, standing)}.",
        locations,
        subjects=[name],
        evidence={
            "decides": partnership.decides,
            "functions": [{"function": d.function, "role": d.role} for d in duties],
            "lines": [
                {"from": step.start, "kind": step.link.kind, "to": _end_id(step)}
                for step in standing.steps
            ],
            "loop": list(standing.loop),
            "sources": cited(found, partnership, *(step.link.row for step in standing.steps)),
        },
        settled=combine(_rests_on(graph, name, partnership, duties, standing)),
        remedy=(
            "Record whether it is accountable to the body it reports to, and by what."
            if reports_only
            else "Record to whom it answers; if to nobody, agree it."
        ),
        severity=Severity.NOTE if reports_only else None,
    )


def _does(graph: PartnershipGraph, decides: bool, duties: list[Duty]) -> str:
    said = ["takes decisions"] if decides else []
    for duty in duties:
        record = graph.moment.map.functions.get(duty.function)
        verb = words.FUNCTION_ROLES[str(duty.role)].label
        said.append(f"{verb} '{record.name if record else duty.function}'")
    return listed(said if len(said) <= 3 else [*said[:2], f"{len(said) - 2} other functions"])


def _line(graph: PartnershipGraph, name: str, standing: Standing) -> str:
    if standing.answers is Answers.BY_REPORT_ONLY:
        above = [
            graph.name_of(step.end)
            for step in standing.steps
            if step.start == name and isinstance(step.end, str)
        ]
        first = [step for step in standing.steps if step.start == name]
        if not above or not all(step.weak for step in first) or len(above) < len(first):
            return "and its lines reach a public body only by reports, not by accountability"
        to = listed(dict.fromkeys(above))
        return f"reports to {to}, and is not recorded as accountable to a public body"
    if standing.loop:
        circle = " to ".join(graph.name_of(body) for body in (*standing.loop, name))
        return f"and its line of accountability runs in a circle ({circle})"
    if not standing.steps:
        return "and no line of accountability from it is recorded"
    starts = {step.start for step in standing.steps}
    ends = [
        body
        for body in standing.reached
        if body not in starts and not answers_to_public(graph, body)
    ]
    if not ends:
        return "and no line from it is certain to reach a public body"
    return (
        f"and the line from it stops at {listed(graph.name_of(end) for end in ends)}, "
        "which is not recorded as a public body or as answering to one"
    )


def _rests_on(
    graph: PartnershipGraph,
    name: str,
    partnership: Partnership,
    duties: list[Duty],
    standing: Standing,
) -> list[Slot]:
    slots = [*before_records(graph), *uncertain_body(graph, name)]
    slots += _grounds(graph, name, partnership, duties)
    slots += lines_from_nobody_known(graph)
    if standing.may_answer is not standing.answers:
        slots += doubts(graph, standing.steps)
    for body in standing.reached:
        if graph.record(body) is not None and not answers_to_public(graph, body):
            slots += incomplete(graph, body, "links")
    slots += guesses_along(graph, standing)
    return slots


def _grounds(
    graph: PartnershipGraph, name: str, partnership: Partnership, duties: list[Duty]
) -> list[Slot]:
    """What is not stated about why it needs to answer; nothing if one ground is stated."""
    grounds: list[list[Slot]] = []
    if partnership.decides:
        grounds.append(unstated(graph, ("partnerships", name), partnership, "decides"))
    for duty in duties:
        slots = unstated(graph, duty.place, duty.row, "function", "role")
        slots += unstated(graph, ("partnerships", name), partnership, "functions")
        slots += missing_records(graph, "functions", [duty.function])
        if duty.presence is Presence.POSSIBLE:
            slots += uncertain_dates(graph, duty)
        grounds.append(slots)
    return min(grounds, key=lambda slots: (len(slots), sorted(slots)))


def _duty_said(graph: PartnershipGraph, duty: Duty) -> Location:
    record = graph.moment.map.functions.get(duty.function)
    verb = words.FUNCTION_ROLES[str(duty.role)].label
    source = citation(graph.moment.map, duty.row)
    named = record.name if record else duty.function
    return graph.locate(duty.place, f"it {verb} '{named}'{source}")


def _step_said(graph: PartnershipGraph, step: Step) -> Location:
    kind = graph.moment.map.link_kind(step.link.kind)
    link = step.link
    end = "a class of bodies" if isinstance(link.end, Class) else graph.name_of(link.end)
    source = citation(graph.moment.map, link.row)
    return graph.locate(link.place, f"{graph.name_of(link.start)} {kind.label} {end}{source}")


def _end_id(step: Step) -> str | dict[str, str]:
    if isinstance(step.end, str):
        return step.end
    return {field: word for field, word in step.end if word}


RULE = Rule(
    code="PM204",
    name="no-accountability",
    family="gap",
    severity=Severity.WARNING,
    check=check,
)

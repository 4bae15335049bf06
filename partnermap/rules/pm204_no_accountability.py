"""
What it finds
-------------
A partnership that decides, or that leads, decides on or oversees a function, and from which no
recorded line of accountability reaches a *publicly accountable* body: a council, a combined
authority, an NHS statutory body, a government department, a police or fire authority. A line runs
along `accountable_to`, `part_of` and `decides_through`, and back along `delegates_to`, over as many
bodies as it takes. Where a line ends at a body of a public sector, or of none that is recorded, and
the kind of that body is not recorded, the finding says so, as the kind would settle it. A
partnership whose only lines are reports is a note: it "reports to, and is not recorded as
accountable to".

Why it matters
--------------
Whoever decides should answer to somebody whom the public can call to account. Partnerships grow
out of projects and programmes, and the line upwards is often the last thing to be written down.

Evidence
--------
What the partnership decides or leads, and its lines as far as they are recorded: where they end,
or that they run in a circle; lines that have ended, or are only proposed. A partnership that only
may exist has its own lines whenever it does; the rough dates of a line, or of a body further up,
leave it open. Asserted only if the lists of links of the partnership, and of every body that its
lines pass, are complete, and each line ends at a body that is recorded.

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

from partnermap.analysis.accountability import (
    Accountability,
    Answers,
    Standing,
    accountability_of,
    answers_to_public,
    kind_would_tell,
)
from partnermap.analysis.doubt import (
    before_records,
    combine,
    missing_records,
    unstated,
    whether_it_exists,
    whether_it_stands,
)
from partnermap.analysis.lines import Step
from partnermap.analysis.unasked import answerable_duties
from partnermap.english import listed
from partnermap.finding import Certainty, Finding, Location, Severity, Slot
from partnermap.graph import Duty, Link, PartnershipGraph
from partnermap.model import Class, Organisation, Partnership
from partnermap.rule import Rule
from partnermap.wording import citation, cited, class_words, duties_done, lines_apart
from partnermap.wording.perhaps import if_they_exist
from partnermap.wording.verbs import link_verb

_SEVERAL = ("public bodies", "their kinds are")


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each partnership that answers to nobody, or only reports."""
    lines = accountability_of(graph)
    for name, partnership in graph.partnerships():
        duties = answerable_duties(graph, name)
        if partnership.is_stack or not (partnership.decides or duties):
            continue
        standing = lines.standing(name)
        if standing.answers is not Answers.TO_THE_PUBLIC:
            yield _finding(graph, lines, name, partnership, duties, standing)


def _finding(
    graph: PartnershipGraph,
    lines: Accountability,
    name: str,
    partnership: Partnership,
    duties: list[Duty],
    standing: Standing,
) -> Finding:
    found = graph.moment.map
    reports_only = standing.answers is Answers.BY_REPORT_ONLY
    place = ("partnerships", name)
    decides, stated = bool(partnership.decides), partnership.is_stated("decides")
    locations = [graph.locate(place, f"{partnership.name}{citation(found, partnership)}", key=True)]
    if decides:
        said = "it decides" if stated else "it is taken to decide"
        locations.append(graph.locate((*place, "decides"), said))
    locations += [_duty_said(graph, duty) for duty in duties]
    locations += [_link_said(graph, step.link) for step in standing.steps]
    locations += [
        graph.locate(link.place, lines_apart(graph, name, [link])) for link in standing.ended
    ]
    apart = f"; {lines_apart(graph, name, standing.ended)}" if standing.ended else ""
    does = duties_done(graph, decides, duties, concluded=not stated)
    exists = if_they_exist(graph, [name])
    settled = combine(
        [
            *before_records(graph),
            *whether_it_exists(graph, name),
            *unstated(graph, place, partnership, "stands_for"),
            *_grounds(graph, name, partnership, duties),
            *lines.doubts(standing),
        ]
    )
    return RULE.found(
        (name,),
        f"{exists}{partnership.name} {does}, {_line(graph, name, standing)}{apart}.",
        locations,
        subjects=[name],
        evidence={
            "decides": partnership.decides,
            "functions": [{"function": d.function, "role": d.role} for d in duties],
            "lines": [_line_data(step) for step in standing.steps],
            "lines_that_do_not_count": [
                {**_link_data(link), "why": link.presence.value} for link in standing.ended
            ],
            "loop": list(standing.loop),
            "sources": cited(found, partnership, *(step.link.row for step in standing.steps)),
        },
        settled=settled,
        remedy=_remedy(graph, standing),
        for_keeper=reports_only or settled[0] is Certainty.POSSIBLE,
        severity=Severity.NOTE if reports_only else None,
    )


def _line(graph: PartnershipGraph, name: str, standing: Standing) -> str:
    if standing.answers is Answers.BY_REPORT_ONLY:
        first = [step for step in standing.steps if step.start == name]
        if not all(step.weak for step in first):
            return "and its lines reach a public body only by reports, not by accountability"
        to = listed(dict.fromkeys(_end_name(graph, step.end) for step in first))
        return f"reports to {to}, and is not recorded as accountable to a public body"
    if standing.loop:
        circle = " to ".join(graph.name_of(body) for body in (*standing.loop, name))
        return f"and its line of accountability runs in a circle ({circle})"
    if not standing.steps:
        return "and no line of accountability from it is recorded"
    starts = {step.start for step in standing.steps}
    ends = dict.fromkeys(
        step.end
        for step in standing.steps
        if step.end not in starts and not answers_to_public(graph, step.end)
    )
    if not ends:
        return "and no line from it is certain to reach a public body"
    untold = [end for end in ends if _is_of_no_kind(graph, end)]
    rest = [end for end in ends if end not in untold]
    said = []
    if rest:
        names = listed(_end_name(graph, end) for end in rest)
        said.append(f"{names}, which is not recorded as a public body or as answering to one")
    if untold:
        names = listed(_end_name(graph, end) for end in untold)
        what, whose = ("a public body", "its kind is") if len(untold) == 1 else _SEVERAL
        said.append(f"{names}, which may be {what}: {whose} not recorded")
    return f"and the line from it stops at {', and at '.join(said)}"


def _remedy(graph: PartnershipGraph, standing: Standing) -> str:
    if standing.answers is Answers.BY_REPORT_ONLY:
        return "Record whether it is accountable to the body it reports to, and by what."
    ends = dict.fromkeys(step.end for step in standing.steps)
    untold = [_end_name(graph, end) for end in ends if _is_of_no_kind(graph, end)]
    if untold:
        said = f"Record what kind of body {listed(untold, 'or')} is"
        return f"{said}: a council, the NHS and the police answer to the public."
    return "Record to whom it answers; if to nobody, agree it."


def _is_of_no_kind(graph: PartnershipGraph, end: str | Class) -> bool:
    """Whether a line ends at a body that may be public, and only its kind would tell."""
    record = graph.record(end) if isinstance(end, str) else None
    return isinstance(record, Organisation) and kind_would_tell(record)


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
        slots += whether_it_stands(graph, duty)
        grounds.append(slots)
    return min(grounds, key=lambda slots: (len(slots), sorted(slots)))


def _duty_said(graph: PartnershipGraph, duty: Duty) -> Location:
    source = citation(graph.moment.map, duty.row)
    return graph.locate(duty.place, f"it {duties_done(graph, False, [duty])}{source}")


def _link_said(graph: PartnershipGraph, link: Link) -> Location:
    said = f"{graph.name_of(link.start)} {link_verb(graph, link)} {_end_name(graph, link.end)}"
    return graph.locate(link.place, f"{said}{citation(graph.moment.map, link.row)}")


def _end_name(graph: PartnershipGraph, end: str | Class) -> str:
    if isinstance(end, str):
        return graph.name_of(end)
    return f"a body that is not named ({class_words(graph.moment.map, end)})"


def _line_data(step: Step) -> dict[str, object]:
    return {"from": _data(step.start), "kind": step.link.kind, "to": _data(step.end)}


def _link_data(link: Link) -> dict[str, object]:
    return {"from": link.start, "kind": link.kind, "to": _data(link.end)}


def _data(end: str | Class) -> str | dict[str, str]:
    return end if isinstance(end, str) else {field: word for field, word in end if word}


RULE = Rule(
    code="PM204",
    name="no-accountability",
    family="gap",
    severity=Severity.WARNING,
    check=check,
)

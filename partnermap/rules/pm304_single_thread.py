"""
What it finds
-------------
An organisation *in focus* (see PM301) that is heard as well as it is only through one body: every
path that hears it as well passes that body, so that without it the organisation would be heard
less, or not at all. The organisation itself and the bodies that decide are no threads: one that
sits on a body that decides hangs by none.

Why it matters
--------------
Forums lose their funding and groups are wound up. A voice that hangs by one thread is lost with it,
and nobody decides that it should be.

Evidence
--------
The body, the path through it, and how the organisation would be heard without it. Asserted only if
the organisation's own lists of seats and links are complete, and those of every body by which
another path could run. Where something that is not known would be a second path, or an end on the
way, it is possible, and its sentence begins with that; beside threads that are certain it then
stands apart, as `PM304/…/perhaps`.

Remedy
------
Open a second way: a seat of its own, or a second body that speaks for it. Or protect the first.

Example
-------
Flagged:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge}
organisations:
  council: {name: Northbridge Council, kind: council, areas: [northbridge]}
  village-hall:
    name: Kestrel Moor Village Hall
    sector: vcse
    income: micro
    areas: [northbridge]
partnerships:
  halls-network:
    name: Village Halls Network
    decides: false
    areas: [northbridge]
    reports_to: council
    members: [village-hall]
```

Clean:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge}
organisations:
  council: {name: Northbridge Council, kind: council, areas: [northbridge]}
  village-hall:
    name: Kestrel Moor Village Hall
    sector: vcse
    income: micro
    areas: [northbridge]
partnerships:
  halls-network:
    name: Village Halls Network
    decides: false
    areas: [northbridge]
    reports_to: council
    members: [village-hall]
  moor-locality-board:
    name: Moor Locality Board
    decides: true
    areas: [northbridge]
    members: [village-hall]
```

Limits
------
Of an organisation that may be heard better than is known, it says what the known grade hangs by.
Two bodies that would fall together, because one officer serves both, are not seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.doubt import combine
from partnermap.analysis.isolation import Candidate, candidates
from partnermap.analysis.voice import Grade, Voices
from partnermap.analysis.voice.doubts import Doubts
from partnermap.finding import Finding, Severity, Slot
from partnermap.graph import PartnershipGraph
from partnermap.rule import Rule
from partnermap.wording import cited
from partnermap.wording.isolation import described
from partnermap.wording.several import first_of
from partnermap.wording.voice import place_in_file

_LOWER = {
    Grade.UNHEARD: "it would not be heard",
    Grade.CLAIMED: "it would only be spoken for by others whom it is not recorded to have chosen",
    Grade.REPRESENTED: "it would be represented by others, and no longer speak for itself",
}
_SEVERAL = "it would be heard less, or not at all"
_HEARD = {
    Grade.CLAIMED: "is spoken for",
    Grade.REPRESENTED: "is represented",
    Grade.ITSELF: "speaks for itself",
}


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each organisation in focus with a thread, naming all its threads.

    Beside certain threads those that only may be one have a finding of their own: it rests on more.
    """
    voices = graph.once(Voices)
    doubts = Doubts(voices)
    for one in graph.once(candidates):
        certain, perhaps = one.hearing.threads, one.hearing.perhaps_threads
        if certain:
            yield _finding(graph, voices, doubts, one, certain)
        if perhaps:
            yield _finding(graph, voices, doubts, one, perhaps)


def _finding(
    graph: PartnershipGraph,
    voices: Voices,
    doubts: Doubts,
    one: Candidate,
    threads: tuple[str, ...],
) -> Finding:
    hearing = one.hearing
    is_certain = threads == hearing.threads
    also = bool(hearing.threads) and not is_certain
    below = Grade(hearing.least - 1)
    best = next((p for p in voices.paths(one.name) if p.grade is hearing.least and p.certain), None)
    required = [*one.required, *doubts.guesses(one.name)]
    required += [slot for body in threads for slot in doubts.communities(one.name, below, body)]
    open_ways = [] if is_certain else doubts.of_grade(one.name, below)
    required += open_ways
    without = {body: voices.grade(one.name, hopeful=False, without=body) for body in threads}
    at_most = {body: voices.grade(one.name, hopeful=True, without=body) for body in threads}
    left = {*without.values(), *(at_most.values() if is_certain else ())}
    names = [graph.name_of(body) for body in threads]
    it = names[0] if len(names) == 1 else f"{'either' if len(names) == 2 else 'any'} of them"
    own_sector = (one.name, "sector")  # while that is open, nothing here may concern it
    lead, doubtful = _if(
        graph, [slot for slot in open_ways if (slot.record, slot.name) != own_sector]
    )
    how = _HEARD[hearing.least] + ("" if hearing.grade or lead else ", or better,")
    by = "it" if doubtful == list(threads) and len(names) == 1 else first_of(names)
    how = f"also hangs by {by}" if also else f"{how} only through {by}"
    said = f"{lead}{one.record.name} {how}"
    return RULE.found(
        (one.name, "perhaps") if also else (one.name,),
        f"{said}: without {it} {_LOWER[left.pop()] if len(left) == 1 else _SEVERAL}.",
        [
            graph.locate(
                ("organisations", one.name), described(graph.moment.map, one.record), key=True
            ),
            *(
                graph.locate(step.row.place, place_in_file(graph, step))
                for step in (best.steps if best else ())
                if step.start.kind == "body"
            ),
        ],
        subjects=[one.name, *threads],
        evidence={
            "grade": hearing.least.name.lower(),
            "threads": list(threads),
            "without": {body: grade.name.lower() for body, grade in without.items()},
            "heard_at": best.end if best else None,
            "sources": cited(graph.moment.map, one.record),
        },
        settled=combine(required, [doubts.lists(one.name, below)]),
        remedy="Open a second way to a body that decides, or protect the first.",
    )


def _if(graph: PartnershipGraph, open_ways: list[Slot]) -> tuple[str, list[str]]:
    """On what it depends whether it is one: ``If Board takes no decisions, ``, and these bodies."""
    if not open_ways:
        return "", []
    if any(slot.name != "decides" for slot in open_ways):
        return "Unless something that is not recorded gives it another way, ", []
    bodies = sorted({slot.record for slot in open_ways})
    named = first_of([graph.name_of(body) for body in bodies])
    return f"If {named} {'takes' if len(bodies) == 1 else 'take'} no decisions, ", bodies


RULE = Rule(
    code="PM304",
    name="single-thread",
    family="isolation",
    severity=Severity.WARNING,
    check=check,
)

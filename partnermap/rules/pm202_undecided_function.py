"""
What it finds
-------------
A function that a body delivers, coordinates or recommends on, and that nobody leads, decides on or
oversees where that body works. Whoever leads it for ground that contains the body's, equals it or
lies within it is enough; where the areas of either are not recorded, so is anybody who leads it.
Who does something alone is taken to decide on it, but for a partnership that is recorded as taking
no decisions (`decides: false`). It is one finding for each function, however many bodies do it, as
one answer settles it: who decides. It is a warning where statute or guidance asks for the function
or every area of a level needs it, else a note.

Why it matters
--------------
What several do and nobody decides on goes on as it began: nobody can say yes to more of it, or stop
it, or choose between two who do it.

Evidence
--------
Who does it, and how; who may be in charge of it, as that body or its part in it only may stand; who
is in charge of it elsewhere; who was in charge and is no longer, or is proposed to be. Asserted
only if all partnerships are on the map, and every one that may be for the same ground has a
complete list of functions, and so has every organisation there that answers to the public, of which
that is not known, or which does something already; knowing this for the ground of one of the bodies
that do it is enough.

Remedy
------
Ask who decides on it. If somebody: record that body as leading it, deciding on it or overseeing it.
If nobody: agree who should.

Example
-------
Flagged:

```yaml
map: {name: Example, complete: [partnerships]}
functions:
  befriending: {name: Befriending}
partnerships:
  millside-together:
    name: Millside Together
    decides: false
    functions: [{function: befriending, role: delivers}]
    complete: [functions]
  weir-end-network:
    name: Weir End Network
    decides: false
    functions: [{function: befriending, role: coordinates}]
    complete: [functions]
```

Clean:

```yaml
map: {name: Example, complete: [partnerships]}
functions:
  befriending: {name: Befriending}
partnerships:
  millside-together:
    name: Millside Together
    decides: false
    functions: [{function: befriending, role: delivers}]
    complete: [functions]
  loneliness-board:
    name: Loneliness Board
    functions: [{function: befriending, role: leads}]
    complete: [functions]
```

Limits
------
It reads what is recorded under `functions`: a board that leads by habit, or that a body answers to
in general, is not seen. To advise, to scrutinise and to be involved is neither to do nor to decide;
a function about which nobody does more is PM201's. That the right body leads is not checked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from partnermap import vocabulary as words
from partnermap.analysis.charge import (
    Doing,
    Undecided,
    perhaps_in_charge,
    undecided_functions,
)
from partnermap.analysis.doubt import combine
from partnermap.english import counted
from partnermap.finding import Finding, Severity
from partnermap.graph import Duty, PartnershipGraph
from partnermap.rule import Rule
from partnermap.wording import charges_apart, citation, cited, done_by, nobody_in_charge


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each function that is done and that nobody is in charge of."""
    for found in graph.once(undecided_functions):
        yield _finding(graph, found)


def _finding(graph: PartnershipGraph, found: Undecided) -> Finding:
    function = graph.moment.map.functions[found.function]
    told = found.told
    perhaps = perhaps_in_charge(found.done)
    needed = function.duty in words.BINDING_DUTIES or function.needed_at is not None
    duties = [duty for each in found.done for duty in each.duties]
    rows = [duty.row for duty in (*duties, *perhaps, *found.elsewhere, *found.apart)]
    place = ("functions", found.function)
    said = f"'{function.name}'{citation(graph.moment.map, function)}"
    return RULE.found(
        (found.function,),
        _message(graph, found),
        [
            graph.locate(place, said, key=True),
            *(graph.locate(duty.place, _said(graph, duty)) for duty in duties),
            *(graph.locate(duty.place, _said(graph, duty, perhaps=True)) for duty in perhaps),
            *(graph.locate(duty.place, _said(graph, duty)) for duty in found.elsewhere),
            *(graph.locate(each.place, charges_apart(graph, [each])) for each in found.apart),
        ],
        subjects=[each.body for each in told],
        evidence={
            "function": found.function,
            "duty": function.duty,
            "done_by": _rows(told),
            "perhaps_done_by": _rows([each for each in found.done if each not in told]),
            "perhaps_in_charge": [{"body": duty.body, "role": duty.role} for duty in perhaps],
            "in_charge_elsewhere": [
                {"body": duty.body, "role": duty.role} for duty in found.elsewhere
            ],
            "duties_that_do_not_count": [
                {"body": duty.body, "role": duty.role, "why": duty.presence.value}
                for duty in found.apart
            ],
            "sources": cited(graph.moment.map, function, *rows),
        },
        settled=combine((), [each.slots for each in found.done]),
        remedy="Ask who decides on it; record who does, or agree who should.",
        severity=None if needed else Severity.NOTE,
    )


def _message(graph: PartnershipGraph, found: Undecided) -> str:
    name = graph.moment.map.functions[found.function].name
    doers = done_by(graph, [duty for each in found.told for duty in each.duties])
    where = "there" if found.elsewhere else ""
    nobody = nobody_in_charge(graph, "recorded here", perhaps_in_charge(found.told), where)
    more = [f"{done_by(graph, found.elsewhere)} it elsewhere"] if found.elsewhere else []
    more += [charges_apart(graph, found.apart)] if found.apart else []
    if rest := len(found.done) - len(found.told):
        also = counted(rest, "more body", "more bodies")
        more.append(f"the same may hold for {also} that {'does' if rest == 1 else 'do'} it")
    tail = "".join(f"; {each}" for each in more)
    return f"{doers} '{name}', and {nobody}{tail}."


def _rows(done: Iterable[Doing]) -> list[dict[str, str | None]]:
    return [{"body": duty.body, "role": duty.role} for each in done for duty in each.duties]


def _said(graph: PartnershipGraph, duty: Duty, *, perhaps: bool = False) -> str:
    return f"{done_by(graph, [duty], perhaps=perhaps)} it{citation(graph.moment.map, duty.row)}"


RULE = Rule(
    code="PM202",
    name="undecided-function",
    family="gap",
    severity=Severity.WARNING,
    check=check,
)

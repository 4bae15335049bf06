"""
What it finds
-------------
An organisation *in focus* (see PM301) whose voice reaches no body that decides, for an area that
contains, equals or lies within one of its own. A voice climbs by seats of its own (not as observer,
in attendance or secretariat), by whoever sits or speaks for it, by affiliation, and along the
links that carry voice upwards: reports, accountability, being part of, advice.

Why it matters
--------------
A seat is not a voice: a forum that reports to nobody hears its members, and nobody hears the forum.
Those who are heard nowhere learn of decisions when they are made.

Evidence
--------
How far its voice gets, for which ground a body that it reaches decides, its seats that carry no
voice, and who convenes a table that it reaches and sits on a body that decides, without a word on
for whom: that seat is not its own, but it is where to ask. Then what is not known on the way:
whether a body decides, for which area, until when a seat was held. If that could make the
difference, the finding is possible, whatever the lists. Asserted only if its own lists of seats and
links are complete, and the lists of links of every body that its voice reaches; and, where somebody
speaks for a community at a body that decides, if it is recorded for whom the organisation is.

Remedy
------
Find the partnership that fits (`partnermap connect`), or give the table where it already sits a
line to a body that decides. Where it is not known whether it is heard, record first what is
missing, such as its areas.

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
    members: [village-hall]
    reports_to: council
```

Limits
------
"Heard" says that a recorded line exists, not that anybody listens. While no body at all is known to
decide, it says nothing: PM200 does, once. It counts only what is on the map; read it beside the
coverage.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.doubt import combine
from partnermap.analysis.isolation import Candidate, candidates
from partnermap.analysis.misspelt import not_whole
from partnermap.analysis.seats import OpenLists
from partnermap.analysis.voice import Grade, Voices
from partnermap.analysis.voice.beside import conveners, silent_seats
from partnermap.analysis.voice.doubts import Doubts
from partnermap.finding import Certainty, Finding, Location, Severity
from partnermap.graph import PartnershipGraph
from partnermap.rule import Rule
from partnermap.wording import cited
from partnermap.wording.isolation import described
from partnermap.wording.reached import (
    each_convener,
    ground_open_words,
    its_area,
    reached_words,
    silent_words,
)
from partnermap.wording.voice import place_in_file


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each organisation in focus that is unheard, or may be."""
    voices = graph.once(Voices)
    if not voices.deciding.anybody:
        return
    doubts = Doubts(voices)
    for one in graph.once(candidates):
        if one.hearing.least is Grade.UNHEARD:
            yield _finding(graph, voices, doubts, one)


def _finding(graph: PartnershipGraph, voices: Voices, doubts: Doubts, one: Candidate) -> Finding:
    name = one.record.name
    known = one.hearing.most is Grade.UNHEARD
    reached = sorted({stop.body for stop in voices.arrivals(one.name, hopeful=False)} - {one.name})
    elsewhere = voices.decide_elsewhere(one.name)
    ground = its_area(graph, one.name) if elsewhere else ""
    named = reached_words(graph, reached, elsewhere)
    far = f"; its voice gets as far as {named}" if reached else ""
    open_lists = graph.once(OpenLists)
    before, _ = open_lists.without_seat(one.name, one.record)
    required = [*one.required, *before, *doubts.of_grade(one.name, Grade.UNHEARD)]
    required += doubts.communities(one.name, Grade.UNHEARD)
    required += [*doubts.guesses(one.name), *doubts.open_ends(one.name), *doubts.who_decides()]
    onward = doubts.lists_onward(one.name, Grade.UNHEARD)
    _, (own, everybody) = open_lists.without_seat(one.name, one.record)
    links = [*not_whole(graph, one.name, "links"), *onward]
    settled = combine(required, [[*own, *links], [*everybody, *links]])
    is_heard = f"{name} is not recorded as heard at any body here"
    if not known:
        is_heard = f"It is not known whether {name} is heard at any body recorded here"
    elif settled[0] is Certainty.ASSERTED:
        is_heard = f"{name} is not heard at any body recorded here"
    message = f"{is_heard} that decides{ground}{far}."
    ends = [path for path in voices.paths(one.name) if path.ground_open]
    if ends and ends[0].grade is one.hearing.most:
        message = f"{ground_open_words(graph, one.name, ends, name)}."
    silent, convening = silent_seats(graph, one.name), conveners(voices, one.name)
    for said in silent_words(graph, one.name, silent):
        message += f" It {said}."
    return RULE.found(
        (one.name,),
        message,
        [
            graph.locate(
                ("organisations", one.name), described(graph.moment.map, one.record), key=True
            ),
            *_way(graph, voices, one.name),
            *(
                graph.locate(seat.place, f"{name} {said}")
                for seat in silent
                for said in silent_words(graph, one.name, [seat])
            ),
            *(
                graph.locate(each.seat.place, said)
                for each, said in each_convener(graph, convening)
            ),
        ],
        subjects=[one.name],
        evidence={
            "least": one.hearing.least.name.lower(),
            "most": one.hearing.most.name.lower(),
            "areas": None if one.record.areas is None else sorted(one.record.areas),
            "reaches": reached,
            "seats_without_voice": sorted({seat.partnership for seat in silent}),
            "conveners_who_sit": [
                {"body": each.body, "convenes": each.table, "sits_on": each.seat.partnership}
                for each in convening
            ],
            "sources": cited(graph.moment.map, one.record),
        },
        settled=settled,
        remedy=_remedy(one, known=known),
        for_keeper=not known,
    )


def _remedy(one: Candidate, *, known: bool) -> str:
    """What to do; where only facts are missing, nobody need look for a seat yet."""
    if known:
        return (
            "Find the partnership that fits it, or give the table where it sits a line to a body "
            "that decides."
        )
    if not one.record.areas:
        return "Record its areas: who is to hear it depends on where it works."
    return "Ask for what is not known; only then look for a seat or a line for it."


def _way(graph: PartnershipGraph, voices: Voices, name: str) -> list[Location]:
    steps = [arrival.step for arrival in voices.arrivals(name, hopeful=True).values()]
    return [
        graph.locate(step.row.place, place_in_file(graph, step))
        for step in steps
        if step and step.start.kind == "body"
    ]


RULE = Rule(
    code="PM303",
    name="unheard",
    family="isolation",
    severity=Severity.WARNING,
    check=check,
)

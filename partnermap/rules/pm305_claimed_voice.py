"""
What it finds
-------------
An organisation *in focus* (see PM301) that is spoken for in general, as one of a class ("the
voluntary sector", "organisations in Millside"), and with which no contact is recorded: it has no
seat and no link, and nobody speaks for it by name.

Why it matters
--------------
One seat "for the sector" is easily taken for the voice of all. Without recorded contact nobody can
say how the one who holds it knows what the other fifteen hundred think.

Evidence
--------
The seats or bodies that speak for its class, where they speak, and whether anybody chose them.
Asserted only if its own lists of seats and links are complete; instead of its list of seats, all
partnerships and all their members may be.

Remedy
------
Ask whoever speaks for it how they are in touch, and record that; or offer the organisation a way
in.

Example
-------
Flagged:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge}
organisations:
  forum: {name: Northbridge Forum, sector: vcse, income: medium}
  food-pantry:
    name: Quarry Fell Food Pantry
    sector: vcse
    income: micro
    areas: [northbridge]
partnerships:
  executive-group:
    name: Executive Group
    decides: true
    areas: [northbridge]
    members:
      - body: forum
        on_behalf_of: {sector: vcse}
        mandate: elected
```

Clean:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge}
organisations:
  forum: {name: Northbridge Forum, sector: vcse, income: medium}
  food-pantry:
    name: Quarry Fell Food Pantry
    sector: vcse
    income: micro
    areas: [northbridge]
    affiliated_to: forum
partnerships:
  executive-group:
    name: Executive Group
    decides: true
    areas: [northbridge]
    members:
      - body: forum
        on_behalf_of: {sector: vcse}
        mandate: elected
```

Limits
------
An election in which the organisation could vote is contact; it is seen only if recorded as a link.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.doubt import combine
from partnermap.analysis.isolation import Candidate, candidates, without_ties
from partnermap.analysis.voice import Grade, Path, Voices
from partnermap.analysis.voice.doubts import Doubts
from partnermap.english import listed
from partnermap.finding import Finding, Severity
from partnermap.graph import PartnershipGraph
from partnermap.rule import Rule
from partnermap.wording import cited
from partnermap.wording.isolation import described
from partnermap.wording.voice import place_in_file


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each organisation in focus that is only spoken for in general."""
    voices = graph.once(Voices)
    doubts = Doubts(voices)
    for one in graph.once(candidates):
        if one.hearing.least is Grade.CLAIMED and not one.ties.any_certain:
            yield _finding(graph, voices, doubts, one)


def _finding(graph: PartnershipGraph, voices: Voices, doubts: Doubts, one: Candidate) -> Finding:
    required, alternatives = without_ties(graph, one)
    paths = [path for path in voices.paths(one.name) if path.certain]
    steps = list(dict.fromkeys(path.steps[0] for path in paths))
    return RULE.found(
        (one.name,),
        f"{one.record.name} is spoken for in general at {_where(graph, paths)}; no contact with it "
        "is recorded.",
        [
            graph.locate(
                ("organisations", one.name), described(graph.moment.map, one.record), key=True
            ),
            *(graph.locate(step.row.place, place_in_file(graph, step)) for step in steps),
        ],
        subjects=[one.name],
        evidence={
            "heard_at": [path.end for path in paths],
            "speakers": sorted({s.speaker for s in steps if s.speaker}),
            "sources": cited(graph.moment.map, one.record),
        },
        settled=combine([*one.required, *required, *doubts.guesses(one.name)], alternatives),
        remedy="Ask whoever speaks for it how they are in touch, or offer it a way in.",
    )


def _where(graph: PartnershipGraph, paths: list[Path]) -> str:
    names = [graph.name_of(path.end) for path in paths]
    if len(names) > 3:
        return f"{', '.join(names[:2])} and {len(names) - 2} more bodies that decide"
    return listed(names)


RULE = Rule(
    code="PM305",
    name="claimed-voice",
    family="isolation",
    severity=Severity.NOTE,
    check=check,
)

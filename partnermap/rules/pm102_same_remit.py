"""
What it finds
-------------
Two partnerships for the same set of areas, with a *theme* and *communities* in common, of which at
least one has no function recorded. A body that is for everyone (`communities: []`) has every
community in common with others. Where what both do is recorded, PM101 compares that, and this rule
says nothing.

Up to four that are all alike are told pair by pair; more are one finding with all of them: whoever
joins or leaves makes it another question.

A partnership and one that it answers to, reports to or is part of, at any length, are never
reported.

Why it matters
--------------
Two tables for one subject, one place and the same people may do the same, or may each believe that
the other does it. Nobody can tell while what they do is not written down.

Evidence
--------
The themes, areas and communities of each, and which have no function recorded. It is asserted only
if the list of functions is complete where there is none, and areas, communities and themes are
stated. It does not rest on the lists of links. Areas that are not recorded are not taken to be the
same: a theme alone is too little to go by.

Remedy
------
Record what each of them does. If it is the same, agree which does it.

Example
-------
Flagged:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge}
themes:
  food: {name: Food}
partnerships:
  food-alliance:
    name: Food Alliance
    areas: [northbridge]
    communities: []
    themes: [food]
  hunger-forum:
    name: Forum on Hunger
    areas: [northbridge]
    communities: []
    themes: [food]
```

Clean:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge}
themes:
  food: {name: Food}
functions:
  food-strategy: {name: Agree the food strategy}
  food-parcels: {name: Food parcels}
partnerships:
  food-alliance:
    name: Food Alliance
    areas: [northbridge]
    communities: []
    themes: [food]
    functions: [{function: food-strategy, role: leads}]
  hunger-forum:
    name: Forum on Hunger
    areas: [northbridge]
    communities: []
    themes: [food]
    functions: [{function: food-parcels, role: coordinates}]
```

Limits
------
A theme is a word, and two bodies may mean different things by it. It is a question, not a verdict,
and therefore a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.doubt import combine
from partnermap.analysis.same_remit import SameRemit, SameRemits
from partnermap.english import listed, number_word
from partnermap.finding import Certainty, Finding, Severity
from partnermap.graph import PartnershipGraph
from partnermap.rule import Rule
from partnermap.wording import citation, cited
from partnermap.wording.perhaps import begun, if_they_exist
from partnermap.wording.several import (
    counted_of_them,
    first_of,
    people_in_common,
    place_in_common,
    under_words,
)


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """Pairs, or a group, of one theme, place and people."""
    for same in SameRemits(graph).found():
        yield _finding(graph, same)


def _finding(graph: PartnershipGraph, same: SameRemit) -> Finding:
    found = graph.moment.map
    records = {body: found.partnerships[body] for body in same.bodies}
    settled = combine(same.required, same.alternatives)
    known = _are_known_to_do_nothing(graph, same)
    return RULE.found(
        ("+".join(same.bodies),),
        _message(graph, same),
        [
            graph.locate(
                ("partnerships", body), f"{record.name}{citation(found, record)}", key=True
            )
            for body, record in records.items()
        ],
        subjects=same.bodies,
        evidence={
            "themes": list(same.themes),
            "areas": sorted(set(records[same.bodies[0]].areas or ())),
            "bodies": {
                body: {
                    "communities": None
                    if record.communities is None
                    else sorted(record.communities),
                    "functions_recorded": body not in same.without,
                    "answers_to": same.under.get(body),
                }
                for body, record in records.items()
            },
            "sources": cited(found, *records.values()),
        },
        settled=settled,
        remedy="Ask what each of them does, and add that to the map's functions. If it is the "
        "same, agree which does it."
        if known
        else "Record what each of them does. If it is the same, agree which does it.",
        for_keeper=not known and settled[0] is Certainty.POSSIBLE,
    )


def _message(graph: PartnershipGraph, same: SameRemit) -> str:
    found = graph.moment.map
    names = [graph.name_of(body) for body in same.bodies]
    themes = listed(f"'{found.themes[t].name if t in found.themes else t}'" for t in same.themes)
    exist = if_they_exist(graph, same.bodies)
    about = f"work on {themes}{place_in_common(graph, same.bodies)}"
    if len(names) == 2:
        about += people_in_common(graph, same.bodies)
        without = [graph.name_of(body) for body in same.without]
        whose = "either of them" if len(without) == 2 else without[0]
        both = f"{exist}{names[0]} and {names[1]} both {about}"
        if _are_known_to_do_nothing(graph, same):
            none = "neither has any" if len(without) == 2 else f"{without[0]} has no"
            return f"{both}, and {none} function that the map lists."
        idle = [graph.name_of(body) for body in same.without if _has_none(graph, body)]
        if idle:  # then of the other the list of functions is open
            (open_,) = set(without) - set(idle)
            known = f"{idle[0]} has no function that the map lists"
            return f"{both}. {known}; what {open_} does is not recorded."
        return f"{both}. What {whose} does is not recorded."
    every = len(same.without) == len(names)
    whose = "they do" if every else counted_of_them(len(same.without), "does", "do")
    return (
        f"{begun(exist, number_word(len(names)))} partnerships {about}: "
        f"{first_of(names)}{under_words(same.under)}. What {whose} is not recorded."
    )


def _are_known_to_do_nothing(graph: PartnershipGraph, same: SameRemit) -> bool:
    """Whether the lists of functions of those that have none are declared complete."""
    return all(_has_none(graph, body) for body in same.without)


def _has_none(graph: PartnershipGraph, body: str) -> bool:
    return "functions" in graph.moment.map.partnerships[body].complete


RULE = Rule(
    code="PM102",
    name="same-remit",
    family="overlap",
    severity=Severity.NOTE,
    check=check,
)

"""
What it finds
-------------
Two partnerships that both *lead*, *decide on*, *recommend on*, *coordinate* or *oversee* one
function, for the same set of areas and for communities in common. A body that is for everyone
(`communities: []`) has every community in common with others.

Up to four that all do the same are told pair by pair. More are one finding, with all of them as its
subjects: pairs grow too fast to be read, and whoever joins or leaves makes it another question.
Every two of a group do the same for the same place and people, but where one of them answers to
the other, which is said. Those of whom all is certain are told by themselves; where others may do
the same, a second finding holds these and them, and says of whom it is not certain.

Weaker things are notes, one for each function and group: several partnerships with the same role
for areas of which one lies within the other ("at several levels"), for areas that meet and do not
("for ground that overlaps"), and several that *deliver* it for areas that meet. Where an area lies
within an id that no record has, it may meet another after all: "perhaps for the same ground".

A partnership and one that it answers to, reports to or is part of, at any length, are never
reported: a board and its own sub-group share the work on purpose. Such a line ends at an
organisation: what answers to the council is not below all that the council reports to.

Why it matters
--------------
Members sit through the same business twice, decisions of one table surprise the other, and a
small organisation cannot tell which of them to go to. Often both are needed; then the reason
should be written down.

Evidence
--------
The function, and for each body its roles, areas and communities, and which of the others it
answers to, if any; the source of each row; of a group that is not certain as a whole, the most of
whom it is. The finding is possible, not asserted, while an area or
community is not recorded, anything it uses was inferred or assumed, or a link that leads to nobody
known may be a line from one to the other. It does not rest on the lists of links.

Remedy
------
Agree which of them does it, divide it by place or people, or record why both are needed.

Example
-------
Flagged:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge}
functions:
  crisis-care: {name: Crisis care}
partnerships:
  mental-health-board:
    name: Mental Health Board
    areas: [northbridge]
    communities: []
    functions: [{function: crisis-care, role: coordinates}]
  urgent-care-board:
    name: Urgent Care Board
    areas: [northbridge]
    communities: []
    functions: [{function: crisis-care, role: coordinates}]
```

Clean:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge}
functions:
  crisis-care: {name: Crisis care}
partnerships:
  mental-health-board:
    name: Mental Health Board
    areas: [northbridge]
    communities: []
    functions: [{function: crisis-care, role: coordinates}]
  crisis-sub-group:
    name: Crisis Sub-group
    areas: [northbridge]
    communities: []
    reports_to: mental-health-board
    functions: [{function: crisis-care, role: coordinates}]
```

Limits
------
It compares what is recorded, not what is said at the table. Two boards may each be required by a
statute of their own. One function written as two records is not seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap import vocabulary as words
from partnermap.analysis.doubt import combine
from partnermap.analysis.overlap import Overlap, Overlaps, same_place_overlaps
from partnermap.analysis.remit import Ground
from partnermap.english import counted, listed, number_word, sentence
from partnermap.finding import Finding, Location, Severity
from partnermap.graph import Duty, PartnershipGraph
from partnermap.rule import Rule
from partnermap.wording import citation, cited
from partnermap.wording.perhaps import are_in_doubt, begun, does_perhaps, if_they_exist, may
from partnermap.wording.several import first_of, place_in_common, under_words

_DELIVERY = ("delivers",)
_FEW = 3
_NOTES = {
    "at-several-levels": ("at several levels", "Write down which part each level does."),
    "for-overlapping-ground": (
        "for ground that overlaps",
        "Write down who does what where both are at work.",
    ),
    "perhaps-for-the-same-ground": (
        "for the same ground",
        "Record what their areas lie within.",
    ),
    "several-deliver": ("for the same ground", "Write down which part each of them delivers."),
}


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """Pairs, or a group, for the same place; notes for levels, crossing ground and delivery."""
    overlaps = Overlaps(graph)
    for overlap in graph.once(same_place_overlaps):
        yield _same(graph, overlap)
    for overlap in overlaps.grouped(words.EXCLUSIVE_ROLES, Ground.NESTED):
        yield _note(graph, overlap, "at-several-levels")
    for overlap in overlaps.grouped(words.EXCLUSIVE_ROLES, Ground.CROSSING):
        yield _note(graph, overlap, "for-overlapping-ground")
    for overlap in overlaps.grouped(words.EXCLUSIVE_ROLES, Ground.PERHAPS):
        yield _note(graph, overlap, "perhaps-for-the-same-ground")
    for overlap in overlaps.grouped(_DELIVERY, *Ground):
        yield _note(graph, overlap, "several-deliver")


def _same(graph: PartnershipGraph, overlap: Overlap) -> Finding:
    names = [graph.name_of(body) for body in overlap.bodies]
    what = f"{_function(graph, overlap.function)}{_where(graph, overlap)}"
    exist = if_they_exist(graph, overlap.bodies)
    if len(names) == 2:
        message = f"{exist}{names[0]} and {names[1]} {_verbs(graph, overlap, 'both ')} {what}."
        remedy = "Agree which of the two does it, divide it, or record why both are needed."
    else:
        many = f"{number_word(len(names))} partnerships {_verbs(graph, overlap)} {what}: "
        message = f"{begun(exist, many)}{first_of(names)}{under_words(overlap.under)}."
        message += _not_certain(graph, overlap)
        remedy = "Agree who does it, divide it by place or people, or record why all are needed."
    return RULE.found(
        (overlap.function, "+".join(overlap.bodies)),
        message,
        _said(graph, overlap),
        subjects=overlap.bodies,
        evidence=_evidence(graph, overlap),
        settled=combine(overlap.slots),
        remedy=remedy,
    )


def _note(graph: PartnershipGraph, overlap: Overlap, about: str) -> Finding:
    how, remedy = _NOTES[about]
    what = _function(graph, overlap.function)
    exist = if_they_exist(graph, overlap.bodies)
    perhaps = "perhaps " if overlap.ground in (Ground.UNKNOWN, Ground.PERHAPS) else ""
    comma = ", " if about == "several-deliver" or perhaps else " "
    who = listed(graph.name_of(body) for body in overlap.bodies)
    if len(overlap.bodies) > _FEW:
        who = f"{number_word(len(overlap.bodies))} partnerships"
        who = who if exist else sentence(who)
    return RULE.found(
        (overlap.function, about, "+".join(overlap.bodies)),
        f"{exist}{who} {_verbs(graph, overlap)} {what}{comma}{perhaps}{how}: who does which part?"
        f"{_not_certain(graph, overlap)}",
        _said(graph, overlap),
        subjects=overlap.bodies,
        evidence=_evidence(graph, overlap),
        settled=combine(overlap.slots),
        remedy=remedy,
        for_keeper=about == "perhaps-for-the-same-ground",
        severity=Severity.NOTE,
    )


def _verbs(graph: PartnershipGraph, overlap: Overlap, both: str = "") -> str:
    """``both oversee``; ``may both oversee`` where it is not certain that one of them does."""
    verbs = listed(graph.moment.map.term(words.FUNCTION_ROLES, role).many for role in overlap.roles)
    return may(f"{both}{verbs}") if are_in_doubt(graph, overlap.duties) else f"{both}{verbs}"


def _function(graph: PartnershipGraph, function: str) -> str:
    record = graph.moment.map.functions.get(function)
    return f"'{record.name}'" if record else f"'{function}' (not recorded)"


def _where(graph: PartnershipGraph, overlap: Overlap) -> str:
    if overlap.ground is Ground.SAME:
        return place_in_common(graph, overlap.bodies)
    records = [record for body in overlap.bodies if (record := graph.record(body))]
    missing = graph.moment.map.missing.get("areas", frozenset())
    unknown = [r.name for r in records if not r.areas or not missing.isdisjoint(r.areas)]
    if not unknown:
        return ", perhaps for the same area"
    whose = listed(unknown) if len(unknown) <= _FEW else counted(len(unknown), "of them", "of them")
    if len({frozenset(record.areas) for record in records if record.areas}) > 1:
        return f", {whose} perhaps for the area of any other (not recorded)"
    return f", perhaps for the same area (not recorded for {whose})"


def _not_certain(graph: PartnershipGraph, overlap: Overlap) -> str:
    """Of whom in a group it is not certain, where it is of others."""
    if not overlap.certain:
        return ""
    others = [graph.name_of(body) for body in overlap.bodies if body not in overlap.certain]
    if len(others) <= _FEW:
        return f" That is not certain of {listed(others)}."
    return f" That is certain only of {number_word(len(overlap.certain))} of them."


def _said(graph: PartnershipGraph, overlap: Overlap) -> list[Location]:
    return [_duty_said(graph, duty) for duty in overlap.duties]


def _duty_said(graph: PartnershipGraph, duty: Duty) -> Location:
    record = graph.record(duty.body)
    name = graph.name_of(duty.body)
    source = citation(graph.moment.map, duty.row) or citation(graph.moment.map, record)
    return graph.locate(duty.place, f"{name} {does_perhaps(graph, duty)} it{source}")


def _evidence(graph: PartnershipGraph, overlap: Overlap) -> dict[str, object]:
    """One entry for each body, never one for each pair: it stays short for large groups."""
    records = {body: record for body in overlap.bodies if (record := graph.record(body))}
    does = {(duty.body, duty.role) for duty in overlap.duties}
    certain = {"certain": list(overlap.certain)} if overlap.certain else {}
    return {
        **certain,
        "function": overlap.function,
        "roles": list(overlap.roles),
        "bodies": {
            body: {
                "roles": [role for role in overlap.roles if (body, role) in does],
                "areas": _known(record.areas),
                "communities": _known(record.communities),
                "answers_to": overlap.under.get(body),
            }
            for body, record in records.items()
        },
        "sources": cited(
            graph.moment.map, *(duty.row for duty in overlap.duties), *records.values()
        ),
    }


def _known(ids: tuple[str, ...] | None) -> list[str] | None:
    return None if ids is None else sorted(ids)


RULE = Rule(
    code="PM101",
    name="duplicated-function",
    family="overlap",
    severity=Severity.WARNING,
    check=check,
)

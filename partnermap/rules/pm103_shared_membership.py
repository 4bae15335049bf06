"""
What it finds
-------------
Two partnerships with at least three members in common, if three in five of all who sit on either
sit on both (*Jaccard*), or if four in five of the smaller one's members sit on the larger one, too
(*containment*). Three, as a table of two lies within every larger one on which both sit; three in
five, as two tables of eight then have six members in common. Two in common are enough where they
are all, which is known only if both lists are complete. `thresholds` in the manifest sets other
numbers. They are conventions, not statistics: among some dozens of partnerships chance cannot be
told from purpose, and no measure of chance is given.

A *member* is a body with a seat, named by its id; an observer, a body in attendance and a
secretariat are none. A seat whose holder is not known counts among the members and is never shared.

Memberships that are the same, and those of which one lies within the other, are said to be so. Up
to four partnerships that all have much the same members are told pair by pair, more as one finding.
A partnership that lies within several larger ones is one finding, too.

A partnership and one that it answers to, reports to or is part of, at any length, are never
reported.

Why it matters
--------------
The same people travel to two tables. That may be right, and boards often share members by law; it
says nothing about what they do there. But papers, dates and hours could be shared.

Evidence
--------
Who sits on all of them; how many members each has, and how many of these are not known by name; for
two, both measures. It is asserted only if the lists of members of all of them are complete, and the
seats they share are stated and certain. It does not rest on the lists of links.

Remedy
------
Ask whether they could meet on one day, share papers or a secretariat. Whether each is needed is a
question of what it does.

Example
-------
Flagged:

```yaml
map: {name: Example}
organisations:
  council: {name: Northbridge Council, kind: council}
  hospital: {name: Northbridge Hospital, kind: nhs-trust}
  forum: {name: Northbridge Forum, sector: vcse, income: medium}
partnerships:
  ageing-well-board:
    name: Ageing Well Board
    members: [council, hospital, forum]
  dementia-board:
    name: Dementia Board
    members: [council, hospital, forum]
```

Clean:

```yaml
map: {name: Example}
organisations:
  council: {name: Northbridge Council, kind: council}
  hospital: {name: Northbridge Hospital, kind: nhs-trust}
  forum: {name: Northbridge Forum, sector: vcse, income: medium}
partnerships:
  ageing-well-board:
    name: Ageing Well Board
    members: [council, hospital, forum]
  dementia-group:
    name: Dementia Group
    part_of: ageing-well-board
    members: [council, hospital, forum]
```

Limits
------
Seats are those of bodies: two people of one council are one member here. Where nothing is reported
there may still be members in common, fewer or not recorded.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.doubt import combine
from partnermap.analysis.shared_membership import (
    Common,
    Likeness,
    SharedMembership,
    SharedMemberships,
)
from partnermap.english import listed, number_word
from partnermap.finding import Finding, Location, Severity
from partnermap.graph import PartnershipGraph
from partnermap.rule import Rule
from partnermap.wording import citation, cited
from partnermap.wording.members import members_words, named_members, often_on
from partnermap.wording.perhaps import begun, if_they_exist
from partnermap.wording.several import first_of, under_words


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """Pairs and groups with much the same members, and each partnership that lies within others."""
    among = SharedMemberships(graph)
    for found in among.found():
        yield _finding(graph, among, found)


def _finding(graph: PartnershipGraph, among: SharedMemberships, found: SharedMembership) -> Finding:
    several_around = found.likeness is Likeness.INSIDE and len(found.bodies) > 2
    small, *larger = found.bodies
    return RULE.found(
        (small, "+".join(larger)) if several_around else ("+".join(sorted(found.bodies)),),
        _message(graph, among, found),
        _said(graph, among, found),
        subjects=found.bodies,
        evidence=_evidence(graph, among, found),
        settled=combine(found.slots),
        remedy="Ask whether they could meet on one day, share papers or a secretariat. Whether "
        "each is needed is a question of what it does.",
    )


def _message(graph: PartnershipGraph, among: SharedMemberships, found: SharedMembership) -> str:
    names = [graph.name_of(body) for body in found.bodies]
    known = all(among.memberships.is_complete(body) for body in found.bodies)
    members = members_words(len(found.shared), known=known)
    who = named_members(graph, found.shared)
    exist = if_they_exist(graph, found.bodies)
    if found.likeness is Likeness.INSIDE:
        return f"{begun(exist, _inside(graph, among, found))}."
    if len(names) == 2 and found.likeness is Likeness.IDENTICAL:
        return f"{exist}{listed(names)} have the same {members}: {who}."
    if len(names) == 2:
        sizes = listed(str(among.size(body)) for body in found.bodies)
        return f"{exist}{listed(names)} share {members}, of {sizes}: {who}."
    several = f"{begun(exist, number_word(len(names)))} partnerships"
    whom = f"{first_of(names)}{under_words(found.under)}"
    if found.likeness is Likeness.IDENTICAL:
        return f"{several} have the same {members}, {who}: {whom}."
    core = f" {often_on(graph, found.often, len(names))}." if found.often else ""
    return f"{several} have much the same members, each as at least one other: {whom}.{core}"


def _how_many(among: SharedMemberships, body: str) -> str:
    least = "at least " if among.memberships.of[body].is_least else ""
    return f"{least}{among.size(body)}"


def _inside(graph: PartnershipGraph, among: SharedMemberships, found: SharedMembership) -> str:
    small, *larger = found.bodies
    least = min(len(among.common(small, large).shared) for large in larger)
    size = among.size(small)
    named = [f"{graph.name_of(large)} ({_how_many(among, large)} members)" for large in larger]
    members = members_words(size, known=among.memberships.is_complete(small))
    members += f" of {graph.name_of(small)}"
    on = f"on {'each of ' if len(larger) > 1 else ''}{first_of(named)}"
    if least == size:
        return f"every one of the {members} also sits {on}"
    return f"{'at least ' if len(larger) > 1 else ''}{least} of the {members} also sit {on}"


def _said(
    graph: PartnershipGraph, among: SharedMemberships, found: SharedMembership
) -> Iterator[Location]:
    for body in found.bodies:
        record = graph.moment.map.partnerships[body]
        of = among.memberships.of[body]
        said = f"{record.name}: {members_words(of.size, known=among.memberships.is_complete(body))}"
        if of.not_named:
            said += f", {number_word(of.not_named)} of them not known by name"
        yield graph.locate(
            ("partnerships", body), f"{said}{citation(graph.moment.map, record)}", key=True
        )


def _evidence(
    graph: PartnershipGraph, among: SharedMemberships, found: SharedMembership
) -> dict[str, object]:
    """One entry for each body, never one for each pair: it stays short for large groups."""
    small, *larger = found.bodies
    pairs = {}
    if len(larger) == 1 or found.likeness is Likeness.INSIDE:
        pairs = {large: _measured(among.common(small, large)) for large in larger}
    return {
        "likeness": found.likeness.value,
        "shared_by_all": list(found.shared),
        "on_more_than_half": {} if pairs else dict(sorted(found.often.items())),
        "bodies": {
            body: {
                "members": among.size(body),
                "not_named": among.memberships.of[body].not_named,
                "answers_to": found.under.get(body),
            }
            for body in found.bodies
        },
        "shared_with_first": pairs,
        "sources": cited(
            graph.moment.map, *(graph.moment.map.partnerships[body] for body in found.bodies)
        ),
    }


def _measured(common: Common) -> dict[str, object]:
    return {
        "shared": len(common.shared),
        "of_all": common.either,
        "of_smaller": common.smaller,
        "jaccard": round(common.jaccard, 2),
        "containment": round(common.containment, 2),
    }


RULE = Rule(
    code="PM103",
    name="shared-membership",
    family="overlap",
    severity=Severity.NOTE,
    check=check,
)

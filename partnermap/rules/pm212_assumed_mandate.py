"""
What it finds
-------------
A seat that speaks for others (`on_behalf_of`), or a body that `represents` them, where nobody is
recorded to have chosen who speaks: the mandate is `assumed`, or is not recorded. It is a warning
where it is recorded as assumed; where the mandate is not recorded it is a note, and possible. An
observer, somebody in attendance and a secretariat do not speak, and are left out. A seat without a
recorded mandate is silent where its holder was chosen to represent the same bodies in general.

Why it matters
--------------
Whoever speaks for others counts as their voice. If those others neither chose them nor know of it,
the table believes that it has heard people whom nobody has asked.

Evidence
--------
The seat or link, for whom it speaks, and, of a class, how many organisations recorded here are
certainly among them, and how many may be, with what is not recorded of them. Asserted if the
mandate is stated to be assumed and the seat or link stands.

Remedy
------
Ask how the holder came to speak for them. If they were elected, nominated or appointed, record it;
if not, let those they speak for choose, or let the seat speak for its holder alone.

Example
-------
Flagged:

```yaml
map: {name: Example}
communities:
  refugees: {name: Refugees}
organisations:
  welcome-house: {name: Welcome House, sector: vcse}
partnerships:
  safety-partnership:
    name: Safety Partnership
    members:
      - body: welcome-house
        on_behalf_of: {community: refugees}
        mandate: assumed
```

Clean:

```yaml
map: {name: Example}
communities:
  refugees: {name: Refugees}
organisations:
  welcome-house: {name: Welcome House, sector: vcse}
partnerships:
  safety-partnership:
    name: Safety Partnership
    members:
      - body: welcome-house
        on_behalf_of: {community: refugees}
        mandate: elected
```

Limits
------
A mandate says that somebody was chosen, not that they consult those they speak for. A seat whose
holder is not known is left out, and so are records that stand for several bodies. Whether a seat
for its holder alone is taken for more is not seen: write `on_behalf_of` where it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from partnermap import vocabulary as words
from partnermap.analysis.doubt import combine
from partnermap.analysis.mandates import Claim, claims
from partnermap.english import counted, listed, number_word, sentence
from partnermap.finding import Finding, Severity
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Class
from partnermap.rule import Rule
from partnermap.wording import citation, cited, class_words

_GROUND = frozenset({"areas", "within"})


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each seat or link that speaks for others without a recorded choice."""
    for claim in claims(graph):
        yield _finding(graph, claim)


def _finding(graph: PartnershipGraph, claim: Claim) -> Finding:
    rows = [row.member if isinstance(row, Seat) else row.row for row in claim.rows]
    tables = [claim.table] if claim.table else []
    named = [each for each in claim.whom if isinstance(each, str)]
    return RULE.found(
        (claim.speaker, *tables, "+".join(claim.names)),
        _message(graph, claim),
        [
            graph.locate(row.place, f"{_row(graph, row)}{citation(graph.moment.map, written)}")
            for row, written in zip(claim.rows, rows, strict=True)
        ],
        subjects=[claim.speaker, *tables, *(each for each in named if each not in tables)],
        evidence={
            "speaker": claim.speaker,
            "table": claim.table,
            "on_behalf_of": [
                each if isinstance(each, str) else {field: word for field, word in each if word}
                for each in claim.whom
            ],
            "mandate": "assumed" if claim.assumed else "unknown",
            "organisations_spoken_for": claim.members,
            "organisations_not_counted": len(claim.perhaps),
            "sources": cited(graph.moment.map, *rows),
        },
        settled=combine(claim.slots),
        remedy="Ask how it came to speak for them; record who chose it, or let them choose.",
        severity=None if claim.assumed else Severity.NOTE,
    )


def _message(graph: PartnershipGraph, claim: Claim) -> str:
    where = f" on {graph.name_of(claim.table)}" if claim.table else ""
    whom = listed(_whom(graph, each) for each in claim.whom)
    chosen = "and who chose it to, if anybody did, is not recorded"
    if claim.assumed:
        chosen = "and is recorded as having taken that on itself: nobody chose it to"
    said = f"{graph.name_of(claim.speaker)} speaks for {whom}{where}, {chosen}."
    if claim.members is None:
        return said
    one = claim.members in (0, 1)
    others = "organisation recorded here is" if one else "organisations recorded here are"
    known = f"{sentence(number_word(claim.members))} other {others} known to be among them."
    return f"{said} {known}{_not_counted(graph, claim)}"


def _not_counted(graph: PartnershipGraph, claim: Claim) -> str:
    """Who may be among them, and what is not recorded that would tell."""
    by_ground = [each for each in claim.perhaps if {field for _, field in each} <= _GROUND]
    others = [each for each in claim.perhaps if each not in by_ground]
    said = []
    if by_ground:
        of_class = counted(len(by_ground), "organisation")
        said.append(f"{of_class} of this class, as {_unknown(graph, by_ground)} not recorded")
    if others:
        of_it = "of it" if by_ground else "of this class"
        fields = sorted({field for each in others for _, field in each} - _GROUND)
        its = "its" if len(others) == 1 else "their"
        are = "is" if len(fields) == 1 else "are"
        why = f"{its} {listed(fields, 'or')} {are} not recorded"
        said.append(f"{len(others):,} that may be {of_it}, as {why}")
    return f" Not counted: {'; and '.join(said)}." if said else ""


def _unknown(graph: PartnershipGraph, of: Sequence[frozenset[tuple[str, str]]]) -> str:
    """``their areas or those of Voluntary Forum are``."""
    every = set.union(*(set(each) for each in of))
    its = "its" if len(of) == 1 else "their"
    own = [f"{its} areas"] if ("", "areas") in every else []
    speakers = sorted(graph.name_of(body) for body, _ in every if body)
    theirs = [f"{'those' if own else 'the areas'} of {listed(speakers, 'or')}"] if speakers else []
    lie = [f"where {its} areas lie"] if ("", "within") in every else []
    said = [*own, *theirs, *lie]
    return f"{listed(said, 'or')} {'is' if said == lie else 'are'}"


def _whom(graph: PartnershipGraph, whom: str | Class) -> str:
    if isinstance(whom, str):
        return graph.name_of(whom)
    said = class_words(graph.moment.map, whom)
    return f"the class '{said}'" if whom.sector or whom.kind else said


def _row(graph: PartnershipGraph, row: Seat | Link) -> str:
    if isinstance(row, Link):
        mandate = graph.moment.map.label(words.MANDATES, row.row.mandate)
        return f"{graph.name_of(row.start)} {graph.moment.map.link_kind(row.kind).label}: {mandate}"
    mandate = graph.moment.map.label(words.MANDATES, row.member.mandate)
    holder = graph.name_of(row.holder) if row.holder else "somebody"
    return f"the seat of {holder}: {mandate}"


RULE = Rule(
    code="PM212",
    name="assumed-mandate",
    family="gap",
    severity=Severity.WARNING,
    check=check,
)

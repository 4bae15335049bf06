"""
What it finds
-------------
A map on which no body is recorded as taking decisions. A partnership decides if `decides: true` is
written on it; a publicly accountable organisation, such as a council, does unless the map says
otherwise. It is one message for the whole map.

Why it matters
--------------
To be heard is to be heard by somebody who decides. While no body is known to decide, nobody can say
which organisations are heard: the rules about being heard say nothing of this map.

Evidence
--------
How many partnerships there are, and of which bodies it is not known whether they decide; of a class
that would by its kind, who they are. Asserted only if each is recorded with `decides: false` and
all partnerships are on the map.

Remedy
------
Ask which of these bodies take decisions that bind their members, or hold delegated authority, and
write `decides: true` or `decides: false` on each. Where all are recorded as taking none, ask who
takes the decisions that matter to them, and record that body.

Example
-------
Flagged:

```yaml
map: {name: Example}
partnerships:
  locality-board: {name: Locality Board}
  residents-forum: {name: Residents' Forum, decides: false}
```

Clean:

```yaml
map: {name: Example}
partnerships:
  locality-board: {name: Locality Board, decides: true}
  residents-forum: {name: Residents' Forum, decides: false}
```

Limits
------
One recorded body that decides is enough, wherever it is. That the right bodies are recorded as
deciding is not checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.analysis.doubt import (
    before_records,
    combine,
    field_slot,
    map_incomplete,
    missing_record,
    unlisted_partnerships,
    unstated,
)
from partnermap.analysis.voice import Voices
from partnermap.finding import Certainty, Finding, Severity, Slot
from partnermap.graph import PartnershipGraph
from partnermap.model import Partnership
from partnermap.rule import Rule
from partnermap.wording.coverage import tables_here


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for a map without a body that is known to decide."""
    deciding = graph.once(Voices).deciding
    tables = sorted(graph.partnerships())
    if deciding.anybody or not tables:
        return
    slots: list[Slot] = [*before_records(graph)]
    slots += [*map_incomplete(graph, "organisations"), *unlisted_partnerships(graph)]
    for body in deciding.bodies:
        section = graph.moment.map.section_of(body)
        slots.append(field_slot(section, body, "decides") if section else missing_record(body))
    for section, name, record in graph.moment.map.bodies():
        fields = ("decides", "since", "until", "status", "stands_for")
        slots += unstated(graph, (section, name), record, *fields)
        if section == "organisations" and record.decides is None:
            slots += unstated(graph, (section, name), record, "kind", "publicly_accountable")
    settled = combine(slots)
    known = settled[0] is Certainty.ASSERTED
    yield RULE.found(
        ("map",),
        _message([table for _, table in tables], known=known),
        [
            graph.locate(("map", "name"), "the map"),
            *(
                graph.locate(
                    ("partnerships", name), f"{table.name} {_known(table.decides)}", key=True
                )
                for name, table in tables
            ),
            *(
                graph.locate(
                    ("organisations", name), f"{graph.name_of(name)} {_of_class(sure)}", key=True
                )
                for name, sure in deciding.bodies.items()
                if graph.moment.map.section_of(name) == "organisations"
            ),
        ],
        subjects=[name for name, _ in tables],
        evidence={
            "partnerships": len(tables),
            "not_known": list(deciding.bodies),
        },
        settled=settled,
        remedy="Ask who takes the decisions that matter to them, and record that body."
        if known
        else "Ask which of them take decisions, and write it down for each.",
    )


def _message(tables: list[Partnership], *, known: bool) -> str:
    """That nobody decides, if all is recorded; otherwise that nobody is known to."""
    here = tables_here(tables)
    alone = len(tables) == 1 and not tables[0].is_stack
    if known:
        who = tables[0].name if alone else f"Each of the {here}"
        return (
            f"{who} is recorded as taking no decisions, and no organisation here is recorded as "
            "taking any; so it cannot be said who is heard."
        )
    who = f"{tables[0].name} is not" if alone else f"None of the {here} is"
    return f"{who} known to take decisions, so the map cannot say who is heard."


def _known(decides: bool | None) -> str:
    return "may decide: not recorded" if decides is None else "does not decide"


def _of_class(decides: bool) -> str:
    """Of organisations only a class can be sure to decide here: nobody of it is named."""
    return "may decide by kind: not recorded who they are" if decides else _known(None)


RULE = Rule(
    code="PM200",
    name="nobody-decides",
    family="gap",
    severity=Severity.WARNING,
    check=check,
)

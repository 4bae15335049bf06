"""
What it finds
-------------
A partnership at whose table nobody is recorded of a sector that a partnership of its kind is
expected to have there. It is one finding for each sector. What is expected is data, by kind and by
level of area, each with its source:

- a health and wellbeing board, for a system or place, since April 2013: local government, the NHS
  and Healthwatch (Health and Social Care Act 2012, section 194(2));
- an integrated care partnership, for a system, since July 2022: the NHS and local government (Local
  Government and Public Involvement in Health Act 2007, section 116ZA(2));
- a safeguarding board, for a system or place, since September 2019: local government, the NHS and
  the police (Care Act 2014, Schedule 2, paragraph 1, for adults; Children Act 2004, section 16E,
  for children);
- a community safety partnership, for a place or district, since August 2007 at the latest:
  local government, the NHS, and police and fire (Crime and Disorder Act 1998, section 5(1));
- a local strategic partnership, for a place or district, from 2001 to 2010: local government, the
  voluntary sector and the private sector (Local Strategic Partnerships: Government Guidance, 2001).

`expectations` in the manifest sets others, of a kind of partnership instead of the standard ones or
of a kind that has none here, and may ask for somebody who answers to the public
(`accountable_body`). It is a warning where statute or guidance asks for it, else a note.

Why it matters
--------------
Whoever is not at the table learns of decisions when they are made. Where an Act names who is to be
there, what was decided without them can be questioned.

Evidence
--------
Who is there, by sector, and what asks for the one that is missing. An observer, somebody in
attendance and a secretariat are not taken for members; where one of them is of that sector, it is
said. A seat for a sector counts, whoever holds it, and so does one on behalf of it; what speaks for
the voluntary sector speaks for faith, too. A partnership that sits there brings those who sit at
its own table. Asserted only if the list of members is complete, the kind and the level are stated,
and of every member the sector is known.

Remedy
------
Ask the secretariat whether one is there. If so: record the seat. If not: invite one, or write down
under `expectations` what this place has agreed instead.

Example
-------
Flagged:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge, level: place}
organisations:
  council: {name: Northbridge Council, sector: local-government}
  icb: {name: NHS Moorland, sector: nhs}
partnerships:
  wellbeing-board:
    name: Northbridge Health and Wellbeing Board
    kind: health-and-wellbeing-board
    areas: [northbridge]
    members: [council, icb]
    complete: [members]
```

Clean:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge, level: place}
organisations:
  council: {name: Northbridge Council, sector: local-government}
  icb: {name: NHS Moorland, sector: nhs}
  healthwatch: {name: Healthwatch Northbridge, sector: healthwatch}
partnerships:
  wellbeing-board:
    name: Northbridge Health and Wellbeing Board
    kind: health-and-wellbeing-board
    areas: [northbridge]
    members: [council, icb, healthwatch]
    complete: [members]
```

Limits
------
The format reference says of each Act what was read of it, and of which dates it was not. A change
after those readings is not known here: set `expectations` where an Act says otherwise by now. Of
children, section 16E names partners who make arrangements together, and asks for no board.

A sector is coarser than an Act: it cannot tell the police from the fire service, an integrated care
board from a trust, or a director of public health from a councillor. Who is to be there besides,
such as providers of probation, is not asked for. Who sits on behalf of another table is not taken
for each of its members: write the sector they speak for. Tables of which no member at all is
recorded are left out, as are records that stand for several bodies.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap import vocabulary as words
from partnermap.analysis.attendance import ACCOUNTABLE
from partnermap.analysis.doubt import combine
from partnermap.analysis.missing_sectors import Missing, missing_sectors, whose
from partnermap.english import listed
from partnermap.finding import Finding, Location, Severity
from partnermap.graph import PartnershipGraph, Seat
from partnermap.rule import Rule
from partnermap.wording import citation, cited, class_words, presence_words
from partnermap.wording.perhaps import begun, if_they_exist


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each partnership and sector."""
    for missing in missing_sectors(graph):
        yield _finding(graph, missing)


def _finding(graph: PartnershipGraph, missing: Missing) -> Finding:
    found = graph.moment.map
    record = found.partnerships[missing.table]
    binding = missing.expected.duty in words.BINDING_DUTIES
    note = f"{record.name}{citation(found, record)}"
    rows = (
        ("may be one", (*missing.doubtful, *missing.perhaps)),
        ("", (*missing.silent, *missing.gone)),
    )
    return RULE.found(
        (missing.wanted, missing.table),
        _message(graph, missing),
        [
            graph.locate(("partnerships", missing.table), note, key=True),
            *(_row(graph, seat, how) for how, seats in rows for seat in seats),
        ],
        subjects=[missing.table],
        evidence={
            "missing": missing.wanted,
            "expected": {
                "sectors": list(missing.expected.sectors),
                "accountable_body": missing.expected.accountable_body,
                "levels": list(missing.expected.levels),
                "duty": missing.expected.duty,
                "basis": missing.expected.basis,
            },
            "there": missing.there,
            "perhaps": [whose(seat) for seat in (*missing.doubtful, *missing.perhaps)],
            "only_listening": [whose(seat) for seat in missing.silent],
            "not_counted_now": [whose(seat) for seat in missing.gone],
            "sources": cited(found, record),
        },
        settled=combine(missing.slots),
        remedy="Ask whether one is there. If so: record the seat. If not: invite one, or record "
        "what was agreed instead.",
        severity=None if binding else Severity.NOTE,
    )


def _message(graph: PartnershipGraph, missing: Missing) -> str:
    whom = "who answers to the public"
    if missing.wanted != ACCOUNTABLE:
        label = graph.moment.map.label(words.SECTORS, missing.wanted)
        whom = f"of the sector '{label}'"
    table = graph.name_of(missing.table)
    exist = if_they_exist(graph, [missing.table])
    said = f"no member {whom} is recorded on {table}."
    if missing.doubtful:
        who = listed(dict.fromkeys(_holder(graph, seat) for seat in missing.doubtful))
        said = f"whether a member {whom} is on {table} is not certain; {who} may be."
    said = f"{begun(exist, said)} {_who_asks(missing)}"
    if missing.silent:
        who = listed(_as_what(graph, seat) for seat in missing.silent)
        said += f" {who} {'is' if len(missing.silent) == 1 else 'are'} there and no member."
    return said


def _who_asks(missing: Missing) -> str:
    expected = missing.expected
    where = f" ({expected.basis})" if expected.basis else ""
    asks = {"statute": "Statute asks", "guidance": "Guidance asks"}.get(expected.duty)
    return f"{asks} for one{where}." if asks else f"This map expects one{where}."


def _as_what(graph: PartnershipGraph, seat: Seat) -> str:
    roles = [graph.moment.map.label(words.MEMBER_ROLES, role) for role in seat.member.role]
    return f"{_holder(graph, seat)} ({', '.join(roles)})"


def _holder(graph: PartnershipGraph, seat: Seat) -> str:
    if seat.holder:
        return graph.name_of(seat.holder)
    return class_words(graph.moment.map, seat.member.seat_class)


def _row(graph: PartnershipGraph, seat: Seat, how: str) -> Location:
    if not how and seat.presence.stands:
        return graph.locate(seat.place, _as_what(graph, seat))
    how = how or presence_words(graph.moment.map, seat.presence)
    return graph.locate(seat.place, f"{_holder(graph, seat)}: {how}")


RULE = Rule(
    code="PM206",
    name="missing-sector",
    family="gap",
    severity=Severity.WARNING,
    check=check,
)

"""
What it finds
-------------
A function that somebody must do and that no recorded body covers. To *cover* is to lead, decide
on, recommend on, coordinate, oversee or deliver it; advising, scrutinising and being involved are
not enough. A function with `needed_at: neighbourhood` is looked for in every neighbourhood: covered
*here* by a body for that area, *from above* by one for an area that contains it, or *in part* by
one for ground within it. Only where none of these holds is it reported. A function without
`needed_at` is reported once, if statute or guidance asks for it and nobody covers it anywhere; so
is one that is needed at a level of which the map has no area.

Why it matters
--------------
What everybody thinks somebody else does is done by nobody, and the gap shows only when something
goes wrong.

Evidence
--------
The function and its duty, the area, who comes near without covering it, who covered it and does no
longer or is proposed to, and how many partnerships were searched, which are those that may be for
the area. Asserted only if all partnerships are on the map and no id is used that no record has (it
may be one more), and if the list of functions is complete of every partnership that may be for the
area, and of every organisation that may be and that answers to the public, of which it is not known
whether it does, or of which a function is recorded. A class of bodies that nobody named ("15 local
care partnerships") may cover some areas: then it is possible. Where a body is recorded against the
function without a role, the finding says so and rests on that role alone: if it turns out not to
cover the function, the lists of the others are asked for next.

Remedy
------
Ask who does it. If nobody: decide who should. If somebody: record it. Of a body that is recorded
against it without a role: ask what it does about it, and write its role.

Example
-------
Flagged:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge, level: place}
  millside: {name: Millside, level: neighbourhood, within: northbridge}
  weir-end: {name: Weir End, level: neighbourhood, within: northbridge}
functions:
  social-prescribing: {name: Social prescribing, needed_at: neighbourhood}
partnerships:
  millside-together:
    name: Millside Together
    areas: [millside]
    functions: [{function: social-prescribing, role: delivers}]
```

Clean:

```yaml
map: {name: Example}
areas:
  northbridge: {name: Northbridge, level: place}
  millside: {name: Millside, level: neighbourhood, within: northbridge}
  weir-end: {name: Weir End, level: neighbourhood, within: northbridge}
functions:
  social-prescribing: {name: Social prescribing, needed_at: neighbourhood}
partnerships:
  northbridge-network:
    name: Northbridge Network
    areas: [northbridge]
    functions: [{function: social-prescribing, role: coordinates}]
```

Limits
------
"Covered" says that a body has it among its functions, not that it is done well or reaches
everybody. What any organisation is recorded to do counts. But one that is known not to answer to
the public, and does nothing that is recorded, is not asked whether it does more, and neither is one
that is not on the map: else 1,500 charities would have to answer before any gap could be certain.
"""

from __future__ import annotations

from collections.abc import Iterator

from partnermap import vocabulary as words
from partnermap.analysis.coverage import Uncovered, uncovered_functions
from partnermap.analysis.doubt import combine
from partnermap.english import listed
from partnermap.finding import Finding, Severity
from partnermap.graph import Duty, PartnershipGraph
from partnermap.moment import Presence
from partnermap.rule import Rule
from partnermap.wording import citation, cited, duties_apart
from partnermap.wording.verbs import agreeing, duty_verb, is_several


def check(graph: PartnershipGraph) -> Iterator[Finding]:
    """One finding for each function and area, or for each function."""
    for gap in graph.once(uncovered_functions):
        yield _gap(graph, gap)


def _gap(graph: PartnershipGraph, gap: Uncovered) -> Finding:
    found = graph.moment.map
    function = found.functions[gap.function]
    where = f" for {found.areas[gap.area].name}" if gap.area else ""
    duty = ""
    if function.duty:
        it = f"'{function.name}'" if gap.without_role else "It"
        duty = f" {it} is {found.label(words.DUTIES, function.duty)}."
    locations = [
        graph.locate(
            ("functions", gap.function), f"'{function.name}'{citation(found, function)}", key=True
        )
    ]
    if gap.area:
        locations.append(graph.locate(("areas", gap.area), found.areas[gap.area].name, key=True))
    locations += [graph.locate(near.place, _near(graph, near, gap.area)) for near in gap.near]
    locations += [graph.locate(each.place, duties_apart(graph, [each])) for each in gap.apart]
    apart = f" {duties_apart(graph, gap.apart)}." if gap.apart else ""
    return RULE.found(
        (gap.function, *([gap.area] if gap.area else [])),
        f"{_who(graph, gap, function.name)}{where}.{duty}{apart}",
        locations,
        subjects=sorted({near.body for near in gap.near}),
        evidence={
            "function": gap.function,
            "duty": function.duty,
            "basis": function.basis,
            "area": gap.area,
            "near": [{"body": near.body, "role": near.role} for near in gap.near],
            "duties_that_do_not_count": [
                {"body": each.body, "role": each.role, "why": each.presence.value}
                for each in gap.apart
            ],
            "partnerships_searched": gap.searched,
            "sources": cited(found, function, *(each.row for each in (*gap.near, *gap.apart))),
        },
        settled=combine(gap.required),
        remedy=_remedy(graph, gap),
        for_keeper=bool(gap.without_role),
    )


def _who(graph: PartnershipGraph, gap: Uncovered, name: str) -> str:
    """That nobody covers it; first who is recorded against it, and not for what."""
    if not gap.without_role:
        return f"No body recorded here {_covers(gap)} '{name}'"
    who, several = _without_role(graph, gap)
    is_there, does = ("are", "they do") if several else ("is", "it does")
    return (
        f"{who} {is_there} recorded against '{name}'; what {does} about it is not, and nobody else "
        f"recorded here {_covers(gap)} it"
    )


def _remedy(graph: PartnershipGraph, gap: Uncovered) -> str:
    if not gap.without_role:
        return "Ask who does it; decide who should, or record who does."
    who, several = _without_role(graph, gap)
    does, roles = ("do", "their roles") if several else ("does", "its role")
    return f"Ask what {who} {does} about it, and write {roles}."


def _without_role(graph: PartnershipGraph, gap: Uncovered) -> tuple[str, bool]:
    """Who is recorded without a role, and whether they are several."""
    bodies = gap.without_role
    several = len(bodies) > 1 or is_several(graph, bodies[0])
    return listed(map(graph.name_of, bodies)), several


def _covers(gap: Uncovered) -> str:
    """A body that may cover it is only not certain to."""
    perhaps = any(
        each.role in words.COVERING_ROLES and each.presence is Presence.POSSIBLE
        for each in gap.near
    )
    return "is certain to cover" if perhaps else "covers"


def _near(graph: PartnershipGraph, duty: Duty, area: str | None) -> str:
    covers = ", which may cover it" if duty.role in words.COVERING_ROLES else ""
    does = f"{duty_verb(graph, duty)} it"
    if duty.role is None:
        does = f"{agreeing(graph, duty.body, 'is')} recorded against it, without a role"
        covers = f": {'they' if is_several(graph, duty.body) else 'it'} may cover it"
    record = graph.record(duty.body)
    if covers and area and record is not None and not record.areas:
        then = ";" if duty.role is None else ":"
        covers += f"{then} its areas are not recorded{_of_whole(graph, duty.body)}"
    source = citation(graph.moment.map, duty.row)
    return f"{graph.name_of(duty.body)} {does}{covers}{source}"


def _of_whole(graph: PartnershipGraph, body: str) -> str:
    """Those of the body that it is part of: a sub-group is often, but not always, for the same."""
    areas = graph.moment.map.areas
    for link in graph.links_from.get(body, ()):
        is_part = link.kind == "part_of" and isinstance(link.end, str)
        whole = graph.record(str(link.end)) if is_part else None
        named = [
            areas[each].name for each in (whole.areas if whole else None) or () if each in areas
        ]
        if whole is not None and named:
            return f", and {whole.name}, of which it is part, is for {listed(named)}"
    return ""


RULE = Rule(
    code="PM201",
    name="uncovered-function",
    family="gap",
    severity=Severity.WARNING,
    check=check,
)

"""Small random maps, as data: every kind of fact may be there, missing, inferred or uncertain."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from properties.made_once import maybe, one_of, own, pair_of, some, some_of

AREAS = {
    "city": {"name": "City", "level": "place"},
    "east": {"name": "East", "level": "locality", "within": "city"},
    "west": {"name": "West", "level": "locality", "within": "city"},
    "mill": {"name": "Mill", "level": "neighbourhood", "within": ["east", "west"]},
}
BOARDS = [f"board-{letter}" for letter in "abcdef"]
GROUPS = [f"group-{letter}" for letter in "abcd"]
PUBLIC = ["council", "trust"]
LINKS = ["accountable_to", "part_of", "reports_to", "delegates_to", "advises", "decides_through"]
ROLES = ["leads", "decides", "oversees", "delivers", "advises", "involved"]
DATES = ["2020", "2030", "2020..2030"]
_NOTHING, _SEATS = st.just([]), st.just(["seats"])


@st.composite
def maps(draw: st.DrawFn, *, certain: bool = False) -> dict[str, Any]:
    """A map as plain data.

    Args:
        draw: given by hypothesis.
        certain: no ranges of dates, nothing inferred, nothing unknown; all lists complete.
    """

    def fields(**options: Any) -> dict[str, Any]:
        return {name: value for name, value in options.items() if value is not None}

    def row(**given: Any) -> dict[str, Any]:
        until = None if certain else draw(maybe(one_of(DATES)))
        return fields(until=until, **given)

    def links(of: str) -> dict[str, Any]:
        ends = one_of([name for name in (*BOARDS, *PUBLIC, "group-a") if name != of])
        chosen = draw(some(pair_of(one_of(LINKS), ends), most=2))
        found: dict[str, Any] = {}
        for kind, end in chosen:
            if kind == "part_of" and end in BOARDS and end >= of:
                continue  # a circle of part_of is an error
            found.setdefault(kind, []).append(row(to=end))
        return found

    areas = some_of(list(AREAS), most=2)
    members = some_of([*GROUPS, *PUBLIC], most=4)
    partnerships = {}
    for name in draw(some_of(BOARDS, 1)):
        complete = ["members", "functions", "links"]
        listed = draw(some_of(complete))
        partnerships[name] = fields(
            name=name.title(),
            areas=draw(areas if certain else maybe(areas)),
            communities=[] if certain else draw(maybe(_NOTHING)),
            decides=draw(maybe(one_of(["true", "false"]))),
            complete=complete if certain else listed,
            members=[row(body=member) for member in draw(members)],
            functions=[row(function="care", role=role) for role in draw(some_of(ROLES, most=2))],
            **links(name),
        )
    groups = {
        name: fields(
            name=name.title(),
            sector="vcse" if certain else draw(maybe(one_of(["vcse", "faith", "nhs"]))),
            income="micro" if certain else draw(maybe(one_of(["micro", "large"]))),
            complete=None if certain else draw(maybe(_SEATS)),
        )
        for name in GROUPS
    }
    council = {"name": "Council", "kind": "council"}
    kinds = ["nhs-trust"] if certain else ["nhs-trust", "other"]
    trust = {"name": "Trust", "kind": draw(one_of(kinds))}
    return own(
        {
            "map": {
                "name": "Random",
                "as_of": "2024",
                "complete": ["partnerships"] if certain else [],
            },
            "areas": AREAS,
            "functions": {
                "care": {"name": "Care", "duty": "statute", "needed_at": "neighbourhood"}
            },
            "organisations": {**groups, "council": council, "trust": trust},
            "partnerships": partnerships,
        }
    )

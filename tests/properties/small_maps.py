"""Small random maps, as data: every kind of fact may be there, missing, inferred or uncertain."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

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


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


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
        until = None if certain else draw(maybe(st.sampled_from(DATES)))
        return fields(until=until, **given)

    def links(of: str) -> dict[str, Any]:
        ends = st.sampled_from([name for name in (*BOARDS, *PUBLIC, "group-a") if name != of])
        chosen = draw(st.lists(st.tuples(st.sampled_from(LINKS), ends), max_size=2, unique=True))
        found: dict[str, Any] = {}
        for kind, end in chosen:
            if kind == "part_of" and end in BOARDS and end >= of:
                continue  # a circle of part_of is an error
            found.setdefault(kind, []).append(row(to=end))
        return found

    areas = st.lists(st.sampled_from(list(AREAS)), max_size=2, unique=True)
    members = st.lists(st.sampled_from([*GROUPS, *PUBLIC]), max_size=4, unique=True)
    partnerships = {}
    for name in draw(st.lists(st.sampled_from(BOARDS), min_size=1, unique=True)):
        complete = ["members", "functions", "links"]
        listed = draw(st.lists(st.sampled_from(complete), unique=True))
        partnerships[name] = fields(
            name=name.title(),
            areas=draw(areas if certain else maybe(areas)),
            communities=[] if certain else draw(maybe(st.just([]))),
            decides=draw(maybe(st.sampled_from(["true", "false"]))),
            complete=complete if certain else listed,
            members=[row(body=member) for member in draw(members)],
            functions=[
                row(function="care", role=role)
                for role in draw(st.lists(st.sampled_from(ROLES), max_size=2, unique=True))
            ],
            **links(name),
        )
    groups = {
        name: fields(
            name=name.title(),
            sector="vcse" if certain else draw(maybe(st.sampled_from(["vcse", "faith", "nhs"]))),
            income="micro" if certain else draw(maybe(st.sampled_from(["micro", "large"]))),
            complete=None if certain else draw(maybe(st.just(["seats"]))),
        )
        for name in GROUPS
    }
    council = {"name": "Council", "kind": "council"}
    kinds = ["nhs-trust"] if certain else ["nhs-trust", "other"]
    trust = {"name": "Trust", "kind": draw(st.sampled_from(kinds))}
    return {
        "map": {"name": "Random", "as_of": "2024", "complete": ["partnerships"] if certain else []},
        "areas": AREAS,
        "functions": {"care": {"name": "Care", "duty": "statute", "needed_at": "neighbourhood"}},
        "organisations": {**groups, "council": council, "trust": trust},
        "partnerships": partnerships,
    }

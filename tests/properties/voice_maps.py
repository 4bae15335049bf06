"""Small random maps in which voices climb: seats for others, classes, links, what is not known."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st
from properties.made_once import either, maybe, one_of, own, some_of
from properties.small_maps import AREAS, BOARDS, DATES, GROUPS

FORUMS = ["forum-a", "forum-b"]
EVERYBODY = [*GROUPS, *FORUMS, "council", *BOARDS]
VOICE_LINKS = ["accountable_to", "reports_to", "advises", "affiliated_to", "represents", "funds"]
MANDATES = ["elected", "nominated", "appointed", "assumed", "unknown"]
MEMBER_ROLES = ["member", "chair", "observer", "secretariat", "unknown"]
CLASSES = [
    {"sector": "vcse"},
    {"sector": "faith"},
    {"area": "east"},
    {"community": "carers"},
    {"kind": "forum"},
    {"kind": "charity"},
    {"sector": "vcse", "area": "mill"},
]
_CHARITY = st.just("charity")


@st.composite
def voice_maps(draw: st.DrawFn) -> dict[str, Any]:
    """A map as plain data; some links lead to ids that no record has."""

    def row(**given: Any) -> dict[str, Any]:
        until = draw(maybe(one_of(DATES)))
        return {name: value for name, value in (*given.items(), ("until", until)) if value}

    def links(of: str, kinds: list[str]) -> dict[str, Any]:
        ends = one_of([name for name in EVERYBODY if name != of])
        found: dict[str, Any] = {}
        for kind in draw(some_of(kinds, most=2)):
            to = draw(ends if kind != "represents" else either(ends, one_of(CLASSES)))
            mandate = draw(maybe(one_of(MANDATES)))
            found[kind] = [row(to=to, mandate=mandate)]
        return found

    def member(body: str) -> dict[str, Any]:
        others = one_of([n for n in (*GROUPS, *FORUMS, *BOARDS[:3]) if n != body])
        spoken = _spoken_for(either(others, one_of(CLASSES)))
        return row(
            body=body,
            role=draw(maybe(one_of(MEMBER_ROLES))),
            mandate=draw(maybe(one_of(MANDATES))),
            on_behalf_of=draw(maybe(spoken)),
        )

    areas = maybe(some_of(list(AREAS), 1, 2))
    holders = [*GROUPS, *FORUMS, *BOARDS[3:]]
    partnerships = {}
    for name in draw(some_of(BOARDS, 2, 5)):
        seated = draw(some_of(holders, most=3))
        partnerships[name] = {
            "name": name.title(),
            "areas": draw(areas),
            "kind": draw(maybe(one_of(["forum", "board"]))),
            "decides": draw(maybe(one_of(["true", "true", "false", "unknown"]))),
            "members": [member(body) for body in seated if body != name],
            **links(name, ["accountable_to", "reports_to", "advises", "represents"]),
        }
    organisations: dict[str, Any] = {
        name: {
            "name": name.title(),
            "sector": draw(maybe(one_of(["vcse", "vcse", "faith"]))),
            "kind": draw(maybe(_CHARITY)),
            "income": draw(maybe(one_of(["micro", "large"]))),
            "areas": draw(areas),
            "communities": draw(maybe(one_of([["carers"], []]))),
            **links(name, VOICE_LINKS),
        }
        for name in (*GROUPS, *FORUMS)
    }
    organisations["council"] = {"name": "Council", "kind": "council", "areas": draw(areas)}
    return own(
        {
            "map": {"name": "Random", "as_of": "2024"},
            "areas": AREAS,
            "communities": {"carers": {"name": "Carers"}},
            "organisations": {name: _known(record) for name, record in organisations.items()},
            "partnerships": {name: _known(record) for name, record in partnerships.items()},
        }
    )


@cache
def _spoken_for(each: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(each, min_size=1, max_size=2)


def _known(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value is not None}

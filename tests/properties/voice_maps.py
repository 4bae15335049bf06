"""Small random maps in which voices climb: seats for others, classes, links, what is not known."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from properties.small_maps import AREAS, BOARDS, DATES, GROUPS, maybe

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


@st.composite
def voice_maps(draw: st.DrawFn) -> dict[str, Any]:
    """A map as plain data; some links lead to ids that no record has."""

    def row(**given: Any) -> dict[str, Any]:
        until = draw(maybe(st.sampled_from(DATES)))
        return {name: value for name, value in (*given.items(), ("until", until)) if value}

    def links(of: str, kinds: list[str]) -> dict[str, Any]:
        ends = st.sampled_from([name for name in EVERYBODY if name != of])
        found: dict[str, Any] = {}
        for kind in draw(st.lists(st.sampled_from(kinds), max_size=2, unique=True)):
            to = draw(ends if kind != "represents" else ends | st.sampled_from(CLASSES))
            mandate = draw(maybe(st.sampled_from(MANDATES)))
            found[kind] = [row(to=to, mandate=mandate)]
        return found

    def member(body: str) -> dict[str, Any]:
        others = st.sampled_from([n for n in (*GROUPS, *FORUMS, *BOARDS[:3]) if n != body])
        spoken = st.lists(others | st.sampled_from(CLASSES), min_size=1, max_size=2)
        return row(
            body=body,
            role=draw(maybe(st.sampled_from(MEMBER_ROLES))),
            mandate=draw(maybe(st.sampled_from(MANDATES))),
            on_behalf_of=draw(maybe(spoken)),
        )

    areas = maybe(st.lists(st.sampled_from(list(AREAS)), min_size=1, max_size=2, unique=True))
    holders = st.sampled_from([*GROUPS, *FORUMS, *BOARDS[3:]])
    partnerships = {}
    for name in draw(st.lists(st.sampled_from(BOARDS), min_size=2, max_size=5, unique=True)):
        seated = draw(st.lists(holders, max_size=3, unique=True))
        partnerships[name] = {
            "name": name.title(),
            "areas": draw(areas),
            "kind": draw(maybe(st.sampled_from(["forum", "board"]))),
            "decides": draw(maybe(st.sampled_from(["true", "true", "false", "unknown"]))),
            "members": [member(body) for body in seated if body != name],
            **links(name, ["accountable_to", "reports_to", "advises", "represents"]),
        }
    organisations: dict[str, Any] = {
        name: {
            "name": name.title(),
            "sector": draw(maybe(st.sampled_from(["vcse", "vcse", "faith"]))),
            "kind": draw(maybe(st.just("charity"))),
            "income": draw(maybe(st.sampled_from(["micro", "large"]))),
            "areas": draw(areas),
            "communities": draw(maybe(st.sampled_from([["carers"], []]))),
            **links(name, VOICE_LINKS),
        }
        for name in (*GROUPS, *FORUMS)
    }
    organisations["council"] = {"name": "Council", "kind": "council", "areas": draw(areas)}
    return {
        "map": {"name": "Random", "as_of": "2024"},
        "areas": AREAS,
        "communities": {"carers": {"name": "Carers"}},
        "organisations": {name: _known(record) for name, record in organisations.items()},
        "partnerships": {name: _known(record) for name, record in partnerships.items()},
    }


def _known(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value is not None}

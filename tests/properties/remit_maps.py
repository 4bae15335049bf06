"""Small random maps without doubt: themes, places, people, members, functions and siblings."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from properties.made_once import either, one_of, own, some_of

TABLES = [f"table-{letter}" for letter in "abcdefgh"]
PEOPLE = [f"body-{number}" for number in range(7)]
AREAS = {
    "shire": {"name": "Shire", "level": "region"},
    "city": {"name": "City", "level": "place", "within": "shire"},
    "town": {"name": "Town", "level": "place", "within": "shire"},
    "east": {"name": "East", "level": "locality", "within": "city"},
    "north": {"name": "North", "level": "locality", "within": "city"},
    "west": {"name": "West", "level": "locality", "within": "city"},
    "south": {"name": "South", "level": "locality", "within": "town"},
    "border": {"name": "Border", "level": "locality", "within": ["city", "town"]},
}
ROLES = ["leads", "coordinates", "delivers", "advises"]
STRONG = ["accountable_to", "part_of", "reports_to"]
_CITY = st.just(["city"])
_THEMES = st.sets(st.sampled_from(["food", "health"])).map(sorted)
_FUNCTIONS = st.sets(st.sampled_from(["care", "cook"])).map(sorted)


@st.composite
def remit_maps(draw: st.DrawFn) -> dict[str, Any]:
    """A map as plain data in which every list is complete and every fact stated."""
    alike = draw(st.booleans())  # a core that sits everywhere, which chance alone seldom makes
    core = draw(some_of(PEOPLE, 2, 4))
    spread = draw(st.booleans())  # over the localities, so that most have what one has not
    among = ["east", "north", "west", "border"] if spread else list(AREAS)
    places = some_of(among, 1, 2)
    few = some_of(PEOPLE, most=5)
    tables: dict[str, dict[str, Any]] = {}
    for name in draw(some_of(TABLES, 2)):
        seated = dict.fromkeys([*(core if alike and draw(st.integers(0, 3)) else []), *draw(few)])
        table: dict[str, Any] = {
            "name": name.title(),
            "areas": draw(places if spread else either(_CITY, places)),
            "themes": draw(_THEMES),
            "communities": draw(one_of([[], [], ["carers"], ["travellers"]])),
            "kind": draw(one_of(["board", "board", "forum", "sub-group", "other"])),
            "complete": ["members", "functions", "links"],
            "members": [
                {"body": body, "role": draw(one_of(["member"] * 5 + ["observer"]))}
                for body in seated
            ],
            "functions": [
                {"function": function, "role": draw(one_of(ROLES))} for function in draw(_FUNCTIONS)
            ],
        }
        if draw(st.integers(0, 5)) == 0:
            table["members"].append({"sector": "faith", "seats": draw(st.integers(1, 2))})
        if draw(st.integers(0, 3)) == 0 and (above := [one for one in tables if one < name]):
            table[draw(one_of(STRONG))] = draw(one_of(above))
        tables[name] = table
    return own(
        {
            "map": {"name": "Random", "as_of": "2024", "complete": ["areas", "partnerships"]},
            "areas": AREAS,
            "themes": {"food": {"name": "Food"}, "health": {"name": "Health"}},
            "communities": {"carers": {"name": "Carers"}, "travellers": {"name": "Travellers"}},
            "functions": {
                "care": {"name": "Care", **draw(one_of([{}, {"needed_at": "locality"}]))},
                "cook": {"name": "Cook"},
            },
            "organisations": {
                name: {"name": name.title(), "sector": "nhs", "complete": ["functions"]}
                for name in PEOPLE
            },
            "partnerships": tables,
        }
    )

"""Small random maps without doubt: themes, places, people, members, functions and siblings."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

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


@st.composite
def remit_maps(draw: st.DrawFn) -> dict[str, Any]:
    """A map as plain data in which every list is complete and every fact stated."""
    alike = draw(st.booleans())  # a core that sits everywhere, which chance alone seldom makes
    core = draw(st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=4, unique=True))
    spread = draw(st.booleans())  # over the localities, so that most have what one has not
    among = ["east", "north", "west", "border"] if spread else list(AREAS)
    places = st.lists(st.sampled_from(among), min_size=1, max_size=2, unique=True)
    few = st.lists(st.sampled_from(PEOPLE), max_size=5, unique=True)
    tables: dict[str, dict[str, Any]] = {}
    for name in draw(st.lists(st.sampled_from(TABLES), min_size=2, unique=True)):
        seated = dict.fromkeys([*(core if alike and draw(st.integers(0, 3)) else []), *draw(few)])
        table: dict[str, Any] = {
            "name": name.title(),
            "areas": draw(places if spread else st.just(["city"]) | places),
            "themes": draw(st.sets(st.sampled_from(["food", "health"])).map(sorted)),
            "communities": draw(st.sampled_from([[], [], ["carers"], ["travellers"]])),
            "kind": draw(st.sampled_from(["board", "board", "forum", "sub-group", "other"])),
            "complete": ["members", "functions", "links"],
            "members": [
                {"body": body, "role": draw(st.sampled_from(["member"] * 5 + ["observer"]))}
                for body in seated
            ],
            "functions": [
                {"function": function, "role": draw(st.sampled_from(ROLES))}
                for function in draw(st.sets(st.sampled_from(["care", "cook"])).map(sorted))
            ],
        }
        if draw(st.integers(0, 5)) == 0:
            table["members"].append({"sector": "faith", "seats": draw(st.integers(1, 2))})
        if draw(st.integers(0, 3)) == 0 and (above := [one for one in tables if one < name]):
            table[draw(st.sampled_from(STRONG))] = draw(st.sampled_from(above))
        tables[name] = table
    return {
        "map": {"name": "Random", "as_of": "2024", "complete": ["areas", "partnerships"]},
        "areas": AREAS,
        "themes": {"food": {"name": "Food"}, "health": {"name": "Health"}},
        "communities": {"carers": {"name": "Carers"}, "travellers": {"name": "Travellers"}},
        "functions": {
            "care": {"name": "Care", **draw(st.sampled_from([{}, {"needed_at": "locality"}]))},
            "cook": {"name": "Cook"},
        },
        "organisations": {
            name: {"name": name.title(), "sector": "nhs", "complete": ["functions"]}
            for name in PEOPLE
        },
        "partnerships": tables,
    }

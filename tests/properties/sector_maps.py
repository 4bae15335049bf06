"""Small random maps without doubt: kinds and levels that expect sectors, communities, voices."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from properties.made_once import either, one_of, own, some_of

BODIES = ["council", "icb", "trust", "police", "healthwatch", "forum", "shrine", "group"]
TABLES = ["board-a", "board-b", "board-c", "board-d"]
KINDS = [
    "health-and-wellbeing-board",
    "community-safety-partnership",
    "forum",
    "safeguarding-board",
]
SECTORS = {
    "council": "local-government",
    "icb": "nhs",
    "trust": "nhs",
    "police": "police-fire",
    "healthwatch": "healthwatch",
    "forum": "vcse",
    "shrine": "faith",
    "group": "vcse",
}
ROLES = ["member"] * 4 + ["chair", "observer", "secretariat"]
COMMUNITIES = ["carers", "refugees", "travellers"]
FOR_WHOM = [[], [], ["carers"], ["refugees"], ["carers", "travellers"]]
CLASSES = [
    *({"sector": word} for word in ("nhs", "vcse", "faith", "healthwatch")),
    *({"community": name} for name in COMMUNITIES),
]
OWN = {"sectors": ["faith", "vcse"], "levels": ["ward", "place"]}
LISTS = {"organisations": ["seats", "links"], "partnerships": ["members", "functions", "links"]}


@st.composite
def sector_maps(draw: st.DrawFn) -> dict[str, Any]:
    """A map as plain data in which every list is complete and every fact stated."""

    def seat(table: str, holder: str) -> dict[str, Any]:
        row: dict[str, Any] = {"body": holder, "role": draw(one_of(ROLES))}
        if draw(st.integers(0, 3)) == 0:
            others = one_of([name for name in BODIES if name != holder])
            row["on_behalf_of"] = [draw(either(one_of(CLASSES), others))]
        if draw(st.integers(0, 7)) == 0:
            row["until"] = "2020"
        return row

    def links(name: str) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if draw(st.integers(0, 2)) == 0:
            ends = [each for each in (*BODIES, *TABLES) if each != name]
            kind = draw(one_of(["reports_to", "advises", "affiliated_to"]))
            found[kind] = [{"to": draw(one_of(ends))}]
        if name in BODIES and draw(st.integers(0, 7)) == 0:
            whom = {"community": draw(one_of(COMMUNITIES))}
            found["represents"] = [{"to": whom}]
        return found

    areas = one_of([["city"], ["city"], ["ward"], ["city", "ward"]])
    tables: dict[str, Any] = {}
    for number, name in enumerate(TABLES):
        holders = draw(some_of(BODIES, most=4))
        sits = [each for each in TABLES[number + 1 :] if draw(st.integers(0, 5)) == 0]
        tables[name] = {
            "name": name.title(),
            "kind": draw(one_of(KINDS)),
            "areas": draw(areas),
            "decides": draw(one_of(["true", "false", "false"])),
            "communities": [],
            "complete": LISTS["partnerships"],
            "members": [seat(name, each) for each in (*holders, *sits)],
            **links(name),
        }
    return own(
        {
            "map": {
                "name": "Random",
                "as_of": "2024",
                "recorded_from": "2000",
                "complete": ["areas", "functions", "organisations", "partnerships"],
                "expectations": draw(one_of([{}, {"forum": OWN}])),
            },
            "areas": {
                "city": {"name": "City", "level": "place", "within": []},
                "ward": {"name": "Ward", "level": "ward", "within": ["city"]},
            },
            "communities": {name: {"name": name.title()} for name in COMMUNITIES},
            "organisations": {
                name: {
                    "name": name.title(),
                    "sector": sector,
                    "kind": "council" if name == "council" else "other",
                    "publicly_accountable": "true" if name == "council" else "false",
                    "decides": "true" if name == "council" else "false",
                    "areas": draw(areas),
                    "communities": draw(one_of(FOR_WHOM)) if name in BODIES[5:] else [],
                    "complete": LISTS["organisations"],
                    **links(name),
                }
                for name, sector in SECTORS.items()
            },
            "partnerships": tables,
        }
    )

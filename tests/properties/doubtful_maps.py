"""Small random maps with guesses, misspelt ids and open lists, and what each may turn out to be."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st
from properties.made_once import one_of, own, pair_of, some, some_of
from properties.small_maps import BOARDS, DATES, GROUPS, LINKS, PUBLIC, ROLES, maps

BODIES = [*BOARDS, *GROUPS, *PUBLIC]
PLACES = [["city"], ["east"], ["west"], ["mill"], ["north"], ["east", "west"]]
WHEN = {"since": ["2019", "2030", "2020..2030"], "until": ["2020", "2030"], "status": ["proposed"]}
ROW_LINKS = [[], *([{"to": body}] for body in ("board-a", "board-b", "council"))]
ROW_DUTIES = [[], *([{"function": "care", "role": role}] for role in ("leads", "delivers"))]
TRUTHS: dict[str, dict[str, list[Any]]] = {
    "areas": {"within": ["city", "east", ["east", "west"]], "level": ["place", "neighbourhood"]},
    "functions": {"duty": ["choice"], "needed_at": ["ward", "place"], **WHEN},
    "organisations": {
        "sector": ["vcse", "nhs"],
        "income": ["micro", "large"],
        "kind": ["council", "charity"],
        "publicly_accountable": ["true", "false"],
        "areas": PLACES,
        "functions": ROW_DUTIES,
        "accountable_to": ROW_LINKS,
        "delegates_to": ROW_LINKS,
        **WHEN,
    },
    "partnerships": {
        "areas": PLACES,
        "communities": [[], ["carers"], ["travellers"]],
        "decides": ["true", "false"],
        "themes": [[], ["food"]],
        "kind": ["board", "forum"],
        "functions": ROW_DUTIES,
        "stands_for": ["3"],
        **dict.fromkeys(LINKS, ROW_LINKS),
        **WHEN,
    },
    "members": {"body": GROUPS, **WHEN},
    "duties": {"function": ["care", "other"], "role": ROLES, **WHEN},
    "link rows": {"to": BODIES, **WHEN},
    "links": {"from": BODIES, "to": BODIES, "kind": LINKS, **WHEN},
}
MISSPELT = {"areas": ["cty"], "bodies": ["bord-x", "grop-a"], "functions": ["car"]}
"""``grop-a`` is nearly the id of every group, and ``bord-x`` of none."""
SLIPS = [slip for slips in MISSPELT.values() for slip in slips]


ENDS = ("body", "to", "from")


@dataclass(frozen=True)
class Change:
    """One thing that turns out otherwise: in words, and how to make it so in a copy."""

    words: str
    make: Callable[[dict[str, Any]], None]


def rows(data: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every record and row with the name of its kind in ``TRUTHS``."""
    for section in ("areas", "functions", "organisations", "partnerships"):
        for record in data[section].values():
            yield section, record
    for section in ("organisations", "partnerships"):
        for record in data[section].values():
            yield from (("members", row) for row in record.get("members", []))
            yield from (("duties", row) for row in record.get("functions", []))
            for kind in LINKS:
                yield from (("link rows", row) for row in record.get(kind, []))
    yield from (("links", row) for row in data["links"])


def misspellings(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str, list[Any]]]:
    """Every field that holds an id which may be misspelt, and ids that it may mean."""
    for kind, row in rows(data):
        if kind == "members":
            yield row, "body", GROUPS
        if kind == "duties":
            yield row, "function", ["care", "other"]
        if kind in ("link rows", "links"):
            yield row, "to", BODIES
        if kind == "links":
            yield row, "from", BODIES
        if kind == "partnerships" and len(row.get("areas") or []) == 1:
            yield row, "areas", [["city"], ["east"]]
        if kind == "areas" and isinstance(row.get("within"), str):
            yield row, "within", ["city", "west"]


@st.composite
def doubtful_maps(draw: st.DrawFn) -> tuple[dict[str, Any], list[Change]]:
    """A map, mostly certain, with a few things in doubt; and all that they may turn out to be."""
    data = copy.deepcopy(draw(maps(certain=True)))
    if draw(st.booleans()):  # two that do the same, which chance alone seldom makes
        for name in draw(some_of(BOARDS, 2)):
            alike = {"areas": draw(one_of(PLACES[:2])), "communities": []}
            alike["functions"] = [{"function": "care", "role": "leads"}]
            lists = {"complete": ["members", "functions", "links"], "members": []}
            data["partnerships"].setdefault(name, {"name": name.title(), **lists}).update(alike)
    _add_remits(draw, data)
    data["functions"]["other"] = {"name": "Other", "duty": "choice"}
    data["communities"] = {"carers": {"name": "Carers"}, "travellers": {"name": "Travellers"}}
    ends = one_of(BODIES)
    data["links"] = [
        {"from": start, "kind": kind, "to": end}
        for start, kind, end in draw(some(pair_of(ends, one_of(LINKS), ends), most=2))
        if start != end and kind != "part_of"
    ]
    for kind, row in list(rows(data)):
        if draw(st.integers(0, 9)) == 0:
            field = draw(one_of(sorted(TRUTHS[kind])))
            row[draw(one_of(["inferred", "assumed"]))] = [field]
            if field == "until" and draw(st.booleans()):
                row["until"] = draw(one_of(DATES))
    for row, field, _ in list(misspellings(data)):
        if draw(st.integers(0, 14)) == 0:
            section = {"areas": "areas", "within": "areas", "function": "functions"}.get(field)
            slip = draw(one_of(MISSPELT[section or "bodies"]))
            row[field] = [slip] if field == "areas" else slip
    for record in data["partnerships"].values():
        if draw(st.booleans()):
            record["complete"] = draw(some_of(record["complete"]))
    if draw(st.integers(0, 3)) == 0:  # a gap that is all but certain
        for record in data["partnerships"].values():
            record["complete"] = ["members", "functions", "links"]
            record["functions"] = [row for row in record["functions"] if row["role"] == "advises"]
        for name in draw(st.lists(st.sampled_from(sorted(data["partnerships"])), max_size=1)):
            data["partnerships"][name].update(until="2020", inferred=["until"], complete=[])
            data["partnerships"][name].pop("assumed", None)
    for name in GROUPS:
        if draw(st.booleans()):
            data["organisations"][name]["complete"] = ["seats"]
    for name in PUBLIC:
        if draw(st.integers(0, 2)):
            data["organisations"][name]["complete"] = ["functions"]
    data = own(data)
    return data, [*_guesses(data), *_meanings(data), *_fillings(data), *_newcomers(data)]


def _add_remits(draw: st.DrawFn, data: dict[str, Any]) -> None:
    """A theme, kinds, members in common and a third locality, which the small maps do not have."""
    data["map"]["complete"] = ["partnerships", "areas"]
    data["areas"]["north"] = {"name": "North", "level": "locality", "within": "city"}
    data["themes"] = {"food": {"name": "Food"}}
    core = draw(some_of([*GROUPS, *PUBLIC], 2, 5))
    for record in data["partnerships"].values():
        record["kind"] = draw(one_of(["board", "forum"]))
        record["themes"] = draw(one_of([["food"], ["food"], []]))
        if draw(st.booleans()):
            record["areas"] = draw(one_of([["east"], ["north"], ["west"], ["city"]]))
        if draw(st.booleans()):
            record["members"] = [{"body": body} for body in core]


def _guesses(data: dict[str, Any]) -> Iterator[Change]:
    for position, (kind, row) in enumerate(rows(data)):
        for field in (*row.get("inferred", []), *row.get("assumed", [])):
            for value in (None, *TRUTHS[kind][field]):
                if value is None and field in ("to", "from", "kind", "body", "function"):
                    continue
                if field == "body" and _sits_nowhere_else(data, value):
                    continue
                yield Change(
                    f"'{field}' of {kind} {row} is {value}", _setting(rows, position, field, value)
                )


def _meanings(data: dict[str, Any]) -> Iterator[Change]:
    for position, (row, field, meant) in enumerate(misspellings(data)):
        slip = row[field][0] if isinstance(row.get(field), list) and row[field] else row.get(field)
        if slip in SLIPS:
            for value in meant:
                near = slip == "grop-a"
                if field == "body" and not near and _sits_nowhere_else(data, value):
                    continue
                yield Change(
                    f"'{field}' of {row} means {value}",
                    _setting(misspellings, position, field, value),
                )


def _fillings(data: dict[str, Any]) -> Iterator[Change]:
    for name, record in data["partnerships"].items():
        complete = record["complete"]
        if "members" not in complete:
            for group in GROUPS:
                if not _sits_nowhere_else(data, group):
                    yield Change(f"{group} sits on {name}", _adding(name, "members", body=group))
        if "links" not in complete:
            for end in BODIES:
                whole = "links" in data["partnerships"].get(end, {}).get("complete", [])
                if end != name and not whole:
                    yield Change(
                        f"{name} answers to {end}", _adding(name, "accountable_to", to=end)
                    )

    for section, names in (("partnerships", data["partnerships"]), ("organisations", PUBLIC)):
        for name in names:
            if "functions" not in data[section][name].get("complete", ()):
                for role in ROLES:
                    yield Change(f"{name} {role} care", _doing_care(section, name, role))


def _doing_care(section: str, name: str, role: str) -> Callable[[dict[str, Any]], None]:
    """It does, and is there, if it was only guessed that it is not."""

    def make(data: dict[str, Any]) -> None:
        record = data[section][name]
        record.setdefault("functions", []).append({"function": "care", "role": role})
        for field in {*record.get("inferred", []), *record.get("assumed", [])} & set(WHEN):
            record.pop(field, None)

    return make


def _newcomers(data: dict[str, Any]) -> Iterator[Change]:
    """An id that no record has is a partnership that is not on the map."""
    used = {row.get(field) for row, field, _ in misspellings(data) if field in ENDS}
    for slip in sorted(used & set(MISSPELT["bodies"])):
        for place in (["city"], ["east"]):
            yield Change(f"{slip} is a partnership for {place}", _new_table(slip, place))


def _new_table(name: str, areas: list[str]) -> Callable[[dict[str, Any]], None]:
    def make(data: dict[str, Any]) -> None:
        free = [group for group in GROUPS if not _sits_nowhere_else(data, group)]
        data["partnerships"][name] = {
            "name": name.title(),
            "kind": "forum",
            "areas": areas,
            "members": [{"body": group} for group in free],
            "functions": [{"function": "care", "role": "delivers"}],
        }

    return make


def _sits_nowhere_else(data: dict[str, Any], group: Any) -> bool:
    return "seats" in data["organisations"][group].get("complete", [])


def _setting(
    among: Callable[[dict[str, Any]], Any], position: int, field: str, value: Any
) -> Callable[[dict[str, Any]], None]:
    def make(data: dict[str, Any]) -> None:
        found = list(among(data))[position]
        row = found[1] if isinstance(found[0], str) else found[0]
        row.pop(field, None)
        if value is not None:
            row[field] = value

    return make


def _adding(name: str, field: str, **row: str) -> Callable[[dict[str, Any]], None]:
    def make(data: dict[str, Any]) -> None:
        data["partnerships"][name].setdefault(field, []).append(row)

    return make

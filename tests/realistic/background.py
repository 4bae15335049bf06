"""What is there in any place: areas in areas, a few bodies with most of the seats, history."""

from __future__ import annotations

from random import Random
from typing import Any

from realistic.sizes import Size

AS_OF = "2024"
ENDED, PERHAPS, LATER = "2021", "2022..2026", "2030"
SECTORS = ["vcse"] * 8 + ["faith", "nhs", "private"]
INCOMES = ["micro"] * 5 + ["small"] * 3 + ["medium", "large"]
ROLES = ["leads", "delivers", "oversees", "advises", "coordinates", "involved", "decides"]
UPWARD = ["accountable_to", "part_of", "reports_to"]
PARTNERSHIP_KINDS = ["board", "forum", "theme-partnership", "network", "sub-group"]
MANDATES = ["elected", "nominated", "appointed", "assumed"]
Data = dict[str, Any]


def background(size: Size, random: Random) -> Data:
    """A map as plain data, in which nothing in particular is to be found."""
    areas = _areas(size, random)
    data: Data = {
        "map": {"name": f"A {size.name}", "as_of": AS_OF, "complete": ["areas"]},
        "areas": areas,
        "communities": {"carers": {"name": "Carers"}, "deaf": {"name": "Deaf people"}},
        "functions": {
            f"function-{number}": _function(number, random) for number in range(size.functions)
        },
        "organisations": {},
        "partnerships": {},
    }
    is_careful = random.random() < 0.3
    if is_careful or random.random() < 0.5:
        data["map"]["complete"] += ["partnerships"]
    _organisations(data, size, random)
    for number in range(size.partnerships):
        data["partnerships"][f"board-{number}"] = _partnership(data, number, size, random)
    data["partnerships"]["board-others"] = {
        "name": "Other boards",
        "stands_for": random.choice([3, "unknown"]),
        "areas": [top_of(data)],
        "functions": [{"function": "function-0", "role": "delivers"}],
    }
    if is_careful:
        for record in data["partnerships"].values():
            record["complete"] = ["members", "functions", "links"]
    return data


def top_of(data: Data) -> str:
    """The area that contains all others."""
    return next(iter(data["areas"]))


def places_of(data: Data, level: str) -> list[str]:
    """The areas of a level."""
    return [name for name, area in data["areas"].items() if area["level"] == level]


def _areas(size: Size, random: Random) -> Data:
    areas: Data = {}
    if size.places > 1:
        areas["county"] = {"name": "County", "level": "system"}
    for place in range(size.places):
        outer = {"within": "county"} if size.places > 1 else {}
        areas[f"place-{place}"] = {"name": f"Place {place}", "level": "place", **outer}
        of_place = [f"locality-{place}-{number}" for number in range(size.localities)]
        for locality in of_place:
            areas[locality] = {
                "name": locality.replace("-", " ").title(),
                "level": "locality",
                "within": f"place-{place}",
            }
            for number in range(size.neighbourhoods):
                within: Any = locality
                if number == 0 and random.random() < 0.2:
                    within = sorted({locality, random.choice(of_place)})
                name = f"{locality.replace('locality', 'neighbourhood')}-{number}"
                areas[name] = {
                    "name": name.replace("-", " ").title(),
                    "level": "neighbourhood",
                    "within": within,
                }
    return areas


def _function(number: int, random: Random) -> Data:
    found = {"name": f"Function {number}", "duty": random.choice(["statute", "guidance", "choice"])}
    if random.random() < 0.3:
        found["needed_at"] = random.choice(["place", "locality", "neighbourhood"])
    return found


def _organisations(data: Data, size: Size, random: Random) -> None:
    top, areas = top_of(data), list(data["areas"])
    forums = max(2, size.organisations // 200)
    found = data["organisations"]
    whole = {"areas": [top], "complete": ["functions"]}
    found["council"] = {"name": "Council", "kind": "council", **whole}
    found["trust"] = {"name": "Trust", "kind": "nhs-trust", **whole}
    for number in range(forums):
        found[f"forum-{number}"] = {
            "name": f"Forum {number}",
            "sector": "vcse",
            "kind": "infrastructure",
            "income": "medium",
            "areas": [top],
            "communities": [],
        }
    for number in range(size.organisations):
        record: Data = {
            "name": f"Group {number}",
            "sector": random.choice(SECTORS),
            "kind": "charity",
            "income": random.choice(INCOMES),
            "areas": [random.choice(areas)],
            "communities": random.choice([[], [], [], ["carers"]]),
            "about": "What it does, for whom and where, in a sentence of some length.",
        }
        if random.random() < 0.4:
            record["affiliated_to"] = [row(random, to=f"forum-{random.randrange(forums)}")]
        if random.random() < 0.5:
            record["complete"] = random.choice([["seats"], ["links"], ["seats", "links"]])
        found[f"group-{number}"] = record


def _partnership(data: Data, number: int, size: Size, random: Random) -> Data:
    areas, top = list(data["areas"]), top_of(data)
    record: Data = {
        "name": f"Partnership {number}",
        "kind": random.choice(PARTNERSHIP_KINDS),
        "areas": [top if number < size.partnerships // 4 else random.choice(areas)],
        "communities": random.choice([[], [], ["carers"], ["deaf"]]),
        "decides": random.choice(["true", "false", "false"]),
        "complete": random.sample(["members", "functions", "links"], random.randint(0, 3)),
        "members": list(_members(data, size, random)),
        "functions": [
            _duty(f"function-{random.randrange(size.functions)}", random)
            for _ in range(random.randint(0, 3))
        ],
    }
    above = f"board-{random.randrange(number)}" if number and random.random() < 0.8 else "council"
    if random.random() < 0.9:
        record[random.choice(UPWARD)] = [row(random, perhaps=False, to=above)]
    if number > 2 and random.random() < 0.15:
        record |= random.choice([{"status": "proposed"}, {"until": ENDED}, {"since": LATER}])
    return record


def _members(data: Data, size: Size, random: Random) -> Any:
    """A few organisations sit on many boards, most on none: seats are skewed, as in life."""
    groups = size.organisations
    holders = {
        min(groups - 1, int(random.paretovariate(0.7) * 3) - 3)
        if random.random() < 0.6
        else random.randrange(groups)
        for _ in range(random.randint(0, size.seats))
    }
    for holder in sorted(holders):
        role = random.choice(["member"] * 8 + ["chair", "observer", "secretariat"])
        yield row(random, body=f"group-{holder}", role=role)
    if random.random() < 0.6:
        yield row(random, body="council", role="member")
    if random.random() < 0.2:
        yield {"sector": "faith", "seats": random.randint(1, 2)}
    if random.random() < 0.2:
        speaks = {"on_behalf_of": [{"sector": "faith"}], "mandate": random.choice(MANDATES)}
        yield row(random, body="forum-0", role="member", **speaks)


def _duty(function: str, random: Random) -> Data:
    role = random.choice(ROLES)
    answers = role in ("leads", "decides", "oversees")
    return row(random, perhaps=not answers, function=function, role=role)


def row(random: Random, *, perhaps: bool = True, **fields: Any) -> Data:
    """A row that mostly stands, and now and then has ended, is to come or is only proposed."""
    when = random.random()
    if when < 0.05:
        fields["until"] = ENDED
    elif when < 0.1:
        fields["status"] = random.choice(["proposed", "ending"])
    elif when < 0.13:
        fields["since"] = LATER
    elif when < 0.16 and perhaps:
        fields["until"] = PERHAPS
    elif when < 0.4:
        fields["since"] = str(random.randrange(2010, 2023))
    return fields

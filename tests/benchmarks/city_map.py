"""A map the size of a city, the same each time: 1,760 organisations, 150 partnerships."""

from __future__ import annotations

import random
from typing import Any

import yaml

ORGANISATIONS, PARTNERSHIPS, SEATS_EACH = 1_760, 150, 36
SECTORS = ["vcse"] * 8 + ["faith", "nhs", "private"]
INCOMES = ["micro"] * 5 + ["small"] * 3 + ["medium", "large", "unknown"]
FORUMS = 8  # the first few organisations have affiliates and speak for the sector
ROLES = ["leads", "delivers", "oversees", "advises"]


def city() -> dict[str, bytes]:
    """The files of the map, by path, as PyYAML would write them."""
    chance = random.Random(2023)  # noqa: S311 - no secret, the same each time
    areas: dict[str, Any] = {"city": {"name": "City", "level": "place"}}
    for number in range(10):
        areas[f"locality-{number}"] = {
            "name": f"Locality {number}",
            "level": "locality",
            "within": "city",
        }
    for number in range(40):
        areas[f"neighbourhood-{number}"] = {
            "name": f"Neighbourhood {number}",
            "level": "neighbourhood",
            "within": f"locality-{number % 10}",
        }
    functions = {
        f"function-{number}": {
            "name": f"Function number {number}",
            "duty": chance.choice(["statute", "guidance", "choice"]),
        }
        for number in range(40)
    }
    organisations: dict[str, Any] = {"council": {"name": "Council", "kind": "council"}}
    for number in range(ORGANISATIONS):
        record: dict[str, Any] = {
            "name": f"Organisation {number} of somewhere",
            "sector": chance.choice(SECTORS),
            "income": chance.choice(INCOMES),
            "areas": [chance.choice(list(areas))],
            "about": "What it does, for whom and where, in a sentence of some length.",
        }
        if number > FORUMS and chance.random() < 0.4:
            record["affiliated_to"] = f"organisation-{chance.randrange(FORUMS)}"
        organisations[f"organisation-{number}"] = record
    files = {
        "partnermap": {"map": {"name": "City", "as_of": "2023", "complete": ["partnerships"]}},
        "places": {"areas": areas, "functions": functions},
        "organisations": {"organisations": organisations},
        "partnerships": {"partnerships": dict(_partnerships(chance, list(areas)))},
    }
    return {
        f"{name}.yaml": yaml.dump(data, sort_keys=False).replace("'", "").encode()
        for name, data in files.items()
    }


def _partnerships(chance: random.Random, areas: list[str]) -> Any:
    for number in range(PARTNERSHIPS):
        # A few organisations sit on many boards, most on none: seats are skewed, as in life.
        holders = {
            min(ORGANISATIONS - 1, int(chance.paretovariate(0.7) * 3))
            if chance.random() < 0.6
            else chance.randrange(ORGANISATIONS)
            for _ in range(SEATS_EACH)
        }
        record: dict[str, Any] = {
            "name": f"Partnership {number}",
            "areas": ["city" if number < 30 else chance.choice(areas)],
            "members": [
                {"body": f"organisation-{holder}", "since": str(chance.randrange(2010, 2023))}
                for holder in sorted(holders)
            ],
            "functions": [
                {"function": f"function-{chance.randrange(40)}", "role": chance.choice(ROLES)}
                for _ in range(3)
            ],
            "complete": ["members"],
        }
        if number % 3 == 0:
            speaker = f"organisation-{chance.randrange(FORUMS)}"
            seat = {"body": speaker, "on_behalf_of": {"sector": "vcse"}, "mandate": "nominated"}
            record["members"].append(seat)
        if number < 40:
            record["decides"] = True
        if number:
            kind = chance.choice(["accountable_to", "reports_to", "part_of"])
            record[kind] = f"partnership-{chance.randrange(number)}"
        else:
            record["accountable_to"] = "council"
        yield f"partnership-{number}", record

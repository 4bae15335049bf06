"""A register of invented charities, in the shape of the Charity Commission's extract."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

PERSONAL = {
    "charity_contact_phone": "01632 960123",
    "charity_contact_email": "jane.example@example.org",
    "trustee_name": "Jane Example",
}
_FIRST = ("Weir", "Kestrel", "Moor", "Quarry", "Sedge", "Mill", "Heron", "Alder", "Tanner")
_SECOND = ("Street", "Valley", "Green", "Fell", "Bank", "Cross", "Hill", "Edge", "Wharf", "Ridge")
_KIND = ("Trust", "Friends", "Shed", "Pantry", "Choir", "Playgroup", "Fund", "Society", "Hall")


def row(number: int, name: str, **said: Any) -> dict[str, Any]:
    """A row of publicextract.charity with all its columns that matter, and some that must not."""
    return {
        "date_of_extract": "2023-11-01T00:00:00",
        "organisation_number": number,
        "registered_charity_number": number,
        "linked_charity_number": 0,
        "charity_name": name,
        "charity_type": None,
        "charity_registration_status": "Registered",
        "date_of_registration": "1999-01-01T00:00:00",
        "date_of_removal": None,
        "latest_income": 5000.0,
        "latest_expenditure": 4000.0,
        "charity_contact_address1": "1 Weir Street",
        "charity_contact_postcode": "NB1 1AA",
        **PERSONAL,
        "charity_contact_web": None,
        "charity_company_registration_number": None,
        "charity_insolvent": False,
        "charity_is_cio": False,
        "charity_activities": "It helps people in and around Northbridge with this and that.",
        **said,
    }


REGISTER = [
    row(9900001, "WEIR PANTRY", latest_income=4000.0),
    row(9900002, "THE KESTREL MOOR TRUST", latest_income=55000.0, charity_is_cio=True),
    row(9900003, "QUARRY FELL SHED", latest_income=None),
    row(9900004, "NORTHBRIDGE FORUM", latest_income=250000.0),
    row(9900005, "ALDER CHOIR", latest_income=0.0, charity_contact_postcode="SG4 1AA"),
    row(9900006, "BRACKEN SOCIETY", charity_registration_status="Removed"),
    row(
        9900104,
        "NORTHBRIDGE FORUM HARDSHIP FUND",
        registered_charity_number=9900004,
        linked_charity_number=1,
    ),
    row(9900007, '"HERON" HOUSE', charity_company_registration_number="123456"),
]
AREAS = [
    {
        "organisation_number": number,
        "geographic_area_type": "Local Authority",
        "geographic_area_description": area,
    }
    for number, area in [
        (9900001, "Northbridge City"),
        (9900002, "Northbridge City"),
        (9900002, "Sedge"),
        (9900003, "Northbridge City"),
        (9900004, "Northbridge City"),
        (9900005, "Sedge"),
        (9900006, "Northbridge City"),
        (9900104, "Northbridge City"),
        (9900007, "Throughout England And Wales"),
    ]
]


def as_json(path: Path, rows: list[dict[str, Any]]) -> Path:
    """A table as JSON, with the mark at its beginning that the register has."""
    path.write_text(json.dumps(rows, indent=1), encoding="utf-8-sig")
    return path


def as_text(path: Path, rows: list[dict[str, Any]]) -> Path:
    """A table with tabs between the cells, and nothing in quotes."""

    def cell(value: Any) -> str:
        return "" if value is None else str(value)

    lines = ["\t".join(rows[0]), *("\t".join(map(cell, each.values())) for each in rows)]
    path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8", newline="")
    return path


def zipped(path: Path) -> Path:
    """The same file in an archive, and nothing beside it."""
    archive = path.with_suffix(".zip")
    with ZipFile(archive, "w", ZIP_DEFLATED) as file:
        file.write(path, path.name)
    path.unlink()
    return archive


def many(count: int, seed: int = 1) -> Iterator[dict[str, Any]]:
    """A register of any size; a third of its rows are linked to another charity or removed."""
    random = Random(seed)  # noqa: S311 - nothing here is secret
    for number in range(count):
        name = f"{random.choice(_FIRST)} {random.choice(_SECOND)} {random.choice(_KIND)}".upper()
        income = None if random.random() < 0.1 else round(10 ** random.uniform(2, 8))
        yield row(
            9_000_000 + number,
            f"{name} {number}",
            latest_income=income,
            linked_charity_number=int(random.random() < 0.2),
            charity_registration_status="Removed" if random.random() < 0.15 else "Registered",
            charity_contact_postcode=f"NB{random.randrange(1, 40)} 1AA",
        )

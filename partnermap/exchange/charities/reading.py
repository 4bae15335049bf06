"""Rows of the register as charities; what is about persons is not read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from partnermap.analysis.charity import Charity
from partnermap.exchange.charities.opening import Progress, Row, rows_of
from partnermap.exchange.readers import UnreadableError

_NEEDED = ("organisation_number", "registered_charity_number", "charity_name")
_YES = {"true": True, "1": True, "t": True, "false": False, "0": False, "f": False}


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the register.

    Attributes:
        main: the number that a charity shares with those that are linked to it.
        organisation: its number among all rows, linked charities included.
        linked: 0 for a charity itself; another number for one that is linked to it.
        extracted: the day of the extract, ``2023-11-01``; empty where it is not said.
    """

    charity: Charity
    main: str
    organisation: str
    linked: str
    extracted: str


def entries(path: Path, progress: Progress = lambda _: None) -> Iterator[Entry | None]:
    """Every row of the table of charities; None for one that cannot be read.

    Raises:
        UnreadableError: where the file cannot be read, or is another table.
    """
    checked = False
    for row in rows_of(path, "charity", progress):
        if not checked and row:
            missing = [each for each in _NEEDED if each not in row]
            if missing:
                raise UnreadableError(
                    f"{path}: this is not the table of charities: it has no {missing[0]}. It is "
                    "called publicextract.charity."
                )
            checked = True
        yield _entry(row)
    if not checked:
        raise UnreadableError(
            f"{path}: this is no table of the register: there are no rows in it. The table is "
            "called publicextract.charity."
        )


def _entry(row: Row) -> Entry | None:
    number, name = _text(row, "registered_charity_number"), _text(row, "charity_name")
    if not number.isdigit() or not name:
        return None
    linked = _text(row, "linked_charity_number") or "0"
    charity = Charity(
        number=number if linked == "0" else f"{number}-{linked}",
        name=name,
        status=_text(row, "charity_registration_status"),
        income=_pounds(row.get("latest_income")),
        postcode=_text(row, "charity_contact_postcode").upper(),
        company=company_number(_text(row, "charity_company_registration_number")),
        is_incorporated=_YES.get(_text(row, "charity_is_cio").lower()),
        website=_page(_text(row, "charity_contact_web")),
    )
    extracted = _text(row, "date_of_extract")[:10]
    return Entry(charity, number, _text(row, "organisation_number"), linked, extracted)


def _text(row: Row, field: str) -> str:
    value = row.get(field)
    if value is None:
        return ""
    said = " ".join(str(value).split())
    if len(said) > 1 and said[0] == said[-1] == '"':
        said = said[1:-1].replace('""', '"')
    return "" if said.upper() == "NULL" else said


def _pounds(value: Any) -> float | None:
    """An amount; None where there is none, which is not nought."""
    if isinstance(value, int | float):
        return float(value) if value >= 0 else None
    try:
        found = float(str(value).strip().strip('"').replace(",", "")) if value else None
    except ValueError:
        return None
    return found if found is not None and 0 <= found < float("inf") else None


def _page(website: str) -> str:
    """A page; some charities wrote an e-mail address there, and that is left out."""
    return "" if "@" in website else website


def company_number(number: str) -> str:
    """A company's number with the noughts that it begins with."""
    return number.zfill(8).upper() if number.strip("0") else ""

"""The NHS's classic tables: 27 columns and no headings, for every kind of organisation."""

from __future__ import annotations

import re
from datetime import datetime

from partnermap.english import counted
from partnermap.exchange.imported import Origin, Weight
from partnermap.exchange.registers.capitals import as_people_write
from partnermap.exchange.registers.gathering import Gathering
from partnermap.exchange.registers.nhs import add_site, kind_of, organisation
from partnermap.exchange.registers.tables import Row, Table

_BY_CODE = (
    # The letters and digits of a code say what it is the code of.
    (re.compile(r"[A-HJ-NPV-Y][0-9]{5}"), "gp-practice", "primary-care"),
    (re.compile(r"U[0-9]{5}"), "primary-care-network", "primary-care"),
)


def add_classic(gathering: Gathering, table: Table, *, closed: bool = False) -> None:
    """Organisations of a classic table; what is a site of one of them becomes a note on it.

    Args:
        gathering: what is known so far.
        table: the table.
        closed: whether those that are closed are wanted, with the day on which they closed.
    """
    source = gathering.source(table, "NHS organisations")
    gone: list[Origin] = []
    sites = [row for row in table.rows if _is_site(row)]
    for row in table.rows:
        if _is_site(row):
            continue
        until = _date(gathering, row, "close")
        if until and not closed:
            gone.append(row.origin)
            continue
        _organisation(gathering, source, row, until)
    for row in sites:
        if row["close"]:
            gone.append(row.origin)
            continue
        name, town = as_people_write(row["name"]), as_people_write(row["address 4"])
        add_site(gathering, source, row, (row["code"], name, town, row["parent"]))
    if gone:
        gathering.remark(
            Weight.LEFT_OUT,
            gone,
            f"{counted(len(gone), 'organisation or site', 'organisations and sites')} closed",
            "Give --closed to have closed organisations in the map, with the day.",
        )


def _organisation(gathering: Gathering, source: str, row: Row, until: str | None) -> None:
    code, name = row["code"], row["name"]
    kind, sector = next(
        ((kind, sector) for pattern, kind, sector in _BY_CODE if pattern.fullmatch(code)),
        (kind_of(name), "nhs"),
    )
    since = _date(gathering, row, "open")
    organisation(
        gathering, source, row, code, name, kind=kind, sector=sector, since=since, until=until
    )


def _is_site(row: Row) -> bool:
    """Whether a row is a place of its parent: its code is the parent's and two signs more."""
    parent = row["parent"]
    return bool(parent) and len(row["code"]) > len(parent) and row["code"].startswith(parent)


def _date(gathering: Gathering, row: Row, column: str) -> str | None:
    """A day that is written 20240401, as a map has it; another is told and left out."""
    written = row[column]
    if not written:
        return None
    try:
        return datetime.strptime(written, "%Y%m%d").date().isoformat()
    except ValueError:
        what = f"the {column} date of {row['code']} is '{written}', and no day"
        gathering.remark(Weight.LEFT_OUT, row.origin, what, "A day is written 20240401.")
        return None

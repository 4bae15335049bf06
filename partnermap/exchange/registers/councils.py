"""Councils and combined authorities: the table that mySociety keeps of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from partnermap.english import counted
from partnermap.exchange.imported import Origin, Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.registers.gathering import Gathering
from partnermap.exchange.registers.tables import Row, Table

COMBINED = ("COMB", "SRA")
_LEVELS = {"CTY": "place", "NMD": "district", "COMB": "system", "SRA": "system"}
"""The level of a council's area; of all others it is a place."""
_REGISTERS = {
    # org-id.guide's lists of the councils of each nation.
    "England": "GB-LAE",
    "Scotland": "GB-LAS",
    "Wales": "GB-PLA",
    "Northern Ireland": "GB-LANI",
}
TABLE = "councils"


def add_councils(gathering: Gathering, table: Table, nations: Collection[str] = ()) -> None:
    """Councils with their areas; those that were abolished, too, and what followed them.

    An area lies within that of the county and of the combined authority that the table names. That
    is where it lies: a district answers to no county, and nothing is said of who answers to whom.

    Args:
        gathering: what is known so far.
        table: the table.
        nations: only councils of these; none = all.
    """
    source = gathering.source(table, "Councils")
    wanted = {each.casefold() for each in nations}
    rows = [row for row in table.rows if not wanted or row["nation"].casefold() in wanted]
    left = len(table.rows) - len(rows)
    if left:
        origin = Origin(table.file)
        gathering.remark(
            Weight.LEFT_OUT, origin, f"{counted(left, 'council')} of other nations, as was asked"
        )
    standing = sorted(rows, key=lambda row: bool(row["end-date"]))  # they take the shorter ids
    for row in standing:
        _add_council(gathering, source, row)
    _succession(gathering, rows)
    _nest(gathering, source, rows)
    _dates(gathering, rows)


def _add_council(gathering: Gathering, source: str, row: Row) -> None:
    code, name = row["local-authority-code"], row["official-name"]
    is_combined = row["local-authority-type"] in COMBINED
    fields: dict[str, Any] = {
        "name": name,
        "identifiers": {_REGISTERS.get(row["nation"], "GB-LAE"): code},
        "sector": "local-government",
        "kind": "combined-authority" if is_combined else "council",
        "areas": [_area(gathering, source, row)],
        "since": _since(row),
        "until": row["end-date"] or None,
    }
    record = gathering.add("organisations", name, fields, row.origin)
    gathering.register("organisations", TABLE, code, record)
    gathering.cite("organisations", record, source, row.origin.cell)


def _area(gathering: Gathering, source: str, row: Row) -> str:
    """The area of a council; it ends when the council does."""
    name = row["nice-name"] or row["official-name"]
    kind = row["local-authority-type"]
    if kind in COMBINED:  # regions and towns are called so, too
        name = f"{name} (combined authority)"
    taken = {plain_name(each["name"]) for each in gathering.sections["areas"].values()}
    if row["end-date"] and plain_name(name) in taken:
        name = f"{name} (until {row['end-date'][:4]})"
    fields = {
        "name": name,
        "level": _LEVELS.get(kind, "place"),
        "gss": row["gss-code"],
        "since": _since(row) if row["end-date"] else None,
        "until": row["end-date"] or None,
    }
    area = gathering.add("areas", name, fields, row.origin)
    gathering.register("areas", TABLE, row["local-authority-code"], area)
    gathering.cite("areas", area, source, row.origin.cell)
    return area


def _since(row: Row) -> str | None:
    date = row["start-date"]
    return date if date and not _is_listing(date) else None


def _is_listing(date: str) -> bool:
    """Whether a date says when a register listed a council.

    Councils begin on the first of April; the other days before 2006 are those of lists.
    """
    return bool(date) and date < "2006" and not date.endswith("-04-01")


def _succession(gathering: Gathering, rows: Iterable[Row]) -> None:
    """Councils that took the place of others."""
    before: dict[str, list[str]] = defaultdict(list)
    alone: list[Row] = []
    for row in rows:
        old = gathering.known("organisations", TABLE, row["local-authority-code"]) or ""
        following = [each.strip() for each in row["replaced-by"].split(",") if each.strip()]
        for code in following:
            new = gathering.known("organisations", TABLE, code)
            if new is None:
                message = f"'{row['official-name']}' was replaced by '{code}', which the table has"
                gathering.remark(Weight.LEFT_OUT, row.origin, f"{message} no row of")
            else:
                before[new].append(old)
        if row["end-date"] and not following:
            alone.append(row)
    for new, every in before.items():
        gathering.sections["organisations"][new]["succeeds"] = every
    if alone:
        gathering.remark(
            Weight.NOTE,
            [row.origin for row in alone],
            f"of {counted(len(alone), 'council')} that ended the table does not say what followed",
        )


def _nest(gathering: Gathering, source: str, rows: Iterable[Row]) -> None:
    """Where each area lies: in its county and combined authority, or else its region or nation."""
    for row in rows:
        area = gathering.known("areas", TABLE, row["local-authority-code"]) or ""
        around = [
            found
            for code in (row["county-la"], row["combined-authority"])
            if (found := gathering.known("areas", TABLE, code)) and found != area
        ]
        county = gathering.known("areas", TABLE, row["county-la"])
        if county and len(around) > 1:  # the county's own area says the rest
            around = [county]
        wider = around or [_region(gathering, source, row)]
        gathering.sections["areas"][area]["within"] = wider[0] if len(wider) == 1 else wider


def _region(gathering: Gathering, source: str, row: Row) -> str:
    nation = _named_area(gathering, source, row, (row["nation"], "national", None))
    if not row["region"] or row["region"] == row["nation"]:
        return nation
    return _named_area(gathering, source, row, (row["region"], "region", nation))


def _named_area(
    gathering: Gathering, source: str, row: Row, said: tuple[str, str, str | None]
) -> str:
    name, level, within = said
    area = gathering.known("areas", level, name)
    if area is None:
        fields = {"name": name, "level": level, "within": within}
        area = gathering.add("areas", name, fields, row.origin)
        gathering.register("areas", level, name, area)
        gathering.cite("areas", area, source, "column 'region'")
    return area


def _dates(gathering: Gathering, rows: Iterable[Row]) -> None:
    """Tell of dates that do not say what they seem to."""
    every = list(rows)
    listed = [row for row in every if _is_listing(row["start-date"])]
    if listed:
        many = counted(len(listed), "start date")
        gathering.remark(
            Weight.LEFT_OUT,
            [row.origin for row in listed],
            f"{many} before 2006 and not on a first of April say when a register listed the "
            "council, not when it began",
        )
    begins = {row["local-authority-code"]: row["start-date"] for row in every}
    same_day = [
        row
        for row in every
        if row["end-date"] and row["end-date"] in map(begins.get, row["replaced-by"].split(","))
    ]
    if same_day:
        many = counted(len(same_day), "council")
        gathering.remark(
            Weight.NOTE,
            [row.origin for row in same_day],
            f"{many} end on the day on which what follows them begins; the dates are kept, so "
            "that on this one day both stand",
        )

"""A generated map as it stands: without what has ended, is to come or is only proposed."""

from __future__ import annotations

from typing import Any

from realistic.background import ENDED, LATER, PERHAPS, Data

MAYBE = "2020..2030"
LINKS = (
    *("accountable_to", "reports_to", "part_of", "decides_through", "affiliated_to", "represents"),
)


def stands(row: Data) -> bool:
    """Whether a row or record is there, or may be."""
    gone = row.get("until") == ENDED or row.get("since") == LATER
    return not gone and row.get("status") != "proposed"


def as_it_stands(data: Data) -> Data:
    """The map with what stands alone; of rows that may stand ``until`` is ``MAYBE``."""
    boards = {name: body for name, body in data["partnerships"].items() if stands(body)}
    bodies = {*boards, *data["organisations"]}

    def rows(found: Any, end: str) -> list[Data]:
        left = [row for row in found if stands(row) and row.get(end, "council") in bodies]
        return [
            {**row, "until": MAYBE} if row.get("until") == PERHAPS else without_dates(row)
            for row in left
        ]

    def body(record: Data) -> Data:
        found = dict(record)
        for kind in LINKS:
            if kind in record:
                found[kind] = rows(record[kind], "to")
        found["members"] = rows(record.get("members", []), "body")
        found["functions"] = rows(record.get("functions", []), "")
        return found

    return {
        **data,
        "organisations": {name: body(each) for name, each in data["organisations"].items()},
        "partnerships": {name: body(each) for name, each in boards.items()},
    }


def without_dates(row: Data) -> Data:
    """A row that simply stands."""
    return {name: value for name, value in row.items() if name not in ("since", "until", "status")}

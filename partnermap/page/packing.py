"""Rows of data as columns, in which what is said often is said once: large pages are rows."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any


def pack(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Rows as columns.

    Returns:
        ``length``, and ``columns`` by the name of the field: a list of what each row has, or
        ``{"of": [...], "at": [...]}``, the different values and for each row the place of its own.
        What a row does not have is null.
    """
    names = sorted({name for row in rows for name in row})
    return {
        "length": len(rows),
        "columns": {name: _column([row.get(name) for row in rows]) for name in names},
    }


def _column(values: list[Any]) -> Any:
    written = [json.dumps(value, sort_keys=True) for value in values]
    different = dict(zip(written, values, strict=True))
    if len(different) > len(values) / 2:
        return values
    order = {text: number for number, text in enumerate(different)}
    return {"of": list(different.values()), "at": [order[text] for text in written]}

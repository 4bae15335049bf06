"""Which rows of two lists are about the same, and how a value is named in a message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from partnermap.problems import quoted

_WHOM = ("from", "kind", "to", "body", "function", "sector", "area", "community", "name", "id")


def identity(row: Mapping[str, Any]) -> tuple[Any, ...]:
    """What a row is about; empty where nothing tells."""
    found = tuple((field, repr(row[field])) for field in _WHOM if field in row)
    if found:
        return found
    if "text" in row:
        return (("text", row["text"]),)
    return (("seats", repr(row["seats"])),) if "seats" in row else ()


def are_rows(old: Any, new: Any) -> bool:
    """Whether a field is a list of rows."""
    both = [*(old if isinstance(old, list) else []), *(new if isinstance(new, list) else [])]
    return bool(both) and all(isinstance(each, dict) and identity(each) for each in both)


def paired(old: list[Any], new: list[Any]) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """The positions of rows about the same; of rows that are new; of rows that are gone."""
    free = dict(enumerate(old))
    pairs: list[tuple[int, int]] = []
    more: list[int] = []
    for after, row in enumerate(new):
        same = [at for at, known in free.items() if identity(known) == identity(row)]
        if not same:
            more.append(after)
            continue
        best = min(same, key=lambda at: (_differences(free[at], row), at))
        pairs.append((best, after))
        del free[best]
    return pairs, more, sorted(free)


def _differences(one: Mapping[str, Any], other: Mapping[str, Any]) -> int:
    return sum(one.get(field) != other.get(field) for field in {*one, *other})


def shown(value: Any) -> str:
    """A value as a message names it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(shown(each) for each in value) or "none"
    if isinstance(value, Mapping):
        for field in ("body", "to", "function", "text", "name", "id"):
            if field in value:
                return shown(value[field])
        return ", ".join(f"{field}: {shown(each)}" for field, each in value.items())
    text = str(value)
    return quoted(text) if " " in text else text

"""Small maps in which voices climb, with guesses and open lists, and how each may turn out.

What is declared complete stays as it is: a list of seats of an organisation holds what speaks for
it too, a list of links of a partnership the seats that it holds elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from hypothesis import strategies as st
from properties.doubtful_maps import Change
from properties.made_once import maybe, one_of, own
from properties.voice_maps import voice_maps

GUESSED = ("decides", "areas", "sector", "income", "communities", "kind")
OTHER_VALUES: dict[str, list[Any]] = {
    "decides": ["true", "false"],
    "areas": [["city"], ["mill"], ["west"]],
    "sector": ["vcse", "faith", "nhs"],
    "income": ["micro", "large"],
    "communities": [["carers"], []],
    "kind": ["charity"],
}
UPWARD = ("accountable_to", "reports_to", "advises", "affiliated_to")


@st.composite
def doubtful_voices(draw: st.DrawFn) -> tuple[dict[str, Any], list[Change]]:
    """A map, and every way in which something that it does not state for sure may turn out."""
    data = draw(voice_maps())
    data["map"]["complete"] = draw(one_of([[], ["partnerships"]]))
    for section, lists in (("organisations", ["seats", "links"]), ("partnerships", None)):
        for record in data[section].values():
            every = lists or ["members", "functions", "links"]
            record["complete"] = draw(one_of([every, every, [], every[:1]]))
            there = [field for field in GUESSED if field in record]
            if there:
                record["inferred"] = draw(maybe(_at_most_one(one_of(there))))
            if not record.get("inferred"):
                record.pop("inferred", None)
    for board in data["partnerships"].values():
        for row in board["members"]:
            field = draw(one_of(["", "", *(f for f in ("role", "until") if f in row)]))
            if field:
                row["assumed"] = [field]
    data = own(data)
    return data, list(_changes(data))


@cache
def _at_most_one(of: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(of, max_size=1)


def _changes(data: dict[str, Any]) -> Iterator[Change]:
    for section in ("organisations", "partnerships"):
        for name, record in data[section].items():
            yield from _fields(section, name, record)
    yield from _rows(data)
    boards = data["partnerships"]
    for board, record in boards.items():
        for body in _bodies_with_open(data, "seats"):
            if "members" not in record["complete"] and body != board:
                yield _append((board, "members"), {"body": body}, f"{body} sits on {board}")
    for start in _bodies_with_open(data, "links"):
        for end in _bodies_with_open(data, "links"):
            for kind in UPWARD if start != end else ():
                yield _link(data, start, kind, end)
    if not data["map"]["complete"]:
        for body in _bodies_with_open(data, "seats"):
            yield _new_board(body)


def _fields(section: str, name: str, record: dict[str, Any]) -> Iterator[Change]:
    open_fields = set(record.get("inferred", ()))
    open_fields |= {
        f for f in ("decides", "areas") if section == "partnerships" and f not in record
    }
    open_fields |= {
        f for f in ("areas", "sector") if section == "organisations" and f not in record
    }
    if "communities" not in record and record.get("kind") != "council":  # that is for everyone
        open_fields.add("communities")
    for field in sorted(open_fields):
        for value in OTHER_VALUES[field]:

            def make(data: dict[str, Any], field: str = field, value: Any = value) -> None:
                data[section][name][field] = value

            yield Change(f"{field} of {name} is {value}", make)


def _rows(data: dict[str, Any]) -> Iterator[Change]:
    for board, record in data["partnerships"].items():
        for position, row in enumerate(record["members"]):
            for field in row.get("assumed", ()):

                def make(
                    turned: dict[str, Any],
                    board: str = board,
                    position: int = position,
                    field: str = field,
                ) -> None:
                    turned["partnerships"][board]["members"][position].pop(field)

                yield Change(f"{field} of a seat on {board} is not so", make)


def _bodies_with_open(data: dict[str, Any], name: str) -> list[str]:
    organisations = [
        body for body, record in data["organisations"].items() if name not in record["complete"]
    ]
    boards = [b for b, record in data["partnerships"].items() if "links" not in record["complete"]]
    return organisations + boards


def _append(where: tuple[str, str], row: dict[str, Any], words: str) -> Change:
    def make(data: dict[str, Any]) -> None:
        data["partnerships"][where[0]].setdefault(where[1], []).append(row)

    return Change(words, make)


def _link(data: dict[str, Any], start: str, kind: str, end: str) -> Change:
    section = "organisations" if start in data["organisations"] else "partnerships"

    def make(turned: dict[str, Any]) -> None:
        turned[section][start].setdefault(kind, []).append({"to": end})

    return Change(f"{start} {kind} {end}", make)


def _new_board(body: str) -> Change:
    def make(data: dict[str, Any]) -> None:
        data["partnerships"]["board-new"] = {
            "name": "New board",
            "decides": "true",
            "areas": ["city", "east", "west", "mill"],
            "members": [{"body": body}],
        }

    return Change(f"{body} sits on a board that is not on the map", make)

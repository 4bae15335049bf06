"""Plain data written as YAML in any layout that the reader takes, with comments here and there."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

BODIES = "abcd"
PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz-0123456789_")


class Writer:
    """Writes with a random hand.

    Args:
        random: where the choices come from.
    """

    def __init__(self, random: Random) -> None:
        self.random = random
        self.comments = 0
        self.step = random.choice((2, 2, 4, 3))

    def file(self, data: dict[str, Any]) -> str:
        """The text of a file."""
        newline = self.random.choice(("\n", "\n", "\r\n"))
        lines = ["# The file.", *self._mapping(data, 0, deep=False)]
        return newline.join(lines) + self.random.choice((newline, "", newline * 2))

    def _mapping(self, data: dict[str, Any], margin: int, *, deep: bool) -> Iterator[str]:
        for key, value in data.items():
            yield from self._above(margin)
            yield from self._pair(key, value, margin, deep=deep)

    def _pair(self, key: str, value: Any, margin: int, *, deep: bool) -> Iterator[str]:
        head = f"{' ' * margin}{key if set(key) <= PLAIN else json.dumps(key)}:"
        if isinstance(value, str) or not value or (deep and self.random.random() < 0.3):
            yield f"{head} {self._flow(value, margin + self.step)}{self._behind()}"
        elif isinstance(value, dict):
            yield head + self._behind()
            yield from self._mapping(value, margin + self.step, deep=True)
        else:
            yield head + self._behind()
            indent = margin + self.random.choice((0, self.step))
            for item in value:
                yield from self._above(indent)
                yield from self._item(item, indent)

    def _item(self, item: Any, margin: int) -> Iterator[str]:
        head = f"{' ' * margin}- "
        if not isinstance(item, dict) or self.random.random() < 0.3:
            yield head + self._flow(item, margin + 4) + self._behind()
            return
        lines = list(self._mapping(item, margin + 2, deep=True))
        while lines[0].strip().startswith("#") or not lines[0].strip():
            yield lines.pop(0)
        yield head + lines[0][margin + 2 :]
        yield from lines[1:]

    def _flow(self, value: Any, margin: int) -> str:
        if isinstance(value, str):
            plain = set(value) <= PLAIN and value.strip("-") and self.random.random() < 0.8
            return value if plain else json.dumps(value, ensure_ascii=False)
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
        parts = [
            f"{key}: {self._flow(each, margin)}"
            if isinstance(value, dict)
            else self._flow(each, margin)
            for key, each in pairs
        ]
        begin, end = "{}" if isinstance(value, dict) else "[]"
        if parts and self.random.random() < 0.2:
            indent = "\n" + " " * margin
            comma = self.random.choice(("", ","))
            return begin + ",".join(indent + part for part in parts) + comma + indent + end
        return begin + ", ".join(parts) + self.random.choice(("", "", ",")) * bool(parts) + end

    def _above(self, margin: int) -> Iterator[str]:
        if self.random.random() < 0.15:
            yield ""
        if self.random.random() < 0.2:
            yield " " * margin + self._comment()

    def _behind(self) -> str:
        return "  " + self._comment() if self.random.random() < 0.15 else ""

    def _comment(self) -> str:
        self.comments += 1
        return f"# said {self.comments}"


def a_map(random: Random) -> dict[str, Any]:
    """Four organisations, two partnerships and some links."""
    names = ["Forum", "it's: a, b", 'The "Hub"']
    return {
        "map": {"name": "Test"},
        "sources": {"s": {"title": "Register"}},
        "organisations": {each: {"name": random.choice(names)} for each in BODIES},
        "partnerships": {each: a_partnership(random) for each in "pq"},
        "links": [{"from": "a", "kind": "funds", "to": "b", "since": "2020"}]
        * random.randint(1, 3),
    }


def a_partnership(random: Random) -> dict[str, Any]:
    """A record with rows in every form."""
    seat = {"body": "c", "role": "chair", "on_behalf_of": ["a", {"sector": "vcse"}]}
    seats = random.choices(["a", {"body": "b"}, seat], k=random.randint(1, 3))
    line = random.choice(["a", ["a", "b"], [{"to": "a", "every": "year"}], {"to": "b"}])
    fields: dict[str, Any] = {
        "members": seats,
        "meets": {"every": "year", "hours": "2"},
        "reports_to": line,
        "about": "Some words: here and there",
        "also_known_as": ["P P", "Q"],
        "source": {"id": "s", "at": "p. 1"},
    }
    chosen = random.sample(sorted(fields), random.randint(0, len(fields)))
    return {"name": "Board"} | {field: fields[field] for field in chosen}


def comments(text: str) -> Counter[str]:
    return Counter(re.findall("# said [0-9]+", text))

"""From the rows of sheets to the data of a map: each value where it belongs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from partnermap.exchange.columns import EACH, Key, OneOf, Sheet
from partnermap.exchange.workbook.data import Data
from partnermap.finding import Place


class MisplacedError(Exception):
    """A row that has no place in the data; the message says why, without a full stop."""

    def __init__(self, message: str, heading: str, key: str = "") -> None:
        super().__init__(message)
        self.heading = heading
        self.key = key


@dataclass(slots=True)
class Placing:
    """Data that grows row by row.

    Attributes:
        whole: sheets that are there: their records are all the records of their sections.
    """

    whole: frozenset[str]
    data: Data = field(default_factory=dict)

    def put(self, sheet: Sheet, row: Data) -> Place:
        """Add what a row gives.

        Args:
            sheet: that it is on.
            row: value by path: keys by their headings, the rest nested as in a map. ``none`` in
                it says that the list is empty.

        Returns:
            Its place in the data.

        Raises:
            MisplacedError: where it has none.
        """
        if sheet.name == "Links":
            return self._link(row)
        if sheet.name == "Survey answers":
            return self._answer(sheet, row)
        if sheet.name == "Words":
            place: Place = ("map", "labels", row["Word"])
            self._node(place[:-1])[row["Word"]] = row.get("label", "")
            return place
        if sheet.name == "Memberships" and isinstance(row.get("body"), Mapping):
            row = {**row, **row["body"]}
            del row["body"]
        return self._generic(sheet, row, sheet.where)

    def _generic(self, sheet: Sheet, row: Data, steps: Sequence[Any]) -> Place:
        keys = {step.heading for step in steps if isinstance(step, Key)}
        values = {name: value for name, value in row.items() if name not in keys | {"none"}}
        place: list[str | int] = []
        for number, step in enumerate(steps):
            if isinstance(step, Key):
                place.append(row[step.heading])
                if number + 1 == len(steps) and self._has(place):
                    message = f"'{row[step.heading]}' stands here a second time"
                    raise MisplacedError(message, step.heading)
                self._check_parent(place, step, is_last=number + 1 == len(steps))
            elif isinstance(step, OneOf):
                place.append(self._section_of(row[steps[number + 1].heading], step))
            elif step is not EACH:
                place.append(step)
        if sheet.is_whole_map and "map" in self.data:
            raise MisplacedError("a map has one such row", next(iter(sheet.fields)).heading)
        if steps[-1] is not EACH:
            self._node(tuple(place)).update(values)
            return tuple(place)
        return self._append(tuple(place), values, is_none="none" in row)

    def _append(self, place: Place, values: Data, *, is_none: bool) -> Place:
        inner = self._node(place[:-1])
        items = inner.setdefault(str(place[-1]), [])
        if is_none:
            return place
        items.append(values)
        return (*place, len(items) - 1)

    def _link(self, row: Data) -> Place:
        row = dict(row)
        kept = row.pop("kept in", "")
        sections = [name for name in ("organisations", "partnerships") if self._is(name, row)]
        if kept == "list" or not sections:
            return self._append(("links",), row, is_none=False)
        is_none = "none" in row
        values = {name: row[name] for name in row if name not in ("from", "kind", "none")}
        return self._append((sections[0], row["from"], row["kind"]), values, is_none=is_none)

    def _is(self, section: str, row: Data) -> bool:
        return row["from"] in self.data.get(section, ())

    def _answer(self, sheet: Sheet, row: Data) -> Place:
        place: Place = ("surveys", row["Survey"], "questions", row["Question"])
        self._check_parent(list(place[:2]), sheet.keys[0], is_last=False)
        question = self._node(place)
        for name in ("counts", "stated_percent"):
            if row["Answer"] in question.get(name, ()):
                message = f"the answer '{row['Answer']}' stands here a second time"
                raise MisplacedError(message, "Answer")
            if name in row:
                question.setdefault(name, {})[row["Answer"]] = row[name]
        return (*place, "counts" if "counts" in row else "stated_percent", row["Answer"])

    def _section_of(self, key: str, step: OneOf) -> str:
        for name in step.names:
            if key in self.data.get(name, ()):
                return name
        sheets = " and ".join(name.capitalize() for name in step.names)
        raise MisplacedError(f"there is no '{key}' on the sheets {sheets}", "Body", key)

    def _check_parent(self, place: list[str | int], key: Key, *, is_last: bool) -> None:
        """Refuse rows of a record that is not there, if all records are known."""
        if is_last or len(place) != 2 or str(place[0]) not in self.whole or self._has(place):
            return
        sheet = str(place[0]).capitalize()
        raise MisplacedError(
            f"there is no '{place[1]}' on the sheet {sheet}", key.heading, str(place[1])
        )

    def _has(self, place: Sequence[str | int]) -> bool:
        node: Any = self.data
        for step in place:
            if not isinstance(node, Mapping) or step not in node:
                return False
            node = node[step]
        return True

    def _node(self, place: Sequence[str | int]) -> Data:
        node = self.data
        for step in place:
            node = node.setdefault(str(step), {})
        return node

"""From the data of a map to the rows of its sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from partnermap.exchange.columns import EACH, SHEETS_BY_NAME, Column, Key, Name, OneOf, Sheet
from partnermap.exchange.columns.lists import quoted
from partnermap.exchange.columns.table import at
from partnermap.exchange.workbook.data import Data, link_kinds_of
from partnermap.model.rows import Class

NONE = "none"
IN_LIST = "list"
Row = Mapping[str, Any]


def rows_of(sheet: Sheet, data: Data) -> Iterator[list[str]]:
    """The texts of each row of a sheet, below its headings; empty where nothing is recorded."""
    named = _names(data)
    take = _SPECIAL.get(sheet.name)
    for row in take(data) if take else _walk(data, sheet.where, {}):
        yield [_text(sheet, column, row, named) for column in sheet.columns]


def names_on(sheet: str, data: Data) -> dict[str, str]:
    """The ids of the records on a sheet, and their names."""
    records = data.get(str(SHEETS_BY_NAME[sheet].where[0]), {})
    return {name: str(each.get("name", each.get("title", ""))) for name, each in records.items()}


def _walk(node: Any, steps: Sequence[Any], row: Data) -> Iterator[Row]:
    if not steps:
        yield {**row, **node}
        return
    step, *rest = steps
    if step is EACH:
        for item in node:
            yield from _walk(item, rest, row)
        if not node:
            yield {**row, NONE: True}
    elif isinstance(step, OneOf):
        for name in step.names:
            yield from _walk(node.get(name, {}), rest, row)
    elif isinstance(step, Key):
        for key, inner in node.items():
            if not step.among or key in step.among:
                yield from _walk(inner, rest, {**row, step.heading: key})
    elif step in node:
        yield from _walk(node[step], rest, row)


def _links(data: Data) -> Iterator[Row]:
    """Links that stand on bodies, and then those of the list."""
    kinds = link_kinds_of(data)
    for section in ("organisations", "partnerships"):
        for body, record in data.get(section, {}).items():
            for kind in kinds:
                if kind in record:
                    yield from _walk(record[kind], [EACH], {"from": body, "kind": kind})
    for link in data.get("links", ()):
        yield {**link, "kept in": IN_LIST}


def _members(data: Data) -> Iterator[Row]:
    """Seats, with a class in the place of a body."""
    for partnership, record in data.get("partnerships", {}).items():
        for row in _walk(record, ["members", EACH], {"Partnership": partnership}):
            of_class = {field: row[field] for field in Class.model_fields if field in row}
            yield {**row, "body": of_class} if of_class else row


def _answers(data: Data) -> Iterator[Row]:
    """Answers that are counted, and then those that have only a percentage."""
    for survey, record in data.get("surveys", {}).items():
        for name, question in record.get("questions", {}).items():
            counts, stated = question.get("counts", {}), question.get("stated_percent", {})
            for answer in dict.fromkeys((*counts, *stated)):
                row = {"Survey": survey, "Question": name, "Answer": answer}
                for field, said in (("counts", counts), ("stated_percent", stated)):
                    if answer in said:
                        row[field] = said[answer]
                yield row


def _labels(data: Data) -> Iterator[Row]:
    for word, label in data.get("map", {}).get("labels", {}).items():
        yield {"Word": word, "label": label}


_SPECIAL: dict[str, Callable[[Data], Iterator[Row]]] = {
    "Links": _links,
    "Memberships": _members,
    "Survey answers": _answers,
    "Words": _labels,
}


def _names(data: Data) -> Callable[[str, str], str]:
    known: dict[str, dict[str, str]] = {}

    def name(sheet: str, record: str) -> str:
        if sheet not in known:
            known[sheet] = names_on(sheet, data)
        return known[sheet].get(record, "")

    return name


def _text(sheet: Sheet, column: Column | Name, row: Row, named: Callable[[str, str], str]) -> str:
    if isinstance(column, Name):
        of = sheet.column(column.of)
        value = at(row, of.path) if isinstance(of, Column) else None
        if not isinstance(of, Column) or not isinstance(value, str):
            return ""
        return next((said for each in of.form.ids_of if (said := named(each, value))), "")
    if NONE in row and column.heading == sheet.none_in:
        return NONE
    value = _rest(sheet, column, at(row, column.path))
    if value is None:
        return ""
    text = column.form.write(value)
    is_taken = text.casefold() == NONE or text.startswith('"')
    return quoted(text) if column.heading == sheet.none_in and is_taken else text


def _rest(sheet: Sheet, column: Column, value: Any) -> Any:
    """Of a mapping, the part for which no other column of the sheet stands."""
    if not isinstance(value, Mapping):
        return value
    apart = {each.path[-1] for each in sheet.fields if each.path[:-1] == column.path}
    return {key: item for key, item in value.items() if key not in apart} or None

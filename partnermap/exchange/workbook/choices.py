"""What drop-downs offer: words of vocabularies with what they mean, and ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from partnermap.exchange.columns import SHEETS, Column, Sheet
from partnermap.exchange.workbook.data import Data
from partnermap.exchange.workbook.taking import names_on


@dataclass(frozen=True, slots=True)
class Choice:
    """A list that columns offer.

    Attributes:
        title: its heading on the sheet of lists.
        items: what may be chosen, and what it means.
    """

    title: str
    items: tuple[tuple[str, str], ...]


def choices(data: Data) -> tuple[Choice, ...]:
    """Every list, each once, in the order of the columns that offer it."""
    found: dict[tuple[tuple[str, str], ...], Choice] = {}
    for sheet in SHEETS:
        for column in sheet.fields:
            choice = choice_of(sheet, column, data)
            if choice is not None and choice.items:
                found.setdefault(choice.items, choice)
    return tuple(found.values())


def choice_of(sheet: Sheet, column: Column, data: Data) -> Choice | None:
    """What a column offers; None where it offers the ids of one sheet, or nothing."""
    if column.form.words is not None:
        items = [*column.form.words.items()]
        if sheet.name == "Links" and column.heading == "Kind":
            items += [(kind, said["label"]) for kind, said in _declared(data)]
        title = column.heading if len(items) < 20 else f"{sheet.name}: {column.heading}"
        return Choice(title, tuple(items))
    if len(column.form.ids_of) > 1:
        named = [item for each in column.form.ids_of for item in names_on(each, data).items()]
        return Choice(" and ".join(column.form.ids_of), tuple(named))
    return None


def _declared(data: Data) -> Iterator[tuple[str, Data]]:
    yield from data.get("map", {}).get("link_kinds", {}).items()

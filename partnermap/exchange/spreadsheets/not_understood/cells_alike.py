"""What the cells of a column have in common, by which they may be of a column of ours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from partnermap.exchange.columns import Column, forms
from partnermap.exchange.names import plain_name
from partnermap.exchange.persons.likeness import Likeness, likeness
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.headings.counting import is_figure
from partnermap.exchange.spreadsheets.sheets.by_values import are_dates
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.duties import duties_in
from partnermap.exchange.spreadsheets.words.values import value_of
from partnermap.exchange.spreadsheets.words.written import NOTHING, UNKNOWN

_PAGE = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?\Z", re.IGNORECASE)
_WORDS = 6  # that a name of a function has
_NAME = 40  # characters that the name of an area or of a community has


def fit(column: Column, texts: Sequence[str]) -> bool:
    """Whether a column of ours can take most of some cells, as what it is for."""
    said = [each for each in texts if each.casefold() not in NOTHING | UNKNOWN]
    if not said:
        return not texts
    if column.form.ids_of or column.form in (forms.TEXTS, forms.SHORT):
        are_names = max(map(len, said)) <= _NAME or any(";" in each for each in said)
        return are_names and not are_dates(said) and not are_pages(said) and not _figures(said)
    good = [value_of(column, each, _nothing).data not in (None, "unknown") for each in said]
    return 2 * sum(good) > len(good)


def list_duties(below: Sequence[Cell], *, or_one_each: bool = False) -> bool:
    """Whether cells are short phrases, in lists of several: what somebody does, item by item.

    Args:
        below: the cells.
        or_one_each: whether one in each cell is enough, as the heading asks for what somebody does.
    """
    said = [duties_in(cell.text) for cell in below]
    many = sum(len(each.functions) > 1 for each in said)
    plain = sum(
        bool(each.functions)
        and not each.prose
        and all(len(item.split()) <= _WORDS for item in each.functions)
        for each in said
    )
    is_other = are_dates([cell.line for cell in below])
    is_list = or_one_each or 3 * many >= len(said)
    return bool(said) and is_list and 4 * plain >= 3 * len(said) and not is_other


def are_of_persons(texts: Sequence[str]) -> bool:
    """Whether cells are about persons, a third of them at least."""
    persons = [each for each in texts if is_personal(each) or likeness(each) is Likeness.NAMES]
    return bool(texts) and 3 * len(persons) >= len(texts)


def are_pages(texts: Sequence[str]) -> bool:
    """Whether most cells are addresses of pages."""
    return bool(texts) and 2 * sum(bool(_PAGE.match(each)) for each in texts) > len(texts)


def are_names_of_the_row(table: Table, below: Sequence[Cell]) -> bool:
    """Whether most cells are the initials of the name in their row, or a part of it."""
    at = next((at for at, each in table.columns.items() if each.heading == "Name"), 0)
    names = {cell.row: cell.line for cell in table.below(at)} if at else {}
    good = sum(_is_short_for(cell.line, names.get(cell.row, "")) for cell in below)
    return bool(below) and 2 * good > len(below)


def name_bodies_there(table: Table, below: Sequence[Cell]) -> bool:
    """Whether most cells are names, or other names, of rows of the table."""
    ats = [at for at, each in table.columns.items() if each.heading in ("Name", "Also known as")]
    names = {plain_name(cell.line) for at in ats for cell in table.below(at)}
    good = sum(plain_name(cell.line) in names for cell in below)
    return bool(below) and 2 * good > len(below)


def come_again(texts: Sequence[str]) -> bool:
    """Whether a few words, which are no figures, stand in several cells each."""
    few = {each.casefold() for each in texts}
    return bool(few) and 2 * len(few) <= len(texts) and not _figures(texts)


def _is_short_for(text: str, name: str) -> bool:
    short, full = plain_name(text), plain_name(name)
    words = full.split()
    initials = "".join(word[0] for word in words)
    is_part = len(short) > 3 and f" {short} " in f" {full} " and short != full
    bare = short.replace(" ", "")
    return bool(short) and (is_part or (len(bare) > 1 and _stand_in(bare, initials)))


def _stand_in(letters: str, initials: str) -> bool:
    """Whether letters are among initials, in their order: ``UoH`` is asked for as ``UH``."""
    rest = iter(initials)
    return all(each in rest for each in letters) and 2 * len(letters) >= len(initials)


def _figures(texts: Sequence[str]) -> bool:
    return 2 * sum(map(is_figure, texts)) > len(texts)


def _nothing(_heading: str, _text: str) -> str:
    return ""

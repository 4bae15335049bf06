"""Kinds that names of boards say and nothing else does: asked, and never taken.

What an Act expects of a board goes by its kind, so that somebody has to say it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from partnermap.english import counted, listed
from partnermap.exchange.columns import Column
from partnermap.exchange.imported import Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.headings.mapping import Mapped
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.values import value_of
from partnermap.loader.kinds_in_names import UNTOLD, kind_in, statutory_kind_in
from partnermap.problems import quoted

KIND = "Kind"
_SHOWN = 4


def kinds_in_names(
    table: Table, mapped: Mapped, known: Mapping[str, Any]
) -> Iterator[tuple[Cell, str]]:
    """The names in a list of boards that say a kind, with it, where nothing says another.

    Args:
        table: the list.
        mapped: what a mapping file says of rows.
        known: the data of the map that is there.
    """
    at = {column.heading: at for at, column in table.columns.items()}
    if table.kind.name != "Partnerships" or "Name" not in at:
        return
    written = {cell.row: _read(table, cell, mapped) for cell in table.below(at.get(KIND, 0))}
    there = _with_kinds(known)
    for name in table.below(at["Name"]):
        said = written.get(name.row)
        kind = kind_in(name.line) if name.row not in written else statutory_kind_in(name.line)
        is_open = name.row not in written or said in UNTOLD[1:]
        is_said = KIND in mapped.row(name.line) or plain_name(name.line) in there
        if kind and is_open and not is_said and not name.error:
            yield name, kind


def tell_kinds(
    tables: Sequence[Table], mapped: Mapped, known: Mapping[str, Any], account: Account
) -> None:
    """Say once which names of boards say a kind that nobody has written."""
    found = [(t, name, kind) for t in tables for name, kind in kinds_in_names(t, mapped, known)]
    if not found:
        return
    said = listed([f"{quoted(name.line)} ({kind})" for _, name, kind in found], most=_SHOWN)
    whose = "the name of 1 board says" if len(found) == 1 else f"names of {len(found)} boards say"
    message = f"{whose} a kind that nothing else says, so it is not recorded: {said}"
    first = found[0]
    hint = f'In a mapping file: rows: {{"{first[1].line}": {{Kind: {first[2]}}}}}'
    rest = counted(len(found) - 1, "other")
    hint += f"; --write-mapping FILE asks it of the {rest}, too." if len(found) > 1 else "."
    spots = [Spot(table.sheet, name) for table, name, _ in found]
    account.tell(Weight.NOTE, message, hint, of=spots, is_reading=True)


def _read(table: Table, cell: Cell, mapped: Mapped) -> str:
    """The kind that a cell gives; empty where it is asked as a word."""
    column = table.kind.column(KIND)
    assert isinstance(column, Column)  # noqa: S101 - every list of boards has it
    return str(value_of(column, cell.line, mapped.word).data or "")


def _with_kinds(known: Mapping[str, Any]) -> set[str]:
    """The names of boards of the map of which a kind is written, plain."""
    records = known.get("partnerships")
    every = records.values() if isinstance(records, Mapping) else ()
    written = [each for each in every if isinstance(each, Mapping) and each.get("kind")]
    return {plain_name(str(each.get("name", ""))) for each in written}

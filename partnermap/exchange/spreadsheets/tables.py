"""The table in a sheet: its header row, what each column is, its rows, and what stands round it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from partnermap.exchange.columns import SHEETS, Column, Name
from partnermap.exchange.columns import Sheet as Kind
from partnermap.exchange.readers import Cell, Sheet
from partnermap.exchange.spreadsheets.headings import column_for, is_of_persons, sheets_named
from partnermap.exchange.spreadsheets.mapping import IGNORED, MATRIX, Mapped
from partnermap.exchange.spreadsheets.marks import legend_in, mark_of

_LOOKED_AT = 40
_MATRIX_KINDS = ("Organisations", "Partnerships")


@dataclass(frozen=True, slots=True)
class Table:
    """A table found in a sheet.

    Attributes:
        kind: what its rows are.
        header: the number of the header row; 0 where there is none.
        columns: column -> what it is.
        marks: columns of a matrix: each is a board (or, beside boards, a body).
        persons: columns about persons, which are never taken.
        unknown: columns whose headings nobody understands.
        rows: the numbers of its rows.
        outside: cells above, below and beside it: titles and notes.
        legend: initials as those explain them -> the word of a role.
    """

    sheet: Sheet
    kind: Kind
    header: int
    columns: Mapping[int, Column | Name]
    marks: tuple[int, ...] = ()
    persons: tuple[int, ...] = ()
    unknown: tuple[int, ...] = ()
    ignored: tuple[int, ...] = ()
    rows: tuple[int, ...] = ()
    outside: tuple[Cell, ...] = ()
    legend: Mapping[str, str] = field(default_factory=dict)

    def heading(self, column: int) -> Cell | None:
        """The cell of the header row."""
        return self.sheet.rows.get(self.header, {}).get(column)


def table_in(sheet: Sheet, mapped: Mapped) -> Table | None:
    """The table of a sheet; None where there is none that is understood."""
    wanted = mapped.kind_of(sheet.name)
    if wanted == IGNORED:
        return None
    legend = legend_in(sheet.cells())
    best: tuple[float, Table] | None = None
    for header in list(sheet.rows)[:_LOOKED_AT]:
        if best and header > best[1].header + 5 and best[0] >= 3:
            break
        for kind in _kinds(sheet, wanted):
            found = _table(sheet, kind, header, mapped, legend, is_matrix=wanted == MATRIX)
            score = _score(found, wanted)
            if score > (best[0] if best else 0):
                best = (score, found)
    return _bounded(best[1]) if best else None


def _kinds(sheet: Sheet, wanted: str) -> list[Kind]:
    """The kinds of sheet that it may be, likelier ones first."""
    chosen = [each for each in SHEETS if each.name == wanted]
    if chosen:
        return chosen
    if wanted == MATRIX:
        return [each for each in SHEETS if each.name in _MATRIX_KINDS]
    named = sheets_named(sheet.name)
    return [*named, *(each for each in SHEETS if each not in named)]


def _table(
    sheet: Sheet,
    kind: Kind,
    header: int,
    mapped: Mapped,
    legend: Mapping[str, str],
    *,
    is_matrix: bool,
) -> Table:
    cells = {at: cell for at, cell in sheet.rows[header].items() if not cell.is_merged}
    columns: dict[int, Column | Name] = {}
    persons, rest, ignored = [], [], []
    for at, cell in cells.items():
        said = mapped.heading(sheet.name, cell.line)
        found = column_for(kind, said or cell.line)
        if said == IGNORED:
            ignored.append(at)
        elif found and found not in columns.values():
            columns[at] = found
        elif is_of_persons(cell.line):
            persons.append(at)
        else:
            rest.append(at)
    can_be_matrix = is_matrix or kind.name in _MATRIX_KINDS
    marks = [at for at in rest if can_be_matrix and _are_marks(sheet, header, at, legend)]
    if marks and (name := _name_column(kind)) not in columns.values():
        label = _labels(sheet, header, min(marks), columns)
        if label:
            columns[label] = name
            rest = [each for each in rest if each != label]
    return Table(
        sheet,
        kind,
        header,
        columns,
        tuple(marks),
        tuple(persons),
        tuple(at for at in rest if at not in marks),
        tuple(ignored),
        legend=legend,
    )


def _name_column(kind: Kind) -> Column:
    return next(each for each in kind.fields if each.path in (("name",), ("title",)))


def _labels(sheet: Sheet, header: int, before: int, taken: Iterable[int]) -> int:
    """The column left of a matrix that names its rows; 0 where there is none."""
    count: dict[int, int] = {}
    for row, cells in sheet.rows.items():
        for at in cells:
            if row > header and at < before and at not in taken:
                count[at] = count.get(at, 0) + 1
    return max(count, key=lambda at: (count[at], -at), default=0)


def _are_marks(sheet: Sheet, header: int, column: int, legend: Mapping[str, str]) -> bool:
    """Whether what stands below a heading are marks of a matrix, nearly all of it."""
    below = [
        cells[column].text
        for row, cells in sheet.rows.items()
        if row > header and column in cells and len(cells) > 1
    ]
    good = sum(mark_of(text, legend) is not None for text in below)
    return bool(below) and good >= 0.7 * len(below)


def _score(table: Table, wanted: str) -> float:
    """How much of a header row is understood as that of this kind."""
    if not table.columns:
        return 0
    required = [each for each in table.kind.fields if each.required]
    known = [each for each in table.columns.values() if isinstance(each, Column)]
    named = {each.of for each in table.columns.values() if isinstance(each, Name)}
    missing = [
        each
        for each in required
        if each not in known and each.heading not in named and each.path != ("Id",)
    ]
    if missing or not any(row > table.header for row in table.sheet.rows):
        return 0
    score = 2.0 * len(table.columns) + min(2 * len(table.marks), 12) + 0.5 * len(table.persons)
    score -= 0.5 * len(table.unknown)
    score += 3.0 * (table.kind in sheets_named(table.sheet.name))
    exact = sum(
        cell.line.casefold() == table.columns[at].heading.casefold()
        for at, cell in table.sheet.rows[table.header].items()
        if at in table.columns
    )
    is_sure = wanted or table.marks or len(table.columns) > 1
    if (
        not is_sure
        and table.kind not in sheets_named(table.sheet.name)
        and len(table.sheet.rows[table.header]) > 1
    ):
        return 0
    return score + 0.2 * exact


def _bounded(table: Table) -> Table:
    """The rows that belong to a table, and what stands outside of it."""
    named = {
        at
        for at, column in table.columns.items()
        if isinstance(column, Name) or column.required or column.path == ("body",)
    }
    width = len(table.columns) + len(table.marks) + len(table.persons) + len(table.unknown)
    rows: list[int] = []
    outside = [
        cell
        for row, cells in table.sheet.rows.items()
        if row < table.header
        for cell in cells.values()
    ]
    below = [row for row in table.sheet.rows if row > table.header]
    for row in below:
        own = {at: cell for at, cell in table.sheet.rows[row].items() if not cell.is_merged}
        is_note = len(own) == 1 and width > 2 and _is_note(own, table)
        if is_note or not (table.sheet.rows[row].keys() & named or len(own) > 1):
            outside += own.values()
        else:
            rows.append(row)
    return Table(
        table.sheet,
        table.kind,
        table.header,
        table.columns,
        table.marks,
        table.persons,
        table.unknown,
        table.ignored,
        tuple(rows),
        tuple(outside),
        table.legend,
    )


def _is_note(own: Mapping[int, Cell], table: Table) -> bool:
    """Whether a single cell of a row is a note, and not the name of a body alone."""
    ((at, cell),) = own.items()
    column = table.columns.get(at)
    if column is None:
        return True
    low = cell.line.casefold()
    return (
        len(cell.line) > 90
        or cell.line.endswith((".", ":"))
        or low.startswith(
            ("note", "source:", "key", "legend", "last updated", "updated", "total", "*")
        )
        or bool(legend_in([cell]))
    )


def rows_of(table: Table) -> Iterator[tuple[int, Mapping[int, Cell]]]:
    """The rows of a table with their cells."""
    for row in table.rows:
        yield row, table.sheet.rows[row]

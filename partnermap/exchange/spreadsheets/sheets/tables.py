"""The table in a sheet: which row has its headings, and what each column is."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from partnermap.exchange.columns import SHEETS, SHEETS_BY_NAME, Column, Key, Name
from partnermap.exchange.columns import Sheet as Kind
from partnermap.exchange.readers import Sheet
from partnermap.exchange.spreadsheets.headings.counting import counting_rows, counts_below
from partnermap.exchange.spreadsheets.headings.joining import LISTS_OF_BODIES
from partnermap.exchange.spreadsheets.headings.mapping import IGNORED, LEGEND, MATRIX, Mapped
from partnermap.exchange.spreadsheets.headings.numbers import holds_numbers, is_of_either
from partnermap.exchange.spreadsheets.headings.synonyms import (
    column_for,
    is_loose,
    is_notes,
    is_of_persons,
    sheets_named,
)
from partnermap.exchange.spreadsheets.seats.across import (
    Grid,
    are_yes_or_no,
    boards_across,
    holds_own_codes,
    is_reference,
    is_row_of_marks,
)
from partnermap.exchange.spreadsheets.seats.giving_way import called_like_columns
from partnermap.exchange.spreadsheets.seats.legends import (
    KeySheet,
    combined,
    explained_in,
    explains,
    key_below,
)
from partnermap.exchange.spreadsheets.sheets.bounds import bounded
from partnermap.exchange.spreadsheets.sheets.kinds import (
    has_boards_down,
    is_of_either_kind,
    name_of_groups,
    speaks_of_legal_persons,
)
from partnermap.exchange.spreadsheets.sheets.parts import is_written_again
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.instructions import explains_headings

_LOOKED_AT = 40
_FEW = 5  # rows of which a body may stand in two by mistake


def table_in(
    sheet: Sheet, mapped: Mapped, keys: Sequence[KeySheet] = (), whole: Sheet | None = None
) -> Table | None:
    """The table of a sheet; None where there is none that is understood.

    Args:
        sheet: the cells.
        mapped: what somebody says of it.
        keys: other sheets that explain marks.
        whole: the sheet that this is a part of, where marks may be explained, too.
    """
    wanted = mapped.kind_of(sheet.name)
    if wanted in (IGNORED, LEGEND):
        return None
    keyed, explained = key_below(sheet)
    explained |= explained_in((whole or sheet).cells(), "this sheet")
    legend, unclear = combined(explained, keys)
    totals = counting_rows(sheet)
    notes = {row for row, cells in sheet.rows.items() if explains_headings(cells)} | keyed
    said = mapped.header_of(sheet.name)
    headers = [row for row in sheet.rows if row not in totals | notes][:_LOOKED_AT]
    best: tuple[float, Table] | None = None
    for header in [said] if said in sheet.rows else headers:
        if best and header > best[1].header + 5 and best[0] >= 3:
            break
        grid = Grid(sheet, header, totals, legend, notes)
        for kind in _kinds(sheet, wanted):
            if header != said and is_row_of_marks(kind, sheet.rows[header].values(), legend):
                continue
            found = _table(grid, kind, mapped, is_matrix=wanted == MATRIX)
            score = _score(found, wanted)
            if score > (best[0] if best else 0):
                best = (score, found)
    return replace(bounded(best[1], keyed), unclear=unclear) if best else None


def _kinds(sheet: Sheet, wanted: str) -> list[Kind]:
    """The kinds of sheet that it may be, likelier ones first."""
    if wanted in SHEETS_BY_NAME:
        return [SHEETS_BY_NAME[wanted]]
    if wanted == MATRIX:
        return [each for each in SHEETS if each.name in LISTS_OF_BODIES]
    named = sheets_named(sheet.name)
    return [*named, *(each for each in SHEETS if each not in named)]


def _table(grid: Grid, kind: Kind, mapped: Mapped, *, is_matrix: bool) -> Table:
    sheet, header = grid.sheet, grid.header
    cells = {at: cell for at, cell in sheet.rows[header].items() if not cell.is_merged}
    columns: dict[int, Column | Name] = {}
    persons, ignored, counting, explaining, rest = [], [], [], [], []
    across: list[int] = []  # as a mapping file says
    can_be_matrix = is_matrix or kind.name in LISTS_OF_BODIES
    for at, cell in sorted(cells.items(), key=lambda each: (is_loose(each[1].line), each[0])):
        said = mapped.heading(sheet.name, cell.line)
        found = column_for(kind, said or cell.line)
        if is_of_either(found) and not said and not holds_numbers(grid.below(at)):
            found = None
        if not said and _is_of_names(found) and are_yes_or_no(grid.below(at)):
            found = None  # 'Charity?' asks, where 'Charity' names
        if said == IGNORED:
            ignored.append(at)
        elif not said and can_be_matrix and explains(cell, grid.below(at)):
            explaining.append(at)
        elif said == MATRIX and can_be_matrix:
            across.append(at)
        elif found and (found not in columns.values() or is_notes(found)):
            columns[at] = found
        elif is_of_persons(cell.line):
            persons.append(at)
        elif not said and counts_below(cell, grid.below(at)):
            counting.append(at)
        else:
            rest.append(at)
    columns = dict(sorted(columns.items()))
    is_said = mapped.kind_of(sheet.name) == kind.name
    if groups := name_of_groups(kind, cells, columns, grid.below, is_said=is_said):
        columns[groups] = _name_column(kind)
        rest = [at for at in rest if at != groups]
    if can_be_matrix:
        across += boards_across(
            grid,
            {at: cells[at] for at in rest},
            sum(column.heading not in ("Id", "Name") for column in columns.values()),
            are_boards_down=kind.name == "Partnerships",
            is_said=is_matrix,
        )
        free = {
            at: columns.get(at)
            for at in {*columns, *rest} - {*across}
            if not mapped.heading(sheet.name, cells[at].line)
        }
        for at in called_like_columns(grid, free, across, is_said=is_matrix):
            columns.pop(at, None)
            across.append(at)
    _take_codes(grid, kind, columns, rest, mapped)
    marks, named = sorted(across), set(columns)
    if marks and (name := _name_column(kind)) not in columns.values():
        label = _labels(grid, min(marks), columns)
        columns |= {label: name} if label else {}
    is_said = is_matrix or any(mapped.heading(sheet.name, cells[at].line) for at in marks)
    if len(marks) == 1 and not is_said and _lists_seats(grid, columns):
        columns = {at: each for at, each in columns.items() if at in named}
        marks = []
    return Table(
        sheet,
        kind,
        header,
        columns,
        tuple(marks),
        tuple(persons),
        tuple(at for at in rest if at not in (*marks, *columns)),
        tuple(ignored),
        tuple(counting),
        tuple(explaining),
        totals=tuple(grid.counting),
        legend=grid.legend,
    )


def _lists_seats(grid: Grid, columns: Mapping[int, Column | Name]) -> bool:
    """Whether names of bodies come again and again: a row is a seat, and no column is a board."""
    at = next((at for at, column in columns.items() if column.heading == "Name"), 0)
    names = [cell.line for cell in grid.below(at)]
    return len(names) > _FEW and 3 * len(set(names)) <= 2 * len(names)


def _take_codes(
    grid: Grid, kind: Kind, columns: dict[int, Column | Name], rest: list[int], mapped: Mapped
) -> None:
    """Let the first column with an office's own codes be that of the ids, if there is none yet."""
    ids = kind.column("Id")
    if kind.where[1:] != (Key("Id"),) or ids is None or ids in columns.values():
        return
    sources = [at for at, each in columns.items() if isinstance(each, Column) and _is_source(each)]
    for at in sorted([*rest, *sources]):
        heading = grid.sheet.rows[grid.header][at].line
        is_said = mapped.heading(grid.sheet.name, heading)
        if not is_said and holds_own_codes(heading, grid.below(at)):
            columns[at] = ids
            if at in rest:
                rest.remove(at)
            return


def _is_of_names(column: Column | Name | None) -> bool:
    return isinstance(column, Column) and column.path in (("name",), ("title",))


def _is_source(column: Column) -> bool:
    return column.path == ("source",)


def _comes_again(table: Table) -> bool:
    """Whether what is understood as a heading stands among the cells below it, and so is none.

    A row of headings that is written again as a whole, for every printed page, is one.
    """
    sheet = table.sheet
    heads = sheet.rows[table.header]
    known = {at: cell.line for at, cell in heads.items() if at in table.columns}
    below = [cells for row, cells in sheet.rows.items() if row > table.header]
    again = [
        cells
        for cells in below
        if any(at in cells and cells[at].line == line for at, line in known.items())
    ]
    return bool(again) and not any(is_written_again(heads, cells) for cells in again)


def _as_full_above(table: Table) -> int:
    """How many rows above are as full: headings stand above what they are headings of."""
    full = max(3, len(table.sheet.rows[table.header]) // 2)
    above = [cells for row, cells in table.sheet.rows.items() if row < table.header]
    own = [sum(not cell.is_merged for cell in cells.values()) for cells in above]
    return sum(many >= full for many in own)


def _is_understood(table: Table, column: int) -> bool:
    heading = table.heading(column)
    is_group = heading and name_of_groups(
        table.kind, {column: heading}, {}, table.below, is_said=True
    )
    if heading and is_group and (not table.marks or is_of_either_kind(heading.line)):
        return True
    return bool(heading and column_for(table.kind, heading.line))


def _name_column(kind: Kind) -> Column:
    return next(each for each in kind.fields if each.path in (("name",), ("title",)))


def _labels(grid: Grid, before: int, taken: Collection[int]) -> int:
    """The column left of a matrix that names its rows, and no reference; 0 where there is none."""
    headings = grid.sheet.rows[grid.header]
    count: dict[int, int] = {}
    for row, cells in grid.sheet.rows.items():
        for at in cells:
            if row > grid.header and at < before and at not in taken:
                count[at] = count.get(at, 0) + 1
    names = {
        at: many
        for at, many in count.items()
        if not (at in headings and is_reference(headings[at].line, grid.below(at)))
    }
    return max(names, key=lambda at: (names[at], -at), default=0)


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
    is_last = not any(row > table.header for row in table.sheet.rows)
    if missing or is_last or _comes_again(table):
        return 0
    score = 2.0 * len(table.columns) + min(2 * len(table.marks), 12) + 0.5 * len(table.persons)
    score -= 0.5 * len(table.unknown)
    score += 3.0 * (table.kind in sheets_named(table.sheet.name))
    score -= 5.0 * speaks_of_legal_persons(table)
    understood = [at for at in table.columns if _is_understood(table, at)]
    score -= 1.5 * (len(table.columns) - len(understood))  # a name only by its place
    score -= 2.0 * _as_full_above(table)
    if table.marks:  # of two rows above the marks, the one that says more has the headings
        score += 0.01 * len({cell.line for cell in table.sheet.rows[table.header].values()})
        score += 0.5 * (table.kind.name == "Partnerships" and has_boards_down(table))
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

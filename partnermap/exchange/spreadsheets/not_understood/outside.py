"""What is told of the cells round a table, of columns that are not taken, and of whole sheets."""

from __future__ import annotations

import re

from partnermap.english import counted, listed
from partnermap.exchange.columns import SHEETS_BY_NAME, Column, forms
from partnermap.exchange.imported import Alike, Reach, Weight
from partnermap.exchange.persons.personal import is_personal, may_be_person
from partnermap.exchange.readers import Cell, Sheet
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.headings.mapping import IGNORED, Mapped
from partnermap.exchange.spreadsheets.headings.synonyms import column_for
from partnermap.exchange.spreadsheets.not_understood.likely import doubted, likely_meanings
from partnermap.exchange.spreadsheets.not_understood.other_sheets import likely_kind
from partnermap.exchange.spreadsheets.not_understood.unknown import PERSONS, tell_unknown
from partnermap.exchange.spreadsheets.rows.taken_for import ROUND, uses_in, without_seat
from partnermap.exchange.spreadsheets.seats.across import Grid, is_reference
from partnermap.exchange.spreadsheets.seats.marks import likely_word
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.problems import quoted

_ENOUGH = 8
_TOTALS = "rows and columns that only count, and are left out"
_FEW = 2
_FEW_SEATS, _SHOWN = 4, 3
_TOP = 10
_WITH_NAMES = ("Organisations", "Partnerships", "Areas", "Functions", "Themes", "Communities")


def tell_no_table(sheet: Sheet, mapped: Mapped, account: Account) -> None:
    """A sheet in which nothing was understood, or that is to be ignored."""
    own = account.took_all(sheet)
    if mapped.kind_of(sheet.name) == IGNORED:
        message = "this sheet is ignored, as the mapping file says"
        account.tell_of(Weight.NOTE, sheet.origin(), message, is_reading=True)
        return
    message = (
        f"nothing here was understood as a table, so {counted(own, 'cell')} of this sheet "
        f"{'is' if own == 1 else 'are'} left out"
    )
    name = _likely_name(sheet) if mapped.kind_of(sheet.name) in _WITH_NAMES else ""
    likely = likely_kind(sheet, mapped)[0]
    kind_of_rows = likely if likely in SHEETS_BY_NAME else "Organisations"
    hint = (
        f'If it is one, say in a mapping file what: sheets: {{"{sheet.name}": {kind_of_rows}}}, or '
        "matrix."
    )
    row = mapped.header_of(sheet.name)
    if row in sheet.rows:
        message += f"; the mapping file says that row {row} has its headings"
        hint = f"If it is another row, write its number in place of {row}."
    if kind := SHEETS_BY_NAME.get(mapped.kind_of(sheet.name)):
        needed = [
            quoted(each.heading) for each in kind.fields if each.required and each.path != ("Id",)
        ]
        hint = f"As '{kind.name}' it needs columns called {listed(needed)}."
    if _lists_seats(sheet):
        hint = (
            "If it lists who sits on one board, add a column 'Partnership' with the name of the "
            "board in each row."
        )
    if name:
        hint = f'Say which heading is the name: headings: {{"{name}": Name}}.'
    account.tell_of(Weight.LEFT_OUT, sheet.origin(), message, hint, Reach.SHEET)


def _lists_seats(sheet: Sheet) -> bool:
    """Whether bodies and their roles are listed, and nothing says on what they sit."""
    seats = SHEETS_BY_NAME["Memberships"]
    for cells in list(sheet.rows.values())[:_TOP]:
        found = {column.heading for c in cells.values() if (column := column_for(seats, c.line))}
        if "Role" in found and {"Member", "Member name"} & found:
            return True
    return False


def _likely_name(sheet: Sheet) -> str:
    """The heading that may be that of the names: the first one that is of no codes."""
    header = max(list(sheet.rows)[:_TOP], key=lambda row: (len(sheet.rows[row]), -row))
    grid = Grid(sheet, header, (), {})
    for at, cell in sorted(sheet.rows[header].items()):
        if not is_reference(cell.line, grid.below(at)) and not is_personal(cell.line):
            return cell.line
    return ""


def tell_outside(table: Table, mapped: Mapped, account: Account) -> None:
    """What stands round a table, what only counts, and the columns that are not taken."""
    sheet = table.sheet
    for row in sorted({cell.row for cell in table.outside}):
        cells = [cell for cell in table.outside if cell.row == row and not cell.is_merged]
        spots = [Spot(sheet, cell) for cell in cells if not cell.error]
        if len(cells) > _FEW and row < table.header:
            message = "stands above the row that was taken for the headings, so it was not read"
            account.tell(Weight.LEFT_OUT, message, of=spots)
            continue
        place = "above the table" if row < table.header else "a note, no row of the table"
        for spot in spots:
            said = "perhaps about a person" if is_personal(spot.text) else quoted(spot.text)
            alike = Alike(ROUND, said, of_all=True)
            message = f"{place}: {said}"
            account.tell(Weight.LEFT_OUT, message, of=[spot], reach=Reach.ASIDE, alike=alike)
    _tell_counting(table, account)
    heads = [Spot(sheet, cell) for cell in sheet.rows[table.header].values()]
    taken = {*table.columns, *table.marks, *table.ignored, *table.explaining}
    account.took(*(spot for spot in heads if spot.cell.column in taken))
    for column in table.persons:
        heading = table.heading(column)
        if heading:
            told = Spot(sheet, heading)
            account.took(*_below(table, column))
            message = f"the column {quoted(heading.line)} is about persons, and is never taken"
            alike = Alike(PERSONS, quoted(heading.line), of_all=True)
            account.tell(Weight.LEFT_OUT, message, of=[told], reach=Reach.ASIDE, alike=alike)
    for column in table.by_values:
        if heading := table.heading(column):
            account.tell(
                Weight.NOTE,
                *_by_values(table, column, heading),
                of=[Spot(sheet, heading)],
                is_reading=True,
            )
    for column, meaning in doubted(table, mapped).items():
        if heading := table.heading(column):
            _tell_doubted(table, heading, column, meaning, account)
    meanings = likely_meanings(table)
    for column in table.unknown:
        below = _below(table, column)
        heading = table.heading(column)
        if heading:
            tell_unknown(table, Spot(sheet, heading), below, meanings[column], mapped, account)


def _tell_doubted(table: Table, heading: Cell, column: int, meaning: str, account: Account) -> None:
    ours, name = table.columns[column], quoted(heading.line)
    is_page = isinstance(ours, Column) and ours.form is forms.ADDRESS
    read = "is one of addresses of pages" if is_page else f"was read as '{ours.heading}'"
    message = f"the column {name} {read}, and its cells look like lists of what each does"
    hint = f'If each item is a function, say in a mapping file: headings: {{"{heading.line}": '
    hint += f"{meaning}}}; if not: About."
    account.tell(Weight.NOTE, message, hint, of=[Spot(table.sheet, heading)], is_reading=True)


def _by_values(table: Table, column: int, heading: Cell) -> tuple[str, str]:
    ours = table.columns[column].heading
    message = f"the column {quoted(heading.line)} was read as '{ours}', by what stands below it"
    return message, f'If it is not, say in a mapping file: headings: {{"{heading.line}": ignore}}.'


def _tell_counting(table: Table, account: Account) -> None:
    for row in table.totals:
        spots = [Spot(table.sheet, cell) for _, cell in sorted(table.sheet.rows[row].items())]
        account.took(*spots)
        own = [spot for spot in spots if not spot.cell.is_merged and not spot.cell.error]
        message = f"{quoted(own[0].text)} counts the rows above it, so this row is left out"
        alike = Alike(_TOTALS, quoted(own[0].text), of_all=True)
        account.tell(Weight.LEFT_OUT, message, of=own, reach=Reach.ASIDE, alike=alike)
    for column in table.counting:
        heading = table.heading(column)
        if heading:
            account.took(*_below(table, column))
            message = f"the column {quoted(heading.line)} counts, and is left out"
            spots = [Spot(table.sheet, heading)]
            alike = Alike(_TOTALS, quoted(heading.line), of_all=True)
            account.tell(Weight.LEFT_OUT, message, of=spots, reach=Reach.ASIDE, alike=alike)


def tell_misread(table: Table, mapped: Mapped, account: Account) -> None:
    """Say of a sheet of which most was left out how it was read, as that may be wrong."""
    sheet = table.sheet
    own = sum(not cell.is_merged for cell in sheet.cells())
    left = account.many_left(sheet)
    if own < _ENOUGH or 2 * left <= own:
        return
    what = "a matrix" if table.marks else f"the sheet '{table.kind.name}'"
    message = (
        f"{left} of the {own} cells of this sheet were left out. It was read as {what}, with its "
        f"headings in row {table.header}"
    )
    heads = {
        cell.line: mapped.heading(sheet.name, cell.line)
        for cell in sheet.rows[table.header].values()
    }
    if said := [f'"{each}": {meaning}' for each, meaning in heads.items() if meaning]:
        message += f", as the mapping file says: headings: {{{', '.join(said)}}}"
    hint = (
        f'If that is wrong, say in a mapping file: sheets: {{"{sheet.name}": {{is: matrix, '
        "headings_in_row: 4}}, with what it is and the row of its headings."
    )
    account.tell_of(Weight.MISREAD, sheet.origin(), message, hint, Reach.SHEET)


def tell_seatless(table: Table, mapped: Mapped, account: Account) -> None:
    """Say of a matrix that most of its marks make no seat, or that one does not which is explained.

    Args:
        table: perhaps with columns of marks.
        mapped: what a mapping file says of them.
        account: where it is told.
    """
    every = uses_in(table, mapped) if table.marks else []
    seated = sum(len(each.spots) for each in every if each.mark and each.mark.roles)
    loose = without_seat(table, mapped) if every else []
    many = sum(len(each.spots) for each in loose)
    loose = [each for each in loose if not may_be_person(each.text, ())]
    told_here = [each for each in loose if each.mark is None or each.is_crossed]
    named = [each for each in told_here if _is_named(table, each.text)]
    if not named and (many < _FEW_SEATS or many <= seated):
        return
    told = named if named else loose[:_SHOWN]
    said = listed(f"{quoted(each.text)} ({counted(len(each.spots), 'cell')})" for each in told)
    message = f"{many} of the {many + seated} marks of this matrix make no seat, as {said}"
    message += f" {'is' if len(told) == 1 else 'are'} not understood"
    if named:
        message += ", though a note here seems to explain it"
    lines = ", ".join(f'"{each.text}": {likely_word(each.text)}' for each in told)
    hint = (
        f"In a mapping file, say what it is: words: {{Role: {{{lines}}}}}, another role, or none."
    )
    account.tell_of(Weight.MISREAD, table.sheet.origin(), message, hint, Reach.SHEET)


def _is_named(table: Table, mark: str) -> bool:
    """Whether a note beside the table seems to explain a mark."""
    named = re.compile(rf"(?<!\w){re.escape(mark)}(?!\w)[^=]*=", re.IGNORECASE)
    return any(named.search(cell.line) for cell in table.outside)


def _below(table: Table, column: int) -> list[Spot]:
    return [Spot(table.sheet, cell) for cell in table.below(column)]

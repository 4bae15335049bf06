"""Other people's workbooks to the data of a map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from string import ascii_uppercase
from typing import Any

from partnermap.english import counted, listed
from partnermap.exchange.columns import Column, Key
from partnermap.exchange.imported import Alike, Imported, Origin, Reach, Remark, Weight
from partnermap.exchange.merging.truth import Truth
from partnermap.exchange.readers import Workbook
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.bodies.familiar import (
    areas_alone,
    familiar_words,
    known_initials,
)
from partnermap.exchange.spreadsheets.bodies.known import Later
from partnermap.exchange.spreadsheets.bodies.sectors import with_sectors
from partnermap.exchange.spreadsheets.building import Builder
from partnermap.exchange.spreadsheets.decisions.directory import Directory
from partnermap.exchange.spreadsheets.decisions.missing import not_named, seats_left_empty
from partnermap.exchange.spreadsheets.decisions.review import Review
from partnermap.exchange.spreadsheets.headings.joining import FUNCTIONS
from partnermap.exchange.spreadsheets.headings.mapping import LEGEND, Mapped
from partnermap.exchange.spreadsheets.not_understood.kinds_asked import tell_kinds
from partnermap.exchange.spreadsheets.not_understood.outside import (
    tell_misread,
    tell_no_table,
    tell_outside,
    tell_seatless,
)
from partnermap.exchange.spreadsheets.not_understood.unsaid import with_said
from partnermap.exchange.spreadsheets.not_understood.unused import unused_lines
from partnermap.exchange.spreadsheets.not_understood.unused_decisions import unused_decisions
from partnermap.exchange.spreadsheets.rows.cells import Context
from partnermap.exchange.spreadsheets.rows.groups import without_groups
from partnermap.exchange.spreadsheets.rows.matrix import take_marks
from partnermap.exchange.spreadsheets.rows.taken_for import tell_key
from partnermap.exchange.spreadsheets.rows.taking import list_rows, take_rows
from partnermap.exchange.spreadsheets.seats.chairs import tell_two_chairs
from partnermap.exchange.spreadsheets.seats.legends import keys_in
from partnermap.exchange.spreadsheets.sheets.by_values import read_by_values
from partnermap.exchange.spreadsheets.sheets.contact_lists import is_contact_list, tell_contact_list
from partnermap.exchange.spreadsheets.sheets.hidden_sheets import (
    ask_for,
    is_asked_for,
    of_sheets_read,
)
from partnermap.exchange.spreadsheets.sheets.kinds import tell_weak_kind
from partnermap.exchange.spreadsheets.sheets.parts import parts_of, tell_parts
from partnermap.exchange.spreadsheets.sheets.rotas import is_rota, tell_rota
from partnermap.exchange.spreadsheets.sheets.same_heading import meant_elsewhere, tell_elsewhere
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.sheets.tables import table_in
from partnermap.exchange.spreadsheets.sheets.turned import is_turned, tell_turned
from partnermap.loader.sections import noun
from partnermap.model.map import BODY_SECTIONS
from partnermap.problems import quoted

_FEW = 12
_SHOWN = 2
_SHOWN_BODIES = 6
_FEW_COLUMNS = 3
_MENTIONED = "named in cells and in no list, and taken with no more than a name"


@dataclass(frozen=True, slots=True)
class Asked:
    """What an import is to go by.

    Attributes:
        known: the data of the map that is there, as its files have it.
        mapped: what the mapping file says.
        review: what the review file says.
        truth: of what the source gives the whole: nothing, but of one of our own workbooks.
        sources: the names of the files that are imported, and of their sheets.
    """

    known: Mapping[str, Any] = field(default_factory=dict)
    mapped: Mapped = field(default_factory=Mapped)
    review: Review = field(default_factory=dict)
    truth: Truth = field(default_factory=Truth)
    sources: frozenset[str] = frozenset()


def import_workbooks(books: Sequence[Workbook], asked: Asked) -> Imported:
    """The data that is in some workbooks, and what is to be told of the rest."""
    every = [sheet for book in books for sheet in book.sheets if sheet.rows]
    mapped, elsewhere = meant_elsewhere(every, asked.mapped)
    asked = replace(asked, mapped=mapped)
    found, seen = _imported(books, asked, {}, {})
    if seen.mentioned or seen.is_early:
        found, _ = _imported(books, asked, seen.mentioned, seen.ids)
    files = dict.fromkeys(sheet.file for book in books for sheet in book.sheets)
    origin = Origin(" and ".join(files))
    if not asked.truth.records:
        found = with_sectors(found, asked.known, origin)
        found = with_said(found, asked.known, asked.mapped)
    gone = not_named(asked.known, found.sections, found.uncertain, asked.review, origin)
    of_lines = tell_elsewhere(elsewhere, asked.mapped)
    return replace(found, remarks=(*of_lines, *found.remarks, *gone))


def _imported(
    books: Sequence[Workbook], asked: Asked, later: Later, coming: Later
) -> tuple[Imported, Directory]:
    """The same, and whom the names in cells were found to mean.

    Args:
        books: what to read.
        asked: what to go by.
        later: records that were made, in a first reading, of names which cells only mention.
        coming: all that were made.
    """
    account = Account()
    builder = Builder(account)
    directory = Directory(asked.known, asked.review, builder, account, later, coming)
    tables: list[tuple[Table, Context]] = []
    keys = keys_in(books, asked.mapped.sheets, LEGEND)
    every = [(book, sheet) for book in books for sheet in book.sheets if sheet.rows]
    wholes = [each for each in every if all(key.sheet is not each[1] for key in keys)]
    parted = [(book, whole, parts_of(whole, asked.mapped)) for book, whole in wholes]
    for _, whole, parts in parted:
        tell_parts(whole, parts, account)
    sheets = [(book, part, whole) for book, whole, parts in parted for part in parts]
    for book, sheet, whole in sheets:
        if is_contact_list(sheet, asked.mapped):
            tell_contact_list(sheet, account)
            continue
        if is_rota(sheet, asked.mapped):
            tell_rota(sheet, account)
            continue
        if is_asked_for(sheet, asked.mapped):
            ask_for(sheet, asked.mapped, account)
            continue
        if is_turned(sheet, asked.mapped):
            tell_turned(sheet, account)
            continue
        context = Context(directory, builder, account, asked.mapped, book.starts_1904)
        table = table_in(sheet, asked.mapped, keys, whole)
        if table is None:
            tell_no_table(sheet, asked.mapped, account)
        else:
            tables.append((table, context))
    read = read_by_values([table for table, _ in tables], asked.mapped, asked.known)
    tables = [(table, context) for table, (_, context) in zip(read, tables, strict=True)]
    for table, _ in tables:
        tell_outside(table, asked.mapped, account)
    for key in keys:
        tell_key(key, [table for table, _ in tables], account)
    tables.sort(key=lambda each: _order(each[0]))
    found_tables = [table for table, _ in tables]
    directory.persons.familiar = familiar_words(asked.known, found_tables)
    directory.persons.initials = known_initials(asked.known, found_tables)
    directory.joined_areas.alone = areas_alone(found_tables)
    listed = []
    for number, (found, context) in enumerate(tables):
        table = without_groups(found, context)
        tables[number] = (table, context)
        directory.begin(is_list=not _is_matrix(table))
        listed.append(list_rows(table, context))
        _enter_headings(table, directory)
    for (table, context), rows in zip(tables, listed, strict=True):
        take_marks(table, context, take_rows(table, context, rows))
    builder.put_concluded(asked.known)
    for _, sheet, _ in sheets:
        account.sweep(sheet)
    for table, _ in tables:
        tell_misread(table, asked.mapped, account)
        tell_seatless(table, asked.mapped, account)
        tell_weak_kind(table, asked.mapped, account)
    tell_kinds([table for table, _ in tables], asked.mapped, asked.known, account)
    tell_two_chairs(builder, directory.name_of_body, account)
    _tell_made(directory, account, tables)
    all_sheets = [sheet for book in books for sheet in book.sheets]
    seen = (each for book in books for each in book.remarks)
    kept = of_sheets_read(seen, all_sheets, asked.mapped)
    seen = (_beside_counts(each, tables) for each in kept)
    unused = unused_lines(asked.mapped, all_sheets, [table for table, _ in tables])
    decided = directory.deciding.asked
    loose = unused_decisions(asked.review, decided, [t.sheet for t in found_tables], asked.known)
    empty = seats_left_empty(asked.known, builder.sections, builder.empty)
    remarks = (*unused, *seen, *account.remarks, *empty, *loose)
    deciding = directory.deciding
    waiting, settled = (tuple(e.values()) for e in (deciding.uncertain, deciding.settled))
    result = Imported(
        builder.sections, builder.origins, remarks, waiting, settled, builder.plain_seats
    )
    return result, directory


def _order(table: Table) -> tuple[int, bool]:
    """Lists of records first, places before bodies; then a matrix; then what joins them.

    Of each, what is hidden comes last: it is mostly old.
    """
    number = 1 if table.kind.name in ("Organisations", "Partnerships", "Plans") else 0
    if table.kind.where[1:] != (Key("Id"),):
        number = 3
    elif _is_matrix(table):
        number = 2
    return number, table.sheet.is_hidden


def _is_matrix(table: Table) -> bool:
    """Whether a table says little more of its bodies than where they sit: it is no list of them."""
    return bool(table.marks) and len(table.columns) < _FEW_COLUMNS


def _enter_headings(table: Table, directory: Directory) -> None:
    """Let the names across a matrix be known before other cells name them."""
    section = "organisations" if table.kind.name == "Partnerships" else "partnerships"
    for column in table.marks:
        if heading := table.heading(column):
            directory.row(section, Spot(table.sheet, heading), None, {})


def _beside_counts(remark: Remark, tables: Iterable[tuple[Table, Context]]) -> Remark:
    """What a reader told; a formula in a row of totals is told last, as the row is left out."""
    totals = {(table.sheet.at("").sheet, str(row)) for table, _ in tables for row in table.totals}
    places = [remark.origin, *remark.also]
    rows = {(each.sheet, each.cell.lstrip(ascii_uppercase)) for each in places}
    is_aside = remark.weight is Weight.LEFT_OUT and rows <= totals
    return replace(remark, reach=Reach.ASIDE) if is_aside else remark


def _tell_made(
    directory: Directory, account: Account, tables: Iterable[tuple[Table, Context]]
) -> None:
    """Name the records that were made from names which stand in no list of their kind."""
    in_lists = set(_names_in_lists(tables))
    # Bodies first, and by name: one of them may be a body of a list under another name.
    for section, made in sorted(
        directory.made.items(), key=lambda each: each[0] not in BODY_SECTIONS
    ):
        most = _SHOWN_BODIES if section in BODY_SECTIONS else _SHOWN
        loose = [
            (text, spot)
            for text, spot in made
            if (id(spot.sheet), spot.cell.row, spot.cell.column) not in in_lists
        ]
        for sheet in dict.fromkeys(spot.origin.sheet for _, spot in loose):
            here = [(text, spot) for text, spot in loose if spot.origin.sheet == sheet]
            names = [quoted(text) for text, _ in here]
            message = _loose(section, names)
            few = listed(names, most=most)
            many = counted(len(names), noun(section).split(" ", 1)[1], section)
            said = (
                few
                if len(names) <= most
                else f"{many} ({few})"
                if section in BODY_SECTIONS
                else many
            )
            alike = Alike(_MENTIONED, said, of_all=True)
            account.tell(Weight.NOTE, message, of=[spot for _, spot in here], alike=alike)


def _loose(section: str, names: Sequence[str]) -> str:
    one = noun(section).split(" ", 1)[1]
    how = "is named in cells and in no list, and was"
    if len(names) > 1:
        how = "are named in cells and in no list, and were"
    many = counted(len(names), one, section)
    return f"{many} {how} taken with no more than a name: {listed(names, most=_FEW)}"


def _names_in_lists(tables: Iterable[tuple[Table, Context]]) -> Iterator[tuple[int, int, int]]:
    lists = [table for table, _ in tables if table.kind.where[1:] == (Key("Id"),)]
    plain = {table.kind.name for table in lists if not _is_matrix(table)}
    for table in lists:
        across = "Organisations" if table.kind.name == "Partnerships" else "Partnerships"
        if across not in plain:
            for at in table.marks:
                yield id(table.sheet), table.header, at
        if _is_matrix(table) and table.kind.name in plain:
            continue  # there is a list, and the matrix names whom it does not have
        for at, column in table.columns.items():
            if isinstance(column, Column) and (
                column.path in (("name",), ("title",), ("of",), ("Id",))
                or column.path[0] == FUNCTIONS
            ):
                for row in table.rows:
                    yield id(table.sheet), row, at

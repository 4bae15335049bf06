"""Rows of a list or matrix that only head a group: ``Voluntary sector`` across, and no mark."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from partnermap import vocabulary as words
from partnermap.english import counted, listed
from partnermap.exchange.columns import Column, Key
from partnermap.exchange.imported import Reach, Weight
from partnermap.exchange.persons.personal import is_personal, may_be_person
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.account import Spot
from partnermap.exchange.spreadsheets.decisions.review import FILE, NEW, SKIP
from partnermap.exchange.spreadsheets.headings.joining import LISTS_OF_BODIES
from partnermap.exchange.spreadsheets.headings.mapping import BODY
from partnermap.exchange.spreadsheets.rows.cells import Context
from partnermap.exchange.spreadsheets.rows.references import sector_named
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.loader.sections import noun
from partnermap.loader.wrong_words import meant
from partnermap.problems import quoted

# Words of which the name of a group is made; none of a body is, unless it is one of the second.
_WRITTEN = (
    "statutory voluntary community third private public local independent health education faith"
    " other others sector sectors body bodies organisation organisations partner partners agency"
    " agencies service services group groups member members non and providers provider authority"
    " authorities councils trusts charities nhs vcse vcs vcfse vcfs emergency housing care social"
    " business businesses national regional core associate full attendees observers advisers voting"
    " schools colleges universities churches forums boards committees partnerships networks"
    " criminal justice academia infrastructure",
    "police fire council healthwatch icb trust hospital church school college university"
    " probation government ambulance dwp",
)
_GENERIC, _MAY_BE_ONE = (frozenset(each.split()) for each in _WRITTEN)
_CLASS = re.compile(r"\s+(?:organisations|bodies|partners|groups|sector)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Group:
    """A row that heads a group, or may.

    Attributes:
        is_sure: whether it can be nothing else.
        is_like_person: whether it may be somebody's name, which no message repeats.
    """

    cell: Cell
    is_sure: bool
    is_like_person: bool = False

    @property
    def sector(self) -> str:
        """The sector that it names; empty for none."""
        text = self.cell.line
        return meant("sector", text, list(words.SECTORS)) or sector_named(_CLASS.sub("", text))


def groups_in(table: Table, familiar: Collection[str]) -> dict[int, Group]:
    """The rows of a table that head a group, or may.

    Args:
        table: a list of bodies, or a matrix.
        familiar: words in small letters that names of bodies and places here have.
    """
    if table.kind.name not in LISTS_OF_BODIES or table.kind.where[1:] != (Key("Id"),):
        return {}
    named = next((at for at, c in table.columns.items() if _is_name(c)), 0)
    alone = dict(_alone(table, named))
    if not named:
        return {}
    is_bare = not table.marks and len(alone) * 2 > len(table.rows)  # hardly more than names
    full = [table.sheet.rows[row].get(named) for row in table.rows if row not in alone]
    are_bold = any(cell and cell.is_bold for cell in full)
    are_capitals = any(cell and _is_capitals(cell.line) for cell in full)
    found: dict[int, Group] = {}
    for row, cell in alone.items():
        is_across = any(each.is_merged for each in table.sheet.rows[row].values())
        is_marked_out = is_across or (cell.is_bold and not are_bold)
        low = {word for word in re.findall(r"[a-z]+", cell.line.casefold()) if word != "of"}
        if is_personal(cell.line) or not low:
            continue
        if low <= _GENERIC:
            found[row] = Group(cell, not is_bare)
        elif is_bare:
            continue
        elif is_marked_out or cell.column != named:  # nothing of the row can be a name
            found[row] = Group(cell, True, may_be_person(cell.line, familiar))
        elif low <= _GENERIC | _MAY_BE_ONE or (_is_capitals(cell.line) and not are_capitals):
            found[row] = Group(cell, False, may_be_person(cell.line, familiar))
    return {} if is_bare and len(found) * 2 > len(table.rows) else found


def without_groups(table: Table, context: Context) -> Table:
    """A table without its rows that head groups; what they are is told, and what is not sure asked.

    A name that a list has, or the map, is that of a body. The sector of a group is that of the
    rows below only where a mapping file says so.
    """
    section = str(table.kind.where[0])
    heads: dict[int, Group] = {}
    for row, group in groups_in(table, context.directory.persons.familiar).items():
        said = context.mapped.group(group.cell.line)
        directory, name = context.directory, group.cell.line
        is_known = directory.knows if group.is_sure else directory.knows_or_meets
        if said == BODY or (not said and is_known(section, name)):
            continue
        if not group.is_sure:
            directory.is_early = True  # a row or cell further on may make a body of the name
        if group.is_like_person and not said:
            continue  # it waits as a row like others
        if said or group.is_sure or _is_decided(table, group, context):
            heads[row] = group
    plain = [group for group in heads.values() if not _sector(group, context)]
    if plain:
        _tell(table, plain, context)
    sectors: dict[int, str] = {}
    for row, group in heads.items():
        if sector := _sector(group, context):
            later = [each for each in heads if each > row]
            below = [n for n in table.rows if row < n < min(later, default=n + 1)]
            sectors.update(dict.fromkeys(below, sector))
            said = f"{counted(len(below), 'row')} below it: sector '{sector}'"
            message = f"{quoted(group.cell.line)} heads a group. As the mapping file says, {said}"
            context.account.tell(Weight.NOTE, message, of=[Spot(table.sheet, group.cell)])
    rows = tuple(row for row in table.rows if row not in heads)
    for row in heads:
        merged = [cell for cell in table.sheet.rows[row].values() if cell.is_merged]
        context.account.took(*(Spot(table.sheet, cell) for cell in merged))
    return replace(table, rows=rows, sectors=sectors)


def _sector(group: Group, context: Context) -> str:
    said = context.mapped.group(group.cell.line)
    return said if said in words.SECTORS else ""


def _is_decided(table: Table, group: Group, context: Context) -> bool:
    """Whether a row was said to be a heading; one about which nothing was said waits."""
    deciding, spot = context.directory.deciding, Spot(table.sheet, group.cell)
    key = f"{group.cell.line} (heading or body, on {table.sheet.name})"
    if deciding.is_skipped(key) or deciding.is_new(key):
        return deciding.is_skipped(key)
    one = noun(str(table.kind.where[0]))
    message = (
        f"{quoted(group.cell.line)} stands alone in its row, and may be {one}, or only a heading"
    )
    hint = f"Say in {FILE}, at {quoted(key)}: '{NEW}' if it is {one}, '{SKIP}' for a heading."
    deciding.wait(key, spot, (), message, hint)
    return True


def _tell(table: Table, groups: list[Group], context: Context) -> None:
    spots = [Spot(table.sheet, group.cell) for group in groups]
    sure = [spot for spot in spots if not context.account.is_told(spot)]
    if not sure:
        return
    names = listed([quoted(spot.text) for spot in sure])
    is_one = len(sure) == 1
    where = "stands alone in its row" if is_one else "stand alone in their rows"
    what = "the heading of a group" if is_one else "headings of groups"
    message = f"{names} {where}, and {'was' if is_one else 'were'} taken as {what}, not as a body"
    best = next((each for each in groups if each.sector), groups[0])
    hint = f'If it is a body, say in a mapping file: groups: {{"{best.cell.line}": {BODY}}}.'
    if best.sector and table.kind.name == "Organisations":
        line = f'groups: {{"{best.cell.line}": {best.sector}}}'
        hint = f"In a mapping file: {line}, if the rows below are of that sector; or {BODY}."
    context.account.tell(
        Weight.LEFT_OUT, message, hint, of=sure, reach=Reach.COLUMN, is_reading=True
    )


def _alone(table: Table, named: int) -> Iterator[tuple[int, Cell]]:
    """Rows in which nothing stands but one cell, in the column of the names or left of it.

    It may lie across several columns.
    """
    for row in table.rows:
        cells = {at: c for at, c in table.sheet.rows[row].items() if at not in table.explaining}
        name = cells.pop(named, None)
        if name is None or name.is_merged:  # a heading may stand left of the names
            name = next((c for at, c in cells.items() if at < named and not c.is_merged), None)
        if name is None or name.is_flag:
            continue
        cells.pop(name.column, None)
        if all(cell.is_merged and cell.text == name.text for cell in cells.values()):
            yield row, name


def _is_name(column: object) -> bool:
    return isinstance(column, Column) and column.path == ("name",)


def _is_capitals(text: str) -> bool:
    return text.isupper() and len(re.findall(r"[A-Z]{3,}", text)) > 1

"""The words of cells in the start of a mapping file: those that are not understood, to fill in."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap

from partnermap import vocabulary as words
from partnermap.english import counted
from partnermap.exchange.columns import Column
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.spreadsheets.bodies.sectors import CONCLUDING
from partnermap.exchange.spreadsheets.headings.mapping import Mapped
from partnermap.exchange.spreadsheets.headings.mapping_lines import NOT_SAID
from partnermap.exchange.spreadsheets.rows.sector_or_kind import read_as
from partnermap.exchange.spreadsheets.rows.taken_for import Use, uses_in
from partnermap.exchange.spreadsheets.seats.marks import NO_SEAT, likely_word
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.ended import RESTS, ended_on, rests
from partnermap.exchange.spreadsheets.words.instructions import says_what_to_write
from partnermap.exchange.spreadsheets.words.two_parts import KIND, SECTOR
from partnermap.exchange.spreadsheets.words.values import value_of
from partnermap.exchange.spreadsheets.words.written import NOTHING, UNKNOWN
from partnermap.loader.suggestions import misspelt
from partnermap.loader.wrong_words import sector_of

_ADVISES = re.compile(r"advis|recommend|consult|oversight only|scrutiny only")
_WIDTH = 96
STATUS = "Status"
ROLE, DUTIES = "Role", "Function roles"  # their roles are others than those of seats
_FLAGS = 3  # yes, no and unknown


@dataclass(frozen=True, slots=True)
class Said:
    """A word in cells.

    Attributes:
        word: as it is written.
        meaning: what it was taken for; or what it likely means, empty where nothing is.
        is_understood: whether it was taken for that.
        many: how many cells have it.
    """

    word: str
    meaning: str
    is_understood: bool
    many: int


def words_in(tables: Sequence[Table], mapped: Mapped) -> dict[str, list[Said]]:
    """Heading of ours -> the words of cells below it, the same ones once."""
    found: dict[str, dict[tuple[str, bool], Said]] = {}
    for table in tables:
        if table.marks:
            for use in uses_in(table, mapped):
                found.setdefault(ROLE, {}).setdefault(_key(said := _of_mark(use)), said)
        for at, column in _columns(table):
            for said in _of_column(table, at, column, mapped):
                if len(column.form.words or ()) > _FLAGS or not said.is_understood:
                    found.setdefault(column.heading, {}).setdefault(_key(said), said)
        for said in _of_sectors(table, mapped):
            found.setdefault(SECTOR, {}).setdefault(_key(said), said)
    return {heading: [*said.values()] for heading, said in found.items()}


def _of_sectors(table: Table, mapped: Mapped) -> Iterator[Said]:
    """Words for kinds that may be of several sectors, in rows that give none: ``Charity``."""
    at = {column.heading: at for at, column in table.columns.items()}
    if KIND not in at or table.kind.name != "Organisations":
        return
    given = {cell.row for cell in table.below(at[SECTOR])} if SECTOR in at else set[int]()
    texts = [
        cell.line for cell in table.below(at[KIND]) if cell.row not in {*given, *table.sectors}
    ]
    often = Counter(texts)
    for text, many in often.items():
        known = read_as(table.kind, KIND, text, mapped.word)
        kind = known.get(KIND, "")
        if kind and SECTOR not in known and kind not in CONCLUDING:
            yield Said(text, sector_of(kind), is_understood=False, many=many)


def _columns(table: Table) -> Iterator[tuple[int, Column]]:
    """The columns that hold words, with those that likely are such."""
    likely = {at: table.kind.column(heading) for at, heading in table.likely.items()}
    for at, column in (*table.columns.items(), *likely.items()):
        if isinstance(column, Column) and column.form.words:
            yield at, column


def _key(said: Said) -> tuple[str, bool]:
    """What is written once: a word may be a kind of the one list, and none of the other."""
    return said.word, said.is_understood


def words_asked(tables: Sequence[Table], words_of: Mapping[str, Sequence[Said]]) -> Iterator[str]:
    """The part ``words`` of a mapping file: each word that is not understood, to be filled in."""
    asked = {
        heading: rest
        for heading, said in words_of.items()
        if (rest := [each for each in said if not each.is_understood])
    }
    if not asked:
        return
    yield "# A column of ours, and words in cells that were left out, or that may say it, too."
    yield "words:"
    for heading, rest in asked.items():
        yield f"  {heading}:"
        for kind, allowed in _choices(tables, heading).items():
            of = f"{kind}: choose from" if kind else "Choose from"
            yield from commented(f"{of}: {', '.join(allowed)}.", "    ")
            if kind == "Organisations":
                sectors = f"Or a {SECTOR.lower()}: {', '.join(words.SECTORS)}."
                yield from commented(sectors, "    ")
        if heading == STATUS and (resting := [each.word for each in rest if rests(each.word)]):
            ways = (
                f"{', '.join(map(in_quotes, resting))}: {RESTS}. Write ending if it is to close, "
                'or current. If it has ended: rows: {"its name": {Until: 2022-03}}; or "skip" it '
                "in import-review.csv."
            )
            yield from commented(ways, "    ")
        yield from (
            f"    {line_of(each.word, each.meaning, counted(each.many, 'cell'))}" for each in rest
        )
    yield ""


def _choices(tables: Sequence[Table], heading: str) -> dict[str, list[str]]:
    """The words that may be written: of kinds of bodies, by the sheet."""
    found: dict[str, list[str]] = {}
    for table in tables:
        if heading == ROLE and table.marks:
            found[""] = [*words.MEMBER_ROLES, NO_SEAT]
        for _, column in _columns(table):
            if column.heading == heading and column.form.words:
                is_of_sheet = heading == KIND or (heading, table.kind.name) == (ROLE, DUTIES)
                found.setdefault(table.kind.name if is_of_sheet else "", [*column.form.words])
    return found or ({"": [*words.SECTORS]} if heading == SECTOR else {})


def line_of(key: str, likely: str, where: str, of: str = "") -> str:
    """A line to be filled in: ``"FE": "?"  # likely education (2 cells)``; perhaps of a column."""
    said = f"likely {likely} ({where})" if likely else where
    asked = f"{{{of}: {in_quotes(NOT_SAID)}}}" if of else in_quotes(NOT_SAID)
    return f"{in_quotes(key)}: {asked}  # {said}"


def commented(text: str, indent: str = "", hang: str = "") -> list[str]:
    """A text as lines of comment; the second and later ones begin with ``hang``."""
    width = _WIDTH - len(indent)
    first, *rest = wrap(
        text, width, subsequent_indent=hang, break_on_hyphens=False, break_long_words=False
    )
    return [f"{indent}# {line}" for line in (first, *rest)]


def in_quotes(word: str) -> str:
    """A text as YAML has it in double quotation marks."""
    return json.dumps(word, ensure_ascii=False)


def _of_mark(use: Use) -> Said:
    mark = use.mark
    if mark is None or mark.is_unclear or use.is_crossed:
        # Of a seat nothing is likely: one that is not there would be a tick away.
        likely = NO_SEAT if likely_word(use.text) == NO_SEAT else ""
        return Said(use.text, likely, is_understood=False, many=len(use.spots))
    if mark.is_doubt or not mark.roles:
        meaning = NO_SEAT
    elif mark.is_either and not use.is_said:
        meaning = "observer or member, so of unknown role"
    else:
        sure = ", but not surely" if mark.is_unsure and not use.is_said else ""
        vote = {True: " voting", False: " non-voting", None: ""}[mark.voting]
        meaning = f"{'/'.join(mark.roles)}{vote}{sure}"
    return Said(use.text, meaning, is_understood=True, many=len(use.spots))


def _of_column(table: Table, at: int, column: Column, mapped: Mapped) -> Iterator[Said]:
    texts: dict[str, list[str]] = {}
    first = min(table.rows, default=0)
    names = [at for at, each in table.columns.items() if each.heading == "Name"]
    row = table.sheet.rows.get(first, {})
    explains = any(says_what_to_write(row[at].line) for at in names if at in row)
    for cell in table.below(at):
        is_note = cell.row == first and (explains or says_what_to_write(cell.line))
        if not cell.error and not is_personal(cell.line) and not is_note:
            texts.setdefault(cell.line.casefold(), []).append(cell.line)
    allowed = list(column.form.words or ())
    is_amount = column.path[-1] in ("income", "income_here")
    for low, (text, *more) in texts.items():
        if low in UNKNOWN | NOTHING or (column.path == ("status",) and ended_on(text)):
            continue
        value = value_of(column, text, mapped.word)
        many = 1 + len(more)
        known = read_as(table.kind, column.heading, text, mapped.word)
        if known and column.heading not in known:
            ((other, word),) = known.items()
            yield Said(text, f"the {other.lower()} {word}", is_understood=True, many=many)
        elif value.data is None and known:
            meaning = ", ".join(f"the {each.lower()} {known[each]}" for each in known)
            yield Said(text, meaning, is_understood=True, many=many)
        elif value.data is None:
            near = misspelt(low, allowed)
            if column.path == ("decides",):
                near = "no" if _ADVISES.match(low) else ""
            yield Said(text, near, is_understood=False, many=many)
        elif not is_amount:
            said = value.data if isinstance(value.data, list) else [value.data]
            yield Said(text, "; ".join(map(str, said)), is_understood=True, many=many)

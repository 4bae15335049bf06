"""What notes, and sheets of their own, say of the marks in a matrix: ``C = Chair``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from partnermap.exchange.readers import Cell, Sheet, Workbook
from partnermap.exchange.spreadsheets.headings.synonyms import plain_heading
from partnermap.exchange.spreadsheets.seats.explanations import marks_alone, role_in, sayings_in
from partnermap.exchange.spreadsheets.seats.marks import UNCLEAR, mark_of
from partnermap.problems import quoted

_NAMES = frozenset({"key", "legend", "codes", "symbols", "marks", "abbreviations", "roles"})
_HEADS = _NAMES | {"mark", "code", "symbol", "meaning", "role", "abbreviation", "explanation"}
_LONGEST, _MOST_ROWS, _SHORT_MARK = 60, 40, 3


@dataclass(frozen=True, slots=True)
class Explained:
    """A mark that is explained.

    Attributes:
        mark: as it is written.
        role: the word of the map, perhaps with ``OPEN`` or ``PROPOSED`` after it; ``NO_SEAT``, or
            ``UNCLEAR`` where it is no role that is known.
        said: the explanation, as it stands.
        where: the sheet, in words.
    """

    mark: str
    role: str
    said: str
    where: str


Legend = Mapping[str, Explained]


@dataclass(frozen=True, slots=True)
class KeySheet:
    """A sheet that only explains marks.

    Attributes:
        marks: in small letters.
        rest: cells that explain no mark.
    """

    sheet: Sheet
    marks: Legend
    rest: tuple[Cell, ...] = field(default=())


def explained_in(cells: Iterable[Cell], where: str = "") -> dict[str, Explained]:
    """Marks that notes explain: ``C = Chair, M = Member``."""
    found: dict[str, Explained] = {}
    every = [each for cell in cells for each in sayings_in(cell.text)]
    for each in sorted(every, key=lambda each: len(each.marks)):  # one of its own goes first
        for mark in each.marks:
            low = mark.casefold()
            if each.role != UNCLEAR or (each.sign == "=" and _is_read_anyway(low)):
                found.setdefault(low, Explained(mark, each.role, each.said, where))
    return found


def key_below(sheet: Sheet) -> tuple[frozenset[int], dict[str, Explained]]:
    """The last rows of a sheet that explain marks in two cells, and what they explain.

    ``X | Member``: the first is a mark that stands above, right of the names.
    """
    rows: list[int] = []
    found: dict[str, Explained] = {}
    for row, cells in reversed([*sheet.rows.items()]):
        own = [cell for _, cell in sorted(cells.items()) if not cell.is_merged]
        if len(own) == 1:
            continue
        if len(own) != 2 or not _is_mark_above(sheet, own[0]):
            break
        word = own[1].line
        for mark in marks_alone(own[0].line):
            found[mark.casefold()] = Explained(mark, role_in(word), word, "this sheet")
        rows.append(row)
    is_key = any(each.role != UNCLEAR for each in found.values())
    return (frozenset(rows), found) if is_key else (frozenset(), {})


def _is_mark_above(sheet: Sheet, mark: Cell) -> bool:
    named = {each.casefold() for each in marks_alone(mark.line)}
    first = min(at for cells in sheet.rows.values() for at in cells)
    return min(map(len, named), default=_SHORT_MARK + 1) <= _SHORT_MARK and any(
        cell.line.casefold() in named
        for row, cells in sheet.rows.items()
        for cell in cells.values()
        if row < mark.row and cell.column > first
    )


def explains_marks(cell: Cell) -> bool:
    """Whether a cell explains a mark."""
    return any(each.role != UNCLEAR for each in explained_in([cell]).values())


def explains(heading: Cell, below: Sequence[Cell]) -> bool:
    """Whether a column beside a matrix only explains its marks."""
    is_named = heading.line.casefold().strip(" :") in ("key", "legend")
    return bool(below) and (is_named or all(explains_marks(cell) for cell in below))


def keys_in(
    books: Iterable[Workbook], kinds: Mapping[str, str], legend: str
) -> tuple[KeySheet, ...]:
    """The sheets that only explain marks.

    Args:
        books: their sheets.
        kinds: sheet, plain -> what somebody says that it is.
        legend: what they say of such a sheet.
    """
    found = []
    for book in books:
        for sheet in book.sheets:
            said = kinds.get(plain_heading(sheet.name), "")
            if sheet.rows and said in ("", legend):
                key = _key(sheet)
                if key.marks and (said or _is_key(key)):
                    found.append(key)
    return tuple(found)


def _key(sheet: Sheet) -> KeySheet:
    where = f"the sheet {quoted(sheet.name)}"
    marks: dict[str, Explained] = {}
    rest: list[Cell] = []
    for row in sheet.rows.values():
        own = [cell for cell in row.values() if not cell.is_merged and not cell.error]
        pair = _pair(own, where) or explained_in(own[:1], where)
        heads = {plain_heading(cell.line) for cell in own} <= _HEADS
        if not pair and not heads:
            rest += own
        for mark, each in pair.items():
            before = marks.setdefault(mark, each)
            if before.role != each.role:
                marks[mark] = replace(before, role=UNCLEAR, said=f"{before.said} / {each.said}")
    return KeySheet(sheet, marks, tuple(rest))


def _pair(own: Sequence[Cell], where: str) -> dict[str, Explained]:
    """A mark and what it means, in two cells side by side, whichever comes first."""
    if len(own) < 2 or max(len(cell.line) for cell in own[:2]) > _LONGEST:
        return {}
    one, other = (cell.line for cell in own[:2])
    for mark, word in ((one, other), (other, one)):
        role, named = role_in(word), marks_alone(mark)
        is_open = any(_is_read_anyway(each.casefold()) for each in named)
        if named and (role != UNCLEAR or (is_open and mark == one and len(word) > 2)):
            return {each.casefold(): Explained(each, role, word, where) for each in named}
    return {}


def _is_read_anyway(mark: str) -> bool:
    """Whether a mark would be read as something that nobody may have meant."""
    read = mark_of(mark, {})
    return bool(read and read.roles)


def _is_key(key: KeySheet) -> bool:
    """Whether a sheet is nothing but an explanation of marks: no list in which roles repeat."""
    known = [each.role for each in key.marks.values() if each.role != UNCLEAR]
    is_named = bool(set(plain_heading(key.sheet.name).split()) & _NAMES)
    is_short = len(key.sheet.rows) <= _MOST_ROWS
    if is_named:
        return bool(known) and is_short
    others = len(key.rest) + len(key.marks) - len(known)
    is_mostly = len(known) >= 2 and others <= len(known)
    return is_short and is_mostly and len(set(known)) * 3 >= len(known) * 2


def combined(own: Legend, keys: Iterable[KeySheet]) -> tuple[dict[str, str], dict[str, str]]:
    """What marks mean, by the notes of a sheet and by sheets that explain them.

    Returns:
        Mark -> role, ``NO_SEAT`` or ``UNCLEAR``; and for those that are unclear, in words, why.
    """
    roles: dict[str, str] = {}
    why: dict[str, str] = {}
    said: dict[str, list[Explained]] = {}
    for mark, each in _every(own, keys):
        said.setdefault(mark, []).append(each)
    for mark, several in said.items():
        different = {each.role for each in several}
        roles[mark] = several[0].role if len(different) == 1 else UNCLEAR
        if roles[mark] == UNCLEAR:
            parts = list(dict.fromkeys(f"{quoted(e.said)} on {e.where}" for e in several))
            why[mark] = f"is explained as {' and as '.join(parts)}"
    return roles, why


def _every(own: Legend, keys: Iterable[KeySheet]) -> Iterator[tuple[str, Explained]]:
    yield from own.items()
    for key in keys:
        yield from key.marks.items()

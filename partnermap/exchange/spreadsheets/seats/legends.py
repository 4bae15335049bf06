"""What notes, and sheets of their own, say of the marks in a matrix: ``C = Chair``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from partnermap import vocabulary as words
from partnermap.exchange.readers import Cell, Sheet, Workbook
from partnermap.exchange.spreadsheets.headings.synonyms import plain_heading
from partnermap.exchange.spreadsheets.seats.marks import NO_SEAT, UNCLEAR, mark_of
from partnermap.loader.wrong_words import meant
from partnermap.problems import quoted

_LEGEND = re.compile(
    r"(?<![\w/])([A-Za-z]{1,4}|[*\u2713\u2714\u00d7\u25cf])\s*(=|:|\u2013|\s-\s)\s*"
    r"([A-Za-z][A-Za-z -]{2,24})"
)
_NEXT = re.compile(
    r"\s+(?=(?:[A-Za-z]{1,4}|[*\u2713\u2714\u00d7\u25cf])\s*=)"
)  # 'C = Chair  O = Observer'
_NAMES = frozenset({"key", "legend", "codes", "symbols", "marks", "abbreviations", "roles"})
_HEADS = _NAMES | {"mark", "code", "symbol", "meaning", "role", "abbreviation", "explanation"}
_NOT = re.compile(r"(?:not|no|never)\b.*\b(?:member|seat|represented|attend|sit|invited)")
_YES = re.compile(r"(?:attends|sits|member|on (?:the )?board|represented)")
_ROUND = re.compile(r"\s*(?:\(.*\)|(?:(?:of|to) )?(?:the |a )?(?:board|committee|meeting|group))\Z")
_LABELS = {term.label: role for role, term in words.MEMBER_ROLES.items()}
_LONGEST, _MOST_ROWS, _LONG_MARK, _SHORT_MARK = 60, 40, 8, 3


@dataclass(frozen=True, slots=True)
class Explained:
    """A mark that is explained.

    Attributes:
        mark: as it is written.
        role: the word of the map; ``NO_SEAT``, or ``UNCLEAR`` where it is no role that is known.
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


def role_in(word: str) -> str:
    """The role that an explanation names; ``UNCLEAR`` where it names none."""
    low = " ".join(word.casefold().split()).strip(" .")
    if _NOT.match(low):
        return NO_SEAT
    if "invit" in low:
        return "in-attendance"
    if low in _LABELS:
        return _LABELS[low]
    bare = _ROUND.sub("", low)
    for each in (low, bare, bare.removesuffix("s"), re.sub(r"^(?:board|is|the) ", "", bare)):
        if role := meant("role", each, words.MEMBER_ROLES):
            return role
    return "member" if _YES.match(low) else UNCLEAR


def explained_in(cells: Iterable[Cell], where: str = "") -> dict[str, Explained]:
    """Marks that notes explain: ``C = Chair, M = Member``."""
    found: dict[str, Explained] = {}
    for cell in cells:
        for mark, sign, word in _LEGEND.findall(_NEXT.sub("; ", cell.text)):
            role, low = role_in(word), mark.casefold()
            if role != UNCLEAR or (sign == "=" and _is_read_anyway(low)):
                found.setdefault(low, Explained(mark, role, word.strip(), where))
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
        mark, word = own[0].line, own[1].line
        found[mark.casefold()] = Explained(mark, role_in(word), word, "this sheet")
        rows.append(row)
    is_key = any(each.role != UNCLEAR for each in found.values())
    return (frozenset(rows), found) if is_key else (frozenset(), {})


def _is_mark_above(sheet: Sheet, mark: Cell) -> bool:
    low, first = mark.line.casefold(), min(at for cells in sheet.rows.values() for at in cells)
    return len(low) <= _SHORT_MARK and any(
        cell.line.casefold() == low
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
        low = mark.casefold()
        if " " in mark or len(mark) > _LONG_MARK:
            continue
        role = role_in(word)
        if role != UNCLEAR or (_is_read_anyway(low) and mark == one and len(word) > 2):
            return {low: Explained(mark, role, word, where)}
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

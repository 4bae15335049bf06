"""Which columns of a table are those of a matrix, and which rows cannot have its headings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from partnermap.exchange.columns import Sheet as Kind
from partnermap.exchange.readers import Cell, Sheet
from partnermap.exchange.spreadsheets.headings.counting import is_figure
from partnermap.exchange.spreadsheets.headings.synonyms import (
    column_for,
    is_of_persons,
    plain_heading,
)
from partnermap.exchange.spreadsheets.headings.times import is_time
from partnermap.exchange.spreadsheets.seats.marks import Mark, mark_of

_SAMPLE = 300
_YES, _NO = frozenset({"yes", "y", "true"}), frozenset({"no", "n", "false"})
_WRITTEN = (
    # What is asked of a body, and answered with yes or no.
    "statutory|non statutory|statutory board|constituted|formally constituted|active|live|current"
    "|open|open to public|open to the public|public|public meeting|minuted|minutes|quorate"
    "|minutes published|published|confidential|voting|paid|funded|grant funded|registered|insured"
    "|signed up|tor in place|has tor|action plan|risk register|vcse led|user led|dbs",
    # An office's own numbers.
    "ref|refs|ref no|reference|reference no|no|number|row|id|code|nr|s n|sn|serial no|row no|#",
    # What is said of a seat, or counted.
    "role|roles|position|capacity|membership|member type|membership type|type of member"
    "|type of membership|status|seats|seat|reps|rep|votes|places|headcount|staff|fte|members"
    "|attendance|quorum",
)
_ASKED, _REFERENCES, _OF_SEATS = (frozenset(each.split("|")) for each in _WRITTEN)
_COUNTS = re.compile(r"(?:no|nos|nr|number|count) of\b")
_LONG = 5  # digits; numbers in registers have more
_OWN_CODE = re.compile(r"\b(?:ref|reference|code|nr)(?: no| number)?\Z")
_OF_OTHERS = re.compile(r"\b(?:post|ward|area|gss|ods|nhs|dial|sort|la|lsoa|country)\b")
_CODE = re.compile(r"[A-Za-z]{0,4}[-/]?[0-9]+[a-z]?")
# A mark, and what somebody added to it: 'X (from Sept)', 'Yes - via the council', 'X*'.
_ADDED = re.compile(r"([^\s(\u2013*,;:-]+)\s*(?:[(\u2013,;:-].*|\*+)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows below a heading row that may be those of a matrix.

    Attributes:
        counting: rows that only count.
        legend: initials as notes explain them -> the word of a role.
        notes: rows that explain the headings.
    """

    sheet: Sheet
    header: int
    counting: Collection[int]
    legend: Mapping[str, str]
    notes: Collection[int] = ()

    def below(self, column: int) -> list[Cell]:
        """The cells of a column, in rows that hold more than it."""
        found: list[Cell] = []
        for row, cells in self.sheet.rows.items():
            if row in self.counting or row in self.notes:
                continue
            if row > self.header and len(cells) > 1:
                if column in cells and not cells[column].error:
                    found.append(cells[column])
                if len(found) >= _SAMPLE:
                    break
        return found


def is_asked(heading: str) -> bool:
    """Whether a heading asks something of each row: ``Statutory?``."""
    return heading.rstrip(" )").endswith("?") or plain_heading(heading) in _ASKED


def may_be_called(heading: str) -> bool:
    """Whether a body may be called as a heading is: it asks nothing, and is of no roles or counts.

    ``Statutory?``, ``Role``, ``No. of seats``.
    """
    plain = plain_heading(heading)
    return not (is_asked(heading) or plain in _OF_SEATS or _COUNTS.match(plain))


def is_reference(heading: str, below: Sequence[Cell]) -> bool:
    """Whether a column is of an office's own numbers (``Ref``: P01), by heading or cells."""
    codes = {cell.line for cell in below if _CODE.fullmatch(cell.line)}
    is_each_another = bool(codes) and len(codes) == len(below)
    return is_each_another or plain_heading(heading) in _REFERENCES


def holds_own_codes(heading: str, below: Sequence[Cell]) -> bool:
    """Whether a column has an office's own codes, each another one: ``Ref``, ``#``."""
    plain = plain_heading(heading) or heading.strip()
    codes = {cell.line for cell in below if _CODE.fullmatch(cell.line)}
    is_called_so = plain in _REFERENCES or bool(
        _OWN_CODE.search(plain) and not _OF_OTHERS.search(plain)
    )
    may_be_registered = any(len(code) > _LONG and code.isdigit() for code in codes)
    is_each_another = bool(codes) and len(codes) == len(below)
    return is_called_so and is_each_another and not may_be_registered


def is_row_of_marks(kind: Kind, cells: Iterable[Cell], legend: Mapping[str, str]) -> bool:
    """Whether a row holds marks, so that it cannot be the one with the headings.

    A heading may be a word of a role (``Chair``); it stands once, and is a column that we have.
    """
    _, *texts = [cell.line for cell in cells if not cell.is_merged] or [""]
    marks = [
        text
        for text in texts
        if (is_figure(text) or _mark_in(text, legend))
        and (texts.count(text) > 1 or not (column_for(kind, text) or is_of_persons(text)))
    ]
    return bool(marks) and 2 * len(marks) >= len(texts)


def boards_across(
    grid: Grid, headings: Mapping[int, Cell], others: int, *, are_boards_down: bool, is_said: bool
) -> tuple[int, ...]:
    """The columns of a matrix: those of marks, and by their place others among them.

    Args:
        grid: the rows below the headings.
        headings: of the columns that may be some.
        others: how many columns beside the name are understood.
        are_boards_down: whether the rows are boards, so that bodies stand across.
        is_said: whether somebody says that this is a matrix.
    """
    times = [at for at, cell in headings.items() if is_time(cell.line)]
    below = {
        at: grid.below(at)
        for at, cell in headings.items()
        if may_be_called(cell.line) and (at not in times or len(times) == 1)
    }
    if not is_said:
        figures = [at for at in below if any(is_figure(cell.line) for cell in below[at])]
        if len(figures) == 1 and all(is_figure(cell.line) for cell in below[figures[0]]):
            del below[figures[0]]  # beside other marks, or alone, a 1 is rather a count
    share = {at: _share(cells, grid.legend) for at, cells in below.items()}
    sure = [at for at in below if _are_marks(below[at], grid.legend)]
    odd = [at for at in below if at not in sure and _are_oddly_marks(below[at], grid.legend)]
    sure = sure or (odd if len(odd) > 1 else [])
    if is_said:
        sure = sure or [at for at in below if share[at] > 0]
    elif others:
        sure = [at for at in sure if not are_answers(below[at])]
        sure = sure if len(sure) > 1 or not are_boards_down else []
    if not sure:
        return ()
    first = min(sure)
    below = {at: cells for at, cells in below.items() if at in sure or not are_answers(cells)}
    return tuple(
        at
        for at in below
        if at in sure
        or (at > first and (not below[at] or share[at] >= (0.01 if is_said else 0.25)))
        or (at < first and share[at] >= 0.5)
    )


def may_be_marks(below: Sequence[Cell]) -> bool:
    """Whether most cells of a column would make a seat in a matrix."""
    return _share(below, {}) > 0.5


def _are_marks(below: Sequence[Cell], legend: Mapping[str, str]) -> bool:
    """Whether what stands below a heading are marks of a matrix, nearly all of it."""
    good = sum(mark_of(cell.text, legend) is not None for cell in below)
    return bool(below) and good >= 0.7 * len(below) and not _are_figures(below)


def _are_oddly_marks(below: Sequence[Cell], legend: Mapping[str, str]) -> bool:
    """Whether most are marks, perhaps with something added; of one column that is not enough."""
    good = sum(_mark_in(cell.text, legend) is not None for cell in below)
    return bool(below) and good > 0.5 * len(below) and not _are_figures(below)


def _share(below: Sequence[Cell], legend: Mapping[str, str]) -> float:
    """How many of some cells make a seat, or would without what is added to them."""
    if not below or _are_figures(below):
        return 0
    seats = [mark for cell in below if (mark := _mark_in(cell.text, legend)) and mark.roles]
    return len(seats) / len(below)


def _mark_in(text: str, legend: Mapping[str, str]) -> Mark | None:
    added = _ADDED.match(text)
    return mark_of(text, legend) or (mark_of(added[1], legend) if added else None)


def _are_figures(below: Sequence[Cell]) -> bool:
    """Whether a column counts something: '1' is a mark only where there is no '2'."""
    return all(is_figure(cell.line) for cell in below) and any(
        cell.line not in ("0", "1") for cell in below
    )


def are_yes_or_no(below: Sequence[Cell]) -> bool:
    """Whether some cells all say yes or no."""
    said = {cell.line.casefold() for cell in below}
    return bool(said) and said <= _YES | _NO


def are_answers(below: Sequence[Cell]) -> bool:
    """Whether some cells all say yes or no, and one says no."""
    said = {cell.line.casefold() for cell in below}
    return said <= _YES | _NO and bool(said & _NO)

"""Headings that nobody understands: said once, with the line of a mapping that would take them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from partnermap.english import counted
from partnermap.exchange.columns import SHEETS, Column
from partnermap.exchange.imported import Alike, Reach, Weight
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.headings.counting import is_figure
from partnermap.exchange.spreadsheets.headings.joining import LISTS_OF_BODIES
from partnermap.exchange.spreadsheets.headings.mapping import IGNORED, MATRIX, Mapped
from partnermap.exchange.spreadsheets.headings.numbers import OF_EITHER, names_companies
from partnermap.exchange.spreadsheets.headings.relations import asks_for_a_class, is_turned
from partnermap.exchange.spreadsheets.headings.synonyms import column_for, plain_heading
from partnermap.exchange.spreadsheets.seats.across import (
    are_answers,
    holds_own_codes,
    is_asked,
    is_reference,
    may_be_marks,
)
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.looking import may_be_table
from partnermap.loader.suggestions import Suggestions, did_you_mean
from partnermap.problems import quoted

_COMMON = frozenset({"date", "number", "no", "name", "of", "the", "type", "code", "last"})
PERSONS = "columns about persons, which are never taken"
# What says something of the register, or of a building, and nothing that a map holds.
_OF_KEEPING = re.compile(
    r"post ?codes?|uprn|latitude|longitude|eastings?|northings?"
    r"|(?:on|in) (?:the |our )?(?:register|list|database)(?: since| from)?"
    r"|(?:date |first )?(?:added|entered|registered|recorded)(?: on| by| since| to register)?"
    r"|(?:last |date )?(?:updated|amended|edited|modified|refreshed)(?: on| by)?"
)
_UNKNOWN = (
    "headings that are not understood, so that their columns are left out, and what they may mean"
)
_ASK = "--write-mapping FILE asks what each means."
_MANY = 12
_LONG = 24  # characters that a note has, and a tag has not


def tell_unknown(
    table: Table,
    heading: Spot,
    below: Sequence[Spot],
    likely: str,
    mapped: Mapped,
    account: Account,
) -> None:
    """Tell of a column that is left out.

    Args:
        table: with the column.
        heading: of it.
        below: its cells.
        likely: what a mapping file may well say of it.
        mapped: what one says.
        account: where it is told.
    """
    if said := mapped.heading(table.sheet.name, heading.text):
        _tell_unfit(table, heading, below, said, account)
        return
    personal = [spot for spot in below if is_personal(spot.text)]
    name = column_named(heading)
    if below and len(personal) * 3 >= len(below):
        account.took(*below)
        message = f"the column {name} seems to be about persons, and is never taken"
        if may_be_table(heading.text) and not is_personal(heading.text):
            said = f'headings: {{"{heading.text}": {MATRIX}}}'
            hint = f"If it is a board whose marks are seats, say in a mapping file: {said}."
            account.tell(Weight.LEFT_OUT, message, hint, of=[heading], reach=Reach.COLUMN)
            return
        alike = Alike(PERSONS, name, of_all=True)
        account.tell(Weight.LEFT_OUT, message, of=[heading], reach=Reach.ASIDE, alike=alike)
        return
    if plain_number_column(heading, below):
        account.took(*below)
        message = f"the column {name} only numbers the rows, and is left out"
        account.tell(Weight.LEFT_OUT, message, of=[heading], reach=Reach.ASIDE)
        return
    account.left(*below)
    if first := same_as(table, heading.cell):
        message, hint = _second(table, heading, first, below)
        account.tell(Weight.LEFT_OUT, message, hint, of=[heading], reach=Reach.COLUMN)
        return
    what = f"what stands below it ({counted(len(below), 'cell')}) is" if below else "it is"
    message = f"the heading {name} is not understood, so {what} left out"
    if is_asked(heading.text):
        message = (
            f"the heading {name} asks something of each row and names no body, so {what} left out"
        )
    if is_personal(heading.text):
        account.tell(Weight.LEFT_OUT, message, of=[heading], reach=Reach.COLUMN)
        return
    hint = _advice(table, heading, below, likely)
    is_plain = not is_asked(heading.text)
    told = Alike(_UNKNOWN, f"{name} = {likely}?", _ASK, of_all=True, most=_MANY)
    account.tell(
        Weight.LEFT_OUT,
        message,
        hint,
        of=[heading],
        reach=Reach.COLUMN,
        alike=told if is_plain else None,
    )


def same_as(table: Table, heading: Cell) -> Cell | None:
    """The heading of the column that is read for what another one means, too; None for none."""
    column = column_for(table.kind, heading.line)
    at = next((at for at, each in table.columns.items() if each is column), 0)
    return table.heading(at)


def _second(table: Table, heading: Spot, first: Cell, below: Sequence[Spot]) -> tuple[str, str]:
    """That a heading stands twice, or means what one that is read means; and what to do."""
    where = Spot(table.sheet, first).origin.cell
    many = f" ({counted(len(below), 'cell')})" if below else ""
    rest = f"{where} is read, and what stands below this one{many} is left out"
    if plain_heading(first.line) == plain_heading(heading.text):
        hint = "Give one of the two another heading, or bring the cells together in one column."
        return f"the heading {quoted(heading.text)} stands twice, at {where} and here; {rest}", hint
    ours = table.columns[first.column].heading
    both = f"{quoted(heading.text)} and {quoted(first.line)} at {where} both mean '{ours}'"
    lines = f'{{"{first.line}": {IGNORED}}} to read this one, or {{"{heading.text}": Notes}}'
    return f"{both}; {rest}", f"In a mapping file: headings: {lines}."


def _tell_unfit(
    table: Table, heading: Spot, below: Sequence[Spot], said: str, account: Account
) -> None:
    """Tell of a column that a mapping file takes for one which its sheet has not, or has twice."""
    account.left(*below)
    name, kind = column_named(heading), table.kind
    taken = column_for(kind, said)
    why = f"which the sheet '{kind.name}' has not"
    if taken is not None:
        at = next((at for at, each in table.columns.items() if each is taken), 0)
        first = table.heading(at)
        why = f"and so does {quoted(first.line) if first else 'another column'}, which was taken"
    is_ = f"what stands below it ({counted(len(below), 'cell')}) is" if below else "it is"
    verb = "is said to be" if taken is None else "means"
    message = f"{name} {verb} {quoted(said)}, {why}, so {is_} left out"
    every = [each.heading for each in kind.columns if isinstance(each, Column)]
    free = [each for each in every if each not in _taken(table)]
    near = did_you_mean(said, free)
    hint = near or f"It has: {', '.join(free)}; or say ignore."
    account.tell(Weight.LEFT_OUT, message, hint, of=[heading], reach=Reach.COLUMN)


def plain_number_column(heading: Spot, below: Sequence[Spot]) -> bool:
    """Whether a column is called a number, and has nothing but figures in it."""
    cells = [spot.cell for spot in below]
    are_figures = all(cell.line.removesuffix(".").isdigit() for cell in cells)
    return are_figures and holds_own_codes(heading.text, cells)


def column_named(heading: Spot) -> str:
    """The heading of a column, quoted; one that only looks like a person is not repeated."""
    return quoted(heading.text) if not is_personal(heading.text) else "with a name for heading"


def likely_meanings(table: Table) -> dict[int, str]:
    """What a mapping file may well say of each column that nobody understands.

    A column of ours, of which each is advised for one of theirs (several go to the notes alone);
    ``matrix`` or ``ignore``.
    """
    found: dict[int, str] = {}
    for at in table.unknown:
        if heading := table.heading(at):
            meaning = _likely_meaning(table, heading, list(table.below(at)))
            is_there = meaning in found.values() or meaning in _taken(table)
            if is_there and meaning not in ("Notes", IGNORED, MATRIX):
                meaning = (
                    "Notes" if any(e.heading == "Notes" for e in table.kind.fields) else IGNORED
                )
            found[at] = meaning
    return found


def _likely_meaning(table: Table, heading: Cell, below: Sequence[Cell]) -> str:
    if by_values := table.likely.get(heading.column):
        return by_values
    columns = [each for each in table.kind.columns if isinstance(each, Column)]
    names = [each.heading for each in columns]
    is_id = "Id" in names and "Id" not in _taken(table) and is_reference(heading.line, below)
    is_code = is_reference(heading.line, ()) or any(not is_figure(cell.line) for cell in below)
    if is_id and is_code and not any(column_for(each, heading.line) for each in SHEETS):
        return "Id"
    asks = is_asked(heading.line) or are_answers(below)
    can_be_matrix = table.kind.name in LISTS_OF_BODIES
    if not asks and (table.marks or (can_be_matrix and may_be_marks(below))):
        return MATRIX
    by_word = {plain_heading(word): each.heading for each in columns for word in each.synonyms}
    known = by_word | {plain_heading(each): each for each in names}
    near = _like(plain_heading(heading.line), known)
    if near and not asks and not is_turned(heading.line) and known[near] not in _taken(table):
        is_both = known[near] == "Charity number" and names_companies(plain_heading(heading.line))
        return OF_EITHER.heading if is_both else known[near]
    if _OF_KEEPING.fullmatch(plain_heading(heading.line)):
        return IGNORED
    longest = max((len(cell.line) for cell in below), default=0)
    is_text = longest > _LONG or asks or "date" in plain_heading(heading.line).split()
    is_text = is_text or not asks_for_a_class(heading.line)  # a note keeps its heading, a tag not
    fitting = "Notes" if is_text else "Tags"
    return fitting if fitting in names else IGNORED


def _like(heading: str, known: Mapping[str, str]) -> str:
    """The word for a column of ours that a heading is like, and not by chance; empty for none.

    One word may be another misspelt; of several one has to be the same, and whatever would end a
    body is never suggested by likeness.
    """
    words = heading.split()
    for near in Suggestions(known).nearest(heading, 3):
        others = near.split()
        is_one_word = len(words) == len(others) == 1
        shared = [each for each in words if each in others and each not in _COMMON]
        if known[near] != "Until" and (is_one_word or shared):
            return near
    return ""


def _taken(table: Table) -> set[str]:
    return {column.heading for column in table.columns.values()}


def _advice(table: Table, heading: Spot, below: Sequence[Spot], meaning: str) -> str:
    line = f'headings: {{"{heading.text}": {meaning}}}'
    is_board_list = table.kind.name == "Partnerships"
    one = "body" if is_board_list else "board"
    if meaning == MATRIX:
        return f"If it is a {one}, say in a mapping file: {line}; if not, Notes or ignore."
    rest = "or ignore"
    if meaning not in ("Notes", IGNORED):
        rest = "or Notes, or ignore"
    asks = is_asked(heading.text) or are_answers([spot.cell for spot in below])
    if asks and table.kind.name in LISTS_OF_BODIES:
        rest = f"or ignore; or matrix, if it is a {one} and the cells say who sits there"
    return (
        f"In a mapping file: {line}, {rest}."
        if meaning != IGNORED
        else f"In a mapping file: {line}, or Notes."
    )

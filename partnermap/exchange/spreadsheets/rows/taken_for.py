"""What the marks of a matrix were taken for, told once: ``X = member (70), C = chair (9)``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from partnermap import vocabulary as words
from partnermap.english import counted
from partnermap.exchange.imported import Alike, Reach, Weight
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.headings.mapping import Mapped
from partnermap.exchange.spreadsheets.headings.synonyms import column_for
from partnermap.exchange.spreadsheets.seats.legends import KeySheet
from partnermap.exchange.spreadsheets.seats.marks import (
    CROSSES,
    NO_SEAT,
    TICKS,
    UNCLEAR,
    Mark,
    mark_of,
    role_alone,
)
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.problems import quoted

_FEW = 4
ROUND = "titles and notes round the tables"
_HINT = (
    'If one is wrong, say in a mapping file what it is: words: {{Role: {{"{}": {}}}}}, or none for '
    "no seat."
)


@dataclass(slots=True)
class Use:
    """A mark, wherever it stands in one matrix.

    Attributes:
        mark: what it says; None where it is not understood.
        is_said: whether a mapping file says so.
        spots: its cells.
    """

    mark: Mark | None
    is_said: bool
    spots: list[Spot] = field(default_factory=list)

    @property
    def text(self) -> str:
        """As it is written most often."""
        return Counter(spot.text for spot in self.spots).most_common(1)[0][0]

    @property
    def makes_no_seat(self) -> bool:
        """Whether no seat is made of it, and it does not say that there is none."""
        mark = self.mark
        return mark is None or mark.is_unclear or mark.is_doubt

    @property
    def is_crossed(self) -> bool:
        """Whether it is a cross beside ticks, of which nobody says what it is."""
        is_doubt = bool(self.mark and self.mark.is_doubt)
        return is_doubt and not self.is_said and self.text.casefold() in CROSSES

    @property
    def meaning(self) -> str:
        """What it was taken for: ``chair and observer``."""
        if self.mark is None or self.mark.is_unclear:
            return "not understood"
        if self.mark.is_doubt:
            return "not known, so no seat"
        if not self.mark.roles:
            return "no seat"
        if self.mark.is_either:
            return "member or observer, so a seat of unknown role"
        guess = ", as a guess" if self.mark.is_guess else ""
        if self.mark.is_open:
            guess = ", not confirmed, so the seat is marked as assumed"
        elif self.mark.is_proposed:
            guess = ", only proposed"
        vote = {True: " (voting)", False: " (non-voting)", None: ""}[self.mark.voting]
        return (
            " and ".join(words.MEMBER_ROLES[each].label for each in self.mark.roles) + vote + guess
        )


def uses_in(table: Table, mapped: Mapped) -> list[Use]:
    """The marks of a matrix, the most frequent ones first; none that may be about a person."""
    found: dict[str, Use] = {}
    for row in table.rows:
        for column in table.marks:
            cell = table.sheet.rows[row].get(column)
            if cell is None or cell.error or is_personal(cell.line):
                continue
            spot = Spot(table.sheet, cell)
            low = spot.text.casefold()
            if low not in found:
                said = mapped.word("Role", low)
                found[low] = Use(mark_of(said or low, table.legend), bool(said))
            found[low].spots.append(spot)
    if found.keys() & TICKS:  # beside which a cross may say that there is no seat
        for each in found.keys() & (CROSSES - table.legend.keys()):
            if not found[each].is_said:
                found[each].mark = Mark(is_doubt=True)
    return sorted(found.values(), key=lambda each: -len(each.spots))


def without_seat(table: Table, mapped: Mapped) -> list[Use]:
    """The marks of a matrix that make no seat, where neither they nor anybody says "no seat"."""
    return [each for each in uses_in(table, mapped) if each.makes_no_seat and not each.is_said]


def tell_marks(table: Table, mapped: Mapped, account: Account) -> None:
    """Say once of a matrix what its marks were taken for, and of which that is not sure."""
    _tell_called_like_columns(table, mapped, account)
    uses = [each for each in uses_in(table, mapped) if each.mark and not each.mark.is_unclear]
    unsure = [each for each in uses if each.mark and each.mark.is_unsure and not each.is_said]
    sure = [each for each in uses if each not in unsure]
    if not uses:
        return
    parts = [_of_many(sure)] if sure else []
    if unsure:
        said = ", ".join(f"{each.text} = {each.meaning} ({_cells(each.spots)})" for each in unsure)
        parts.append(f"not surely, as no legend explains it: {said}")
    message = f"its marks were read so: {'; '.join(parts)}"
    hint = ""
    if unsure:
        other = "observer" if unsure[0].meaning == "member" else "member"
        hint = _HINT.format(unsure[0].text, other)
    account.tell_of(Weight.NOTE, table.sheet.origin(), message, hint, Reach.SHEET, is_reading=True)


def _tell_called_like_columns(table: Table, mapped: Mapped, account: Account) -> None:
    """Say of a heading that means a column of ours that its cells made it a board."""
    for at in table.marks:
        heading = table.heading(at)
        column = column_for(table.kind, heading.line) if heading else None
        if heading is None or column is None or mapped.heading(table.sheet.name, heading.line):
            continue
        what = "body" if table.kind.name == "Partnerships" else "board"
        message = (
            f"{quoted(heading.line)} was read as a {what}, as the marks below it are those of the "
            f"matrix, and not as '{column.heading}'"
        )
        line = f'{{"{heading.line}": {column.heading}}}'
        hint = f"If it is that, say in a mapping file: headings: {line}."
        spot = Spot(table.sheet, heading)
        account.tell(Weight.NOTE, message, hint, of=[spot], reach=Reach.COLUMN, is_reading=True)


def _of_many(uses: Sequence[Use]) -> str:
    alike: dict[str, list[Use]] = {}
    for each in uses:
        alike.setdefault(each.meaning, []).append(each)
    said: list[str] = []
    for meaning, several in alike.items():
        many = sum(len(each.spots) for each in several)
        count = f"{many}" if said else counted(many, "cell")
        said.append(f"{', '.join(each.text for each in several)} = {meaning} ({count})")
    return ", ".join(said)


def _cells(spots: Sequence[Spot]) -> str:
    few = ", ".join(spot.cell.name for spot in spots[:_FEW])
    return f"{few} and {len(spots) - _FEW:,} more" if len(spots) > _FEW else few


def tell_key(key: KeySheet, tables: Iterable[Table], account: Account) -> None:
    """Say of a sheet that explains marks which ones, and what else stands on it."""
    sheet = key.sheet
    account.took_all(sheet)
    labels = {name: term.label for name, term in words.MEMBER_ROLES.items()} | {NO_SEAT: "no seat"}
    said = [
        f"{e.mark} = {labels[role]}{e.role.removeprefix(role)}"
        for e in key.marks.values()
        if e.role != UNCLEAR and (role := role_alone(e.role))
    ]
    names = dict.fromkeys(quoted(table.sheet.name) for table in tables if table.marks)
    where = f", and they were read so on {' and '.join(names)}" if names else ""
    message = f"this sheet explains marks: {', '.join(said)}{where}"
    account.tell_of(Weight.NOTE, sheet.origin(), message, reach=Reach.SHEET, is_reading=True)
    for row in dict.fromkeys(cell.row for cell in key.rest):
        cells = [cell for cell in key.rest if cell.row == row]
        text = " ".join(cell.line for cell in cells)
        what = "perhaps about a person" if is_personal(text) else quoted(text)
        message = f"explains no mark of a matrix: {what}"
        spots = [Spot(sheet, cell) for cell in cells]
        alike = Alike(ROUND, what, of_all=True)
        account.tell(Weight.LEFT_OUT, message, of=spots, reach=Reach.ASIDE, alike=alike)

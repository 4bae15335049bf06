"""Cells that join bodies to others, and to functions: in columns beside a body, or in rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from partnermap.english import counted, listed
from partnermap.exchange.columns import Column, Key, Name, OneOf
from partnermap.exchange.imported import Alike, Reach, Weight
from partnermap.exchange.spreadsheets.account import Spot, with_text
from partnermap.exchange.spreadsheets.headings.joining import CHAIRS, FUNCTIONS, SITS_ON
from partnermap.exchange.spreadsheets.rows.cells import RowCells
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.duties import duties_in, may_list_persons
from partnermap.exchange.spreadsheets.words.guesses import tell_guess
from partnermap.exchange.spreadsheets.words.looking import says_nobody, says_nothing
from partnermap.exchange.spreadsheets.words.value import NOT_RECORDED, Value
from partnermap.exchange.spreadsheets.words.written import NOTHING, UNKNOWN
from partnermap.finding import Place
from partnermap.problems import quoted

_WITHOUT_ROLE = "read as functions, without a role"
_WITH_ROLE = "read as functions, with a role"
# What most bodies of a list do about their functions, so that it may be said of all of them.
_DOES = {"Organisations": "Delivers", "Partnerships": "Leads on"}
_PROSE = "prose, and no function: kept under"
_NO_FUNCTION = "no functions, so that nothing is recorded"
_LESS = "was read as {}, and what it says is not meant is left out"
_COMMAS = "read as one function with its commas"
_ROLES = "Function roles"
_LIST = "Where they are several, write semicolons between them."


class JoinedCells(RowCells):
    """A row in which seats and functions may stand beside a body, or which is one of them."""

    def _place(self, keys: Mapping[str, str]) -> Place:
        kind = self._table.kind
        steps: list[str] = []
        for step in kind.where:
            if isinstance(step, str):
                steps.append(step)
            elif isinstance(step, Key):
                steps.append(keys[step.heading])
            elif isinstance(step, OneOf):
                section = self._context.directory.section_of(next(iter(keys.values())))
                if section not in step.names:
                    return ("links",)
                steps.append(section)
        return tuple(steps)

    def _seats(self, place: Place, field: str, named: Any, spot: Spot) -> None:
        """Seats that are written in a column beside their board, or beside their holder."""
        for each in named:
            row = dict(each) if isinstance(each, dict) else {"body": each}
            seats = (*place, "members")
            if field == SITS_ON:
                seats = ("partnerships", str(row["body"]), "members")
                row = {**row, "body": str(place[1])}
            if field == CHAIRS:
                row["role"] = "chair"
            self._context.builder.append(seats, row, dict.fromkeys(row, spot), spot)

    def _functions(self, place: Place, column: Column, spot: Spot) -> None:
        """The functions that a cell lists; what else stands in it is kept, or told."""
        directory = self._context.directory
        at = spot.cell.column
        heading = self._table.heading(at)
        said = duties_in(
            spot.cell.text,
            directory.persons.familiar,
            beside_persons=may_list_persons(
                heading.line if heading else "", tuple(cell.text for cell in self._table.below(at))
            ),
        )
        self._account.took(spot)
        role = {"role": column.path[1]} if column.path[1] else {}
        taken: list[str] = []
        for text in said.functions:
            bare = directory.without_doubt((FUNCTIONS,), text)
            for id_ in directory.references((FUNCTIONS,), spot, bare):
                row: dict[str, Any] = {"function": id_, **role}
                if bare != text:
                    row["assumed"] = ["function"]
                    tell_guess(text, spot, self._account)
                seats = (*place, FUNCTIONS)
                self._context.builder.append(seats, row, dict.fromkeys(row, spot), spot)
                taken.append(bare)
        if taken:
            self._tell_functions(column, spot, taken)
        if said.prose:
            self._prose(place, spot, said.prose)
        if said.not_names:
            names = listed([quoted(each) for each in said.not_names])
            alike = Alike(_NO_FUNCTION if not _is_empty(said.not_names) else NOT_RECORDED, names)
            message = f"{names}: {_NO_FUNCTION}"
            self._account.tell(Weight.LEFT_OUT, message, of=[spot], alike=alike)
        for item, name in said.less:
            message = f"{quoted(item)} {_LESS.format(quoted(name))}"
            self._account.tell(Weight.LEFT_OUT, message, of=[spot])
        if said.is_personal:
            self.tell(column, spot, Value(is_personal=True))

    @property
    def is_nobodys(self) -> bool:
        """Whether the row is of a function, and names nobody who has it."""
        body, table = self.spots.get("Body"), self._table
        is_ours = any(
            isinstance(each, Name) and each.of == "Body" for each in table.columns.values()
        )
        is_of_one = table.kind.name == _ROLES and "Function" in self.spots and not is_ours
        return is_of_one and (body is None or says_nothing(body.text))

    def take_nobodys(self) -> None:
        """Record a function without anybody who has it, and what the row says of that as a note."""
        function, body = self.spots.pop("Function"), self.spots.pop("Body", None)
        found = self.read(_column(self._table, "Function"), function).data
        if found is None:
            self.goes("what stands under 'Function' waits, or is not taken")
            return
        is_said = body is not None and says_nobody(body.text)
        notes = self.spots.pop("Notes", None)
        for id_ in [found] if isinstance(found, str) else found:
            put = self._context.builder.put
            if body and is_said:
                note = f"{self._theirs.get('Body', 'Body')}: {body.text}"
                put((FUNCTIONS, id_, "notes"), [note], body)
            if notes and (said := self.read(_column(self._table, "Notes"), notes).data):
                put((FUNCTIONS, id_, "notes"), said, notes)
        if body:
            self._account.took(body)
        why = "nobody has it, as this row says" if is_said else "who has it is not recorded"
        message = f"{quoted(function.text)} is recorded as a function, and {why}"
        alike = Alike(f"functions that are recorded, though {why}", quoted(function.text))
        hint = "Where statute or guidance asks for it, write its 'duty' in the map: gaps shows it."
        self._account.tell(Weight.NOTE, message, hint, of=[function], alike=alike)
        if self.spots:
            self.goes("nobody is named in this row whose role it would be")

    def _tell_functions(self, column: Column, spot: Spot, taken: list[str]) -> None:
        names = listed([quoted(each) for each in taken])
        many = counted(len(taken), "function")
        what = _WITH_ROLE if column.path[1] else _WITHOUT_ROLE
        heading = self._theirs.get(column.heading, column.heading)
        is_said = self._context.mapped.heading(self._table.sheet.name, heading)
        hint = ""
        if not column.path[1] and not is_said:
            does = _DOES[self._table.kind.name]
            said = f'headings: {{"{heading}": {does}}}'
            verb = does.lower().replace("s", "", 1)
            hint = f"In a mapping file, if they {verb} these: {said}; if they are none: Notes."
        message = f"read as {many}: {names}"
        alike = Alike(what, quoted("; ".join(taken)), hint, most=1)
        self._account.tell(Weight.NOTE, message, hint, of=[spot], alike=alike)
        for each in taken:
            if "," in each:
                alike = Alike(_COMMAS, quoted(each), _LIST, of_all=True)
                message = f"{quoted(each)} was {_COMMAS}"
                self._account.tell(Weight.NOTE, message, _LIST, of=[spot], alike=alike)

    def _prose(self, place: Place, spot: Spot, prose: str) -> None:
        """Sentences about what a body does: what it is about, or a note where that is written."""
        about, notes = (_column(self._table, each) for each in ("About", "Notes"))
        there = self._context.directory.in_map(*map(str, place), "about")
        is_free = "About" not in self.spots and not self._context.builder.has(*place, "about")
        cell = with_text(spot, prose)
        value = self.read(about, cell)
        if value.data is None:
            return
        said = quoted(str(value.data))  # without whom it named
        is_about = is_free and there in (None, value.data)
        kept = about if is_about else notes
        if not is_about:
            heading = self._table.heading(spot.cell.column)
            value = replace(
                value, data=[f"{heading.line}: {value.data}" if heading else value.data]
            )
        self._context.builder.put((*place, *kept.path), value.data, cell)
        message = f"{said} is {_PROSE} '{kept.heading}'"
        hint = "Write functions in a few words each, with semicolons between them."
        alike = Alike(f"{_PROSE} '{kept.heading}'", said, hint)
        self._account.tell(Weight.NOTE, message, hint, of=[spot], reach=Reach.CELL, alike=alike)


def _is_empty(texts: tuple[str, ...]) -> bool:
    return all(each.casefold() in NOTHING | UNKNOWN for each in texts)


def _column(table: Table, heading: str) -> Column:
    column = table.kind.column(heading)
    assert isinstance(column, Column)  # noqa: S101 - the sheet has it
    return column

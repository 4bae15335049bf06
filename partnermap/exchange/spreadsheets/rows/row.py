"""One row of a table, put into the data of a map."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from partnermap.exchange.columns import EACH, Column, Key, Name
from partnermap.exchange.imported import Weight
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.spreadsheets.account import Spot, with_text
from partnermap.exchange.spreadsheets.headings.joining import CHAIRS, FUNCTIONS, SEATED
from partnermap.exchange.spreadsheets.headings.synonyms import is_notes
from partnermap.exchange.spreadsheets.rows.joined import JoinedCells
from partnermap.exchange.spreadsheets.rows.references import sections_of
from partnermap.exchange.spreadsheets.rows.row_parts import (
    doubted,
    each_body,
    is_seat_of_the_past,
    names_somebody,
    short,
)
from partnermap.exchange.spreadsheets.rows.standing import take_standing
from partnermap.exchange.spreadsheets.sheets.vouching import is_vouched
from partnermap.exchange.spreadsheets.words.ended import (
    has_ended,
    tell_ended_name,
    tell_ended_note,
)
from partnermap.exchange.spreadsheets.words.guesses import tell_guess
from partnermap.exchange.spreadsheets.words.value import Value
from partnermap.finding import Place
from partnermap.model.values import as_id
from partnermap.problems import quoted

_OF_PERSONS = (CHAIRS, "contact", "about", "notes")
_NO_NAME = "the name in this row waits, or is not taken"


def _only(spots: Mapping[str, Spot]) -> str:
    """That a row has no name, with what stands in it where that is one cell."""
    why = "there is no name in this row"
    texts = {spot.text for spot in spots.values()}
    is_plain = len(texts) == 1 and not is_personal(*texts)
    return f"{why}, only {quoted(*texts)}" if is_plain else why


class Row(JoinedCells):
    """One row.

    Attributes:
        id: of the record that it is about; empty where it waits or goes, or there is none.
    """

    id = ""
    _name = ""
    _is_plain = False  # whether it says of a seat that it is a plain member's
    _is_doubtful = False  # whether what it is a row of is written with a doubt: 'Health Board?'

    def enter(self) -> None:
        """Find or make the record that the row is about."""
        section = str(self._table.kind.where[0])
        code = self.spots.pop("Id", None)
        name = self.name
        self.spots.pop(self._called, None)
        if name is None and code and re.search("[a-z]", code.text):
            name = code
        if name is None:
            if code:
                self.spots["Id"] = code
            self.goes(_only(self.spots))
            return
        others: list[str] = []
        for column, spot in self.columns():
            if isinstance(column, Column) and column.path == ("also_known_as",):
                said = self.value(column, spot)
                others += [] if said.is_guess else said.data or []
        directory = self._context.directory
        beside = [
            spot
            for column, spot in self.columns()
            if isinstance(column, Column) and column.path[0] not in _OF_PERSONS
        ]
        id_ = directory.row(
            section, name, code, self.numbers(), others, beside, is_vouched=self._is_vouched(name)
        )
        if id_ is None:
            self.goes(_NO_NAME)
            return
        if code:
            directory.also_called(id_, code)
        self._context.builder.record(section, id_, name)
        self.id, self._name = id_, name.text
        if "Until" not in self.spots:
            tell_ended_name(name, self._account)

    def _is_vouched(self, name: Spot) -> bool:
        """Whether something says that the row is about a body: what stands in it, or somebody."""
        is_said = bool(self._context.mapped.row(name.text))
        return is_said or is_vouched(self._table, name.cell.row, name.text)

    def take_fields(self) -> None:
        """The other cells of the row of a record."""
        place = (str(self._table.kind.where[0]), self.id)
        self.leave_what_is_said(place)
        self._fields(place)

    def take_item(self, above: dict[str, Spot]) -> None:
        """A row of seats, links, functions and the like."""
        kind = self._table.kind
        keys: dict[str, str] = {}
        key_spot: Spot | None = None
        for key in kind.keys:
            spot = self._key_spot(key, above)
            if spot is None:
                self.goes(f"nothing is written under '{key.heading}' in this row")
                return
            key_spot = spot if key_spot is None else key_spot
            said = self._key(key, spot)
            if not said:
                self.goes(f"what stands under '{key.heading}' waits, or is not taken")
                return
            keys[key.heading] = said
        if is_seat_of_the_past(self._table, self.spots, self._context):
            self.goes(f"{quoted(self.spots['Role'].text)} says that there is no seat any more")
            return
        data, spots = self._data()
        required = [c for c in kind.fields if c.required and c.heading not in keys]
        missing = [c.heading for c in required if c.path[0] not in data]
        row_spot = next(iter(spots.values()), None) or key_spot
        if row_spot is None:
            return
        if missing or (kind.name == "Memberships" and not names_somebody(data)):
            what = missing[0] if missing else "Member"
            self.goes(f"nothing could be taken under '{what}' in this row")
            return
        if self._is_doubtful:
            if kind.where[-1] is not EACH:
                self.goes("of what it is a row is written with a doubt")
                return
            data["assumed"] = list(dict.fromkeys([doubted(data), *data.get("assumed", ())]))
        place = self._place(keys)
        if kind.where[-1] is EACH or place == ("links",):
            if place == ("links",):
                data = {"from": keys["From"], "kind": keys["Kind"], **data}
            for each in each_body(data):
                self._context.builder.append(place, each, spots, row_spot)
                if self._is_plain:
                    board, body = str(place[1]), str(each.get("body", ""))
                    self._context.builder.plain_seats[board, body] = True
            return
        for field, value in data.items():
            self._context.builder.put((*place, field), value, spots[field])

    def _key_spot(self, key: Key, above: dict[str, Spot]) -> Spot | None:
        """The cell of a key: its own, that of the name beside it, or the one above."""
        spot = self.spots.pop(key.heading, None)
        names = [c for c, _ in self.columns() if isinstance(c, Name) and c.of == key.heading]
        beside = self.spots.pop(names[0].heading) if names else None
        if beside:
            self._account.took(beside)
        spot = spot or beside
        if spot is not None:
            above[key.heading] = spot
            return spot
        if key.heading == "Partnership" and key.heading in above:
            told = next(iter(self.spots.values()))
            message = (
                f"'{key.heading}' is empty in this row, which was read as the one above it: "
                f"{quoted(above[key.heading].text)}"
            )
            self._account.tell_of(Weight.NOTE, told.origin, message)
            return above[key.heading]
        return None

    def _key(self, key: Key, spot: Spot) -> str:
        column = self._table.kind.column(key.heading)
        assert isinstance(column, Column)  # noqa: S101 - every key has a column
        self._account.took(spot)
        if column.form.ids_of:
            directory, sections = self._context.directory, sections_of(column)
            bare = directory.without_doubt(sections, spot.text)
            found = directory.reference(sections, spot, bare)
            if found and bare != spot.text:
                self._is_doubtful = True
                tell_guess(spot.text, spot, self._account)
            return found or ""
        if column.form.words:
            value = self.value(column, spot)
            self._is_doubtful = self._is_doubtful or value.is_guess
            self.tell(column, spot, value)
            return str(value.data or "")
        if is_personal(spot.text):
            self.tell(column, spot, Value(is_personal=True))
            return ""
        return as_id(spot.text)

    def _fields(self, place: Place) -> None:
        """The other cells of a record's row, each in its field."""
        for column, spot in self.columns():
            if isinstance(column, Name):
                self._account.took(spot)
                continue
            called = (self._theirs.get("Status", "Status"), self._name)
            is_status = column.path == ("status",)
            if is_status and take_standing(place, self.spots, called, spot, self._context):
                continue
            if column.path[0] == FUNCTIONS:
                self._functions(place, column, spot)
                continue
            value = self.read(column, spot)
            if value.data is None:
                continue
            if column.path[0] in SEATED:
                self._seats(place, column.path[0], value.data, spot)
                continue
            if column.heading in self.concluded and not value.is_guess:
                self._context.builder.conclude((*place, *column.path), value.data, spot)
                continue
            put = self._context.builder.put
            put((*place, *column.path), value.data, spot)
            if value.is_guess:
                put((*place, "assumed"), [column.path[0]], spot)
            if note := self._beside(value, spot):
                put((*place, "notes"), note, spot)
            if is_notes(column) and not self._is_ended():
                tell_ended_note(spot, self._name, self._account)

    def _is_ended(self) -> bool:
        """Whether another cell says that the body is no more."""
        status = self.spots.get("Status")
        return "Until" in self.spots or bool(status and has_ended(status.text))

    def _beside(self, value: Value, spot: Spot) -> list[str]:
        """What stands beside an answer, as a note, which is told."""
        column = self._table.kind.column("Notes")
        if not value.rest or not isinstance(column, Column):
            return []
        note: list[str] = self.read(column, with_text(spot, value.rest)).data or []
        if any(value.rest in each for each in note):  # else it is about a person, and told as that
            said = "yes" if value.data else "no"
            message = f"{quoted(spot.text)} was read as {said}, and the rest is kept as a note"
            self._account.tell(Weight.NOTE, message, of=[spot])
        return note

    def _data(self) -> tuple[dict[str, Any], dict[str, Spot]]:
        """The other cells of a row of a list, as its fields."""
        data: dict[str, Any] = {}
        spots: dict[str, Spot] = {}
        for column, spot in self.columns():
            if isinstance(column, Name) and column.of in self.spots:
                self._account.took(spot)
                continue
            target = self._table.kind.column(column.of) if isinstance(column, Name) else column
            if not isinstance(target, Column):
                continue
            value = self.read(target, spot)
            if value.data is None:
                continue
            field = target.path[0]
            if field == "body" and isinstance(value.data, dict):
                data.update(value.data)
            elif field == "kept in":
                continue
            elif field == "notes":
                data[field] = [*data.get(field, ()), *value.data]
            elif field == "role" and value.data == ["member"]:
                self._is_plain = True
                continue  # which is what a seat is anyway
            else:
                data[field] = short(value.data) if field == "role" else value.data
            spots[field] = spot
            if note := self._beside(value, spot):
                data["notes"] = [*data.get("notes", ()), *note]
            if value.is_guess:
                data.setdefault("assumed", []).append(field)
        return data, spots

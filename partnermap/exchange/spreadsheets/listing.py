"""The rows of lists: each the record of its own name, or one that waits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from partnermap.exchange.imported import Weight
from partnermap.exchange.names import Found, Near, plain_name
from partnermap.exchange.spreadsheets.account import Spot, with_text
from partnermap.exchange.spreadsheets.deciding import of_row
from partnermap.exchange.spreadsheets.known import BODIES
from partnermap.exchange.spreadsheets.looking import says_nothing
from partnermap.exchange.spreadsheets.resolving import (
    Resolving,
    called,
    unknown_id,
)
from partnermap.exchange.spreadsheets.review import FILE, SKIP
from partnermap.loader.sections import noun
from partnermap.problems import quoted


class Listing(Resolving):
    """The part of the directory that knows which rows of which list were read."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._rows: dict[tuple[int, int, int], str | None] = {}
        self._listed: dict[tuple[str, str], tuple[Spot, str]] = {}
        self._is_list = False

    def begin(self, *, is_list: bool) -> None:
        """Begin with another table: its rows are compared with what is known by now.

        Args:
            is_list: whether each row is a record of its own, so that two of one name may be two.
        """
        self._known.freeze()
        self._listed.clear()
        self._is_list = is_list

    def row(
        self,
        section: str,
        name: Spot,
        code: Spot | None,
        identifiers: Mapping[str, str],
        others: Iterable[str] = (),
        *,
        is_vouched: bool = False,
    ) -> str | None:
        """The record that a row of a list is about; None where the row has to wait or go.

        Args:
            section: of the list.
            name: the cell with the name.
            code: the cell with an id, if there is one.
            identifiers: numbers in registers, by their code.
            others: what it is also known as.
            is_vouched: whether more stands in the row that only a body has.
        """
        at = (id(name.sheet), name.cell.row, name.cell.column)
        if at not in self._rows:
            name = with_text(name, self.persons.cut_off((section,), name, name.text))
            id_ = self._row(section, name, code, identifiers, is_vouched=is_vouched)
            self._rows[at] = id_
            if id_ is not None:
                called_so = (name.text, *others)
                self._known.more(section, id_, called_so[1:], identifiers)
                for each in called_so:
                    self._listed.setdefault((section, plain_name(each)), (name, id_))
            if code:
                self._known.code(section, code.text, id_ or "")
        return self._rows[at]

    def _row(
        self,
        section: str,
        name: Spot,
        code: Spot | None,
        identifiers: Mapping[str, str],
        *,
        is_vouched: bool,
    ) -> str | None:
        text = name.text
        if says_nothing(text):
            self._account.tell(Weight.LEFT_OUT, f"{quoted(text)} names nobody", of=[name])
            return None
        if self.persons.left_out((section,), name, text, is_numbered=bool(identifiers)):
            return None
        if code and (id_ := self._known.of_code(section, code.text)):
            return self._same(section, id_, name, "id") if self._fits(section, id_, name) else None
        by_number = self._known.by_identifier(section, identifiers)
        if by_number and self._fits(section, by_number, name):
            return self._same(section, by_number, name, "number")
        found = self._known.find((section,), text, near=False)
        why = self._why_two(section, found, identifiers, name)
        if why or self.deciding.said(of_row(name)):
            return self._of_its_own(section, found, why, name, code, identifiers)
        decided, ids = self._decided((section,), name, text)
        if decided:
            return ids[0] if ids and self._fits(section, ids[0], name) else None
        if found.id:
            return self._met(found.id, name) if self._fits(section, found.id, name) else None
        if not found.several:
            found = Found(near=self._known.near_frozen(section, text))
        if not self.deciding.is_new(text):
            if not is_vouched and self.persons.waiting(section, name, text, found.near):
                return None
            if self._waits(found, name, text):
                return None
        return self._new(section, name, code, identifiers)

    def _why_two(
        self, section: str, found: Found, identifiers: Mapping[str, str], name: Spot
    ) -> str:
        """Why a row is perhaps another body than the one of its name; empty where it is not."""
        if not self._is_list or name.cell.is_merged:
            return ""
        text = name.text
        if found.id and (why := self._known.other_number(found.id, identifiers)):
            return f"{quoted(text)} is there already ('{found.id}') with {why}"
        first = self._listed.get((section, plain_name(text)))
        if first and (found.several or found.id == first[1]):
            return f"{quoted(text)} stands at {first[0].origin.words}, too ('{first[1]}')"
        if found.several:
            return called(text, found)
        return ""

    def _of_its_own(
        self,
        section: str,
        found: Found,
        why: str,
        name: Spot,
        code: Spot | None,
        identifiers: Mapping[str, str],
    ) -> str | None:
        """The record of a row that shares its name with another one."""
        key = of_row(name)
        first = self._listed.get((section, plain_name(name.text)))
        if self.deciding.is_skipped(key):
            self._known.doubt(section, name.text)
            self._account.tell(Weight.LEFT_OUT, f"skipped, as {FILE} says", of=[name])
            return None
        if self.deciding.is_new(key):
            if first:
                self.deciding.settle(of_row(first[0]), *first)
            id_ = self._new(section, name, code, identifiers)
            self.deciding.settle(key, name, id_)
            return id_
        ids = self.deciding.ids(key)
        id_ = self._known.find((section,), ids[0], near=False).id if len(ids) == 1 else ""
        if id_:
            return self._met(id_, name) if self._fits(section, id_, name) else None
        self._known.doubt(section, name.text)
        hint = (
            f"Say in {FILE}, at {quoted(key)}: the id where it is the same body, 'new' where it is "
            f"another, or '{SKIP}'. What stands with this name elsewhere waits, too."
        )
        every = [found.id] if found.id else [*found.several]
        near = [Near(each, self._known.name_of(section, each), 100) for each in every]
        self.deciding.wait(key, name, near, why or unknown_id(key, ids), hint)
        return None

    def also_called(self, id_: str, code: Spot) -> None:
        """Say what becomes of a code, by which other sheets may name a record."""
        if code.text == id_:
            self._account.took(code)
            return
        message = "this is not the record's id in the map: it only joins the rows of these sheets"
        self._account.tell(Weight.NOTE, message, of=[code])

    def _fits(self, section: str, id_: str, name: Spot) -> bool:
        """Whether a record that a row names is one of its list."""
        if section not in BODIES or self.section_of(id_) == section:
            return True
        other = noun(self.section_of(id_))
        message = f"{quoted(name.text)} is {other} already, so it is not taken as {noun(section)}"
        hint = "If there are two, give them names that tell them apart."
        self._account.tell(Weight.LEFT_OUT, message, hint, of=[name])
        return False

    def _same(self, section: str, id_: str, name: Spot, by: str) -> str:
        """A record that was found by what tells records apart, whatever it is called here."""
        known = self._known.name_of(section, id_)
        is_called = self._known.find((section,), name.text, near=False).id == id_
        if not is_called and plain_name(known) != plain_name(name.text):
            what = "number" if by == "number" else "id"
            where = " in a register" if by == "number" else ""
            message = (
                f"{quoted(name.text)} has the {what} of {quoted(known)} ('{id_}'){where}, and was "
                "taken as the same body: this name is not kept, and what else its row says is added"
            )
            self._account.tell(Weight.NOTE, message, f"If they are two, mend a {what}.", of=[name])
        return self._met(id_, name)

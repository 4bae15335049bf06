"""The rows of lists: each the record of its own name, or one that waits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from partnermap.exchange.columns.forms import NO_FLAG, NO_FLAG_HINT
from partnermap.exchange.imported import Reach, Weight
from partnermap.exchange.names import Found, Near, choices, plain_name
from partnermap.exchange.spreadsheets.account import Spot, with_text
from partnermap.exchange.spreadsheets.bodies.twice_listed import TwiceListed
from partnermap.exchange.spreadsheets.decisions.no_name import tell_no_name
from partnermap.exchange.spreadsheets.decisions.sharing import Sharing
from partnermap.exchange.spreadsheets.decisions.wording import (
    either,
)
from partnermap.exchange.spreadsheets.words.footnotes import cut_marks
from partnermap.exchange.spreadsheets.words.looking import is_true_or_false, says_nothing
from partnermap.exchange.spreadsheets.words.no_names import why_no_name
from partnermap.model.map import BODY_SECTIONS
from partnermap.problems import quoted


class Listing(Sharing):
    """The part of the directory that knows which rows of which list were read."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._rows: dict[tuple[int, int, int], str | None] = {}
        self._twice = TwiceListed()

    def begin(self, *, is_list: bool) -> None:
        """Begin with another table: its rows are compared with what is known by now.

        Args:
            is_list: whether each row is a record of its own, so that two of one name may be two.
        """
        self._known.freeze()
        self._listed.clear()
        self._numbered.clear()
        self._announced.clear()
        self._twice = TwiceListed()
        self._is_list = is_list

    def knows_or_meets(self, section: str, name: str) -> bool:
        """Whether a name surely means a record, or another row or cell makes one of it."""
        coming = self._coming.get(section, {}).values()
        return self.knows(section, name) or plain_name(name) in map(plain_name, coming)

    def row(
        self,
        section: str,
        name: Spot,
        code: Spot | None,
        identifiers: Mapping[str, str],
        others: Iterable[str] = (),
        beside: Sequence[Spot] = (),
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
            beside: its other cells, but for those about persons.
            is_vouched: whether more stands in the row that only a body has.
        """
        at = (id(name.sheet), name.cell.row, name.cell.column)
        if at not in self._rows:
            name = with_text(name, cut_marks(name.text, name, self._account))
            name = with_text(name, self.persons.cut_off((section,), name, name.text))
            if identifiers or self._namesakes.is_shared(name):
                called = self._namesakes.key(name, identifiers, beside)
                self._called[at[:2]] = called
            id_ = self._row(section, name, code, identifiers, is_vouched=is_vouched)
            self._rows[at] = id_
            if id_ is not None:
                called_so = (name.text, *others)
                self._known.more(section, id_, others, identifiers)
                if not self.deciding.ids(name.text):
                    self._twice.enter(id_, name.text)
                self._numbered |= dict.fromkeys(identifiers.items(), name)
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
        if name.cell.is_flag or is_true_or_false(text):
            self._account.tell(Weight.LEFT_OUT, NO_FLAG, NO_FLAG_HINT, of=[name], reach=Reach.ROW)
            return None
        if says_nothing(text):
            self._account.tell(Weight.LEFT_OUT, f"{quoted(text)} names nobody", of=[name])
            return None
        if self.persons.left_out(
            (section,), name, text, is_numbered=bool(identifiers), reach=Reach.ROW
        ):
            return None
        is_number = code is not None and code.text.isdigit()  # of a row, in each sheet another
        if code and not is_number and (id_ := self._known.of_code(section, code.text)):
            if not self._fits(section, id_, name):
                return None
            is_code = plain_name(code.text) == plain_name(text)  # which no body is called by
            return self._met(id_, name) if is_code else self._same(section, id_, name, "id")
        by_number = self._known.by_identifier(section, identifiers)
        is_of_another = self._is_number_of_another(section, by_number, identifiers, name)
        if by_number and not is_of_another and self._fits(section, by_number, name):
            is_other = self._is_numbered_above(section, by_number, identifiers, name)
            return self._same(section, by_number, name, "number", is_other=is_other)
        found = self._known.find((section,), text, near=False)
        why = self._why_two(section, found, identifiers, name)
        if is_of_another and not why:
            return self._with_number_of(section, by_number, name, code, identifiers)
        if why or self.deciding.said(self._key(name)):
            return self._of_its_own(section, found, why, name, code, identifiers)
        decided, record = self._decided_row(section, name)
        if decided:
            return record
        if found.id:
            self._tell_not_new(section, found.id, name, text)
            return self._met(found.id, name) if self._fits(section, found.id, name) else None
        why = why_no_name(text)
        if why and not identifiers and not self.deciding.is_new(text):
            tell_no_name(self._account, name, why, Reach.ROW)
            return None
        if not found.several:
            near = self._known.near_frozen(section, text)
            found = Found(near=near or self._twice_in_list(section, name, identifiers))
        if not self.deciding.is_new(text):
            is_asked = section in BODY_SECTIONS and not is_vouched
            if is_asked and self.persons.waiting(section, name, text, found.near):
                return None
            if not self._is_list and self._is_kind_alone((section,), name, text, is_row=True):
                return None
            if self._waits(found, name, text):
                if section in BODY_SECTIONS and found.near:
                    self._hold(text, choices(found.near))
                return None
        id_ = self._new(section, name, code, identifiers)
        if found.several:
            self.deciding.settle(text, name, id_)
        return id_

    def _hold(self, text: str, near: Sequence[Near]) -> None:
        """Let all that stands with the name of a row that waits wait, too, in every table."""
        why = f"the row of {quoted(text)} waits, as it may be {either(near)}"
        self.held.setdefault(plain_name(text), ((*near,), why))

    def _twice_in_list(
        self, section: str, name: Spot, identifiers: Mapping[str, str]
    ) -> tuple[Near, ...]:
        """The rows above of which this may be another name."""
        if not self._is_list or name.cell.is_merged:
            return ()
        return tuple(
            each
            for each in self._twice.near(name.text)
            if not self._known.other_number(each.id, identifiers)
            and (section not in BODY_SECTIONS or self.section_of(each.id) == section)
        )

    def also_called(self, id_: str, code: Spot) -> None:
        """Say what becomes of a code, by which other sheets may name a record."""
        if code.text == id_:
            self._account.took(code)
            return
        message = "a code of your own: it joins the rows of these sheets, and is no id in the map"
        self._account.tell(Weight.NOTE, message, of=[code], reach=Reach.ASIDE)

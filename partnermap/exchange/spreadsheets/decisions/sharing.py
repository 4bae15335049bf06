"""Rows that share a name, or a number in a register, with another row: one body, or two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from partnermap.exchange.imported import Weight
from partnermap.exchange.names import Found, Near, nearness, plain_name
from partnermap.exchange.names.nearness import LEAST
from partnermap.exchange.spreadsheets.account import Spot
from partnermap.exchange.spreadsheets.bodies.namesakes import Namesakes
from partnermap.exchange.spreadsheets.decisions.resolving import Resolving
from partnermap.exchange.spreadsheets.decisions.review import FILE
from partnermap.exchange.spreadsheets.decisions.wording import (
    ONE,
    called,
    several_of_a_row,
    unknown_id,
    which_of_the_name,
)
from partnermap.exchange.spreadsheets.words.footnotes import without_marks
from partnermap.loader.sections import noun
from partnermap.problems import quoted


class Sharing(Resolving):
    """The part of the directory that tells rows of one name or one number apart."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._listed: dict[tuple[str, str], tuple[Spot, str]] = {}
        self._namesakes = Namesakes(lambda text: self.persons.bare(without_marks(text)))
        self._called: dict[tuple[int, int], str] = {}  # sheet and row -> as the review file has it
        self._is_list = False
        self._numbered: dict[tuple[str, str], Spot] = {}
        self._announced: dict[tuple[str, str], list[Spot]] = {}

    def announce(self, name: Spot, identifiers: Mapping[str, str]) -> None:
        """Enter the numbers of a row of a list, before any of its rows is read."""
        for each in identifiers.items():
            self._announced.setdefault(each, []).append(name)

    def _decided_row(self, section: str, name: Spot) -> tuple[bool, str | None]:
        """Whether a row is dealt with by what was decided about its name; and its record."""
        decided, ids = self._decided((section,), name, name.text)
        if len(ids) > 1:
            where = self.deciding.line_of(name.text)
            near = [Near(each, self._known.name_of(section, each), 0) for each in ids]
            self.deciding.wait(name.text, name, near, several_of_a_row(where, name.text, ids), ONE)
            return True, None
        return decided, ids[0] if ids and self._fits(section, ids[0], name) else None

    def _is_number_of_another(
        self, section: str, id_: str, identifiers: Mapping[str, str], name: Spot
    ) -> bool:
        """Whether a number is that of another row, with quite another name, or of another name.

        It makes no difference which of two rows stands first, as the second may be in the map, and
        the first may have waited for another reason.
        """
        found = self._known.find((section,), name.text, near=False)
        if not id_ or found.id or found.several:
            return bool(id_) and id_ not in (found.id, *found.several)
        if not self._is_list:
            return False
        every = [each for key in identifiers.items() for each in self._announced.get(key, ())]
        others = [each.text for each in every if each != name]
        known = self._known.name_of(section, id_)
        return bool(others) and not any(nearness(name.text, e) >= LEAST for e in (*others, known))

    def _is_numbered_above(
        self, section: str, id_: str, identifiers: Mapping[str, str], name: Spot
    ) -> bool:
        """Whether a row above has this number, and a name in another writing than this one."""
        kept = self.in_map(section, id_, "also_known_as") or ()
        is_kept = name.text in (self._known.name_of(section, id_), *kept)
        return bool(self._above(identifiers)) and not is_kept

    def _above(self, identifiers: Mapping[str, str]) -> Spot | None:
        """The row above, in this list, that has one of these numbers."""
        return next((s for each in identifiers.items() if (s := self._numbered.get(each))), None)

    def _with_number_of(
        self,
        section: str,
        id_: str,
        name: Spot,
        code: Spot | None,
        identifiers: Mapping[str, str],
    ) -> str | None:
        """The record of a row that has the number of one above and quite another name."""
        decided, record = self._decided_row(section, name)
        if decided:
            return record
        if self.deciding.is_new(name.text):
            found = self._known.find((section,), name.text, near=False)
            if found.id:  # the one of this name, and not the one of this number
                return self._met(found.id, name) if self._fits(section, found.id, name) else None
            made = self._new(section, name, code, identifiers)
            if found.several:
                self.deciding.settle(name.text, name, made)
            return made
        known = self._known.name_of(section, id_)
        message = (
            f"{quoted(name.text)} has the number of {quoted(known)} ('{id_}') in a register: one "
            "body under two names, or a number that is not right"
        )
        self.held[plain_name(name.text)] = ((Near(id_, known, 0),), message)
        self._waits(Found(), name, name.text)
        return None

    def _why_two(
        self, section: str, found: Found, identifiers: Mapping[str, str], name: Spot
    ) -> str:
        """Why a row is perhaps another body than the one of its name; empty where it is not."""
        if name.cell.is_merged:
            return ""
        text = name.text
        if not self._is_list:
            return self._why_two_of_matrix(section, found, name)
        if found.id and (why := self._known.other_number(found.id, identifiers)):
            return f"{quoted(text)} is there already ('{found.id}') with {why}"
        first = self._listed.get((section, plain_name(text)))
        if first and (found.several or found.id == first[1]):
            return f"{quoted(text)} stands at {first[0].origin.words}, too ('{first[1]}')"
        if found.several:
            return called(text, found)
        return ""

    def _why_two_of_matrix(self, section: str, found: Found, name: Spot) -> str:
        """The same of a row or column of a matrix. Where a list has the name once, it is told."""
        first = self._listed.get((section, plain_name(name.text)))
        if not first or not (found.several or found.id == first[1]):
            return ""
        id_ = first[1]
        why = f"{quoted(name.text)} stands at {first[0].origin.words}, too ('{id_}')"
        if (
            found.several
            or not self._known.was_known(section, id_)
            or self.deciding.is_asked(self._key(name))
        ):
            return why
        message = f"{why}, and both were taken as the one {noun(section).split(' ', 1)[1]}"
        hint = "If there are two, give them names that tell them apart."
        self._account.tell(Weight.NOTE, message, hint, of=[name])
        return ""

    def _key(self, name: Spot) -> str:
        """What a row is called in the review file."""
        key = self._called.get((id(name.sheet), name.cell.row), "")
        return key or self._namesakes.key(name, {}, ())

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
        key = self._key(name)
        first = self._listed.get((section, plain_name(name.text)))
        if self.deciding.is_skipped(key):
            self._known.doubt(section, name.text)
            self._account.tell(Weight.LEFT_OUT, f"skipped, as {FILE} says", of=[name])
            return None
        if self.deciding.is_new(key):
            if first:
                self.deciding.settle(self._key(first[0]), *first)
            id_ = self._new(section, name, code, identifiers)
            self.deciding.settle(key, name, id_)
            return id_
        ids = self.deciding.ids(key)
        id_ = self._known.find((section,), ids[0], near=False).id if len(ids) == 1 else ""
        if id_:
            return self._met(id_, name) if self._fits(section, id_, name) else None
        self._known.doubt(section, name.text)
        every = [found.id] if found.id else [*found.several]
        near = [Near(each, self._known.name_of(section, each), 100) for each in every]
        if ids:
            refused = unknown_id if len(ids) == 1 else several_of_a_row
            said = refused(self.deciding.line_of(key), key, ids)
            why = f"{said}; {why}" if why else said
        self.deciding.wait(key, name, near, why, which_of_the_name(key))
        return None

"""Whom the names in cells mean: known records, new ones, or somebody who must decide."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from partnermap.exchange.imported import Weight
from partnermap.exchange.names import Found, Near, plain_name
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.building import Builder
from partnermap.exchange.spreadsheets.deciding import AGAIN, Deciding, of_row
from partnermap.exchange.spreadsheets.ghosts import how_to_lay
from partnermap.exchange.spreadsheets.known import BODIES, NAMES, Known, Later
from partnermap.exchange.spreadsheets.looking import (
    halves,
    is_table,
    may_be_table,
    says_nothing,
)
from partnermap.exchange.spreadsheets.persons import is_personal
from partnermap.exchange.spreadsheets.review import FILE, SKIP, Review
from partnermap.loader.persons import may_be_named
from partnermap.loader.sections import noun
from partnermap.problems import quoted

_A_PERSON = "this looks like the name of a person, or a way to reach one, and is never taken"
_PERSON_HINT = "Give the body that the person comes from."
_BODY_HINT = "If it is a body, list it on a sheet of organisations or partnerships."
_TWO_HINT = f"Say in {FILE}: both ids with a semicolon between them, one id, 'new' or '{SKIP}'."


class Directory:
    """Every record by its names; those of the map first, then those of the source.

    Attributes:
        made: section -> the names that new records were made of.
        mentioned: of them, those of cells that only name a record: section -> id -> name.
    """

    def __init__(
        self,
        known: Mapping[str, Any],
        review: Review,
        builder: Builder,
        account: Account,
        later: Later | None = None,
    ) -> None:
        self._map = known
        self._known = Known(known, later)
        self.mentioned: dict[str, dict[str, str]] = {}
        self._builder = builder
        self._account = account
        self.deciding = Deciding(review, account)
        self.made: dict[str, list[tuple[str, Spot]]] = {}
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

    def section_of(self, body: str) -> str:
        """The section of a body or plan."""
        return self._known.section_of(body)

    def knows(self, section: str, name: str) -> bool:
        """Whether a name surely means a record."""
        is_there = bool(self._known.find((section,), name, near=False).id)
        return is_there or self._known.is_named_later(section, name)

    def row(
        self,
        section: str,
        name: Spot,
        code: Spot | None,
        identifiers: Mapping[str, str],
        others: Iterable[str] = (),
    ) -> str | None:
        """The record that a row of a list is about; None where the row has to wait or go.

        Args:
            section: of the list.
            name: the cell with the name.
            code: the cell with an id, if there is one.
            identifiers: numbers in registers, by their code.
            others: what it is also known as.
        """
        at = (id(name.sheet), name.cell.row, name.cell.column)
        if at not in self._rows:
            id_ = self._row(section, name, code, identifiers)
            self._rows[at] = id_
            if id_ is not None:
                self._known.more(section, id_, others, identifiers)
                self._listed.setdefault((section, plain_name(name.text)), (name, id_))
            if code:
                self._known.code(section, code.text, id_ or "")
        return self._rows[at]

    def _row(
        self, section: str, name: Spot, code: Spot | None, identifiers: Mapping[str, str]
    ) -> str | None:
        text = name.text
        if says_nothing(text):
            self._account.tell(Weight.LEFT_OUT, f"{quoted(text)} names nobody", of=[name])
            return None
        if is_personal(text):
            self._account.tell(Weight.LEFT_OUT, _A_PERSON, _PERSON_HINT, of=[name])
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
        if not self.deciding.is_new(text) and self._waits(found, name, text):
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
            return _called(text, found)
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
        self.deciding.wait(key, name, near, why or _unknown(key, ids), hint)
        return None

    def also_called(self, id_: str, code: Spot) -> None:
        """Say what becomes of a code, by which other sheets may name a record."""
        if code.text == id_:
            self._account.took(code)
            return
        message = "this is not the record's id in the map: it only joins the rows of these sheets"
        self._account.tell(Weight.NOTE, message, of=[code])

    def reference(self, sections: Sequence[str], spot: Spot, text: str) -> str | None:
        """The one record that a name in a cell means; None where it is told why there is none."""
        ids = self.references(sections, spot, text)
        if len(ids) > 1:
            message = f"{quoted(text)} is several, as {FILE} says, and one is expected here"
            self._account.tell(Weight.LEFT_OUT, message, "Give each a row of its own.", of=[spot])
            return None
        return ids[0] if ids else None

    def references(
        self, sections: Sequence[str], spot: Spot, text: str, *, is_link: bool = False
    ) -> list[str]:
        """The records that a name in a cell means; none where it is told why there are none.

        Args:
            sections: where they may be.
            spot: the cell.
            text: the name.
            is_link: whether the cell says whom somebody answers to, or the like.
        """
        if says_nothing(text):
            self._account.tell(Weight.LEFT_OUT, f"{quoted(text)}, so it is not recorded", of=[spot])
            return []
        if is_personal(text):
            self._account.tell(Weight.LEFT_OUT, _A_PERSON, _PERSON_HINT, of=[spot])
            return []
        decided, ids = self._decided(sections, spot, text)
        if decided:
            return ids
        found = self._known.find(sections, text)
        if found.id:
            return [found.id] if self._is_of(sections, found.id, spot, text) else []
        if self._known.is_held(sections, text):
            message = f"{quoted(text)} is the code of a row that is not taken, or not yet"
            self._account.tell(Weight.LEFT_OUT, message, of=[spot])
            return []
        is_new = self.deciding.is_new(text)
        if not is_new and (self._are_two(sections, found, spot, text)):
            return []
        if not is_new and self._waits(found, spot, text):
            return []
        if sections[0] in BODIES and may_be_named(text) and not is_new:
            message = "this may be the name of a person, and is not taken"
            self._account.tell(Weight.LEFT_OUT, message, _BODY_HINT, of=[spot])
            return []
        may_be_both = {"organisations", "partnerships"} <= set(sections)
        if is_link and may_be_both and may_be_table(text) and not is_new:
            message = f"{quoted(text)} stands in no list, and may be a board"
            self.deciding.wait(text, spot, (), message)
            return []
        is_board = is_table(text) or (is_link and may_be_table(text))
        section = "partnerships" if may_be_both and is_board else sections[0]
        id_ = self._new(section, spot, None, {}, text)
        self.mentioned.setdefault(section, {})[id_] = text
        if found.several:
            self.deciding.settle(text, spot, id_)
        return [id_]

    def _decided(self, sections: Sequence[str], spot: Spot, text: str) -> tuple[bool, list[str]]:
        """Whether a name is dealt with by what was decided about it; and the ids, if any."""
        if self.deciding.is_skipped(text):
            message = f"{quoted(text)} is skipped, as {FILE} says"
            self._account.tell(Weight.LEFT_OUT, message, of=[spot])
            return True, []
        said = self.deciding.ids(text)
        if not said:
            return False, []
        found = [self._known.find(sections, each, near=False).id for each in said]
        if not all(found):
            near = self._known.find(sections, text).near[:1]
            self.deciding.wait(text, spot, near, _unknown(text, said), AGAIN)
            return True, []
        self._tell_ghost(sections, spot, text, found)
        return True, [each for each in found if self._is_of(sections, each, spot, text)]

    def _tell_ghost(
        self, sections: Sequence[str], spot: Spot, text: str, ids: Sequence[str]
    ) -> None:
        """Say how to be rid of a record that was made of a name before it was decided."""
        ghost = self._known.find(sections, text, near=False).id
        if ghost and ghost not in ids:
            section = self._known.section_in(sections, ghost)
            if ghost in self._map.get(section, {}):
                message = (
                    f"{quoted(text)} is {listed_ids(ids)}, as {FILE} says, and '{ghost}', which "
                    "was made of this name before, is still in the map"
                )
                hint = how_to_lay(self._map, section, ghost)
                self._account.tell(Weight.NOTE, message, hint, of=[spot])

    def _are_two(self, sections: Sequence[str], found: Found, spot: Spot, text: str) -> bool:
        """Whether a cell seems to name several bodies, each of which is known; then it waits."""
        if found.several or (found.near and found.near[0].score >= 95):
            return False
        for parts in halves(text):
            near = [self._known.nearest(sections, part) for part in parts]
            ids = {each.id for each in near if each}
            if all(near) and len(ids) == len(parts):
                both = [Near(each.id, each.name, 0) for each in near if each]
                said = " and ".join(f"{quoted(each.name)} ('{each.id}')" for each in both)
                message = f"{quoted(text)} may be {len(both)} bodies in one cell: {said}"
                self.deciding.wait(text, spot, both, message, _TWO_HINT)
                return True
        return False

    def _waits(self, found: Found, spot: Spot, text: str) -> bool:
        """Whether somebody must decide whom a name means."""
        if found.several:
            near = tuple(Near(each, text, 100) for each in found.several)
            self.deciding.wait(text, spot, near, _called(text, found))
            return True
        if found.near:
            best = found.near[0]
            message = (
                f"{quoted(text)} may be {quoted(best.name)} ('{best.id}', {best.score} of 100)"
            )
            self.deciding.wait(text, spot, found.near, message)
            return True
        return False

    def _fits(self, section: str, id_: str, name: Spot) -> bool:
        """Whether a record that a row names is one of its list."""
        if section not in BODIES or self.section_of(id_) == section:
            return True
        other = noun(self.section_of(id_))
        message = f"{quoted(name.text)} is {other} already, so it is not taken as {noun(section)}"
        hint = "If there are two, give them names that tell them apart."
        self._account.tell(Weight.LEFT_OUT, message, hint, of=[name])
        return False

    def _is_of(self, sections: Sequence[str], id_: str, spot: Spot, text: str) -> bool:
        """Whether a record that a cell names is one of those expected there."""
        self._account.took(spot)
        if sections[0] not in BODIES or self.section_of(id_) in sections:
            return True
        is_now = noun(self.section_of(id_))
        message = f"{quoted(text)} is {is_now}, and {noun(sections[0])} is expected here"
        self._account.tell(Weight.LEFT_OUT, message, of=[spot])
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

    def _met(self, id_: str, spot: Spot) -> str:
        self._account.took(spot)
        return id_

    def _new(
        self,
        section: str,
        spot: Spot,
        code: Spot | None,
        identifiers: Mapping[str, str],
        text: str = "",
    ) -> str:
        text = text or spot.text
        wanted = code.text if code and re.search("[a-z]", code.text) else text
        id_ = self._known.new_id(section, wanted)
        self._known.enter(section, id_, {"name": text, "identifiers": dict(identifiers)})
        self._builder.record(section, id_, spot)
        self._builder.put((section, id_, NAMES.get(section, "name")), text, spot)
        self._account.took(spot)
        self.made.setdefault(section, []).append((text, spot))
        return id_


def listed_ids(ids: Sequence[str]) -> str:
    """Ids with quotation marks."""
    return " and ".join(f"'{each}'" for each in ids)


def _called(text: str, found: Found) -> str:
    if len(found.several) < 2:
        return f"rows of one list share the name {quoted(text)}, so it is not clear which is meant"
    return f"several records are called {quoted(text)}: {', '.join(found.several)}"


def _unknown(name: str, ids: Sequence[str]) -> str:
    return f"{FILE} says {quoted('; '.join(ids))} of {quoted(name)}, and no record has that id"

"""What rows of lists and names in cells share: decisions, new records, what waits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from partnermap.exchange.imported import Alike, Weight
from partnermap.exchange.names import Found, Near, plain_name
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.bodies.ghosts import how_to_lay
from partnermap.exchange.spreadsheets.bodies.known import NAMES, Known, Later
from partnermap.exchange.spreadsheets.building import Builder
from partnermap.exchange.spreadsheets.decisions.deciding import AGAIN, Deciding
from partnermap.exchange.spreadsheets.decisions.joined_areas import JoinedAreas
from partnermap.exchange.spreadsheets.decisions.keeping_out import Persons
from partnermap.exchange.spreadsheets.decisions.review import FILE, NEW, SKIP, Review
from partnermap.exchange.spreadsheets.decisions.wording import (
    another_id,
    called,
    either,
    listed_ids,
    may_be,
    none_is_made,
    of_another_kind,
    taken_as_same,
    unknown_id,
)
from partnermap.exchange.spreadsheets.words.beside import beside
from partnermap.exchange.spreadsheets.words.looking import kind_alone
from partnermap.loader.sections import noun
from partnermap.model.map import BODY_SECTIONS
from partnermap.problems import quoted

_CALLED_OTHERWISE = ("organisations", "partnerships")
_OF_A_COUNCIL = ("cabinet", "executive")
_MOST_OF_A_KIND = 6
_SAME = "taken as the same body by its {}{}, and kept as another name of it"
_KEPT = f"kept as another name of a body, as {FILE} says"


class Resolving:
    """Every record by its names; those of the map first, then those of the source.

    Attributes:
        made: section -> the names that new records were made of.
        mentioned: of them, those of cells that only name a record: section -> id -> name.
        ids: of them, all: section -> id -> name.
        is_early: whether a decision names a record that no cell before it has made.
        held: name, plain -> the records that it may mean for another reason than its look, and why.
        persons: what keeps persons out.
        joined_areas: what tells one area from several.
    """

    def __init__(
        self,
        known: Mapping[str, Any],
        review: Review,
        builder: Builder,
        account: Account,
        later: Later | None = None,
        coming: Later | None = None,
    ) -> None:
        self._map = known
        self._coming = coming or {}
        self.ids: dict[str, dict[str, str]] = {}
        self.is_early = False
        self.deciding = Deciding(review, account)
        whose = {plain for plain, line in review.items() if self.deciding.ids(line.name)}
        self.deciding.asked.clear()  # from here on, by cells
        self._known = Known(known, later, whose)
        self.mentioned: dict[str, dict[str, str]] = {}
        self._builder = builder
        self._account = account
        self.held: dict[str, tuple[tuple[Near, ...], str]] = {}
        self.made: dict[str, list[tuple[str, Spot]]] = {}
        self.persons = Persons(self._known, account, self.deciding)
        self.joined_areas = JoinedAreas(self._known, account, self.deciding)

    def section_of(self, body: str) -> str:
        """The section of a body or plan."""
        return self._known.section_of(body)

    def name_of_body(self, id_: str) -> str:
        """The name of a body; its id where there is none."""
        return self._known.name_of(self.section_of(id_), id_)

    def in_map(self, *place: str) -> Any:
        """What stands at a place of the map that is there; None for nothing."""
        value: Any = self._map
        for step in place:
            value = value.get(step) if isinstance(value, Mapping) else None
        return value

    def knows(self, section: str, name: str) -> bool:
        """Whether a name surely means a record."""
        is_there = bool(self._known.find((section,), name, near=False).id)
        return is_there or self._known.is_named_later(section, name)

    def _decided(self, sections: Sequence[str], spot: Spot, text: str) -> tuple[bool, list[str]]:
        """Whether a name is dealt with by what was decided about it; and the ids, if any."""
        if self.deciding.is_skipped(text):
            self._tell_skipped(sections, spot, text)
            return True, []
        made = self.deciding.made(text)
        said = [made] if made else self.deciding.ids(text)
        if not said:
            return False, []
        found = [self._by_decision(sections, each, spot) for each in said]
        where = self.deciding.line_of(text)
        if not all(found):
            self.is_early = True
            near = self._known.find(sections, text).near
            hint = another_id(said, self._known.ids(sections), AGAIN)
            self.deciding.wait(text, spot, near, unknown_id(where, text, said), hint)
            return True, []
        fitting = [each for each in found if self._is_of(sections, each, spot, text, where)]
        if fitting:
            self._tell_ghost(sections, spot, text, found)
        if len(found) == 1:
            self._keep_name(sections, spot, text, found[0])
        return True, fitting

    def _by_decision(self, sections: Sequence[str], said: str, spot: Spot) -> str:
        """The record that a decision names; one that a cell further down makes is made at once."""
        if id_ := self._known.find(sections, said, near=False).id:
            return id_
        section = next((each for each in sections if said in self._coming.get(each, {})), "")
        return self._new(section, spot, None, {}, self._coming[section][said]) if section else ""

    def _tell_skipped(self, sections: Sequence[str], spot: Spot, text: str) -> None:
        """Say that a name is skipped, and of a record that was made of it how to be rid of it."""
        is_like_person = self.persons.is_like_one(text)
        message = f"{'this' if is_like_person else quoted(text)} is skipped, as {FILE} says"
        ghost, hint = self._known.find(sections, text, near=False).id, ""
        section = self._known.section_in(sections, ghost) if ghost else ""
        if ghost in self._map.get(section, {}):
            message += "; the record that was made of it before is still in the map"
            hint = how_to_lay(self._map, section, ghost)
            if is_like_person:
                hint = f"Take it out of {section}.yaml."
        self._account.tell(Weight.LEFT_OUT, message, hint, of=[spot])

    def _keep_name(self, sections: Sequence[str], spot: Spot, text: str, id_: str) -> None:
        """Keep a name that somebody says is a body's beside its first; none that may be a person's.

        A name of which a record is there is not kept, whosever it is.
        """
        section = self._known.section_in(sections, id_)
        known = self._known.find(sections, text, near=False)
        is_fit = section in _CALLED_OTHERWISE and section in sections
        if not is_fit or known.id or known.several or self.deciding.is_of_several(text):
            return
        if self.persons.is_like_one(text) or self.persons.bare(text) != text or is_personal(text):
            return
        if beside(text, self.persons.familiar).remark:
            return
        name = self._known.name_of(section, id_)
        message = f"{quoted(text)} is kept as another name of {quoted(name)}, as {FILE} says"
        alike = Alike(_KEPT, f"{quoted(text)} of {quoted(name)}", of_all=True)
        self._account.tell(Weight.NOTE, message, of=[spot], alike=alike)
        self._builder.record(section, id_, spot)
        self._builder.put((section, id_, "also_known_as"), [text], spot)
        self._known.more(section, id_, (text,), {})

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

    def _tell_not_new(self, section: str, id_: str, spot: Spot, text: str) -> None:
        """Say of a name that is decided to be another body's why none was made."""
        if not self.deciding.is_new(text):
            return
        name = self._known.name_of(section, id_)
        is_called_so = plain_name(name) == plain_name(text)
        is_first = not self.deciding.is_own(text) or id_ not in self._map.get(section, {})
        if is_called_so and (is_first or self.persons.is_like_one(text)):
            return  # it was made by this decision, or is to be
        message, hint = none_is_made(self.deciding.line_of(text), text, id_, name)
        self._account.tell(Weight.NOTE, message, hint, of=[spot])

    def _waits(self, found: Found, spot: Spot, text: str) -> bool:
        """Whether somebody must decide whom a name means."""
        if (held := self.held.get(plain_name(text))) and not found.id:
            self.deciding.wait(text, spot, *held)
            return True
        if found.several:
            near = tuple(Near(each, text, 100) for each in found.several)
            self.deciding.wait(text, spot, near, called(text, found))
            return True
        if found.near:
            self.deciding.wait(text, spot, found.near, may_be(text, found.near))
            return True
        return False

    def _is_kind_alone(
        self, sections: Sequence[str], spot: Spot, text: str, *, is_row: bool = False
    ) -> bool:
        """Whether a name says of what kind a body is and nothing else; then it waits.

        The row of a matrix may be called so where no other body of this kind is known.
        """
        kind = kind_alone(text)
        if not kind:
            return False
        near = self._known.of_kind(sections, kind, text)
        if not near and kind in _OF_A_COUNCIL:
            near = self._known.of_kind(sections, "council", text)
        if is_row and not near:
            return False
        few, more = near[:_MOST_OF_A_KIND], len(near[_MOST_OF_A_KIND:])
        perhaps = f": perhaps {either(few)}" if few else ""
        rest = f"; {more:,} more are of this kind" if more else ""
        message = f"{quoted(text)} alone does not say whose{perhaps}{rest}"
        self.deciding.wait(text, spot, few, message)
        return True

    def _is_of(
        self, sections: Sequence[str], id_: str, spot: Spot, text: str, where: str = ""
    ) -> bool:
        """Whether a record that a cell names, or a decision at a line, is one expected there."""
        self._account.took(spot)
        if sections[0] not in BODY_SECTIONS or self.section_of(id_) in sections:
            return True
        message = of_another_kind(where, text, id_, (self.section_of(id_), sections[0]))
        hint = f"Write the id of {noun(sections[0])}, '{NEW}' or '{SKIP}'." if where else ""
        self._account.tell(Weight.LEFT_OUT, message, hint, of=[spot])
        return False

    def _fits(self, section: str, id_: str, name: Spot) -> bool:
        """Whether a record that a row names is one of its list."""
        if section not in BODY_SECTIONS or self.section_of(id_) == section:
            return True
        other = noun(self.section_of(id_))
        message = f"{quoted(name.text)} is {other} already, so it is not taken as {noun(section)}"
        hint = "If there are two, give them names that tell them apart."
        self._account.tell(Weight.LEFT_OUT, message, hint, of=[name])
        return False

    def _same(self, section: str, id_: str, name: Spot, by: str, *, is_other: bool = False) -> str:
        """A record that was found by what tells records apart, whatever it is called here.

        Args:
            section: of the record.
            id_: its own.
            name: the cell with the name.
            by: ``number`` or ``id``.
            is_other: whether the name is to be kept, however alike it is.
        """
        known = self._known.name_of(section, id_)
        is_called = self._known.find((section,), name.text, near=False).id == id_
        if is_other or (not is_called and plain_name(known) != plain_name(name.text)):
            where = " in a register" if by == "number" else ""
            message, hint = taken_as_same(name.text, known, id_, by, where)
            one = f"{quoted(name.text)} as {quoted(known)}"
            alike = Alike(_SAME.format(by, where), one, hint, of_all=True)
            self._account.tell(Weight.NOTE, message, hint, of=[name], alike=alike)
            self._builder.record(section, id_, name)
            self._builder.put((section, id_, "also_known_as"), [name.text], name)
            self._known.more(section, id_, (name.text,), {})
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
        self.ids.setdefault(section, {})[id_] = text
        self._builder.record(section, id_, spot)
        self._builder.put((section, id_, NAMES.get(section, "name")), text, spot)
        self._account.took(spot)
        self.made.setdefault(section, []).append((text, spot))
        return id_

"""What rows of lists and names in cells share: decisions, new records, what waits."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from partnermap.exchange.imported import Weight
from partnermap.exchange.names import Found, Near
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.building import Builder
from partnermap.exchange.spreadsheets.deciding import AGAIN, Deciding
from partnermap.exchange.spreadsheets.ghosts import how_to_lay
from partnermap.exchange.spreadsheets.known import BODIES, NAMES, Known, Later
from partnermap.exchange.spreadsheets.persons import (
    bare_name,
    bears_names,
    is_person,
    is_reached,
    may_be_person,
)
from partnermap.exchange.spreadsheets.review import FILE, NEW, SKIP, Review
from partnermap.loader.persons import is_titled
from partnermap.loader.sections import noun
from partnermap.problems import quoted

A_PERSON = "this looks like the name of a person, or a way to reach one, and is never taken"
PERSON_HINT = "Give the body that the person comes from."
MAY_BE_PERSON = "this may be the name of a person, so it waits and is not taken"
MAY_BE_HINT = (
    f"Say in {FILE}: '{NEW}' if it is a body that is not listed, its id if it is, and '{SKIP}' if "
    "it is a person."
)
CUT = "what stands beside this name seems to be a person, and is left out: taken as {}"


class Resolving:
    """Every record by its names; those of the map first, then those of the source.

    Attributes:
        made: section -> the names that new records were made of.
        mentioned: of them, those of cells that only name a record: section -> id -> name.
        familiar: words that names of bodies and places have here, so that no person has them.
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
        self.familiar: frozenset[str] = frozenset()

    def section_of(self, body: str) -> str:
        """The section of a body or plan."""
        return self._known.section_of(body)

    def knows(self, section: str, name: str) -> bool:
        """Whether a name surely means a record."""
        is_there = bool(self._known.find((section,), name, near=False).id)
        return is_there or self._known.is_named_later(section, name)

    def _bare(self, section: str, spot: Spot, text: str) -> str:
        """The name of a body without a person who stands beside it, which is told."""
        if section not in BODIES or self.knows(section, text) or self.deciding.said(text):
            return text
        bare = bare_name(text, self.familiar)
        if bare.is_cut:
            self._account.tell(Weight.NOTE, CUT.format(quoted(bare.text)), of=[spot])
        return bare.text

    def _is_person(
        self, sections: Sequence[str], spot: Spot, text: str, *, is_numbered: bool = False
    ) -> bool:
        """Whether a name is that of a person, which is told, and not known to be a body's.

        Args:
            sections: where its record may be.
            spot: the cell.
            text: the name.
            is_numbered: whether it has a number in a register, which no person has.
        """
        is_body = (
            self.deciding.is_new(text)
            or bool(self._known.find(sections, text, near=False).id)
            or (is_numbered and not is_titled(text))
        )
        if is_reached(text) or (is_person(text) and not is_body):
            self._account.tell(Weight.LEFT_OUT, A_PERSON, PERSON_HINT, of=[spot])
            return True
        return False

    def _may_be_person(self, section: str, spot: Spot, text: str, near: Sequence[Near]) -> bool:
        """Whether a name that nobody knows may be a person's; then it waits."""
        if section not in BODIES or not may_be_person(text, self.familiar):
            return False
        if near and not bears_names(text, self.familiar):
            return False  # it is as near to the name of a body
        self.deciding.wait(text, spot, near, MAY_BE_PERSON, MAY_BE_HINT)
        return True

    def _decided(self, sections: Sequence[str], spot: Spot, text: str) -> tuple[bool, list[str]]:
        """Whether a name is dealt with by what was decided about it; and the ids, if any."""
        if self.deciding.is_skipped(text):
            what = "this" if may_be_person(text, self.familiar) else quoted(text)
            message = f"{what} is skipped, as {FILE} says"
            self._account.tell(Weight.LEFT_OUT, message, of=[spot])
            return True, []
        said = self.deciding.ids(text)
        if not said:
            return False, []
        found = [self._known.find(sections, each, near=False).id for each in said]
        if not all(found):
            near = self._known.find(sections, text).near[:1]
            self.deciding.wait(text, spot, near, unknown_id(text, said), AGAIN)
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

    def _waits(self, found: Found, spot: Spot, text: str) -> bool:
        """Whether somebody must decide whom a name means."""
        if found.several:
            near = tuple(Near(each, text, 100) for each in found.several)
            self.deciding.wait(text, spot, near, called(text, found))
            return True
        if found.near:
            best = found.near[0]
            message = (
                f"{quoted(text)} may be {quoted(best.name)} ('{best.id}', {best.score} of 100)"
            )
            self.deciding.wait(text, spot, found.near, message)
            return True
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


def called(text: str, found: Found) -> str:
    """That a name means several records."""
    if len(found.several) < 2:
        return f"rows of one list share the name {quoted(text)}, so it is not clear which is meant"
    return f"several records are called {quoted(text)}: {', '.join(found.several)}"


def unknown_id(name: str, ids: Sequence[str]) -> str:
    """That a decision names no record."""
    return f"{FILE} says {quoted('; '.join(ids))} of {quoted(name)}, and no record has that id"

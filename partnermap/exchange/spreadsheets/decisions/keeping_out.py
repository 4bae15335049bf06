"""Persons among the names of bodies: cut off, left out, or waiting for somebody who knows."""

from __future__ import annotations

from collections.abc import Sequence

from partnermap.exchange.imported import Alike, Reach, Weight
from partnermap.exchange.names import Near
from partnermap.exchange.persons.areas import ends_like_a_place, may_be_of_a_person
from partnermap.exchange.persons.personal import (
    bare_name,
    bears_names,
    is_person,
    is_reached,
    may_be_person,
)
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.bodies.known import Known
from partnermap.exchange.spreadsheets.decisions.deciding import Deciding
from partnermap.exchange.spreadsheets.decisions.review import FILE, NEW, SKIP
from partnermap.loader.persons import is_titled
from partnermap.model.map import BODY_SECTIONS
from partnermap.problems import quoted

_PERSON = "this looks like the name of a person, or a way to reach one, and is never taken"
_PERSON_HINT = "Give the body that the person comes from."
_CUT = "names beside which a person seems to stand, who is left out"
_MAY_BE = "this may be the name of a person, so it waits and is not taken"
_MAY_BE_HINT = (
    f"Say in {FILE}: '{NEW}' if it is {{}} that is not listed, its id if it is, and '{SKIP}' if it "
    "is a person."
)
_AREAS = "areas"


class Persons:
    """What is done about names that are, or may be, those of persons.

    Attributes:
        familiar: words that names of bodies and places have here, so that no person has them.
        initials: those of bodies here, in small letters.
    """

    def __init__(self, known: Known, account: Account, deciding: Deciding) -> None:
        self._known = known
        self._account = account
        self._deciding = deciding
        self.familiar: frozenset[str] = frozenset()
        self.initials: frozenset[str] = frozenset()

    def is_like_one(self, text: str) -> bool:
        """Whether a name may be a person's, so that no message repeats it."""
        return may_be_person(text, self.familiar)

    def may_be_in_an_area(self, text: str) -> bool:
        """Whether what should be the name of an area may be a person's."""
        return may_be_of_a_person(text, self.familiar)

    def bare(self, text: str) -> str:
        """A name without a person who stands beside it."""
        return bare_name(text, self.familiar).text

    def cut_off(self, sections: Sequence[str], spot: Spot, text: str) -> str:
        """The name of a body without a person who stands beside it, which is told."""
        is_known = bool(self._known.find(sections, text, near=False).id)
        is_guarded = sections[0] in BODY_SECTIONS or sections[0] == _AREAS
        if not is_guarded or is_known or self._deciding.said(text):
            return text
        bare = bare_name(text, self.familiar)
        if sections[0] == _AREAS and len(text.removeprefix(bare.text).strip(" -,;:").split()) < 2:
            return text  # 'Elm (Alexandra)' is a place
        if bare.is_cut:
            message = (
                "what stands beside this name seems to be a person, and is left out: taken as "
                f"{quoted(bare.text)}"
            )
            alike = Alike(_CUT, quoted(bare.text), of_all=True)
            self._account.tell(Weight.NOTE, message, of=[spot], alike=alike)
        return bare.text

    def left_out(
        self,
        sections: Sequence[str],
        spot: Spot,
        text: str,
        *,
        is_numbered: bool = False,
        reach: Reach = Reach.CELL,
    ) -> bool:
        """Whether a name is that of a person, which is told, and not known to be a body's.

        Args:
            sections: where its record may be.
            spot: the cell.
            text: the name.
            is_numbered: whether it has a number in a register, which no person has.
            reach: how much goes with it.
        """
        is_body = (
            self._deciding.is_new(text)
            or bool(self._known.find(sections, text, near=False).id)
            or (is_numbered and not is_titled(text))
        )
        is_place = sections[0] == _AREAS and ends_like_a_place(text) and not is_titled(text)
        if is_reached(text) or (is_person(text) and not is_body and not is_place):
            hint = "" if sections[0] == _AREAS else _PERSON_HINT
            self._account.tell(Weight.LEFT_OUT, _PERSON, hint, of=[spot], reach=reach)
            return True
        return False

    def waiting(self, section: str, spot: Spot, text: str, near: Sequence[Near]) -> bool:
        """Whether a name that nobody knows may be a person's; then it waits.

        Args:
            section: where its record would be.
            spot: the cell.
            text: the name.
            near: records that have nearly the same name.
        """
        if section == _AREAS and self.may_be_in_an_area(text):
            self._deciding.wait(text, spot, near, _MAY_BE, _MAY_BE_HINT.format("a place"))
            return True
        if section not in BODY_SECTIONS or not self.is_like_one(text):
            return False
        if near and not bears_names(text, self.familiar):
            return False  # it is as near to the name of a body
        self._deciding.wait(text, spot, near, _MAY_BE, _MAY_BE_HINT.format("a body"))
        return True

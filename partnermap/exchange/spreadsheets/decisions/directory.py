"""Whom the names in cells mean: known records, new ones, or somebody who must decide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from partnermap.exchange.columns.forms import NO_FLAG, NO_FLAG_HINT
from partnermap.exchange.imported import Alike, Weight
from partnermap.exchange.names import Found, Near
from partnermap.exchange.spreadsheets.account import Spot, with_text
from partnermap.exchange.spreadsheets.decisions.listing import Listing
from partnermap.exchange.spreadsheets.decisions.no_name import tell_no_name
from partnermap.exchange.spreadsheets.decisions.review import FILE, SKIP
from partnermap.exchange.spreadsheets.words.beside import Beside, beside
from partnermap.exchange.spreadsheets.words.duties import is_no_function
from partnermap.exchange.spreadsheets.words.footnotes import cut_marks
from partnermap.exchange.spreadsheets.words.guesses import without_doubt
from partnermap.exchange.spreadsheets.words.looking import (
    halves,
    is_table,
    is_true_or_false,
    may_be_table,
    says_nothing,
)
from partnermap.exchange.spreadsheets.words.no_names import is_extent, is_of_ages, why_not_meant
from partnermap.exchange.spreadsheets.words.several import may_be_several_bodies
from partnermap.exchange.spreadsheets.words.turned import meant_by
from partnermap.exchange.spreadsheets.words.value import NOT_RECORDED
from partnermap.model.map import BODY_SECTIONS
from partnermap.problems import quoted

_MISSPELT = 90
_TWO_HINT = f"Say in {FILE}: both ids with a semicolon between them, one id, 'new' or '{SKIP}'."
_SEVERAL_HINT = (
    f"Part them by a semicolon in the cell; or say in {FILE}: ids with semicolons between them, "
    f"'new' if it is the name of one, or '{SKIP}'."
)


class Directory(Listing):
    """Every record by its names; those of the map first, then those of the source."""

    def reference(self, sections: Sequence[str], spot: Spot, text: str) -> str | None:
        """The one record that a name in a cell means; None where it is told why there is none."""
        ids = self.references(sections, spot, text)
        if len(ids) > 1:
            message = f"{quoted(text)} is several, and one is expected here"
            self._account.tell(Weight.LEFT_OUT, message, "Give each a row of its own.", of=[spot])
            return None
        return ids[0] if ids else None

    def without_doubt(self, sections: Sequence[str], text: str) -> str:
        """A name without the doubt at its end, unless a record is called so: ``Who Cares?``."""
        bare = without_doubt(text)
        if bare == text:
            return text
        id_ = self._known.find(sections, text, near=False).id
        is_called_so = id_ and without_doubt(name := self._known.name_of(sections[0], id_)) != name
        return text if is_called_so else bare

    def beside(self, sections: Sequence[str], text: str) -> Beside:
        """A name, and a remark in brackets after it, unless a record is called so."""
        if sections[0] not in BODY_SECTIONS or self.knows(sections[0], text):
            return Beside(text)
        return beside(text, self.persons.familiar)

    def decided_as(self, whole: str, name: str) -> str:
        """A name without what stands beside it, unless something is decided about the whole."""
        return whole if self.deciding.said(whole) else name

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
            message = f"{quoted(text)}, so it is not recorded"
            alike = Alike(NOT_RECORDED, quoted(text), of_all=True)
            self._account.tell(Weight.LEFT_OUT, message, of=[spot], alike=alike)
            return []
        if is_true_or_false(text):
            self._account.tell(Weight.LEFT_OUT, NO_FLAG, NO_FLAG_HINT, of=[spot])
            return []
        text = self.persons.cut_off(sections, spot, cut_marks(text, spot, self._account))
        if self.persons.left_out(sections, spot, text):
            return []
        decided, ids = self._decided(sections, spot, text)
        if decided:
            return ids
        found = self._known.find(sections, text)
        if sections[0] == "functions":  # 'Safeguarding adults reviews' are no adults misspelt
            near = tuple(each for each in found.near if each.score >= _MISSPELT)
            found = replace(found, near=near)
        if found.id:
            section = self._known.section_in(sections, found.id)
            self._tell_not_new(section, found.id, spot, text)
            return [found.id] if self._is_of(sections, found.id, spot, text) else []
        if sections[0] == "functions" and is_no_function(text) and not self.deciding.is_new(text):
            message = f"{quoted(text)} is no function: it says what is not meant, or where to look"
            self._account.tell(Weight.LEFT_OUT, message, of=[spot])
            return []
        if self._known.is_held(sections, text):
            message = f"{quoted(text)} is the code of a row that is not taken, or not yet"
            self._account.tell(Weight.LEFT_OUT, message, of=[spot])
            return []
        is_new = self.deciding.is_new(text)
        if not is_new and self._is_no_name(sections, spot, text):
            return []
        if not is_new and sections[0] == "areas":
            parts = self.joined_areas.parts(spot, text)
            if parts is None:
                return []
            if len(parts) > 1:
                return [id_ for part in parts for id_ in self.references(sections, spot, part)]
        if not is_new and (self._are_two(sections, found, spot, text)):
            return []
        if not is_new and self.persons.waiting(sections[0], spot, text, found.near):
            return []
        if not is_new and not found.several and self._may_be_several(sections, spot, text):
            return []
        if not is_new and not found.several and self._is_kind_alone(sections, spot, text):
            return []
        if not is_new and self._waits(found, spot, text):
            return []
        may_be_both = {"organisations", "partnerships"} <= set(sections)
        is_sure = is_new or self._known.is_named_later("partnerships", text)
        if is_link and may_be_both and may_be_table(text) and not is_sure:
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

    def _is_no_name(self, sections: Sequence[str], spot: Spot, text: str) -> bool:
        """Whether a cell that should name a body or an area names nothing, which is told."""
        if sections[0] not in (*BODY_SECTIONS, "areas", "communities", "themes", "sources"):
            return False
        if sections[0] == "communities" and is_of_ages(text):
            return False  # '0-19 years'
        if sections[0] == "areas" and is_extent(text):
            message = f"{quoted(text)} says how far something reaches, and not in which area"
            self.deciding.wait(text, spot, (), message)
            return True
        if meant_by(text).is_less:
            self.deciding.wait(
                text, spot, (), f"{quoted(text)} takes something out of what it names"
            )
            return True
        is_year = sections[0] == "sources" and any(sign.isdigit() for sign in text)
        why = "" if is_year else why_not_meant(text)
        if why:
            tell_no_name(self._account, with_text(spot, text), why)
        return bool(why)

    def _may_be_several(self, sections: Sequence[str], spot: Spot, text: str) -> bool:
        """Whether a cell may name several bodies of which nobody knows any; then it waits."""
        if sections[0] not in BODY_SECTIONS or not may_be_several_bodies(text):
            return False
        message = f"{quoted(text)} may be several bodies in one cell"
        self.deciding.wait(text, spot, (), message, _SEVERAL_HINT)
        return True

    def _are_two(self, sections: Sequence[str], found: Found, spot: Spot, text: str) -> bool:
        """Whether a cell seems to name several bodies, each of which is known; then it waits."""
        if found.several or (found.near and found.near[0].score >= 95):
            return False
        for parts in halves(text):
            near = [self._known.nearest(sections, part, text) for part in parts]
            ids = {each.id for each in near if each}
            if all(near) and len(ids) == len(parts):
                both = [Near(each.id, each.name, 0) for each in near if each]
                said = " and ".join(f"{quoted(each.name)} ('{each.id}')" for each in both)
                what = "bodies" if sections[0] in BODY_SECTIONS else sections[0]
                message = f"{quoted(text)} may be {len(both)} {what} in one cell: {said}"
                self.deciding.wait(text, spot, both, message, _TWO_HINT)
                return True
        return False

"""Areas that are joined in one cell: all of them where each is known; else it is asked."""

from __future__ import annotations

from partnermap.english import listed
from partnermap.exchange.imported import Alike, Weight
from partnermap.exchange.names import Near, plain_name
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.bodies.known import Known
from partnermap.exchange.spreadsheets.decisions.deciding import Deciding
from partnermap.exchange.spreadsheets.decisions.review import FILE, NEW, SKIP
from partnermap.exchange.spreadsheets.words.several import (
    is_joined,
    is_one_by_name,
    known_parts,
    parts_of,
)
from partnermap.problems import quoted

_AREAS = ("areas",)
_HINT = (
    f"Say in {FILE}: '{NEW}' if it is the name of one area, '{SKIP}', or ids with semicolons "
    "between them; or part them by a semicolon in the cell."
)
_SEVERAL = "cells that were read as several areas, each of which is known"


class JoinedAreas:
    """What is done about a name of an area that may be several.

    Attributes:
        alone: names of areas, plain, that stand alone in some cell.
    """

    def __init__(self, known: Known, account: Account, deciding: Deciding) -> None:
        self._known = known
        self._account = account
        self._deciding = deciding
        self.alone: frozenset[str] = frozenset()

    def parts(self, spot: Spot, text: str) -> list[str] | None:
        """The names that are meant, told where they are several; None where it waits."""
        if not is_joined(text):
            return [text]
        parts = known_parts(text, self._is_known)
        if is_one_by_name(text) and not parts:
            return [text]
        if parts and not is_one_by_name(text):
            said = listed([quoted(each) for each in parts])
            alike = Alike(_SEVERAL, quoted(text), of_all=True)
            message = (
                f"{quoted(text)} was read as {len(parts)} areas, each of which is known: {said}"
            )
            self._account.tell(Weight.NOTE, message, of=[spot], alike=alike)
            return parts
        self._ask(spot, text)
        return None

    def _is_known(self, name: str) -> bool:
        found = self._known.find(_AREAS, name, near=False).id
        later = self._known.is_named_later("areas", name)
        return bool(found) or later or plain_name(name) in self.alone

    def _ask(self, spot: Spot, text: str) -> None:
        every = parts_of(text)
        there = [each for each in every if self._is_known(each)]
        known = f"; {listed([quoted(each) for each in there])} stands elsewhere" if there else ""
        if len(there) > 1:
            known = known.replace(" stands ", " stand ")
        message = f"{quoted(text)} may be one area or several{known}"
        ids = [self._known.find(_AREAS, each, near=False).id for each in every]
        near = [Near(id_, self._known.name_of("areas", id_), 0) for id_ in ids if id_]
        all_known = len(near) == len(every)
        self._deciding.wait(text, spot, near if all_known else (), message, _HINT)

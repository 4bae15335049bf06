"""What somebody decided about names, in the review file, and what is still to be decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from partnermap.exchange.imported import Uncertain, Weight
from partnermap.exchange.names import Near, choices, plain_name
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.decisions.review import FILE, NEW, SKIP, YES, Review

DECIDE = f"Say in {FILE}: its id, '{NEW}' or '{SKIP}'. What stands with this name waits."
AGREE = DECIDE.replace("its id", f"'{YES}', another id")
AGAIN = f"Write an id, '{NEW}' or '{SKIP}'; '{YES}' only where one body is suggested."


class Deciding:
    """The lines of the review file: those that are there, and those that it is to have.

    Attributes:
        uncertain: what waits, by its plain name.
        asked: the names, plain, that were looked up.
        settled: lines that now have an id, where ``new`` has made a record that shares its name.
    """

    def __init__(self, review: Review, account: Account) -> None:
        self._review = review
        self._account = account
        self.uncertain: dict[str, Uncertain] = {}
        self.settled: dict[str, Uncertain] = {}
        self.asked: set[str] = set()

    def said(self, name: str) -> str:
        """What is decided about a name; empty where nothing is."""
        self.asked.add(plain_name(name))
        if settled := self.settled.get(plain_name(name)):
            return settled.suggested
        line = self._review.get(plain_name(name))
        return line.decision.strip() if line else ""

    def line_of(self, name: str) -> str:
        """Where it is decided: ``import-review.csv:3``."""
        line = self._review.get(plain_name(name))
        return f"{FILE}:{line.line}" if line and line.line else FILE

    def is_own(self, name: str) -> bool:
        """Whether somebody wrote the line of a name, and no import: it has no place."""
        line = self._review.get(plain_name(name))
        return bool(line and line.line and not (line.file or line.sheet or line.suggested))

    def is_asked(self, name: str) -> bool:
        """Whether the review file has a line for a name, decided or not."""
        return plain_name(name) in self._review

    def is_new(self, name: str) -> bool:
        """Whether a name is decided to be that of another body."""
        return self.said(name).casefold() == NEW

    def is_skipped(self, name: str) -> bool:
        """Whether a name is decided to be left out."""
        return self.said(name).casefold() == SKIP

    def ids(self, name: str) -> list[str]:
        """The ids, or names, that are decided: one, or several for two in one cell."""
        said = self.said(name)
        if said.casefold() in (NEW, SKIP):
            return []
        return [part.strip() for part in said.split(";") if part.strip()]

    def is_of_several(self, name: str) -> bool:
        """Whether a name was asked about as that of several bodies in one cell."""
        line = self._review.get(plain_name(name))
        return bool(line and ";" in f"{line.suggested}{line.decision}")

    def wait(
        self, name: str, spot: Spot, near: Iterable[Near], message: str, hint: str = ""
    ) -> None:
        """Let a name wait; nothing is written of what stands with it."""
        near = tuple(near)
        hint = hint or (AGREE if len(choices(near)) == 1 else DECIDE)
        self._account.tell(Weight.WAITING, message, hint, of=[spot])
        self.uncertain.setdefault(plain_name(name), _line(name, spot, near))

    def made(self, name: str) -> str:
        """What was made of a name that several share and that is ``new``; empty for nothing."""
        line = self.settled.get(plain_name(name))
        return line.suggested if line and self.is_new(name) else ""

    def settle(self, name: str, spot: Spot, id_: str) -> None:
        """Keep which record was made, so that the next import makes no other one."""
        self.settled.setdefault(plain_name(name), _line(name, spot, (Near(id_, spot.text, 0),)))


def _line(name: str, spot: Spot, near: Sequence[Near]) -> Uncertain:
    several = choices(near)
    if len(several) > 1:
        by = "; " if several[0].score == 0 else " or "  # all of them, or one
        ids, names = (by.join(getattr(each, of) for each in several) for of in ("id", "name"))
        return Uncertain(name, spot.origin, ids, names, 0)
    best = near[0] if near else Near("", "", 0)
    return Uncertain(name, spot.origin, best.id, best.name, best.score)

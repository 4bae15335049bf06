"""What is written with a doubt at its end: ``Health Board?``, ``Monthly (probably)``."""

from __future__ import annotations

import re

from partnermap.exchange.imported import Alike, Weight
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.problems import quoted

_GUESS = re.compile(
    r"(?:\s*[?]+|\s*\([?]+\)|\s*\((?:probably|perhaps|tbc|assumed)\))\Z", re.IGNORECASE
)
GUESSES = "guesses, marked as assumed"


def without_doubt(text: str) -> str:
    """A text without the doubt at its end; the same where it has none, or says nothing else."""
    return _GUESS.sub("", text).strip() or text


def marked(text: str) -> str:
    """What is told of a guess."""
    return f"{quoted(text)} is a guess: it is marked as assumed"


def tell_guess(text: str, spot: Spot, account: Account) -> None:
    """Say that a name in a cell is taken as a guess."""
    alike = Alike(GUESSES, quoted(text), of_all=True)
    account.tell(Weight.NOTE, marked(text), of=[spot], alike=alike)

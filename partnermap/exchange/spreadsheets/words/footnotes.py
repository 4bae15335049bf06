"""Marks of footnotes beside names and words: ``Elm Trust*``, ``Monthly [2]``."""

from __future__ import annotations

import re

from partnermap.exchange.imported import Alike, Weight
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.problems import quoted

_MARKS = r"*\u2020\u2021\u00a7\u00b6\u00b9\u00b2\u00b3\u2070\u2074-\u2079"
_ROUND = re.compile(rf"\A[{_MARKS}]+\s*|\s*(?:[{_MARKS}]+|\[[0-9a-z]{{1,2}}\])\Z")
FOOTNOTES = "with the mark of a footnote, which is left out"


def without_marks(text: str) -> str:
    """A text without marks of footnotes round it; the same where nothing else stands in it."""
    bare = _ROUND.sub("", text).strip()
    return bare if any(sign.isalnum() for sign in bare) else text


def cut_marks(text: str, spot: Spot, account: Account) -> str:
    """A name without the marks beside it, which are told."""
    bare = without_marks(text)
    if bare != text:
        message = f"{quoted(text)} is taken without the mark of a footnote"
        hint = "What the footnote says is not read as something of the body."
        alike = Alike(FOOTNOTES, quoted(text), hint, of_all=True)
        account.tell(Weight.NOTE, message, hint, of=[spot], alike=alike)
    return bare

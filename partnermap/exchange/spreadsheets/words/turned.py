"""What a cell names only to say that it is not meant, or to send the reader elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NOT = (
    r"(?:not\b(?![-\u2011])(?! in (?:education|school|employment|work))|no longer\b|neither\b"
    r"|excl(?:ud(?:es|ing))?\b|except(?:ing)?\b|other than\b|apart from\b|aside from\b|but not\b"
    r"|(?:does|do|is|are)(?: not|n['\u2019]t)\b"
    r"|(?:every(?:thing|one|body)|anything|all) (?:but|except|other than)\b"
    r"|none\b(?! of)|nothing(?: at present| yet| specific|\W*\Z))"
)
_NO_MORE = r"(?:(?:used to|formerly|previously|was|were|until|ended|ceased|stopped)\b)"
_ELSEWHERE = (
    r"(?:see\b|as (?:above|below|before|per|for)\b|same as\b|refers? to\b|(?:cf|ibid|ditto)\b"
    r"|per (?:the )?(?:tor|terms)\b"
    r"|now (?:with|at|in|under|part of|sits|held|done|led|run)\b"
    r"|(?:moved|transferred|passed|handed|delegated|shared|merged|gone|goes|sits|lies|held|done|led"
    r"|run|covered|dealt with|handled|undertaken|picked up|owned|joint|jointly)(?: over| on)?"
    r" (?:to|by|with|into|under|elsewhere|at)\b)"
)
_OUT = re.compile(rf"\W*(?:{_NOT}|{_NO_MORE}|{_ELSEWHERE})", re.IGNORECASE)
_OUT_IN_BRACKETS = re.compile(
    rf"(.+?)\s*[(\[]\s*(?:{_NO_MORE}|{_ELSEWHERE})[^()\[\]]*[)\]]\W*\Z", re.IGNORECASE | re.DOTALL
)
_LESS = re.compile(
    rf"(?P<kept>.+?)\s*(?:[(\[]\s*{_NOT}[^()\[\]]*[)\]]"
    r"|(?:[,;]|\s[-\u2013]|\sbut|\sand)\s+(?:but )?not\b(?![-\u2011]).*"
    r"|,?\s+(?:excl(?:ud\w+|\b)|except\b|other than\b|apart from\b).*)\W*\Z",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Meant:
    """What an item of a list means.

    Attributes:
        name: what is meant; empty where the item only says what is not, or where to look.
        is_less: whether the item takes something out of it: ``Housing (not homelessness)``.
    """

    name: str
    is_less: bool = False


def meant_by(item: str) -> Meant:
    """What an item of a list means, without what it says is not meant.

    Args:
        item: ``Housing``, ``Not safeguarding``, ``(see Health Board)``.
    """
    if _OUT.match(item) or _OUT_IN_BRACKETS.match(item):
        return Meant("")
    match = _LESS.match(item)
    return Meant(match["kept"].strip(" ,;"), is_less=True) if match else Meant(item)

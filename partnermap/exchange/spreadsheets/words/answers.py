"""Yes or no, also with more beside it: ``Y - delegated £50k``."""

from __future__ import annotations

import re

from partnermap.exchange.spreadsheets.words.written import NOTHING, UNKNOWN

_YES = frozenset({"y", "yes", "true", "1", "x", "\u2713", "\u2714", "tick"})
_NO = frozenset({"n", "no", "false", "0", "\u2717", "\u2718"})
_WITH_MORE = re.compile(r"(y|yes|n|no)\b\s*(?:[-\u2013\u2014:;,]\s*(.+)|\((.+)\))", re.IGNORECASE)
_DOUBT = re.compile(
    r"\?|\b(?:y|yes|n|no|not|never|none|but|unless|until|except|perhaps|probably|maybe|tbc|tba"
    r"|unclear|unsure|assumed)\b",
    re.IGNORECASE,
)


def answer_in(text: str) -> tuple[bool | None, str]:
    """The answer of a cell, and what stands beside it; None where it is neither yes nor no.

    Beside a plain yes or no may stand whatever does not take it back.
    """
    low = text.casefold()
    if low in _YES or low in _NO:
        return low in _YES, ""
    match = _WITH_MORE.fullmatch(" ".join(text.split()))
    rest = (match[2] or match[3]) if match else ""
    is_clear = rest and rest.casefold() not in NOTHING | UNKNOWN and not _DOUBT.search(rest)
    return (match[1].casefold() in _YES, rest) if match and is_clear else (None, "")

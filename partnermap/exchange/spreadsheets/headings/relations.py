"""Headings that turn what stands below them: ``Not in``, ``Former type``, ``Main funder``.

What cells hold says what a column is only where the heading asks for a class of thing (``Setup``,
``Division``). ``vcse`` below ``Main funder`` is the sector of somebody else.
"""

from __future__ import annotations

import re

_ADDED = re.compile(r"(?:\s*[(\[]|\s+[-\u2013:]\s+)([^()\[\]]+)[)\]]?\s*\Z")
# 'Members (excluding the council)' are members all the same.
_WHOLLY = re.compile(
    r"(?:all )?(?:former|previous|old|past|lapsed|left|ended|excluded|exclusions|future|planned"
    r"|proposed|potential|next)(?:ly)?(?: ones?| year)?"
    r"|not (?:covered|included|served|current|active|in|any more|any longer|members?|yet.*)"
    r"|no longer.*"
)
_MOST_WORDS = 3  # what names a class of thing is short
# What is not so, is no more, or is not yet.
_TURNED = re.compile(
    r"\b(?:no (?:longer|more)|not|non|never|without|except\w*|excl\w*|outside|out of|gaps?|missing"
    r"|lacks?|lost|other|others|rather|instead|former\w*|previous\w*|prior|past|old|ex|once|was|were|had|left"
    r"|until|before|ended|closed|lapsed|withdr\w+|ceased|future|next|planned|proposed|potential"
    r"|possible|intended|wanted|aspir\w+)\b"
)
# Words that lead from the row to something else, and those who do something for it or to it.
_TO_ANOTHER = re.compile(
    r"\b(?:to|by|from|with|under|against|via|through|between|versus)\b"
    r"|\b(?:of|for|in|on|at|into|across|within|near|than|per)\Z"
    r"|\b(?:landlord|parent|host|lead|client|tenant|agent|neighbour|source|target|link)s?\b"
    r"|\b\w{2,}(?:ed|ing)\b"
)
_DOER = re.compile(r"\b\w{2,}(?:er|or|ee)s?\b")
_NO_DOER = re.compile(
    r"sector|cluster|number|order|tier|layer|quarter|chapter|letter|centre|character|committee"
    r"|marker|identifier|register"
)


def is_turned(heading: str) -> bool:
    """Whether a heading speaks of what is not so, is no more, or is not yet: ``Excluded areas``."""
    return bool(_TURNED.search(_plain(heading)))


def asks_for_a_class(heading: str) -> bool:
    """Whether a heading may ask what a thing is, so that the cells below it may answer.

    It does not where it is turned, is long, or leads to something else: ``Funded by``.
    """
    plain = _plain(heading)
    doers = (each.removesuffix("s") for each in _DOER.findall(plain))
    return (
        len(plain.split()) <= _MOST_WORDS
        and not is_turned(heading)
        and not _TO_ANOTHER.search(plain)
        and all(_NO_DOER.fullmatch(each) for each in doers)
    )


def is_turned_in_brackets(heading: str) -> bool:
    """Whether what stands in brackets, or after a dash, turns it: ``Areas (former)``."""
    match = _ADDED.search(heading)
    return bool(match and _WHOLLY.fullmatch(_plain(match[1])))


def _plain(heading: str) -> str:
    """A heading in small letters, with the words in its brackets, which may turn it."""
    return " ".join(re.findall(r"[a-z0-9&]+", heading.casefold().replace("\u2019", "'")))

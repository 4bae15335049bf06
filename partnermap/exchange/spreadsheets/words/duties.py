"""What a cell lists that a body is responsible for: functions, prose, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from partnermap.exchange.columns import lists
from partnermap.exchange.persons.likeness import Likeness, likeness
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.spreadsheets.words.numbering import numbered
from partnermap.exchange.spreadsheets.words.turned import meant_by
from partnermap.exchange.spreadsheets.words.written import NOTHING, UNKNOWN

_BULLETS = re.compile(r"\s*[\u2022\u25aa\u25cf\u25e6\u2023\u00b7]\s*")
_AT_THE_BEGINNING = re.compile(
    r"\A(?:[-*\u2013\u2014]|\(?[a-h]\)|\(?(?:i{1,3}|iv|vi{0,3})\))\s+|\A\(?\d{1,2}[.)](?!\d)\s*",
    re.IGNORECASE,
)
# A comma parts nothing where one of these makes its parts belong together.
_JOINS = re.compile(
    r"\b(?:and|or|for|of|to|with|in|on|by|from|between|across|including|such as)\b|[&/()]", re.I
)
_LONG, _TOO_LONG = 8, 16  # words that a name has, and that none has, with a verb or without
_PART = 4
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|being|will|shall|must|should|may|can|has|have|had|does|do"
    r"|meets?|ensures?|oversees?|provides?|brings?|leads?|sets?|makes?|holds?|agrees?|advises?"
    r"|monitors?|coordinates?|promotes?|delivers?|develops?|considers?|takes?|gives?|helps?"
    r"|aims?|that|which|who)\b",
    re.IGNORECASE,
)
_OF_A_SENTENCE = re.compile(
    r"(?:it|they|we|this|(?:the|our) (?:board|group|partnership|forum|committee|network|panel))\b",
    re.IGNORECASE,
)
_TWO_SENTENCES = re.compile(r"[a-z)]\.\s+[A-Z]")
_NO_NAME = re.compile(
    r"(?:see|as per|as above|refer to|various|ditto|multiple|all of the above)\b.*"
    r"|yes|no|y|n|[\d\W]+"
    r"|(?:purely |mainly |mostly )?(?:strategic|operational|tactical|advisory|consultative"
    r"|decision[- ]making|statutory|non-statutory)(?: (?:board|group|body))?"
    r"|https?:\S+|www\.\S+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Duties:
    """What stands in such a cell.

    Attributes:
        functions: the names of functions, each with a capital.
        prose: sentences, as they stand there.
        not_names: what is no function, such as ``see terms of reference``.
        is_personal: whether something may be about a person, and is in none of these.
        less: items that say of a function what of it is not meant, with the function.
    """

    functions: tuple[str, ...] = ()
    prose: str = ""
    not_names: tuple[str, ...] = ()
    is_personal: bool = False
    less: tuple[tuple[str, str], ...] = ()


def duties_in(text: str, familiar: Collection[str] = (), *, beside_persons: bool = False) -> Duties:
    """What a cell says.

    Args:
        text: of the cell, with its lines.
        familiar: words in small letters that names of bodies and places here have.
        beside_persons: whether the column may list persons, so that what only may be one is none.
    """
    functions: list[str] = []
    prose: list[str] = []
    others: list[str] = []
    less: list[tuple[str, str]] = []
    has_persons = False
    of_persons = (Likeness.NAMES, Likeness.SHAPE) if beside_persons else (Likeness.NAMES,)
    for item in listed_in(text):
        if _is_prose(item):
            prose.append(item)
        elif is_personal(item) or likeness(item, familiar) in of_persons:
            has_persons = True
        elif is_no_function(item):
            others.append(item)
        else:
            meant = meant_by(item)
            functions.append(as_name(meant.name))
            if meant.is_less:
                less.append((item, functions[-1]))
    names = tuple(dict.fromkeys(functions))
    return Duties(names, " ".join(prose), tuple(others), has_persons, tuple(less))


def is_no_function(item: str) -> bool:
    """Whether an item of a list is none: ``tbc``, ``see terms``, ``Not safeguarding``."""
    bare = item.strip("()[] ")
    is_empty = item.casefold() in NOTHING | UNKNOWN or bare.casefold() in NOTHING | UNKNOWN
    return is_empty or bool(_NO_NAME.fullmatch(bare)) or not meant_by(item).name


def listed_in(text: str) -> list[str]:
    """The items of a list: by line, semicolon and bullet, and by comma where that is safe."""
    pieces = [
        each
        for line in lists.parted(text)
        for piece in _BULLETS.split(line)
        for item in numbered(piece)
        if (each := _AT_THE_BEGINNING.sub("", item, count=1).strip())
    ]
    if len(pieces) != 1 or _is_prose(pieces[0]):
        return pieces
    parts = [each.strip() for each in pieces[0].split(",")]
    is_safe = len(parts) > 2 and all(0 < len(each.split()) <= _PART for each in parts)
    return parts if is_safe and not _JOINS.search(pieces[0]) else pieces


@lru_cache(maxsize=64)
def may_list_persons(heading: str, texts: tuple[str, ...]) -> bool:
    """Whether a column of functions may have persons in it: ``Leads``, or where one surely is."""
    return heading.strip().casefold() == "leads" or any(
        is_personal(item) or likeness(item) is Likeness.NAMES
        for text in texts
        for item in listed_in(text)
    )


def _is_prose(text: str) -> bool:
    many = len(text.split())
    has_verb = bool(_VERB.search(text))
    return bool(
        many > _TOO_LONG
        or (many > _LONG and has_verb)
        or _OF_A_SENTENCE.match(text)
        or _TWO_SENTENCES.search(text)
    )


def as_name(item: str) -> str:
    """An item as it stands in a list of names: ``skills.`` as ``Skills``, ``eCAF`` as it is."""
    text = item.rstrip(" .,")
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.islower() else text

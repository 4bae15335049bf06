"""What may be a person, or a way to reach one: not taken, and never repeated in a message."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from partnermap.exchange.persons.likeness import Likeness, is_of_body_or_place, likeness, plain
from partnermap.exchange.persons.texts import has_a_way_to_reach, names_somebody
from partnermap.exchange.persons.well_known import WELL_KNOWN
from partnermap.loader.persons import has_first_name, is_named, is_of_a_body, is_titled
from partnermap.loader.privacy import MAIL, PHONE

_ASKED = re.compile(
    r"\b(?i:ring|phone|call|text|e-?mail|ask|tell|see|contact|chase|check with"
    r"|(?:speak|spoke|talk|write) (?:to|with))\s+([A-Za-z]+(?:\s+[A-Z]\w+)?)"
)
_AFTER = re.compile(
    r"(?P<head>.*?\S)\s*(?:"
    r"[(\[](?P<bracket>[^()\[\]]+)[)\]]"
    r"|(?P<care>\b(?:c/o|care of|attn|fao|contact|ask for))\b:?\s+(?P<of>\S.*)"
    r"|(?:\s[-\u2013\u2014]+\s|[,;:|]\s|\s/\s)\s*(?P<rest>\S.*)"
    r")\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_CLAUSE = re.compile(r"(?<=;)\s+")
_NO_END = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Cllr|Cllrs|Rev|Revd|Fr|Sgt|Supt|Insp|St|Capt|Col|Ald|[A-Z]))\.\Z"
)


@dataclass(frozen=True, slots=True)
class Bare:
    """A name without the person that stands beside it.

    Attributes:
        text: what is left.
        is_cut: whether something was taken off.
        is_unsure: whether what stands beside it may be a person or a place.
    """

    text: str
    is_cut: bool = False
    is_unsure: bool = False


@lru_cache(maxsize=20_000)
def is_personal(text: str) -> bool:
    """Whether a text seems to hold a person's name, or a way to reach one."""
    return has_a_way_to_reach(text) or _is_named(text) or _asks(text) or names_somebody(text)


def is_person(name: str) -> bool:
    """Whether what should be the name of a body is surely that of a person, or has a mailbox."""
    return is_reached(name) or _is_named(name) or _asks(name)


def is_reached(name: str) -> bool:
    """Whether a name holds a mailbox or a telephone number."""
    return bool(MAIL.search(name) or PHONE.search(name))


def may_be_person(name: str, familiar: Collection[str]) -> bool:
    """Whether what should be the name of a body may be that of a person.

    Args:
        name: as it stands in a cell.
        familiar: words in small letters that names of bodies and places here have.
    """
    return (
        likeness(name, familiar) is not Likeness.NONE
        or _head(name, familiar) is not Likeness.NONE
        or bare_name(name, familiar).is_unsure
        or _is_about_somebody(name, familiar)
    )


def bears_names(name: str, familiar: Collection[str]) -> bool:
    """Whether a name that may be a person's has a given name or a family name in it."""
    found = (likeness(name, familiar), _head(name, familiar))
    return Likeness.NAMES in found or _is_about_somebody(name, familiar)


def bare_name(name: str, familiar: Collection[str]) -> Bare:
    """A name of a body without a person after it: ``A Group (Harjit Bains)``."""
    match = _AFTER.match(name)
    if match is None or is_titled(match["head"]):
        return Bare(name)
    if likeness(match["head"], familiar) is not Likeness.NONE:
        return Bare(name)
    beside = match["bracket"] or match["of"] or match["rest"]
    first = re.split(r"[,;:]\s|\s[-\u2013]\s", beside, maxsplit=1)[0]
    found = likeness(first, familiar)
    if found is Likeness.NAMES or _is_named(first) or (match["care"] and found is Likeness.SHAPE):
        return Bare(match["head"].rstrip(" ,;:-"), is_cut=True)
    return Bare(name, is_unsure=found is Likeness.SHAPE)


def _head(name: str, familiar: Collection[str]) -> Likeness:
    """How much what stands before a bracket, a comma or a dash is like a person's name."""
    match = _AFTER.match(name)
    return likeness(match["head"], familiar) if match else Likeness.NONE


def _is_about_somebody(name: str, familiar: Collection[str]) -> bool:
    """Whether a name is a remark about a person: ``ask Bev Coker about row 3``."""
    last = name.split()[-1:]
    ends_as_a_body = any(is_of_body_or_place(each, familiar) for each in last)
    return not ends_as_a_body and names_somebody(name, familiar)


def sentences_kept(text: str) -> list[tuple[str, bool]]:
    """The sentences of a text, or their clauses, and whether each may be kept.

    Where a way to reach somebody is in a sentence, all of it goes: it is about whom it reaches.
    """
    found: list[tuple[str, bool]] = []
    for sentence in _sentences(text):
        if has_a_way_to_reach(sentence):
            found.append((sentence, False))
        else:
            found += [(each, not is_personal(each)) for each in _CLAUSE.split(sentence)]
    return found


def clauses_of(text: str) -> list[str]:
    """The sentences of a text, parted at semicolons."""
    return [each for sentence in _sentences(text) for each in _CLAUSE.split(sentence)]


def _sentences(text: str) -> list[str]:
    """Sentences; the full stop of a title (``Rev. Jo``) or of an initial ends none."""
    found: list[str] = []
    for part in _SENTENCE.split(text):
        if found and _NO_END.search(found[-1][-8:]):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return found


def _is_named(text: str) -> bool:
    return is_named(text) and " ".join(map(plain, text.split())) not in WELL_KNOWN


def _asks(text: str) -> bool:
    """Whether a text says whom to ask, by a first name: ``ring Mary after 3``."""
    asked = (match[1] for match in _ASKED.finditer(text))
    return any(has_first_name(each) and not is_of_a_body(each) for each in asked)

"""Whether a name is that of a person: by its shape, and by what names of bodies have in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from enum import Enum
from functools import lru_cache

from partnermap.exchange.persons.given_names import GIVEN_NAMES, WORDS_TOO
from partnermap.exchange.persons.surnames import SURNAMES
from partnermap.exchange.persons.well_known import PLACES, WELL_KNOWN
from partnermap.exchange.persons.words_of_bodies import (
    ends_like_a_thing,
    is_a_name_too,
    is_a_word_of_bodies,
)

TITLES = (
    r"mr|mrs|ms|miss|mx|dr|prof|professor|cllrs?|councillor|sir|dame|lord|lady|baroness|rev|revd"
    r"|reverend|canon|archdeacon|imam|rabbi|fr|pastor|alderman|ald|rt hon|sgt|sergeant|pc|dc|ds"
    r"|ch supt|ch insp|supt|superintendent|insp|inspector|chief supt|chief superintendent"
    r"|chief inspector|det|detective|maulana|mufti|granthi|captain|capt|major|colonel|col"
)
_TITLED = re.compile(rf"(?:(?:{TITLES})\b\.?\s+)+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"(?:[^\W\d_]\.?)+(?:['\u2019-][^\W\d_]+)*\.?\Z")
_TWO_SYLLABLES = re.compile(r"[A-Z][a-z]{1,5}-[A-Z]?[a-z]{1,5}\Z")  # Ji-ho, Ka-Wai
_WRITTEN = "al ap ab bin da de del della den der di do dos el ibn la ni van von"
_PARTICLES = frozenset(_WRITTEN.split())
_IN_NO_NAME = frozenset({"not", "under"})  # 'DO NOT USE', 'Under Review'
_COMMA = re.compile(r"(\S+), (\S+(?: \S+)?)\Z")
_MOST = 4


class Likeness(Enum):
    """How much a name is like that of a person."""

    NONE = 0
    SHAPE = 1  # two or three words with a capital, none of which says that it is a body
    NAMES = 2  # a given name or a family name is among them


def likeness(text: str, familiar: Collection[str] = ()) -> Likeness:
    """How much a text is like the name of a person, and of nothing else.

    Args:
        text: a name, or a part of one.
        familiar: words in small letters that names of bodies and places here have.
    """
    text = " ".join(text.split()).strip(" .,;:()[]")
    if match := _COMMA.match(text):  # 'Bains, Harjit'
        text = f"{match[2]} {match[1].capitalize() if match[1].isupper() else match[1]}"
    bare = _TITLED.sub("", text, count=1) if _TITLED.match(text) else text
    words = [each for each in bare.split() if plain(each) not in _PARTICLES]
    if not words or len(words) > _MOST or not all(map(_WORD.match, words)):
        return Likeness.NONE
    low = [plain(each) for each in words]
    if " ".join(low) in WELL_KNOWN or not _IN_NO_NAME.isdisjoint(low):
        return Likeness.NONE
    if bare != text:
        return Likeness.NONE if _says_a_body(words, familiar) else Likeness.NAMES
    return _of_one(words[0], familiar) if len(words) == 1 else _of_several(words, familiar)


def _of_one(word: str, familiar: Collection[str]) -> Likeness:
    low = plain(word)
    is_name = low in GIVEN_NAMES - WORDS_TOO - PLACES and word[:1].isupper()
    is_name = is_name and low not in familiar and not (word.isupper() and len(low) > 1)
    return Likeness.NAMES if is_name else Likeness.NONE


def _of_several(words: list[str], familiar: Collection[str]) -> Likeness:
    first, last = plain(words[0]), plain(words[-1])
    is_given = first in GIVEN_NAMES or _has_part(first, GIVEN_NAMES)
    is_given = is_given or bool(_TWO_SYLLABLES.match(words[0]))
    is_plainly_given = is_given and first not in WORDS_TOO and first not in familiar
    is_family = last in SURNAMES or _has_part(last, SURNAMES)
    middle = words[1:-1] if is_given and first not in familiar else words[:-1]
    if _says_a_body(middle, familiar):
        return Likeness.NONE
    if _says_a_body(words[-1:], familiar):
        # 'Sarah Young', 'Tom Preston': a word of bodies or a place, and a name of many people.
        is_place = last in PLACES or (last in familiar and not is_a_word_of_bodies(last))
        is_either = len(words) == 2 and (is_a_name_too(last) or is_place)
        return Likeness.NAMES if is_plainly_given and is_either else Likeness.NONE
    if not all(each[:1].isupper() for each in words):  # 'harjit bains'
        return Likeness.NAMES if is_plainly_given and is_family else Likeness.NONE
    if is_given or is_family:
        return Likeness.NAMES
    # 'B'ham CC', 'GIPSIL Leeds'; 'TJ Okoro' is somebody.
    longest = [2, *(1 for _ in words[1:])]
    are_capitals = (
        each.isupper() and len(plain(each)) > many
        for each, many in zip(words, longest, strict=True)
    )
    is_made_of_initials = any(are_capitals) and not all(each.isupper() for each in words)
    is_a_thing = any(ends_like_a_thing(plain(each)) for each in words)
    return Likeness.NONE if is_made_of_initials or is_a_thing else Likeness.SHAPE


def is_of_body_or_place(word: str, familiar: Collection[str] = ()) -> bool:
    """Whether a word says that the name which it is in is one of a body or a place."""
    return _says_a_body((word,), familiar)


@lru_cache(maxsize=50_000)
def plain(word: str) -> str:
    """A word in small letters, without accents and full stops."""
    text = unicodedata.normalize("NFKD", word.casefold().replace("\u0142", "l"))
    bare = "".join(sign for sign in text if not unicodedata.combining(sign))
    return re.sub(r"[.,()]", "", bare.replace("\u2019", "'"))


def _has_part(word: str, names: Collection[str]) -> bool:
    return any(part in names for part in re.split("['-]", word) if len(part) > 2)


def _says_a_body(words: Iterable[str], familiar: Collection[str]) -> bool:
    """Whether one of some words is a word of bodies, or of a place."""
    return any(
        is_a_word_of_bodies(word)
        or (low := plain(word)) in PLACES
        or low in familiar
        or low.endswith("'s")
        for word in words
    )

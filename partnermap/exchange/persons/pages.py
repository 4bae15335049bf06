"""Addresses of somebody's own page: in a social network, or among the staff of a body."""

from __future__ import annotations

import re
from urllib.parse import unquote

from partnermap.exchange.persons.given_names import GIVEN_NAMES, WORDS_TOO
from partnermap.exchange.persons.likeness import Likeness, likeness
from partnermap.exchange.persons.surnames import SURNAMES
from partnermap.exchange.persons.well_known import PLACES, WELL_KNOWN
from partnermap.exchange.persons.words_of_bodies import (
    is_a_name_too,
    is_a_word_of_bodies,
    is_of_premises,
)

_PROFILES = re.compile(r"linkedin\.com/in/", re.IGNORECASE)
_NETWORK = re.compile(
    r"(?<![\w-])(?:facebook|fb|instagram|twitter|x|tiktok|threads|youtube)\.(?:com|net)/@?([\w.-]+)"
    r"|(?<![\w-])bsky\.app/profile/([\w-]+(?:\.[\w-]+)?)(?=\.bsky\.social|/|\s|\Z)",
    re.IGNORECASE,
)
_AMONG_STAFF = re.compile(
    r"/(?:[\w-]+-)?(?:staff|team|people|persons?|trustees?|councillors?|cllrs?|profiles?|authors?"
    r"|directors?|governors?|officers?|who-we-are|bios?)(?:-[a-z]+)?/([^\s/?#]+)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s._+-]+|(?<=[a-z])(?=[A-Z])")
_SHORTEST = 3


def is_profile(text: str) -> bool:
    """Whether a text has the address of somebody's own page, and not of a body's."""
    if _PROFILES.search(text):
        return True
    handles = (match[1] or match[2] for match in _NETWORK.finditer(text))
    among = (unquote(match[1]) for match in _AMONG_STAFF.finditer(text))
    return any(map(_is_handle, handles)) or any(map(_is_one_of_staff, among))


def _is_handle(handle: str) -> bool:
    words = _words(handle)
    if len(words) == 1:
        return _is_run_together(words[0].casefold())
    if len(words) != 2 or _is_well_known(words):
        return False
    if _is_person(words):
        return True
    is_parted = handle.islower() and re.search(r"[a-z][._][a-z]", handle) is not None
    return is_parted and not any(map(is_a_word_of_bodies, words))


def _is_one_of_staff(page: str) -> bool:
    words = _words(re.sub(r"\.(?:html?|php|aspx?)\Z", "", page))
    if words and words[0].casefold() in ("cllr", "councillor", "dr", "mr", "mrs", "ms", "prof"):
        return True
    if len(words) == 1:
        return likeness(words[0]) is Likeness.NAMES or _is_run_together(words[0].casefold())
    if not words or _is_well_known(words):
        return False
    return _is_person(words) or likeness(" ".join(words)) is not Likeness.NONE


def _is_person(words: list[str]) -> bool:
    """Whether a given name stands before what may be a family name."""
    first, last = words[0].casefold(), words[-1].casefold()
    is_given = first in GIVEN_NAMES and first not in WORDS_TOO
    may_be_family = is_a_name_too(last) or not (is_a_word_of_bodies(last) or last in PLACES)
    return (is_given and may_be_family and len(words) < 4) or likeness(
        " ".join(words)
    ) is Likeness.NAMES


def _is_run_together(word: str) -> bool:
    """Whether a word is a given name and a family name without a gap: ``suebright``."""
    return any(
        word[:at] in GIVEN_NAMES
        and (word[at:] in SURNAMES or is_a_name_too(word[at:]))
        and not is_of_premises(word[at:])
        and word[:at] not in WORDS_TOO
        and f"{word[:at]} {word[at:]}" not in WELL_KNOWN
        for at in range(_SHORTEST, len(word) - _SHORTEST + 1)
    )


def _is_well_known(words: list[str]) -> bool:
    return " ".join(words).casefold() in WELL_KNOWN


def _words(text: str) -> list[str]:
    """The words of a handle, each with a capital, without the figures at its end."""
    bare = re.sub(r"[\d_.-]+\Z", "", text)
    return [each[:1].upper() + each[1:] for each in _BETWEEN.split(bare) if each]

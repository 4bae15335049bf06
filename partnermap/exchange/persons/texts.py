"""Sentences about persons: by a title, by what stands beside a name, by names and addresses."""

from __future__ import annotations

import re
from collections.abc import Collection

from partnermap.exchange.persons.given_names import GIVEN_NAMES, WORDS_TOO
from partnermap.exchange.persons.likeness import Likeness, likeness, plain
from partnermap.exchange.persons.pages import is_profile
from partnermap.exchange.persons.surnames import SURNAMES
from partnermap.exchange.persons.well_known import PLACES
from partnermap.exchange.persons.words_of_bodies import (
    is_a_name_too,
    is_a_word_of_bodies,
    is_of_premises,
)
from partnermap.loader.privacy import MAIL, PHONE

_NAME = r"[^\W\d_a-z\u00df-\u00ff][\w'\u2019-]*\.?"
_PARTICLE = r"(?:de|da|dos|del|van|von|der|bin|ap|el|al)"
_RUN = rf"(?<![\w'\u2019]){_NAME}(?:\s+(?:{_PARTICLE}\s+)?{_NAME}){{0,7}}"
_TITLE = (
    r"Mrs?|Ms|Miss|Mx|Dr|Prof|Professor|Cllrs?|Councillor|Sir|Dame|Baroness|Revd?|Reverend|Canon"
    r"|Rev'd|Archdeacon|Imam|Rabbi|Fr|Father|Pastor|Alderman|Ald|Sgt|Sergeant|PC|DC|DS|Supt"
    r"|Superintendent|Insp|Inspector|Maulana|Mufti|Granthi|Captain|Capt|Colonel|Col|Lord|Lady"
)
_TITLED = re.compile(rf"\b(?:{_TITLE})\.?\s+({_RUN})")
_HANDLE = re.compile(r"(?<![\w.@/])@[A-Za-z]\w{2,}")
# Numbers without a dialling code, and mailboxes that are written so that no machine reads them.
_NUMBER = re.compile(
    r"\b(?:tele?|telephone|phone|mob|mobile|ring|call)\b[.:]?\s*(?:(?:no|number)\b\.?:?\s*)?(?:on\s+)?"
    r"\(?[0-9](?:[\s()-]{0,2}[0-9]){4,}",
    re.IGNORECASE,
)
_HIDDEN_MAIL = re.compile(
    r"[\w.+-]+\s*[\[({<]\s*at\s*[\])}>]\s*[\w-]+|[\w.+-]+ at [\w-]+ (?:dot|\[dot\]|\(dot\)) \w+",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b\d{1,4}[a-z]?,?\s+(?:[A-Z][\w'\u2019-]+\s+){1,3}(?:Lane|Road|Street|Avenue|Close|Drive"
    r"|Court|Crescent|Way|Terrace|Gardens|Grove|Place|Row|Walk|Hill|Mews|Square|Rise|View|Rd|St"
    r"|Ave|Ln)\b"
)
# Before a name: whoever holds a post, or is to be asked.
_POSTS = (
    r"leads?|led by|lead officer|chairs?|chaired by|chairman|chairwoman|chairperson|convenors?"
    r"|secretary|treasurer|clerk|organi[sz]er|manager|co-?ordinator|trustee|founder|founded by"
    r"|reps?|contacts?|contact name|named (?:rep|person)|c/o|care of|attn|fao|acting|says|run by"
    r"|managed by|agreed (?:by|with)|signed by|set up by|check(?:ed)? with|updated by|written by"
    r"|owner|vicar|curate|minister|priest|head(?:teacher)?|principal|president|caretaker|officer"
    r"|director|governor|ward member|wife|husband|payable to|invoices? to|met|told|called|rang"
    r"|(?:spoken|talked)(?: to| with)|asked(?: for)?"
)
_ASKING = r"ask(?: for)?|ring|phone|call|text|e-?mail|message|(?:speak|spoke|talk)(?: to| with)"
_BEFORE = re.compile(
    rf"\b(?i:{_POSTS}|{_ASKING}|chase|tell)\s*(?:[:=-]\s*|\bis\b:?\s*|\bwas\s+)?({_RUN})"
)
# After a name: what only a person does.
_DEEDS = (
    r"chair(?:man|woman|person|s|ed|ing)?|vice[- ]chair|lead|secretary|treasurer|clerk"
    r"|co-?ordinator|contact|best person|person to|acting|resigned|retired|died|passed away"
    r"|fell out|has left"
    r"|has (?:the )?keys|is leaving|on leave|off sick|stepp(?:ed|ing) down"
    r"|to (?:check|chase|ask|confirm)"
)
_AFTER = re.compile(
    rf"({_RUN})\s+(?:is|was|as|will be|acts as|acting as|to be)?\s*"
    rf"(?:(?:the|our|their|its|a|an|now|new|acting|interim|current)\s+)*(?:{_DEEDS})\b"
)
_GONE = re.compile(
    rf"(?<![\w'\u2019])({_NAME})\s+(?:has |have |is |was )?(?:now |just |recently |since )?"
    r"(?:resign(?:ed|ing)|stepp(?:ed|ing) down|retired|retiring|died|passed away|off sick"
    r"|on (?:sick|maternity|paternity) leave)\b"
)
_WRITTEN = (
    "all both everybody everyone half he it members most nobody none one several she some that they"
    " this two we which who"
)
_NOT_GONE = frozenset(_WRITTEN.split())
_WITH_A_POST = re.compile(rf"({_RUN})\s*\(\s*(?i:the )?(?i:{_DEEDS}|{_POSTS})\b")
_IN_BRACKETS = re.compile(rf"\(\s*({_RUN})\s*(?=[,;:)\u2013-])")
_OWNED = re.compile(rf"\b({_RUN})(?:'s|\u2019s|s')\s+(?:house|home|flat|garage|garden|kitchen)\b")
_ASKED = re.compile(
    rf"\b(?i:ask|ring|phone|tell|chase|(?:speak|spoke|talk(?:ed)?|write) (?:to|with))\s+({_NAME})"
    r"(?!\s+[A-Z&])"
)
_IN_PLACES = re.compile(
    r"\b(?i:in|at|near|across|around|outside|of|within|between|throughout|serv(?:es|ing)|off"
    r"|cover(?:s|ing)|for the|the)\s+(?:[\w'\u2019 ]+(?:,| and)\s+)?\Z"
)
_RUNS = re.compile(_RUN)
_SURNAMES_RATHER = frozenset({"hall", "park", "temple"})  # beside a post: 'run by Harry Hall'
_SAINTLY = re.compile(r"\b(?:St|Saint|SS|Holy|Queen|King|Prince|Princess|Our Lady of)\.?\s+\Z")


def has_a_way_to_reach(sentence: str) -> bool:
    """Whether a sentence has a mailbox, a telephone number, a handle or a house in a street."""
    return bool(
        MAIL.search(sentence)
        or PHONE.search(sentence)
        or _NUMBER.search(sentence)
        or _HIDDEN_MAIL.search(sentence)
        or _HANDLE.search(sentence)
        or _STREET.search(sentence)
        or is_profile(sentence)
    )


def names_somebody(sentence: str, familiar: Collection[str] = ()) -> bool:
    """Whether a sentence seems to have the name of a person in it.

    Args:
        sentence: one, or a clause of it.
        familiar: words in small letters that names of bodies and places here have.
    """
    if any(not _is_of_a_body(match[1], familiar) for match in _TITLED.finditer(sentence)):
        return True
    by_place = (_BEFORE, _AFTER, _WITH_A_POST, _IN_BRACKETS, _OWNED)
    if any(_is_like(match[1], familiar) for each in by_place for match in each.finditer(sentence)):
        return True
    if any(_may_be_asked(match[1], familiar) for match in _ASKED.finditer(sentence)):
        return True
    if any(_may_be_gone(match[1], familiar) for match in _GONE.finditer(sentence)):
        return True
    return any(_has_names(match, sentence, familiar) for match in _RUNS.finditer(sentence))


def may_name_somebody(sentence: str, familiar: Collection[str] = ()) -> bool:
    """Whether two or three words in a sentence have the shape of a name and say nothing else.

    Args:
        sentence: one, or a clause of it.
        familiar: words in small letters that names of bodies and places here have.
    """
    return any(
        2 <= len(match[0].split()) <= 3
        and likeness(_without_s(match[0]), familiar) is not Likeness.NONE
        and not is_of_premises(match[0].split()[-1])
        and not _IN_PLACES.search(sentence[: match.start()])
        for match in _RUNS.finditer(sentence)
    )


def _is_like(run: str, familiar: Collection[str]) -> bool:
    """Whether a run of words with capitals is a name, where a name is to be expected."""
    words = run.split()
    if is_of_premises(words[-1]) and plain(words[-1]) not in _SURNAMES_RATHER:
        return False
    return any(
        likeness(_without_s(" ".join(words[at:])), familiar) is not Likeness.NONE
        for at in range(len(words))
        if len(words) - at < 4
    )


def _may_be_asked(word: str, familiar: Collection[str]) -> bool:
    """Whether a single word with a capital is somebody: ``ask Thandiwe about it``."""
    is_body = _is_of_a_body(word, familiar) or plain(word) in PLACES
    return len(word) > 2 and not word[1:].isupper() and not is_body


def _may_be_gone(word: str, familiar: Collection[str]) -> bool:
    """Whether a word with a capital is somebody, of whom is said what only a person does."""
    is_one = _may_be_asked(word, familiar) and plain(word) not in _NOT_GONE
    return is_one and not re.fullmatch(_POSTS, word, re.IGNORECASE)


def _has_names(match: re.Match[str], sentence: str, familiar: Collection[str]) -> bool:
    """Whether a run of words with capitals has a given name in it, or an initial and a family."""
    words = match[0].split()
    last = words[-1]
    if is_of_premises(last) or (_is_of_a_body(last, familiar) and not _is_a_persons(last)):
        return False  # 'Mary Seacole Trust'
    for at, word in enumerate(words):
        low = plain(_without_s(word))
        after = [plain(_without_s(each)) for each in words[at + 1 : at + 2]]
        if len(low) == 1 and after and after[0] in SURNAMES:
            return True
        if low not in GIVEN_NAMES or word.isupper() or low in familiar:
            continue
        before = sentence[: match.start()] + " ".join(words[:at]) + (" " if at else "")
        if _SAINTLY.search(before):
            continue
        if not after and low not in WORDS_TOO and low not in PLACES:
            return True
        if after and likeness(f"{word} {_without_s(words[at + 1])}", familiar) is Likeness.NAMES:
            return low not in WORDS_TOO or after[0] in SURNAMES
    return False


def _is_of_a_body(run: str, familiar: Collection[str]) -> bool:
    return any(
        is_a_word_of_bodies(_without_s(each)) or plain(each) in familiar for each in run.split()
    )


def _is_a_persons(word: str) -> bool:
    """Whether a word of bodies is a family name, too, or something belongs to it."""
    return is_a_name_too(word) or word.endswith(("'s", "\u2019s"))


def _without_s(text: str) -> str:
    return re.sub(r"['\u2019]s?\Z", "", text)

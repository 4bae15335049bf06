"""Initials of somebody who does, or is asked, something: 'SB to follow up', 'check with KT'."""

from __future__ import annotations

import re
from collections.abc import Collection

from partnermap.exchange.persons.words_of_bodies import is_a_word_of_bodies

_INITIALS = r"(?<![\w&'\u2019-])([A-Z]{2,3})"
_DO = (
    "action|add|amend|arrange|ask|call|chase|check|circulate|confirm|contact|discuss|draft|e-?mail"
    "|find|follow up|get|look|phone|raise|report back|ring|send|sort|speak|talk|text|update|write"
)
_DOING = (
    "asking|away|chasing|checking|confirming|e-?mailing|finding|following up|leaving|looking"
    "|off sick|on (?:annual |maternity |paternity |sick )?leave|retiring|sorting|updating|writing"
)
_DONE = (
    "advised|agreed|asked|called|chased|checked|confirmed|e-?mailed|followed up|knows|left|phoned"
    "|rang|retired|said|says|spoke|spoken|suggested|thinks|told|updated"
)
_ACTS = re.compile(
    rf"{_INITIALS}(?:\s*[-:\u2013]\s*|\s+)(?:(?:to|will|can|should|must)\s+(?:{_DO})"
    rf"|(?:is|was)\s+(?:now\s+)?(?:{_DOING})|(?:has\s+)?(?:{_DONE}))\b"
)
_ASKED = re.compile(
    r"\b(?i:ask|call|chase|e-?mail(?:ed)?|ring|text|tell|per|according to|(?:agreed|check(?:ed)?"
    rf"|confirm(?:ed)?|spoke|speak|talk|updated) (?:by|to|with))\s+{_INITIALS}"
    r"(?=\s*(?:[.,;:)!?]|\Z)|\s+(?:about|before|first|for|if|on|re)\b)"
)
# What two or three capitals are that are nobody's: posts, bodies, remarks, numbers.
_WRITTEN = """
    am ao bc bma ca cc ceo cfo coo cps cqc das dc dcs dfe dph ea eu fd ft gla gp gps ha he hmp hr
    hse ii iii it iv la las lga mbc md mdc mo mod mp mps nb no ok pa pcc pcn phe pm rcn sab sro tba
    tbc tbd tfl tuc ua uk un us vc vcs vi
    """
_NOBODY = frozenset(_WRITTEN.split())


def acts_by_initials(sentence: str, known: Collection[str]) -> bool:
    """Whether initials of nobody but a person do something in a sentence, or are to be asked.

    Args:
        sentence: one, or a clause of it.
        known: the initials of bodies here, in small letters.
    """
    found = (match[1] for each in (_ACTS, _ASKED) for match in each.finditer(sentence))
    return any(
        (low := initials.casefold()) not in _NOBODY
        and low not in known
        and not is_a_word_of_bodies(initials)
        for initials in found
    )

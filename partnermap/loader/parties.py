"""What people write where a body is named: a person, a class of bodies, a name with more beside."""

from __future__ import annotations

import re
from typing import NamedTuple

from partnermap import vocabulary as words
from partnermap.loader.classes import class_of
from partnermap.loader.hints import is_not_known
from partnermap.loader.persons import (
    A_PERSON,
    has_first_name,
    is_named,
    is_of_a_body,
    is_titled,
    may_be_named,
    parts,
)
from partnermap.loader.wrong_words import meant
from partnermap.model.values import as_id, wrong_id

FIELDS = frozenset({"body", "to", "from", "on_behalf_of", "subjects", "owner"})
"""The fields that name bodies."""
_CLASSES = frozenset({"body", "to", "on_behalf_of"})  # those of them in which a class may stand
PEOPLE = "People are not recorded here"
_NAMED_AFTER = " A body that is named after a person is written by the id of its record."
_A_LIST = "If these are several, begin each on a line of its own with a hyphen and a space: '- '."
_ITS_ID = (
    "Write the id of its record, in small letters with hyphens; if it is a person, write the body "
    "that the person comes from, as people are not recorded here."
)
_SPEAKS_FOR = re.compile(
    r"(?P<who>.*?)[\s,;:(\u2013\u2014-]*\b(?:representing|representatives? (?:of|for|from)"
    r"|reps? (?:of|for|from)|on behalf of|speaking for|speaks for)\s+(?P<whom>[^()]+)\)?\.?\Z",
    re.IGNORECASE | re.DOTALL,
)
_REPRESENTS = re.compile(r"\b(?:reps?|representatives?|lead)\.?\Z", re.IGNORECASE)
_SOME = re.compile(r"([0-9]{1,2}|two|three|four|five|six)\s+(?:x\s+)?(\S.*)\Z", re.IGNORECASE)
_WORDS = {"two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
_BESIDE = re.compile(r"(?P<who>[^(,;:]+?)\s*(?:\((?P<a>[^()]+)\)|[,;:]\s*(?P<b>[^,;:()]+))\Z")
_PEOPLE = re.compile(r"[a-z]+(?:[ -][a-z]+)* [a-z]+\Z")  # in small letters: young carers
_SEVERAL = re.compile(r"\s+/\s+|(?<=[a-z])/(?=[A-Z])|(?<=[A-Z]{2})/(?=[A-Z]{2})")
_LISTED = re.compile(r"\s*[,;]\s*")
_AND = re.compile(r"\s+(?:and|&)\s+")
_SHORT_NAME = re.compile(r"[A-Z&]{2,8}\Z")
_POST = re.compile(
    r"(?:(?:assistant|associate|deputy|interim|joint|acting|executive|managing|medical|chief|senior"
    r"|strategic|corporate|lead|clinical)\s+)*(?:director|head|leader|manager|officer|executive"
    r"|member|portfolio holder|cabinet member|superintendent|inspector|constable)\b"
    r"|.*\b(?:director|officer|manager|co-?ordinator|chief executive)\Z",
    re.IGNORECASE,
)


class Instead(NamedTuple):
    """What to say of a text that is no id: the code, the message (empty: as it was), the hint."""

    code: str
    message: str
    hint: str


def instead(
    text: str, field: str, *, is_seat: bool, is_item: bool, is_spread: bool = False
) -> Instead | None:
    """What is meant by a text where a body is named; None where there is nothing better to say.

    Args:
        text: as it is written; no id.
        field: a name of ``FIELDS``.
        is_seat: whether it holds a seat.
        is_item: whether the text is a whole row, rather than a field of one.
        is_spread: whether it goes over several lines.
    """
    text = " ".join(text.split())
    if is_spread:
        return Instead("PM015", "", _A_LIST)
    if is_named(text):
        return Instead("PM029", A_PERSON, for_person(text, is_seat=is_seat, is_item=is_item))
    hint = (
        (_for_class(text, field, is_seat=is_seat, is_item=is_item) if field in _CLASSES else "")
        or (_with_more(text, is_item=is_item) if is_seat else "")
        or _several(text, is_item=is_item and is_seat)
        or (_ITS_ID if may_be_named(text) else "")
    )
    return Instead("PM015", "", hint) if hint else None


def for_person(text: str = "", *, is_seat: bool, is_item: bool) -> str:
    """What to write in place of a person; the person's name is never repeated."""
    bodies = [
        part
        for part in parts(text)
        if is_of_a_body(part) and not is_named(part) and not _REPRESENTS.search(part)
    ]
    name = as_id(bodies[0]) if bodies else ""
    is_sure = "@" in text or any(is_titled(part) for part in parts(text))
    after = "" if is_sure else _NAMED_AFTER
    comes_from = "the body that the person comes from"
    if "cllr" in text.lower() or "councillor" in text.lower():
        comes_from += " (a councillor: the council)"
    if not is_seat:
        which = f"write '{name}'" if name else f"write the id of {comes_from}"
        return f"{PEOPLE}: {which}.{after}"
    roles = [role for part in parts(text) if (role := meant("role", part, words.MEMBER_ROLES))]
    more = f"'role: {roles[0]}'" if roles else "'post: \"...\"' with the office, if it matters"
    body = f"'{_begun('body', name, is_item)}'"
    its = "" if name else " with the id of that body"
    unknown = f"; where that body is not known, '{_begun('seats', '1', is_item)}'"
    return (
        f"{PEOPLE}: the seat belongs to {comes_from}. Write {body}{its}, and below it {more}"
        f"{'' if name else unknown}.{after}"
    )


def _begun(field: str, value: str, is_item: bool) -> str:
    return f"{'- ' if is_item else ''}{field}: {value}".rstrip()


def _for_class(text: str, field: str, *, is_seat: bool, is_item: bool) -> str:
    spoken = _SPEAKS_FOR.match(text)
    if spoken and is_seat:
        return _for_speaker(spoken["who"], spoken["whom"], is_item=is_item)
    if is_seat and (some := _SOME.match(text)) and (several := class_of(f"all {some[2]}")):
        number = _WORDS.get(some[1].lower(), some[1])
        return f"Write '{'- ' if is_item else ''}{several}', and below it 'seats: {number}'."
    named = class_of(spoken["whom"] if spoken else text)
    if not named and field == "on_behalf_of" and _PEOPLE.match(text):
        name = as_id(text)
        return (
            f"If they are a community, write {{community: {name}}}, and record '{name}' under "
            "'communities:'; of bodies, write the ids, or a class such as {sector: vcse}."
        )
    if not named:
        return ""
    if not is_seat:
        return f"If all of them are meant, write {{{named}}}; one body is written by its id."
    where = f"write '- {named}'" if is_item else f"write '{named}' in place of 'body'"
    return f"For a seat whose holder is not named, {where}; one body is written by its id."


def _for_speaker(who: str, whom: str, *, is_item: bool) -> str:
    """``A group, representing carers``."""
    named = class_of(whom) or f"community: {as_id(whom)}"
    if may_be_named(whom) or is_named(whom):
        named = "sector: vcse"
    if not who.strip():
        where = f"- {named}" if is_item else named
        return f"For a seat whose holder is not named, write '{where}'."
    name = who if wrong_id(who) is None else as_id(who) if is_of_a_body(who) else ""
    name = "" if has_first_name(who) else name  # Jane's group: that goes into no id
    written = f"'{_begun('body', name, is_item)}'"
    its = "" if name else " with the id of the body"
    return (
        f"Write {written}{its}, and below it 'on_behalf_of: {{{named}}}': a class of bodies, or "
        "the id of one."
    )


def _with_more(text: str, *, is_item: bool) -> str:
    """A name with a role or a status in brackets, or behind a comma."""
    whose = f"write '{_begun('body', '', is_item)}' with the id of who holds it"
    not_known = f"(not known: '{_begun('seats', '1', is_item)}')"
    if role := meant("role", text, words.MEMBER_ROLES):
        return f"A role is said of a seat: {whose} {not_known}, and below it 'role: {role}'."
    if _POST.match(text) and not _LISTED.search(text):
        return f"This is a post: {whose} {not_known}, and below it 'post: \"{text[:60]}\"'."
    found = _BESIDE.match(text)
    if not found:
        return ""
    beside = found["a"] or found["b"]
    for post, who in ((found["who"], beside), (beside, found["who"])):
        if _POST.match(post) and is_of_a_body(who) and not _POST.match(who):
            written = _begun("body", as_id(who), is_item)
            return f"Write '{written}', and below it 'post: \"{post[:60]}\"'."
    if found["a"] and _SHORT_NAME.match(beside):
        name = as_id(found["who"])
        return f"Write '{name}'; the short form goes under 'also_known_as' on its record."
    for field, table in (("role", words.MEMBER_ROLES), ("status", words.STATUSES)):
        if word := meant(field, beside, table):
            who = "" if may_be_named(found["who"]) else as_id(found["who"])
            its = "" if who else " with the id of the body"
            written = f"'{_begun('body', who, is_item)}'{its}"
            return f"Write {written}, and below it '{field}: {word}'."
    return ""


def _several(text: str, *, is_item: bool) -> str:
    """Names with a slash, a comma or an 'and' between them."""
    apart = _SEVERAL.split(text)
    if len(apart) == 1:
        apart = _LISTED.split(text)
        if len(apart) > 1 and not any(map(is_not_known, apart)):
            return ""  # said already
    if len(apart) == 1:
        apart = _AND.split(text)
        if not all(is_of_a_body(part) and " " in part for part in apart):
            return ""
    names = [as_id(part) for part in apart if as_id(part) and not is_not_known(part)]
    if len(apart) < 2 or not names:
        return ""
    if len(names) == 1:
        return f"Write {names[0]}; what is not known is left out."
    if is_item:
        return f"If these are {len(names)} bodies, write an item for each: '- {names[0]}'."
    return f"If these are {len(names)} bodies, write their ids in brackets: [{', '.join(names)}]."

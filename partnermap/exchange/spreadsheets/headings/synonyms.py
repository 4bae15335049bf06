"""Headings of other people's sheets, as columns of ours: by the name, or a synonym."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from partnermap.exchange.columns import SHEETS, SHEETS_BY_NAME, Column, Name, Sheet
from partnermap.exchange.spreadsheets.headings.joining import LISTS_OF_BODIES, joining
from partnermap.exchange.spreadsheets.headings.numbers import of_either_register
from partnermap.exchange.spreadsheets.headings.relations import is_turned_in_brackets
from partnermap.exchange.spreadsheets.words.amounts import is_of_money, without_unit

# What an office says to itself, and a map would publish.
_INSIDE = re.compile(r"\b(?:internal|confidential|restricted|not for publication)\b", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[(\[].*?[)\]]\s*")
_NO_WORD = re.compile(r"[^a-z0-9&]+")
_SHORT = re.compile(r"\borg(?=s?\b)|\borganization(?=s?\b)")
# Since when somebody has a seat; a body that joined then may be older.
_SINCE_JOINED = ("joined", "date joined")
_ENDS = re.compile(r"\s(?:\d+|details|info|information)\Z")
_OF = re.compile(r"(name|type|kind|category|sort|nature)s? of (?:the |an? )?", re.IGNORECASE)
_EITHER = re.compile(r"\s*/\s*|\s+or\s+", re.IGNORECASE)
_NAMES = (("name",), ("title",))
# Each may stand beside a column that says the same in a plainer word, which then goes first.
_LOOSE = frozenset({"patch", "footprint", "coverage", "what sort", "what kind", "nature"})
# Columns about persons: their names, and ways to reach them.
_PERSON = re.compile(
    r"\b(?:e ?mail|mail address|tel|telephone|phone|mobile|fax"
    r"|contact (?:name|person|details|number)"
    r"|key contact|main contact|contacts|named person|first name|forename|surname|last name"
    r"|full name|initials of|officer name|name of (?:the )?(?:chair|rep\w*|officer|contact|person"
    r"|member|attendee|deputy)|(?:chair|chairs|chairperson|lead|rep\w*|officer|deputy|member|chief"
    r" executive|ceo|secretary|clerk|attendee|trustee)s? name|trustees?|attendees?|delegate"
    r"|named lead|lead officer|link officer|lead person|home address|date of birth|dob"
    r"|point of contact|spoc|who to (?:ring|call|contact|ask|phone|email)|lead director"
    r"|lead manager|relationship manager|account manager|responsible officer|sro"
    r"|representatives?|reps?|chief executive|ceo|postal address|address)\b"
)
_OF_A_BODY = re.compile(r"\b(?:web|site|url|page|organi[sz]ation|body|board|partnership)\b")


def plain_heading(text: str) -> str:
    """A heading in small letters, without brackets, punctuation and apostrophes."""
    low = _BRACKETS.sub(" ", text.casefold()) if not text.startswith(("(", "[")) else text.lower()
    low = re.sub(r"['\u2019.]", "", low)
    return " ".join(_NO_WORD.sub(" ", low).split())


def is_of_persons(heading: str) -> bool:
    """Whether a column is about persons, by its heading."""
    plain = plain_heading(heading)
    return bool(_PERSON.search(plain)) and not _OF_A_BODY.search(plain)


def is_loose(heading: str) -> bool:
    """Whether a heading is an everyday word that gives way to a plainer one beside it."""
    return plain_heading(heading) in _LOOSE


def is_kept_inside(heading: str) -> bool:
    """Whether a column is said to be for the office alone: ``Notes (internal)``."""
    return bool(_INSIDE.search(heading))


def is_notes(column: Column | Name) -> bool:
    """Whether a column holds notes, which several of theirs may go to."""
    return isinstance(column, Column) and column.path == ("notes",)


def column_for(sheet: Sheet, heading: str) -> Column | Name | None:
    """The column of a sheet that a heading means; None where it is not known."""
    found = _column(sheet, plain_heading(heading))
    if is_kept_inside(heading):
        return None
    if found is not None:
        is_income = isinstance(found, Column) and is_of_money(found)  # 'Income (previous year)'
        return found if is_income or not is_turned_in_brackets(heading) else None
    if (money := without_unit(heading)) != heading:
        found = _column(sheet, plain_heading(money))
        return found if isinstance(found, Column) and is_of_money(found) else None
    bare, of = _parted(heading)
    parts = [_column(sheet, plain_heading(each)) for each in _EITHER.split(bare)]
    one = parts[0]
    if one is None or any(each is not one for each in parts):
        return None
    if not of:
        return one
    is_name = isinstance(one, Column) and one.path in _NAMES
    return (one if of == "name" else _headings(sheet.name).get("type")) if is_name else None


def _parted(heading: str) -> tuple[str, str]:
    """What a heading is about, and whether it asks the ``name`` or the ``type`` of that."""
    match = _OF.match(heading.strip())
    if match is None:
        return heading, ""
    return heading.strip()[match.end() :], "name" if match[1].casefold() == "name" else "type"


def _column(sheet: Sheet, plain: str) -> Column | Name | None:
    table = _headings(sheet.name)
    found = table.get(plain) or table.get(_ENDS.sub("", plain)) or joining(sheet.name, plain)
    found = found or of_either_register(sheet.name, plain)
    if found is None and (full := _SHORT.sub("organisation", plain)) != plain:
        return _column(sheet, full)
    if found is None and "&" in plain:
        return _column(sheet, plain.replace("&", "and"))
    if found is None and plain.endswith(" name"):
        short = table.get(plain.removesuffix(" name"))
        is_name = isinstance(short, Column) and short.path in _NAMES
        found = short if is_name else None
    return found


def sheets_named(name: str) -> list[Sheet]:
    """The sheets that the name of one may mean."""
    plain = plain_heading(name)
    words = set(plain.split())
    return [
        sheet
        for sheet in SHEETS
        if any(each == plain or (" " not in each and each in words) for each in _names(sheet))
    ]


def _names(sheet: Sheet) -> Iterator[str]:
    yield plain_heading(sheet.name)
    yield from map(plain_heading, sheet.synonyms)


@cache
def _headings(name: str) -> dict[str, Column | Name]:
    sheet = SHEETS_BY_NAME[name]
    found: dict[str, Column | Name] = {}
    for column in sheet.columns:
        found.setdefault(plain_heading(column.heading), column)
    for column in sheet.columns:
        for each in column.synonyms:
            found.setdefault(plain_heading(each), column)
        if isinstance(column, Column):
            found.setdefault(plain_heading(" ".join(column.path[-1:])), column)
    since = found.get("since")
    if since and name not in LISTS_OF_BODIES:
        found |= dict.fromkeys(_SINCE_JOINED, since)
    return found

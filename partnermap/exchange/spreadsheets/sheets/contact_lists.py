"""Sheets that are lists of persons: by their headings, their name, and whom their rows name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from partnermap.english import counted
from partnermap.exchange.columns import SHEETS_BY_NAME, Column
from partnermap.exchange.imported import Reach, Weight
from partnermap.exchange.persons.likeness import Likeness, likeness
from partnermap.exchange.readers import Cell, Sheet
from partnermap.exchange.spreadsheets.account import Account
from partnermap.exchange.spreadsheets.headings.mapping import Mapped
from partnermap.exchange.spreadsheets.headings.synonyms import (
    column_for,
    plain_heading,
    sheets_named,
)
from partnermap.exchange.spreadsheets.sheets.vouching import only_of_bodies

_TOP = 15
_SHEET = re.compile(
    r"\bcontacts?\b|\baddress (?:book|list)\b|\b(?:phone|mailing|distribution|circulation) list\b"
    r"|\b(?:people|staff|persons|personnel|attendees|delegates|trustees|councillors)\Z"
    r"|\bwho s who\b|\bwhos who\b"
)
_NOT_PEOPLE = re.compile(r"\b(?:young|older|old|disabled|deaf|homeless|for|with|of|and) people\Z")
_WRITTEN = (
    "name|full name|names|person|persons|officer|councillor|cllr|staff member|member of staff",
    "job title|job|position|post held|salutation|line manager|extension|ext|dob|date of birth"
    "|pronouns|home address",
    "role|email|e mail|email address|e mail address|mobile|mobile no|mobile number|tel|telephone"
    "|tel no|phone|phone no|phone number|telephone number|contact number|contact details",
    "first name|forename|first names|given name",
    "surname|last name|family name",
    "contact|contact name|contact person|key contact|main contact|lead contact|lead officer"
    "|named rep|representative|rep|lead|named contact|link officer",
)
_NAME, _ONLY_OF_PERSONS, _WEAK, _FIRST, _LAST, _BESIDE = (
    frozenset(each.split("|")) for each in _WRITTEN
)


def is_contact_list(sheet: Sheet, mapped: Mapped) -> bool:
    """Whether a sheet lists persons, and nothing in a mapping file says what else it is."""
    if mapped.kind_of(sheet.name) or mapped.header_of(sheet.name):
        return False
    heads = [_plain(sheet.rows[row]) for row in list(sheet.rows)[:_TOP]]
    if any(_has_more_of_bodies(each.values()) for each in heads):
        return False
    plain = plain_heading(sheet.name)
    if _SHEET.search(plain) and not _NOT_PEOPLE.search(plain):
        return True
    for number, found in zip(sheet.rows, heads, strict=False):
        if len(found) > 1 and _lists_persons(sheet, number, found):
            return True
    return False


def tell_contact_list(sheet: Sheet, account: Account) -> None:
    """Say in one line that a sheet was left out, and how to have it read."""
    own = account.took_all(sheet)
    message = (
        f"this sheet seems to be a list of persons, so it was left out ({counted(own, 'cell')}): a "
        "map is about bodies"
    )
    hint = (
        f'If its rows are bodies, say in a mapping file: sheets: {{"{sheet.name}": Organisations}}'
        ", or what else it is."
    )
    account.tell_of(Weight.LEFT_OUT, sheet.origin(), message, hint, Reach.SHEET)


def _lists_persons(sheet: Sheet, header: int, heads: Mapping[int, str]) -> bool:
    """Whether a row has the headings of an address book, and names stand below them."""
    said = set(heads.values())
    if sheets_named(sheet.name):
        return False  # rows of a list of bodies that may be persons wait one by one
    if said & _FIRST and said & _LAST:
        return True
    names = [at for at, each in heads.items() if each in _NAME]
    if not names or said & _BESIDE:
        return False
    if said & _ONLY_OF_PERSONS:
        return True
    return bool(said & _WEAK) and _are_persons(sheet, header, names[0])


def _are_persons(sheet: Sheet, header: int, at: int) -> bool:
    """Whether at least half of the names below a heading look like those of persons."""
    rows = [cells for row, cells in sheet.rows.items() if row > header and at in cells]
    many = sum(likeness(cells[at].line) is not Likeness.NONE for cells in rows)
    return bool(rows) and 2 * many >= len(rows)


def _plain(cells: Mapping[int, Cell]) -> dict[int, str]:
    return {at: plain_heading(cell.line) for at, cell in cells.items() if not cell.is_merged}


def _has_more_of_bodies(heads: Iterable[str]) -> bool:
    """Whether a row of headings has a column that only a list of bodies has."""
    found = (column_for(SHEETS_BY_NAME["Organisations"], each) for each in heads)
    return any(isinstance(column, Column) and only_of_bodies(column) for column in found)

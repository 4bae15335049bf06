"""Words that names of bodies and places in a register have: with them, a name is no person's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from partnermap.exchange.columns import Column
from partnermap.exchange.persons.given_names import GIVEN_NAMES
from partnermap.exchange.persons.likeness import Likeness, likeness, plain
from partnermap.exchange.persons.surnames import SURNAMES
from partnermap.exchange.persons.words_of_bodies import is_a_word_of_bodies
from partnermap.exchange.spreadsheets.known import BODIES
from partnermap.exchange.spreadsheets.table import Table

_WORD = re.compile(r"[^\W\d_][\w'\u2019-]+")
_NAMING = (("name",), ("areas",), ("also_known_as",))
_CUT = re.compile(r"[(,;:/]| - |c/o")
_SHORTEST = 4


def familiar_words(known: Mapping[str, Any], tables: Iterable[Table]) -> frozenset[str]:
    """The words, in small letters, that names of bodies and areas have in a map and some tables.

    Of a name only where a word says that it is one of a body; never a name that people have, too.
    """
    found = {
        word
        for name in (*_in_map(known), *_in_tables(tables))
        if not _CUT.search(name) and likeness(name) is Likeness.NONE
        for word in map(plain, _WORD.findall(name))
        if len(word) >= _SHORTEST
    }
    return frozenset(found - GIVEN_NAMES - SURNAMES)


def _in_map(known: Mapping[str, Any]) -> Iterator[str]:
    for section in ("areas", *BODIES):
        records = known.get(section)
        for data in records.values() if isinstance(records, Mapping) else ():
            name = str(data.get("name", "")) if isinstance(data, Mapping) else ""
            if section == "areas" or _says_what_it_is(name):
                yield name


def _in_tables(tables: Iterable[Table]) -> Iterator[str]:
    for table in tables:
        for at in table.marks:
            if (heading := table.heading(at)) and _says_what_it_is(heading.line):
                yield heading.line
        for at, column in table.columns.items():
            if not isinstance(column, Column) or column.path not in _NAMING:
                continue
            is_area = column.path == ("areas",) or table.kind.name == "Areas"
            for row in table.rows:
                cell = table.sheet.rows[row].get(at)
                if cell and (is_area or _says_what_it_is(cell.line)):
                    yield cell.line


def _says_what_it_is(name: str) -> bool:
    return any(is_a_word_of_bodies(word) for word in name.split())

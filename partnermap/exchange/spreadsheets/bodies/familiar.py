"""Words that names of bodies and places in a register have: with them, a name is no person's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from partnermap.exchange.columns import Column, lists
from partnermap.exchange.names import plain_name
from partnermap.exchange.names.folding import SMALL_WORDS
from partnermap.exchange.persons.given_names import GIVEN_NAMES
from partnermap.exchange.persons.likeness import Likeness, likeness, plain
from partnermap.exchange.persons.surnames import SURNAMES
from partnermap.exchange.persons.words_of_bodies import is_a_word_of_bodies
from partnermap.exchange.spreadsheets.sheets.table import Table
from partnermap.exchange.spreadsheets.words.guesses import without_doubt
from partnermap.exchange.spreadsheets.words.several import is_joined
from partnermap.model.map import BODY_SECTIONS

_WORD = re.compile(r"[^\W\d_][\w'\u2019-]+")
_NAMING = (("name",), ("areas",), ("also_known_as",))
_CUT = re.compile(r"[(,;:/]| - |c/o")
_SHORTEST = 4
_CAPITALS = re.compile(r"\b[A-Z]{2,3}\b")


def familiar_words(known: Mapping[str, Any], tables: Iterable[Table]) -> frozenset[str]:
    """The words, in small letters, that names of bodies and areas have in a map and some tables.

    Of bodies only where a word says that they are some, and only words that two of them have;
    never a name that people have, too.
    """
    sure, names = set(), set()
    for name, is_area in (*_in_map(known), *_in_tables(tables)):
        if _CUT.search(name) or likeness(name) is not Likeness.NONE:
            continue
        if is_area:
            sure |= _words(name)
        elif any(is_a_word_of_bodies(word) for word in name.split()):
            names.add(plain_name(name))
    often = Counter(word for name in names for word in _words(name))
    found = sure | {word for word, many in often.items() if many > 1}
    return frozenset(found - GIVEN_NAMES - SURNAMES)


def known_initials(known: Mapping[str, Any], tables: Iterable[Table]) -> frozenset[str]:
    """The initials, in small letters, of bodies in a map and some tables.

    Those that stand in a name, or are one; and of names of three words or more those of the words.
    """
    every = (*_in_map(known), *_in_tables(tables))
    return frozenset(each for name, is_area in every if not is_area for each in _initials(name))


def areas_alone(tables: Iterable[Table]) -> frozenset[str]:
    """The names of areas, plain, that stand in some cell without another one joined to them."""
    return frozenset(
        plain_name(each)
        for table in tables
        for at, column in table.columns.items()
        if isinstance(column, Column) and column.form.ids_of == ("Areas",)
        for cell in table.below(at)
        for piece in lists.parted(cell.text, ";,")
        if not is_joined(cell.text.replace(",", ";"))
        for each in (piece, without_doubt(piece))
    )


def _words(name: str) -> set[str]:
    return {word for word in map(plain, _WORD.findall(name)) if len(word) >= _SHORTEST}


def _initials(name: str) -> set[str]:
    words = [each for each in plain_name(name).split() if each not in SMALL_WORDS]
    found = {each.casefold() for each in _CAPITALS.findall(name)}
    return found | {"".join(word[0] for word in words)} if len(words) > 2 else found


def _in_map(known: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    for section in ("areas", *BODY_SECTIONS):
        records = known.get(section)
        for data in records.values() if isinstance(records, Mapping) else ():
            if isinstance(data, Mapping) and "name" in data:
                yield str(data["name"]), section == "areas"
                others = data.get("also_known_as")
                for other in others if isinstance(others, list) else ():
                    yield str(other), False


def _in_tables(tables: Iterable[Table]) -> Iterator[tuple[str, bool]]:
    for table in tables:
        for at in table.marks:
            if heading := table.heading(at):
                yield heading.line, False
        for at, column in table.columns.items():
            if not isinstance(column, Column) or column.path not in _NAMING:
                continue
            is_area = column.path == ("areas",) or table.kind.name == "Areas"
            for cell in table.below(at):
                yield cell.line, is_area

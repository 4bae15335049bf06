"""How a value stands in a cell: written for a person, and read back exactly.

A value that nobody can read in a cell is kept as the text that is there: what is wrong with it is
then said by the map's own reader, as it says it of YAML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from partnermap.exchange.columns import lists
from partnermap.vocabulary import Term

_COUNT = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.0+)?")
_POUNDS = re.compile(r"£?\s*([1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,14}|0)")
_YES = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}


def _as_it_is(value: Any) -> Any:
    return value


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A kind of cell.

    Attributes:
        says: what to write, for the notes sheet.
        write: a value of the map -> the text of its cell.
        read: the text of a cell, which is not empty -> the value.
        words: the words to choose from, with their labels; empty = any text.
        ids_of: the sheets whose ids may be chosen.
        many: whether one cell holds several.
        is_number: whether it is a number to calculate with.
        is_prose: whether the cell is to be wrapped.
    """

    says: str
    write: Callable[[Any], str] = str
    read: Callable[[str], Any] = _as_it_is
    words: Mapping[str, str] | None = None
    ids_of: tuple[str, ...] = ()
    many: bool = False
    is_number: bool = False
    is_prose: bool = False


def _flag(value: Any) -> str:
    return {True: "yes", False: "no"}.get(value, str(value))


def _read_flag(text: str) -> bool | str:
    return _YES.get(text.casefold(), text.casefold() if text.casefold() == "unknown" else text)


def _read_count(text: str) -> int | str:
    """Digits, or what a spreadsheet makes of them: ``1,533`` and ``1533.0``."""
    match = _COUNT.fullmatch(text)
    return int(match[1].replace(",", "")) if match else _small(text)


def _read_number(text: str) -> int | str:
    """A number; one that is written with decimals or noughts before it stays as it is."""
    match = _POUNDS.fullmatch(text)
    return int(match[1].replace(",", "")) if match else _small(text)


def _small(text: str) -> str:
    return text.casefold()


TEXT = Form("text", is_prose=True)
SHORT = Form("text")
ADDRESS = Form("an address that begins with https:// or mailto:")
DATE = Form("a year, month or day: 2023, 2023-11 or 2023-11-05; or a range: 2002..2007-09")
ID = Form("an id: small letters, digits and hyphens")
FLAG = Form("yes or no", _flag, _read_flag, {"yes": "", "no": ""})
FLAG_OR_UNKNOWN = Form(
    "yes, no or unknown", _flag, _read_flag, {"yes": "", "no": "", "unknown": "asked, not known"}
)
COUNT = Form("a whole number", str, _read_count, is_number=True)
NUMBER = Form("a number", str, _read_number, is_number=True)
COUNT_OR_UNKNOWN = Form("a whole number, or unknown", str, _read_count, is_number=True)


NO_FLAG = "the cell holds TRUE or FALSE where a text belongs, so it was not taken"
NO_FLAG_HINT = "A program made it of a word: put an apostrophe before the word, and it stays text."


def takes_no_flag(form: Form) -> bool:
    """Whether a TRUE in a cell says nothing there: no column of yes and no, nor of other words."""
    return form.words is None


def income(bands: Mapping[str, Term]) -> Form:
    """A band, or pounds a year."""
    words = {word: term.label for word, term in bands.items()}
    says = "a band, or pounds a year in digits"
    return Form(says, str, _read_number, words, is_number=True)


def one_of(table: Mapping[str, Any], synonyms: Mapping[str, str] | None = None) -> Form:
    """A word of a vocabulary, written as a map has it; its label is read as the word."""
    words = {word: getattr(term, "label", "") for word, term in table.items()}
    meant = {
        spelling.casefold(): word
        for word, label in reversed(words.items())
        for spelling in (label, word.replace("-", " ").replace("_", " "), word)
        if spelling
    } | dict(synonyms or {})
    return Form("a word of the list", str, lambda text: meant.get(text.casefold(), text), words)


def id_of(*sheets: str) -> Form:
    """The id of a record on another sheet."""
    return Form(f"an id from {' or '.join(sheets)}", ids_of=sheets)


def reference(*sheets: str) -> Form:
    """An id, or a class of bodies that are not named."""
    return Form(
        "an id; or a class: sector: vcse, area: millside",
        lists.write_reference,
        lists.read_reference,
        ids_of=sheets,
    )


def many(form: Form, empty: str = "none", *, by: str = ";") -> Form:
    """Several in one cell, with semicolons between them.

    Args:
        form: of each.
        empty: the word for a list that is known to be empty.
        by: the characters that part them when they are read; the first of them when written.
            Without any, each stands on a line of its own.
    """
    between = f"{by[0]} " if by else "\n"
    never = {"none", empty}

    def write(values: Any) -> str:
        texts = [form.write(each) for each in values]
        return lists.joined(texts, never=never, by=between) if texts else empty

    def read(text: str) -> list[Any]:
        return [] if text.casefold() in never else [*map(form.read, lists.parted(text, by))]

    how = "several with semicolons between them" if by else "each on a line of its own"
    says = f"{form.says}; {how}"
    return replace(form, says=says, write=write, read=read, many=True, is_number=False)


COMMAS_TOO = ";,"
"""What parts ids and words, none of which has a comma in it."""
IDS = many(ID, by=COMMAS_TOO)
FIELDS = many(Form("fields, by the map's names for them: income, areas"), by=COMMAS_TOO)
TEXTS = many(SHORT)
SOURCES = many(
    Form(
        "the id of a source, and the place in it in brackets: update-3 (p. 6)",
        lists.write_source,
        lists.read_source,
        ids_of=("Sources",),
    )
)
NOTES = many(
    Form(
        "text; before it, in square brackets, its kind, date and source, where they are known: "
        "[barrier; 2020; source: update-3]",
        lists.write_note,
        lists.read_note,
        is_prose=True,
    ),
    by="",
)
PAIRS = Form(
    "a code, a colon and what it stands for; several with semicolons between them",
    lists.write_pairs,
    lists.read_pairs,
)


def some_of(table: Mapping[str, Any], synonyms: Mapping[str, str] | None = None) -> Form:
    """Words of a vocabulary."""
    return many(one_of(table, synonyms), by=COMMAS_TOO)


def ids_of(*sheets: str, empty: str = "none") -> Form:
    """Ids of records on other sheets."""
    return many(id_of(*sheets), empty, by=COMMAS_TOO)

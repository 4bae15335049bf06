"""What a cell says, as a map has it: words as officers write them, amounts, dates, addresses."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from partnermap.english import listed
from partnermap.exchange.columns import Column, forms
from partnermap.exchange.columns.forms import Form
from partnermap.exchange.imported import Weight
from partnermap.exchange.persons.pages import is_profile
from partnermap.exchange.persons.personal import is_personal, sentences_kept
from partnermap.exchange.readers.numbers import day_of_serial
from partnermap.exchange.spreadsheets.words.amounts import (
    POUNDS,
    Unit,
    is_nil,
    is_of_money,
)
from partnermap.exchange.spreadsheets.words.answers import answer_in
from partnermap.exchange.spreadsheets.words.footnotes import without_marks
from partnermap.exchange.spreadsheets.words.guesses import GUESSES, marked, without_doubt
from partnermap.exchange.spreadsheets.words.money import income_in
from partnermap.exchange.spreadsheets.words.other_names import other_names
from partnermap.exchange.spreadsheets.words.register_numbers import number_in
from partnermap.exchange.spreadsheets.words.value import Value, by_sense, not_recorded, refused
from partnermap.exchange.spreadsheets.words.written import NOTHING, UNKNOWN
from partnermap.loader.frequencies import how_often, why_unclear
from partnermap.loader.privacy import MAIL, is_of_an_office
from partnermap.loader.wrong_words import for_word, meant, sector_of
from partnermap.model import PartialDate, other_dates
from partnermap.problems import quoted

_TAKES_UNKNOWN = frozenset(
    {"income", "income_here", "decides", "publicly_accountable", "voting", "stands_for", "seats"}
    | {"role", "mandate", "duty"}
)
_MARKED = frozenset({"meets", "identifiers"})  # fields of fields that can be marked as assumed
_SHORTEST, _LONGEST = 0.25, 12  # hours of a meeting
_PAGE = re.compile(r"(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:/[^\s]*)?\Z")

A_SENTENCE = "a sentence with a way to reach a person, or with a name, is left out"


Word = Callable[[str, str], str]
"""Heading and text -> what a mapping file says it means; or empty."""


def value_of(
    column: Column, text: str, word: Word, *, starts_1904: bool = False, unit: Unit = POUNDS
) -> Value:
    """What a cell says in a column that holds no names of records.

    Args:
        column: of our table.
        text: of the cell.
        word: what the mapping file says of it.
        starts_1904: how its numbers count days.
        unit: what amounts of money count, by the heading.
    """
    said = word(column.heading, text)
    if said:
        return Value(column.form.read(said))
    low = " ".join(text.casefold().split())
    if low in UNKNOWN:
        if column.path[-1] in _TAKES_UNKNOWN:
            return Value("unknown")
        return not_recorded(text)
    is_said = is_of_money(column) and is_nil(text)  # an income of nothing is known
    if low in NOTHING and not is_said and not (low == "x" and _is_flag(column.form)):
        return not_recorded(text)
    unmarked = without_marks(text)
    if unmarked != text and not column.form.is_prose:
        found = value_of(column, unmarked, word, starts_1904=starts_1904, unit=unit)
        if found.data is None or found.weight:
            return found
        read_as = f"{unmarked}, without the mark"
        return by_sense(found.data, f"{quoted(text)} was read as {read_as}", read_as)
    bare = without_doubt(text)
    if bare != text and not column.form.is_prose:  # a question is a question
        found = value_of(column, bare, word, starts_1904=starts_1904, unit=unit)
        if found.data is None:
            return found
        if len(column.path) > 1 and column.path[0] not in _MARKED:
            return refused(text, "this is a guess, which cannot be written here", "")
        return replace(
            found,
            weight=Weight.NOTE,
            message=marked(text),
            is_guess=True,
            alike=GUESSES,
            read_as="",
        )
    return _of_form(column, text, starts_1904=starts_1904, unit=unit)


def _of_form(column: Column, text: str, *, starts_1904: bool, unit: Unit) -> Value:
    form = column.form
    if form is forms.DATE:
        return _date(text, starts_1904=starts_1904)
    if form is forms.ADDRESS:
        return _address(text, may_be_mailbox=column.path == ("contact",))
    if _is_flag(form):
        return _flag(text)
    if column.path[-1] in ("income", "income_here"):
        return income_in(text, unit)
    if form.words:
        return _word(column, text)
    if form.is_number:
        return _hours(text) if column.path[-1] == "hours" else _number(text)
    if column.path[:1] == ("identifiers",) and len(column.path) == 2:
        return _identifier(column.path[1], text)
    if column.path == ("notes",):
        return _notes(text)
    if column.path == ("also_known_as",):
        return _other_names(form.read(text))
    if form.many:
        said = [each for each in form.read(text) if any(sign.isalnum() for sign in str(each))]
        kept = [each for each in said if not is_personal(str(each))]
        return Value(kept or None, is_personal=len(kept) < len(said))
    return _text(text)


def _is_flag(form: Form) -> bool:
    return form in (forms.FLAG, forms.FLAG_OR_UNKNOWN)


def _flag(text: str) -> Value:
    answer, rest = answer_in(text)
    if answer is None:
        return refused(text, "yes or no is expected here", "Write yes, no or unknown.")
    return Value(answer, rest=rest)


def _date(text: str, *, starts_1904: bool) -> Value:
    try:
        return Value(PartialDate.parse(text).written)
    except ValueError:
        pass
    if text.casefold() in other_dates.ENDLESS:
        return Value(None, Weight.NOTE, f"{quoted(text)}: what goes on has no date for its end")
    if day := day_of_serial(text, starts_1904=starts_1904):
        message = f"{quoted(text)} is a date shown as a number, and was read as {day}"
        return Value(day, Weight.NOTE, message, alike="dates shown as numbers", read_as=f"{day}")
    if day := other_dates.meant(text):
        figures = re.match(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]", text)
        if figures and int(figures[1]) <= 12 and figures[1] != figures[2]:
            in_words = PartialDate.parse(day).words
            said = f"{quoted(text)} was read day first, as {in_words}"
            return Value(day, Weight.NOTE, said, alike="dates read day first", read_as=in_words)
        return Value(day)
    return refused(text, "this is no date", other_dates.guess(text))


def _word(column: Column, text: str) -> Value:
    allowed = list(column.form.words or ())
    parts = [part for part in re.split(r"[;,\n/]", text) if part.strip()]
    if not column.form.many or len(parts) < 2:
        parts = [text]
    found = [_meant(column, part.strip(), allowed) for part in parts]
    is_taken_back = column.path[-1] in ("every", "status") and bool(why_unclear(text))
    if all(found) and not is_taken_back:
        data: Any = list(dict.fromkeys(found)) if column.form.many else found[0]
        if text.endswith(")"):
            said = ", ".join(found)
            return by_sense(data, f"{quoted(text)} was read as {said}", said)
        return Value(data)
    if column.path[-1] == "sector" and (sector := sector_of(text)) in allowed:
        message = f"{quoted(text)} is a kind of body, and was read as its sector: {sector}"
        return by_sense(sector, message, sector)
    if column.path[-1] == "every" and (often := how_often(text)) in allowed:
        return by_sense(often, f"{quoted(text)} was read as {often}", often)
    hint = for_word(column.path[-1], text, allowed, in_list=column.form.many)
    if hint.startswith("Write which"):
        hint += (
            f' In a mapping file, for one row: rows: {{"the name in it": {{{column.heading}: '
            f'nhs}}}}; for all: words: {{{column.heading}: {{"{text}": nhs}}}}.'
        )
    return refused(text, f"this is no word for '{column.heading}'", hint)


def takes_no_answer(column: Column, text: str) -> bool:
    """Whether a TRUE says nothing in a column: it asks neither yes or no, nor for such a word."""
    return not _is_flag(column.form) and not (column.form.words and known_word(column, text))


def known_word(column: Column, text: str) -> str:
    """The word of the map that a cell surely means; empty for none."""
    return _meant(column, without_doubt(text), list(column.form.words or ()))


def _meant(column: Column, text: str, allowed: list[str]) -> str:
    read = column.form.read(text)
    read = read[0] if isinstance(read, list) and len(read) == 1 else read
    if isinstance(read, str) and read in allowed:
        return read
    field = column.path[-1]
    bare = re.sub(r"\s*(?:\(.*\)|sector|organisations?)\s*\Z", "", text, flags=re.IGNORECASE)
    for each in (text, bare, text.rstrip("s")):
        if word := meant(field, each, allowed):
            return word
    return ""


def _number(text: str) -> Value:
    plain = re.sub(r"(?<=\d)[,\s](?=\d{3}\b)", "", text)
    if re.fullmatch(r"[0-9]{1,12}", plain):
        return Value(int(plain))
    if re.fullmatch(r"[0-9]{1,12}\.[0-9]{1,6}", plain):
        return Value(plain)
    return refused(text, "a number is expected here", "Write digits.")


def _hours(text: str) -> Value:
    """Hours of a meeting; a part of a day, or minutes, are no hours."""
    match = re.fullmatch(r"([0-9.]+)\s*(?:h|hrs?|hours?)\.?", text, re.IGNORECASE)
    found = _number(match[1] if match else text)
    if found.data is not None and not _SHORTEST <= float(found.data) <= _LONGEST:
        return refused(text, "this is no number of hours that is clear", "Write hours: 1.5, or 2.")
    return found


def _other_names(said: list[str]) -> Value:
    """Other names of a body; what is none is told, as it would make another one that body."""
    kept = [each for each in said if each and not is_personal(each)]
    found = other_names(kept)
    names = [*found.names] or None
    if found.left:
        left = listed([quoted(each) for each in found.left])
        message = f"{left}: no other name of a body, so it is left out"
        return Value(names, Weight.LEFT_OUT, message, alike="this is no other name")
    if len(kept) < len([each for each in said if each]):
        return Value(names, is_personal=True)
    if found.names != tuple(dict.fromkeys(kept)):
        read_as = listed([*found.names])
        return by_sense(names, f"{quoted('; '.join(kept))} was read as {read_as}", read_as)
    return Value(names)


def _identifier(register: str, text: str) -> Value:
    found = number_in(register, text)
    if found.why:
        return refused(text, found.why, found.hint)
    if found.is_filled:
        message = f"{quoted(text)} lacks its leading noughts, and was read as {found.text}"
        return by_sense(found.text, message, found.text)
    return Value(found.text)


def _address(text: str, *, may_be_mailbox: bool) -> Value:
    bare = text.strip("<>").strip()
    if re.match(r"https?://\S+\Z", bare, re.IGNORECASE):
        return Value(is_personal=True) if is_profile(bare) else Value(bare)
    if MAIL.fullmatch(bare):
        if may_be_mailbox and is_of_an_office(bare):
            return Value(bare if bare.startswith("mailto:") else f"mailto:{bare}")
        return Value(is_personal=True)
    if _PAGE.match(bare):
        return Value(is_personal=True) if is_profile(bare) else Value(f"https://{bare}")
    if may_be_mailbox:
        return Value(is_personal=True)
    return refused(text, "this is no address", "Write one that begins with https://.")


def _text(text: str) -> Value:
    said = sentences_kept(" ".join(text.split()))
    kept = [each for each, is_kept in said if is_kept]
    if len(kept) == len(said):
        return Value(" ".join(kept))
    if not kept:
        return Value(is_personal=True)
    return Value(" ".join(kept) or None, Weight.LEFT_OUT, A_SENTENCE)


def _notes(text: str) -> Value:
    """A note for each line, without ways to reach a person."""
    found = [_text(line) for line in text.split("\n") if line]
    told = next((each for each in found if each.weight or each.is_personal), Value())
    return replace(told, data=[each.data for each in found if each.data] or None)

"""What the pass over the events refuses or doubts, said in plain English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from partnermap.finding import Finding, Location
from partnermap.problems import problem, quoted
from partnermap.source.disguises import is_table
from partnermap.source.text import name_of

IN_QUOTES = "Put the whole text in quotes."
SIGN_IN_TEXT = "If the sign belongs to a name or a text, put quotes round all of it."
_BEGIN = "A map's files begin with a section such as 'organisations:' or 'partnerships:'."
EACH_IN_QUOTES = "Put each item of this list in quotes, so that it is plain where one ends."
_NO_SPACE = re.compile(r"\s*(?:- )?[\w-]+:(?=[^\s/:])")


def not_used(location: Location, what: str, hint: str = SIGN_IN_TEXT) -> Finding:
    """Something that YAML has and maps do without."""
    return problem("PM003", location, f"{what}; maps do not use this", hint)


def empty(location: Location) -> Finding:
    """A file of blank lines and comments."""
    hint = "Fill it, or delete it."
    return problem("PM009", location, "this file is empty: nothing is recorded in it", hint)


def not_a_map(location: Location, lines: Sequence[str], top: str = "text") -> Finding:
    """A file whose top is a text or a list."""
    if top == "text" and is_table(lines):
        message = "this looks like a table (CSV), with the name of a YAML file"
        return problem("PM001", location, message, f"Move it out of the map's folder. {_BEGIN}")
    line = lines[location.line - 1]
    if _NO_SPACE.match(line):
        return no_space_after_colon(location, line)
    if top == "list":
        return problem("PM002", location, "this file begins with a list, not a section", _BEGIN)
    return problem("PM002", location, "this file begins with a text, not a section", _BEGIN)


def lacks_space_after_colon(line: str) -> bool:
    """Whether a line begins ``key:value``, which YAML does not read as a key."""
    return _NO_SPACE.match(line) is not None


def no_space_after_colon(location: Location, line: str) -> Finding:
    """A key that YAML does not see as one."""
    colon = line.index(":") + 1
    at = Location(location.path, location.line, colon)
    message = "there is no ordinary space after this colon"
    return problem("PM002", at, message, "Write 'key: value', with a space after the colon.")


def repeated_key(location: Location, key: str, first: Location) -> Finding:
    """The same key twice in one place."""
    return problem(
        "PM004",
        location,
        f"{quoted(key)} stands here a second time; the first is at line {first.line}",
        "Put what belongs together under one of them, or give this one an id of its own.",
        first,
    )


def no_key(location: Location) -> Finding:
    """A colon with nothing before it."""
    return problem("PM002", location, "there is no name before this colon", "Write 'key: value'.")


def collection_as_key(location: Location) -> Finding:
    """A list or mapping where a key belongs."""
    what = "something in brackets, or a list, stands where a key is expected"
    return not_used(location, what, "If this is a text, put quotes round it.")


def alone_in_brackets(location: Location, key: str, *, first: bool) -> Finding:
    """An entry of ``{ }`` without a colon; most often the rest of a text that a comma ended."""
    if first:
        message = f"{quoted(key)} stands inside {{ }} without a colon and a value"
        hint = "Write a list in [ ], and a field as 'key: value'."
    else:
        message = f"this text was cut at a comma: {quoted(key)} is read as an entry of its own"
        hint = 'Put the whole text in quotes: {name: "Housing, health and care"}.'
    return problem("PM005", location, message, hint)


def perhaps_cut_at_comma(location: Location, text: str) -> Finding:
    """An item in ``[ ]`` that may be the rest of the one before."""
    return problem(
        "PM006",
        location,
        f"inside [ ] a comma begins a new item, and {quoted(text)} is read as one",
        EACH_IN_QUOTES,
    )


def perhaps_cut_at_hash(location: Location, text: str) -> Finding:
    """A text that ``' #'`` may have ended."""
    left = f"the text before it is read as {quoted(text)}" if text else "no text is left before it"
    return problem(
        "PM006",
        location,
        f"' #' begins a comment: {left}",
        "Put the whole text in quotes; or, if it is a comment, a space after the '#'.",
    )


def surely_cut_at_hash(location: Location, text: str) -> Finding:
    """A text that goes on behind ``' # '``, by what stands before and behind it."""
    return problem(
        "PM006",
        location,
        f"' #' begins a comment: the text before it is read as {quoted(text)}",
        "Put the whole text in quotes; if it is a comment, write it on a line of its own.",
    )


def curly_quotes(location: Location, text: str, *, closed: bool) -> Finding:
    """A text in quotes that are none for YAML."""
    message = f"the curly quotes round this text are read as a part of it: {quoted(text)}"
    if not closed:
        message = f"a curly quote begins this text, and none ends it: {quoted(text)}"
    return problem("PM036", location, message, 'Type straight quotes (") at both ends.')


def no_item(location: Location, mark: str, text: str) -> Finding:
    """A sign that Word and people put before the items of a list."""
    message = f"'{mark}' begins this text, which YAML does not read as an item of a list"
    if mark == "-":
        message = f"there is no space after this hyphen, so that it is read as text: {quoted(text)}"
    hint = "Begin each item on a line of its own with a hyphen and a space: '- '."
    return problem("PM036", location, message, hint)


def odd_space(location: Location, character: str) -> Finding:
    """A no-break space or another space that is not the ordinary one, within a text."""
    message = f"{name_of(character)} stands in this text; it is read as an ordinary space"
    return problem("PM008", location, message, "Type an ordinary space.")

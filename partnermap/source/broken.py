"""The parser's complaint in plain English: the first thing it could not read."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import yaml

from partnermap.finding import Finding, Location
from partnermap.problems import problem
from partnermap.source.syntax import (
    IN_QUOTES,
    lacks_space_after_colon,
    no_key,
    no_space_after_colon,
)
from partnermap.source.text import ODD_SPACE, invisible

_ODD = re.compile(rf"\t|{ODD_SPACE.pattern}")
_SPACE_OR_QUOTES = "Type a space after it; if it belongs to a text, put the whole text in quotes."
_BELOW = "Begin it exactly below the line it belongs with, with the same number of spaces."
_ITEM = "Begin each item on a line of its own with a hyphen and a space: '- '."
_TEXT_OR_FIELDS = (
    "If this is one text, put all of it in quotes; if it is two fields, write each on a line of "
    "its own."
)
_BULLET = re.compile(r"\s*[•·▪◦‣●○■□➢✓\u2013\u2014]\s")
_CURLY = "Curly quotes are no quotes for YAML: type straight ones."
_HAS_CURLY = re.compile("[“”„\u2018]|\u2019\\s*$")
_ONE_WORD = re.compile(r"(\s*(?:- )?)([\w-]+)[;.]?\s*")
_SWALLOWED = re.compile(r"\s#.*[\]}]")
_ESCAPE = "a backslash in double quotes begins a code, and this code is not one YAML knows"
_TWO = "Write two backslashes for a backslash; for a special character, write it as it is."


def broken(path: str, lines: Sequence[str], error: yaml.YAMLError) -> Finding:
    """The parser's complaint, translated."""
    complaint = _Complaint(path, lines, error)
    for words, explain in _EXPLAINED:
        if words in complaint.context or words in complaint.said:
            return explain(complaint)
    return complaint.say(
        f"the YAML cannot be read from here on ({complaint.said})",
        "Look at the indentation, the quotes and the brackets of this line and the one above.",
    )


class _Complaint:
    """What the parser said, and where: the place it noticed, and the one where it began."""

    def __init__(self, path: str, lines: Sequence[str], error: yaml.YAMLError) -> None:
        self.path = path
        self.lines = lines
        self.said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
        self.context = str(getattr(error, "context", None) or "")
        self.noticed = self._place(getattr(error, "problem_mark", None))
        self.began = self._place(getattr(error, "context_mark", None))

    def _place(self, mark: yaml.Mark | None) -> tuple[int, int]:
        """Line and column from 0; within the text also where the parser stands at its end."""
        if mark is None:
            return 0, 0
        if mark.line < len(self.lines):
            return mark.line, mark.column
        return len(self.lines) - 1, len(self.lines[-1])

    @property
    def line(self) -> str:
        """The line where it was noticed."""
        return self.lines[self.noticed[0]]

    @property
    def before(self) -> str:
        """The text before the place on its line, without the spaces at its ends."""
        return self.line[: self.noticed[1]].strip()

    @property
    def sign(self) -> str:
        """The character at the place; empty at the end of a line."""
        return self.line[self.noticed[1] : self.noticed[1] + 1]

    @property
    def above(self) -> int | None:
        """The number of the nearest line above that holds something other than a comment."""
        for number in range(self.noticed[0] - 1, -1, -1):
            text = self.lines[number].strip()
            if text and text[0] != "#":
                return number
        return None

    def at(self, place: tuple[int, int]) -> Location:
        return Location(self.path, place[0] + 1, place[1] + 1)

    def say(
        self,
        message: str,
        hint: str,
        place: tuple[int, int] | None = None,
        *also: Location,
    ) -> Finding:
        return problem("PM002", self.at(place or self.noticed), message, hint, *also)


def _odd_indentation(complaint: _Complaint) -> Finding | None:
    """A tab, or a space that is none for YAML, at the beginning of the line."""
    line = complaint.line
    match = _ODD.search(line[: len(line) - len(line.lstrip())])
    if match is None:
        return None
    return invisible(complaint.at((complaint.noticed[0], match.start())), match.group())


def _cannot_begin(complaint: _Complaint) -> Finding:
    if complaint.sign == "\t":
        return invisible(complaint.at(complaint.noticed), "\t")
    return complaint.say(f"a text cannot begin with '{complaint.sign}'", IN_QUOTES)


def _cannot_begin_there(complaint: _Complaint) -> Finding:
    row, column = complaint.began
    line = complaint.lines[row]
    sign = line[column : column + 1]
    if sign == "*" and not line[:column].strip() and line[column + 1 : column + 2].isspace():
        return complaint.say("'*' begins no item of a list", _ITEM, (row, column))
    return complaint.say(f"a text cannot begin with '{sign}'", IN_QUOTES, (row, column))


def _tag(complaint: _Complaint) -> Finding:
    place = complaint.noticed if complaint.sign == "!" else complaint.began
    return complaint.say("a text cannot begin with '!'", IN_QUOTES, place)


def _instruction(complaint: _Complaint) -> Finding:
    message = "a line that begins with '%' is read as an instruction to the reader of the file"
    hint = "Remove the line; if it belongs to a text, put the whole text in quotes."
    return complaint.say(message, hint, (complaint.noticed[0], 0))


def _key_expected(complaint: _Complaint) -> Finding:
    found = _odd_indentation(complaint)
    if found:
        return found
    before, sign = complaint.before, complaint.sign
    if not before and sign == ":":
        return no_key(complaint.at(complaint.noticed))
    if not before:
        return complaint.say("this line is indented differently from those around it", _BELOW)
    if before[-1] in "\"'":
        message = "the text goes on after its closing quote"
        hint = (
            "Put the closing quote at the very end. For a quote within a text, put the text in "
            "the other kind of quotes."
        )
        return complaint.say(message, hint)
    if sign in "]},":
        return complaint.say(f"this '{sign}' belongs to no bracket that is open", IN_QUOTES)
    return complaint.say("something stands here after the end of a value", IN_QUOTES)


def _value_out_of_place(complaint: _Complaint) -> Finding:
    found = _odd_indentation(complaint)
    if found:
        return found
    row, above = complaint.noticed[0], complaint.above
    if above is not None and lacks_space_after_colon(complaint.lines[above]):
        return no_space_after_colon(complaint.at((above, 0)), complaint.lines[above])
    if ": " in complaint.before or above is None:
        hint = _CURLY if _HAS_CURLY.search(complaint.before) else _TEXT_OR_FIELDS
        return complaint.say("a second colon with a space stands in this line", hint)
    indent = len(complaint.line) - len(complaint.line.lstrip())
    upper = complaint.lines[above]
    word = _ONE_WORD.fullmatch(upper)
    if word and indent >= len(word[1]) + (not word[1].strip()):
        return _without_colon(complaint, above, word)
    if indent > len(upper) - len(upper.lstrip()):
        message = "this line is indented further than the one above, which has its value already"
        return complaint.say(message, _BELOW, (row, indent))
    return complaint.say("a colon stands where none can", IN_QUOTES)


def _without_colon(complaint: _Complaint, above: int, word: re.Match[str]) -> Finding:
    """Fields below a line that is one word: a record without its colon, or a short item."""
    name = word[2]
    place = (above, word.start(2))
    if word[1].strip():
        hint = f"Write '- body: {name}' (among functions '- function: {name}'), and fields below."
        return complaint.say(f"'{name}' cannot have fields below it as it is written", hint, place)
    message = f"there is no colon after '{name}', and fields stand below it"
    return complaint.say(message, f"Write '{name}:'.", place)


def _no_colon(complaint: _Complaint) -> Finding:
    row, column = complaint.began
    line = complaint.lines[row]
    if lacks_space_after_colon(line):
        return no_space_after_colon(complaint.at((row, column)), line)
    message = "this line is neither 'key: value' nor the rest of the text above it"
    if _BULLET.match(line):
        return complaint.say(message, _ITEM, (row, column))
    hint = (
        "A field is written 'key: value', and an item of a list '- item'; what belongs to the text "
        "above is indented further than its key."
    )
    return complaint.say(message, hint, (row, column))


def _bracket(complaint: _Complaint) -> Finding:
    row, column = complaint.began
    if row == complaint.noticed[0] and complaint.sign.strip():
        message = "a comma or a closing bracket is expected here"
        hint = "If this belongs to a text, put the whole text in quotes."
        if complaint.sign == ":":
            hint = f"Put a comma before each field. {hint}"
        return complaint.say(message, hint)
    sign = complaint.lines[row][column : column + 1]
    closing = {"[": "]", "{": "}"}.get(sign, "]")
    noticed = complaint.at(complaint.noticed).with_note("where the next thing was expected")
    hint = f"Close it with '{closing}', or write its entries on lines of their own."
    if _SWALLOWED.search(complaint.lines[row], column):
        hint = (
            "' #' begins a comment, and the closing bracket stands in it. Put the text in quotes."
        )
    return complaint.say(f"this '{sign}' is not closed", hint, (row, column), noticed)


def _quote(complaint: _Complaint) -> Finding:
    row, column = complaint.began
    hint = "Put a quote at its end."
    if _HAS_CURLY.search(complaint.lines[row], column):
        hint = f"{hint} {_CURLY}"
    return complaint.say("this quote is not closed", hint, (row, column))


def _missing(complaint: _Complaint) -> Finding:
    before, sign = complaint.before, complaint.sign
    if not sign:
        message = "the file ends where a value or a closing bracket is expected"
        return complaint.say(message, "Close the bracket that was opened last.")
    if before[-1:] in (":", "-"):
        return complaint.say(f"a text cannot begin with '{sign}'", IN_QUOTES)
    hint = "Fill it in, or delete one of the commas or brackets."
    return complaint.say(f"something is missing before this '{sign}'", hint)


def _end(complaint: _Complaint) -> Finding:
    if any(line.startswith("...") for line in complaint.lines[: complaint.noticed[0] + 1]):
        return complaint.say(
            "a line with '...' ends the file, so nothing may follow it", "Remove that line."
        )
    if complaint.before:
        return complaint.say("something stands here after the end of a value", IN_QUOTES)
    message = "this line is indented less than the first line of the file"
    return complaint.say(message, "Begin every section in the first column.")


def _saying(message: str, hint: str) -> Callable[[_Complaint], Finding]:
    def explain(complaint: _Complaint) -> Finding:
        return _odd_indentation(complaint) or complaint.say(message, hint)

    return explain


_NOT_IN_LIST = _saying(
    "this line does not belong to the list above it",
    "Begin it with '- ', or indent it as the lines it belongs to.",
)
_EXPLAINED: tuple[tuple[str, Callable[[_Complaint], Finding]], ...] = (
    # the parser's words, in its problem or in its context; the first that fits explains
    ("cannot start any token", _cannot_begin),
    ("tab character", _cannot_begin),
    ("directive", _instruction),
    ("%YAML", _instruction),
    ("%TAG", _instruction),
    ("incompatible YAML document", _instruction),
    ("scanning an alias", _cannot_begin_there),
    ("scanning an anchor", _cannot_begin_there),
    ("scanning a block scalar", _cannot_begin_there),
    ("scanning a tag", _tag),
    ("parsing a tag", _tag),
    ("undefined tag handle", _tag),
    ("mapping keys are not allowed", _saying("a text cannot begin with '? '", IN_QUOTES)),
    ("block sequence entries", _saying("a text cannot begin with '- '", IN_QUOTES)),
    ("mapping values are not allowed", _value_out_of_place),
    ("found unexpected ':'", _saying("there is no space after this colon", _SPACE_OR_QUOTES)),
    ("did not find expected key", _key_expected),
    ("expected '-' indicator", _NOT_IN_LIST),
    ("expected ',' or", _bracket),
    ("could not find expected ':'", _no_colon),
    ("unexpected end of stream", _quote),
    ("unexpected document indicator", _quote),
    ("expected node content", _missing),
    ("<document start>", _end),
    ("escape character", _saying(_ESCAPE, _TWO)),
    ("hexdecimal", _saying(_ESCAPE, _TWO)),
    ("escape code", _saying(_ESCAPE, _TWO)),
)

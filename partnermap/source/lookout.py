"""What to look out for in single texts, with the lines of the file beside them."""

from __future__ import annotations

import re
from typing import Any

from partnermap.finding import Finding, Location
from partnermap.source import syntax
from partnermap.source.text import ODD_SPACE, invisible, without_unseen

_HASH_NEXT = re.compile(r"([ \t]+)#(.*)")
_AS_TEXT = re.compile(r"[^\s#!]")  # without a space after the hash, it may be meant as text
# A number of up to three digits, and no words: 'Room # 4', '# 4b, Town Hall', '# 4 (upstairs)'.
_BARE_NUMBER = re.compile(r" [0-9]{1,3}[a-zA-Z]?(?:\Z|[,;:/)]| ?\()")
_PROSE = re.compile(r"[A-Z ].*\w\Z", re.DOTALL)  # no id and no word of a vocabulary
_BREAKS_OFF = re.compile(r"(?:[,&(/]|\b(?:and|or|of|the|for|no\.?|nr\.?|number))\Z", re.IGNORECASE)
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))
_MARK = re.compile(r"([\u2013\u2014•·▪◦‣●○■□➢✓])\s|(-)(?=[^\W\d_])")
_OPENING, _SINGLE = "“”„«", "\u2018\u2019"
SIGNS = frozenset(_OPENING + _SINGLE + "\u2013\u2014•·▪◦‣●○■□➢✓-")
"""With these signs of a word processor a text may begin."""


class Lookout:
    """Looks at texts where they stand in one file.

    Args:
        path: for locations.
        lines: the text of the file.
        problems: what is found is added to it.
    """

    def __init__(self, path: str, lines: tuple[str, ...], problems: list[Finding]) -> None:
        self.path = path
        self.lines = lines
        self.problems = problems
        self.suspect_lines = frozenset(
            number for number, line in enumerate(lines) if " #" in line or "\t#" in line
        )

    def cleaned(self, event: Any, value: str, *, is_key: bool) -> str:
        """A text with ordinary spaces for odd ones and for what cannot be seen."""
        value, unseen = without_unseen(value)
        if unseen is not None:  # written as an escape; all else was looked at before
            self.problems.append(invisible(self.at(event), unseen))
        match = ODD_SPACE.search(value)
        if match is None:
            return value
        looks_like_key = not event.style and value[: match.start()].endswith(":")
        say = invisible if is_key or looks_like_key else syntax.odd_space
        self.problems.append(say(self._odd_space(event), match.group()))
        value = ODD_SPACE.sub(" ", value)
        return value if event.style else value.strip()

    def _odd_space(self, event: Any) -> Location:
        start, end = event.start_mark, event.end_mark
        for number in range(start.line, min(end.line + 1, len(self.lines))):
            begin = start.column if number == start.line else 0
            match = ODD_SPACE.search(self.lines[number], begin)
            if match is not None:
                return Location(self.path, number + 1, match.start() + 1)
        return self.at(event)

    def hash_after(self, event: Any, value: str) -> None:
        """A comment right after a text, that may be meant as the rest of it."""
        end = event.end_mark
        match = _HASH_NEXT.match(self.lines[end.line], end.column)
        if match is None:
            return
        at = Location(self.path, end.line + 1, match.start(2))
        if _AS_TEXT.match(match[2]):
            self.problems.append(syntax.perhaps_cut_at_hash(at, value))
        elif value and _goes_on(value, match[1], match[2].rstrip()):
            self.problems.append(syntax.surely_cut_at_hash(at, value))

    def typed_sign(self, event: Any, value: str) -> None:
        """Curly quotes round a text without others, and the marks of lists in word processors."""
        mark = _MARK.match(value)
        if mark:
            found = syntax.no_item(self.at(event), mark[1] or mark[2], value)
            self.problems.append(found)
        elif value[0] in _OPENING or value[0] in _SINGLE:
            inside = [sign for sign in value[1:-1] if sign in _OPENING]
            closed = len(value) > 1 and value[-1] in (*_OPENING, "»", *_SINGLE) and not inside
            if closed or (value[0] in _OPENING and not (inside or value[-1] in "”“»")):
                self.problems.append(syntax.curly_quotes(self.at(event), value, closed=closed))

    def comma_before(self, event: Any, value: str, before: str) -> bool:
        """Whether of two items without quotes in ``[ ]`` one has a space in it, which is said."""
        if " " not in value and " " not in before:
            return False
        self.problems.append(syntax.perhaps_cut_at_comma(self.at(event), value))
        return True

    def no_colon_after(self, start: Any, end: Any, key: str, *, first: bool) -> None:
        """An entry of ``{ }`` that has neither a value nor a colon, and would be lost."""
        line = end.line
        rest = self.lines[line][end.column :].lstrip()
        while (not rest or rest[0] == "#") and line + 1 < len(self.lines):
            line += 1
            rest = self.lines[line].lstrip()
        if rest[:1] in (",", "}"):  # at the end of the file the parser will say what is wrong
            self.problems.append(syntax.alone_in_brackets(self.location(start), key, first=first))

    def signs(self, event: Any) -> None:
        """Anchors and tags."""
        start = event.start_mark
        if event.anchor is not None:
            self.refuse(event, f"'&{event.anchor[:60]}' is read by YAML as an anchor")
        if event.tag is not None:
            words = self.lines[start.line][start.column :].split()
            written = next((word for word in words if word[0] == "!"), event.tag)
            self.refuse(event, f"'{written[:60]}' is read by YAML as a tag")

    def refuse(self, event: Any, what: str, hint: str = syntax.SIGN_IN_TEXT) -> None:
        """Something that YAML has and maps do without."""
        self.problems.append(syntax.not_used(self.at(event), what, hint))

    def at(self, event: Any) -> Location:
        """Where an event begins."""
        return self.location(event.start_mark)

    def location(self, mark: Any) -> Location:
        """The parser's mark, as an editor counts."""
        return Location(self.path, mark.line + 1, mark.column + 1)


def _goes_on(text: str, gap: str, comment: str) -> bool:
    """Whether a comment is plainly the rest of the text before it."""
    if gap == " " and _PROSE.search(text) and _BARE_NUMBER.match(comment):
        return True
    if _BREAKS_OFF.search(text):
        return True
    return any(
        text.count(begin) > text.count(end) and comment.count(end) > comment.count(begin)
        for begin, end in _PAIRS
    )

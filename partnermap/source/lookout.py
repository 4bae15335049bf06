"""What to look out for in single texts, with the lines of the file beside them."""

from __future__ import annotations

import re
from typing import Any

from partnermap.finding import Finding, Location
from partnermap.source import syntax
from partnermap.source.text import ODD_SPACE, invisible, without_unseen

_HASH = re.compile(r"[ \t]#[^\s#!]")  # without a space after it, it may be meant as text
_HASH_NEXT = re.compile(r"[ \t]+#[^\s#!]")


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
            number for number, line in enumerate(lines) if "#" in line and _HASH.search(line)
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
        """A comment right after a text, without a space after its sign."""
        end = event.end_mark
        match = _HASH_NEXT.match(self.lines[end.line], end.column)
        if match:
            at = Location(self.path, end.line + 1, match.end() - 1)
            self.problems.append(syntax.perhaps_cut_at_hash(at, value))

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

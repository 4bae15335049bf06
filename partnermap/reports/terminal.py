"""Text for people: wrapped to a width, with or without colour."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from partnermap.finding import Certainty, Finding, Severity
from partnermap.wording import decision_mark, title_of

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


@dataclass(frozen=True, slots=True)
class Style:
    """How to write text.

    Attributes:
        width: columns.
        colour: whether to use colour and bold.
    """

    width: int = 100
    colour: bool = False


@dataclass(slots=True)
class Writer:
    """Lines of text, gathered; names are never read as markup."""

    style: Style
    _buffer: StringIO = field(default_factory=StringIO)

    def line(self, text: str = "", *, indent: int = 0, look: str = "", hang: int = 0) -> None:
        """Write a paragraph.

        Args:
            text: what to say.
            indent: columns before it.
            look: a style, such as ``bold``; shown only in colour.
            hang: further columns before its second and later lines.
        """
        content = Text(_printable(text), style=look, overflow="fold")
        room = max(self.style.width - indent - hang, 20)
        first = Text("\n").join(
            Text(" " * hang if number else "") + line
            for number, line in enumerate(content.wrap(self._console(), room))
        )
        self._console().print(Padding(first, (0, 0, 0, indent)))

    def unwrapped(self, text: str, *, look: str = "") -> None:
        """Write a line as it is, whatever its length."""
        self._console().print(Text(_printable(text), style=look), soft_wrap=True)

    def text(self) -> str:
        """All that was written; no spaces at the ends of lines."""
        return "\n".join(line.rstrip() for line in self._buffer.getvalue().split("\n"))

    def _console(self) -> Console:
        return Console(
            file=self._buffer,
            width=self.style.width,
            color_system="standard" if self.style.colour else None,
            force_terminal=self.style.colour,
            no_color=not self.style.colour,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
            _environ={},
        )


def look_of(finding: Finding) -> str:
    """The style of a finding: its severity's; none where it was decided."""
    return _STYLES[finding.severity] if finding.is_open else ""


def heading(finding: Finding) -> str:
    """``PM101 duplicated-function, warning, possible, justified``."""
    certainty = ", possible" if finding.certainty is Certainty.POSSIBLE else ""
    mark = decision_mark(finding.disposition)
    decided = f", {mark}" if mark else ""
    return f"{finding.code} {title_of(finding)}, {finding.severity.value}{certainty}{decided}"


def _printable(text: str) -> str:
    return "".join(sign if sign == "\n" or sign.isprintable() else " " for sign in text)

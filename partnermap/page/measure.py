"""How wide words are, so that Python can break them into lines before a browser draws them.

The widths are those of Helvetica, which Arial and Liberation Sans share, in thousandths of the font
size (Adobe Font Metrics). Other fonts are a little wider or narrower; a small margin covers that.
"""

from __future__ import annotations

import unicodedata

_PLAIN = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 "
    "556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 "
    "1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 "
    "667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 "
    "333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 "
    "556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
)
_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 "
    "556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 "
    "975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 "
    "667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 "
    "333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 "
    "611 611 389 556 333 611 556 778 556 556 500 389 280 389 584"
)
_WIDTHS = {
    bold: {chr(32 + at): int(width) for at, width in enumerate(table.split())}
    for bold, table in ((False, _PLAIN), (True, _BOLD))
}
_MARGIN = 1.02
_WIDE = 1000
_UNKNOWN = 720
ELLIPSIS = "…"


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in CSS pixels, at a font size in CSS pixels."""
    return sum(_sign(each, bold) for each in text) * size * _MARGIN / 1000


def wrap(text: str, width: float, size: float, lines: int, *, bold: bool = False) -> list[str]:
    """A text in at most so many lines of a width in CSS pixels; an ellipsis where it is cut."""
    waiting = text.split()
    found: list[str] = []
    while waiting and len(found) < lines:
        last = len(found) == lines - 1
        line = waiting.pop(0)
        while waiting and width_of(f"{line} {waiting[0]}", size, bold=bold) <= width:
            line = f"{line} {waiting.pop(0)}"
        if width_of(line, size, bold=bold) > width and not last:
            line, rest = _split(line, width, size, bold)
            waiting.insert(0, rest)
        if last and waiting:
            line = f"{line} {waiting[0]}"
            waiting = ["..."]
        found.append(fit(line, width, size, bold=bold, cut=last and bool(waiting)))
    return found


def fit(text: str, width: float, size: float, *, bold: bool = False, cut: bool = False) -> str:
    """A text cut to a width in CSS pixels, with an ellipsis where something is missing.

    Args:
        text: one line.
        width: in CSS pixels.
        size: of the font, in CSS pixels.
        bold: whether it is written in bold.
        cut: whether something is missing already.
    """
    if not cut and width_of(text, size, bold=bold) <= width:
        return text
    while text and width_of(text + ELLIPSIS, size, bold=bold) > width:
        text = text[:-1]
    return text.rstrip(" ,.;:-") + ELLIPSIS


def _split(word: str, width: float, size: float, bold: bool) -> tuple[str, str]:
    end = len(word) - 1
    while end > 1 and width_of(word[:end], size, bold=bold) > width:
        end -= 1
    return word[:end], word[end:]


def _sign(sign: str, bold: bool) -> int:
    table = _WIDTHS[bold]
    if sign in table:
        return table[sign]
    if unicodedata.combining(sign):
        return 0
    if unicodedata.east_asian_width(sign) in "WF":
        return _WIDE
    base = unicodedata.normalize("NFD", sign)[:1]
    return table.get(base, _UNKNOWN)

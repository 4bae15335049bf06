"""How wide words are, so that Python can break them into lines before a browser draws them.

Which font draws them is not known: Arial or Liberation Sans, with the widths of Helvetica (Adobe
Font Metrics), or DejaVu Sans where a computer has neither, as Debian has not. Of each sign the
widest is taken, in thousandths of the font size; a small margin covers what a browser rounds.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_HELVETICA = (
    "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 "
    "556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 "
    "1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 "
    "667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 "
    "333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 "
    "556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
)
_HELVETICA_BOLD = (
    "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 "
    "556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 "
    "975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 "
    "667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 "
    "333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 "
    "611 611 389 556 333 611 556 778 556 556 500 389 280 389 584"
)
_DEJAVU = (
    "318 401 460 838 636 950 780 275 390 390 500 838 318 361 318 337 636 636 636 "
    "636 636 636 636 636 636 636 337 337 838 838 838 531 1000 684 686 698 770 632 "
    "575 775 752 295 295 656 557 863 748 787 603 787 695 635 611 732 684 989 685 "
    "611 685 390 337 390 838 500 500 613 635 550 635 615 352 635 634 278 278 579 "
    "278 974 634 612 635 635 411 521 392 634 592 818 592 592 525 636 337 636 838"
)
_DEJAVU_BOLD = (
    "348 456 521 838 696 1002 872 306 457 457 523 838 380 415 380 365 696 696 696 "
    "696 696 696 696 696 696 696 400 400 838 838 838 580 1000 774 762 734 830 683 "
    "683 821 837 372 372 775 637 995 837 850 733 850 770 720 682 812 774 1103 771 "
    "724 725 457 365 457 838 500 500 675 716 593 716 678 435 716 712 343 343 665 "
    "343 1042 712 687 716 716 493 595 478 712 652 924 645 652 582 712 365 712 838"
)
_OTHERS = "\N{HORIZONTAL ELLIPSIS}:1000 \N{MULTIPLICATION SIGN}:838 \N{EM DASH}:1000"
_FONTS = {False: (_HELVETICA, _DEJAVU), True: (_HELVETICA_BOLD, _DEJAVU_BOLD)}


def _widest(tables: Iterable[str]) -> dict[str, int]:
    """The widest of each sign that a keyboard has, and of some others."""
    rows = zip(*(table.split() for table in tables), strict=True)
    found = {chr(32 + at): max(map(int, row)) for at, row in enumerate(rows)}
    return found | {each[0]: int(each[2:]) for each in _OTHERS.split()}


_WIDTHS = {bold: _widest(tables) for bold, tables in _FONTS.items()}
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

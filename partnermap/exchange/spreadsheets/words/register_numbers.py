"""Numbers in registers, told apart by their look: a charity's has six or seven figures."""

from __future__ import annotations

import re
from dataclasses import dataclass

EITHER = "either"
"""In the place of a register's code, where a heading names charities and companies."""
CHARITIES, COMPANIES = "GB-CHC", "GB-COH"
_CHARITY = re.compile(r"0?[1-9][0-9]{5}(?:-[0-9]+)?|1[0-9]{6}(?:-[0-9]+)?")
_COMPANY = re.compile(r"[0-9]{8}|(?!SC)[A-Z]{2}[0-9]{6}")
_LETTERS = 3
OF_A_COMPANY = "this is the number of a company, and no charity number"
COMPANY_HINT = (
    "Charity numbers have six or seven figures. If the column has both, say in a mapping file that "
    "it is 'Charity or company number'."
)
_EITHER_HINT = (
    "A charity number has six figures, or seven that begin with 1; a company number eight, with "
    "its leading noughts, or two letters and six figures. SC stands before both in Scotland."
)


@dataclass(frozen=True, slots=True)
class Number:
    """What a cell says in a column of numbers.

    Attributes:
        text: the number; empty where it is none.
        why: it is none, in words; empty where it is one.
        hint: what to write.
        is_filled: whether leading noughts were added.
    """

    text: str = ""
    why: str = ""
    hint: str = ""
    is_filled: bool = False


def number_in(register: str, text: str) -> Number:
    """The number in a register that a cell has.

    Args:
        register: its code, or ``EITHER``.
        text: of the cell.
    """
    plain = _plain(text)
    if register == EITHER and re.search(r"[0-9]{5}", plain):
        return Number(why="this may be a charity number or a company number", hint=_EITHER_HINT)
    if register == COMPANIES and plain.isdigit() and 5 <= len(plain) < 8:
        return Number(plain.zfill(8), is_filled=True)
    if register == CHARITIES:
        if _COMPANY.fullmatch(plain):
            return Number(why=OF_A_COMPANY, hint=COMPANY_HINT)
        plain = plain.removeprefix("GB-CHC-").removeprefix("NO.").removeprefix("NO").lstrip("0")
        if not re.fullmatch(r"[0-9]{6,7}(?:-[0-9]+)?", plain):
            return Number(why="this is no charity number", hint="It has six or seven digits.")
    # 'exempt' and 'pending' are no numbers; the codes of integrated care boards have letters alone.
    is_word = plain.isalpha() and len(plain) != _LETTERS
    if register == EITHER or is_word or not re.fullmatch(r"[A-Z0-9./-]+", plain):
        return Number(why="this is no number of a register", hint="Write it alone in the cell.")
    return Number(plain)


def register_of(text: str) -> str:
    """The register that a number is surely of: charities or companies; empty for neither."""
    plain = _plain(text)
    if _COMPANY.fullmatch(plain):
        return COMPANIES
    return CHARITIES if _CHARITY.fullmatch(plain) else ""


def _plain(text: str) -> str:
    return re.sub(r"[\s,]", "", text).removesuffix(".0").upper()

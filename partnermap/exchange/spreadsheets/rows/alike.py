"""What is told of one cell together with others that are alike."""

from __future__ import annotations

from partnermap.exchange.imported import Alike, Weight
from partnermap.exchange.spreadsheets.account import Spot
from partnermap.exchange.spreadsheets.words.register_numbers import COMPANY_HINT, OF_A_COMPANY
from partnermap.exchange.spreadsheets.words.value import NOT_RECORDED, Value
from partnermap.problems import quoted

_NO_WORDS = "words that are not known, so that nothing is recorded"
_NO_VALUES = "dates, amounts and numbers that are not understood, so that nothing is recorded"
_COMPANIES = "numbers of companies, which are no charity numbers and are left out"
_LIST_WORDS = "--write-mapping FILE lists them, to say what each means."


def told_with(value: Value, spot: Spot, heading: str) -> Alike:
    """What is told of a cell together with others.

    Args:
        value: what became of it.
        spot: the cell.
        heading: of its column, as they wrote it.
    """
    text = quoted(spot.text)
    if value.weight is Weight.NOTE:
        return Alike(
            value.alike, f"{text} = {value.read_as}" if value.read_as else text, of_all=True
        )
    if value.alike == NOT_RECORDED:
        return Alike(value.alike, text, of_all=True)
    if value.alike == OF_A_COMPANY:
        return Alike(_COMPANIES, f"{text} under {quoted(heading)}", COMPANY_HINT, of_all=True)
    is_word = "no word" in value.alike
    what = _NO_WORDS if is_word else _NO_VALUES
    return Alike(
        what, f"{text} under {quoted(heading)}", _LIST_WORDS if is_word else "", of_all=True
    )

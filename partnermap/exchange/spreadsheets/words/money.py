"""An income in a cell: pounds a year, a band, or nothing, which is known."""

from __future__ import annotations

from partnermap import vocabulary as words
from partnermap.exchange.columns import forms
from partnermap.exchange.spreadsheets.words.amounts import Unit, in_pounds, is_nil
from partnermap.exchange.spreadsheets.words.value import Value, by_sense, refused
from partnermap.model import incomes
from partnermap.problems import quoted


def income_in(text: str, unit: Unit) -> Value:
    """What a cell says of what a body has in a year.

    Args:
        text: of the cell.
        unit: what its amounts count, by the heading.
    """
    if is_nil(text):
        return by_sense(0, f"{quoted(text)} was read as an income of 0 pounds a year", "£0")
    plain, why = in_pounds(text, unit)
    if why:
        return refused(text, why, incomes.BANDS)
    found = forms.income(words.INCOME_BANDS).read(plain)
    if isinstance(found, int) or found in words.INCOME_BANDS:
        return Value(found)
    meant_ = incomes.meant(plain)
    if not meant_:
        hint = incomes.guess(plain)
        is_amount = hint != incomes.BANDS
        why = "this is no income that is clear" if is_amount else "this is no income"
        return refused(text, why, hint)
    data = int(meant_) if meant_.isdigit() else meant_
    if incomes.is_exact(plain):
        return Value(data)
    if isinstance(data, int):
        return by_sense(data, f"{quoted(text)} was read as {data} pounds a year", f"£{data:,}")
    return by_sense(data, f"{quoted(text)} was read as the band {data}", data)

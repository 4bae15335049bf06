"""What is told of one cell together with others that are alike."""

from __future__ import annotations

from collections.abc import Iterable

from partnermap.exchange.columns import Column
from partnermap.exchange.imported import Alike, Weight
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.headings.joining import SEATED
from partnermap.exchange.spreadsheets.words.beside import Beside
from partnermap.exchange.spreadsheets.words.register_numbers import COMPANY_HINT, OF_A_COMPANY
from partnermap.exchange.spreadsheets.words.value import NOT_RECORDED, Value
from partnermap.problems import quoted
from partnermap.vocabulary import LINK_KINDS

_NO_WORDS = "words that are not known, so that nothing is recorded"
_NO_VALUES = "dates, amounts and numbers that are not understood, so that nothing is recorded"
_COMPANIES = "numbers of companies, which are no charity numbers and are left out"
_KEPT_BESIDE = "after names, and kept as notes on the seat or line"
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


def tell_beside(column: Column, remarks: Iterable[Beside], spot: Spot, account: Account) -> None:
    """Say what became of remarks that stand in brackets after names.

    Args:
        column: of the cell.
        remarks: each with its name.
        spot: the cell.
        account: where it is told.
    """
    has_notes = column.path == ("body",) or column.path[0] in (*SEATED, *LINK_KINDS)
    for each in remarks:
        said = f"{quoted(each.remark)} stands after {quoted(each.name)}"
        if each.is_gone:
            message = f"{said}: that is no more, so nothing is recorded of it"
            account.tell(Weight.LEFT_OUT, message, of=[spot])
        elif has_notes:
            alike = Alike(_KEPT_BESIDE, f"{quoted(each.remark)} after {quoted(each.name)}")
            account.tell(Weight.NOTE, f"{said}: kept as a note", of=[spot], alike=alike)
        else:
            account.tell(Weight.LEFT_OUT, f"{said}, and is left out", of=[spot])

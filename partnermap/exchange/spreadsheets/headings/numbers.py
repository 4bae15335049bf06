"""A column of numbers of charities and of companies: ``Charity / co. no.``, ``Reg no``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from partnermap.exchange.columns import Column, Name, forms
from partnermap.exchange.readers import Cell
from partnermap.exchange.spreadsheets.words.register_numbers import EITHER, register_of

OF_EITHER = Column("Charity or company number", ("identifiers", EITHER), forms.SHORT)
_PLAIN = re.compile(r"(?:charity )?(?:reg|registered|registration)(?: id)?(?: nos?| numbers?)")
_CHARITY = re.compile(r"\b(?:charity|charities|charitable|cc|chc)\b")
_COMPANY = re.compile(r"\b(?:co|coy|company|companies|ch|coh|cic|ltd)\b")


def of_either_register(sheet: str, heading: str) -> Column | None:
    """Our column for a heading that names both registers, or none of them; else None.

    Args:
        sheet: the name of our sheet.
        heading: plain.
    """
    if sheet != "Organisations":
        return None
    names_both = names_companies(heading) and _CHARITY.search(heading)
    return OF_EITHER if names_both or _PLAIN.fullmatch(heading) else None


def is_of_either(column: Column | Name | None) -> bool:
    """Whether a column holds numbers of both."""
    return column is OF_EITHER


def holds_numbers(below: Iterable[Cell]) -> bool:
    """Whether some cell below such a heading is surely such a number: an office has codes, too."""
    return any(register_of(cell.line) for cell in below)


def names_companies(heading: str) -> bool:
    """Whether a plain heading names companies, so that it is not of charities alone."""
    return bool(_COMPANY.search(heading))

"""Headings that nobody understands: said once, with the line of a mapping that would take them."""

from __future__ import annotations

from collections.abc import Sequence

from partnermap.english import counted
from partnermap.exchange.columns import Column
from partnermap.exchange.imported import Weight
from partnermap.exchange.spreadsheets.account import Account, Spot
from partnermap.exchange.spreadsheets.persons import is_personal
from partnermap.exchange.spreadsheets.tables import Table
from partnermap.loader.suggestions import Suggestions
from partnermap.problems import quoted


def tell_unknown(table: Table, heading: Spot, below: Sequence[Spot], account: Account) -> None:
    """Tell of a column that is left out."""
    account.took(*below)
    personal = [spot for spot in below if is_personal(spot.text)]
    name = column_named(heading)
    if below and len(personal) * 3 >= len(below):
        message = f"the column {name} seems to be about persons, and is never taken"
        account.tell(Weight.LEFT_OUT, message, of=[heading])
        return
    what = f"what stands below it ({counted(len(below), 'cell')}) is" if below else "it is"
    message = f"the heading {name} is not understood, so {what} left out"
    hint = (
        f'In a mapping file: headings: {{"{heading.text}": {_suggested(table, heading.text)}}}, or '
        "ignore."
    )
    hint = "" if is_personal(heading.text) else hint
    account.tell(Weight.LEFT_OUT, message, hint, of=[heading])


def column_named(heading: Spot) -> str:
    """The heading of a column, quoted; one that only looks like a person is not repeated."""
    return quoted(heading.text) if not is_personal(heading.text) else "with a name for heading"


def _suggested(table: Table, heading: str) -> str:
    names = [each.heading for each in table.kind.columns if isinstance(each, Column)]
    near = Suggestions(names).nearest(heading, 1)
    return near[0] if near else "Notes" if "Notes" in names else names[-1]

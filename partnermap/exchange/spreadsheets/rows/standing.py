"""A status that is no status of a map: the body has ended, or it rests."""

from __future__ import annotations

from collections.abc import Mapping

from partnermap.exchange.imported import Reach, Weight
from partnermap.exchange.spreadsheets.account import Spot
from partnermap.exchange.spreadsheets.rows.cells import Context
from partnermap.exchange.spreadsheets.words.ended import (
    RESTS,
    ended_on,
    has_ended,
    rests,
    tell_ended,
)
from partnermap.problems import quoted


def take_standing(
    place: tuple[str | int, ...],
    spots: Mapping[str, Spot],
    called: tuple[str, str],
    spot: Spot,
    context: Context,
) -> bool:
    """Take a status by which a body has ended, or does not meet at present; and tell it.

    Args:
        place: of the record.
        spots: the cells of its row.
        called: the heading of the status, and the name of the record.
        spot: the status.
        context: of the import.

    Returns:
        Whether nothing is left to be read as a status.
    """
    said = context.mapped.word("Status", spot.text)
    account, put = context.account, context.builder.put
    if rests(spot.text):
        heading, name = called
        put((*place, "notes"), [f"{heading.rstrip(':')}: {spot.text}"], spot)
        if not said and "Until" not in spots:
            message = f"{quoted(spot.text)} under {quoted(heading)} of {quoted(name)}: {RESTS}"
            hint = (
                f'If it is to close, say in a mapping file: words: {{Status: {{"{spot.text}": '
                'ending}}; if it stays, "current". If it has ended, say when: rows: '
                f'{{"{name}": {{Until: 2022-03}}}}; or leave it out: "skip" beside its name in '
                "import-review.csv. It is kept as a note."
            )
            account.tell(Weight.LEFT_OUT, message, hint, of=[spot], reach=Reach.SHEET)
        elif not said:
            account.took(spot)
        return not said
    if said or not has_ended(spot.text):
        return False
    if "Until" in spots:
        account.took(spot)
        return True
    if day := ended_on(spot.text):
        put((*place, "until"), day, spot)
    tell_ended(spot, day, account)
    return True

"""What the page says in its public edition: what is left out, and isolation as numbers."""

from __future__ import annotations

from collections.abc import Sequence

from partnermap.page import cells
from partnermap.page.cells import Table
from partnermap.public import Told
from partnermap.public.isolation import KINDS, LEAST_IN_ROW, LEAST_TOLD

LEFT_OUT = (
    "This is the edition of the map for everybody. Which organisations are isolated is told in "
    "numbers only, so there is no view of who is heard. Left out are findings that somebody "
    "disputes, findings on communities that nobody hears and on people who speak for others "
    "without being chosen, how such people were chosen, what to ask next, tags, and notes that "
    "tell of a challenge, gap, overlap, barrier or question, or recommend something. What does "
    "not stand here may be recorded all the same."
)
HOW_COUNTED = (
    "Of the organisations that isolation is about, or may be, so many are found to be isolated, "
    f"surely or possibly. Groups of fewer than {LEAST_IN_ROW} are counted together; numbers under "
    f"{LEAST_TOLD} are not given, others are rounded to the nearest {LEAST_TOLD}, and above half "
    "it is only said that it is more than half. One organisation may count in several columns."
)


def isolation_table(told: Sequence[Told]) -> Table:
    """One row for each sector and size, one column for each kind of isolation."""
    rows = [
        (
            cells.text(each.whom),
            cells.text(f"{each.organisations:,}"),
            *(cells.text(number) for number in each.numbers),
        )
        for each in told
    ]
    columns = ("Organisations", "On this map", *KINDS.values())
    return Table("table-isolation", "How many are isolated", columns, tuple(rows))

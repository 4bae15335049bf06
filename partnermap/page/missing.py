"""The ids that are used and that no record has, as the head of the page says it."""

from __future__ import annotations

from partnermap.graph import PartnershipGraph
from partnermap.wording import Item, Piece

MOST = 12
"""So many are named; the tables have the others."""


def missing_line(graph: PartnershipGraph) -> Item:
    """What is not recorded and what follows from it; nothing where every id has its record.

    Those of bodies lead to what the map says of them.
    """
    missing = graph.moment.map.missing
    bodies = missing.get("bodies", frozenset())
    ids = sorted({name for names in missing.values() for name in names})
    if not ids:
        return ()
    one = len(ids) == 1
    said = "One id is" if one else f"{len(ids):,} ids are"
    item = [Piece(f"{said} used that no record has (")]
    for name in ids[:MOST]:
        item += [Piece(name, name if name in bodies else ""), Piece(", ")]
    item.pop()
    if len(ids) > MOST:
        item.append(Piece(f" and {len(ids) - MOST:,} more"))
    shown, rests = ("It is shown", "it") if one else ("They are shown", "them")
    item.append(
        Piece(f"). {shown} as 'not recorded', and what depends on {rests} is only possible.")
    )
    return tuple(item)

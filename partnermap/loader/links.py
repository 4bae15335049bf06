"""Links that are written twice, be it once on a body and once in the list of links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from partnermap.finding import Finding, Place
from partnermap.model import Class, LinkRow, PartnerMap
from partnermap.problems import problem

_HINT = "Remove one of the two, and put on the other what is said of it."


def repeated_links(found: PartnerMap) -> Iterator[Finding]:
    """Links that stand twice; each is counted once."""
    kept: dict[tuple[str, str, str | Class], list[tuple[LinkRow, Place]]] = defaultdict(list)
    for start, kind, row, place in found.every_link():
        alike = kept[start, kind, row.to]
        first = next((at for other, at in alike if row.is_same_as(other)), None)
        if first is None:
            alike.append((row, place))
            continue
        end = f"'{row.to}'" if isinstance(row.to, str) else "the same class of bodies"
        message = f"'{start}' {found.link_kind(kind).label} {end} twice; it is counted once"
        where = found.locate(first, False).with_note("the first time")
        yield problem("PM033", found.locate(place, False), message, _HINT, where)

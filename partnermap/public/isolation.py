"""Isolation in numbers from which nobody can be told: small ones are not given, others are rounded.

Each organisation is counted in one row, by its sector and size, and there is no total: no number
can be had by taking one from another. A row is for ten organisations or more; of numbers under
five it is said that they are, others are rounded to the nearest five, and of more than half it is
only said that it is more than half, so that "all of them" is never told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.analysis.focus import in_focus
from partnermap.english import sentence
from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph
from partnermap.public.sifting import DISPUTED

LEAST_IN_ROW = 10
LEAST_TOLD = 5
NOT_TOLD = "not told: too few organisations"
FEWER = f"fewer than {LEAST_TOLD}"
MOST = "more than half"

KINDS = {
    "PM301": "On no partnership recorded here",
    "PM302": "Tied to nobody recorded here",
    "PM303": "Heard nowhere",
    "PM304": "Heard through one body only",
    "PM305": "Only spoken for, as one of many",
    "PM306": "With no part in its own neighbourhood",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A row: organisations of one sector and size, and of each kind of isolation how many.

    Attributes:
        organisations: how many of them are recorded, whether isolated or not.
        numbers: in the order of ``KINDS``, as they may be told.
    """

    whom: str
    organisations: int
    numbers: tuple[str, ...]


def isolation_told(graph: PartnershipGraph, findings: Iterable[Finding]) -> tuple[Told, ...]:
    """The rows; small groups are counted together.

    Args:
        graph: the moment.
        findings: all of them. Certain and possible ones count alike; disputed ones do not.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for each in findings:
        if each.code in KINDS and not (each.disposition and each.disposition.decision == DISPUTED):
            found[each.code].add(each.subjects[0])
    groups = _groups(graph)
    large = {whom: names for whom, names in groups.items() if len(names) >= LEAST_IN_ROW}
    others = {name for whom, names in groups.items() if whom not in large for name in names}
    rows = [*large.items(), *([("Others" if large else "All of them", others)] if others else [])]
    return tuple(
        Told(
            whom,
            len(names),
            tuple(number_told(len(names & found[code]), len(names)) for code in KINDS),
        )
        for whom, names in rows
    )


def number_told(count: int, of: int) -> str:
    """A number as it may be told.

    Args:
        count: how many.
        of: of how many, which everybody can count.
    """
    if of < LEAST_IN_ROW:
        return NOT_TOLD
    if count < LEAST_TOLD:
        return FEWER
    if 2 * count > of:
        return MOST
    return f"about {LEAST_TOLD * round(count / LEAST_TOLD)}"


def _groups(graph: PartnershipGraph) -> dict[str, set[str]]:
    """Organisations that the isolation rules are about, or may be, by sector and size."""
    found = graph.moment.map
    groups: dict[tuple[int, int, str], set[str]] = defaultdict(set)
    for name, record in graph.organisations():
        if record.is_stack or in_focus(graph, name, record).answer is False:
            continue
        sector, band = record.sector, record.band or "unknown"
        said = found.label(words.SECTORS, sector) if sector else "sector not recorded"
        size = found.label(words.INCOME_BANDS, band)
        size = "size not recorded" if band == "unknown" else size
        order = [*words.SECTORS].index(sector) if sector else len(words.SECTORS)
        whom = f"{sentence(said)}, {size}"
        groups[order, [*words.INCOME_BANDS].index(band), whom].add(name)
    return {whom: groups[order, at, whom] for order, at, whom in sorted(groups)}

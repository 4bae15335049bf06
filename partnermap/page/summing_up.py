"""What the family shows, and of which day, summed up."""

from __future__ import annotations

from collections.abc import Sequence

from partnermap.analysis.census import tally
from partnermap.english import counted, listed, number_word
from partnermap.graph import PartnershipGraph
from partnermap.moment import Moment, Presence
from partnermap.page.family import Family
from partnermap.page.findings import FamilyGroup
from partnermap.wording import presence_words
from partnermap.wording.coverage import tally_words


def family_said(graph: PartnershipGraph, family: Family) -> str:
    """``24 partnerships, one more proposed, and 5 bodies that they are joined with``."""
    moment = graph.moment
    tables = [body for body in family.bodies if body in moment.map.partnerships]
    standing = [body for body in tables if moment.presence_of(body).stands]
    of = tally(moment.map.partnerships[body] for body in standing)
    others = len(family.bodies) - len(tables)
    said = [tally_words(of, "partnership") if standing else counted(0, "partnership")]
    perhaps = sum(moment.presence_of(body) is Presence.POSSIBLE for body in standing)
    if perhaps and perhaps == len(standing):
        said[0] += " that may exist"
    if len(tables) > len(standing):
        proposed = presence_words(moment.map, Presence.PROPOSED)
        said.append(f"{number_word(len(tables) - len(standing))} more {proposed}")
    if others:
        said.append(f"{counted(others, 'body', 'bodies')} that they are joined with")
    *first, last = said
    comma = "," if len(first) > 1 or of.stacks else ""
    return f"{', '.join(first)}{comma} and {last}" if first else last


def findings_said(groups: Sequence[FamilyGroup]) -> str:
    """How many findings are open and possible: ``78 findings are open: 7 overlaps, ...``.

    The first number is that of the tab.
    """
    total = sum(group.count for group in groups)
    possible = sum(group.possible for group in groups)
    if not total:
        return "No finding is open."
    are = "is" if total == 1 else "are"
    by_family = [
        f"{group.count:,} on isolation"
        if group.id == "isolation"
        else counted(group.count, group.id)
        for group in groups
        if group.count
    ]
    said = f"{counted(total, 'finding')} {are} open: {listed(by_family)}."
    if possible:
        each = (
            "It" if total == 1 else "All of them" if total == possible else f"{possible:,} of them"
        )
        said += f" {each} {'is' if possible == 1 else 'are'} only possible."
    return said


def moment_said(moment: Moment) -> str:
    """``As of November 2023``; a day on which nobody looked must not read like a stated one."""
    return f"{'As of' if moment.dated else 'Undated; made on'} {moment.words}"

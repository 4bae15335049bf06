"""Members of partnerships in words: how many, who, and where they all sit too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from partnermap.english import counted, listed
from partnermap.graph import PartnershipGraph
from partnermap.wording.several import FEW, first_of


def members_words(number: int, *, known: bool) -> str:
    """``1 member``, ``5 members``; ``5 recorded members`` where there may be more."""
    return counted(number, "member" if known else "recorded member")


def named_members(graph: PartnershipGraph, bodies: Sequence[str]) -> str:
    """The first of them by name, in the order of their names."""
    return first_of(sorted(graph.name_of(body) for body in bodies))


def often_on(graph: PartnershipGraph, often: Mapping[str, int], tables: int) -> str:
    """``A and B sit on all of them``; or, where nobody does, who sits on most."""
    everywhere = [body for body, count in often.items() if count == tables]
    if everywhere:
        sit = "sits" if len(everywhere) == 1 else "sit"
        return f"{named_members(graph, everywhere)} {sit} on all of them"
    most = [f"{graph.name_of(body)} (on {count} of them)" for body, count in often.items()]
    return f"Most often there: {listed(most[:FEW])}"

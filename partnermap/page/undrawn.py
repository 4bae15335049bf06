"""Which links a picture does not draw: the head of the page counts them all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

from partnermap.english import counted, listed
from partnermap.graph import Link, PartnershipGraph

TO_PLAN = "to a plan (see Plans)"
TO_ALL = "to all bodies of a sector or kind"
TO_ITSELF = "from a body to itself"
OTHERWISE = TO_PLAN, TO_ALL, TO_ITSELF


def links_said(graph: PartnershipGraph, lines: Collection[tuple[str, str, str]]) -> str:
    """How many of the links a picture draws, and of which kinds the others are.

    Args:
        graph: the map at a moment.
        lines: those that the picture draws: start, end and kind.

    Returns:
        Sentences; empty where it draws all links that stand, and no others.
    """
    links = [link for link in graph.links if not link.again]
    left = [link for link in links if line_of(link) not in lines]
    proposed = len(set(lines) - {line_of(link) for link in links})
    if not left and not proposed:
        return ""
    and_proposed = f", and {proposed:,} proposed" if proposed else ""
    if not left:
        return f"{counted(len(links), 'link')} drawn here{and_proposed}."
    why = Counter(_why(graph, link) for link in left)
    if len(links) == 1:
        (only,) = why
        what = only if only in OTHERWISE else f"of the kind '{only}'"
        return f"The one link is one {what}, and is not drawn here{and_proposed}."
    kinds = [f"{why[kind]:,} '{kind}'" for kind in sorted(why.keys() - {*OTHERWISE})]
    others = [f"{why[end]:,} {end}" for end in OTHERWISE if end in why]
    drawn = "none" if len(left) == len(links) else f"{len(links) - len(left):,}"
    are = "are" if len(links) - len(left) > 1 else "is"
    return (
        f"Of {counted(len(links), 'link')} {drawn} {are} drawn here{and_proposed}. "
        f"Not drawn: {listed([*kinds, *others])}."
    )


def between_partnerships_said(
    graph: PartnershipGraph, lines: Collection[tuple[str, str, str]]
) -> str:
    """How many links the network draws while it does not show organisations.

    Args:
        graph: the map at a moment.
        lines: those that it draws with all organisations: start, end and kind.

    Returns:
        A sentence; empty where it draws all links that stand even then, and no others.
    """
    tables = graph.moment.map.partnerships
    left = {line for line in lines if line[0] in tables and line[1] in tables}
    if left == set(lines):
        return links_said(graph, left)
    links = [link for link in graph.links if not link.again]
    drawn = sum(line_of(link) in left for link in links)
    proposed = len(left - {line_of(link) for link in links})
    are = "are" if drawn > 1 else "is"
    and_proposed = f", and {proposed:,} proposed" if proposed else ""
    return (
        f"Of {counted(len(links), 'link')} {f'{drawn:,}' if drawn else 'none'} {are} between "
        f"partnerships and drawn here{and_proposed}; one of an organisation is drawn where the "
        "organisation is shown."
    )


def lines_of(network: Mapping[str, Any]) -> set[tuple[str, str, str]]:
    """What the network draws of links: start, end and kind of each line."""
    kept = (edge for edge in network["edges"] if "kind" in edge)
    return {(edge["from"], edge["to"], edge["kind"]) for edge in kept}


def line_of(link: Link) -> tuple[str, str, str]:
    """What a line shows of a link; several links may be one line."""
    return link.start, str(link.end), link.kind


def _why(graph: PartnershipGraph, link: Link) -> str:
    """What keeps a link out of a picture; of two bodies it is its kind, or what they are."""
    if not isinstance(link.end, str):
        return TO_ALL
    if link.end in graph.moment.map.plans:
        return TO_PLAN
    if link.start == link.end:
        return TO_ITSELF
    return graph.moment.map.link_kind(link.kind).label

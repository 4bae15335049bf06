"""Findings by area, sector, body or code: how each group is called, and which is the worst."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.english import counted, listed, sentence
from partnermap.finding import Certainty, Finding, Severity
from partnermap.graph import PartnershipGraph
from partnermap.model import Organisation, PartnerMap

GROUPINGS = {
    "area": ("area", "areas", "No area recorded"),
    "sector": ("sector", "sectors", "No organisation with a recorded sector"),
    "body": ("body", "bodies", "About no body"),
    "code": ("code", "codes", ""),
}
"""By what findings may be grouped: one, several, and the title of what belongs to none."""


@dataclass(frozen=True, slots=True)
class Group:
    """Findings that have an area, a sector, a body or a code in common.

    Attributes:
        id: of the area, sector, body or code; empty for the findings that have none.
        title: what people call it.
        findings: in their order; one that is about several stands in the group of each.
    """

    id: str
    title: str
    findings: tuple[Finding, ...]


def grouped(graph: PartnershipGraph, findings: Iterable[Finding], by: str) -> list[Group]:
    """The groups, the worst first; what belongs to none comes last.

    The worst has the most open findings of the highest severity; of these the asserted count first.

    Args:
        graph: where the subjects are.
        findings: in any order.
        by: a key of ``GROUPINGS``.
    """
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for name in _belongs_to(graph, finding, by) or ("",):
            found[name].append(finding)
    names = {name: _title(graph, name, by, of[0]) for name, of in found.items()}
    called = Counter(names.values())
    groups = [
        Group(name, f"{said} ({name})" if called[said] > 1 else said, tuple(found[name]))
        for name, said in names.items()
    ]
    return sorted(groups, key=_worst_first)


def several_words(groups: Iterable[Group], by: str) -> str:
    """That some findings stand in several groups, so that the counts add up to more; or empty."""
    times = Counter(finding.id for group in groups for finding in group.findings)
    several = sum(number > 1 for number in times.values())
    if not several:
        return ""
    are, each = ("is", "stands") if several == 1 else ("are", "stand")
    return (
        f"{counted(several, 'finding')} {are} about several {GROUPINGS[by][1]} and {each} under "
        "each of them: the counts of the groups add up to more than there are."
    )


def narrowed_words(
    found: PartnerMap, codes: Sequence[str], area: str | None, body: str | None
) -> str:
    """What a report was narrowed to, as a sentence; empty where all was asked for.

    An area takes in what is for a larger one around it, and what may be for it.
    """
    said = []
    if area:
        name = found.areas[area].name if area in found.areas else area
        said.append(f"what concerns {name} or an area around it, or may")
    if body:
        said.append(f"what is about {found.name_of(body)}")
    if codes:
        said.append(listed(codes))
    return f"Only {', and of this only '.join(said)}." if said else ""


def _belongs_to(graph: PartnershipGraph, finding: Finding, by: str) -> tuple[str, ...]:
    if by == "code":
        return (finding.code,)
    if by == "body":
        return tuple(dict.fromkeys(finding.subjects))
    about = finding.evidence.get("area")
    if by == "area" and about:
        return (about,)
    # Isolation is about one organisation, the first; others are those by whom it hangs.
    isolated = finding.family == "isolation"
    subjects = finding.subjects[:1] if isolated else finding.subjects
    plans = graph.moment.map.plans
    records = [each for name in subjects if (each := graph.record(name) or plans.get(name))]
    if by == "area":
        return tuple(dict.fromkeys(area for each in records for area in each.areas or ()))
    sectors = (each.sector for each in records if isinstance(each, Organisation))
    return tuple(dict.fromkeys(each for each in sectors if each))


def _title(graph: PartnershipGraph, name: str, by: str, one: Finding) -> str:
    found = graph.moment.map
    if not name:
        return GROUPINGS[by][2]
    if by == "area":
        return found.areas[name].name if name in found.areas else name
    if by == "sector":
        return sentence(found.label(words.SECTORS, name))
    return graph.name_of(name) if by == "body" else f"{name} {one.name}"


def _worst_first(group: Group) -> tuple[bool, list[int], str]:
    counts = Counter((each.severity, each.certainty) for each in group.findings if each.is_open)
    order = [-counts[severity, how] for severity in reversed(Severity) for how in Certainty]
    return not group.id, order, group.title

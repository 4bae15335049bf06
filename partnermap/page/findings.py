"""Findings as the page shows them: by family, every fact with its file and line."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby

from partnermap.english import sentence
from partnermap.finding import FAMILIES, Finding, Location
from partnermap.graph import PartnershipGraph
from partnermap.page.safety import edit_address
from partnermap.wording import Item, Piece, Settling, by_weight, folded, settling

_FAMILIES = (
    ("overlap", "Overlaps", "Who does the same thing for the same place and people?"),
    ("gap", "Gaps", "What does nobody do, and who answers to nobody?"),
    ("isolation", "Isolation", "Which small organisations are not at any table recorded here?"),
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in a file, what stands there, and where it can be edited."""

    path: str
    line: int
    note: str
    edit: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding in words; ``on_map`` are those of its subjects that the pictures show."""

    id: str
    code: str
    name: str
    severity: str
    certainty: str
    message: str
    evidence: tuple[Evidence, ...]
    settled_by: Settling
    remedy: str
    subjects: tuple[str, ...]
    bodies: tuple[Item, ...]
    on_map: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CodeGroup:
    """All findings of one code: those that are open at first, and the rest."""

    code: str
    name: str
    first: tuple[FindingView, ...]
    rest: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class FamilyGroup:
    """All findings of one family."""

    id: str
    title: str
    question: str
    count: int
    codes: tuple[CodeGroup, ...]


def view_findings(
    graph: PartnershipGraph, findings: Iterable[Finding], drawn: Collection[str]
) -> list[FindingView]:
    """Findings in words: of each code the certain and weighty first.

    Args:
        graph: where their subjects are.
        findings: in any order.
        drawn: the ids of the bodies that the pictures show.
    """
    return [_view(graph, finding, drawn) for finding in sorted(findings, key=by_weight)]


def group_findings(views: Iterable[FindingView]) -> list[FamilyGroup]:
    """The same by family and code; families without one are there too, and say so."""
    by_code = {code: tuple(group) for code, group in groupby(views, key=lambda each: each.code)}
    groups = []
    for family, title, question in _FAMILIES:
        codes = [
            CodeGroup(code, found[0].name, *folded(found))
            for code, found in by_code.items()
            if FAMILIES.get(code[2]) == family
        ]
        count = sum(len(each.first) + len(each.rest) for each in codes)
        groups.append(FamilyGroup(family, title, question, count, tuple(codes)))
    return groups


def _view(graph: PartnershipGraph, finding: Finding, drawn: Collection[str]) -> FindingView:
    subjects = tuple(dict.fromkeys(finding.subjects))
    return FindingView(
        id=finding.id,
        code=finding.code,
        name=sentence(finding.name.replace("-", " ")),
        severity=finding.severity.value,
        certainty=finding.certainty.value,
        message=finding.message,
        evidence=tuple(_evidence(graph, each) for each in finding.locations),
        settled_by=settling(graph, finding),
        remedy=finding.remedy,
        subjects=subjects,
        bodies=tuple((Piece(graph.name_of(each), each),) for each in subjects),
        on_map=tuple(each for each in subjects if each in drawn),
    )


def _evidence(graph: PartnershipGraph, at: Location) -> Evidence:
    edit = edit_address(graph.moment.map.manifest.repository, at.path, at.line)
    return Evidence(at.path, at.line, at.note, edit)

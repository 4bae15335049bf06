"""Findings as the page shows them: by family, every fact with its file and line."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from partnermap.english import counted, sentence
from partnermap.finding import FAMILIES, Certainty, Decision, Finding, Location
from partnermap.graph import PartnershipGraph
from partnermap.page.naming import Names
from partnermap.page.safety import edit_address
from partnermap.wording import (
    FAMILIES_TOLD,
    MOST_PLACES,
    Item,
    Piece,
    Settling,
    by_weight,
    decision_line,
    decision_mark,
    first_places,
    folded,
    gathered,
    review_line,
    settling,
    title_of,
    title_of_all,
)

_MOST_UNFOLDED = 60
"""So many places of one finding are on the page, most of them folded: thousands would fill it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A place in a file, what stands there, and where it can be edited."""

    path: str
    line: int
    note: str
    edit: str


@dataclass(frozen=True, slots=True)
class DecisionView:
    """What was decided about a finding, in words.

    Attributes:
        mark: in a few words, as a tag.
        said: the decision, by whom and why.
        review: when to look again; empty where not recorded.
        at: where it is written.
    """

    mark: str
    said: str
    review: str
    at: Evidence


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding in words.

    Attributes:
        evidence: the places where it shows.
        folded: the rest of a long list of them.
        on_map: of its subjects, and then of the bodies that it or a place of its evidence names,
            those that the pictures show.
        more_places, more_bodies: what is said of the places and bodies that are not told here.
        also: others about the same organisation, told with it.
        is_apart: whether it is about an organisation that may not be small.
        caveat: what is said first where it may not concern the organisation; else empty.
    """

    id: str
    code: str
    name: str
    severity: str
    certainty: str
    message: str
    evidence: tuple[Evidence, ...]
    folded: tuple[Evidence, ...]
    settled_by: Settling
    remedy: str
    subjects: tuple[str, ...]
    bodies: tuple[Item, ...]
    on_map: tuple[str, ...]
    decision: DecisionView | None
    is_open: bool
    finding: Finding
    more_places: str = ""
    more_bodies: str = ""
    also: tuple[FindingView, ...] = ()
    is_apart: bool = False
    caveat: str = ""


@dataclass(frozen=True, slots=True)
class CodeGroup:
    """All open findings of one code: those that are shown at first, and the rest."""

    code: str
    name: str
    first: tuple[FindingView, ...]
    rest: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class FamilyGroup:
    """All findings of one family: the open ones by code; the others were decided.

    Attributes:
        apart: of the open ones, those about organisations that may not be small: those that are
            shown at first, and the rest.
    """

    id: str
    title: str
    question: str
    open: tuple[FindingView, ...]
    codes: tuple[CodeGroup, ...]
    apart: tuple[tuple[FindingView, ...], tuple[FindingView, ...]]
    decided: tuple[FindingView, ...]

    @property
    def count(self) -> int:
        """How many are open; what is told with another counts, too."""
        return sum(1 + len(view.also) for view in self.open)

    @property
    def possible(self) -> int:
        """How many of the open ones are only possible."""
        every = (each for view in self.open for each in (view, *view.also))
        return sum(each.finding.certainty is Certainty.POSSIBLE for each in every)

    @property
    def heading(self) -> str:
        """``Isolation (51 findings about 20 organisations)``; what was decided is counted apart."""
        said = counted(self.count, "open finding" if self.decided else "finding")
        if self.id == "isolation" and self.open:
            said += f" about {counted(len(self.open), 'organisation')}"
        decided = f", {len(self.decided):,} decided" if self.decided else ""
        return f"{self.title} ({said}{decided})"

    @property
    def apart_count(self) -> int:
        """How many of the open ones are told apart."""
        return sum(map(len, self.apart))


def view_findings(
    graph: PartnershipGraph, findings: Iterable[Finding], drawn: Collection[str]
) -> list[FindingView]:
    """Every finding in words: of each code the certain and weighty first.

    Args:
        graph: where their subjects are.
        findings: in any order.
        drawn: the ids of the bodies that the pictures show.
    """
    names = Names(graph, drawn)
    return [_view(graph, finding, drawn, names) for finding in sorted(findings, key=by_weight)]


def group_findings(views: Iterable[FindingView]) -> list[FamilyGroup]:
    """The same by family and code; families without one are there too, and say so."""
    every = list(views)
    still = _together(every)
    groups = []
    for family in FAMILIES_TOLD:
        ours = [each for each in still if FAMILIES.get(each.code[2]) == family.id]
        sure = groupby((v for v in ours if not v.is_apart), key=lambda each: each.code)
        runs = [(code, tuple(group)) for code, group in sure]
        codes = tuple(CodeGroup(code, _name_of(found), *folded(found)) for code, found in runs)
        apart = folded([each for each in ours if each.is_apart])
        decided = tuple(v for v in every if not v.is_open and FAMILIES.get(v.code[2]) == family.id)
        said = (family.id, family.title, family.question)
        groups.append(FamilyGroup(*said, tuple(ours), codes, apart, decided))
    return groups


def _together(views: Iterable[FindingView]) -> list[FindingView]:
    """Open findings; those about the isolation of one organisation are in one view."""
    known = {view.id: view for view in views if view.is_open}
    return [
        replace(
            known[each.main.id],
            also=tuple(_besides(known[each.main.id], known[other.id]) for other in each.also),
            is_apart=each.is_apart,
            caveat=each.caveat,
        )
        for each in gathered(view.finding for view in known.values())
    ]


def _name_of(run: Iterable[FindingView]) -> str:
    return sentence(title_of_all(each.finding for each in run).replace("-", " "))


def _besides(main: FindingView, other: FindingView) -> FindingView:
    """Another finding about the same, without the places and bodies that are told already."""
    places = tuple(each for each in other.evidence if each not in main.evidence)
    return replace(
        other,
        evidence=places,
        folded=tuple(each for each in other.folded if each not in main.evidence),
        bodies=() if other.bodies == main.bodies else other.bodies,
    )


def _view(
    graph: PartnershipGraph, finding: Finding, drawn: Collection[str], names: Names
) -> FindingView:
    subjects = tuple(dict.fromkeys(finding.subjects))
    places, more_places = first_places(finding.locations, "place", most=_MOST_UNFOLDED)
    evidence = tuple(_evidence(graph, each) for each in places)
    bodies, more_bodies = first_places(subjects, "body", "bodies")
    named = names.named_in((finding.message, *(each.note for each in places)))
    return FindingView(
        id=finding.id,
        code=finding.code,
        name=sentence(title_of(finding).replace("-", " ")),
        severity=finding.severity.value,
        certainty=finding.certainty.value,
        message=finding.message,
        evidence=evidence[:MOST_PLACES],
        folded=evidence[MOST_PLACES:],
        settled_by=settling(graph, finding),
        remedy=finding.remedy,
        subjects=subjects,
        bodies=tuple((Piece(graph.name_of(each), each),) for each in bodies),
        on_map=tuple(dict.fromkeys((*(each for each in subjects if each in drawn), *named))),
        decision=view_decision(graph, finding.disposition) if finding.disposition else None,
        is_open=finding.is_open,
        finding=finding,
        more_places=more_places,
        more_bodies=more_bodies,
    )


def view_decision(graph: PartnershipGraph, decision: Decision) -> DecisionView:
    """A decision in words, and where it can be edited."""
    return DecisionView(
        mark=decision_mark(decision),
        said=decision_line(graph.moment.map, decision),
        review=review_line(decision),
        at=_evidence(graph, decision.location),
    )


def _evidence(graph: PartnershipGraph, at: Location) -> Evidence:
    edit = edit_address(graph.moment.map.manifest.repository, at.path, at.line)
    return Evidence(at.path, at.line, at.note, edit)

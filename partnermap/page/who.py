"""Who is who: every body and plan described, with its findings and where it is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from partnermap.analysis.census import tally
from partnermap.analysis.profile import Profile, profile
from partnermap.english import counted, sentence
from partnermap.finding import Certainty
from partnermap.graph import PartnershipGraph
from partnermap.model import Body, Partnership
from partnermap.page.face import Face
from partnermap.page.findings import FindingView
from partnermap.page.safety import edit_address
from partnermap.page.signs import sign_of_seat
from partnermap.wording import Item, Part, describe, folded
from partnermap.wording.coverage import tally_words
from partnermap.wording.description import HOW_HEARD, SEATS_ON
from partnermap.wording.hearing import hearing_brief
from partnermap.wording.pieces import linked_once


@dataclass(frozen=True, slots=True)
class Said:
    """An item of a list; ``sign`` is the sector whose letter stands before it, if any does."""

    item: Item
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, the list below it and what is not known about the list."""

    title: str
    items: tuple[Said, ...]
    remark: str


_HANGS = "PM304"
_FEW = 3
"""So many findings on others that hang by a body are told in full with it; more in one sentence."""


@dataclass(frozen=True, slots=True)
class Together:
    """Findings on others that hang by a body, as one: ``11 organisations would be heard less ...``.

    Attributes:
        first: one of them, which is as weighty and as certain as all.
        links: the id of each, and the name of the organisation that it is about.
    """

    first: FindingView
    said: str
    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A body or plan in words.

    Attributes:
        sign: its sector; empty for a plan.
        basis: how what the pictures draw of it is known; empty where that is stated.
        basis_sign: the same as a sign.
        in_table: whether it has a row that links can lead to.
        facts: sentences.
        findings: about it: those that are shown at once, and the rest.
        together: those on others that hang by it, where they are many.
        addresses: pages about it: what each is, and where.
        written: the file and line of its record; empty where it has none.
        edit: where the record can be edited; empty where that is not known.
    """

    id: str
    name: str
    kind: str
    sign: str
    basis: str
    basis_sign: str
    in_table: bool
    facts: tuple[str, ...]
    parts: tuple[Heading, ...]
    addresses: tuple[tuple[str, str], ...]
    findings: tuple[tuple[FindingView, ...], tuple[FindingView, ...]]
    together: tuple[Together, ...]
    written: str
    edit: str


def make_entries(
    graph: PartnershipGraph, faces: Mapping[str, Face], findings: Iterable[FindingView]
) -> list[tuple[str, list[Entry]]]:
    """Every body and plan by name, under the name of its group; groups that have none left out."""
    about: dict[str, list[FindingView]] = defaultdict(list)
    for finding in findings:
        for subject in finding.subjects:
            about[subject].append(finding)
    found = graph.moment.map
    groups: Sequence[tuple[str, Collection[str]]] = (
        ("Partnerships", found.partnerships),
        ("Organisations", found.organisations),
        ("Plans", found.plans),
        ("Not recorded", found.missing.get("bodies", ())),
    )
    entries = [
        (_title(graph, title, names), [_entry(graph, n, faces.get(n), about[n]) for n in names])
        for title, names in groups
    ]
    return [
        (title, sorted(group, key=lambda each: (each.name.casefold(), each.id)))
        for title, group in entries
        if group
    ]


def _title(graph: PartnershipGraph, title: str, names: Collection[str]) -> str:
    """``Partnerships (24; 2 do not count now)``: as many as the head of the page says."""
    stand = [name for name in names if graph.moment.presence_of(name).stands]
    bodies = [body for body in map(graph.record, stand) if isinstance(body, Body)]
    said = tally_words(tally(bodies)) if bodies else f"{len(stand):,}"
    if apart := len(names) - len(stand):
        said += f"; {apart:,} {'does' if apart == 1 else 'do'} not count now"
    return f"{title} ({said})"


def _entry(
    graph: PartnershipGraph, name: str, face: Face | None, about: Sequence[FindingView]
) -> Entry:
    alike = _alike(name, about)
    gathered = {each.id for group in alike for each in group}
    of = profile(graph, name)
    said = describe(graph, of, paths=1)
    written = edit = ""
    if of.record is not None:
        at = graph.locate((of.section, name), key=True)
        written = f"{at.path}, line {at.line}"
        edit = edit_address(graph.moment.map.manifest.repository, at.path, at.line)
    return Entry(
        id=name,
        name=said.name,
        kind=said.kind,
        sign=face.sign if face else "",
        basis=f"{sentence(face.basis.said)}." if face and face.basis.sign else "",
        basis_sign=face.basis.sign if face else "",
        in_table=isinstance(of.record, Body),
        facts=said.facts,
        parts=tuple(_heading(graph, of, part) for part in said.parts),
        addresses=said.addresses,
        findings=folded([each for each in about if each.id not in gathered]),
        together=tuple(_together(graph, group) for group in alike),
        written=written,
        edit=edit,
    )


def _alike(name: str, about: Sequence[FindingView]) -> list[list[FindingView]]:
    """Open findings on others that hang by a body, by how weighty and certain; of many only."""
    found: dict[tuple[str, str], list[FindingView]] = defaultdict(list)
    for each in about:
        if each.code == _HANGS and each.is_open and each.subjects[0] != name:
            found[each.severity, each.certainty].append(each)
    return [group for group in found.values() if len(group) > _FEW]


def _together(graph: PartnershipGraph, group: Sequence[FindingView]) -> Together:
    perhaps = "perhaps " if group[0].finding.certainty is Certainty.POSSIBLE else ""
    return Together(
        group[0],
        f"{counted(len(group), 'organisation')} would {perhaps}be heard less without it, "
        "or not at all",
        tuple((each.id, graph.name_of(each.subjects[0])) for each in group),
    )


def _heading(graph: PartnershipGraph, of: Profile, part: Part) -> Heading:
    # Every way stands under "Who is heard"; thousands of articles say it in few words.
    told = part.items if part.title != HOW_HEARD else tuple(hearing_brief(graph, of.id))
    signs = [""] * len(told)
    if isinstance(of.record, Partnership) and part.title.startswith(SEATS_ON):
        signs = [sign_of_seat(graph, seat) for seat in of.members]
    # A link to what is being read, or a second one to the same body, leads nowhere new.
    items = (Said(linked_once(item, of.id), sign) for item, sign in zip(told, signs, strict=True))
    return Heading(part.title, tuple(items), part.remark)

"""What a box or dot says about a body; the same in the family and in the network."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from partnermap import vocabulary as words
from partnermap.analysis.voice import Voices
from partnermap.english import counted, listed
from partnermap.finding import Certainty, Finding, Severity
from partnermap.graph import PartnershipGraph, Seat
from partnermap.model import Body, Organisation, Partnership
from partnermap.moment import Presence
from partnermap.page.basis import Basis, basis_of_body
from partnermap.page.signs import LETTERS, count_signs, label_of, sign_of
from partnermap.wording.standing import is_ending, is_proposed, standing

MORE = "+"
TIMES = "\N{MULTIPLICATION SIGN}"


@dataclass(frozen=True, slots=True)
class Face:
    """A body as the pictures show it.

    Attributes:
        id: of the body.
        name: in full; with the id where another body has the same name.
        kind: what it is and how it stands, in a few words.
        sign: its sector, or that it is a partnership.
        outline: ``decides``, ``proposed``, ``perhaps`` (it may exist), ``missing`` or ``plain``.
        organisation: whether it is an organisation; of a body that is not recorded nobody knows.
        seats: how many seats each sign has on it, in the order of bars.
        at_least: the signs of which it may have more, as the number of a seat is not recorded.
        remark: in words, where there is no bar to draw.
        stack: how many it stands for, in signs; empty for a body that is one.
        findings: how many open ones are about it.
        alarm: whether any of them is more than a note.
        asserted: whether any of them is more than possible.
        ending: whether it is to end, so far as is decided.
        basis: how what is drawn of it is known.
        said: all of this as one sentence, for those who do not see it.
    """

    id: str
    name: str
    kind: str
    sign: str
    outline: str
    organisation: bool
    seats: Mapping[str, int]
    at_least: frozenset[str]
    remark: str
    stack: str
    findings: int
    alarm: bool
    asserted: bool
    ending: bool
    basis: Basis
    said: str

    @property
    def leads(self) -> bool:
        """Whether it is an organisation that decides, to which others answer if they do to any."""
        return self.organisation and self.outline == "decides"

    @property
    def warned(self) -> str:
        """How the sign of its findings looks: hollow where all are only possible."""
        return f"{'alarm' if self.alarm else 'caution'}{'' if self.asserted else ' possible'}"

    def number_of(self, sign: str) -> str:
        """How many seats a sign has: "3", "at least 3"."""
        return f"at least {self.seats[sign]}" if sign in self.at_least else str(self.seats[sign])

    def mark_of(self, sign: str) -> str:
        """The letter of a sign in the bar; with a plus where it may have more seats."""
        return LETTERS[sign] + MORE if sign in self.at_least else LETTERS[sign]


def make_faces(graph: PartnershipGraph, findings: Iterable[Finding]) -> dict[str, Face]:
    """The face of every body of the map, also of those that are used and not recorded; by id."""
    about: dict[str, list[Finding]] = defaultdict(list)
    for finding in (each for each in findings if each.is_open):
        for subject in dict.fromkeys(finding.subjects):
            about[subject].append(finding)
    seats: dict[str, list[Seat]] = defaultdict(list)
    for seat in graph.recorded_seats:
        if seat.presence.stands or seat.presence is _whole(graph, seat.partnership):
            seats[seat.partnership].append(seat)
    found = graph.moment.map
    bodies = {name for _, name, _ in found.bodies()} | found.missing.get("bodies", frozenset())
    return {
        name: _face(graph, name, shown, seats[name], about[name])
        for name, shown in _told_apart({name: graph.name_of(name) for name in sorted(bodies)})
    }


def _told_apart(names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    counts = Counter(names.values())
    for body, name in names.items():
        yield body, f"{name} ({body})" if counts[name] > 1 else name


def _whole(graph: PartnershipGraph, partnership: str) -> Presence | None:
    """How a partnership that is only proposed stands: its seats are those it would have."""
    at = graph.moment.presence_of(partnership)
    return at if at is Presence.PROPOSED else None


def _face(
    graph: PartnershipGraph, name: str, shown: str, seats: list[Seat], about: Sequence[Finding]
) -> Face:
    record = graph.record(name)
    counts, at_least = count_signs(graph, seats)
    face = Face(
        id=name,
        name=shown,
        kind=_kind(graph, name, record),
        sign=sign_of(graph, name),
        outline=_outline(graph, name, record),
        organisation=not isinstance(record, Partnership),
        seats=counts,
        at_least=at_least,
        remark=_remark(record, bool(counts)),
        stack=_stack(record),
        findings=len(about),
        alarm=any(each.severity is not Severity.NOTE for each in about),
        asserted=any(each.certainty is Certainty.ASSERTED for each in about),
        ending=is_ending(record, graph.moment.presence_of(name)),
        basis=basis_of_body(graph, name),
        said="",
    )
    said = ", ".join(_said(graph, face))
    return replace(face, said="; ".join(filter(None, (said, face.basis.said))))


def _said(graph: PartnershipGraph, face: Face) -> Iterator[str]:
    found = graph.moment.map
    yield face.name
    yield face.kind
    sector = label_of(found, face.sign)
    if face.organisation and face.outline != "missing" and sector != face.kind:
        yield sector
    if face.stack:
        yield f"stands for {face.stack.removeprefix(f'{TIMES} ')}"
    if face.outline == "decides":
        yield "decides"
    if face.seats:
        of = (f"{label_of(found, sign)} {face.number_of(sign)}" for sign in face.seats)
        least = "at least " if face.at_least else ""
        yield f"{least}{counted(sum(face.seats.values()), 'seat')}: {listed(of)}"
    elif face.remark:
        yield face.remark
    if face.findings:
        yield counted(face.findings, "finding")
        if not face.asserted:
            yield "only possible" if face.findings == 1 else "all only possible"


def _kind(graph: PartnershipGraph, name: str, record: Body | None) -> str:
    if record is None:
        return "not recorded"
    table = words.PARTNERSHIP_KINDS
    said = "partnership"
    if isinstance(record, Organisation):
        table, said = words.ORGANISATION_KINDS, "organisation"
    kind = getattr(record, "kind", None)
    if kind:
        said = graph.moment.map.label(table, kind)
    how = standing(graph.moment.map, record, graph.moment.presence_of(name))
    return f"{said}, {how}" if how else said


def _outline(graph: PartnershipGraph, name: str, record: Body | None) -> str:
    at = graph.moment.presence_of(name)
    if record is None:
        return "missing"
    if is_proposed(record, at):
        return "proposed"
    if at is Presence.POSSIBLE:
        return "perhaps"
    deciding = graph.once(Voices).deciding
    decides = isinstance(record, Organisation | Partnership) and deciding.is_known(record)
    return "decides" if decides else "plain"


def _remark(record: Body | None, has_seats: bool) -> str:
    if not isinstance(record, Partnership) or has_seats:
        return ""
    return "no members" if "members" in record.complete else "members not recorded"


def _stack(record: Body | None) -> str:
    if record is None or not record.is_stack:
        return ""
    return "several" if record.stands_for is None else f"{TIMES} {record.stands_for:,}"

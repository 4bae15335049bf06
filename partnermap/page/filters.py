"""The filters, which are the legend: by what the bodies and links of a map can be told apart.

Whatever is not recorded of a body is a choice of its own, and never one of the others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from partnermap import vocabulary as words
from partnermap.analysis.areas import areas_of
from partnermap.analysis.voice import Voices
from partnermap.graph import Link, PartnershipGraph, Seat
from partnermap.model import Organisation, Partnership
from partnermap.moment import Presence
from partnermap.page.basis import (
    CONCLUDED,
    ENDING,
    GUESSED,
    PERHAPS,
    PROPOSED,
    signs_in_reach,
)
from partnermap.page.face import Face
from partnermap.page.facet import Choice, Facet
from partnermap.page.family import LEVELS
from partnermap.page.lines import STYLES, style_of
from partnermap.page.rows import DRAWN
from partnermap.page.signs import LETTERS, PARTNERSHIP, UNKNOWN, label_of, sign_of, sign_of_seat
from partnermap.wording import presence_words

STANDS, MISSING = "stands", "missing"
KNOWN = {CONCLUDED: "concluded, not stated", GUESSED: "guessed, not stated"}


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters, and what each body has.

    Attributes:
        marks: for each body that is drawn, by id: ``who`` (pairs of a sector and a size: its own,
            or those of whoever has its seats), ``area``, ``kind``, ``status``, ``decides`` and
            ``link``, as ids of choices; and ``known``, where the map has anything that is not
            stated: of a body and of its lines.
    """

    facets: tuple[Facet, ...]
    marks: Mapping[str, Mapping[str, Any]]


ORGANISATIONS = "organisation", "organisations"
BODIES = "body", "bodies"


def make_filters(
    graph: PartnershipGraph, faces: Mapping[str, Face], drawn: Collection[str]
) -> Filters:
    """The filters of a map.

    Args:
        graph: the map at a moment.
        faces: of all bodies.
        drawn: those that its pictures show.
    """
    links = [
        link
        for link in graph.recorded_links
        if link.presence in DRAWN and link.start in drawn and link.end in drawn
    ]
    marks = _marks(graph, {name: faces[name] for name in sorted(drawn)}, links)
    facets = (
        Facet("sector", "Sectors", ORGANISATIONS, tuple(_sectors(graph, marks)), open=True),
        Facet("link", "Lines", ("link", "links"), tuple(_links(graph, links)), open=True),
        Facet("known", "Concluded or guessed", BODIES, tuple(_known(marks)), open=True),
        Facet("decides", "Decides or not", BODIES, tuple(_decides(marks))),
        Facet("size", "Yearly income", ORGANISATIONS, tuple(_sizes(graph, marks))),
        Facet("kind", "Kind", BODIES, tuple(_kinds(graph, marks))),
        Facet("area", "Area, and what lies in it", BODIES, tuple(_areas(graph, marks))),
        Facet("status", "Status", BODIES, tuple(_status(graph, marks))),
    )
    return Filters(tuple(each for each in facets if each.choices), marks)


def _marks(
    graph: PartnershipGraph, faces: Mapping[str, Face], links: Iterable[Link]
) -> dict[str, dict[str, Any]]:
    seats: dict[str, list[Seat]] = defaultdict(list)
    for seat in graph.recorded_seats:
        if seat.presence in DRAWN:
            seats[seat.partnership].append(seat)
    kinds: dict[str, set[str]] = defaultdict(set)
    links = list(links)
    for link in links:
        kinds[link.start].add(link.kind)
        kinds[str(link.end)].add(link.kind)
    known = signs_in_reach(graph, {name: face.basis for name, face in faces.items()}, links, seats)
    return {
        name: {
            **({"known": sorted(known[name])} if known else {}),
            "who": _who(graph, face, seats[name]),
            "area": _areas_of(graph, name),
            "kind": _kind(graph, name),
            "status": _stands(face),
            "decides": _decision(graph, name),
            "link": sorted(kinds[name]),
        }
        for name, face in faces.items()
    }


def _stands(face: Face) -> str:
    if face.outline in (PROPOSED, PERHAPS, MISSING):
        return face.outline
    return ENDING if face.ending else STANDS


def _who(graph: PartnershipGraph, face: Face, seats: Iterable[Seat]) -> list[list[str]]:
    """Sector and size: of an organisation its own, of a partnership those of its members."""
    if face.organisation:
        return [[face.sign, _size(graph, face.id)]]
    found = {
        (sign_of_seat(graph, seat), _size(graph, seat.holder) if seat.holder else UNKNOWN)
        for seat in seats
    }
    return [list(pair) for pair in sorted(found)]


def _size(graph: PartnershipGraph, name: str) -> str:
    if sign_of(graph, name) == PARTNERSHIP:
        return ""
    record = graph.record(name)
    return (record.band if isinstance(record, Organisation) else None) or UNKNOWN


def _areas_of(graph: PartnershipGraph, name: str) -> list[str]:
    record = graph.record(name)
    areas = areas_of(graph)
    known = graph.moment.map.areas
    own = [area for area in (record.areas if record else None) or () if area in known]
    return sorted({outer for area in own for outer in areas.around(area)}) or [UNKNOWN]


def _kind(graph: PartnershipGraph, name: str) -> str:
    record = graph.record(name)
    kind = getattr(record, "kind", None)
    if not kind:
        return UNKNOWN
    clash = isinstance(record, Organisation) and kind in words.PARTNERSHIP_KINDS
    return f"organisation-{kind}" if clash else str(kind)


def _decision(graph: PartnershipGraph, name: str) -> str:
    record = graph.record(name)
    deciding = graph.once(Voices).deciding
    known = deciding.is_known(record) if isinstance(record, Organisation | Partnership) else None
    return {True: "yes", False: "no"}.get(known, UNKNOWN) if known is not None else UNKNOWN


def _named(graph: PartnershipGraph, of: Callable[[str], str]) -> Counter[str]:
    """How many organisations that stand, and are one each, have what is asked for."""
    return Counter(of(name) for name, record in graph.organisations() if not record.is_stack)


def _sectors(graph: PartnershipGraph, marks: Mapping[str, Mapping[str, Any]]) -> Iterable[Choice]:
    named = _named(graph, lambda name: sign_of(graph, name))
    used = {sign for each in marks.values() for sign, _ in each["who"]}
    for sign in LETTERS:
        if sign in used:
            count = None if sign == PARTNERSHIP else named[sign]
            yield Choice(sign, label_of(graph.moment.map, sign), count, sign)


def _sizes(graph: PartnershipGraph, marks: Mapping[str, Mapping[str, Any]]) -> Iterable[Choice]:
    named = _named(graph, lambda name: _size(graph, name))
    used = {size for each in marks.values() for _, size in each["who"]}
    for band in words.INCOME_BANDS:
        if band in used:
            said = graph.moment.map.label(words.INCOME_BANDS, band)
            said = "not recorded" if band == UNKNOWN else said.replace(" a year)", ")")
            yield Choice(band, said, named[band])


def _kinds(graph: PartnershipGraph, marks: Mapping[str, Mapping[str, Any]]) -> Iterable[Choice]:
    found = graph.moment.map
    labels = {
        **{kind: found.label(words.ORGANISATION_KINDS, kind) for kind in words.ORGANISATION_KINDS},
        **{
            f"organisation-{kind}": found.label(words.ORGANISATION_KINDS, kind)
            for kind in words.ORGANISATION_KINDS
        },
        **{kind: found.label(words.PARTNERSHIP_KINDS, kind) for kind in words.PARTNERSHIP_KINDS},
        UNKNOWN: "kind not recorded",
    }
    counts = Counter(each["kind"] for each in marks.values())
    for kind in sorted(counts, key=lambda kind: (kind == UNKNOWN, labels[kind].casefold())):
        yield Choice(kind, labels[kind], counts[kind])


def _areas(graph: PartnershipGraph, marks: Mapping[str, Mapping[str, Any]]) -> Iterable[Choice]:
    areas = graph.moment.map.areas
    counts = Counter(area for each in marks.values() for area in each["area"])
    known = [area for area in counts if area in areas]

    def rank(name: str) -> tuple[int, str]:
        level = areas[name].level
        return LEVELS.index(level) if level else len(LEVELS), areas[name].name.casefold()

    for name in sorted(known, key=rank):
        yield Choice(name, areas[name].name, counts[name])
    if counts[UNKNOWN] and UNKNOWN not in areas:
        yield Choice(UNKNOWN, "area not recorded", counts[UNKNOWN])


def _status(graph: PartnershipGraph, marks: Mapping[str, Mapping[str, Any]]) -> Iterable[Choice]:
    labels = {
        STANDS: "exists now",
        ENDING: presence_words(graph.moment.map, Presence.ENDING),
        PERHAPS: presence_words(graph.moment.map, Presence.POSSIBLE),
        PROPOSED: presence_words(graph.moment.map, Presence.PROPOSED),
        MISSING: "named, and not recorded",
    }
    counts = Counter(each["status"] for each in marks.values())
    for status, label in labels.items():
        if counts[status]:
            yield Choice(status, label, counts[status])


def _known(marks: Mapping[str, Mapping[str, Any]]) -> Iterable[Choice]:
    counts = Counter(sign for each in marks.values() for sign in each.get("known", ()))
    for sign, label in KNOWN.items():
        if counts[sign]:
            yield Choice(sign, label, counts[sign], style=sign)


def _decides(marks: Mapping[str, Mapping[str, Any]]) -> Iterable[Choice]:
    labels = {"yes": "decides", "no": "does not decide", UNKNOWN: "not recorded"}
    counts = Counter(each["decides"] for each in marks.values())
    for answer, label in labels.items():
        if counts[answer]:
            yield Choice(answer, label, counts[answer])


def _links(graph: PartnershipGraph, links: Iterable[Link]) -> Iterable[Choice]:
    """The kinds of link, by line style; those that have a style of their own first."""
    seen = {(link.kind, link.start, link.end) for link in links if link.start != link.end}
    counts = Counter(kind for kind, _, _ in seen)
    label = {kind: graph.moment.map.link_kind(kind).label for kind in counts}
    own = [*STYLES, *sorted(set(label) - set(STYLES), key=lambda kind: (label[kind], kind))]
    for kind in own:
        if kind in counts:
            yield Choice(kind, label[kind], counts[kind], style=style_of(kind).name)

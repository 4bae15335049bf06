"""The family as shapes with positions: what the SVG template writes down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from partnermap import vocabulary as words
from partnermap.english import sentence
from partnermap.graph import Link, PartnershipGraph
from partnermap.layout import Box, FamilyLayout, Line, Metrics, Point, Rect, Route, place_family
from partnermap.moment import Presence
from partnermap.page import lines
from partnermap.page.bar import BarPiece, make_bar
from partnermap.page.basis import SIGNS, states_of
from partnermap.page.face import Face
from partnermap.page.family import BOTTOM, LEVELS, TOP, Family, level_of
from partnermap.page.measure import ELLIPSIS, width_of, wrap
from partnermap.page.signs import label_of
from partnermap.page.trunks import own_ways
from partnermap.wording.standing import is_proposed

METRICS = Metrics(box_width=198, box_height=102, gutter=26, across=58, band_head=40, columns=5)
PAD = 10.0
NAME, SMALL = 13.0, 11.5
"""Font sizes in CSS pixels; the style sheet has the same."""

BAND, SPACING = 12.0, 0.3
"""The size of a band's name and the space between its letters; the style sheet has the same."""

NO_AREA = ", area not recorded", ", area?"
NO_LEVEL = ", level not recorded", ", level?"
"""What a box says of a body without an area, or of one on the band of a level that it is not known
to have; and where there is no room for that."""

BY_LINKS = "; at the top only because of who answers to whom"
"""What the first band says where its bodies have no level."""

ROWS, NAME_ROWS = 4, 3
"""Lines that a box has above its bar for its name and kind, and at most for its name."""

CHIP = 22.0
"""How far the words of a sector stand from the left, beside its letter, in CSS pixels."""

BEHIND = 8.0
"""How far a stack shows beneath its box and at its right, in CSS pixels."""

HEAD = 9.0
"""The length of an arrowhead in CSS pixels."""

RING, RING_STEP = 9.0, 13.0
"""How far from its start the first ring on a line stands, and the next from it, in CSS pixels."""

MARGIN = 20.0
"""Left and right of the outermost boxes and lines, in CSS pixels."""


@dataclass(frozen=True, slots=True)
class BoxShape:
    """A box: its corner, its name, kind and sector broken into lines, its bar."""

    face: Face
    rect: Rect
    names: tuple[str, ...]
    kinds: tuple[str, ...]
    bar: tuple[BarPiece, ...]
    sector: tuple[str, ...]
    remark: str
    said: str


@dataclass(frozen=True, slots=True)
class Ring:
    """A ring on a line that says how it stands or how it is known, and the letter in it."""

    sign: str
    letter: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class LineShape:
    """A line: its path and arrowhead as SVG path data, its rings, and what it says.

    Of one that joins a trunk `own` is the path until there, and `join` where that is; of any other
    it is empty. Nothing of it is above `top`.
    """

    start: str
    end: str
    kind: str
    style: str
    path: str
    head: str
    own: str
    join: Point | None
    top: float
    proposed: bool
    perhaps: bool
    rings: tuple[Ring, ...]
    said: str


@dataclass(frozen=True, slots=True)
class BandShape:
    """A band and its name, which is so wide with a little room about it, in CSS pixels.

    Of whose level is not recorded it is not `known`.
    """

    y: float
    height: float
    label: str
    wide: float
    known: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """The family, ready to be written as SVG; sizes in CSS pixels."""

    x: float
    width: float
    height: float
    bands: tuple[BandShape, ...]
    lines: tuple[LineShape, ...]
    boxes: tuple[BoxShape, ...]


def draw_family(
    graph: PartnershipGraph, family: Family, faces: Mapping[str, Face], metrics: Metrics = METRICS
) -> Picture:
    """Positions and words of everything in the family diagram."""
    named = {f"{link.start} {link.end} {link.kind}": link for link in family.links}
    placed = place_family(
        [
            Box(body, family.tiers[body], family.parents.get(body), faces[body].leads)
            for body in family.bodies
        ],
        [Line(name, link.start, str(link.end), _look(link)) for name, link in named.items()],
        metrics,
    )
    left, right = _sides(placed)
    own = own_ways(placed.routes, {name: _look(link) for name, link in named.items()})
    shapes = [
        LineShape(
            link.start,
            str(link.end),
            link.kind,
            lines.style_of(link.kind).name,
            *_paths(placed.routes[name], faces[str(link.end)].stack),
            _path(list(own[name][::-1])) if name in own else "",
            own[name][-1] if name in own else None,
            min(y for _, y in placed.routes[name]),
            is_proposed(link.row, link.presence),
            link.presence is Presence.POSSIBLE,
            tuple(_rings(placed.routes[name], states_of(graph, link), faces[link.start].stack)),
            lines.said(graph, link),
        )
        for name, link in named.items()
        if name in placed.routes
    ]
    boxes = [
        _box(graph, faces[body], rect, family.tiers[body]) for body, rect in placed.rects.items()
    ]
    bands = [
        BandShape(
            band.y,
            band.height,
            label,
            width_of(label, BAND, bold=True) + SPACING * len(label),
            band.tier not in (TOP, BOTTOM),
        )
        for band in placed.bands
        for label in (_band_label(graph, family, band.tier),)
    ]
    return Picture(left, right - left, placed.height, tuple(bands), tuple(shapes), tuple(boxes))


def _look(link: Link) -> str:
    """What lines of one bundle have in common: the end, the kind, and how they stand."""
    return f"{link.end} {link.kind} {is_proposed(link.row, link.presence)} {link.presence}"


def _sides(placed: FamilyLayout) -> tuple[float, float]:
    """The outermost x of what is drawn: columns that stay empty are cut off."""
    xs = [x for rect in placed.rects.values() for x in (rect.x, rect.x + rect.width)]
    xs += [x for route in placed.routes.values() for x, _ in route]
    return min(xs, default=0) - MARGIN, max(xs, default=300) + MARGIN


def _box(graph: PartnershipGraph, face: Face, rect: Rect, tier: int) -> BoxShape:
    inner = rect.width - 2 * PAD
    said = face.said
    ways = [face.kind]
    if doubt := _doubt(graph, face.id, tier):
        ways = [f"{face.kind}{each}" for each in doubt]
        own, how, basis = said.partition(f"; {face.basis.said}")
        said = f"{own}{doubt[0]}{how}{basis}" if face.basis.said else f"{said}{doubt[0]}"
    names, kinds = _name_and_kind(face.name, ways, inner)
    sector = []
    if face.organisation:
        most = 2 if len(names) + len(kinds) < ROWS else 1  # a line above its own may be free
        sector = wrap(label_of(graph.moment.map, face.sign), inner - CHIP, SMALL, most)
    beside = width_of(face.stack, SMALL, bold=True) + PAD if face.stack else 0
    return BoxShape(
        face,
        rect,
        tuple(names),
        tuple(kinds),
        make_bar(face.seats, inner - beside, {sign: face.mark_of(sign) for sign in face.seats}),
        tuple(sector),
        "" if face.stack else face.remark,  # of bodies that nobody named, nobody lists members
        said,
    )


def _doubt(graph: PartnershipGraph, body: str, tier: int) -> tuple[str, ...]:
    """What a box says so that its band does not seem to say where the body works."""
    record = graph.record(body)
    if record is None:
        return ()
    if not record.areas:
        return NO_AREA
    return NO_LEVEL if level_of(graph, body) is None and tier not in (TOP, BOTTOM) else ()


def _name_and_kind(name: str, ways: list[str], inner: float) -> tuple[list[str], list[str]]:
    """A name and the first way to say the kind, in lines; the name is cut before the kind is."""
    names, kinds = [name], ways
    for most in (NAME_ROWS, NAME_ROWS - 1):
        names = wrap(name, inner, NAME, most, bold=True)
        for way in ways:
            kinds = wrap(way, inner, SMALL, ROWS - len(names))
            if not kinds[-1].endswith(ELLIPSIS):
                return names, kinds
    return names, kinds


def _paths(route: Route, stack: str) -> tuple[str, str]:
    """A route as a line that ends where its arrowhead begins, and the arrowhead.

    What comes to a stack from below or from the right ends at the hindmost of its boxes.
    """
    *before, (x, y) = route
    px, py = before[-1]
    dx, dy = (x > px) - (x < px), (y > py) - (y < py)
    if stack:
        x, y = x + BEHIND * (dx < 0), y + BEHIND * (dy < 0)
    base = x - dx * HEAD, y - dy * HEAD
    corners = [*before, (x - dx * (HEAD - 1), y - dy * (HEAD - 1))]
    half = HEAD / 2
    wings = [
        (base[0] - dy * half, base[1] - dx * half),
        (base[0] + dy * half, base[1] + dx * half),
    ]
    # Drawn from the arrowhead, so that the dashes of lines that share a trunk fall on each other.
    return _path(corners[::-1]), f"{_path([wings[0], (x, y), wings[1]])} Z"


def _rings(route: Route, states: Iterable[str], stack: str) -> Iterator[Ring]:
    """Rings along a line from its start, where no other line lies upon it, past a stack's edge."""
    (x, y), (to_x, to_y) = route[:2]
    far = RING + (BEHIND / 2 if stack and (to_x > x or to_y > y) else 0)
    for sign in states:
        x, y = _point(route, far)
        yield Ring(sign, SIGNS[sign], x, y)
        far += RING_STEP


def _point(route: Route, far: float) -> Point:
    """The point so far along a route, whose stretches are level or upright."""
    for (x, y), (to_x, to_y) in pairwise(route):
        long = abs(to_x - x) + abs(to_y - y)
        if far <= long and long:
            return x + (to_x - x) * far / long, y + (to_y - y) * far / long
        far -= long
    return route[-1]


def _path(points: list[tuple[float, float]]) -> str:
    return "M" + " L".join(f"{x:g} {y:g}" for x, y in points)


def _band_label(graph: PartnershipGraph, family: Family, tier: int) -> str:
    """The level; with the area's name, where all bodies of the tier are for that one alone."""
    areas = graph.moment.map.areas
    found = {
        tuple(record.areas or ()) if (record := graph.record(body)) else ()
        for body in family.bodies
        if family.tiers[body] == tier
    }
    if tier in (TOP, BOTTOM):
        label = "Level of area not recorded" if any(found) else "Area not recorded"
        return label + BY_LINKS if tier == TOP else label
    label = sentence(graph.moment.map.label(words.AREA_LEVELS, LEVELS[tier]))
    alone = next(iter(found)) if len(found) == 1 else ()
    return f"{label}: {areas[alone[0]].name}" if len(alone) == 1 else label

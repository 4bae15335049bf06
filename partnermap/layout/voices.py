"""Who is heard: organisations in bands, those who carry their voices, and where these arrive.

Three columns, from left to right. Bands lie one below the other and hold groups; a group that
hangs by some body is tied to it in the middle column.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from partnermap.layout.shapes import Point, Rect


@dataclass(frozen=True, slots=True)
class Group:
    """Spots that stand together.

    Attributes:
        spots: their ids.
        threads: carriers that all of them hang by; with any, the group has a frame.
    """

    spots: tuple[str, ...]
    threads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rank:
    """A band: its groups from the top.

    Attributes:
        apart: whether it stands at a distance from the one above.
        more_lines: how many lines its heading has beyond the usual.
    """

    groups: tuple[Group, ...]
    apart: bool = False
    more_lines: int = 0


@dataclass(frozen=True, slots=True)
class Measures:
    """The sizes of the picture, in CSS pixels unless said otherwise.

    Attributes:
        spot: width and height of an organisation.
        across: most of them beside each other (a count).
        carrier: width and height of a body that carries voices.
        end: width and height of a body that decides.
        head: height above the columns, for their names; ``band_head`` that within a band,
            and ``line`` of each line more.
        aisle: width between two columns; ``gap`` what is free between two boxes, for lines to pass.
    """

    spot: Point
    carrier: Point
    end: Point
    across: int = 3
    head: float = 44
    band_head: float = 44
    line: float = 15
    aisle: float = 54
    gap: float = 8
    pad: float = 10
    frame: float = 6
    apart: float = 30


@dataclass(frozen=True, slots=True)
class Tie:
    """A thread from a framed group to a carrier; level up to the edge of its band.

    Attributes:
        start: where it leaves the frame; ``edge`` the band; ``end`` where it arrives.
    """

    group: int
    carrier: str
    start: Point
    edge: Point
    end: Point


@dataclass(frozen=True, slots=True)
class VoiceLayout:
    """Where everything stands, in CSS pixels from the top left corner.

    Attributes:
        bands: one for each rank.
        frames: of the groups that hang by something, by their number in reading order.
        columns: the left end of each column.
    """

    width: float
    height: float
    bands: tuple[Rect, ...]
    frames: Mapping[int, Rect]
    spots: Mapping[str, Rect]
    carriers: Mapping[str, Rect]
    ends: Mapping[str, Rect]
    ties: tuple[Tie, ...]
    columns: tuple[float, float, float]


def place_voices(
    ranks: Sequence[Rank], carriers: Sequence[str], ends: Sequence[str], sizes: Measures
) -> VoiceLayout:
    """Place all of it; carriers as level with what hangs by them as there is room for."""
    spots: dict[str, Rect] = {}
    frames: dict[int, Rect] = {}
    held: list[tuple[int, str]] = []
    bands = []
    wide = band_width(sizes)
    y, number = sizes.head, 0
    for rank in ranks:
        top = y = y + (sizes.apart if rank.apart else 0)
        y += sizes.band_head + rank.more_lines * sizes.line
        for group in rank.groups:
            y, rect = _place_group(group, y, sizes, spots)
            if group.threads:
                frames[number] = rect
                held += [(number, body) for body in group.threads]
            number += 1
        bands.append(Rect(0, top, wide, y - top))
        y += sizes.gap
    middle = wide + sizes.aisle
    right = middle + (sizes.carrier[0] + sizes.aisle if carriers else 0)
    order = _levels(carriers, held, frames)
    through = _stack(order, middle, sizes.carrier, sizes)
    last = _stack([(name, 0.0) for name in ends], right, sizes.end, sizes)
    foot = max(
        [y, *(rect.y + rect.height + sizes.gap for rect in (*through.values(), *last.values()))]
    )
    ties = tuple(_tie(number, body, frames[number], wide, through[body]) for number, body in held)
    return VoiceLayout(
        right + sizes.end[0],
        foot,
        tuple(bands),
        frames,
        spots,
        through,
        last,
        ties,
        (0, middle, right),
    )


def band_width(sizes: Measures) -> float:
    """How wide every band is."""
    inner = sizes.across * (sizes.spot[0] + sizes.gap) - sizes.gap
    return inner + 2 * (sizes.pad + sizes.frame)


def _place_group(
    group: Group, y: float, sizes: Measures, spots: dict[str, Rect]
) -> tuple[float, Rect]:
    """Puts the spots of a group in rows; where the next one begins, and the frame about them."""
    inset = sizes.frame if group.threads else 0.0
    wide, high = sizes.spot
    left = sizes.pad + sizes.frame
    for at, name in enumerate(group.spots):
        row, column = divmod(at, sizes.across)
        x = left + column * (wide + sizes.gap)
        spots[name] = Rect(x, y + inset + row * (high + sizes.gap), wide, high)
    rows = -(-len(group.spots) // sizes.across)
    broad = min(len(group.spots), sizes.across)
    tall = rows * (high + sizes.gap) - sizes.gap + 2 * inset
    inner = broad * (wide + sizes.gap) - sizes.gap
    rect = Rect(left - inset, y, inner + 2 * inset, tall)
    return y + tall + sizes.pad, rect


def _levels(
    carriers: Iterable[str], held: Iterable[tuple[int, str]], frames: Mapping[int, Rect]
) -> list[tuple[str, float]]:
    """The carriers in order, each with the level of the middle of what hangs by it."""
    middles: dict[str, list[float]] = defaultdict(list)
    for number, body in held:
        middles[body].append(frames[number].y + frames[number].height / 2)
    tied = [(name, sum(at) / len(at)) for name in carriers if (at := middles.get(name))]
    loose = [(name, 0.0) for name in carriers if name not in middles]
    return [*sorted(tied, key=lambda each: each[1]), *loose]


def _stack(
    names: Iterable[tuple[str, float]], x: float, size: Point, sizes: Measures
) -> dict[str, Rect]:
    """Rectangles below each other, each about its level if those above leave it free."""
    found = {}
    y = sizes.head
    for name, level in names:
        y = max(y, level - size[1] / 2)
        found[name] = Rect(x, y, *size)
        y += size[1] + sizes.gap
    return found


def _tie(number: int, body: str, frame: Rect, edge: float, carrier: Rect) -> Tie:
    x, y = frame.x + frame.width, frame.y + frame.height / 2
    return Tie(number, body, (x, y), (edge, y), (carrier.x, carrier.y + carrier.height / 2))

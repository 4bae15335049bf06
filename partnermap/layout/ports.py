"""Uprights in one column -> how far from its middle each runs, and so meets its box."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from partnermap.layout.ways import Piece


@dataclass(frozen=True, slots=True)
class Leg:
    """An upright stretch of a line in a column.

    Attributes:
        piece: what it is a piece of.
        top: the highest channel that it is in.
        bottom: the lowest channel that it is in.
        through: whether it goes on beyond one channel, or from a box straight to another: then it
            has one port in all of them.
        towards: what it turns to, sorted from left to right.
        right: whether that is to the right.
    """

    piece: Piece
    top: int
    bottom: int
    through: bool
    towards: tuple[int, int, int]
    right: bool

    def with_other(self, other: Leg | None) -> Leg:
        """It and another leg of the same trunk, as one."""
        if other is None:
            return self
        return Leg(
            self.piece,
            min(self.top, other.top),
            max(self.bottom, other.bottom),
            self.through or other.through,
            other.towards,
            other.right,
        )


def choose_ports(legs: Iterable[Leg], reach: float, port: float) -> dict[Piece, float]:
    """Gives each leg in a column its distance from the middle, to the right, in CSS pixels.

    Two legs in one channel are never equally far. A leg that is alone in its channel is in the
    middle; several are spread evenly, in the order in which they turn away.

    Args:
        legs: all legs of one column.
        reach: the farthest that a port may be from the middle, in CSS pixels.
        port: the distance between two ports; where they are too many, it shrinks to fit.
    """
    channels: dict[int, list[Leg]] = defaultdict(list)
    ordered = sorted(legs, key=lambda leg: (leg.top, leg.bottom, leg.towards, leg.piece))
    for leg in ordered:
        for channel in range(leg.top, leg.bottom + 1):
            channels[channel].append(leg)
    most = ceil(max(map(len, channels.values()), default=0) / 2)
    pitch = min(port, reach / max(most, 1))
    # Those that go through take the first free place from the middle outwards. In the order of
    # their tops that needs no more places than the fullest channel has legs.
    outwards = sorted(range(-most, most + 1), key=lambda place: (abs(place), -place))
    places: dict[Piece, int] = {}
    for leg in ordered:
        if leg.through:
            beside = (channels[channel] for channel in range(leg.top, leg.bottom + 1))
            taken = {places.get(other.piece) for group in beside for other in group}
            places[leg.piece] = next(place for place in outwards if place not in taken)
    offsets = {piece: place * pitch for piece, place in places.items()}
    for group in channels.values():
        stems = sorted((leg for leg in group if not leg.through), key=lambda leg: leg.towards)
        fixed = {places[leg.piece] for leg in group if leg.through}
        if fixed:
            free = [place for place in outwards if place not in fixed]
            chosen = [place * pitch for place in _beside(stems, free)]
        else:
            step = min(port, 2 * reach / max(len(stems) - 1, 1))
            chosen = [(index - (len(stems) - 1) / 2) * step for index in range(len(stems))]
        offsets.update(zip((leg.piece for leg in stems), chosen, strict=True))
    return offsets


def _beside(stems: Sequence[Leg], free: Sequence[int]) -> list[int]:
    """Places, rising, of which as many are to the right as there are stems that turn right."""
    right = [place for place in free if place >= 0]
    left = [place for place in free if place < 0]
    turning = sum(leg.right for leg in stems)
    rightward = max(min(turning, len(right)), len(stems) - len(left))
    return sorted(left[: len(stems) - rightward] + right[:rightward])

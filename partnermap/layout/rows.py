"""Ways -> where everything is from top to bottom: bands, rows, lanes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partnermap.layout.lanes import Stretch, choose_lanes
from partnermap.layout.shapes import Band, Metrics
from partnermap.layout.ways import Piece, Way


@dataclass(frozen=True, slots=True)
class Rows:
    """What is decided from top to bottom, in CSS pixels.

    Attributes:
        height: of the picture.
        bands: the bands, from the top.
        rows: the top of each row of boxes.
        lanes: where each line is in each channel that it follows.
    """

    height: float
    bands: tuple[Band, ...]
    rows: tuple[float, ...]
    lanes: Mapping[Piece, float]


def place_rows(
    tiers: Sequence[int], ways: Sequence[Way], uprights: Mapping[Piece, float], metrics: Metrics
) -> Rows:
    """Gives every channel its height, and every line its place in the channels that it follows."""
    stretches = _in_channels(ways, uprights)
    bands: list[Band] = []
    rows: list[float] = []
    lanes: dict[Piece, float] = {}
    y = start = 0.0
    for row, tier in enumerate(tiers):
        if row == 0 or tier != tiers[row - 1]:
            start = y
            y += metrics.band_head
        rows.append(y)
        y += metrics.box_height
        chosen = choose_lanes(stretches[row + 1], 2 * metrics.lane)
        steps = max(chosen.values(), default=0)
        ends = row + 1 == len(tiers) or tier != tiers[row + 1]
        if ends:  # the lanes lie in the foot of the band, so that its neighbour's name stays clear
            high = max(metrics.band_foot, metrics.clear + (steps + 1) * metrics.lane)
            first, step = y + metrics.clear, metrics.lane
        else:
            high = max(metrics.channel, 2 * metrics.clear + steps * metrics.lane)
            step = min(1.5 * metrics.lane, (high - 2 * metrics.clear) / max(steps, 1))
            first = y + (high - steps * step) / 2
        lanes.update((piece, first + lane * step) for piece, lane in chosen.items())
        y += high
        if ends:
            bands.append(Band(tier, start, y - start))
            y += metrics.band_gap
    return Rows(max(0.0, y - metrics.band_gap), tuple(bands), tuple(rows), lanes)


def _in_channels(ways: Sequence[Way], uprights: Mapping[Piece, float]) -> dict[int, list[Stretch]]:
    """The stretches in each channel."""
    channels: dict[int, dict[Piece, Stretch]] = defaultdict(dict)
    for way in ways:
        for index, channel in enumerate(way.channels):
            up: list[float] = []
            down: list[float] = []
            for end, at_top in ((index, way.from_top), (index + 1, way.to_top)):
                upright = way.uprights[end]
                # A stem in this channel alone goes to its box; any other on to other channels.
                alone = upright.top == upright.bottom
                falls = at_top if alone else upright.top == channel
                (down if falls else up).append(uprights[way.upright_piece(end)])
            low, high = sorted(up + down)
            piece, here = way.channel_piece(index), channels[channel]
            stretch = Stretch(piece, low, high, tuple(up), tuple(down))
            here[piece] = stretch.with_other(here.get(piece))
    return defaultdict(list, {at: [*found.values()] for at, found in channels.items()})

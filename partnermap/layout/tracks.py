"""Ways -> where everything is from left to right: gutters, columns, ports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from partnermap.layout.lanes import Stretch, choose_lanes
from partnermap.layout.ports import Leg, choose_ports
from partnermap.layout.shapes import Metrics
from partnermap.layout.ways import Piece, Way


@dataclass(frozen=True, slots=True)
class Tracks:
    """What is decided from left to right, in CSS pixels.

    Attributes:
        width: of the picture.
        columns: the left side of each column.
        uprights: where each upright of each line is.
    """

    width: float
    columns: tuple[float, ...]
    uprights: Mapping[Piece, float]


def place_tracks(
    ways: Sequence[Way], columns: int, metrics: Metrics, crossed: Collection[int] = ()
) -> Tracks:
    """Gives every gutter its width, and every upright its place in its gutter or column.

    Args:
        ways: how the lines go.
        columns: how many there are.
        metrics: the sizes.
        crossed: the gutters that lines go straight across, from one box to the next.
    """
    lanes = {gutter: choose_lanes(runs, 0) for gutter, runs in _in_gutters(ways).items()}
    width = 0.0
    lefts: list[float] = []
    uprights: dict[Piece, float] = {}
    for gutter in range(columns + 1):
        chosen = lanes.get(2 * gutter, {})
        steps = max(chosen.values(), default=0)
        across = metrics.across if gutter in crossed else 0
        wide = max(metrics.gutter, across, (steps + 3) * metrics.lane)
        step = min(2 * metrics.lane, (wide - 3 * metrics.lane) / max(steps, 1))
        for piece, lane in chosen.items():
            uprights[piece] = width + wide / 2 + (lane - steps / 2) * step
        width += wide
        if gutter < columns:
            lefts.append(width)
            width += metrics.box_width
    reach = metrics.box_width / 2 - 8  # ports keep clear of the rounded corners
    for track, legs in _in_columns(ways, lanes).items():
        middle = lefts[track // 2] + metrics.box_width / 2
        for piece, offset in choose_ports(legs, reach, metrics.port).items():
            uprights[piece] = middle + offset
    return Tracks(width, tuple(lefts), uprights)


def _in_gutters(ways: Sequence[Way]) -> dict[int, list[Stretch]]:
    """The stretches in each gutter, by its track, with channels for positions."""
    gutters: dict[int, dict[Piece, Stretch]] = defaultdict(dict)
    for way in ways:
        for index, upright in enumerate(way.uprights):
            if upright.track % 2 == 0:  # never the first or the last: those are at a box
                before, after = way.uprights[index - 1], way.uprights[index + 1]
                turns = (before, way.channels[index - 1]), (after, way.channels[index])
                left = tuple(float(at) for other, at in turns if other.track < upright.track)
                right = tuple(float(at) for other, at in turns if other.track > upright.track)
                piece, here = way.upright_piece(index), gutters[upright.track]
                run = Stretch(piece, upright.top, upright.bottom, left, right)
                here[piece] = run.with_other(here.get(piece))
    return {track: [*runs.values()] for track, runs in gutters.items()}


def _in_columns(
    ways: Sequence[Way], lanes: Mapping[int, Mapping[Piece, int]]
) -> dict[int, list[Leg]]:
    """The legs in each column, by its track."""
    columns: dict[int, dict[Piece, Leg]] = defaultdict(dict)
    for rank, way in enumerate(ways):
        last = len(way.uprights) - 1
        for index, upright in enumerate(way.uprights):
            if upright.track % 2 == 0:
                continue
            # What it turns to: the next upright on its line, or for the last one that before.
            beside = index + 1 if index < last else max(index - 1, 0)
            other = way.uprights[beside]
            lane = lanes.get(other.track, {}).get(way.upright_piece(beside), 0)
            right = other.track > upright.track
            # Two lines between the same boxes stay side by side, or one within the other.
            nested = way.from_top == way.to_top and not right
            towards = other.track, lane, -rank if nested else rank
            through = upright.top < upright.bottom or last == 0
            piece, here = way.upright_piece(index), columns[upright.track]
            leg = Leg(piece, upright.top, upright.bottom, through, towards, right)
            here[piece] = leg.with_other(here.get(piece))
    return {track: [*legs.values()] for track, legs in columns.items()}

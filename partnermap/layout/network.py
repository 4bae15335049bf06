"""The network of who sits where: partnerships, and the organisations round and between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from math import ceil, hypot, pi, sqrt

from partnermap.layout.shapes import Point
from partnermap.layout.spots import APART, DOWN, Lattice, reach_of, stand_round
from partnermap.layout.tables import place_tables

LEAST = 115.0
"""Least radius of a partnership: two of them stand 230 CSS pixels apart."""

STEP = 10.0
"""Radii grow by so many CSS pixels at a time, so that few additions move anything else."""

ROOM = 1.6
"""Spots between the partnerships for each organisation that has several seats."""

BAR = 24
"""The fewest organisations in a row of the block of those without a seat."""


def place_network(
    partnerships: Mapping[str, Collection[str]],
    organisations: Collection[tuple[str, str]],
    links: Collection[tuple[str, str]] = (),
) -> dict[str, Point]:
    """Gives every partnership and organisation its place.

    - Partnerships that share members or are linked stand near each other, and never under 220
      pixels apart. Those that have nothing to do with the rest stand beside or below it.
    - An organisation with one seat stands round its partnership, beside others of its sector.
    - One with several seats stands between its partnerships.
    - One without a seat stands in a block below, a bar of rows for each sector.

    No two are under 40 pixels apart. There is no chance in it, and the order of the input does
    not count. What moves when something is added:

    - an organisation without a seat: only those after it in its sector, and the sectors below;
    - one with a seat: those round its partnership; once they are over a dozen also what stands in
      their way, and where the circle outgrows its step, the partnerships too (the block of those
      without a seat follows the lowest of all);
    - a partnership, or a seat for an organisation that has one already: ties change, so anything
      may move. What is near stays near, but no place is promised.

    Args:
        partnerships: the ids of the members of each; those that are neither organisations nor
            partnerships are left out.
        organisations: id and sector of each; one with the id of a partnership is left out.
        links: pairs of partnerships; each counts as much as one member that both share.

    Returns:
        x and y in CSS pixels, by id, sorted; y grows downwards.
    """
    sectors = {name: sector for name, sector in sorted(organisations) if name not in partnerships}
    bodies = sorted(sectors, key=lambda name: (sectors[name], name))
    seats: dict[str, list[str]] = {name: [] for name in [*bodies, *sorted(partnerships)]}
    for table in sorted(partnerships):
        for body in sorted(set(partnerships[table]) & seats.keys() - {table}):
            seats[body].append(table)
    alone: dict[str, list[str]] = {table: [] for table in sorted(partnerships)}
    for body in bodies:
        if len(seats[body]) == 1:
            alone[seats[body][0]].append(body)
    several = [body for body in bodies if len(seats[body]) > 1]
    reaches = {table: reach_of(len(names)) for table, names in alone.items()}
    pairs = sorted({tuple(sorted(pair)) for pair in links if set(pair) <= partnerships.keys()})
    shared = {" ".join(pair): list(pair) for pair in pairs if len(set(pair)) > 1}
    places = place_tables(seats | shared, _radii(reaches, [seats[body] for body in several]))
    lattice = Lattice([(places[table], reaches[table] + APART / 2) for table in alone])
    for table, names in alone.items():
        x, y = places[table]
        for body, (across, down) in zip(names, stand_round(len(names)), strict=True):
            places[body] = x + across, y + down
    # Those with the most seats choose first: they are few, and looked for in the middle.
    for body in sorted(several, key=lambda name: (-len(seats[name]), name)):
        around = [places[table] for table in seats[body]]
        x, y = (sum(values) / len(around) for values in zip(*around, strict=True))
        places[body] = lattice.take_nearest(x, y, _direction(around))
    places |= _block([name for name in bodies if not seats[name]], sectors, list(places.values()))
    return {name: (round(x, 1), round(y, 1)) for name, (x, y) in sorted(places.items())}


def _direction(around: Sequence[Point]) -> Point:
    """The direction of the line between two places; none between more."""
    if len(around) != 2:
        return 0.0, 0.0
    (x, y), (to_x, to_y) = around
    far = hypot(to_x - x, to_y - y)
    return (to_x - x) / far, (to_y - y) / far


def _radii(reaches: Mapping[str, float], several: Sequence[Sequence[str]]) -> dict[str, float]:
    """The radius of each partnership, with room about it for a share of those in between."""
    share: dict[str, float] = defaultdict(float)
    for tables in several:
        for table in tables:
            share[table] += 1 / len(tables)
    radii: dict[str, float] = {}
    for table, reach in reaches.items():
        inner = reach + APART / 2 if share[table] else reach
        outer = sqrt(inner * inner + share[table] * ROOM * APART * DOWN / pi)
        radii[table] = ceil(max(outer, LEAST) / STEP) * STEP
    return radii


def _block(
    names: Sequence[str], sectors: Mapping[str, str], above: Sequence[Point]
) -> dict[str, Point]:
    """Rows of organisations below everything else, each sector beginning a row."""
    left = min((x for x, _ in above), default=0.0)
    right = max((x for x, _ in above), default=0.0)
    y = max((y for _, y in above), default=-3 * APART) + 3 * APART
    in_row = max(BAR, int((right - left) / APART) + 1)
    places: dict[str, Point] = {}
    before, column = None, 0
    for name in names:
        if before is not None and sectors[name] != before:
            column, y = 0, y + 1.6 * APART
        elif column == in_row:
            column, y = 0, y + APART
        places[name] = left + column * APART, y
        before, column = sectors[name], column + 1
    return places

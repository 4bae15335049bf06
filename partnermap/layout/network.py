"""The network of who sits where: partnerships, and the organisations round and between them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from partnermap.layout.arranging import arrange
from partnermap.layout.shapes import Point
from partnermap.layout.spots import Lines, place_apart
from partnermap.layout.strips import (
    ACROSS,
    BOX,
    COLUMN,
    DOWN,
    Grid,
    columns_for,
    lay_in_strips,
    lay_rows,
)
from partnermap.layout.tables import place_tables
from partnermap.layout.tangle import count_tangles

RADIUS = COLUMN / 2
"""How near partnerships would like to be, in CSS pixels; the rows then decide."""

ROOM_BELOW = 2 * DOWN
"""Height that is kept for those without a seat, in CSS pixels: the same however many they are, so
that one more of them moves nobody else."""

FEW, WIDER, HIGHER = 12, 1.3, 1.15
"""Of so few partnerships all stand so many times as far apart as they need to, across and down:
lines between neighbours are seen, and others find a way between."""

NAMED = 60
"""So many organisations with several seats stand a little apart, so that names fit between them."""

BESIDE = 1.5 * ACROSS, 1.5 * COLUMN
"""How far from the middle of its partners an organisation without a seat stands at least, so that
its line is seen, and at most; in CSS pixels."""


def place_network(
    partnerships: Mapping[str, Collection[str]],
    organisations: Collection[tuple[str, str]],
    links: Collection[tuple[str, str]] = (),
) -> dict[str, Point]:
    """Gives every partnership and organisation its place.

    - Partnerships stand in rows, each with room for a box (`BOX`) that touches nothing else. Those
      that share members or are linked stand near each other.
    - An organisation with one seat stands below its partnership, beside others of its sector.
    - One with several seats stands as near as there is room to the middle of its partnerships.
    - One without a seat stands in a block below all rows, beside others of its sector. Where
      partnerships are few it stands beside those with which it is linked, if a spot is left there,
      so that its line need not pass others.

    No two are under 40 pixels apart. There is no chance in it, and the order of the input does
    not count. What moves when something is added:

    - an organisation without a seat: only others without one;
    - one with a seat: those below its partnership and near it; once they need another line, also
      what stands lower;
    - a partnership, a link of two, or a seat for an organisation that has one already: ties change,
      so anything may move. What is near stays near, but no place is promised.

    Args:
        partnerships: the ids of the members of each; those that are neither organisations nor
            partnerships are left out.
        organisations: id and sector of each; one with the id of a partnership is left out.
        links: pairs of bodies; each of two partnerships counts as much as one member that both
            share.

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
    apart = [body for body in bodies if not seats[body]]
    pairs = sorted({tuple(sorted(pair)) for pair in links if set(pair) <= partnerships.keys()})
    shared = {" ".join(pair): list(pair) for pair in pairs if len(set(pair)) > 1}
    points = place_tables(seats | shared, dict.fromkeys(alone, RADIUS))
    own = {table: len(names) for table, names in alone.items()}
    grid = lay_in_strips(points, own, len(several), ROOM_BELOW)
    widths = {table: columns_for(own[table]) for table in points}
    drawn = [pair for pair in sorted({*links}) if {*pair} <= {*several, *own} and len({*pair}) > 1]
    drawn += [(body, table) for body in several for table in seats[body]]

    def tangle(rows: Sequence[Sequence[str]]) -> float:
        # Those with one seat do not count, so that one more of them moves no box.
        tried = lay_rows(rows, widths, dict.fromkeys(own, 0), len(several))
        return count_tangles(drawn, _between(tried, Lines(tried), several, seats), own, BOX)

    groups = [tables for tables in (seats | shared).values() if len(tables) > 1]
    rows = arrange([strip.tables for strip in grid.strips], widths, groups, tangle)
    grid = lay_rows(rows, widths, own, len(several))
    places = dict(grid.places)
    lines = Lines(grid)
    for number, strip in enumerate(grid.strips):
        for table in strip.tables:
            spots = lines.take_below(number, places[table][0], own[table])
            places |= zip(alone[table], spots, strict=True)
    places |= _between(grid, lines, several, seats)
    few = len(partnerships) <= FEW
    # Last of all, so that nobody with a seat gives way to them.
    partners = _partners(links, apart, places.keys())
    for body in [body for body in apart if partners[body] and few]:
        around = [places[name] for name in sorted(partners[body])]
        x, y = (sum(values) / len(around) for values in zip(*around, strict=True))
        spot = lines.take_between((x, y), *BESIDE)
        if spot:
            places[body] = spot
            apart.remove(body)
    for body, (x, y) in place_apart(apart, sectors, grid.columns).items():
        places[body] = x, grid.bottom + DOWN / 2 + y
    wider, higher = (WIDER, HIGHER) if few else (1.0, 1.0)
    return {
        name: (round(x * wider, 1), round(y * higher, 1)) for name, (x, y) in sorted(places.items())
    }


def _between(
    grid: Grid, lines: Lines, several: Collection[str], seats: Mapping[str, Sequence[str]]
) -> dict[str, Point]:
    """The boxes, and those with several seats, as near as there is room to the middle of theirs."""
    places = dict(grid.places)
    take = lines.take_roomy if len(several) <= NAMED else lines.take_nearest
    # Those with the most seats choose first: they are few, and looked for in the middle.
    for body in sorted(several, key=lambda name: (-len(seats[name]), name)):
        around = [places[table] for table in seats[body]]
        x, y = (sum(values) / len(around) for values in zip(*around, strict=True))
        places[body] = take(x, y)
    return places


def _partners(
    links: Collection[tuple[str, str]], apart: Collection[str], placed: Collection[str]
) -> dict[str, set[str]]:
    """With whom each of those without a seat is linked, of those that have their place."""
    found: dict[str, set[str]] = {body: set() for body in apart}
    for one, other in links:
        for body, partner in ((one, other), (other, one)):
            if body in found and partner in placed:
                found[body].add(partner)
    return found

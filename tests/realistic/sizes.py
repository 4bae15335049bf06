"""How large a generated map is: a village, a city, a county."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Size:
    """How many there are of what.

    Attributes:
        places: districts of a county; of one place alone there is nothing around it.
        localities: in each place.
        neighbourhoods: in each locality.
        seats: on each partnership, about.
        plants: how often each truth is planted.
    """

    name: str
    places: int
    localities: int
    neighbourhoods: int
    organisations: int
    partnerships: int
    functions: int
    seats: int
    plants: int = 1


VILLAGE = Size("village", 1, 2, 2, 18, 7, 6, 5)
CITY = Size("city", 1, 10, 2, 1_680, 112, 40, 168)
COUNTY = Size("county", 7, 6, 4, 5_000, 420, 60, 24, plants=5)
SIZES = (VILLAGE, CITY, COUNTY)

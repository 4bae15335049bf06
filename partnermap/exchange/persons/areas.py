"""Names of areas that may be those of persons: 'Mo Farouk', and not 'Martin Mere'."""

from __future__ import annotations

from collections.abc import Collection

from partnermap.exchange.persons.likeness import Likeness, likeness, plain
from partnermap.exchange.persons.words_of_bodies import is_of_premises

_WRITTEN = """
    bank bay beach beck bottom bridge brook common cross dale dean dene down downs edge end fell fen
    fields forest gate green head heath hill hills island lea lees ley magna mere moor mount parva
    point pool ridge rise row sands side stoke vale valley village water wells wood woods
    """
_OF_LAND = frozenset(_WRITTEN.split())
_DISTRICTS = frozenset({"angus", "arun"})


def may_be_of_a_person(name: str, familiar: Collection[str] = ()) -> bool:
    """Whether what should be the name of an area may be that of a person.

    Less is asked for than of the name of a body, as many places are called like nothing else.

    Args:
        name: as it stands in a cell.
        familiar: words in small letters that names of bodies and places here have.
    """
    is_place = ends_like_a_place(name) or plain(name) in _DISTRICTS
    return not is_place and likeness(name, familiar) is Likeness.NAMES


def ends_like_a_place(name: str) -> bool:
    """Whether the last word of a name is one of land or of streets: ``Harry Stoke``."""
    last = plain(name.split()[-1]) if " " in name else ""
    return is_of_premises(last) or last in _OF_LAND

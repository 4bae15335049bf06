"""Several that lead one function, or decide on it, and do not crowd: why that is no finding."""

from __future__ import annotations

from collections.abc import Iterable

from partnermap import vocabulary as words
from partnermap.analysis.crowding import Apart
from partnermap.analysis.doubles import Double, doubles
from partnermap.analysis.matrix import Row
from partnermap.english import listed
from partnermap.finding import Finding
from partnermap.graph import PartnershipGraph
from partnermap.wording.deciding import decision_mark

_WHY = {
    Apart.UNRECORDED: "a body without a record is not compared",
    Apart.STACK: "what stands for several bodies is not compared",
    Apart.RELATED: "one answers or reports to another",
    Apart.PEOPLE: "for different people",
    Apart.AREAS: "for different areas",
    Apart.NESTED: "at several levels",
    Apart.CROSSING: "for ground that overlaps",
    Apart.PERHAPS: "for ground that may overlap",
}
_NOTED = {
    Apart.NESTED: "at-several-levels",
    Apart.CROSSING: "for-overlapping-ground",
    Apart.PERHAPS: "perhaps-for-the-same-ground",
}
"""What the note is called that is made of such ground."""


def double_words(graph: PartnershipGraph, row: Row, found: Iterable[Finding]) -> tuple[str, ...]:
    """``both lead it: no finding (for different people)``, for each role that several have.

    Args:
        graph: the moment.
        row: a function, and who does what about it.
        found: the findings about it.
    """
    return tuple(_words(graph, double, tuple(found)) for double in doubles(graph, row))


def _words(graph: PartnershipGraph, double: Double, found: Iterable[Finding]) -> str:
    verb = graph.moment.map.term(words.FUNCTION_ROLES, double.role).many
    number = len(double.bodies)
    said = f"{'both' if number == 2 else f'all {number}'} {verb} it"
    why = listed((_WHY[each] for each in double.why), "or")
    notes = [note for each in double.why if (note := _note_of(double, each, found))]
    if notes:
        marks = dict.fromkeys(decision_mark(note.disposition) for note in notes)
        return f"{said} {why}: a note ({', '.join(filter(None, (notes[0].code, *marks)))})"
    return f"{said}: no finding ({why or 'the rules do not compare them'})"


def _note_of(double: Double, why: Apart, found: Iterable[Finding]) -> Finding | None:
    """The note about two of them at least, of ground that lies so."""
    about = f"/{_NOTED.get(why, '')}/"
    named = (each for each in found if why in _NOTED and about in each.id)
    return next((each for each in named if len({*each.subjects} & {*double.bodies}) > 1), None)

"""The functions and decisions map: functions down, bodies across, what each does in the cells.

A row is *empty* where nobody does what covers the function (``vocabulary.COVERING_ROLES``), and
*crowded* where several do the same of what only one should (``Crowd``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.analysis.areas import areas_of
from partnermap.analysis.census import Tally, tally
from partnermap.analysis.charge import Doing, undecided_functions
from partnermap.analysis.coverage import Uncovered, uncovered_functions
from partnermap.analysis.crowding import Crowd, crowds
from partnermap.graph import Duty, PartnershipGraph
from partnermap.model import Body, Function


@dataclass(frozen=True, slots=True)
class Lists:
    """How far what is recorded can tell that nobody does something.

    Attributes:
        searched: the partnerships that may be for the place.
        complete: those of them that have a complete list of functions.
        all_partnerships: whether the list of partnerships is complete.
    """

    searched: Tally
    complete: Tally
    all_partnerships: bool

    @property
    def are_complete(self) -> bool:
        """Whether nothing more can be recorded."""
        return self.all_partnerships and self.searched == self.complete


@dataclass(frozen=True, slots=True)
class Row:
    """One function, and who does what about it.

    Attributes:
        function: its id.
        record: None for one that is used and not recorded.
        doing: what bodies do about it, or may do.
        apart: what they did, or are to do.
        gaps: the areas for which nobody covers it, or that nobody does anywhere.
        undecided: who does it with nobody who surely leads it, decides on it or oversees it there.
        crowds: who do the same of what only one should.
    """

    function: str
    record: Function | None
    doing: tuple[Duty, ...]
    apart: tuple[Duty, ...]
    gaps: tuple[Uncovered, ...]
    undecided: tuple[Doing, ...]
    crowds: tuple[Crowd, ...]

    @property
    def is_undecided(self) -> bool:
        """Whether some do it, and nobody surely leads it, decides on it or oversees it there."""
        return bool(self.undecided)

    @property
    def is_empty(self) -> bool:
        """Whether nobody recorded does what covers it."""
        return not any(duty.role in words.COVERING_ROLES for duty in self.doing)

    def of_body(self, body: str) -> tuple[Duty, ...]:
        """What one body has to do with it, what stands first."""
        return tuple(duty for duty in (*self.doing, *self.apart) if duty.body == body)


@dataclass(frozen=True, slots=True)
class Matrix:
    """The functions and decisions map of a moment.

    Attributes:
        bodies: those that have to do with any function here: partnerships, the widest ground
            first, then organisations.
        rows: the functions, by name.
        left_out: functions that do not stand at the moment.
        lists: how far it can tell that nobody does something.
        area: the only area it is about, if any.
        body: the only body it is about, if any.
    """

    bodies: tuple[str, ...]
    rows: tuple[Row, ...]
    left_out: tuple[str, ...]
    lists: Lists
    area: str | None = None
    body: str | None = None


def functions_matrix(
    graph: PartnershipGraph,
    *,
    area: str | None = None,
    body: str | None = None,
    function: str | None = None,
) -> Matrix:
    """Who does what about each function.

    Args:
        graph: the moment.
        area: only what is done by bodies that are, or may be, for this area.
        body: only functions with which this body has to do, with all others that have.
        function: only this one, whether it stands at the moment or not.
    """
    found = graph.moment.map
    duties: dict[str, list[Duty]] = defaultdict(list)
    for duty in graph.recorded_duties:
        if _may_be_for(graph, graph.record(duty.body), area):
            duties[duty.function].append(duty)
    standing = {
        name for name, record in found.functions.items() if graph.moment.presence(record).stands
    }
    named = standing | (duties.keys() - found.functions.keys())
    if body is not None:
        named &= {name for name in named if any(each.body == body for each in duties[name])}
    if function is not None:
        named = {function}
    undecided = _undecided(graph)
    rows = tuple(
        Row(
            name,
            found.functions.get(name),
            tuple(duty for duty in _ordered(duties[name]) if duty.presence.stands),
            tuple(duty for duty in _ordered(duties[name]) if not duty.presence.stands),
            _gaps(graph, name, area),
            _among(undecided.get(name, ()), duties[name]),
            crowds(graph, name, duties[name]),
        )
        for name in sorted(
            named, key=lambda name: (graph.moment.map.function_name(name).casefold(), name)
        )
    )
    concerned = {duty.body for row in rows for duty in (*row.doing, *row.apart)}
    return Matrix(
        tuple(sorted(concerned, key=lambda each: _rank(graph, each))),
        rows,
        tuple(sorted(found.functions.keys() - standing)) if body is function is None else (),
        _lists(graph, area),
        area,
        body,
    )


def _undecided(graph: PartnershipGraph) -> dict[str, tuple[Doing, ...]]:
    """Who does each function with nobody in charge: the certain, if there are."""
    return {each.function: each.told for each in graph.once(undecided_functions)}


def _among(done: Iterable[Doing], duties: Iterable[Duty]) -> tuple[Doing, ...]:
    bodies = {duty.body for duty in duties}
    return tuple(each for each in done if each.body in bodies)


def _may_be_for(graph: PartnershipGraph, record: Body | None, area: str | None) -> bool:
    """Whether a body is for ground that meets an area, or may be as its own is not recorded."""
    if area is None or record is None or not record.areas:
        return True
    return areas_of(graph).any_meet(record.areas, (area,))


def _ordered(duties: Iterable[Duty]) -> list[Duty]:
    """By role, as the vocabulary has them; what has no role last."""
    order = {role: number for number, role in enumerate(words.FUNCTION_ROLES)}
    return sorted(duties, key=lambda duty: (order.get(str(duty.role), len(order)), duty.body))


def _gaps(graph: PartnershipGraph, function: str, area: str | None) -> tuple[Uncovered, ...]:
    return tuple(
        gap
        for gap in graph.once(uncovered_functions)
        if gap.function == function
        and (area is None or gap.area is None or areas_of(graph).meets(gap.area, area))
    )


def _lists(graph: PartnershipGraph, area: str | None) -> Lists:
    searched = [record for _, record in graph.partnerships() if _may_be_for(graph, record, area)]
    complete = [record for record in searched if "functions" in record.complete]
    every = "partnerships" in graph.moment.map.manifest.complete
    return Lists(tally(searched), tally(complete), every)


def _rank(graph: PartnershipGraph, body: str) -> tuple[int, int, str, str]:
    """Partnerships before organisations, the widest ground first, then by name."""
    found = graph.moment.map
    levels = list(words.AREA_LEVELS)
    record = graph.record(body)
    areas = (record.areas if record else None) or ()
    own = [level for area in areas if area in found.areas and (level := found.areas[area].level)]
    widest = min(map(levels.index, own), default=len(levels))
    kind = {"partnerships": 0, "organisations": 1}.get(found.section_of(body) or "", 2)
    return kind, widest, graph.name_of(body).casefold(), body

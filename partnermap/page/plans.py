"""Tables of plans: whose they are and what they hold, and their priorities one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from partnermap.graph import PartnershipGraph
from partnermap.model import Plan
from partnermap.model.records import Priority
from partnermap.page import cells
from partnermap.page.cells import Cell, Table
from partnermap.page.columns import MORE, NOW, SOURCE, more_cell, now, source_cell
from partnermap.wording import Piece, kind_of, oversight_remark, parties


def plan_tables(graph: PartnershipGraph) -> Iterator[Table]:
    """The plans, then their priorities."""
    yield _plans(graph)
    yield _priorities(graph)


def _plans(graph: PartnershipGraph) -> Table:
    found = graph.moment.map
    rows = [
        (
            cells.body(graph, name),
            cells.text(kind_of(found, plan)),
            _whose(graph, plan),
            _texts(plan.contains or ()),
            now(graph, plan, graph.moment.presence_of(name)),
            more_cell(graph, plan),
            source_cell(graph, plan),
        )
        for name, plan in found.plans.items()
    ]
    columns = ("Plan", "Kind and area", "Whose it is", "What it contains", NOW, MORE, SOURCE)
    return Table("table-plans", "Plans", columns, tuple(rows))


def _priorities(graph: PartnershipGraph) -> Table:
    rows = [
        (
            cells.body(graph, name),
            cells.text(priority.name),
            _functions(graph, priority),
            _texts(priority.now or ()),
            _texts(priority.next or ()),
            more_cell(graph, priority),
            source_cell(graph, priority),
        )
        for name, plan in graph.moment.map.plans.items()
        for priority in plan.priorities or ()
    ]
    columns = ("Plan", "Priority", "Functions", "To do now", "To do next", MORE, SOURCE)
    return Table("table-priorities", "Priorities of plans", columns, tuple(rows))


def _whose(graph: PartnershipGraph, plan: Plan) -> Cell:
    remark = oversight_remark(plan)
    return cells.items([*parties(graph, plan), *([(Piece(remark),)] if remark else [])])


def _functions(graph: PartnershipGraph, priority: Priority) -> Cell:
    known = graph.moment.map.functions
    return _texts(known[each].name if each in known else each for each in priority.functions or ())


def _texts(words: Iterable[str]) -> Cell:
    """Each on a line of its own."""
    return cells.items([(Piece(each),) for each in words])

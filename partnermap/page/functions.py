"""The table of functions: who asks for each, and who does what about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from partnermap import vocabulary as words
from partnermap.graph import Duty, PartnershipGraph
from partnermap.model import Function
from partnermap.page import cells
from partnermap.page.cells import Cell, Table
from partnermap.page.columns import MORE, SOURCE, more_cell, source_cell
from partnermap.wording import Item, Piece
from partnermap.wording.rows import duty_details
from partnermap.wording.verbs import duty_verb


def functions_table(graph: PartnershipGraph) -> Table:
    """Every function, and at its end those that are used and have no record."""
    found = graph.moment.map
    doing: dict[str, list[Item]] = defaultdict(list)
    for duty in graph.recorded_duties:
        doing[duty.function].append(_duty(graph, duty))
    rows, anchors = [], []
    for name, record in found.functions.items():
        level = record.needed_at
        known = found.themes
        rows.append(
            (
                cells.text(record.name),
                cells.items([(Piece(each),) for each in _asked(graph, record)]),
                cells.text(found.label(words.AREA_LEVELS, level) if level else None),
                cells.items(
                    [
                        (Piece(known[each].name if each in known else each),)
                        for each in record.themes or ()
                    ]
                ),
                cells.items(doing[name] or [(Piece("nobody recorded"),)]),
                more_cell(graph, record),
                source_cell(graph, record),
            )
        )
        anchors.append(f"function-{name}")
    for name in sorted(doing.keys() - found.functions.keys()):
        unknown = cells.text("not recorded")
        does = cells.items(doing[name])
        rows.append((cells.text(name), unknown, Cell(), Cell(), does, Cell(), Cell()))
    asked = ("Function", "Who asks for it", "Needed in every", "Themes")
    columns = (*asked, "Who does what about it", MORE, SOURCE)
    return Table("table-functions", "Functions", columns, tuple(rows), tuple(anchors))


def _asked(graph: PartnershipGraph, record: Function) -> Iterator[str]:
    """Who asks for it, by what, and the document's own word."""
    asked = "not recorded"
    if record.duty:
        asked = graph.moment.map.label(words.DUTIES, record.duty)
    yield ": ".join(filter(None, (asked, record.basis)))
    if record.as_stated:
        yield f"In the document's own word: '{record.as_stated}'"


def _duty(graph: PartnershipGraph, duty: Duty) -> Item:
    item = cells.body_item(graph, duty.body, f" {duty_verb(graph, duty)} it")
    return (*item, *duty_details(graph, duty))

"""Everything else on the map as tables: places, notes, surveys, sources, coverage, decisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from partnermap import vocabulary as words
from partnermap.analysis.census import denominators
from partnermap.graph import PartnershipGraph
from partnermap.model import Area
from partnermap.page import cells
from partnermap.page.cells import Cell, Table
from partnermap.page.columns import MORE, SOURCE, more_cell, source_cell
from partnermap.page.notes import notes_table
from partnermap.page.surveys import survey_tables
from partnermap.wording import Piece


def record_tables(graph: PartnershipGraph) -> Iterator[Table]:
    """One table for each of the remaining sections."""
    yield _areas(graph)
    yield _named(graph, "themes", "Themes", "Theme")
    yield _named(graph, "communities", "Communities", "Community")
    yield from survey_tables(graph)
    yield notes_table(graph)
    yield _coverage(graph)
    yield _decisions(graph)
    yield _sources(graph)


def _for_whom(graph: PartnershipGraph, field: str) -> Counter[str]:
    return Counter(
        name for _, _, body in graph.moment.map.bodies() for name in getattr(body, field) or ()
    )


def _areas(graph: PartnershipGraph) -> Table:
    found = graph.moment.map
    areas = found.areas
    used = _for_whom(graph, "areas")
    rows = [
        (
            cells.text(area.name),
            cells.text(found.label(words.AREA_LEVELS, area.level) if area.level else None),
            cells.items([(Piece(_name(areas, each)),) for each in area.within or ()]),
            cells.text(area.gss),
            cells.text(f"{used[name]}"),
            more_cell(graph, area),
            source_cell(graph, area),
        )
        for name, area in areas.items()
    ]
    columns = ("Area", "Level", "Within", "Code", "Bodies for it", MORE, SOURCE)
    anchors = tuple(f"area-{name}" for name in areas)
    return Table("table-areas", "Areas", columns, tuple(rows), anchors)


def _name(areas: Mapping[str, Area], area: str) -> str:
    return areas[area].name if area in areas else area


def _named(graph: PartnershipGraph, section: str, caption: str, column: str) -> Table:
    used = _for_whom(graph, section)
    records = getattr(graph.moment.map, section)
    rows = [
        (
            cells.text(record.name),
            cells.text(f"{used[name]}"),
            more_cell(graph, record),
            source_cell(graph, record),
        )
        for name, record in records.items()
    ]
    columns = (column, "Bodies for it", MORE, SOURCE)
    anchors = tuple(f"{section}-{name}" for name in records)
    return Table(f"table-{section}", caption, columns, tuple(rows), anchors)


def _coverage(graph: PartnershipGraph) -> Table:
    found = graph.moment.map
    of = found.coverage
    rows = [
        (
            cells.text(each.of),
            cells.text(f"{'about ' if each.approximate else ''}{each.total:,}"),
            cells.text(f"{each.recorded:,}"),
            cells.text(found.label(words.SECTORS, each.sector) if each.sector else None),
            cells.text(_name(found.areas, area) if (area := of[each.id].area) else None),
            more_cell(graph, of[each.id]),
            source_cell(graph, of[each.id]),
        )
        for each in denominators(graph)
    ]
    counts = ("What is counted", "How many there are", "Recorded on this map")
    columns = (*counts, "Of the sector", "In", MORE, SOURCE)
    return Table("table-coverage", "How complete this map is", columns, tuple(rows))


def _decisions(graph: PartnershipGraph) -> Table:
    rows = [
        (
            cells.text(finding),
            cells.text(graph.moment.map.label(words.DECISIONS, each.decision)),
            cells.text(each.reason),
            cells.body(graph, each.owner) if each.owner else Cell(),
            cells.text(each.review.words if each.review else None),
        )
        for finding, each in graph.moment.map.dispositions.items()
    ]
    columns = ("Finding", "Decision", "Reason", "Decided by", "Look again")
    return Table("table-decisions", "What was decided about findings", columns, tuple(rows))


def _sources(graph: PartnershipGraph) -> Table:
    rows = [
        (
            cells.text(source.title),
            cells.text(source.publisher),
            cells.text(source.published.words if source.published else None),
            more_cell(graph, source),
            source_cell(graph, source),
        )
        for source in graph.moment.map.sources.values()
    ]
    columns = ("Source", "Publisher", "Published", MORE, "Taken from")
    anchors = tuple(f"source-{name}" for name in graph.moment.map.sources)
    return Table("table-sources", "Sources", columns, tuple(rows), anchors)


def kept(tables: Iterator[Table]) -> list[Table]:
    """The tables that have a row, without the columns in which nothing stands."""
    return [_full_columns(table) for table in tables if table.rows]


def _full_columns(table: Table) -> Table:
    full = [
        at
        for at in range(len(table.columns))
        if at == 0 or any(row[at].items or row[at].address for row in table.rows)
    ]
    return replace(
        table,
        columns=tuple(table.columns[at] for at in full),
        rows=tuple(tuple(row[at] for at in full) for row in table.rows),
    )

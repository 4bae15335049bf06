"""Everything else on the map as tables: places, notes, surveys, sources, coverage, decisions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from partnermap import vocabulary as words
from partnermap.analysis.census import denominators
from partnermap.english import counted
from partnermap.graph import PartnershipGraph
from partnermap.model import Area
from partnermap.model.rows import NoteRow
from partnermap.page import cells
from partnermap.page.cells import Cell, Table
from partnermap.page.tables import SOURCE, source_cell
from partnermap.wording import Piece


def record_tables(graph: PartnershipGraph) -> Iterator[Table]:
    """One table for each of the remaining sections."""
    yield _areas(graph)
    yield _named(graph, "themes", "Themes", "Theme")
    yield _named(graph, "communities", "Communities", "Community")
    yield from _surveys(graph)
    yield _notes(graph)
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
            cells.text(area.about),
        )
        for name, area in areas.items()
    ]
    columns = ("Area", "Level", "Within", "Code", "Bodies for it", "About")
    anchors = tuple(f"area-{name}" for name in areas)
    return Table("table-areas", "Areas", columns, tuple(rows), anchors)


def _name(areas: Mapping[str, Area], area: str) -> str:
    return areas[area].name if area in areas else area


def _named(graph: PartnershipGraph, section: str, caption: str, column: str) -> Table:
    used = _for_whom(graph, section)
    records = getattr(graph.moment.map, section)
    rows = [
        (cells.text(record.name), cells.text(f"{used[name]}"), cells.text(record.about))
        for name, record in records.items()
    ]
    return Table(f"table-{section}", caption, (column, "Bodies for it", "About"), tuple(rows))


def _surveys(graph: PartnershipGraph) -> Iterator[Table]:
    for name, survey in graph.moment.map.surveys.items():
        caption = survey.name
        if survey.respondents is not None:
            caption += f": {counted(survey.respondents, 'answer')} in all"
        rows = []
        for question_id, question in survey.questions.items():
            asked = question.name or question_id.replace("-", " ")
            if question.base is not None:
                asked += f" (answered by {question.base})"
            for answer in dict.fromkeys((*question.counts, *question.stated_percent)):
                percent = question.stated_percent.get(answer)
                rows.append(
                    (
                        cells.text(asked),
                        cells.text(answer.replace("-", " ")),
                        cells.text(str(question.counts.get(answer, ""))),
                        cells.text(None if percent is None else f"{percent:g} %"),
                        source_cell(graph, survey),
                    )
                )
        columns = ("Question", "Answer", "Count", "Per cent as printed", SOURCE)
        yield Table(f"table-survey-{name}", caption, columns, tuple(rows))


def _notes(graph: PartnershipGraph) -> Table:
    found = graph.moment.map
    every: list[tuple[NoteRow, tuple[str, ...]]] = []
    every += [(note, ()) for note in found.manifest.notes or ()]
    every += [(note, tuple(note.subjects or ())) for note in found.notes]
    for _, name, body in found.bodies():
        every += [(note, (name,)) for note in body.notes or ()]
    for name, plan in found.plans.items():
        every += [(note, (name,)) for note in plan.notes or ()]
    rows = [
        (
            cells.text(found.label(words.NOTE_KINDS, note.kind) if note.kind else "note"),
            cells.text(note.text),
            cells.bodies(graph, subjects),
            cells.text(note.when.words if note.when else None),
            source_cell(graph, note),  # type: ignore[arg-type]
        )
        for note, subjects in every
    ]
    columns = ("Kind", "Note", "About", "When", SOURCE)
    return Table("table-notes", "Notes: what people wrote", columns, tuple(rows))


def _coverage(graph: PartnershipGraph) -> Table:
    of = graph.moment.map.coverage
    rows = [
        (
            cells.text(each.of),
            cells.text(f"{'about ' if each.approximate else ''}{each.total:,}"),
            cells.text(f"{each.recorded:,}"),
            source_cell(graph, of[each.id]),
        )
        for each in denominators(graph)
    ]
    columns = ("What is counted", "How many there are", "Recorded on this map", SOURCE)
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
            Cell(address=source.url or ""),
            cells.text(source.about),
        )
        for source in graph.moment.map.sources.values()
    ]
    columns = ("Source", "Publisher", "Published", "Address", "About")
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

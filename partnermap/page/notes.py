"""The table of notes: what people wrote."""

from __future__ import annotations

from collections.abc import Iterator

from partnermap import vocabulary as words
from partnermap.graph import PartnershipGraph
from partnermap.model import Note
from partnermap.model.map import PLAIN_SECTIONS
from partnermap.model.rows import NoteRow, Record
from partnermap.page import cells
from partnermap.page.cells import Cell, Table
from partnermap.page.columns import MORE, SOURCE, more_cell, source_cell


def notes_table(graph: PartnershipGraph) -> Table:
    """Every note of the map and its records; those of seats and links stand with these."""
    found = graph.moment.map
    rows = [
        (
            cells.text(found.label(words.NOTE_KINDS, note.kind) if note.kind else "note"),
            cells.text(note.text),
            about,
            cells.text(note.when.words if note.when else None),
            more_cell(graph, note) if isinstance(note, Note) else Cell(),
            source_cell(graph, note),
        )
        for note, about in every_note(graph)
    ]
    columns = ("Kind", "Note", "About", "When", MORE, SOURCE)
    return Table("table-notes", "Notes: what people wrote", columns, tuple(rows))


def every_note(graph: PartnershipGraph) -> Iterator[tuple[NoteRow, Cell]]:
    """Each note of the map and its records, and what it is about."""
    found = graph.moment.map
    for note in found.manifest.notes or ():
        yield note, cells.text("the whole map")
    for note in found.notes:
        yield note, cells.bodies(graph, note.subjects or ())
    bodies = [(name, body) for _, name, body in found.bodies()]
    for name, record in (*bodies, *found.plans.items()):
        for own in record.notes or ():
            yield own, cells.body(graph, name)
    for section in PLAIN_SECTIONS:
        for plain in getattr(found, section).values():
            for own in plain.notes or ():
                yield own, cells.text(_called(plain))


def _called(record: object) -> str:
    """What a record that is no body is called."""
    if isinstance(record, Record):
        return record.name
    return str(getattr(record, "title", None) or getattr(record, "of", ""))

"""Columns that several tables have: where a row comes from, how it stands, what else it says."""

from __future__ import annotations

from partnermap.graph import PartnershipGraph
from partnermap.model import Body, Row
from partnermap.model.rows import NoteRow
from partnermap.moment import Presence
from partnermap.page import cells
from partnermap.page.cells import Cell
from partnermap.wording import Item, Piece, cited, more_items, presence_words
from partnermap.wording.description import addresses, provenance
from partnermap.wording.details import note_item
from partnermap.wording.facts import facts
from partnermap.wording.standing import standing

NOW = "At this moment"
SOURCE = "Source"
MORE = "More"


def source_cell(graph: PartnershipGraph, *rows: Row | NoteRow | None) -> Cell:
    """The sources of a row, each on a line of its own."""
    found = cited(graph.moment.map, *rows)
    said = (", ".join((each["title"], *filter(None, (each.get("at"),)))) for each in found)
    return cells.items([(Piece(each),) for each in said])


def now(graph: PartnershipGraph, row: Row | None, at: Presence) -> Cell:
    """How something stands at the moment of the page."""
    found = graph.moment.map
    return cells.text(standing(found, row, at) or presence_words(found, Presence.CURRENT))


def more_cell(graph: PartnershipGraph, row: Row) -> Cell:
    """Dates, words about a row, its tags, notes and page, each on a line of its own."""
    return cells.items(more_items(graph.moment.map, graph.moment.presence(row), row))


def about_cell(graph: PartnershipGraph, name: str, record: Body) -> Cell:
    """What else a body says of itself: sentences, pages about it, notes."""
    said = " ".join(facts(graph, name, record, briefly=True))
    pages = [(Piece(f"{label}: "), Piece(at, address=at)) for label, at in addresses(record)]
    notes = [note_item(graph.moment.map, note) for note in record.notes or ()]
    guessed = [each for each in provenance(graph, record) if not each[0].cites]
    return cells.items([*([(Piece(said),)] if said else []), *pages, *notes, *guessed])


def with_standing(graph: PartnershipGraph, item: Item, row: Row, at: Presence) -> Item:
    """An item, and how it stands where it does not simply stand."""
    how = standing(graph.moment.map, row, at)
    return (*item, Piece(f" ({how})")) if how else item

"""What any row may say of itself: dates, status, what was concluded, notes, its page and source."""

from __future__ import annotations

from collections.abc import Iterable

from partnermap import vocabulary as words
from partnermap.english import listed, sentence
from partnermap.finding import Place
from partnermap.graph import PartnershipGraph
from partnermap.model import Class, PartialDate, PartnerMap, Row
from partnermap.model.rows import NoteRow
from partnermap.moment import Presence
from partnermap.wording.pieces import Item, Piece
from partnermap.wording.sources import citation
from partnermap.wording.unstated import HOW, marked_words

_OWN_ROW = 3
"""So many steps has at least the place of a row that stands on a body."""


def presence_words(found: PartnerMap, at: Presence) -> str:
    """How something stands: "may exist", or a status in the words that the place uses."""
    said = str(at.value)
    return found.label(words.STATUSES, said) if said in words.STATUSES else said


def day_words(day: PartialDate) -> str:
    """A date, as it stands behind "since": "some time between 2002 and 2005"."""
    return f"some time {day.words.removeprefix('some time ')}" if day.is_range else day.words


def frequency(every: str) -> str:
    """How often: "every two months"."""
    return "as needed" if every == "as-needed" else f"every {every.replace('-', ' ')}"


def note_item(found: PartnerMap, note: NoteRow, details: Iterable[str] = ()) -> Item:
    """A note of a record, and its source: "Barrier (2021, concluded: when): ..."."""
    kind = sentence(found.label(words.NOTE_KINDS, note.kind)) if note.kind else "Note"
    said = [*([note.when.words] if note.when else []), *details]
    when = f" ({', '.join(said)})" if said else ""
    source = citation(found, note)
    text = Piece(f"{kind}{when}: {note.text}")
    return (text, Piece(source, cites=True)) if source else (text,)


def _note_of_row(found: PartnerMap, note: NoteRow) -> str:
    """The same of a row, among its other details."""
    kind = f"{found.label(words.NOTE_KINDS, note.kind)}: " if note.kind else ""
    when = f" ({note.when.words})" if note.when else ""
    return f"{kind}{note.text.rstrip('.')}{when}{citation(found, note)}"


def row_details(found: PartnerMap, presence: Presence, row: Row) -> list[str]:
    """Dates, status, what was concluded, words about it, tags and notes, for any row."""
    said = []
    if row.since:
        said.append(f"since {day_words(row.since)}")
    if row.until:
        said.append(f"until {day_words(row.until)}")
    if row.status != "current":
        said.append(found.label(words.STATUSES, row.status))
    if presence is Presence.POSSIBLE:
        said.append(_in_doubt(row))
    elif not presence.stands and presence.value != row.status:
        said.append(presence_words(found, presence))
    said += filter(None, (marked_words(row, mark) for mark in HOW))
    if row.about:
        said.append(row.about.rstrip("."))
    if row.tags:
        said.append(f"tagged {listed(row.tags)}")
    said += [_note_of_row(found, note) for note in row.notes or ()]
    return said


def _in_doubt(row: Row) -> str:
    """That a row may stand: by its own dates, or as something else about it is not known."""
    if row.until:
        return "it is not certain that this still holds"
    return "not certain yet" if row.since else "not certain at this date"


def guessed_with(graph: PartnershipGraph, place: Place) -> list[str]:
    """That the list in which a row stands on its body was concluded or guessed as a whole."""
    return [HOW[mark] for mark in marks_of_list(graph, place)]


def marks_of_list(graph: PartnershipGraph, place: Place) -> list[str]:
    """The same as the format has it: ``inferred``, ``assumed``."""
    if len(place) < _OWN_ROW:
        return []
    _, body, field, *_ = place
    record = graph.record(str(body))
    return [mark for mark in HOW if record and field in (getattr(record, mark) or ())]


def standing_details(
    graph: PartnershipGraph, at: Presence, row: Row, *ends: str | Class | None
) -> list[str]:
    """The details of a row; where it may not stand as an id has no record, that is said instead."""
    found = graph.moment.map
    for end in ends:
        if at is Presence.POSSIBLE and isinstance(end, str) and not found.section_of(end):
            details = row_details(found, graph.moment.presence(row), row)
            return [*details, f"no record has the id '{end}'"]
    return row_details(found, at, row)


def after(found: PartnerMap, said: list[str], row: Row, *, with_source: bool = True) -> Item:
    """Details, as they stand behind what they are about: with the row's page and its source.

    Args:
        found: the map.
        said: the details in words.
        row: whose they are.
        with_source: whether to name its sources; not where these stand beside it.
    """
    text = f": {', '.join(said)}" if said else ""
    source = citation(found, row) if with_source else ""
    pieces = [Piece(text)] if text else []
    if row.url is not None:
        pieces = [Piece(f"{text}, page: " if text else ": page "), Piece(row.url, address=row.url)]
    return (*pieces, *((Piece(source, cites=True),) if source else ()))


def more_items(found: PartnerMap, presence: Presence, row: Row) -> list[Item]:
    """The same as items of a list, without the source."""
    details = row_details(found, presence, row.model_copy(update={"about": None}))
    items: list[Item] = [(Piece(row.about),)] if row.about else []
    items += [(Piece(sentence(each)),) for each in details]
    if row.url:
        items.append((Piece("Page: "), Piece(row.url, address=row.url)))
    return items

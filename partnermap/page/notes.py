"""Tables of what sources report: notes, and the counts of surveys."""

from __future__ import annotations

from collections.abc import Iterator

from partnermap import vocabulary as words
from partnermap.english import counted
from partnermap.graph import PartnershipGraph
from partnermap.model import Note, Survey
from partnermap.model.map import PLAIN_SECTIONS
from partnermap.model.rows import NoteRow, Record
from partnermap.model.surveys import Question
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
        for note, about in _every_note(graph)
    ]
    columns = ("Kind", "Note", "About", "When", MORE, SOURCE)
    return Table("table-notes", "Notes: what people wrote", columns, tuple(rows))


def _every_note(graph: PartnershipGraph) -> Iterator[tuple[NoteRow, Cell]]:
    """Each note, and what it is about."""
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


def survey_tables(graph: PartnershipGraph) -> Iterator[Table]:
    """All surveys, then the answers to each."""
    surveys = graph.moment.map.surveys
    rows = [
        (
            cells.text(survey.name),
            cells.text(None if survey.respondents is None else f"{survey.respondents:,}"),
            cells.bodies(graph, survey.subjects or ()),
            more_cell(graph, survey),
            source_cell(graph, survey),
        )
        for survey in surveys.values()
    ]
    columns = ("Survey", "Answers in all", "About", MORE, SOURCE)
    yield Table("table-surveys", "Surveys", columns, tuple(rows))
    for name, survey in surveys.items():
        yield _answers(graph, name, survey)


def _answers(graph: PartnershipGraph, name: str, survey: Survey) -> Table:
    caption = survey.name
    if survey.respondents is not None:
        caption += f": {counted(survey.respondents, 'answer')} in all"
    rows = []
    for question_id, question in survey.questions.items():
        asked = cells.text(_asked(question_id, question))
        answers = dict.fromkeys((*question.counts, *question.stated_percent))
        for answer in answers:
            percent = question.stated_percent.get(answer)
            rows.append(
                (
                    asked,
                    cells.text(answer.replace("-", " ")),
                    cells.text(str(question.counts.get(answer, ""))),
                    cells.text(None if percent is None else f"{percent:g} %"),
                    source_cell(graph, survey),
                )
            )
        if not answers:
            rows.append((asked, cells.text("answers not recorded"), Cell(), Cell(), Cell()))
    columns = ("Question", "Answer", "Count", "Per cent as printed", SOURCE)
    return Table(f"table-survey-{name}", caption, columns, tuple(rows))


def _asked(question_id: str, question: Question) -> str:
    said = [f"answered by {question.base}"] if question.base is not None else []
    said += ["several answers each"] if question.many else []
    asked = question.name or question_id.replace("-", " ")
    return f"{asked} ({', '.join(said)})" if said else asked

"""Tables of what surveys count: figures as the source prints them, and which do not agree."""

from __future__ import annotations

from collections.abc import Iterator

from partnermap.graph import PartnershipGraph
from partnermap.model import Answer, Survey
from partnermap.page import cells
from partnermap.page.cells import Cell, Table
from partnermap.page.columns import MORE, SOURCE, more_cell, source_cell
from partnermap.wording import Piece, respondents
from partnermap.wording.surveys import asked, disagreement, remark, spoken

_COLUMNS = (
    *("Question", "Answer", "Count", "Of", "Per cent as printed", "Per cent of the count"),
    "Remark",
)


def survey_tables(graph: PartnershipGraph) -> Iterator[Table]:
    """All surveys with their sources, then the answers to each."""
    surveys = graph.moment.map.surveys
    rows = [
        (
            Cell(((Piece(survey.name, survey=name),),)),
            cells.text("not recorded" if (of := survey.respondents) is None else f"{of:,}"),
            cells.text(f"{len(survey.questions):,}"),
            cells.bodies(graph, survey.subjects or ()),
            more_cell(graph, survey),
            source_cell(graph, survey),
        )
        for name, survey in surveys.items()
    ]
    columns = ("Survey", "Respondents", "Questions", "About", MORE, SOURCE)
    yield Table("table-surveys", "Surveys", columns, tuple(rows))
    for name, survey in surveys.items():
        yield _answers(name, survey)


def _answers(name: str, survey: Survey) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for key, question in survey.questions.items():
        words = cells.text(asked(key, question))
        rows += [(words, *_figures(answer)) for answer in survey.answers(question)]
        together = remark(survey, question)
        if together:
            rows.append((words, cells.text("all of them"), *[Cell()] * 4, cells.text(together)))
    if not rows:
        rows.append((cells.text("No question of it is recorded."), *[Cell()] * 6))
    caption = f"{survey.name}: {respondents(survey)}"
    return Table(f"table-survey-{name}", caption, _COLUMNS, tuple(rows))


def _figures(answer: Answer) -> tuple[Cell, ...]:
    doubt = disagreement(answer)
    return (
        cells.text(spoken(answer)),
        cells.text("not recorded" if answer.count is None else f"{answer.count:,}"),
        cells.text(None if answer.base is None else f"{answer.base:,}"),
        cells.text(None if answer.stated is None else f"{answer.stated}%"),
        cells.text(f"{answer.computed}%" if answer.computed else None),
        cells.text(f"does not agree: {doubt}" if doubt else None),
    )

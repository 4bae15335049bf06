"""What to ask next, as a table for a spreadsheet: one question a row."""

from __future__ import annotations

from collections.abc import Sequence

from partnermap.asking import Question
from partnermap.graph import PartnershipGraph
from partnermap.reports.spreadsheet import as_csv
from partnermap.wording.asking import inquiry

_HEAD = (
    *("Number", "About", "Id", "Whom to ask", "Questions"),
    *("Settles", "Settles with earlier questions", "Helps later questions"),
    *("Findings", "File", "Line", "Answer"),
)


def render(graph: PartnershipGraph, asked: Sequence[Question]) -> str:
    """The questions in their order, as Excel reads CSV."""
    rows = [_row(graph, number, question) for number, question in enumerate(asked, start=1)]
    return as_csv([_HEAD, *rows])


def _row(graph: PartnershipGraph, number: int, question: Question) -> list[str]:
    section, record = question.about
    said = inquiry(graph, section, record, question.slots)
    first = said.answers[0].location if said.answers else None
    named = (*question.alone, *question.with_earlier, *question.helps)
    return [
        str(number),
        said.subject,
        record,
        said.whom,
        "\n".join(said.asks),
        str(len(question.alone)),
        str(len(question.with_earlier)),
        str(len(question.helps)),
        "\n".join(named),
        first.path if first else "",
        str(first.line) if first else "",
        "\n".join(line for answer in said.answers for line in answer.lines),
    ]

"""What to ask next, as a table for a spreadsheet: one question a row."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import StringIO

from partnermap.asking import Question
from partnermap.graph import PartnershipGraph
from partnermap.wording.asking import inquiry

_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
_RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_HEAD = (
    *("Number", "About", "Id", "Whom to ask", "Questions"),
    *("Settles", "Settles with earlier questions", "Helps later questions"),
    *("Findings", "File", "Line", "Answer"),
)


def render(graph: PartnershipGraph, asked: Sequence[Question]) -> str:
    """The questions in their order, as Excel reads CSV: with a byte order mark, lines by CR LF.

    A cell that would run as a formula begins with an apostrophe.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_HEAD)
    for number, question in enumerate(asked, start=1):
        writer.writerow([_as_text(each) for each in _row(graph, number, question)])
    return _BYTE_ORDER_MARK + out.getvalue()


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


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_RUNS_AS_FORMULA) else cell

"""What to ask next, as data (docs/reference/json.md)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from partnermap.asking import Question
from partnermap.graph import PartnershipGraph
from partnermap.reports.json import VERSION
from partnermap.wording.asking import inquiry


def render(graph: PartnershipGraph, asked: Sequence[Question]) -> str:
    """Every question in its order, with slots, words, answers and the findings it settles."""
    data = {
        "version": VERSION,
        "map": {
            "name": graph.moment.map.manifest.name,
            "as_of": graph.moment.day.isoformat(),
            "with_proposed": graph.moment.with_proposed,
        },
        "possible": sum(len(each.settles) for each in asked),
        "questions": [_question(graph, each) for each in asked],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _question(graph: PartnershipGraph, question: Question) -> dict[str, Any]:
    section, record = question.about
    said = inquiry(graph, section, record, question.slots)
    return {
        "section": section,
        "record": record,
        "subject": said.subject,
        "whom": said.whom,
        "asks": list(said.asks),
        "slots": [
            {"section": slot.section, "record": slot.record, "kind": slot.kind, "name": slot.name}
            for slot in question.slots
        ],
        "settles": list(question.alone),
        "settles_with_earlier": list(question.with_earlier),
        "helps": list(question.helps),
        "answers": [
            {
                "path": answer.location.path if answer.location else None,
                "line": answer.location.line if answer.location else None,
                "yaml": "\n".join(answer.lines) + "\n",
            }
            for answer in said.answers
        ],
    }

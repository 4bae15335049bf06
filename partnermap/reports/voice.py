"""How an organisation is heard, as data."""

from __future__ import annotations

import json

from partnermap.analysis.voice import Path, Reach, Voices, reach
from partnermap.analysis.voice.doubts import Doubts
from partnermap.graph import Link, PartnershipGraph
from partnermap.reports.body import said
from partnermap.reports.json import VERSION, map_data
from partnermap.wording import slot_words
from partnermap.wording.voice import step_words


def render_json(graph: PartnershipGraph, name: str) -> str:
    """Grade, threads, reach and every path, with its steps in words and by id."""
    voices = graph.once(Voices)
    hearing, paths = voices.hearings[name], voices.paths(name)
    doubts = Doubts(voices).of_grade(name, hearing.least) if hearing.grade is None else []
    data = {
        "version": VERSION,
        "map": map_data(graph),
        "voice": {
            "id": name,
            "name": graph.name_of(name),
            "grade": hearing.grade.name.lower() if hearing.grade is not None else None,
            "least": hearing.least.name.lower(),
            "most": hearing.most.name.lower(),
            "anybody_decides": voices.deciding.anybody,
            "decides_itself": voices.decides_itself(name),
            "not_known": [slot_words(graph, slot) for slot in dict.fromkeys(doubts)],
            "threads": list(hearing.threads),
            "perhaps_threads": list(hearing.perhaps_threads),
            "reach": _reach(reach(voices, name, paths, hearing.least)),
            "paths": [_path(graph, path) for path in paths],
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _reach(found: Reach) -> dict[str, object]:
    parts = [{"level": p.level, "heard": list(p.heard), "of": p.of} for p in found.parts]
    return {"whole": found.whole, "heard": list(found.heard), "parts": parts}


def _path(graph: PartnershipGraph, path: Path) -> dict[str, object]:
    return {
        "to": path.end,
        "grade": path.grade.name.lower(),
        "certain": path.certain,
        "in_part": path.in_part,
        "steps": [
            {
                "from": step.start.body,
                "to": step.end.body,
                "by": step.row.kind if isinstance(step.row, Link) else "seat",
                "speaker": step.speaker,
                "class": step.by_class,
                "grade": step.grade.name.lower(),
                "certain": step.certain,
                "words": said(step_words(graph, step)),
            }
            for step in path.steps
        ],
    }

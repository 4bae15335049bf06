"""The JSON of any map is as the published schemas say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from json_schemas import faults
from maps_from_text import TODAY
from properties.small_maps import maps

from partnermap.asking import questions
from partnermap.loader import load
from partnermap.pipeline import analyse
from partnermap.reports import asking_json
from partnermap.reports import json as report
from partnermap.storage import Files


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(maps())
def test_findings_and_questions_of_any_map_fit_the_schemas(data: dict[str, Any]) -> None:
    found = load(Files(Path(), {"map.yaml": json.dumps(data).encode()})).map
    assume(found is not None)
    assert found is not None
    of = analyse(found, TODAY)
    assert faults("findings", report.render(of.graph, of.findings, of.unfound)) == []
    assert faults("ask", asking_json.render(of.graph, questions(of.findings))) == []

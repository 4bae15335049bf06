"""The JSON is a contract: every finding has exactly the fields that its page names."""

from __future__ import annotations

import json
import re
from collections import Counter

from maps_from_text import ROOT, analysis_of, loaded_from

from partnermap.reports import json as report

PAGE = (ROOT / "docs/reference/json.md").read_text(encoding="utf-8")
EXAMPLE = json.loads(re.search(r"```json\n(.*?)```", PAGE, re.DOTALL)[1])  # type: ignore[index]
MAP = """
map: {name: Wexcombe Together, as_of: 2024-05}
coverage:
  groups: {of: voluntary groups in Wexcombe, sector: vcse, total: 140, approximate: true}
functions:
  safeguarding: {name: Safeguard adults, duty: statute}
organisations:
  club: {name: Club, sector: vcse, income: medium}
dispositions:
  PM201/safeguarding:
    decision: planned
    reason: The council will ask the adults board.
    owner: club
    review: 2024-09
  PM204/old-board:
    decision: accepted
    reason: It was to be wound up.
    owner: club
    review: 2024-01
"""


def shape(value: object) -> object:
    """The fields and kinds of values, whatever they say; evidence differs from code to code."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items() if key != "evidence"}
    if isinstance(value, list):
        return [shape(item) for item in value[:1]]
    return type(value).__name__


def test_the_example_on_the_page_has_the_shape_of_the_real_thing() -> None:
    analysis = analysis_of(MAP)
    real = json.loads(report.render(analysis.graph, analysis.findings, analysis.unfound))
    assert shape(real) == shape(EXAMPLE)
    assert real["findings"][0]["message"] == EXAMPLE["findings"][0]["message"]
    assert real["findings"][0]["fingerprint"] == EXAMPLE["findings"][0]["fingerprint"]
    for one, other in zip(
        (real["findings"][0]["disposition"], real["unfound"][0]),
        (EXAMPLE["findings"][0]["disposition"], EXAMPLE["unfound"][0]),
        strict=True,
    ):
        assert {**one, "location": None} == {**other, "location": None}


def test_what_was_decided_is_counted_and_one_that_is_open_again_is_not() -> None:
    for evidence, decided, state in (("", 1, "decided"), ("evidence: '0'", 0, "reopened")):
        analysis = analysis_of(MAP.replace("review: 2024-09", evidence))
        real = json.loads(report.render(analysis.graph, analysis.findings))
        assert real["summary"]["gap"] == 1
        assert real["decided"] == {"overlap": 0, "gap": decided, "isolation": 0}
        assert real["findings"][0]["disposition"]["state"] == state


def test_problems_have_the_same_shape() -> None:
    real = json.loads(report.render_problems("Test", loaded_from("foo: bar\n").problems))
    assert real.keys() == EXAMPLE.keys()
    assert real["findings"][0].keys() == EXAMPLE["findings"][0].keys()
    assert real["findings"][0]["family"] == "problem"


def test_nothing_is_folded() -> None:
    groups = "".join(f"  g{n}: {{name: G{n}, sector: vcse, income: micro}}\n" for n in range(60))
    analysis = analysis_of(f"organisations:\n{groups}")
    real = json.loads(report.render(analysis.graph, analysis.findings))
    codes = Counter(finding["code"] for finding in real["findings"])
    assert codes == {"PM301": 60, "PM302": 60}
    assert real["summary"]["isolation"] == 120

"""The cases of the YAML test suite: read as PyYAML reads them, or refused by a named rule."""

import json
from pathlib import Path
from time import perf_counter

import pytest
import yaml

from partnermap.source import read_source

FILE = Path(__file__).parent / "yaml_test_suite" / "cases.jsonl"
CASES = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
NOT_YAML = ("PM002", "PM007")  # PM007: a tab in the indentation
NOTHING = ("", "~", "null")


def test_the_suite_is_all_there():
    assert len(CASES) == 402
    assert len({case["id"] for case in CASES}) == 402


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['id']} {case['name']}")
def test_each_case_is_read_as_pyyaml_reads_it_or_refused_by_name(case):
    start = perf_counter()
    source = read_source("map.yaml", case["yaml"].encode())
    assert perf_counter() - start < 20  # no hang; speed is measured in benchmarks
    said = [f"{at.primary.line}:{at.primary.column} {at.code}" for at in source.problems]
    assert said == case["said"]
    if {problem.code for problem in source.problems} <= {"PM006", "PM036"}:
        loaded = yaml.load(case["yaml"], yaml.CBaseLoader)  # noqa: S506
        assert without_nothing(source.data) == without_nothing(loaded)
    elif not is_yaml_for_pyyaml(case["yaml"]):
        assert any(problem.code in NOT_YAML for problem in source.problems) or not source.is_whole


def test_what_the_suite_calls_no_yaml_is_refused_but_where_the_parser_takes_it():
    accepted = [case["id"] for case in CASES if case["fail"] and not case["said"]]
    assert accepted == ["9C9N", "DK95-2", "QB6E", "S98Z", "SU5Z", "X4QW"]
    assert all(is_yaml_for_pyyaml(case["yaml"]) for case in CASES if case["id"] in accepted)


def is_yaml_for_pyyaml(text):
    try:
        list(yaml.parse(text, yaml.CBaseLoader))
    except yaml.YAMLError:
        return False
    return True


def without_nothing(data):
    """Data in which an empty value, however written, is None in a list and absent elsewhere."""
    if isinstance(data, dict):
        return {key: without_nothing(value) for key, value in data.items() if value not in NOTHING}
    if isinstance(data, list):
        return [without_nothing(value) for value in data]
    return None if data in NOTHING else data

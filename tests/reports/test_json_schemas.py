"""Every JSON that the program writes is as its published schema says, and the schemas can fail."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from json_schemas import SCHEMAS, faults
from jsonschema import Draft202012Validator
from maps_from_text import MAPS, TODAY, loaded_from

from partnermap.analysis.profile import profile
from partnermap.asking import questions
from partnermap.pipeline import Analysis, analyse, read
from partnermap.pipeline.selecting import select
from partnermap.reports import asking_json, body, connect, voice
from partnermap.reports import json as report
from partnermap.wording import describe, describe_survey
from partnermap.wording.voices import describe_fits

NORTHBRIDGE = next(folder for folder in MAPS if folder.name == "northbridge")


@cache
def analysed(folder: Path) -> Analysis:
    found = read(folder).map
    assert found is not None
    return analyse(found, TODAY)


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schemas_are_schemas(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])


@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
class TestEveryMap:
    def test_findings(self, folder: Path) -> None:
        of = analysed(folder)
        assert faults("findings", report.render(of.graph, of.findings, of.unfound)) == []

    def test_questions(self, folder: Path) -> None:
        of = analysed(folder)
        assert faults("ask", asking_json.render(of.graph, questions(of.findings))) == []

    def test_who_is_who(self, folder: Path) -> None:
        of = analysed(folder)
        found = of.graph.moment.map
        for name in (*found.organisations, *found.partnerships, *found.plans):
            described = describe(of.graph, profile(of.graph, name))
            said = body.render_json(of.graph, described, select(of, body=name))
            assert faults("show", said) == [], name

    def test_surveys(self, folder: Path) -> None:
        of = analysed(folder)
        for name in of.graph.moment.map.surveys:
            said = body.render_json(of.graph, describe_survey(of.graph, name), ())
            assert faults("show", said) == [], name

    def test_who_is_heard_and_what_fits(self, folder: Path) -> None:
        of = analysed(folder)
        for name, record in of.graph.organisations():
            if not record.is_stack:
                assert faults("voice", voice.render_json(of.graph, name)) == [], name
                fits = describe_fits(of.graph, name, every=True)
                assert faults("show", connect.render_json(of.graph, name, fits)) == [], name


def test_problems_of_the_yaml_have_the_same_schema() -> None:
    problems = loaded_from("foo: bar\norganisations: {x: {nam: X}}\n").problems
    assert faults("findings", report.render_problems("Test", problems)) == []


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda data: data.pop("coverage"), "'coverage' is a required property"),
        (lambda data: data.update(extra=1), "'extra' was unexpected"),
        (lambda data: data["findings"][0].pop("fingerprint"), "'fingerprint' is a required"),
        (lambda data: data["findings"][0].update(severity="grave"), "'grave' is not one of"),
        (lambda data: data["findings"][0].update(locations=[]), "[] should be non-empty"),
        (lambda data: data["summary"].update(other=1), "'other' is not one of"),
    ],
)
def test_a_change_of_shape_is_noticed(spoil: object, said: str) -> None:
    of = analysed(NORTHBRIDGE)
    data = json.loads(report.render(of.graph, of.findings))
    spoil(data)  # type: ignore[operator]
    assert [each for each in faults("findings", json.dumps(data)) if said in each]


def test_whoever_reads_version_1_may_meet_new_fields() -> None:
    for schema in SCHEMAS.values():
        assert '"additionalProperties": false' not in json.dumps(schema)

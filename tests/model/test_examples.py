"""The example of each field in the format reference is a value that the field takes."""

import pytest
import yaml
from pydantic.fields import PydanticUndefined
from written_cases import loaded, said

from partnermap.model import (
    SECTIONS,
    DeclaredExpectation,
    DeclaredLinkKind,
    Focus,
    Meetings,
    Member,
    PlanParty,
    Thresholds,
)
from partnermap.model.bodies import all_link_kinds
from partnermap.model.map import LIST_SECTIONS
from partnermap.model.records import Priority
from partnermap.model.rows import FunctionRow, LinkRow, NoteRow, SourceRef
from partnermap.model.surveys import Question

INSIDE = {  # where a row that is no record stands
    FunctionRow: "partnerships: {it: {name: It, functions: [%s]}}",
    LinkRow: "partnerships: {it: {name: It, reports_to: [%s]}}",
    Meetings: "partnerships: {it: {name: It, meets: %s}}",
    Member: "partnerships: {it: {name: It, members: [%s]}}",
    NoteRow: "partnerships: {it: {name: It, notes: [%s]}}",
    SourceRef: "partnerships: {it: {name: It, source: %s}}",
    PlanParty: "plans: {it: {name: It, owners: [%s]}}",
    Priority: "plans: {it: {name: It, priorities: [%s]}}",
    Question: "surveys: {it: {name: It, questions: {one: %s}}}",
    Focus: "map: {name: Test, focus: %s}",
    Thresholds: "map: {name: Test, thresholds: %s}",
    DeclaredExpectation: "map: {name: Test, expectations: {forum: %s}}",
    DeclaredLinkKind: "map: {name: Test, link_kinds: {mentors: %s}}",
}


def text_of(section):
    if section == "map":
        return "map: %s"
    if section in LIST_SECTIONS:
        return f"{section}: [%s]"
    return f"{section}: {{{'PM204/it' if section == 'dispositions' else 'it'}: %s}}"


PLACES = [(section, model, text_of(section)) for section, model in SECTIONS.items()]
PLACES += [(model.__name__, model, text) for model, text in INSIDE.items()]
EXAMPLES = [
    pytest.param(model, text, info.alias or name, example, id=f"{place} {name} {example}")
    for place, model, text in PLACES
    for name, info in model.model_fields.items()
    for example in info.examples or ()
]


@pytest.mark.parametrize(("model", "text", "field", "example"), EXAMPLES)
def test_the_example_is_taken(model, text, field, example):
    fields = {field: example}
    if model is Member:
        fields = {"body": "it-too"} | fields
        if field in ("sector", "area", "community", "kind"):
            del fields["body"]
    for name, info in model.model_fields.items():
        if info.is_required():
            fields.setdefault(info.alias or name, info.examples[0])
    content = text % ("{" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}")
    found = loaded({"map.yaml": content.encode()})
    let_pass = {"PM020"} | ({"PM013"} if field in ("inferred", "assumed") else set())
    left = [problem for problem in found.problems if problem.code not in let_pass]
    assert said(left) == ""


def test_every_field_has_an_example_and_a_description():
    for _, model, _ in PLACES:
        for name, info in model.model_fields.items():
            assert info.examples, (model.__name__, name)
            assert info.description, (model.__name__, name)
            assert info.is_required() == (info.default is PydanticUndefined)


@pytest.mark.parametrize("kind", all_link_kinds(()))
def test_each_kind_of_link_may_be_written_on_an_organisation_and_on_a_partnership(kind):
    bodies = (
        f"organisations: {{a: {{name: A, {kind}: c}}}}\npartnerships: {{b: {{name: B, {kind}: c}}}}"
    )
    found = loaded({"map.yaml": f"{bodies}\nplans: {{c: {{name: C}}}}".encode()})
    rows = [(name, row) for _, name, body in found.map.bodies() for row in body.own_links()]
    assert [(name, of, position, row.to) for name, (of, position, row) in rows] == [
        ("a", kind, 0, "c"),
        ("b", kind, 0, "c"),
    ]


def test_an_example_of_yaml_is_a_text_or_a_collection():
    for _, model, _ in PLACES:
        for info in model.model_fields.values():
            for example in info.examples:
                assert yaml.load(f"[{example}]", yaml.BaseLoader)  # noqa: S506

"""Maps of whatever the models allow, built from the models: with texts that are hard on cells."""

from __future__ import annotations

from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

from everything_written import MODELS
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from partnermap.model import PartialDate, PartnerMap
from partnermap.model.map import LIST_SECTIONS
from partnermap.vocabulary import LINK_KINDS

HOSTILE = [
    *("=1+1", "+44", "-5", "@SUM(A1)", "'=1", "''=1", "'", "\t=1", '"quoted"', '"', 'a "b" c'),
    *("none", "None", "everyone", "unknown", "yes", "TRUE", "1", "01", "1.0", "1,533", "2023-11"),
    *("a; b", "a, b", ";", "x;", "a\nb", "a\n\nb", "[x] y", "[", "[]", "sector: vcse", "a: b"),
    *("_x0041_", "_x005F_x0041_", "#REF!", "£5", "caf\u00e9 \u2013 \u2018x\u2019", "\U0001f600"),
    *("x (p. 1)", "(p. 1)", "x (a (b))", "a]b", "source: x", "TRUE()", "12:30", "5%", "1e5"),
]
ALPHABET = "ab1 ;,:()[]\"'=+-@\n#\u00e9\u2013\U0001f600_x"
TEXTS = st.sampled_from(HOSTILE) | st.text(ALPHABET, min_size=1, max_size=12).filter(str.strip)
IDS = st.sampled_from(["a", "b", "none", "everyone", "c-1", "2023", "true"])
DATES = st.sampled_from(["2023", "2023-11", "2023-11-05", "2002..2007-09", "2002 .. 2003"])
KEYS = {
    "identifiers": st.sampled_from(["GB-CHC", "GB-COH", "GB-EDU", "A:B", '"', "a; b", "X: Y"]),
    "link_kinds": st.just("mentors"),
}
ADDRESSES = st.sampled_from(["https://example.org/a;b,c", "mailto:office@example.org"])


@st.composite
def any_maps(draw: st.DrawFn) -> PartnerMap:
    """A map that no loader has looked at as a whole: only each record is as its model wants it."""
    found: dict[str, Any] = {}
    for section, model in MODELS.items():
        if section == "map":
            found["manifest"] = draw(_valid(model))
        elif section in LIST_SECTIONS:
            found[section] = tuple(draw(_some(model)))
        else:
            found[section] = draw(_by_key(section, model))
    return PartnerMap(**found)


# Strategies are made once for each model and field: hypothesis looks at a new one for longer than
# it draws from it.


@cache
def _some(model: type[BaseModel]) -> st.SearchStrategy[Any]:
    return st.lists(_valid(model), max_size=2)


@cache
def _by_key(section: str, model: type[BaseModel]) -> st.SearchStrategy[Any]:
    if section == "dispositions":
        return st.dictionaries(TEXTS.map(str.strip), _valid(model), max_size=2)
    ids = IDS.map("p-{}".format) if section == "partnerships" else IDS  # bodies share ids
    return st.dictionaries(ids, _valid(model), max_size=2)


def validated(sections: dict[str, Any]) -> dict[str, Any]:
    """Sections as the map's own reader gives them, as records."""
    found: dict[str, Any] = {}
    for section, model in MODELS.items():
        said = sections.get(section, {})
        if section == "map":
            found[section] = model.model_validate(said)
        elif section in LIST_SECTIONS:
            found[section] = tuple(model.model_validate(each) for each in said)
        else:
            found[section] = {name: model.model_validate(each) for name, each in said.items()}
    return found


@cache
def _valid(model: type[BaseModel]) -> st.SearchStrategy[Any]:
    records = _record(model).filter(lambda said: _is_valid(model, said))

    @st.composite
    def valid(draw: st.DrawFn) -> BaseModel:
        return model.model_validate(draw(records))

    return valid()


def _is_valid(model: type[BaseModel], said: Any) -> bool:
    try:
        model.model_validate(said)
    except ValidationError:
        return False
    return True


@cache
def _record(model: type[BaseModel]) -> st.SearchStrategy[Any]:
    """A few fields of a model, and those that it wants."""
    fields = {info.alias or name: (name, info) for name, info in model.model_fields.items()}
    wanted = [field for field, (_, info) in fields.items() if info.is_required()]
    some = st.lists(st.sampled_from([*fields]), max_size=5, unique=True)

    @cache
    def of(field: str) -> st.SearchStrategy[Any]:
        return _of_field(*fields[field])

    @st.composite
    def record(draw: st.DrawFn) -> dict[str, Any]:
        return {field: draw(of(field)) for field in [*wanted, *draw(some)]}

    found: st.SearchStrategy[Any] = record()
    if not any(info.is_required() for info in model.model_fields.values()):
        found = found | st.just({})
    return found.filter(lambda said: _is_valid(model, said))


def _of_field(name: str, info: FieldInfo) -> st.SearchStrategy[Any]:
    if name == "kind" and info.annotation is str:
        return st.sampled_from([*LINK_KINDS])
    if name in ("inferred", "assumed"):
        return st.lists(st.sampled_from(["name", "about", "income", "reports_to"]), max_size=2)
    return _of(name, info.annotation, info.metadata)


def _of(name: str, annotation: Any, metadata: Any) -> st.SearchStrategy[Any]:
    schema = next((each.json_schema for each in metadata if hasattr(each, "json_schema")), None)
    if schema is not None:
        return _of_schema(schema)
    origin, arguments = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        return _of(name, arguments[0], annotation.__metadata__)
    if origin in (Union, UnionType):
        return st.one_of([_of(name, each, ()) for each in arguments if each is not type(None)])
    if origin is tuple:
        return st.lists(_of(name, arguments[0], ()), max_size=3)
    if origin is dict:
        keys = KEYS[name] if name in KEYS else _of("", arguments[0], ())
        values = _of(name, arguments[1], ())
        return st.dictionaries(keys.map(str.strip), values, max_size=2)
    if annotation is PartialDate:
        return DATES
    assert isinstance(annotation, type), f"{name}: what is {annotation}?"
    return _record(annotation) if issubclass(annotation, BaseModel) else TEXTS


def _of_schema(schema: dict[str, Any]) -> st.SearchStrategy[Any]:
    if "enum" in schema:
        return st.sampled_from([str(each).lower() for each in schema["enum"]])
    if "anyOf" in schema:
        words = schema["anyOf"][0].get("enum", ["unknown"])
        return st.sampled_from([*words, "12", "250000", "3"])
    if schema["type"] == "boolean":
        return st.sampled_from(["true", "false"])
    if schema["type"] == "integer":
        return st.sampled_from(["2", "100", "999999999999", "007"])
    if schema["type"] == "number":
        return st.sampled_from(["0", "23", "23.0", "38.5", "0.10", "007"])
    if schema.get("format") == "uri":
        return ADDRESSES
    return IDS if "pattern" in schema else TEXTS

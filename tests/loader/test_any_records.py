"""Records made of any fields and values: a map, or problems that stand where they say."""

from pathlib import Path

import hypothesis.strategies as st
import yaml
from hypothesis import given, settings

from partnermap.loader import load
from partnermap.model import SECTIONS, Meetings, Member, PlanParty, SourceRef
from partnermap.model.bodies import all_link_kinds
from partnermap.model.records import Priority
from partnermap.model.rows import NoteRow
from partnermap.model.surveys import Question
from partnermap.storage import Files

IDS = st.sampled_from(["a", "b", "c", "north", "PM101/a", "Not an id", "{hint}", "tŷ", ""])
MODELS = (*SECTIONS.values(), Meetings, Member, NoteRow, PlanParty, Priority, Question, SourceRef)
FIELDS = sorted(
    {info.alias or name for model in MODELS for name, info in model.model_fields.items()}
    | {*all_link_kinds(()), "colour", "email", "chair"}
)
WORDS = ["true", "unknown", "small", "12", "1,200", "-1", "2023", "2023-02-30", "2002..2007", "x y"]
WORDS += [
    "board",
    "vcse",
    "place",
    "members",
    "chair",
    "leads",
    "https://example.org",
    "~",
    "",
    "{x}",
]
SCALARS = st.sampled_from(WORDS) | IDS
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(FIELDS) | IDS, inner, max_size=4)
    ),
    max_leaves=8,
)
RECORDS = st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=6).map(
    lambda record: {"name": "A name", **record}
)
SECTION = st.dictionaries(IDS, RECORDS, max_size=3) | st.lists(RECORDS, max_size=3) | VALUES
FILES = st.dictionaries(st.sampled_from([*SECTIONS, "people"]), SECTION, max_size=6)


@settings(max_examples=400, deadline=None)
@given(st.lists(FILES, min_size=1, max_size=2), st.booleans())
def test_any_records_make_a_map_or_problems_at_a_place_that_is_there(files, flow):
    contents = {
        f"{number}.yaml": yaml.dump(data, default_flow_style=flow, allow_unicode=True)
        .replace("'~'", "~")
        .encode()
        for number, data in enumerate(files)
    }
    loaded = load(Files(Path(), contents))
    assert (loaded.map is None) == bool(loaded.stopping)
    for problem in loaded.problems:
        for place in problem.locations:
            assert place.path in (*contents, "partnermap.yaml")
            lines = loaded.lines.get(place.path, ("",))
            assert place.line <= len(lines)
            assert place.column <= len(lines[place.line - 1]) + 1
        assert problem.message.isprintable()
        assert not problem.message.endswith(".")
        assert problem.remedy.endswith((".", "?", "…")), problem.remedy

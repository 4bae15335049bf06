"""Whatever people write: it is read as PyYAML reads it, and every position is where it stands."""

import json
import re
import unicodedata

import hypothesis.strategies as st
import yaml
from hypothesis import example, given, settings

from partnermap.source import Marks, read_source
from partnermap.source.text import ODD_SPACE, UNSEEN

QUICK = settings(max_examples=300, deadline=None)
NOTHING = ("", "~", "null")
ERRORS = {f"PM00{number}" for number in range(1, 6)} | {"PM007"}


def is_visible(text: str) -> bool:
    return not UNSEEN.search(text) and not ODD_SPACE.search(text)


TEXTS = st.text(max_size=40).filter(is_visible).map(lambda text: unicodedata.normalize("NFC", text))
HARD_WORDS = [
    "the",
    "board,",
    "#",
    "'sits'",
    '"round"',
    "a:",
    "-",
    "table?",
    "{of}",
    "&",
    "ŵ",
    "😀",
]
PROSE = st.lists(st.sampled_from(HARD_WORDS), min_size=1, max_size=40).map(" ".join)
KEYS = (TEXTS | PROSE).filter(bool)
VALUES = st.recursive(
    TEXTS | PROSE,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
DATA = st.dictionaries(KEYS, VALUES, min_size=1, max_size=4)
DUMPED = st.builds(
    lambda data, **style: yaml.dump(data, sort_keys=False, **style),
    DATA,
    default_flow_style=st.sampled_from([True, False, None]),
    default_style=st.sampled_from([None, None, "'", '"']),
    allow_unicode=st.booleans(),
    width=st.sampled_from([20, 80, 10_000]),
    indent=st.sampled_from([None, 4]),
    line_break=st.sampled_from(["\n", "\r\n", "\r"]),
)  # PyYAML folds some long lines in double quotes wrongly, so it is asked what it reads, too


@QUICK
@given(st.text().filter(is_visible))
@example("</script><img onerror=x>")
@example("=SUM(A1) {{7*7}} \\ \" ' # : - \t \U0001f600")
def test_any_name_in_double_quotes_comes_back(name):
    quoted = json.dumps(name, ensure_ascii=False)
    source = read_source("map.yaml", f"map: {{name: {quoted}}}".encode())
    assert source.data == {"map": {"name": unicodedata.normalize("NFC", name)}}
    assert source.problems == ()


@QUICK
@given(st.text())
def test_any_text_at_all_in_double_quotes_is_read_or_refused_by_name(name):
    text = f"map: {{name: {json.dumps(name)}}}"
    source = read_source("map.yaml", text.encode())
    if not source.problems:
        assert source.data == {"map": {"name": unicodedata.normalize("NFC", name)}}
    assert {problem.code for problem in source.problems} <= {"PM002", "PM007", "PM008"}


@QUICK
@given(DUMPED)
def test_data_that_another_program_wrote_is_read_as_pyyaml_reads_it(text):
    source = read_source("map.yaml", text.encode())
    assert source.data == yaml.load(text, yaml.CBaseLoader)  # noqa: S506
    assert {problem.code for problem in source.problems} <= {"PM006", "PM036"}


@QUICK
@given(DUMPED)
def test_what_stands_at_a_position_is_what_is_said_to_stand_there(text):
    source = read_source("map.yaml", text.encode())
    for place, is_key, expected in places((), source.data):
        at = source.locate(place, key=is_key)
        first = source.lines[at.line - 1][at.column - 1 :]
        rest = "\n".join([first, *source.lines[at.line :]])
        assert begins_with(rest, expected), (place, is_key, at)


def places(place, data):
    """Every key and value of some data: its place, whether it is the key, what stands there."""
    items = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in items:
        if isinstance(data, dict):
            yield (*place, step), True, step
        yield (*place, step), False, value
        if not isinstance(value, str):
            yield from places((*place, step), value)


def begins_with(text, expected):
    """Whether YAML text begins with this data."""
    if expected in ([], {}):
        return text.startswith(str(expected))
    if isinstance(expected, list):
        return text[0] == "[" or text.startswith("-")
    if isinstance(expected, dict):
        key = next(iter(expected))
        return text[0] == "{" or begins_with(text.removeprefix("? "), key)
    quoted = re.match(r"'(''|[^'])*'|\"(\\.|[^\"\\])*\"", text, re.DOTALL)
    if quoted:
        return yaml.load(quoted.group(), yaml.CBaseLoader) == expected  # noqa: S506
    return " ".join(text.split()).startswith(" ".join(expected.split()))


SIGNS = ["- ", "[", "]", "{", "}", ", ", "'", '"', "#", " #", "? ", ": ", "|\n", ">-\n", "%", "@"]
SIGNS += ["&a ", "*a", "!t ", "---\n", "...\n", "\\", "<<: ", "\t", "~", "null", "\u200b", "\r\n"]
WORDS = ["a", "b: ", "c:\n", "\n", " ", "  ", "x y", "é"]
SCRAPS = st.lists(st.sampled_from(SIGNS + WORDS), max_size=25).map("".join)


@settings(max_examples=2000, deadline=None)
@given(SCRAPS)
@example("a: {b, c}")
@example("a: {? b}")
@example("a: [? b]")
@example("a: {b: }\n# end")
def test_what_is_accepted_is_what_pyyaml_reads(text):
    source = read_source("map.yaml", text.encode())
    if not text.strip():
        assert source.data == {}
    elif source.is_whole and ERRORS.isdisjoint(problem.code for problem in source.problems):
        loaded = yaml.load(text, yaml.CBaseLoader)  # noqa: S506
        expected = {} if loaded in (None, *NOTHING) else without_nothing(loaded)
        assert without_nothing(source.data) == expected
    else:
        assert all(problem.primary.line >= 1 for problem in source.problems)
        assert source.problems


def without_nothing(data):
    """Data in which an empty value, however written, is None in a list and absent elsewhere."""
    if isinstance(data, dict):
        return {key: without_nothing(value) for key, value in data.items() if value not in NOTHING}
    if isinstance(data, list):
        return [without_nothing(value) for value in data]
    return None if data in NOTHING else data


@settings(max_examples=500, deadline=None)
@given(st.binary(max_size=60) | SCRAPS.map(str.encode))
def test_any_bytes_at_all_end_in_data_or_in_a_problem_at_a_place(content):
    source = read_source("map.yaml", content)
    assert isinstance(source.data, dict)
    assert isinstance(source.marks, Marks)
    for problem in source.problems:
        assert 1 <= problem.primary.line <= len(source.lines) or not source.is_whole
        assert problem.message.isprintable()
    assert source.is_whole or source.problems

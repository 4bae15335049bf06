"""A file that breaks off anywhere: a map or errors with a line, and never anything worse."""

from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import example, given, settings

from partnermap.loader import load
from partnermap.storage import Files, read_files

ROOT = Path(__file__).parents[2] / "maps"
MAPS = {
    path.parent.name: read_files(path.parent) for path in sorted(ROOT.glob("*/partnermap.yaml"))
}
CUTS = st.sampled_from(
    [
        (name, path, content)
        for name, files in MAPS.items()
        for path, content in files.contents.items()
    ]
).flatmap(lambda file: st.tuples(st.just(file), st.integers(0, len(file[2]))))
SMALL = min(
    ((name, path) for name, files in MAPS.items() for path in files.contents),
    key=lambda file: len(MAPS[file[0]].contents[file[1]]),
)


def check(contents, cut):
    """Load the files of a map of which one was cut."""
    loaded = load(Files(Path(), contents))
    assert (loaded.map is None) == bool(loaded.stopping)
    for problem in loaded.problems:
        place = problem.primary
        assert place.path in contents or place.path == "partnermap.yaml"
        lines = loaded.lines.get(place.path, ("",))
        assert 1 <= place.line <= max(len(lines), contents[cut].count(b"\n") + 1)
        assert place.column >= 1
        assert problem.message


@settings(max_examples=150, deadline=None)
@given(CUTS)
def test_any_file_of_any_map_may_break_off_at_any_byte(cut):
    (_, path, content), offset = cut
    check({path: content[:offset]}, path)


@settings(max_examples=60, deadline=None)
@given(CUTS)
def test_the_rest_of_the_map_is_read_beside_a_file_that_breaks_off(cut):
    (name, path, content), offset = cut
    check(MAPS[name].contents | {path: content[:offset]}, path)


@pytest.mark.parametrize("path", [SMALL], ids="/".join)
def test_the_smallest_file_may_break_off_at_each_of_its_bytes(path):
    content = MAPS[path[0]].contents[path[1]]
    for offset in range(len(content) + 1):
        check({"map.yaml": content[:offset]}, "map.yaml")


@settings(max_examples=100, deadline=None)
@given(CUTS, st.binary(max_size=3) | st.sampled_from([b"\t", b"\r", b"{", b"'", b": ", b"#", b"*"]))
@example((("", "map.yaml", b"map: {name: x}\n"), 5), b"\xff")
def test_any_bytes_may_be_put_into_a_file(cut, inserted):
    (_, path, content), offset = cut
    check({path: content[:offset] + inserted + content[offset:]}, path)

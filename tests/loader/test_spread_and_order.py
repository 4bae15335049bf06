"""However a map's records are spread over files and ordered, the map is the same."""

from dataclasses import fields
from pathlib import Path

import hypothesis.strategies as st
import pytest
import yaml
from hypothesis import Phase, given, settings

from partnermap.loader import load
from partnermap.model import PartnerMap
from partnermap.source import read_source
from partnermap.storage import Files, read_files

ROOT = Path(__file__).parents[2] / "maps" / "northbridge"
FILES = read_files(ROOT)
WHOLE = load(FILES)
OF_THE_FILES = {"locate", "lines"}
PIECES = [
    (section, name, record)
    for path, content in FILES.contents.items()
    for section, records in read_source(path, content).data.items()
    for name, record in (
        [("", records)]
        if section == "map"
        else records.items()
        if isinstance(records, dict)
        else enumerate(records)
    )
]


def what_it_says(found):
    return {
        field.name: getattr(found, field.name)
        for field in fields(PartnerMap)
        if field.name not in OF_THE_FILES
    }


def shuffled(data, random):
    """Data with the entries of each mapping in another order; lists stay as they are."""
    if isinstance(data, dict):
        keys = sorted(data)
        random.shuffle(keys)
        return {key: shuffled(data[key], random) for key in keys}
    return [shuffled(item, random) for item in data] if isinstance(data, list) else data


def written(pieces, random):
    """A file of these pieces, whose sections and records are in another order."""
    found = {}
    for section, name, record in pieces:
        if section == "map":
            found["map"] = record
        elif section in ("links", "notes"):
            found.setdefault(section, []).append(record)
        else:
            found.setdefault(section, {})[name] = record
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    style = {"sort_keys": False, "default_style": '"', "allow_unicode": True, "width": 10_000}
    return yaml.dump(shuffled(found, random), Dumper=dumper, **style).encode()


def test_the_map_is_all_there():
    assert WHOLE.problems == ()
    assert len(WHOLE.map.organisations) + len(WHOLE.map.partnerships) > 60
    assert len(PIECES) > 100


@settings(max_examples=25, deadline=None, phases=[Phase.generate])  # nothing here gets simpler
@given(st.integers(1, 12), st.randoms(use_true_random=False))
def test_the_same_records_in_other_files_and_another_order_are_the_same_map(number, random):
    pieces = random.sample(PIECES, len(PIECES))
    spread = [[] for _ in range(number)]
    for piece in pieces:
        random.choice(spread).append(piece)
    names = random.sample(
        ["a", "b/c", "B", "z", "m", "n", "o", "p", "q/r/s", "t", "u", "v"], number
    )
    contents = {
        f"{name}.yaml": written(part, random) for name, part in zip(names, spread, strict=True)
    }
    loaded = load(Files(Path(), contents))
    assert {problem.code for problem in loaded.problems} <= {"PM009"}  # a file may stay empty
    assert what_it_says(loaded.map) == what_it_says(WHOLE.map)
    for section, name, body in loaded.map.bodies():
        at = loaded.map.locate((section, name, "name"), False)
        assert body.name in loaded.lines[at.path][at.line - 1][at.column - 1 :]


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(0, 3))
def test_links_and_notes_are_pointed_at_wherever_they_stand(random, wrong):
    links = [
        {"from": f"{end}-{number}", "kind": "reports_to", "to": "forum", "about": f"{number}"}
        for number, end in enumerate(random.choices("abc", k=12))
    ] + [{"from": "forum", "kind": "adores", "to": "council"}] * wrong
    random.shuffle(links)
    pieces = [("links", 0, link) for link in links] + [("map", "", {"name": "Test"})]
    loaded = load(Files(Path(), {"map.yaml": written(pieces, random)}))
    missing = [problem for problem in loaded.problems if problem.message.startswith("no record")]
    for problem in missing:
        line = loaded.lines["map.yaml"][problem.primary.line - 1]
        named = line[problem.primary.column - 1 :].strip('",')
        assert f"no record has the id '{named}'" in problem.message
    assert len(missing) == 2 * (12 + wrong)


@pytest.mark.parametrize("section", ["links", "notes"])
def test_a_section_of_items_is_gathered_from_all_files(section):
    item = {"links": "{from: a, kind: funds, to: b}", "notes": "{text: A note}"}[section]
    files = {f"{name}.yaml": f"{section}: [{item}]".encode() for name in "ab"}
    loaded = load(Files(Path(), files | {"c.yaml": b"map: {name: Test}"}))
    assert len(getattr(loaded.map, section)) == 2

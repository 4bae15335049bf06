"""A record with another id: every use of it, decisions too, and nothing else."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from maps_from_text import MAPS, TODAY

from partnermap.editing.renaming import RENAMED
from partnermap.pipeline import analyse, read
from partnermap.pipeline.editing import rename_record, write_edits

FRESH = "zz-fresh-id"


def ids_of(folder: Path, *sections: str) -> list[tuple[str, str]]:
    """Of sections of a map, the id that is used most, and the one that is used least."""
    found = read(folder).map
    assert found is not None
    text = "".join(path.read_text("utf-8") for path in folder.glob("*.yaml"))
    chosen = []
    for section in sections or RENAMED:
        names = sorted(getattr(found, section), key=lambda name: (-text.count(name), name))
        chosen += [(section, name) for name in dict.fromkeys((*names[:1], *names[-1:]))]
    return chosen


CASES = [
    pytest.param(folder, *each, id=f"{folder.name[:12]}-{each[1]}")
    for folder in MAPS
    for each in ids_of(folder, "partnerships")[:1]
]


@pytest.mark.parametrize(("folder", "section", "old"), CASES)
def test_there_and_back_leaves_every_byte(
    folder: Path, section: str, old: str, tmp_path: Path
) -> None:
    copy = Path(shutil.copytree(folder, tmp_path / "map"))
    before = {path.name: path.read_bytes() for path in copy.iterdir()}
    there = rename_record(copy, section, old, FRESH, TODAY, formerly=False)
    write_edits(there.edits)
    back = rename_record(copy, section, FRESH, old, TODAY, formerly=False)
    write_edits(back.edits)
    assert len(back.places) == len(there.places) > 0
    assert {path.name: path.read_bytes() for path in copy.iterdir()} == before


NORTHBRIDGE = MAPS[-1].parent / "northbridge"


@pytest.mark.parametrize(("section", "old"), ids_of(NORTHBRIDGE)[::2])
def test_the_findings_are_the_same_about_the_new_id(section: str, old: str, tmp_path: Path) -> None:
    """The new id stands in the order where the old one stood, so that nothing else moves."""
    new = f"{old}-x"
    copy = Path(shutil.copytree(NORTHBRIDGE, tmp_path / "map"))
    before = findings(copy)
    write_edits(rename_record(copy, section, old, new, TODAY, formerly=False).edits)
    own = re.compile(rf"(?<![a-z0-9-]){re.escape(old)}(?![a-z0-9-])")
    after = {json.dumps(each) for each in findings(copy)}
    if section in ("organisations", "partnerships", "plans", "areas", "communities"):
        assert after == {own.sub(new, json.dumps(each)) for each in before}
    else:  # others may share their id with a record of another section, or with a word
        assert {own.sub(new, each) for each in after} == {
            own.sub(new, json.dumps(each)) for each in before
        }


def findings(folder: Path) -> list[list[str]]:
    """Every finding: its id, its state, and what it rests on."""
    found = read(folder).map
    assert found is not None
    return [
        [
            each.id,
            each.certainty,
            *sorted(each.subjects),
            each.disposition.state if each.disposition else "",
        ]
        for each in analyse(found, TODAY).findings
    ]


def renamed(tmp_path: Path, text: str, section: str, old: str, new: str = FRESH) -> str:
    """What a single file says afterwards."""
    path = tmp_path / "one.yaml"
    path.write_bytes(text.encode())
    write_edits(rename_record(path, section, old, new, TODAY).edits)
    return path.read_bytes().decode()


def test_every_way_to_write_a_reference_is_followed(tmp_path: Path) -> None:
    text = """\
map: {name: One}
organisations:
  "forum": {name: Forum, about: "The forum, or forum."} # forum
  a: {name: A, affiliated_to: forum, formerly: [forum-old]}
  b:
    name: B
    formerly: b-old
    represents: [{to: 'forum'}, {sector: vcse}]
partnerships:
  p:
    name: P
    kind: forum
    members:
      - forum
      - {body: a, on_behalf_of: [forum, {sector: vcse}]}
      - body: b
        on_behalf_of: forum
    accountable_to:
      to: forum
    reports_to: [forum]
links:
  - {from: forum, kind: funds, to: {sector: vcse}}
  - {from: a, kind: funds, to: forum}
plans:
  q: {name: Q, owners: forum, reports: {to: forum}, signed_off_by: [{body: forum}]}
surveys:
  s: {name: S, subjects: [forum], questions: {forum: {counts: {forum: 3}}}}
notes:
  - {text: forum, subjects: forum}
dispositions:
  PM302/forum: {decision: accepted, owner: forum}
"""
    after = renamed(tmp_path, text, "organisations", "forum", "hub")
    expected = text
    for old, new in [
        (
            '"forum": {name: Forum, about: "The forum, or forum."} # forum',
            '"hub": {name: Forum, about: "The forum, or forum.", formerly: [forum]} # forum',
        ),
        ("affiliated_to: forum,", "affiliated_to: hub,"),
        ("{to: 'forum'}", "{to: 'hub'}"),
        ("      - forum\n", "      - hub\n"),
        ("[forum, {sector", "[hub, {sector"),
        ("on_behalf_of: forum", "on_behalf_of: hub"),
        ("      to: forum", "      to: hub"),
        ("reports_to: [forum]", "reports_to: [hub]"),
        ("{from: forum", "{from: hub"),
        ("funds, to: forum", "funds, to: hub"),
        (
            "owners: forum, reports: {to: forum}, signed_off_by: [{body: forum}]",
            "owners: hub, reports: {to: hub}, signed_off_by: [{body: hub}]",
        ),
        ("subjects: [forum]", "subjects: [hub]"),
        ("subjects: forum", "subjects: hub"),
        (
            "PM302/forum: {decision: accepted, owner: forum}",
            "PM302/hub: {decision: accepted, owner: hub}",
        ),
    ]:
        assert expected.count(old) == 1, old
        expected = expected.replace(old, new)
    assert after == expected


def test_windows_line_ends_stay(tmp_path: Path) -> None:
    text = "\ufeffmap: {name: One}\r\nareas:\r\n  n: {name: N}\r\n  s: {name: S, within: n}\r\n"
    after = renamed(tmp_path, text, "areas", "n")
    assert after == text.replace("  n:", f"  {FRESH}:").replace("within: n", f"within: {FRESH}")


def test_only_records_of_the_section_are_renamed(tmp_path: Path) -> None:
    text = (
        "map: {name: One}\nthemes:\n  care: {name: Care}\nfunctions:\n"
        "  care: {name: Care, themes: [care]}\npartnerships:\n  p: {name: P, themes: care, "
        "functions: [care]}\ndispositions:\n  PM202/care/p: {decision: accepted}\n"
    )
    after = renamed(tmp_path, text, "themes", "care")
    expected = text.replace("themes:\n  care", f"themes:\n  {FRESH}")
    expected = expected.replace("themes: [care]", f"themes: [{FRESH}]")
    assert after == expected.replace("themes: care", f"themes: {FRESH}")


@pytest.mark.parametrize(
    ("section", "old", "expected"),
    [
        ("communities", "carers", "area-place+community-zz"),
        ("areas", "place", "area-zz+community-carers"),
    ],
)
def test_a_decision_about_a_class_goes_with_its_area_or_community(
    tmp_path: Path, section: str, old: str, expected: str
) -> None:
    text = """\
map: {name: One}
areas: {place: {name: Place}}
communities: {carers: {name: Carers}}
organisations:
  forum: {name: Forum, areas: [place], sector: vcse, communities: [carers]}
partnerships:
  board:
    name: Board
    decides: true
    members:
      - {body: forum, on_behalf_of: [{area: place}, {community: carers}]}
dispositions:
  PM212/forum/board/area-place+community-carers: {decision: accepted}
"""
    after = renamed(tmp_path, text, section, old, "zz")
    assert f"PM212/forum/board/{expected}: {{decision: accepted}}" in after
    (one,) = [each for each in findings(tmp_path / "one.yaml") if each[0].startswith("PM212")]
    assert one[-1] == "decided"


def test_an_id_that_was_its_own_before_is_formerly_no_more(tmp_path: Path) -> None:
    text = "map: {name: One}\norganisations:\n  a: {name: A, formerly: [b, c]}\n"
    after = renamed(tmp_path, text, "organisations", "a", "b")
    assert after == "map: {name: One}\norganisations:\n  b: {name: A, formerly: [c, a]}\n"

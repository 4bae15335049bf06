"""Whatever the map: what was decided is decided, and the file is as it was but for that."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any
from unicodedata import normalize

import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from maps_from_text import TODAY
from properties.small_maps import maps

from partnermap.editing import set_dispositions
from partnermap.finding import DecisionState, Finding
from partnermap.ledger import fingerprint
from partnermap.loader import load
from partnermap.pipeline import analyse
from partnermap.storage import Files

MANY = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
NEWLINES = st.sampled_from(["\n", "\r\n"])
REASONS = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"], include_characters=" "), min_size=1
).filter(lambda text: text.strip() and "@" not in text and not any(c.isdigit() for c in text))


def found(contents: dict[str, bytes]) -> dict[str, Finding]:
    loaded = load(Files(Path(), contents))
    assert loaded.map is not None, [(p.primary, p.message) for p in loaded.stopping]
    return {each.id: each for each in analyse(loaded.map, TODAY).findings}


def as_lines(data: Any, *, indent: int, newline: str) -> bytes:
    """As people write YAML: one thing a line."""
    text = yaml.safe_dump(data, indent=indent, sort_keys=False, allow_unicode=True)
    return text.replace("\n", newline).encode()


@MANY
@given(maps(), st.data())
def test_any_finding_can_be_decided_and_nothing_else_in_its_file_changes(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    newline = draw.draw(NEWLINES)
    before = as_lines(data, indent=draw.draw(st.sampled_from([2, 4])), newline=newline)
    first = found({"map.yaml": before})
    assume(first)
    content = before
    for name in draw.draw(st.lists(st.sampled_from(sorted(first)), min_size=1, unique=True)):
        said = {
            "decision": draw.draw(st.sampled_from(["accepted", "justified"])),
            "reason": draw.draw(REASONS),
            "owner": "council",
            "evidence": fingerprint(first[name]),
        }
        files = Files(Path(), {"map.yaml": content})
        changes = set_dispositions(files, {name: said})
        (edit,), line = changes.edits, changes.places[name].line
        lines = edit.after.decode().split(newline)
        kept = lines[: line - 1] + lines[line - 1 + 5 :]
        if b"dispositions:" not in content:
            kept = kept[:-3] + kept[-1:]  # the section and the blank line above it
        assert newline.join(kept).encode() == content
        content = edit.after
        decided = found({"map.yaml": content})[name]
        assert decided.disposition is not None
        assert decided.disposition.state is DecisionState.DECIDED
        assert decided.disposition.reason == normalize("NFC", said["reason"].strip())
    after = found({"map.yaml": content})
    assert {name: fingerprint(each) for name, each in after.items()} == {
        name: fingerprint(each) for name, each in first.items()
    }


@MANY
@given(maps(), st.randoms(use_true_random=False))
def test_the_order_of_the_yaml_changes_no_fingerprint(data: dict[str, Any], seed: Any) -> None:
    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            items = [(key, shuffled(item)) for key, item in value.items()]
            seed.shuffle(items)
            return dict(items)
        if isinstance(value, list):
            items = [shuffled(item) for item in value]
            seed.shuffle(items)
            return items
        return value

    def marks(of: dict[str, Any]) -> dict[str, str]:
        every = found({"map.yaml": json.dumps(of).encode()})
        return {name: fingerprint(each) for name, each in every.items()}

    assert marks(shuffled(data)) == marks(data)


@MANY
@given(maps(), st.data())
def test_a_change_of_the_evidence_opens_a_decided_finding_again(
    data: dict[str, Any], draw: st.DataObject
) -> None:
    lonely = sorted(n for n in found({"map.yaml": json.dumps(data).encode()}) if n[:5] == "PM301")
    assume(lonely)
    name = draw.draw(st.sampled_from(lonely))
    group = name.removeprefix("PM301/")
    text = as_lines(data, indent=2, newline="\n")
    said = {"decision": "accepted", "reason": "As agreed."}
    said["evidence"] = fingerprint(found({"map.yaml": text})[name])
    files = Files(Path(), {"map.yaml": text})
    (edit,) = set_dispositions(files, {name: said}).edits
    changed = copy.deepcopy(yaml.load(edit.after, Loader=yaml.CBaseLoader))  # noqa: S506
    organisation = changed["organisations"][group]
    organisation["income"] = "small" if organisation.get("income") != "small" else "micro"
    again = found({"map.yaml": json.dumps(changed).encode()})
    assume(name in again)
    assert again[name].is_open
    assert again[name].disposition is not None

"""Renaming all ids, and reordering or splitting files, changes no finding but in names."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from maps_from_text import MAPS, TODAY

from partnermap.finding import Finding
from partnermap.loader import load
from partnermap.pipeline import analyse
from partnermap.storage import Files, read_files

SHARED = ("organisations", "partnerships", "plans")
SLOW = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))

WORDS = {"kind", "sector", "sectors", "level", "role", "mandate", "status", "duty", "income"}
WORDS |= {"expectations"}  # its keys are kinds


@cache
def whole(folder: Path) -> dict[str, Any]:
    """A map of several files as one dictionary of strings, not to be changed."""
    joined: dict[str, Any] = {}
    for content in read_files(folder).contents.values():
        for section, data in yaml.load(content, Loader=yaml.CBaseLoader).items():  # noqa: S506
            if isinstance(data, list):
                joined.setdefault(section, []).extend(data)
            else:
                joined.setdefault(section, {}).update(data)
    return joined


def written(data: Any) -> bytes:
    """As YAML in which every text is quoted, so that it is read back as it was."""
    return json.dumps(data, ensure_ascii=False).encode()


def found_in(contents: dict[str, bytes]) -> list[Finding]:
    loaded = load(Files(Path(), contents))
    assert loaded.map is not None, [(p.primary, p.message) for p in loaded.stopping]
    return list(analyse(loaded.map, TODAY).findings)


@cache
def found_as_it_is(folder: Path) -> list[Finding]:
    return found_in({"one.yaml": written(whole(folder))})


def facts(finding: Finding) -> tuple[Any, ...]:
    """All of a finding but the lines it stands at."""
    return (
        finding.id,
        finding.severity,
        finding.certainty,
        finding.message,
        finding.subjects,
        json.dumps(dict(finding.evidence), sort_keys=True),
        finding.rests_on,
        sorted(location.note for location in finding.locations),
    )


@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
@SLOW
@given(data=st.data())
def test_reordering_and_splitting_files_changes_nothing(folder: Path, data: st.DataObject) -> None:
    joined = whole(folder)
    pieces: list[tuple[str, Any]] = []
    for section, records in joined.items():
        if section == "map":
            pieces.append((section, records))
        elif isinstance(records, list):
            pieces += [(section, [record]) for record in records]
        else:
            pieces += [(section, {name: record}) for name, record in records.items()]
    shuffled = data.draw(st.permutations(pieces))
    files: dict[str, dict[str, Any]] = defaultdict(dict)
    for section, piece in shuffled:
        target = files[data.draw(st.sampled_from(["z.yaml", "a/b.yaml", "m.yml"]))]
        if isinstance(piece, list):
            target.setdefault(section, []).extend(piece)
        else:
            target.setdefault(section, {}).update(piece)
    moved = found_in({path: written(content) for path, content in files.items()})
    as_it_is = found_as_it_is(folder)
    assert [facts(finding) for finding in moved] == [facts(finding) for finding in as_it_is]


def sorted_anew(value: Any, shuffle: Any) -> Any:
    """Every list of a map in another order."""
    if isinstance(value, dict):
        return {key: sorted_anew(item, shuffle) for key, item in value.items()}
    if isinstance(value, list):
        items = [sorted_anew(item, shuffle) for item in value]
        shuffle.shuffle(items)
        return items
    return value


@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
@SLOW
@given(shuffle=st.randoms(use_true_random=False))
def test_reordering_every_list_changes_nothing(folder: Path, shuffle: Any) -> None:
    moved = found_in({"one.yaml": written(sorted_anew(whole(folder), shuffle))})
    as_it_is = found_as_it_is(folder)
    assert [facts(finding) for finding in moved] == [facts(finding) for finding in as_it_is]


def renamed(value: Any, names: dict[str, str]) -> Any:
    """Every text that is an id, replaced; keys too. Words of a vocabulary may look like one."""
    if isinstance(value, dict):
        return {
            names.get(key, key): item if key in WORDS else renamed(item, names)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [renamed(item, names) for item in value]
    return names.get(value, value)


@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
@SLOW
@given(seed=st.randoms(use_true_random=False))
def test_renaming_all_ids_changes_only_names(folder: Path, seed: Any) -> None:
    joined = whole(folder)
    ids = sorted({name for section in SHARED for name in joined.get(section, {})})
    fresh = [f"body-{number}" for number in range(len(ids))]
    seed.shuffle(fresh)
    names = dict(zip(ids, fresh, strict=True))
    back = {new: old for old, new in names.items()}
    before = found_as_it_is(folder)
    after = found_in({"one.yaml": written(renamed(joined, names))})

    def shape(finding: Finding, translate: dict[str, str]) -> tuple[Any, ...]:
        def said(text: str) -> str:
            return re.sub(r"body-\d+", lambda match: translate.get(match[0], match[0]), text)

        key = tuple("+".join(sorted(said(part).split("+"))) for part in finding.key)
        subjects = sorted(translate.get(subject, subject) for subject in finding.subjects)
        return finding.code, key, finding.severity, finding.certainty, tuple(subjects)

    assert sorted(shape(f, back) for f in after) == sorted(shape(f, {}) for f in before)

"""An asserted finding holds whatever the guesses, misspellings and open lists turn out to be.

Left out, as they were decided otherwise: no overlap rests on lists of links; small organisations
that answer to nobody public, and do nothing recorded, are not asked whether they do more; and one
that has declared its own seats complete sits nowhere else, unless a misspelt seat is nearly its
own.
"""

from __future__ import annotations

import copy
import json
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from maps_from_text import TODAY
from properties.doubtful_maps import Change, doubtful_maps
from properties.doubtful_voices import doubtful_voices

from partnermap.finding import Certainty, Finding
from partnermap.loader import load
from partnermap.pipeline import analyse
from partnermap.storage import Files

MANY = settings(max_examples=70, deadline=None, suppress_health_check=list(HealthCheck))
CHANGES_TRIED = 12


def findings(data: dict[str, Any]) -> list[Finding] | None:
    """What is found; None where the map cannot be read, as a circle of parts cannot."""
    loaded = load(Files(Path(), {"map.yaml": json.dumps(data).encode()}))
    return None if loaded.map is None else list(analyse(loaded.map, TODAY).findings)


def still_said(finding: Finding, after: list[Finding]) -> bool:
    """Whether the finding is there, alone or within others about more bodies, or fewer."""
    alike = [each for each in after if each.code == finding.code]
    if finding.code == "PM205":
        return any(set(each.subjects) >= set(finding.subjects) for each in alike)
    if finding.family != "overlap":
        return finding.id in {each.id for each in alike}
    if finding.code == "PM101":
        alike = [each for each in alike if each.key[:-1] == finding.key[:-1]]
        if len(finding.subjects) == 2:
            return any(set(each.subjects) >= set(finding.subjects) for each in alike)
    first, *others = finding.subjects  # a group may be told pair by pair, one inside many by one
    told = nx.Graph(pair for each in alike for pair in combinations(each.subjects, 2))
    return all(told.has_node(body) and nx.has_path(told, first, body) for body in others)


@MANY
@given(doubtful_maps(), st.data())
def test_an_asserted_finding_never_vanishes(
    doubtful: tuple[dict[str, Any], list[Change]], choice: st.DataObject
) -> None:
    data, changes = doubtful
    before = [each for each in findings(data) or () if each.certainty is Certainty.ASSERTED]
    if not before or not changes:
        return
    tried = choice.draw(
        st.lists(st.sampled_from(range(len(changes))), max_size=CHANGES_TRIED, unique=True)
    )
    for change in (changes[number] for number in tried):
        turned_out = copy.deepcopy(data)
        change.make(turned_out)
        after = findings(turned_out)
        if after is None:
            continue
        for finding in before:
            if finding.family == "overlap" and " answers to " in change.words:
                continue
            assert still_said(finding, after), (finding.id, finding.message, change.words)


@MANY
@given(doubtful_voices(), st.data())
def test_an_asserted_isolation_never_vanishes(
    doubtful: tuple[dict[str, Any], list[Change]], choice: st.DataObject
) -> None:
    data, changes = doubtful
    before = [
        each
        for each in findings(data) or ()
        if each.certainty is Certainty.ASSERTED and each.family == "isolation"
    ]
    if not before or not changes:
        return
    for change in choice.draw(st.lists(st.sampled_from(changes), max_size=CHANGES_TRIED)):
        turned_out = copy.deepcopy(data)
        change.make(turned_out)
        after = findings(turned_out)
        for finding in before if after is not None else ():
            assert finding.id in {each.id for each in after or ()}, (finding.id, change.words)

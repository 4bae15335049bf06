"""The voice of every organisation equals that of a slow, obvious reference implementation."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from maps_from_text import TODAY
from properties import slow_voice
from properties.small_maps import GROUPS
from properties.voice_maps import FORUMS, voice_maps

from partnermap.analysis.isolation import candidates
from partnermap.analysis.voice import Grade, Voices
from partnermap.analysis.voice.audience import Audiences, Way
from partnermap.finding import Certainty, Finding
from partnermap.graph import PartnershipGraph, build_graph
from partnermap.loader import load
from partnermap.model import PartnerMap
from partnermap.moment import moment_of
from partnermap.pipeline import Analysis, analyse
from partnermap.storage import Files

MANY = settings(max_examples=70, deadline=None, suppress_health_check=list(HealthCheck))
ISOLATION = ("PM301", "PM302", "PM303", "PM305", "PM306")


def map_of(data: dict[str, Any]) -> PartnerMap:
    loaded = load(Files(Path(), {"map.yaml": json.dumps(data).encode()}))
    assert loaded.map is not None, [(p.primary, p.message) for p in loaded.stopping]
    return loaded.map


def analysed(data: dict[str, Any]) -> Analysis:
    return analyse(map_of(data), TODAY)


def graph_of(data: dict[str, Any]) -> PartnershipGraph:
    """Without the findings of all rules, which many properties do not look at."""
    return build_graph(moment_of(map_of(data), TODAY))


def voices_of(data: dict[str, Any]) -> Voices:
    return graph_of(data).once(Voices)


@MANY
@given(voice_maps())
def test_grades_are_those_of_the_reference(data: dict[str, Any]) -> None:
    hearings = voices_of(data).hearings
    least = {name: hearing.least.name.lower() for name, hearing in hearings.items()}
    most = {name: hearing.most.name.lower() for name, hearing in hearings.items()}
    assert least == slow_voice.grades(data, hopeful=False)
    assert most == slow_voice.grades(data, hopeful=True)


@MANY
@given(voice_maps())
def test_who_has_a_seat_is_whom_the_list_of_members_names(data: dict[str, Any]) -> None:
    """And whoever else is heard itself, is so by a longer line."""
    audiences = graph_of(data).once(Audiences)
    for body, heard in audiences.at.items():
        members = data["partnerships"].get(body, {}).get("members", [])
        seated = {
            row["body"]
            for row in members
            if row.get("until") in (None, "2030")
            and row.get("role", "member") not in ("observer", "secretariat")
        }
        for each in heard:
            if each.grade is Grade.UNHEARD:
                assert each.way is Way.PERHAPS
            else:
                assert (each.way is Way.SEAT) == (each.organisation in seated)
                assert (each.grade is Grade.ITSELF) == (each.way in (Way.SEAT, Way.LINE))


@settings(MANY, max_examples=60)
@given(voice_maps())
def test_threads_are_the_bodies_whose_removal_lowers_the_grade(data: dict[str, Any]) -> None:
    for name, hearing in voices_of(data).hearings.items():
        if hearing.least is Grade.UNHEARD:
            assert hearing.threads == hearing.perhaps_threads == ()
            continue
        lowered = slow_voice.threads(data, name, hopeful=False)
        whatever = slow_voice.threads(data, name, hopeful=True)
        assert set(hearing.threads) == lowered & whatever
        assert set(hearing.perhaps_threads) == lowered - whatever


@MANY
@given(voice_maps())
def test_paths_give_the_grade_and_every_step_leads_to_the_next(data: dict[str, Any]) -> None:
    voices = voices_of(data)
    for name, hearing in voices.hearings.items():
        if voices.decides_itself(name):
            continue
        paths = voices.paths(name)
        certain = [path.grade for path in paths if path.certain]
        assert max(certain, default=Grade.UNHEARD) is hearing.least
        for path in paths:
            assert path.steps[0].start.body == name
            assert path.steps[-1].end.body == path.end
            assert path.grade is min(step.grade for step in path.steps)
            for one, following in zip(path.steps, path.steps[1:], strict=False):
                assert one.end == following.start


@MANY
@given(voice_maps(), st.data())
def test_a_new_seat_never_makes_an_organisation_less_heard(
    data: dict[str, Any], choice: st.DataObject
) -> None:
    more = copy.deepcopy(data)
    board = choice.draw(st.sampled_from(sorted(data["partnerships"])))
    group = choice.draw(st.sampled_from([*GROUPS, *FORUMS]))
    more["partnerships"][board]["members"].append({"body": group})
    before, after = analysed(data), analysed(more)
    heard = after.graph.once(Voices).hearings
    for name, hearing in before.graph.once(Voices).hearings.items():
        assert hearing.least <= heard[name].least
        assert hearing.most <= heard[name].most
    opened = isolation(after) - isolation(before)
    assert not {key for key in opened if not key.startswith("PM305")}


def isolation(analysis: Analysis) -> set[str]:
    return {f.id for f in analysis.findings if f.code in ISOLATION}


@MANY
@given(voice_maps())
def test_in_focus_without_seat_and_representation_is_always_among_the_isolated(
    data: dict[str, Any],
) -> None:
    analysis = analysed(data)
    hearings = analysis.graph.once(Voices).hearings
    found = {each.id for each in analysis.findings}
    for name, record in data["organisations"].items():
        small = record.get("sector") in ("vcse", "faith") and record.get("income") == "micro"
        if not small or hearings[name].most is not Grade.UNHEARD:
            continue
        seated = any(
            row["body"] == name and row.get("until") in (None, "2030")
            for board in data["partnerships"].values()
            for row in board["members"]
        )
        if not seated:
            assert f"PM301/{name}" in found
        if analysis.graph.once(Voices).deciding.anybody:
            assert f"PM303/{name}" in found


@MANY
@given(voice_maps())
def test_the_rule_of_single_threads_names_those_that_the_command_names(
    data: dict[str, Any],
) -> None:
    analysis = analysed(data)
    found = [each for each in analysis.findings if each.code == "PM304"]
    for one in analysis.graph.once(candidates):
        told = [each for each in found if each.subjects[0] == one.name]
        of_perhaps = [each for each in told if "perhaps" in each.key]
        certain = [each for each in told if each not in of_perhaps]
        if not one.hearing.threads:
            certain, of_perhaps = of_perhaps, certain
        assert _threads(certain) == one.hearing.threads
        assert _threads(of_perhaps) == one.hearing.perhaps_threads
        assert all(each.certainty is Certainty.POSSIBLE for each in of_perhaps)


def _threads(findings: list[Finding]) -> tuple[str, ...]:
    return tuple(body for each in findings for body in each.evidence["threads"])

"""Whatever ranks connectors ranks the sole bridge above every ordinary member of a large board.

Burt's constraint and the degree of a co-membership projection do the opposite. Here the rank is
that of the single threads: what hangs by each body.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from maps_from_text import TODAY

from partnermap.analysis.voice import Voices
from partnermap.analysis.voice.best import threads
from partnermap.loader import load
from partnermap.pipeline import Analysis, analyse
from partnermap.storage import Files

MANY = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
BRIDGE = "the-bridge"


@st.composite
def bridged(draw: st.DrawFn) -> dict[str, Any]:
    """Groups that only one body joins to a small board that decides, and a large board beside it.

    The bridge is a forum that they belong to, a forum that somebody chose to speak for them, or a
    network of theirs that reports to the board. Ids are shuffled, so that none is first by name.
    """
    names = draw(st.permutations([f"body-{n:02}" for n in range(40)]))
    hanging = names[: draw(st.integers(1, 4))]
    ordinary = names[5 : 5 + draw(st.integers(8, 30))]
    group = {"sector": "vcse", "income": "micro", "areas": ["town"]}
    organisations: dict[str, Any] = {
        name: {"name": name, **group} for name in (*hanging, *ordinary)
    }
    board = {"name": "Small board", "decides": "true", "areas": ["town"], "members": []}
    large = {
        "name": "Large board",
        "decides": draw(st.sampled_from(["true", "false"])),
        "areas": ["town"],
        "members": [{"body": name} for name in ordinary],
    }
    partnerships: dict[str, Any] = {"small-board": board, "large-board": large}
    how = draw(st.sampled_from(["affiliation", "chosen", "network"]))
    if how == "network":
        partnerships[BRIDGE] = {
            "name": "Bridge",
            "decides": "false",
            "areas": ["town"],
            "members": [{"body": name} for name in hanging],
            "reports_to": "small-board",
        }
    else:
        organisations[BRIDGE] = {"name": "Bridge", **group, "income": "large"}
        seat: dict[str, Any] = {"body": BRIDGE}
        if how == "chosen":
            seat |= {"on_behalf_of": hanging, "mandate": "elected"}
        else:
            for name in hanging:
                organisations[name]["affiliated_to"] = BRIDGE
        board["members"] = [seat]
        if draw(st.booleans()):
            large["members"].append({"body": BRIDGE, "role": "observer"})
    data = {
        "map": {"name": "Bridged", "as_of": "2024"},
        "areas": {"town": {"name": "Town"}},
        "organisations": organisations,
        "partnerships": partnerships,
    }
    return {"data": data, "hanging": sorted(hanging), "ordinary": ordinary}


def analysed(data: dict[str, Any]) -> Analysis:
    loaded = load(Files(Path(), {"map.yaml": json.dumps(data).encode()}))
    assert loaded.map is not None, [(p.primary, p.message) for p in loaded.stopping]
    return analyse(loaded.map, TODAY)


@MANY
@given(bridged())
def test_the_sole_bridge_ranks_above_every_ordinary_member(made: dict[str, Any]) -> None:
    analysis = analysed(made["data"])
    voices = analysis.graph.once(Voices)
    found = threads(voices, voices.hearings)
    assert found[0].body == BRIDGE
    assert sorted(found[0].certain) == made["hanging"]
    assert not {each.body for each in found} & set(made["ordinary"])


@MANY
@given(bridged())
def test_it_is_the_single_thread_of_those_who_hang_by_it(made: dict[str, Any]) -> None:
    said = {
        each.subjects[0]: each.subjects[1:]
        for each in analysed(made["data"]).findings
        if each.code == "PM304"
    }
    assert said == dict.fromkeys(made["hanging"], (BRIDGE,))

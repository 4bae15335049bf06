"""`connect` as data: why a partnership fits, what it costs, and who could introduce."""

from __future__ import annotations

import json
import re
from typing import Any

from maps_from_text import ROOT, analysis_of

from partnermap.reports import connect
from partnermap.wording.voices import describe_fits

MAP = """
areas:
  town: {name: Town}
  north: {name: North, within: town}
themes: {food: {name: Food}, care: {name: Care}}
communities: {carers: {name: Carers}}
functions: {meals: {name: Meals, themes: [food]}}
organisations:
  club:
    name: Club
    sector: vcse
    areas: [north]
    themes: [food, care]
    communities: [carers]
    affiliated_to: forum
  forum: {name: Forum, sector: vcse}
  friend: {name: Friend, sector: nhs}
partnerships:
  together: {name: Together, members: [club, friend]}
  table:
    name: Food table
    areas: [town, north]
    functions: [{function: meals, role: leads}]
    communities: [carers]
    meets: {every: six-weeks, hours: 2, mode: online}
    how_to_join: Write to us.
    contact: https://example.org/table
    members: [forum, friend]
  plain: {name: Plain}
"""


def data_for(text: str, name: str = "club") -> dict[str, Any]:
    graph = analysis_of(text).graph
    found: dict[str, Any] = json.loads(
        connect.render_json(graph, name, describe_fits(graph, name, every=True))
    )
    return found


def test_why_it_fits_how_to_join_and_who_could_introduce_are_data() -> None:
    found = data_for(MAP)["connect"]
    assert (found["id"], found["name"], found["not_recorded"]) == ("club", "Club", [])
    assert found["fits"][0] == {
        "id": "table",
        "name": "Food table",
        "why": {
            "nearness": "same",
            "areas": ["north"],
            "themes": ["food"],
            "communities": ["carers"],
            "for_everyone": False,
            "same_sector": ["forum"],
        },
        "decides": None,
        "how_to_join": "Write to us.",
        "contact": "https://example.org/table",
        "ending": False,
        "meetings": {"every": "six-weeks", "hours": 2, "mode": "online", "hours_a_year": 17.33},
        "introducers": [
            {"id": "forum", "by": [{"kind": "affiliated_to", "from": "club", "to": "forum"}]},
            {
                "id": "friend",
                "by": [
                    {"kind": "seat", "from": "club", "to": "together"},
                    {"kind": "seat", "from": "friend", "to": "together"},
                ],
            },
        ],
    }


def test_what_is_not_recorded_is_null() -> None:
    found = data_for(MAP.replace("areas: [north]", "tags: [x]", 1))["connect"]
    assert found["not_recorded"] == ["areas"]
    (plain,) = (each for each in found["fits"] if each["id"] == "plain")
    assert plain["why"]["nearness"] == "not_recorded"
    assert plain["meetings"] == dict.fromkeys(("every", "hours", "mode", "hours_a_year"))
    assert (plain["decides"], plain["how_to_join"], plain["introducers"]) == (None, None, [])


def test_the_words_are_there_as_before_and_every_fit_is_in_both() -> None:
    data = data_for(MAP)
    titles = [part["title"] for part in data["body"]["parts"]]
    assert titles == [each["name"] for each in data["connect"]["fits"]]
    assert data["findings"] == []


def test_every_field_is_on_the_page_of_the_contract() -> None:
    page = (ROOT / "docs/reference/json.md").read_text(encoding="utf-8")
    told = page[page.index("`partnermap connect ID") : page.index("`partnermap ask --format")]
    named = set(re.findall(r"`(?:why\.)?([a-z_]+)`", told))
    found = data_for(MAP)["connect"]
    fit = found["fits"][0]
    fields = {*found, *fit, *fit["why"], *fit["meetings"], *fit["introducers"][0]}
    assert fields | {"kind", "from", "to"} <= named | {"why"}

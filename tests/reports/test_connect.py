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
        "sits_without_voice": [],
        "ending": False,
        "meetings": {"every": "six-weeks", "hours": 2, "mode": "online", "hours_a_year": 17.33},
        "without_voice": [],
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


SPOKEN_FOR = """
areas: {town: {name: Town}}
organisations:
  club: {name: Club, sector: vcse, areas: [town]}
  forum: {name: Forum, sector: vcse, areas: [town]}
  clerk: {name: Clerk, sector: vcse, areas: [town]}
  guest: {name: Guest, sector: vcse, areas: [town]}
partnerships:
  board:
    name: Board
    areas: [town]
    members:
      - {body: guest, role: observer}
      - {body: forum, on_behalf_of: {sector: vcse}, mandate: elected}
  group: {name: Group, areas: [town], members: [{body: forum, role: secretariat}]}
  circle: {name: Circle, areas: [town], members: [clerk]}
  empty: {name: Empty, areas: [town]}
"""


def said_of(table: str) -> list[str]:
    data = data_for(SPOKEN_FOR)
    (part,) = (each for each in data["body"]["parts"] if each["remark"] == f"Id: {table}")
    return [item["text"] for item in part["items"]]


def test_who_speaks_for_it_at_one_table_could_introduce_it_wherever_they_sit() -> None:
    at = "it speaks for the voluntary sector on Board"
    assert f"Could introduce: Forum ({at})." in said_of("board")
    assert f"Could introduce: Forum, there only as secretariat ({at})." in said_of("group")
    fits = {each["id"]: each for each in data_for(SPOKEN_FOR)["connect"]["fits"]}
    for table in ("board", "group"):
        assert [one["id"] for one in fits[table]["introducers"]] == ["forum"]


def test_where_nobody_is_in_touch_it_says_whether_anybody_sits_there() -> None:
    nobody = "Nobody recorded as sitting there is in touch with this organisation."
    assert nobody in said_of("circle")
    assert said_of("empty")[-1] == (
        "Not recorded: whether it takes decisions, how to join, when it meets and who sits there "
        "(and so who could introduce)."
    )
    assert nobody not in said_of("empty")


def test_who_only_observes_is_said_to_after_those_with_a_voice() -> None:
    alike = "Of the same sector (voluntary sector) there sit: Forum, Guest (only as observer)."
    assert alike in said_of("board")
    fits = {each["id"]: each for each in data_for(SPOKEN_FOR)["connect"]["fits"]}
    assert fits["board"]["why"]["same_sector"] == ["forum", "guest"]
    assert fits["board"]["without_voice"] == ["guest"]
    assert fits["group"]["without_voice"] == ["forum"]


def test_a_link_says_in_which_direction_they_are_in_touch() -> None:
    (table,) = (p for p in data_for(MAP)["body"]["parts"] if p["remark"] == "Id: table")
    said = [item["text"] for item in table["items"]]
    assert "Could introduce: Forum (this organisation is affiliated to it)." in said

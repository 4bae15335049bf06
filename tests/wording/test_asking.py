"""A question about one record: sentences to send, whom to send them to, what to write down."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from maps_from_text import MAPS, TODAY, analysis_of
from properties.closing import data_of, found_in, loaded

from partnermap.asking import questions
from partnermap.finding import Slot
from partnermap.pipeline import analyse, read
from partnermap.wording.asking import Inquiry, inquiry

MAP = """\
map: {name: Test, as_of: 2023, recorded_from: 2022}
sources:
  report: {title: Annual report, publisher: City Council}
  leaflet: {title: Leaflet}
areas: {city: {name: City}, mill: {name: Mill, within: city, source: report}}
communities: {carers: {name: Carers}}
functions: {care: {name: Crisis care, duty: statute, inferred: [duty]}, food: {name: Food}}
organisations:
  council: {name: Council, kind: council}
  club: {name: Club, sector: vcse, areas: [mill], inferred: [sector, areas], complete: [links]}
  others: {name: Other clubs, stands_for: 4, source: leaflet}
partnerships:
  board:
    name: Board
    contact: mailto:board@example.org
    members:
      - body: council
        role: chair
      - sector: faith
      - body: club
        since: 2020..2024
    functions:
      - function: care
    reports_to:
      - to: council
        inferred: [to]
  forum:
    name: Forum
    members:
      - body: club
        role: secretariat
      - body: council
        role: chair
  alliance: {name: Alliance, members: [{body: council, role: co-chair}]}
  circle: {name: Circle, members: [{body: lost, role: chair}, {body: others, role: convenor}]}
  network: {name: Network}
plans:
  plan: {name: Plan, owners: [council, club]}
links:
  - from: forum
    kind: advises
    to: council
    since: 2021
    inferred: [since, kind]
  - {from: council, kind: hosts, to: network}
"""


THERE = "  # is there already"


def asked(section: str, record: str, *slots: Slot) -> Inquiry:
    return inquiry(analysis_of(MAP).graph, section, record, slots)


def a_list(section: str, record: str, name: str) -> Slot:
    return Slot(section, record, name, "list")


def a_field(section: str, record: str, name: str, why: str = "") -> Slot:
    return Slot(section, record, name, "field", why)


@pytest.mark.parametrize(
    ("slot", "words"),
    [
        (
            a_list("map", "", "partnerships"),
            "Are all partnerships on the map: every board, forum, network and group?",
        ),
        (
            a_field("map", "", "recorded_from"),
            "What was there as of 2023? The map was recorded only from 2022 on.",
        ),
        (
            a_list("partnerships", "board", "members"),
            "The map has 3 members of Board: Council, faith (not named) and Club. Is the list "
            "complete?",
        ),
        (
            a_list("organisations", "others", "links"),
            "To whom do Other clubs answer or report, what do they belong to, and whom do they "
            "advise or fund? And who does any of that with them? The map has nobody.",
        ),
        (
            a_list("organisations", "council", "links"),
            "The map says that Council hosts Network, is reported to by Board and is advised by "
            "Forum. Does it have any other formal ties, either way: answering or reporting to "
            "somebody, being part of something, advising or funding?",
        ),
        (
            a_list("organisations", "club", "seats"),
            "The map has Club on Board and Forum. Does it sit on any other board, forum or group, "
            "or does anybody speak for it on one?",
        ),
        (
            a_list("partnerships", "board", "functions"),
            "The map says that Board does something about 'Crisis care'. Does it have a part in "
            "anything else that the map is about: 'Food'?",
        ),
        (
            a_field("partnerships", "board", "decides"),
            "Can Board take binding decisions, in its own right or by delegated authority?",
        ),
        (
            a_field("partnerships", "board", "members[sector=faith].body"),
            "Who holds the seat of faith on Board? Which body is it, by name?",
        ),
        (
            a_field("partnerships", "board", "members[club].mandate"),
            "Club sits on Board. Was it elected, nominated or appointed for that, or did nobody "
            "choose it?",
        ),
        (
            a_field("partnerships", "board", "functions[care].role"),
            "What does Board do about 'Crisis care': lead it, decide on it, deliver it, or else?",
        ),
        (
            a_field("partnerships", "board", "members[club].since", "within 2020..2024"),
            "Club sits on Board. When did that begin? It is known only that it was between 2020 "
            "and 2024.",
        ),
        (
            a_field("partnerships", "board", "reports_to[council].to", "inferred"),
            "Is it right that Board reports to Council? So far that is only concluded: nobody has "
            "said so.",
        ),
        (
            a_field("bodies", "lost", "record"),
            "What is 'lost'? It is used in map.yaml, line 35, and no record has this id.",
        ),
        (
            a_field("functions", "care", "duty", "inferred"),
            "Is it right that Crisis care is required by statute? So far that is only concluded: "
            "nobody has said so.",
        ),
    ],
)
def test_a_slot_as_a_question(slot: Slot, words: str) -> None:
    assert asked("bodies", slot.record, slot).asks == (words,)


def test_guesses_about_one_record_are_one_question_and_so_are_those_about_one_row() -> None:
    found = asked(
        "bodies",
        "club",
        a_field("organisations", "club", "sector", "inferred"),
        a_field("organisations", "club", "areas", "inferred"),
        a_field("links", "forum", "advises[council].kind", "inferred"),
        a_field("links", "forum", "advises[council].since", "inferred"),
    )
    assert found.asks == (
        "Is it right that Forum advises Council since 2021? So far that is only concluded: nobody "
        "has said so.",
        "Is it right that Club works in Mill and belongs to the sector 'voluntary sector'? So far "
        "that is only concluded: nobody has said so.",
    )


def test_a_rough_date_that_was_concluded_is_asked_for_once() -> None:
    whys = ("within 2020..2024", "inferred")
    slots = [a_field("partnerships", "board", "members[club].since", why) for why in whys]
    (asks,) = asked("bodies", "board", *slots).asks
    assert asks.startswith("Club sits on Board. When did that begin?")


@pytest.mark.parametrize(
    ("section", "record", "whom"),
    [
        ("bodies", "board", "Board, at board@example.org"),
        ("bodies", "forum", "Club (secretariat)"),
        ("bodies", "alliance", "Council (co-chair)"),
        (
            "bodies",
            "circle",
            "whoever keeps this map (no secretariat, chair or convenor is recorded)",
        ),
        ("bodies", "network", "Council, which hosts it"),
        ("bodies", "club", "Club"),
        ("bodies", "others", "whoever keeps this map, with 'Leaflet' to hand"),
        ("bodies", "plan", "Council and Club, whose plan it is"),
        ("bodies", "lost", "whoever keeps this map"),
        ("areas", "mill", "City Council, which published 'Annual report'"),
        ("functions", "care", "whoever keeps this map"),
        ("map", "", "whoever keeps this map"),
    ],
)
def test_whom_to_ask(section: str, record: str, whom: str) -> None:
    assert asked(section, record).whom == whom


@pytest.mark.parametrize(
    ("slots", "line", "text"),
    [
        (
            [a_list("organisations", "club", "seats")],
            10,
            f"organisations:{THERE}\n  club:{THERE}\n"
            "    complete: [seats, links]  # in place of what is there",
        ),
        (
            [a_list("partnerships", "network", "members")],
            36,
            f"partnerships:{THERE}\n  network:{THERE}\n    complete: [members]",
        ),
        (
            [
                a_field("organisations", "club", "sector", "inferred"),
                a_field("organisations", "club", "income"),
            ],
            10,
            f"organisations:{THERE}\n  club:{THERE}\n"
            "    income:  # one of micro, small, medium, large, major, super-major; "
            "or pounds a year\n"
            "    sector: vcse  # if that is right\n"
            "    inferred: [areas]  # in place of what is there",
        ),
        (
            [a_list("map", "", "areas"), a_list("map", "", "partnerships")],
            1,
            f"map:{THERE}\n  complete: [areas, partnerships]",
        ),
        (
            [a_field("partnerships", "board", "members[sector=faith].body")],
            13,
            f"partnerships:{THERE}\n  board:{THERE}\n    members:{THERE}\n"
            "      # map.yaml, line 19: in this row\n"
            "      - sector: faith\n"
            "        body:  # the id of the body, in place of 'sector: faith'",
        ),
        (
            [a_field("partnerships", "board", "members[club].since", "within 2020..2024")],
            13,
            f"partnerships:{THERE}\n  board:{THERE}\n    members:{THERE}\n"
            "      # map.yaml, line 20: in this row\n"
            "      - body: club\n"
            "        since: 2020..2024  # put the year, month or day in its place",
        ),
        (
            [a_field("links", "forum", "advises[council].since", "inferred")],
            40,
            f"links:{THERE}\n  # map.yaml, line 40: in this row\n"
            "  - from: forum\n    kind: advises\n    to: council\n"
            "    since: 2021  # if that is right\n"
            "    inferred: [kind]  # in place of what is there",
        ),
        (
            [a_field("organisations", "others", "stands_for")],
            11,
            f"organisations:{THERE}\n  others:{THERE}\n"
            "    areas:  # ids of the areas of every body that it stands for, such as city, mill",
        ),
        (
            [a_field("bodies", "lost", "record")],
            35,
            "partnerships:  # or organisations; or correct the id where it is used\n"
            "  lost:\n    name: ...",
        ),
    ],
)
def test_what_an_answer_looks_like(slots: list[Slot], line: int, text: str) -> None:
    (answer,) = asked("bodies", slots[0].record, *slots).answers
    assert answer.location is not None
    assert (answer.location.line, "\n".join(answer.lines)) == (line, text)


@pytest.mark.parametrize("folder", MAPS, ids=lambda folder: folder.name)
def test_a_list_or_guess_that_is_answered_as_shown_is_asked_about_no_more(folder: Path) -> None:
    kept = read(folder).map
    assert kept is not None
    data = data_of(kept)
    graph = analyse(loaded(data), TODAY).graph
    wanted = set()
    for question in questions(found_in(loaded(data))):
        said = inquiry(graph, *question.about, question.slots)
        wanted |= {s for s in question.slots if s.kind == "list" or _is_guess(s)}
        for answer in said.answers:
            pasted = yaml.load("\n".join(answer.lines), yaml.BaseLoader)  # noqa: S506 - texts only
            for section, records in pasted.items():
                _paste(data, section, records)
    after = {s for each in found_in(loaded(data)) for way in each.rests_on for s in way}
    assert not wanted & after


def _is_guess(slot: Slot) -> bool:
    return slot.why in ("inferred", "assumed") and "." not in slot.name


def _paste(data: dict[str, Any], section: str, records: Any) -> None:
    """Put fields of records where they belong; rows, which have a line of their own, are left.

    A blank is pasted where nothing stands: the map can be read all the same.
    """
    if section == "map":
        data["map"].update(records)
    elif isinstance(records, dict):
        for name, fields in records.items():
            for field, value in fields.items():
                if value == "":
                    data[section][name].setdefault(field, None)
                elif not (isinstance(value, list) and value and isinstance(value[0], dict)):
                    data[section][name][field] = value


@pytest.mark.parametrize("field", ["areas", "communities", "decides", "income", "sector", "kind"])
def test_a_blank_that_is_pasted_and_never_filled_in_changes_nothing(field: str) -> None:
    (answer,) = asked("bodies", "council", a_field("organisations", "council", field)).answers
    (line,) = [line.strip() for line in answer.lines if line.strip().startswith(f"{field}:")]
    assert line.startswith(f"{field}:  # ")
    without = "organisations: {club: {name: Club}}\n"
    with_blank = f"organisations:\n  club:\n    name: Club\n    {line}\n"
    assert [each.id for each in analysis_of(with_blank).findings] == [
        each.id for each in analysis_of(without).findings
    ]


def test_where_an_answer_goes() -> None:
    (there,) = asked("bodies", "club", a_list("organisations", "club", "seats")).answers
    assert there.where == "in map.yaml, below line 10 (add what is not there yet)"
    (new,) = asked("bodies", "lost", a_field("bodies", "lost", "record")).answers
    assert new.where == "a record for it (its id is used in map.yaml, line 35)"

"""A question about one record: sentences to send, whom to send them to, what to write down."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of
from wording.inquiries import a_field, a_list, asked

from partnermap.finding import Slot
from partnermap.wording.asking import asked_words, inquiry


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
        ("areas", "mill", "whoever keeps this map, with 'Annual report' to hand"),
        ("functions", "care", "whoever keeps this map"),
        ("map", "", "whoever keeps this map"),
    ],
)
def test_whom_to_ask(section: str, record: str, whom: str) -> None:
    said = asked(section, record)
    assert said.whom == whom
    keeper = whom.startswith("whoever keeps this map")
    assert said.label == ("To look up by" if keeper else "Whom to ask")


CLASSES = """\
map: {name: Test}
organisations:
  councils: {name: Councils, kind: council, stands_for: unknown, inferred: [kind]}
  nhs: {name: NHS, sector: nhs, stands_for: unknown}
  leeds: {name: Leeds Council, kind: council, inferred: [kind]}
partnerships: {board: {name: Board}}
"""


@pytest.mark.parametrize(
    ("slots", "said"),
    [
        (
            [
                a_field("organisations", "councils", "decides"),
                a_field("organisations", "councils", "kind", "inferred"),
            ],
            "Does 'Councils' stand for local authorities that take decisions here? So far that is "
            "only concluded: nobody has said so.",
        ),
        (
            [a_field("organisations", "nhs", "decides")],
            "Can those whom the map calls 'NHS' take binding decisions, in their own right or by "
            "delegated authority?",
        ),
        (
            [a_field("organisations", "leeds", "kind", "inferred")],
            "Is it right that Leeds Council is a local authority? So far that is only concluded: "
            "nobody has said so.",
        ),
    ],
)
def test_nobody_is_asked_whether_a_council_decides(slots: list[Slot], said: str) -> None:
    graph = analysis_of(CLASSES).graph
    assert inquiry(graph, "bodies", slots[0].record, slots).asks == (said,)


def test_nobody_is_written_to_with_the_question_what_it_is() -> None:
    graph = analysis_of(CLASSES).graph
    kind = a_field("organisations", "leeds", "kind", "inferred")
    said = inquiry(graph, "bodies", "leeds", [kind])
    assert (said.label, said.whom) == ("To look up by", "whoever keeps this map")
    more = inquiry(graph, "bodies", "leeds", [kind, a_field("organisations", "leeds", "income")])
    assert more.whom == "Leeds Council"


def test_what_only_the_keeper_can_answer_is_to_be_looked_up_and_no_letter() -> None:
    graph = analysis_of(CLASSES).graph
    councils = [a_field("organisations", "councils", "decides")]
    leeds = [a_field("organisations", "leeds", "income")]
    told = [(("bodies", "councils"), councils, ["PM200/map"]), (("bodies", "leeds"), leeds, [])]
    assert asked_words(graph, told, 2).startswith(
        "2 inquiries (1 letter and 1 thing to look up), with 2 questions, would settle the one "
    )
    assert asked_words(graph, told[:1], 1).startswith("1 thing to look up, with 1 question, would")

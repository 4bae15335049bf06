"""What an answer looks like: where it goes, and that it settles what was asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from maps_from_text import MAPS, TODAY, analysis_of
from properties.closing import data_of, found_in, loaded
from wording.inquiries import THERE, a_field, a_list, asked

from partnermap.asking import questions
from partnermap.finding import Slot
from partnermap.pipeline import analyse, read
from partnermap.wording.asking import inquiry


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

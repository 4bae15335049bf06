"""People stay out of what is imported, whatever they are called and wherever they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from exchange.people_and_bodies import BODIES, PEOPLE
from exchange.workbooks import Rows, imported, told

from partnermap.exchange import Imported
from partnermap.exchange.spreadsheets import Mapped

MAPS = Path(__file__).parents[2] / "maps"


def matrix_of(names: list[str]) -> Imported:
    """A matrix whose rows have these names, and nothing else says what they are."""
    return imported(Matrix=[["", "City Board", "Art Board"], *([each, "x", "x"] for each in names)])


def taken(found: Imported, section: str = "organisations") -> list[str]:
    return [each["name"] for each in found.sections.get(section, {}).values()]


def text_of(found: Imported) -> str:
    """All that is written into the map, and all that is told."""
    return "\n".join([str(found.sections), *told(found)])


def test_hardly_anybody_of_200_people_is_taken_for_a_body_and_nobody_is_told_by_name() -> None:
    found = matrix_of(PEOPLE)
    assert len(PEOPLE) == 200
    assert len(taken(found)) <= 4
    assert [each for each in PEOPLE if each in "\n".join(told(found))] == []


@pytest.mark.parametrize(
    "written",
    [
        "PELL, Odhran",
        "Pell, O.",
        "O Pell",
        "HARJIT BAINS",
        "harjit bains",
        "Dr Pell",
        "Harjit",
        "Pell Odhran (Mrs)",
    ],
)
def test_a_persons_name_is_met_in_whatever_form(written: str) -> None:
    assert taken(matrix_of([written])) == []


def test_few_bodies_that_do_not_say_what_they_are_have_to_wait() -> None:
    waiting = len(BODIES) - len(taken(matrix_of(BODIES)))
    assert waiting <= 0.08 * len(BODIES)


def test_the_bodies_of_the_maps_that_ship_are_taken() -> None:
    names = {
        record["name"]
        for path in MAPS.glob("*/*.yaml")
        for section in ("organisations", "partnerships")
        for record in (yaml.safe_load(path.read_text("utf-8")).get(section) or {}).values()
    }
    found = matrix_of(sorted(names))
    waiting = {each.name for each in found.uncertain if not each.suggested}
    assert len(names) > 100
    assert len(waiting) <= 1


CONTACTS = [
    ["Name", "Job title", "Organisation", "Email", "Mobile"],
    ["Svitlana Kraus", "Chief Exec", "WVA", "skraus@wva.example", "07700 900412"],
    ["Peggy Ashdown", "Treasurer", "Over 60s"],
]


@pytest.mark.parametrize(
    ("sheet", "rows"),
    [
        ("Contacts", CONTACTS),
        ("Sheet1", CONTACTS),
        ("Sheet1", [["Our people 2023"], *CONTACTS]),
        ("Sheet1", [["First name", "Surname", "Organisation"], ["Svitlana", "Kraus", "WVA"]]),
        ("Sheet1", [["Name", "Role"], ["Svitlana Kraus", "Trustee"], ["Odhran Pell", "Clerk"]]),
        (
            "Sheet1",
            [["Name", "Email"], ["Kraus Ltd", "x@y.example"], ["Odhran Pell", "o@y.example"]],
        ),
        ("Contact_list", [["Organisation", "Phone"], ["WVA", "01632 960001"]]),
        ("Members'_contact_details", [["Organisation", "Who"], ["WVA", "Svitlana"]]),
        ("Staff", [["Name"], ["Svitlana Kraus"]]),
    ],
)
def test_a_list_of_persons_is_left_out_and_told_in_one_line(sheet: str, rows: Rows) -> None:
    found = imported(**{sheet: rows})
    assert found.sections == {}
    (remark,) = told(found)
    assert "seems to be a list of persons, so it was left out" in remark
    assert f'sheets: {{"{sheet.replace("_", " ")}": Organisations}}' in remark


@pytest.mark.parametrize(
    ("sheet", "rows"),
    [
        ("Contacts", [["Organisation", "Sector", "Contact"], ["Lunch Club", "VCS", "Ann Lee"]]),
        ("Orgs", [["Name", "Type", "Email"], ["Lunch Club", "charity", "a@b.example"]]),
        ("Orgs", [["Name", "Contact name", "Tel"], ["Lunch Club", "Ann Lee", "01632 960001"]]),
        ("Orgs", [["Name", "Email"], ["Lunch Club", "info@b.example"]]),
        ("Young people", [["Organisation", "Area"], ["Lunch Club", "Weir"]]),
    ],
)
def test_a_list_of_bodies_with_their_contacts_is_read(sheet: str, rows: Rows) -> None:
    assert taken(imported(**{sheet: rows})) == ["Lunch Club"]


def test_a_mapping_file_says_that_a_list_of_persons_is_one_of_bodies() -> None:
    rows = [["Name", "Role"], ["Svitlana Kraus", "Trustee"]]
    found = imported(mapped=Mapped(sheets={"people": "Organisations"}), People=rows)
    assert [each.name for each in found.uncertain] == ["Svitlana Kraus"]


@pytest.mark.parametrize(
    ("row", "is_taken"),
    [
        ({"Name": "Odhran Pell", "Area": "Weir"}, False),
        ({"Name": "Odhran Pell", "Sector": "VCS"}, True),
        ({"Name": "Odhran Pell", "Charity no.": "1090095"}, True),
        ({"Name": "Odhran Pell", "Income": "25,000"}, True),
        ({"Name": "Odhran Pell", "Sector": "VCS", "Email": "o.pell@b.example"}, False),
        ({"Name": "Odhran Pell", "Charity no.": "1090095", "Email": "pell@b.example"}, True),
        ({"Name": "Odhran Pell", "Email": "office@b.example"}, True),
        ({"Name": "Ann Lee", "Charity no.": "1090095"}, True),
        ({"Name": "Ann Lee", "Sector": "VCS"}, False),
        ({"Name": "Cllr Ann Lee", "Charity no.": "1090095"}, False),
    ],
)
def test_what_only_a_body_has_vouches_for_a_name(row: dict[str, str], is_taken: bool) -> None:
    found = imported(Organisations=[[*row], [*row.values()], ["Lunch Club"]])
    assert (row["Name"] in taken(found)) == is_taken
    assert is_taken or row["Name"] not in text_of(found)


def test_a_name_that_waits_is_a_body_or_nobody_as_somebody_decides() -> None:
    rows = [["", "City Board", "Art Board"], ["Odhran Pell", "x", "x"], ["Shalva Tem", "x", "x"]]
    decided = {"Odhran Pell": "new", "Shalva Tem": "skip"}
    found = imported(decided=decided, Matrix=rows)
    assert taken(found) == ["Odhran Pell"]
    assert "Shalva" not in text_of(found)


def test_a_name_with_a_word_that_others_here_have_is_no_persons() -> None:
    names = ["Sedgeley Youth Forum", "Kimura Sedgeley"]
    assert taken(matrix_of(names)) == names[:1]
    names = ["Sedgeley Youth Forum", "Sedgeley Library", "Kimura Sedgeley"]
    assert taken(matrix_of([*names, "Marek Sedgeley"])) == names


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Lunch Club (Harjit Bains)", "Lunch Club"),
        ("Lunch Club c/o Odhran Pell", "Lunch Club"),
        ("Lunch Club - Ch Supt Ackroyd", "Lunch Club"),
        ("Lunch Club, Cllr Oyelaran", "Lunch Club"),
        ("Lunch Club (Weir branch)", "Lunch Club (Weir branch)"),
        ("Lunch Club - West Midlands", "Lunch Club - West Midlands"),
        ("Harjit Bains (Lunch Club)", ""),
        ("Odhran Pell, WVA", ""),
        ("ask Odhran Pell about row 3", ""),
    ],
)
def test_a_person_beside_the_name_of_a_body_is_cut_off_and_told(written: str, name: str) -> None:
    found = matrix_of([written])
    assert taken(found) == ([name] if name else [])
    said = "\n".join(told(found))
    assert ("what stands beside this name seems to be a person" in said) == (name == "Lunch Club")
    assert not any(each in said for each in ("Bains", "Pell", "Ackroyd", "Oyelaran"))


PERSONAL = """
Svitlana Kraus is chair
Lead: Odhran Pell
c/o Odhran Pell
meets Sat mornings (Odhran Pell)
contact is Kayleigh Stott
Ask Thandiwe about it
Imam Yusuf Rashid fell out with us
Ch Supt Ackroyd
Rev. Jo Pinder
meets at Peggy Ashdown's house
meets at 12 Marsh Lane
Chair resigned - Harjit Bains acting
Bev Coker is the best person; bev@wexca.example
set up in 2019 by Janet Ollerenshaw
Source: Dem Services, J. Ollerenshaw
Sarah Young set this up
see facebook.com/kayleigh.stott
@hodanwarsame has the dates
Peggy has the keys
Tavita Oyama runs the stall
Tavita Oyama (treasurer) is away
tel 963 210
Mob: 7700 900 321
Kowalska resigned as chair
Kowalska has stepped down
bev.hartnoll [at] lambda.example
bev.hartnoll (at) lambda (dot) example
bev at lambda dot example
SB to follow up
KT - to chase gaps
Check with KJT before March
JP has emailed them
RN is on leave
""".strip().splitlines()
IMPERSONAL = """
Lead: Northbridge Council
Chaired by Healthwatch
Contact the Carers Hub
Marie Curie runs it
Funded by the Joseph Rowntree Foundation
Meets at St Mary's Church Hall
Meets in Marsh Lane
Subject to Cabinet Jan 2024
The network speaks for small groups at the Health and Wellbeing Board
Black History Month
Queen Elizabeth Hospital
Runs stalls in Quarry Fell and at Long Sedge
call Ruth House after 3
Tel service for 120 people
Chair resigned in 2021
The Council stepped down as host
They retired the scheme
Text 85258 is free and open all night
Look at wva.example
NHS to follow up
PBX to chase the dates
EPG confirmed in May
HR to check
Ask EPG about rooms
LGA will report on this
A plan for Q2 to check
""".strip().splitlines()


@pytest.mark.parametrize("field", ["Notes", "About", "How to join"])
@pytest.mark.parametrize("text", PERSONAL)
def test_a_sentence_that_names_somebody_goes_and_is_told_without_it(text: str, field: str) -> None:
    rows = [["Board", field], ["Park Board", f"Oversees the plan. {text}. Open to all."]]
    found = imported(Boards=rows)
    (board,) = found.sections["partnerships"].values()
    kept = next(value for key, value in board.items() if key != "name")
    assert kept in ("Oversees the plan. Open to all.", ["Oversees the plan. Open to all."])
    assert text not in "\n".join(told(found))


@pytest.mark.parametrize("text", IMPERSONAL)
def test_a_sentence_about_bodies_and_places_stays(text: str) -> None:
    rows = [["Park Board", text, "PBX"], ["Elm Planning Group", None, None]]
    found = imported(Boards=[["Board", "Notes", "Initials"], *rows])
    assert found.sections["partnerships"]["park-board"]["notes"] == [text]


def test_what_somebody_is_to_do_is_no_tag() -> None:
    mapped = Mapped(headings={"update": "Tags"})
    rows = [["Organisation", "Update"], ["Elm Trust", "SB to follow up"], ["Oak Hub", "Wave Two"]]
    found = imported(mapped=mapped, Register=rows)
    records = found.sections["organisations"]
    assert "tags" not in records["elm-trust"]
    assert records["oak-hub"]["tags"] == ["Wave Two"]

"""People are no records: what looks like one is named as such, and its name goes nowhere."""

from __future__ import annotations

import pytest
from maps_from_text import loaded_from

from partnermap.finding import Finding

PERSONS = """\
Cllr John Brown
CLLR JOHN BROWN
Councillor Mrs B. White
Dr. Ann Lee
Prof Jo Bell, University of Weir
Rev. Sam Field
Jane Smith
Jane Smith (chair)
Jane Smith - Weir Forum
Weir Council: Cllr John Brown
Weir Council (Cllr John Brown)
Mary-Jane O'Neill
Mr and Mrs Field
cllr-john-brown
dr-ann-lee
""".splitlines()
BODIES = """\
Northbridge Council
Age UK Weir
Citizens Advice
Sir John Deane's College
Dr Bell's Family Centre
St Mary's
Jane Field House
Weir & District Carers
Mary Seacole Trust
NHS Trust
""".splitlines()
PLACES = {
    "item": "partnerships:\n  p:\n    name: P\n    members:\n      - {}\n",
    "body": "partnerships:\n  p:\n    name: P\n    members:\n      - body: {}\n",
    "voice": "partnerships:\n p:\n  name: P\n  members:\n  - seats: 1\n    on_behalf_of: {}\n",
    "link": "partnerships:\n  p:\n    name: P\n    accountable_to: {}\n",
    "long link": "links:\n  - from: {}\n    kind: advises\n    to: p\n",
    "plan": "plans:\n  p:\n    name: P\n    owners:\n      - {}\n",
    "note": "notes:\n  - text: T\n    subjects: {}\n",
}
NAMES = ("john", "brown", "white", "ann", "lee", "bell", "sam", "field", "jane", "smith", "neill")


def said(place: str, written: str) -> list[Finding]:
    value = f'"{written}"' if ": " in written else written
    problems = loaded_from(PLACES[place].replace("{}", value)).problems
    return [each for each in problems if each.primary.line < 8 and "'p'" not in each.message]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("person", PERSONS)
def test_a_person_is_told_from_a_body_and_named_in_no_hint(place: str, person: str) -> None:
    (found,) = said(place, person)
    is_id = person.islower()
    assert found.code == ("PM020" if is_id else "PM029")
    assert found.remedy.startswith("People are not recorded here: ")
    words = found.remedy if is_id else f"{found.message} {found.remedy}"
    assert [name for name in NAMES if name in words.lower().replace("'", " ").split()] == []
    assert not any(f"-{name}" in words.lower() for name in NAMES)


@pytest.mark.parametrize("place", ["item", "link"])
@pytest.mark.parametrize("person", PERSONS[:-2])
def test_a_person_keeps_the_map_from_being_read_until_it_is_taken_out(
    place: str, person: str
) -> None:
    (found,) = said(place, person)
    assert found.severity == "error"


@pytest.mark.parametrize("body", BODIES)
def test_a_body_is_no_person_though_it_bears_the_name_of_one(body: str) -> None:
    (found,) = said("item", body)
    assert found.code == "PM015"
    assert found.remedy.startswith("Write '"), found.remedy


@pytest.mark.parametrize(
    ("name", "codes"),
    [("Cllr Jane Smith", ["PM029"]), ("Marie Curie", []), ("Dr Bell's Family Centre", [])],
)
def test_an_organisation_with_a_title_in_its_name_is_looked_at(name: str, codes: list[str]) -> None:
    problems = loaded_from(f'organisations:\n  one:\n    name: "{name}"\n').problems
    assert [each.code for each in problems] == codes
    assert [each.severity for each in problems] == ["warning"] * len(codes)


def test_what_the_hint_says_to_write_is_read() -> None:
    text = PLACES["item"].replace("{}", "body: p2\n        post: Cabinet member for health")
    text += "  p2: {name: Q}\n"
    assert loaded_from(text).problems == ()
    assert loaded_from(PLACES["item"].replace("{}", "seats: 1")).problems == ()

"""A page of somebody is left out and told; the page of a body stays."""

from __future__ import annotations

import pytest
from exchange.workbooks import imported, told

PERSONS = """
facebook.com/sue.bright
https://www.facebook.com/suebright
https://twitter.com/SueBright1
x.com/HarjitBains
https://x.com/@harjit_bains
instagram.com/tavita.oyama
https://delta.example/staff/sue-bright
https://delta.example/about/team/harjit-bains.html
delta.example/our-people/Cllr-Bains
https://delta.example/meet-the-team/odhran-pell/
https://delta.example/team/sue
https://www.linkedin.com/in/suebright
""".strip().splitlines()
BODIES = """
https://www.facebook.com/groups/zeta
https://facebook.com/lunch.club
https://facebook.com/sue.ryder
https://facebook.com/ruthhouse
https://facebook.com/MarySeacoleTrust
https://twitter.com/WexleyFoodbank
https://x.com/HarlshireCC
https://twitter.com/AgeUK
https://www.facebook.com/mindinharlshire
https://www.youtube.com/watch?v=12
https://delta.example/staff
https://delta.example/our-team/
https://delta.example/team/youth-work
https://delta.example/people/older-people
https://delta.example/councillors/12
https://dropbox.com/a
https://www.ruthhouse.example/
https://www.linkedin.com/company/wva
""".strip().splitlines()


@pytest.mark.parametrize("page", PERSONS)
def test_a_page_of_a_person_is_left_out_and_never_told(page: str) -> None:
    found = imported(Organisations=[["Organisation", "Website"], ["Lunch Club", page]])
    assert "url" not in found.sections["organisations"]["lunch-club"]
    (remark,) = told(found)
    assert "under 'Website', this may be a person, or a way to reach one" in remark
    assert page not in remark


@pytest.mark.parametrize("page", BODIES)
def test_the_page_of_a_body_stays(page: str) -> None:
    found = imported(Organisations=[["Organisation", "Website"], ["Lunch Club", page]])
    assert found.sections["organisations"]["lunch-club"]["url"] == page
    assert told(found) == []

"""A short name with more beside it, and a name with brackets: whose they may be."""

from __future__ import annotations

import pytest
from exchange.workbooks import imported

from partnermap.exchange.names import Register

BODIES = [
    ["Organisation", "Short name"],
    ["Jobcentre Plus Elmside", "DWP"],
    ["Elmside City Council", "ECC"],
    ["Elmside Voluntary Action", None],
    ["Elmshire Police", "Police"],
]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("DWP (Jobcentre Plus)", "jobcentre-plus-elmside"),
        ("DWP - Elmside office", "jobcentre-plus-elmside"),
        ("Adult Social Care (ECC)", "elmside-city-council"),
        ("ECC Adult Social Care", "elmside-city-council"),
        ("Elmside Voluntary Action (on behalf of the sector)", "elmside-voluntary-action"),
    ],
)
def test_a_name_with_the_short_name_of_a_body_in_it_waits(name: str, body: str) -> None:
    found = imported(Organisations=BODIES, Who=[[None, "City Board"], [name, "x"]])
    assert [(each.name, each.suggested) for each in found.uncertain] == [(name, body)]
    assert len(found.sections["organisations"]) == 4


@pytest.mark.parametrize("name", ["Police Federation", "ECC Scrutiny Panel", "DWPX Hostel"])
def test_a_common_word_or_another_kind_is_no_short_name(name: str) -> None:
    found = imported(Organisations=BODIES, Who=[[None, "City Board"], [name, "x"]])
    assert (found.uncertain, len(found.sections["organisations"])) == ((), 5)


def test_a_short_name_of_two_bodies_suggests_neither() -> None:
    names = Register()
    names.enter("elm", "Elmside Advice", ("CAB",))
    names.enter("oak", "Oakham Advice", ("CAB",))
    assert names.near("CAB outreach van") == ()

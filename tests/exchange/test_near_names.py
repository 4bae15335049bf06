"""How near two names are: shortened, contained, and of two kinds."""

from __future__ import annotations

import pytest
from exchange.workbooks import imported

from partnermap.exchange.names import Register, nearness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("WM Fire Service", "West Midlands Fire Service"),
        ("NHS B&S ICB", "NHS Birmingham and Solihull ICB"),
        ("CYP Partnership", "Children and Young People's Partnership"),
        ("DALP Board", "Domestic Abuse Local Partnership Board"),
        ("City Board", "Birmingham City Board"),
        ("ICP", "Integrated Care Partnership"),
        ("UHB", "University Hospitals Birmingham NHS Foundation Trust"),
        ("Elm Comms and Media Group", "Elm Communications and Media Group"),
        ("Elmside Young Carers Crew", "Elmside Young Carers Group"),
        ("Wexboro Carers Froum", "Wexborough Carers Forum"),
        ("Elmside Luncheon Club", "Elmside Lunch Club"),
        ("Leeds Communty Healthcare", "Leeds Community Health Care"),
        ("Elmside St Wystan Hospice", "Elmside Saint Wystan Hospice"),
    ],
)
def test_initials_and_contained_names_are_near(one: str, other: str) -> None:
    assert nearness(one, other) >= 78


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NHS Birmingham and Solihull ICB", "Birmingham and Solihull Integrated Care Partnership"),
        ("Safeguarding Children Board", "Safeguarding Children Partnership"),
        ("Mental health", "Health"),
        ("Elm Forum", "Elm Board"),
        ("Elmside", "Elmside Hospice"),
        ("East Elmside", "Elmside"),
        ("Wexborough PCT", "Wexborough Pride"),
        ("Wexborough Men's Shed", "Wexborough Mind"),
        ("Moor and Dales Police", "Moor and Dales Hospice"),
        ("Northgate Neighbourhood Board", "Southmere Neighbourhood Board"),
        ("Tanner St Food Bank", "Tanner Road Food Bank"),
        ("Elm Rd Surgery", "Elm Ridge Surgery"),
        ("St Wystan", "Wystan Street"),
        ("Street League", "St League"),
        ("Church of St Wystan", "Wystan Street Church"),
    ],
)
def test_names_of_two_kinds_are_not(one: str, other: str) -> None:
    assert nearness(one, other) < 78


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tanner St Food Bank", "Tanner Street Food Bank"),
        ("St Wystan's St. Hostel", "Saint Wystan's Street Hostel"),
        ("Elm Rd. Tenants", "Elm Road Tenants"),
        ("Elm Av Tenants", "Elm Avenue Tenants"),
        ("Elm Ln Surgery", "Elm Lane Surgery"),
        ("Market Sq Traders", "Market Square Traders"),
        ("Friends of Elm Pk", "Friends of Elm Park"),
        ("Harden Nbhd Forum", "Harden Neighbourhood Forum"),
        ("Elm Comm Ctr", "Elm Community Centre"),
        ("Elm Parish Comm", "Elm Parish Committee"),
        ("Elm Hlth Fdn", "Elm Health Foundation"),
        ("Elm Yth Ptnrship", "Elm Youth Partnership"),
    ],
)
def test_streets_and_places_cut_short_are_the_name_spelt_out(one: str, other: str) -> None:
    assert nearness(one, other) == 96


def test_a_body_in_a_matrix_that_is_cut_short_waits_and_is_no_second_one() -> None:
    found = imported(
        Organisations=[["Organisation", "Sector"], ["Tanner Street Food Bank", "Charity"]],
        Who=[[None, "Alpha Board", "Elm Board"], ["Tanner St Food Bank", "x", "x"]],
    )
    assert list(found.sections["organisations"]) == ["tanner-street-food-bank"]
    assert [(each.name, each.suggested) for each in found.uncertain] == [
        ("Tanner St Food Bank", "tanner-street-food-bank")
    ]


def test_one_word_that_only_one_body_has_may_be_that_body() -> None:
    names = Register()
    names.enter("chamber", "Birmingham Chamber of Commerce")
    names.enter("council", "Birmingham City Council")
    assert [each.id for each in names.near("Chamber")] == ["chamber"]
    assert names.near("Birmingham") == ()


def test_a_board_of_the_matrix_that_is_part_of_a_listed_name_waits() -> None:
    found = imported(
        Boards=[["Board", "Meets"], ["Birmingham City Board", "monthly"]],
        Who=[[None, "City Board"], ["Elm Trust", "x"]],
    )
    assert list(found.sections["partnerships"]) == ["birmingham-city-board"]
    assert [each.name for each in found.uncertain] == ["City Board"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Teale Foodbank", "Teale Food Bank Trust"),
        ("Healthwatch Teale", "Teale Health Watch"),
        ("Teale Lifelong Links", "Teale Life Long Links Trust"),
        ("Teale Home-Start", "Homestart Teale Trust"),
    ],
)
def test_words_in_one_or_two_and_a_form_at_the_end_are_asked_also_in_one_list(
    one: str, other: str
) -> None:
    found = imported(Orgs=[["Organisation", "Sector"], [one, "vcse"], [other, "vcse"]])
    assert [(each.name, each.suggested_name) for each in found.uncertain] == [(other, one)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Teale Housing Association", "Teale Housing Trust"),
        ("Teale Foodbank", "Weir Food Bank Trust"),
        ("Dawn Project", "Dawn Trust"),
    ],
)
def test_names_with_two_forms_or_of_two_places_are_not_asked(one: str, other: str) -> None:
    found = imported(Orgs=[["Organisation", "Sector"], [one, "vcse"], [other, "vcse"]])
    assert found.uncertain == ()

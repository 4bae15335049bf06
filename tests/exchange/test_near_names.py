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
    ],
)
def test_names_of_two_kinds_are_not(one: str, other: str) -> None:
    assert nearness(one, other) < 78


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

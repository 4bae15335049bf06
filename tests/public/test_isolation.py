"""Isolation in numbers: none from which somebody could be told."""

from __future__ import annotations

from collections import defaultdict

import pytest
from maps_from_text import analysis_of

from partnermap.page import render
from partnermap.pipeline import for_everybody
from partnermap.public.isolation import (
    FEWER,
    KINDS,
    LEAST_IN_ROW,
    MOST,
    NOT_TOLD,
    Told,
    number_told,
)


def groups(number: int, sector: str = "vcse", income: str = "micro", start: int = 0) -> str:
    return "".join(
        f"  group-{start + each}: {{name: Group {start + each}, sector: {sector}, "
        f"income: {income}, areas: [town]}}\n"
        for each in range(number)
    )


def town(organisations: str, seated: int = 0, more: str = "") -> str:
    """A town whose board decides, and on which the first groups sit."""
    members = ", ".join(f"group-{each}" for each in range(seated))
    return (
        "map: {name: Town, complete: [partnerships]}\nareas: {town: {name: Town}}\n"
        f"organisations:\n{organisations}"
        "partnerships:\n  board: {name: Board, decides: true, areas: [town], "
        f"complete: [members], members: [{members}]}}\n{more}"
    )


def told(text: str) -> list[tuple[str, int, str]]:
    """Of each row whom it is about, how many there are, and how many sit nowhere."""
    seatless = [*KINDS].index("PM301")
    rows = for_everybody(analysis_of(text)).isolation
    return [(row.whom.split(" (")[0], row.organisations, row.numbers[seatless]) for row in rows]


@pytest.mark.parametrize(
    ("number", "seated", "said"),
    [
        (30, 30, FEWER),
        (30, 26, FEWER),
        (30, 25, "about 5"),
        (30, 22, "about 10"),
        (30, 15, "about 15"),
        (30, 14, MOST),
        (30, 0, MOST),
        (9, 0, NOT_TOLD),
        (9, 9, NOT_TOLD),
        (10, 0, MOST),
    ],
)
def test_a_number_is_small_or_rounded_or_more_than_half(
    number: int, seated: int, said: str
) -> None:
    ((_, of, found),) = told(town(groups(number), seated))
    assert (of, found) == (number, said)


@pytest.mark.parametrize("of", range(61))
def test_from_no_number_told_a_small_one_or_all_can_be_derived(of: int) -> None:
    meant: dict[str, set[int]] = defaultdict(set)
    for count in range(of + 1):
        meant[number_told(count, of)].add(count)
    if of < LEAST_IN_ROW:
        assert meant.keys() == {NOT_TOLD}
        return
    for said, counts in meant.items():
        small = {count for count in counts if count < 5}
        assert small in (set(), {0, 1, 2, 3, 4}), said
        # Who is all there are, is told: so all of them is never told apart from half of them.
        assert of not in counts or min(counts) <= of // 2 + 1, said


def test_each_organisation_is_counted_in_one_row_and_there_is_no_total() -> None:
    text = town(
        groups(12)
        + groups(11, "faith", "small", 12)
        + groups(3, "faith", "micro", 23)
        + groups(4, "vcse", "small", 26)
        + groups(5, "nhs", "large", 30)
    )
    assert told(text) == [
        ("Voluntary sector, micro", 12, MOST),
        ("Faith, small", 11, MOST),
        ("Others", 7, NOT_TOLD),
    ]


def test_disputed_isolation_is_not_counted() -> None:
    disputed = "dispositions:\n" + "".join(
        f"  PM301/group-{each}: {{decision: disputed}}\n" for each in range(25, 30)
    )
    assert told(town(groups(30), 25)) == [("Voluntary sector, micro", 30, "about 5")]
    assert told(town(groups(30), 25, disputed)) == [("Voluntary sector, micro", 30, FEWER)]


def test_the_page_tells_the_rows_and_no_other_number_of_findings_on_isolation() -> None:
    of = for_everybody(analysis_of(town(groups(30), 18)))
    page = render(of.graph, of.findings, of.unfound, of.isolation)
    assert page.count('id="table-isolation"') == 1
    assert "Isolation, in numbers" in page
    assert f'data-view="findings">What to look at ({len(of.findings)})' in page
    for word in ("Group 29 is", "no seat", "Seats not recorded", "that is known", "Heard here"):
        assert word not in page, word


def test_a_map_without_anybody_in_focus_has_no_row() -> None:
    assert (
        for_everybody(analysis_of("organisations: {trust: {name: T, sector: nhs}}")).isolation == ()
    )


def test_numbers_stand_in_the_order_of_the_kinds() -> None:
    (row,) = for_everybody(analysis_of(town(groups(20), 20))).isolation
    assert isinstance(row, Told)
    assert len(row.numbers) == len(KINDS)

"""Names in capitals are written as the bodies write them themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partnermap.exchange.registers.capitals import as_people_write


@pytest.mark.parametrize(
    ("register", "people"),
    [
        (
            "UNIVERSITY HOSPITALS BIRMINGHAM NHS FOUNDATION TRUST",
            "University Hospitals Birmingham NHS Foundation Trust",
        ),
        ("ST HELENS AND KNOWSLEY NHS TRUST", "St Helens and Knowsley NHS Trust"),
        ("THE ROYAL WOLVERHAMPTON NHS TRUST", "The Royal Wolverhampton NHS Trust"),
        ("THE NEWCASTLE UPON TYNE HOSPITALS", "The Newcastle upon Tyne Hospitals"),
        ("UNIVERSITY HOSPITALS OF THE NORTH", "University Hospitals of the North"),
        ("KING'S LYNN, NHS TRUST", "King's Lynn, NHS Trust"),
        ("GUY'S AND ST THOMAS' HOSPITAL", "Guy's and St Thomas' Hospital"),
        ("O'BRIEN AND MCINDOE CENTRE", "O'Brien and McIndoe Centre"),
        ("STRATFORD-UPON-AVON HOSPITAL", "Stratford-upon-Avon Hospital"),
        ("BROMPTON & HAREFIELD", "Brompton & Harefield"),
        ("CRAIG Y DON LHB", "Craig y Don LHB"),
        ("NHS MILLSIDE ICB - 00L", "NHS Millside ICB - 00L"),
        ("ROYAL HOSPITAL (THE)", "Royal Hospital (The)"),
    ],
)
def test_capitals_become_title_case(register: str, people: str) -> None:
    assert as_people_write(register) == people


def test_a_name_that_is_not_all_in_capitals_stays_as_it_is_written() -> None:
    assert as_people_write("NHS  Millside\u00a0ICB (formerly CCG)") == (
        "NHS Millside ICB (formerly CCG)"
    )


@given(st.text("ABCDEFMCNHSST' -.,&()1", max_size=40))
def test_only_capitals_change_and_once_is_enough(name: str) -> None:
    written = as_people_write(name)
    assert written.casefold() == " ".join(name.split()).casefold()
    assert as_people_write(written) == written or written.isupper()

"""A body that is there and does not meet: a map has no such status."""

from __future__ import annotations

import pytest
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.imported import Reach, Weight
from partnermap.exchange.spreadsheets import Mapped, start_of_mapping
from partnermap.exchange.telling import sentence_of


def boards(status: str) -> list[list[str]]:
    return [["Board", "Status", "Odd one"], ["Oak Forum", "active"], ["Elm Board", status]]


@pytest.mark.parametrize(
    "status", ["Dormant", "Paused", "not meeting", "Suspended", "On hold", "Not met since Mar 2022"]
)
def test_it_is_told_first_what_that_means_and_kept_as_a_note(status: str) -> None:
    found = imported(Boards=boards(status))
    record = found.sections["partnerships"]["elm-board"]
    assert record == {"name": "Elm Board", "notes": [f"Status: {status}"]}
    (remark,) = [each for each in found.remarks if "does not meet" in each.message]
    assert (remark.weight, remark.reach) == (Weight.LEFT_OUT, Reach.SHEET)  # before columns
    first = sentence_of(remark)
    assert f"'{status}' under 'Status' of 'Elm Board': it does not meet at present" in first
    assert "counts as current, and findings on who is heard rest on its seats" in first
    assert 'rows: {"Elm Board": {Until: 2022-03}}' in first


@pytest.mark.parametrize("answer", ["ending", "current"])
def test_an_answer_is_taken_and_nothing_more_is_told(answer: str) -> None:
    mapped = Mapped(words={"status": {"dormant": answer}})
    found = imported(mapped=mapped, Boards=boards("Dormant"))
    record = found.sections["partnerships"]["elm-board"]
    assert (record["status"], record["notes"]) == (answer, ["Status: Dormant"])
    assert not [line for line in told(found) if "Dormant" in line]


def test_the_mapping_file_says_what_an_officer_can_answer() -> None:
    text = " ".join(start_of_mapping([book_of(Boards=boards("Dormant"))], Mapped()).split())
    assert '"Dormant": it does not meet at present, and a map has no such status.' in text.replace(
        " # ", " "
    )
    assert '"Dormant": "?"' in text

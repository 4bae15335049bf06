"""An answer with more beside it, and a note that says that a board has ended: taken and told."""

from __future__ import annotations

import pytest
from exchange.workbooks import imported, told

from partnermap.exchange import Imported


def board(**cells: str) -> Imported:
    headings = ["Board", *(each.replace("_", " ") for each in cells)]
    return imported(Boards=[headings, ["Elm Board", *cells.values()]])


@pytest.mark.parametrize(
    ("text", "decides", "note"),
    [
        ("Y - delegated \u00a350k", True, "delegated \u00a350k"),
        ("Yes (grants only)", True, "grants only"),
        ("no, advisory", False, "advisory"),
        ("Y - tbc", None, ""),
        ("Yes - not since 2020", None, ""),
        ("Yesterday", None, ""),
        ("advisory", None, ""),
    ],
)
def test_a_plain_yes_or_no_is_taken_and_the_rest_is_a_note(
    text: str, decides: bool | None, note: str
) -> None:
    found = board(Decides=text)
    record = found.sections["partnerships"]["elm-board"]
    assert record.get("decides") is decides
    assert record.get("notes") == ([f"Decides: {note}"] if note else None)
    (said,) = told(found)
    how = f"'{text}' was read as {'yes' if decides else 'no'}, and the rest is kept as a note"
    assert (how in said) == bool(note)


def test_a_person_beside_an_answer_is_left_out_and_told() -> None:
    found = board(Decides="Y - ask Jo Bell on 01632 960123")
    assert found.sections["partnerships"]["elm-board"] == {"name": "Elm Board", "decides": True}
    assert not any("Bell" in each for each in told(found))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ENDED Sept 2026", "ENDED Sept 2026"),
        ("Disbanded 2022. Papers in the archive", "Disbanded 2022"),
        ("No longer meets", "No longer meets"),
        ("Ended up under the council", ""),
        ("Closed meetings, open papers", ""),
        ("Meets where the old forum ended", ""),
    ],
)
def test_a_note_that_begins_with_an_end_is_told_and_is_no_fact(text: str, said: str) -> None:
    found = board(Notes=text)
    record = found.sections["partnerships"]["elm-board"]
    assert (record["notes"], "until" in record) == ([text], False)
    if said:
        (line,) = told(found)
        assert line.startswith(f"Boards!B2: a note begins with '{said}': only the note was taken")
        day = {"ENDED Sept 2026": "2026-09", "Disbanded 2022": "2022"}.get(said, "2024-03")
        assert f'rows: {{"Elm Board": {{Until: {day}}}}}' in line
    else:
        assert told(found) == []
    assert told(board(Until="2026-09", Notes=text)) == []
    assert not any("a note" in each for each in told(board(Status="ended 2022", Notes=text)))

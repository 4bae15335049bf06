"""Findings as a board paper: what a board has to do, and what only the keeper of the map has."""

from __future__ import annotations

from maps_from_text import analysis_of

from partnermap.reports import markdown

MAP = """
map: {name: Test, as_of: 2023}
functions: {safe: {name: Safeguarding, duty: statute}}
organisations:
  council: {name: Council, kind: council}
  nhs: {name: Hospitals, sector: nhs}
  police: {name: Police, sector: police-fire}
  club: {name: Club, sector: vcse, income: micro}
partnerships:
  board: {name: Board, members: [council, nhs, police, club], functions: [safe]}
  panel: {name: Panel, members: [council, nhs, police]}
"""


def paper() -> str:
    analysis = analysis_of(MAP)
    return markdown.render(analysis.graph, analysis.findings)


def test_what_is_most_serious_comes_first_and_a_family_of_notes_last() -> None:
    said = paper()
    assert said.index("## Gaps\n") < said.index("## Overlaps\n")


def test_the_question_of_isolation_is_true_of_who_has_a_seat_too() -> None:
    said = paper()
    assert "Club sits on Board" in said
    assert "*Which small organisations are not at a table recorded here, or are not surely" in said


def test_files_and_what_is_only_to_be_written_down_are_for_the_keeper_of_the_map() -> None:
    said = paper()
    item = said[said.index("Uncovered function") :]
    item = item[: item.index("Id: ")]
    assert "To do:" not in item
    assert "- Board is recorded against it, without a role: it may cover it\n" in item
    assert item.endswith(
        "For the keeper of the map: Ask what Board does about it, and write its role. Written in "
        "map.yaml, lines 3 and 10. "
    )
    assert "To do: Ask whether they could meet on one day" in said

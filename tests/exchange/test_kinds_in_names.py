"""A kind that only the name of a board says is a question: what an Act expects goes by it."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.spreadsheets import Mapped, read_mapping, start_of_mapping
from partnermap.exchange.spreadsheets.not_understood.adding import with_added
from partnermap.loader.kinds_in_names import kind_in

BOARDS = [
    ["Board", "Type"],
    ["Elm Health and Wellbeing Board", "Statutory board"],
    ["Elm Skills Forum", None],
    ["Elm Transport Forum", "Committee"],
    ["Elm Carers Steering Group", "Odd sort"],
    ["Elm Partnership Board", None],
]


def test_it_is_asked_told_once_and_never_taken(tmp_path: Path) -> None:
    found = imported(Boards=BOARDS)
    kinds = [each.get("kind") for each in found.sections["partnerships"].values()]
    assert kinds == ["board", None, "committee", None, None]
    (line,) = [each for each in told(found) if "a kind that nothing else says" in each]
    assert "names of 2 boards" in line
    assert line.endswith(
        "'Elm Health and Wellbeing Board' (health-and-wellbeing-board) and 'Elm Skills Forum' "
        '(forum). In a mapping file: rows: {"Elm Health and Wellbeing Board": {Kind: '
        "health-and-wellbeing-board}}; --write-mapping FILE asks it of the 1 other, too."
    )
    text = start_of_mapping([book_of(Boards=BOARDS)], Mapped())
    asked = '  "Elm Health and Wellbeing Board": {Kind: "?"}  # likely health-and-wellbeing-board ('
    assert asked in text
    assert '  "Elm Skills Forum": {Kind: "?"}  # likely forum (row 3 of Boards)' in text
    path = tmp_path / "mapping.yaml"
    path.write_text(text, encoding="utf-8")
    assert read_mapping(path) == Mapped()
    path.write_text(text.replace('{Kind: "?"}  # likely forum', "{Kind: forum}  #"))
    said = read_mapping(path)
    found = imported(mapped=said, Boards=BOARDS)
    assert found.sections["partnerships"]["elm-skills-forum"]["kind"] == "forum"
    assert "Skills Forum" not in start_of_mapping([book_of(Boards=BOARDS)], said)
    known = {"partnerships": {"elm": {"name": "Elm Skills Forum", "kind": "network"}}}
    again = "\n".join(told(imported(known, Boards=BOARDS)))
    assert "'Elm Skills Forum' (forum)" not in again


def test_what_is_open_is_added_to_a_mapping_that_is_there() -> None:
    start = start_of_mapping([book_of(Boards=BOARDS)], Mapped())
    before = 'rows:\n  "Elm Skills Forum": {Kind: network}\n'
    added = with_added(before, start)
    lines = added.text.splitlines()
    assert [each for each in lines if "Forum" in each] == [before.splitlines()[1]]
    assert sum("health-and-wellbeing-board (row" in each for each in lines) == 1


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        *(("Elm HWB", ""), ("Elm Health & Wellbeing Board", "health-and-wellbeing-board")),
        *(("Elm Community Safety Partnership (CSP)", "community-safety-partnership"),),
        *(("Elm Safeguarding Adults Board", "safeguarding-board"), ("Children's Board", "")),
        *(("Elm Integrated Care Partnership", "integrated-care-partnership"),),
        *(("Health and Wellbeing Board Executive Group", ""), ("Forum Housing Trust", "")),
        *(("Crisis Task & Finish Group", "task-group"), ("Elm Housing Sub-group", "sub-group")),
        *(
            ("Elm Food Network", "network"),
            ("Elm Provider Collaborative", "provider-collaborative"),
        ),
    ],
)
def test_what_a_name_says(name: str, kind: str) -> None:
    assert kind_in(name) == kind

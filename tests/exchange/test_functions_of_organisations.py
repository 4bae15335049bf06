"""What organisations do, and what boards are for, in columns that may say it: asked, not taken."""

from __future__ import annotations

from exchange.workbooks import book_of, imported, told

from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

BODIES = [
    ["Organisation", "Sector", "What they do for us"],
    ["Elm Trust", "vcse", "Befriending; advice"],
    ["Oak Foodbank", "vcse", "Food parcels"],
]
BOARDS = [
    ["Board", "Remit"],
    ["Health Board", "Prevention; health inequalities"],
    ["Skills Forum", "Skills plan"],
]


def test_what_an_organisation_does_is_offered_and_no_function_before_somebody_says_so() -> None:
    text = start_of_mapping([book_of(Orgs=BODIES)], Mapped())
    assert '"What they do for us": "?"  # likely Functions (2 cells)' in text
    assert "Functions, Delivers, Leads on, Sits on." in text
    assert "functions" not in imported(Orgs=BODIES).sections
    mapped = Mapped(headings={"what they do for us": "Functions"})
    found = imported(mapped=mapped, Orgs=BODIES)
    trust = found.sections["organisations"]["elm-trust"]
    assert trust["functions"] == [{"function": "befriending"}, {"function": "advice"}]


def test_of_an_organisation_the_advice_is_that_it_may_deliver() -> None:
    rows = [["Organisation", "Sector", "Functions"], ["Elm Trust", "vcse", "Advice; care"]]
    (line,) = [each for each in told(imported(Orgs=rows)) if "read as 2 functions" in each]
    assert 'if they deliver these: headings: {"Functions": Delivers}' in line


def test_a_text_whose_cells_are_lists_stays_a_text_and_is_told_and_asked() -> None:
    found = imported(Boards=BOARDS)
    assert found.sections["partnerships"]["skills-forum"]["about"] == "Skills plan"
    (line,) = [each for each in told(found) if "'Remit'" in each]
    assert line == (
        "Boards!B1: the column 'Remit' was read as 'About', and its cells look like lists of what "
        'each does. If each item is a function, say in a mapping file: headings: {"Remit": '
        "Functions}; if not: About."
    )
    text = start_of_mapping([book_of(Boards=BOARDS)], Mapped())
    assert (
        '"Remit": "?"  # likely Functions (2 cells; read as About as long as nothing is said)'
        in text
    )


def test_whoever_has_answered_is_not_asked_again_and_neither_is_prose() -> None:
    said = Mapped(headings={"remit": "About"})
    assert not [each for each in told(imported(mapped=said, Boards=BOARDS)) if "Remit" in each]
    assert '"Remit": "?"' not in start_of_mapping([book_of(Boards=BOARDS)], said)
    prose = [BOARDS[0], ["Health Board", "It agrees the plan for health; all partners sign it."]]
    assert not [each for each in told(imported(Boards=prose)) if "Remit" in each]
    done = [[*BOARDS[0], "Responsible for"], [*BOARDS[1], "Prevention"]]
    assert not [each for each in told(imported(Boards=done)) if "'Remit'" in each]


def test_one_column_of_functions_is_offered_and_none_beside_another() -> None:
    rows = [[*row, more] for row, more in zip(BODIES, ("Services", "Help", "Food"), strict=True)]
    text = start_of_mapping([book_of(Orgs=rows)], Mapped())
    assert text.count("likely Functions") == 1
    rows[0][2] = "Functions"
    assert "likely Functions" not in start_of_mapping([book_of(Orgs=rows)], Mapped())

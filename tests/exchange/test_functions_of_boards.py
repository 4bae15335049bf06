"""What boards are responsible for, as officers list it in a column or on a sheet of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from exchange.twice import bring
from exchange.workbooks import book_of, imported, told

from partnermap.exchange import Imported
from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

HEAD = ["Board", "Initials", "Responsible for"]


def functions(found: Imported) -> list[str]:
    return [each["name"] for each in found.sections.get("functions", {}).values()]


def of_one(cell: str, heading: str = "Responsible for", **more: Any) -> Imported:
    return imported(Boards=[["Board", "Initials", heading], ["Aldon Board", "AB", cell]], **more)


def test_a_list_in_a_cell_makes_functions_without_a_role() -> None:
    rows = [
        HEAD,
        ["Aldon Board", "AB", "City plan; skills"],
        ["Aldon Forum", "AF", "Skills"],
        ["Aldon Network", "AN", "tbc"],
    ]
    found = imported(Boards=rows)
    assert found.sections["functions"] == {
        "city-plan": {"name": "City plan"},
        "skills": {"name": "Skills"},
    }
    boards = found.sections["partnerships"]
    assert boards["aldon-board"]["functions"] == [{"function": "city-plan"}, {"function": "skills"}]
    assert boards["aldon-forum"]["functions"] == [{"function": "skills"}]
    assert "functions" not in boards["aldon-network"]
    said = "\n".join(told(found))
    assert "read as 2 functions: 'City plan' and 'Skills'" in said
    assert 'if they lead on these: headings: {"Responsible for": Leads on}' in said
    assert "# " + '"Responsible for"' not in start_of_mapping([book_of(Boards=rows)], Mapped())


@pytest.mark.parametrize(
    "heading",
    [
        *("Functions", "Function", "Duties", "Main duties", "Responsibilities", "Key functions"),
        *("Responsible for:", "Responsible for (main duties)", "Functions and duties"),
    ],
)
def test_headings_that_say_what_a_board_is_for(heading: str) -> None:
    assert functions(of_one("City plan; Skills", heading)) == ["City plan", "Skills"]


@pytest.mark.parametrize("heading", ["Leads on", "Leads"])
def test_what_a_heading_says_of_the_role_is_taken(heading: str) -> None:
    found = of_one("City plan; Skills", heading)
    (first, _) = found.sections["partnerships"]["aldon-board"]["functions"]
    assert first == {"function": "city-plan", "role": "leads"}


def test_a_mapping_file_says_that_a_column_is_one() -> None:
    mapped = Mapped(headings={"whats it about": "Functions", "in charge of": "Leads on"})
    rows = [["Board", "What's it about", "In charge of"], ["Aldon Board", "Skills; Care", "Care"]]
    found = imported(mapped=mapped, Boards=rows)
    assert found.sections["partnerships"]["aldon-board"]["functions"] == [
        {"function": "skills"},
        {"function": "care", "role": "leads"},
    ]
    assert not any("In a mapping file" in each for each in told(found))


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("• City plan\n• Skills", ["City plan", "Skills"]),
        ("• City plan • Skills", ["City plan", "Skills"]),
        ("1. City plan\n2) Skills.", ["City plan", "Skills"]),
        ("- City plan\n- Skills", ["City plan", "Skills"]),
        ("early help, SEND, attendance", ["Early help", "SEND", "Attendance"]),
        # A comma parts nothing where it may be part of a name.
        ("children, young people and families", ["Children, young people and families"]),
        ("Safeguarding, adults", ["Safeguarding, adults"]),
        ("Plan for care, health, housing", ["Plan for care, health, housing"]),
        ("Care, health and housing; Skills", ["Care, health and housing", "Skills"]),
        ("Safeguarding adults; safeguarding adults reviews",
         ["Safeguarding adults", "Safeguarding adults reviews"]),
    ],
)  # fmt: skip
def test_what_parts_a_list(cell: str, names: list[str]) -> None:
    found = of_one(cell)
    assert (functions(found), found.uncertain) == (names, ())


@pytest.mark.parametrize(
    "cell",
    [
        *("1. City plan 2. Skills 3. Care", "1) City plan; 2) Skills; 3) Care"),
        *("a) City plan b) Skills c) Care", "(a) city plan, (b) skills and (c) care"),
        *("i) City plan ii) Skills iii) Care", "1.City plan\n2.Skills\n3.Care"),
    ],
)
def test_numbered_lists_are_parted_with_or_without_lines(cell: str) -> None:
    assert functions(of_one(cell)) == ["City plan", "Skills", "Care"]


@pytest.mark.parametrize(
    "cell", ["Key stage 2. Attendance", "Plan B) or not", "Area 1: Skills", "2. Skills 3. Care"]
)
def test_a_number_that_counts_nothing_parts_nothing(cell: str) -> None:
    assert len(functions(of_one(cell))) == 1


NOT_MEANT = [
    *("Not safeguarding", "(see Health Board)", "See HWB", "as above", "Same as the HWB", "n/a"),
    *("no longer skills", "Excludes licensing", "Everything except care", "None at present"),
    *("Safeguarding (see SAB)", "Housing (until 2023)", "Now with the Health Board", "(n/a)"),
    *("Delegated to the sub-group", "was housing", "shared with HWB", "not applicable", '"'),
]


@pytest.mark.parametrize("cell", NOT_MEANT)
def test_a_negation_and_a_reference_are_no_function_and_told(cell: str) -> None:
    found = of_one(cell)
    assert "functions" not in found.sections
    assert any("C2" in each and cell.replace('"', "") in each for each in told(found))
    rows = [["Board", "Function", "Role"], ["Elm Board", cell, "leads"]]
    assert "functions" not in imported(Roles=rows).sections


@pytest.mark.parametrize(
    "cell", ["Housing (not homelessness)", "Housing, but not homelessness", "Housing excl. hostels"]
)
def test_what_a_function_is_not_is_told_beside_it(cell: str) -> None:
    found = of_one(cell)
    assert functions(found) == ["Housing"]
    assert any(f"'{cell}' was read as 'Housing', and what it says" in each for each in told(found))


@pytest.mark.parametrize(
    "name",
    [
        *("Non-emergency transport", "Children not in school", "No recourse to public funds"),
        *("Not-for-profit advice", "Excluded pupils", "Never events", "Nothing about us strategy"),
    ],
)
def test_a_function_that_only_begins_like_a_negation_is_one(name: str) -> None:
    assert functions(of_one(name)) == [name]


@pytest.mark.parametrize(
    "cell",
    [
        "The board brings together partners to agree what is done about skills in the city",
        "It meets to agree the plan.",
        "Agrees the plan. Reviews what came of it.",
    ],
)
def test_prose_is_no_function_and_is_kept(cell: str) -> None:
    found = of_one(cell)
    assert "functions" not in found.sections
    assert found.sections["partnerships"]["aldon-board"]["about"] == cell
    assert any("prose, and no function: kept under 'About'" in each for each in told(found))


def test_prose_goes_to_the_notes_where_something_else_is_said_about_the_board() -> None:
    prose = "It meets to agree the plan."
    rows = [[*HEAD, "Purpose"], ["Aldon Board", "AB", prose, "A better city"]]
    (board,) = imported(Boards=rows).sections["partnerships"].values()
    assert (board["about"], board["notes"]) == ("A better city", [f"Responsible for: {prose}"])


@pytest.mark.parametrize("cell", ["Jane Smith", "Advisory", "see terms of reference", "Yes"])
def test_what_is_no_function_is_told_and_left_out(cell: str) -> None:
    found = of_one(cell)
    assert "functions" not in found.sections
    lines = [each for each in told(found) if "C2" in each]
    assert len(lines) == 1
    assert "Smith" not in lines[0]


@pytest.mark.parametrize("heading", ["Leads", "Responsible for"])
def test_persons_in_such_a_column_are_never_taken(heading: str) -> None:
    rows = [["Board", heading], ["A Board", "Jane Smith"], ["B Board", "Odhran Pell; Skills"]]
    found = imported(Boards=rows)
    assert functions(found) == ["Skills"]
    assert not any("Pell" in each for each in told(found))


@pytest.mark.parametrize("name", ["Jane Smith", "Cllr Odhran Pell"])
def test_no_sentence_about_a_person_is_kept_or_repeated(name: str) -> None:
    found = of_one(f"The board agrees the plan. It is led by {name}, who chairs it.")
    (board,) = found.sections["partnerships"].values()
    assert board["about"] == "The board agrees the plan."
    assert name.split()[-1] not in "\n".join(told(found))


def test_a_function_that_may_be_another_misspelt_waits_and_a_guess_is_marked() -> None:
    known = {"functions": {"skills": {"name": "Skills plan"}}}
    found = of_one("Skils plan; Care?; skills  plan", known=known)
    assert [each.suggested for each in found.uncertain] == ["skills"]
    assert found.sections["partnerships"]["aldon-board"]["functions"] == [
        {"function": "care", "assumed": ["function"]},
        {"function": "skills"},
    ]


@pytest.mark.parametrize("heading", ["Body", "Board", "Partnership", "Group", "Organisation"])
@pytest.mark.parametrize("name", ["Function roles", "Functions", "Sheet1"])
def test_a_sheet_with_a_row_for_each_function_is_read(heading: str, name: str) -> None:
    rows = [[heading, "Function", "Role"], ["AB", "City plan; Skills", "lead"], ["AF", "Skills"]]
    boards = [["Board", "Initials"], ["Aldon Board", "AB"], ["Aldon Forum", "AF"]]
    found = imported(Boards=boards, **{name: rows})
    tables = found.sections["partnerships"]
    assert tables["aldon-board"]["functions"] == [
        {"function": "city-plan", "role": "leads"},
        {"function": "skills", "role": "leads"},
    ]
    assert tables["aldon-forum"]["functions"] == [{"function": "skills"}]
    assert not [each for each in told(found) if "left out" in each]


def test_what_is_no_function_in_such_a_row_is_told() -> None:
    rows = [["Board", "Function", "Role"], ["A Board", "City plan; tbc; Jane Smith", "leads"]]
    found = imported(Roles=rows)
    assert functions(found) == ["City plan"]
    said = "\n".join(told(found))
    assert "'Tbc', so it is not recorded" in said
    assert "looks like the name of a person" in said
    assert "Smith" not in said


def test_two_roles_of_one_board_are_two_rows() -> None:
    rows = [
        ["Board", "Function", "Role"],
        ["A Board", "Care", "leads"],
        ["A Board", "Care", "delivers"],
    ]
    (board,) = imported(Roles=rows).sections["partnerships"].values()
    assert [each["role"] for each in board["functions"]] == ["leads", "delivers"]


def test_a_sheet_that_is_said_to_be_one_and_lacks_a_column_is_told_which() -> None:
    rows = [["Thing", "Function", "Role"], ["Aldon Board", "Care", "leads"]]
    found = imported(mapped=Mapped(sheets={"who": "Function roles"}), Who=rows)
    (line,) = (each for each in told(found) if "nothing here was understood" in each)
    assert line.endswith("As 'Function roles' it needs columns called 'Body' and 'Function'.")


def test_they_come_once_and_a_role_that_somebody_wrote_stays(tmp_path: Path) -> None:
    rows = [HEAD, ["Aldon Board", "AB", "City plan; Skills. The rest is told in its terms."]]
    bring(tmp_path, Boards=rows)
    path = tmp_path / "ours/partnerships.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("function: city-plan", "function: city-plan\n        role: leads"))
    assert bring(tmp_path, Boards=rows).edits == ()
    assert "role: leads" in path.read_text(encoding="utf-8")


def test_a_role_that_a_heading_says_later_is_told_with_its_board(tmp_path: Path) -> None:
    bring(tmp_path, Boards=[HEAD, ["Aldon Board", "AB", "City plan"]])
    found = bring(tmp_path, Boards=[[*HEAD[:2], "Leads on"], ["Aldon Board", "AB", "City plan"]])
    changed = "role of city-plan at 'Aldon Board' was not recorded, is leads"
    assert changed in [each.message for each in found.imported.remarks]


def test_a_function_of_which_a_sheet_says_that_nobody_has_it_is_there_without_anybody() -> None:
    rows = [
        ["Function", "Board", "Role", "Notes"],
        ["Air quality", "nobody", "Lead", "Since the team went"],
        ["Parks", None, None, None],
        ["Carbon budget", "TBC", None, None],
        ["Skills plan", "Aldon Board", "Lead", None],
    ]
    found = imported(Boards=[["Board"], ["Aldon Board"]], Functions=rows)
    assert functions(found) == ["Air quality", "Parks", "Carbon budget", "Skills plan"]
    assert found.sections["functions"]["air-quality"] == {
        "name": "Air quality",
        "notes": ["Board: nobody", "Since the team went"],
    }
    boards = found.sections["partnerships"]
    assert boards["aldon-board"]["functions"] == [{"function": "skills-plan", "role": "leads"}]
    said = " ".join(told(found))
    assert "'Air quality' is recorded as a function, and nobody has it, as this row says" in said
    assert "'Parks' is recorded as a function, and who has it is not recorded" in said
    assert "'Carbon budget' is recorded as a function, and who has it is not recorded" in said
    assert "Functions!C2: not taken: nobody is named in this row whose role it would be" in said

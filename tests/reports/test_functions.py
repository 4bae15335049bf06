"""The functions and decisions map as text, Markdown, CSV and JSON: no name runs as a formula."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO

import pytest
from maps_from_text import MAPS, ROOT, TODAY, analysis_of

from partnermap.analysis.matrix import functions_matrix
from partnermap.pipeline import Analysis, analyse, read
from partnermap.reports import functions, functions_csv, functions_json, functions_markdown
from partnermap.reports.terminal import Style

MAP = """
map: {name: "A | B", as_of: 2023}
areas: {city: {name: City, level: place}}
functions:
  care: {name: "=1+1", duty: statute, needed_at: place}
  walk: {name: "Walk | *talk*"}
  rest: {name: Rest, duty: choice}
organisations:
  surgery:
    name: "-Surgery"
    areas: [city]
    functions: [{function: rest, role: delivers, until: 2022-03}, missing]
partnerships:
  board: {name: Board, areas: [city], functions: [{function: care, role: decides}]}
  twin: {name: Board, areas: [city], functions: [{function: care, role: decides}]}
"""


def text(analysis: Analysis) -> str:
    matrix = functions_matrix(analysis.graph)
    return functions.render(analysis.graph, matrix, analysis.findings, Style())


def markdown(analysis: Analysis) -> str:
    matrix = functions_matrix(analysis.graph)
    return functions_markdown.render(analysis.graph, matrix, analysis.findings)


def table(analysis: Analysis) -> str:
    matrix = functions_matrix(analysis.graph)
    return functions_csv.render(analysis.graph, matrix, analysis.findings)


def data(analysis: Analysis) -> str:
    matrix = functions_matrix(analysis.graph)
    return functions_json.render(analysis.graph, matrix, analysis.findings)


FORMS = {"text": text, "markdown": markdown, "csv": table, "json": data}


def test_a_function_tells_who_does_what_where_and_what_to_look_at() -> None:
    assert """
Required by statute (1)

  =1+1, needed in every place
    Decides on: Board (City); Board (City)
    ! Crowded: Board and Board both decide on it for City.
      See PM101/care/board+twin (possible)
""" in text(analysis_of(MAP))


def test_a_row_that_nobody_fills_says_how_much_is_known() -> None:
    said = text(analysis_of(MAP))
    assert (
        """  Rest
    Not now: -Surgery covered it until March 2022.
    ! Nobody recorded covers it now: none of the 2 partnerships has a complete list of functions
      and not all partnerships may be on the map, so somebody may; nobody has to, so it is no
      finding.
"""
        in said
    )
    whole = analysis_of(
        "map: {name: Test, complete: [partnerships]}\nfunctions: {walk: {name: Walk}}"
    )
    assert (
        "! Nobody recorded covers it: all partnerships are on the map, and all that "
        "they do is recorded; whether anybody has to is not recorded, so it is no finding."
        in " ".join(text(whole).split())
    )


def test_who_is_only_involved_does_not_contradict_that_nobody_leads() -> None:
    analysis = analysis_of(
        "functions: {walk: {name: Walk}, swim: {name: Swim}, ride: {name: Ride}}\n"
        "partnerships: {board: {name: Board, functions: [{function: walk, role: involved}, "
        "{function: swim, role: leads, status: proposed}]}}\n"
    )
    said = " ".join(text(analysis).split())
    assert (
        "Of the functions, 3 have nobody recorded who covers them (somebody has "
        "another part in 2 of these, or one that does not count now)." in said
    )
    assert "3 functions; 1 body does something about them. Of" in said  # it would about another
    assert "Walk Is involved in: Board (area not recorded) ! Nobody recorded covers it" in said
    assert said.count("! Nobody recorded covers it now:") == 1


def test_all_columns_are_counted_and_one_function_is_it() -> None:
    analysis = analysis_of(
        "functions: {walk: {name: Walk}}\n"
        "partnerships:\n"
        "  board: {name: Board, functions: [{function: walk, role: involved}]}\n"
        "  forum: {name: Forum, functions: [{function: walk, role: leads, status: proposed}]}\n"
    )
    assert (
        "1 function; 1 body does something about it; 1 more would, or did. It has nobody recorded "
        "who covers it (somebody has another part in it, or one that does not "
        "count now)."
    ) in " ".join(text(analysis).split())


def test_a_body_without_a_role_is_to_be_asked_and_the_row_agrees_with_the_gaps() -> None:
    analysis = analysis_of(
        "functions: {safe: {name: Safeguarding, duty: statute}, mind: {name: Mind}}\n"
        "partnerships: {board: {name: Board, functions: [safe, mind]}}\n"
    )
    said = " ".join(text(analysis).split())
    assert "obody recorded covers" not in said
    assert "Of the functions, 2 have a body recorded against them, and not what it does." in said
    assert (
        "! What is done is not recorded: ask what Board does about it. "
        "See PM201/safe (possible)" in said
    )
    assert (
        "! What is done is not recorded: ask what Board does about it; whether anybody has to is "
        "not recorded, so it is no finding." in said
    )


def test_a_function_without_a_record_comes_last() -> None:
    assert "Used without a record (1)\n\n  missing (not recorded)\n" in text(analysis_of(MAP))


def test_a_map_without_functions_says_so() -> None:
    said = text(analysis_of("partnerships: {board: {name: Board}}"))
    assert "0 functions; nobody recorded does something about them." in said
    assert "No empty or crowded row was found in what is recorded here." in " ".join(said.split())


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_every_duty_is_told_in_every_form_and_text_fits(path) -> None:
    loaded = read(path)
    assert loaded.map is not None
    analysis = analyse(loaded.map, TODAY)
    said = {name: form(analysis) for name, form in FORMS.items()}
    assert max(map(len, said["text"].split("\n"))) <= 100
    for duty in analysis.graph.duties:
        name = analysis.graph.name_of(duty.body)
        for form in said.values():
            assert name in re.sub(r"\n +", " ", form.replace("\\", ""))


def test_markdown_reads_no_name_as_markup() -> None:
    said = markdown(analysis_of(MAP))
    assert said.startswith("# Who does what: A \\| B\n")
    assert "| **Walk \\| \\*talk\\*** |" in said
    rows = [line for line in said.split("\n") if line.startswith("|")]
    assert len(rows) == 4 * 2 + 4
    assert "A blank cell means that nothing is recorded, not that nothing is done." in said


def test_csv_is_a_matrix_that_holds_no_formula() -> None:
    said = table(analysis_of(MAP))
    assert said.startswith("\N{ZERO WIDTH NO-BREAK SPACE}Function,Id,")
    head, *rows = csv.reader(StringIO(said[1:], newline=""))
    assert head[6:] == ["Board (board)", "Board (twin)", "'-Surgery"]
    assert rows[0][:2] == ["'=1+1", "care"]
    assert rows[0][6:] == ["decides on", "decides on", ""]
    by_id = {row[1]: row for row in rows}
    assert by_id["rest"][6:] == ["", "", "delivers (ended)"]
    assert by_id["missing"][6:] == ["", "", "does something, not recorded what"]
    assert not any(cell.startswith(tuple("=+-@\t\r")) for row in rows for cell in row)


def test_the_fields_of_json_are_those_that_its_page_names() -> None:
    found = json.loads(data(analysis_of(MAP)))
    page = (ROOT / "docs/reference/json.md").read_text(encoding="utf-8")
    described = page[page.index("`partnermap functions") :]
    for name in (*found, *found["lists"], *found["bodies"][0], *found["functions"][0]):
        assert f"`{name}`" in described
    care = next(each for each in found["functions"] if each["id"] == "care")
    assert care["does"][0] == {"body": "board", "role": "decides", "presence": "current"}
    assert care["crowds"] == [
        {"roles": ["decides"], "bodies": ["board", "twin"], "same_place": True}
    ]
    assert care["findings"] == ["PM101/care/board+twin"]

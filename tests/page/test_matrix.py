"""The functions and decisions map on the page: a table that says all without a script."""

from __future__ import annotations

import re

from maps_from_text import analysis_of

from partnermap.page import render
from partnermap.page.matrix import WIDEST_ON_PAPER, make_matrix

MAP = """
areas: {city: {name: City, level: place}}
functions:
  care: {name: Care, duty: statute}
  walk: {name: Walk, duty: guidance}
organisations: {council: {name: Council, functions: [{function: care, role: delivers}, lost]}}
partnerships:
  board: {name: Board, areas: [city], functions: [{function: care, role: leads}]}
  panel:
    name: Panel
    areas: [city]
    functions: [{function: care, role: leads}, {function: walk, role: leads, status: proposed}]
"""


def view(text: str) -> str:
    analysis = analysis_of(text)
    page = render(analysis.graph, analysis.findings)
    return re.search(r'<section class="view" id="matrix".*?</section>', page, re.DOTALL)[0]  # type: ignore[index]


def test_a_cell_leads_to_the_body_and_its_row_to_the_function() -> None:
    said = view(MAP)
    row = re.search(r'<tr id="does-care"[^>]*>.*?</tr>', said, re.DOTALL)[0]  # type: ignore[index]
    assert '<th scope="row"><a href="#function-care">Care</a>' in row
    assert '<td><a class="leading" href="#body-board">leads</a></td>' in row
    assert '<td><a href="#body-council">delivers</a></td>' in row
    assert '<th scope="col"><a href="#body-board">Board</a></th>' in said
    assert row.count("<td>") == 3
    assert "PM101/care/board+panel" in row.partition(">")[0]


def test_empty_and_crowded_rows_are_marked_in_words_with_their_findings() -> None:
    said = view(MAP)
    assert '<span class="mark">Crowded</span>' in said
    assert '<span class="mark">Nobody recorded covers it now</span>' in said
    assert 'href="#finding-PM201/walk"' in said
    assert 'href="#finding-PM101/care/board+panel"' in said
    assert '<a class="not-now" href="#body-panel">leads (proposed)</a>' in said


def test_the_table_comes_first_and_what_is_no_finding_says_why() -> None:
    text = MAP.replace("walk: {name: Walk, duty: guidance}", "walk: {name: Walk}")
    said = view(text)
    assert said.index('id="matrix-table"') < said.index('id="matrix-look"')
    look = said[said.index('id="matrix-look"') :]
    assert "whether anybody has to is not recorded, so it is no finding." in look
    assert "That nobody is recorded to cover 2 of the functions is no finding, as" in said
    links = re.findall(r'<a href="#finding-([^"]*)">(.*?)</a>', look)
    assert links
    assert all(words.startswith(("Board", "Panel", "No ")) for _, words in links), links


def test_every_link_leads_to_something_on_the_page() -> None:
    analysis = analysis_of(MAP)
    page = render(analysis.graph, analysis.findings)
    ids = set(re.findall(r' id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', view(MAP))) <= ids


def test_a_function_without_a_record_is_no_link() -> None:
    assert '<th scope="row"><span>lost (not recorded)</span>' in view(MAP)


def test_the_head_of_a_row_says_who_leads_as_their_column_may_be_out_of_sight() -> None:
    said = re.findall(r'<th scope="row">.*?</th>', view(MAP), re.DOTALL)
    about = [re.findall(r'<span class="about-row">(.*?)</span>', each) for each in said]
    assert about == [["2 bodies lead, 1 more"], ["1 body, not now"], ["1 body"]]
    also = "role: delivers}, {function: walk, role: leads}"
    alone = view(MAP.replace("role: delivers}, lost", also))
    assert '<span class="about-row">Council leads, 1 not now</span>' in alone


def about_care(text: str) -> list[str]:
    """What the head of the row says of two that lead, and the marks of the row."""
    analysis = analysis_of(text)
    lines = [
        line for _, group in make_matrix(analysis.graph, analysis.findings).groups for line in group
    ]
    care = next(line for line in lines if line.id == "care")
    return [*care.about[1:], *(mark.label for mark in care.marks)]


def test_where_two_lead_the_row_says_why_that_is_a_finding_or_is_none() -> None:
    also = "communities: {old: {name: Old}, young: {name: Young}}\n" + MAP.replace(
        "{city: {", "{town: {name: Town, level: locality, within: city}, city: {"
    )
    board, panel = "Board, areas: [city]", "Panel\n    areas: [city]"
    lead = "both lead it"
    assert about_care(MAP) == ["Crowded"]
    people = also.replace(board, f"{board}, communities: [old]").replace(
        panel, f"{panel}\n    communities: [young]"
    )
    assert about_care(people) == [f"{lead}: no finding (for different people)"]
    related = also.replace(board, f"{board}, reports_to: panel")
    assert about_care(related) == [f"{lead}: no finding (one answers or reports to another)"]
    levels = also.replace(board, "Board, areas: [town]")
    assert about_care(levels) == [f"{lead} at several levels: a note (PM101)"]
    decision = "PM101/care/at-several-levels/board+panel: {decision: justified}"
    decided = f"{levels}dispositions:\n  {decision}\n"
    assert about_care(decided) == [f"{lead} at several levels: a note (PM101, justified)"]
    stack = also.replace(board, f"{board}, stands_for: 3")
    assert about_care(stack) == [
        f"{lead}: no finding (what stands for several bodies is not compared)"
    ]
    elsewhere = also.replace(board, "Board, areas: [hill]").replace(
        "areas: {", "areas: {hill: {name: Hill, level: locality, within: city}, ", 1
    )
    elsewhere = elsewhere.replace(panel, "Panel\n    areas: [town]")
    assert about_care(elsewhere) == [f"{lead}: no finding (for different areas)"]


def test_a_map_without_functions_has_no_table() -> None:
    said = view("partnerships: {board: {name: Board}}")
    assert "<table" not in said
    assert "No empty or crowded row was found in what is recorded here." in said


def test_a_table_too_wide_for_paper_says_so_there() -> None:
    boards = "".join(
        f"  board-{n}: {{name: Board {n}, functions: [care]}}\n" for n in range(WIDEST_ON_PAPER + 1)
    )
    wide = analysis_of(f"functions: {{care: {{name: Care}}}}\npartnerships:\n{boards}")
    assert not make_matrix(wide.graph, wide.findings).fits_paper
    assert "only-paper" in view(f"functions: {{care: {{name: Care}}}}\npartnerships:\n{boards}")
    assert "only-paper" not in view(MAP)


def test_few_rows_are_shown_whole_and_many_in_a_frame_of_their_own() -> None:
    frame = 'class="matrix-frame short"'
    assert frame in view(MAP)
    many = "".join(f"  f{number}: {{name: Function {number}}}\n" for number in range(20))
    assert frame not in view(MAP.replace("functions:\n", f"functions:\n{many}", 1))

"""Text for people: whole outputs, as a reader has them."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of, loaded_from

from partnermap.finding import Finding
from partnermap.pipeline import Analysis
from partnermap.reports import problems, text
from partnermap.reports.terminal import Style, Writer

TWO_BOARDS = """
map: {name: Wexcombe Together, as_of: 2024-05}
sources:
  terms: {title: Terms of reference}
areas:
  wexcombe: {name: Wexcombe}
functions:
  care: {name: Crisis care}
partnerships:
  a:
    name: Board A
    areas: [wexcombe]
    communities: []
    source: {id: terms, at: p. 2}
    functions: [{function: care, role: coordinates}]
  b:
    name: Board B
    areas: [wexcombe]
    functions: [{function: care, role: coordinates}]
"""


def overlaps(analysis: Analysis) -> list[Finding]:
    return [each for each in analysis.findings if each.family == "overlap"]


def test_a_finding_is_shown_with_evidence_and_what_would_settle_it() -> None:
    analysis = analysis_of(TWO_BOARDS)
    assert text.render(analysis.graph, overlaps(analysis), Style(width=80)) == (
        """\
Wexcombe Together, as of May 2024
Overlaps: 1 possible.

PM101 duplicated-function, warning, possible
  Board A and Board B both coordinate 'Crisis care' for Wexcombe.
    map.yaml:15  Board A coordinates it (Terms of reference, p. 2)
    map.yaml:19  Board B coordinates it
    Would be settled by knowing which communities Board B is for, or that it
      is for everyone.
    To do: Agree which of the two does it, divide it, or record why both are
      needed.
    Id: PM101/care/a+b

What the map covers
  No organisation is named on the map; how many there are in all is not
  recorded.
  'Possible' means that a list is not declared complete or a fact is not known;
  each finding says which.
"""
    )


DECISIONS = """
dispositions:
  PM101/care/a+b:
    decision: justified
    reason: Each is required by its own statute.
    owner: a
    review: 2024-05
    EVIDENCE
  PM101/care/a+c:
    decision: planned
"""


def test_a_decision_is_shown_after_what_is_open_and_one_without_a_finding_last() -> None:
    analysis = analysis_of(TWO_BOARDS + DECISIONS.replace("EVIDENCE", ""))
    said = text.render(analysis.graph, overlaps(analysis), Style(), unfound=analysis.unfound)
    assert said.startswith(
        """\
Wexcombe Together, as of May 2024
Overlaps: 0 open, 1 decided.

Decided (1)

PM101 duplicated-function, warning, possible, justified, due for review
  Board A and Board B both coordinate 'Crisis care' for Wexcombe.
    map.yaml:15  Board A coordinates it (Terms of reference, p. 2)
    map.yaml:19  Board B coordinates it
    map.yaml:22  Justified by Board A: Each is required by its own statute.
    Due for review since May 2024.
    Id: PM101/care/a+b

Decided, and no longer found (1)
  PM101/care/a+c
    map.yaml:28  Planned; no reason is recorded.

What the map covers
"""
    )


def test_a_finding_that_is_open_again_says_what_was_decided_and_what_to_do() -> None:
    analysis = analysis_of(TWO_BOARDS + DECISIONS.replace("EVIDENCE", "evidence: 00ff00ff"))
    said = text.render(analysis.graph, overlaps(analysis), Style())
    assert "Overlaps: 1 possible.\n" in said
    assert "PM101 duplicated-function, warning, possible, open again\n" in said
    assert (
        "    map.yaml:22  Decided on other evidence (justified by Board A): Each is required by "
        "its own\n      statute.\n" in said
    )
    assert "    To do: Agree which of the two" in said
    assert text.ledger_line(analysis.findings, analysis.unfound) == (
        "Decisions to look at: 1 open again and 1 without a finding."
    )


@pytest.mark.parametrize("every", [False, True])
def test_a_long_run_is_cut_unless_all_are_asked_for(every: bool) -> None:
    groups = "".join(f"  g{n}: {{name: G{n}, sector: vcse, income: micro}}\n" for n in range(47))
    analysis = analysis_of(f"organisations:\n{groups}")
    said = text.render(analysis.graph, analysis.findings, Style(), every=every)
    assert said.count("    Id: PM302/") == (47 if every else 10)
    assert ("... and 37 more like these: use --all\n" in said) != every
    assert ("PM302 island: 47 findings, 47 possible; the worst first\n" in said) != every


def test_lines_that_stop_at_one_body_are_told_together_with_the_id_of_each() -> None:
    boards = "".join(
        f"  b{n}: {{name: Board {n}, decides: true, accountable_to: top}}\n" for n in range(5)
    )
    more = "  top: {name: Top}\n  other: {name: Other, decides: true}\n"
    analysis = analysis_of(f"partnerships:\n{boards}{more}")
    said = text.render(analysis.graph, analysis.findings, Style())
    assert said.count("the line from it stops at Top") == 1
    assert (
        "    Id: PM204/b0\n"
        "    The lines from 4 more stop there, too; --all shows each by itself:\n"
        "      Board 1 (PM204/b1)\n"
    ) in said
    assert "    Id: PM204/other\n" in said
    whole = text.render(analysis.graph, analysis.findings, Style(), every=True)
    assert whole.count("the line from it stops at Top") == 5
    two = boards.splitlines()[:2]
    analysis = analysis_of("\n".join(["partnerships:", *two, more]))
    said = text.render(analysis.graph, analysis.findings, Style())
    assert said.count("the line from it stops at Top") == 2


def test_a_problem_is_shown_with_its_line_and_a_caret() -> None:
    loaded = loaded_from("map: {name: T}\norganisations:\n  x: {name: X, sectr: vcse}\n")
    said = problems.render(loaded.problems, loaded.lines, Style(), prefix="maps/t/")
    assert said == (
        """\
maps/t/map.yaml:3:16: error PM010 there is no field 'sectr' in an organisation
      x: {name: X, sectr: vcse}
                   ^
    hint: Did you mean 'sector'?
    see: partnermap explain PM010

"""
    )


def test_the_same_in_one_file_is_told_once_with_the_lines_of_all() -> None:
    rows = "".join(f"  x{n}: {{name: X{n}, sector: vol, areas: elm}}\n" for n in range(17))
    rows += "  y: {name: Y, sector: volo}\n  z: {name: Z, sector: volo}\n"
    loaded = loaded_from(f"map: {{name: T}}\nareas: {{elm: {{name: E}}}}\norganisations:\n{rows}")
    said = problems.render(loaded.problems, loaded.lines, Style())
    assert said.count("'vol' is not one of the words") == 1
    assert "map.yaml:4:26: error PM013 'vol' is not one of the words for 'sector'\n" in said
    also = "also: the same 16 times more, at lines 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 and 4"
    assert f"{also} more; partnermap check --all shows each" in " ".join(said.split())
    assert said.count("'volo' is not one of the words") == 2, "two lines are told as two"
    whole = problems.render(loaded.problems, loaded.lines, Style(), every=True)
    assert whole.count("'vol' is not one of the words") == 17
    assert "also:" not in whole


def test_names_are_never_read_as_markup_or_sent_raw_to_a_terminal() -> None:
    writer = Writer(Style())
    writer.line("[bold]A[/bold] :smile: \x1b[31m")
    assert writer.text() == "[bold]A[/bold] :smile:  [31m\n"


def test_colour_is_used_only_where_it_is_asked_for() -> None:
    for colour in (False, True):
        writer = Writer(Style(colour=colour))
        writer.line("Warning", look="yellow")
        assert ("\x1b[" in writer.text()) is colour


def test_what_is_about_one_organisation_is_told_once() -> None:
    analysis = analysis_of("organisations: {club: {name: Club, sector: vcse, income: micro}}")
    said = text.render(analysis.graph, analysis.findings, Style())
    assert "Isolation: 1 possible (organisations; 2 findings about them).\n" in said
    assert "    Id: PM302/club\n" in said
    assert (
        "    Also PM301 no-seat, warning, possible: Club has no seat on any partnership recorded "
        "here. Id:\n      PM301/club\n" in said
    )


def test_those_who_may_not_be_small_are_listed_apart() -> None:
    analysis = analysis_of("""
organisations:
  small: {name: Small, sector: vcse, income: micro}
  agency: {name: Agency, sector: vcse, kind: infrastructure}
""")
    said = text.render(analysis.graph, analysis.findings, Style())
    apart = said.index("\n\nWhether these are small is not known: income or sector not recorded\n")
    assert said.index("Id: PM302/small") < apart < said.index("Id: PM302/agency")

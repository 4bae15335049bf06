"""What a box says about its body."""

from __future__ import annotations

from dataclasses import replace

from maps_from_text import analysis_of

from partnermap.finding import Certainty
from partnermap.page.face import make_faces


def faces(text, **asked):
    analysis = analysis_of(text, **asked)
    return make_faces(analysis.graph, analysis.findings)


def test_a_partnership_says_who_has_its_seats():
    face = faces("""
map: {name: Test, labels: {vcse: Third sector}}
organisations:
  trust: {name: Trust, sector: nhs}
  charity: {name: Charity, sector: vcse}
  mystery: {name: Mystery}
partnerships:
  other: {name: Other}
  board:
    name: Board
    kind: safeguarding-board
    decides: true
    members:
      - charity
      - {body: trust, seats: 2}
      - {sector: faith, seats: unknown}
      - other
      - mystery
      - unheard-of
      - {kind: theme-partnership}
""")["board"]
    assert list(face.seats.items()) == [
        ("nhs", 2),
        ("vcse", 1),
        ("faith", 1),
        ("partnership", 2),
        ("unknown", 2),
    ]
    assert face.outline == "decides"
    assert face.said.startswith(
        "Board, safeguarding board, decides, at least 8 seats: NHS 2, Third sector 1, "
        "faith at least 1, another partnership 2 and sector not recorded 2"
    )


def test_what_is_not_recorded_is_said_in_words():
    found = faces("""
partnerships:
  board: {name: Board, reports_to: gone}
  empty: {name: Empty, complete: [members]}
""")
    assert found["board"].remark == "members not recorded"
    assert found["empty"].remark == "no members"
    assert found["gone"].kind == "not recorded"
    assert found["gone"].outline == "missing"
    assert found["gone"].said.startswith("gone, not recorded")


def test_outlines_say_how_a_body_stands():
    found = faces("""
partnerships:
  plain: {name: Plain}
  decides: {name: Decides, decides: true}
  proposed: {name: Proposed, decides: true, status: proposed}
  perhaps: {name: Perhaps, since: 2022..2024}
  ending: {name: Ending, status: ending, kind: forum}
organisations:
  council: {name: Council, kind: council}
""")
    said = {name: face.outline for name, face in found.items()}
    assert said == {
        "plain": "plain",
        "decides": "decides",
        "proposed": "proposed",
        "perhaps": "perhaps",
        "ending": "plain",
        "council": "decides",
    }
    assert found["proposed"].kind == "partnership, proposed"
    assert found["perhaps"].kind == "partnership, may exist"
    assert found["ending"].kind == "forum, ending"


def test_in_the_proposed_future_what_is_proposed_still_looks_so():
    text = "partnerships: {new: {name: New, status: proposed}}"
    assert faces(text, with_proposed=True)["new"].outline == "proposed"


def test_a_proposed_partnership_shows_the_seats_it_would_have():
    found = faces("""
organisations: {trust: {name: Trust, sector: nhs}}
partnerships:
  new: {name: New, status: proposed, members: [trust]}
  now: {name: Now, members: [{body: trust, status: proposed}, {body: trust, until: 2001}]}
""")
    assert found["new"].seats == {"nhs": 1}
    assert found["now"].seats == {}


def test_a_stack_says_how_many():
    found = faces("""
partnerships:
  many: {name: Many, stands_for: 1200}
  some: {name: Some, stands_for: unknown}
""")
    assert found["many"].stack == "\N{MULTIPLICATION SIGN} 1,200"
    assert found["some"].stack == "several"
    assert "stands for 1,200" in found["many"].said


def test_findings_are_counted_and_a_note_is_no_alarm():
    found = faces("""
organisations: {council: {name: Council, kind: council}}
partnerships:
  loose: {name: Loose, decides: true, complete: [links, functions]}
  weak: {name: Weak, decides: true, reports_to: council, complete: [links, functions]}
""")
    assert (found["loose"].findings, found["loose"].alarm) == (1, True)
    assert (found["weak"].findings, found["weak"].alarm) == (1, False)
    assert found["loose"].said.endswith(", 1 finding")
    assert (found["loose"].warned, found["weak"].warned) == ("alarm", "caution")


def test_findings_of_which_none_is_asserted_are_told_as_possible():
    text = """
partnerships:
  board: {name: Board, decides: true}
  other: {name: Other, decides: true, functions: [{function: care, role: leads}]}
functions: {care: {name: Care}}
"""
    board = faces(text)["board"]
    assert (board.findings, board.asserted, board.warned) == (1, False, "alarm possible")
    assert board.said.endswith(", 1 finding, only possible")
    analysis = analysis_of(text)
    twice = make_faces(analysis.graph, [*analysis.findings, *analysis.findings])["board"]
    assert twice.said.endswith(", 2 findings, all only possible")
    surely = [replace(each, certainty=Certainty.ASSERTED) for each in analysis.findings]
    mixed = make_faces(analysis.graph, [*analysis.findings, *surely])["board"]
    assert (mixed.asserted, mixed.warned) == (True, "alarm")
    assert mixed.said.endswith(", 2 findings")


def test_two_of_one_name_are_told_apart():
    found = faces("""
organisations:
  east-hospital: {name: The Infirmary}
  west-hospital: {name: The Infirmary}
  other: {name: Other}
""")
    assert found["east-hospital"].name == "The Infirmary (east-hospital)"
    assert found["west-hospital"].said.startswith("The Infirmary (west-hospital), organisation")
    assert found["other"].name == "Other"


def test_a_class_that_nobody_named_is_not_drawn_as_deciding_where_nobody_is_known_to():
    text = """
map: {name: Test}
organisations: {councils: {name: Councils, kind: council, stands_for: unknown}}
partnerships: {board: {name: Board}}
"""
    outlines = [
        make_faces(analysis_of(each).graph, ())["councils"].outline
        for each in (text, text.replace("{name: Board}", "{name: Board, decides: true}"))
    ]
    assert outlines == ["plain", "decides"]

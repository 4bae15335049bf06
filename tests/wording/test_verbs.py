"""A record that stands for several speaks in the plural, wherever a sentence is made."""

from __future__ import annotations

import pytest
from maps_from_text import analysis_of

from partnermap import vocabulary as words
from partnermap.analysis.profile import profile
from partnermap.english import plural_verb
from partnermap.page import render
from partnermap.reports import body
from partnermap.reports.terminal import Style
from partnermap.wording import describe


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("answers to", "answer to"),
        ("is part of", "are part of"),
        ("has as a part", "have as a part"),
        ("does something about", "do something about"),
        ("carries out", "carry out"),
        ("ties in with", "tie in with"),
        ("discusses with", "discuss with"),
        ("watches over", "watch over"),
        ("advises", "advise"),
        ("scrutinises", "scrutinise"),
        ("gives assurance to", "give assurance to"),
        ("was", "were"),
        ("pass on to", "pass on to"),
        ("may tell", "may tell"),
    ],
)
def test_a_verb_said_of_several(one: str, several: str) -> None:
    assert plural_verb(one) == several


def test_every_kind_of_link_can_be_said_of_several() -> None:
    for kind in words.LINK_KINDS.values():
        for phrase in (kind.label, kind.inverse):
            assert plural_verb(phrase).split()[0] not in phrase.split(), phrase


STACKS = """
map: {name: Test, as_of: 2024}
areas:
  town: {name: Town}
functions:
  care: {name: Crisis care}
organisations:
  councils: {name: Councils, kind: council, stands_for: 3, publicly_accountable: true}
partnerships:
  themes:
    name: Theme partnerships
    areas: [town]
    stands_for: unknown
    accountable_to: board
    functions: [{function: care, role: delivers}]
  board:
    name: Board
    areas: [town]
    part_of: councils
    advises: themes
    functions: [{function: care, role: delivers}]
    members: [councils]
plans:
  plan: {name: Plan, owners: [councils]}
"""


def shown(name: str) -> list[str]:
    graph = analysis_of(STACKS).graph
    said = body.render(graph, describe(graph, profile(graph, name)), (), Style(width=200))
    return [line.strip() for line in said.split("\n")]


def test_show_says_what_they_do_and_what_is_done_to_them() -> None:
    themes, councils = shown("themes"), shown("councils")
    assert {"answer to Board", "are advised by Board", "deliver 'Crisis care'"} <= set(themes)
    assert {"have as a part Board", "own Plan", "They answer to the public."} <= set(councils)
    assert "Whether they take decisions is not recorded." in themes
    assert {"is part of Councils", "advises Theme partnerships"} <= set(shown("board"))


def test_the_page_says_the_same_in_tables_and_pictures() -> None:
    written = render(analysis_of(STACKS).graph, ())
    assert "Theme partnerships answer to Board" in written
    assert " deliver it" in written
    assert "Theme partnerships answers" not in written

"""A mapping file keeps what is answered in it, and gets what is still open."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.workbooks import book_of

from partnermap.exchange.spreadsheets import Mapped, read_mapping, start_of_mapping
from partnermap.exchange.spreadsheets.not_understood import adding
from partnermap.exchange.spreadsheets.not_understood.adding import Added, with_added
from partnermap.finding import Severity
from partnermap.source import read_source

ANSWERED = """\
# mine
headings:   # of both sheets
    "Old box": ignore   # nobody needs it

words:
    Sector:
        # asked on Monday
        "Third lot": vcse

# the end
"""
ROWS = [
    ["Organisation", "Sector", "Type", "Old box", "Cluster"],
    ["Elm Trust", "Third lot", "Odd sort", "a", "2"],
    ["Oak Trust", "Fourth lot", "Charity", "a", "2"],
]


def test_answers_and_comments_stay_and_only_what_is_open_is_added() -> None:
    said = Mapped(headings={"old box": "ignore"}, words={"sector": {"third lot": "vcse"}})
    start = start_of_mapping([book_of(Orgs=ROWS)], said)
    added = with_added(ANSWERED, start)
    assert added.many == 3
    assert [line for line in added.text.splitlines() if line in ANSWERED.splitlines()] == [
        *ANSWERED.splitlines()
    ]
    assert '    "Cluster": "?"  # likely Notes (2 cells)\n\nwords:' in added.text
    assert '        "Third lot": vcse\n        # Choose from: nhs' in added.text
    assert '        "Fourth lot": "?"' in added.text
    assert "    Kind:\n      # Organisations: choose from" in added.text
    assert added.text.endswith("\n# the end\n")
    assert with_added(added.text, start).many == 0
    assert with_added(added.text, start).text == added.text


def test_a_part_that_is_not_there_stands_before_what_was_understood() -> None:
    before = 'words:\n  Sector:\n    "Third lot": vcse\n\n# What was understood, below.\n'
    text = with_added(before, start_of_mapping([book_of(Orgs=ROWS)], Mapped())).text
    assert text.index("headings:") < text.index("# What was understood, below.")
    assert text.count("# What was understood") == 1


@pytest.mark.parametrize(
    "before",
    [
        "headings:\n  Old box:\n  # later\n",
        "headings:\n  Old box:\n    ignore",
        "headings: ~  # nothing yet\nwords: {}\n",
        "words:\n  Sector:\n  Kind: null\n",
        '"headings":\n  "Old box": ignore\n',
        "'words' :\n    'Sector':\n            'Third lot': vcse\n    Kind:\n        # none\n",
        "? headings\n: Old box: ignore\n",
        "%YAML 1.1\n---\nheadings:\n  Old box: ignore\n...\n# the end\n",
        "  headings:\n    Old box: ignore\n  words:\n    Sector:\n      Third lot: vcse\n",
        "headings:\r\n  Cluster: |\r\n    Tags\r\n",
        "---\n# all is open\n",
    ],
)
def test_in_whatever_form_answers_are_written_nothing_of_them_changes(before: str) -> None:
    start = start_of_mapping([book_of(Orgs=ROWS)], Mapped())
    added = with_added(before, start)
    then, now = (read_source("m", each.encode()) for each in (before, added.text))
    assert not [each for each in now.problems if each.severity is Severity.ERROR]
    for part, said in then.data.items():
        assert said.keys() <= now.data[part].keys()
        for key, answer in said.items():
            there = now.data[part][key]
            assert answer == there or answer.items() <= there.items()
    comments = [line for line in before.splitlines() if line.lstrip().startswith("#")]
    assert set(comments) <= set(added.text.splitlines())
    assert added.many == added.text.count('"?"') > 2
    assert with_added(added.text, start) == Added(added.text, 0)


@pytest.mark.parametrize("before", ["headings: [\n", "headings: &a\n  Old box: ignore\n"])
def test_what_cannot_be_read_is_left_as_it_is(before: str) -> None:
    start = start_of_mapping([book_of(Orgs=ROWS)], Mapped())
    assert with_added(before, start) == Added(before, 0, is_refused=True)


def test_what_would_read_as_something_else_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "_behind", lambda *_: 0)  # the lines come to stand elsewhere
    start = start_of_mapping([book_of(Orgs=ROWS)], Mapped())
    assert with_added(ANSWERED, start) == Added(ANSWERED, 0, is_refused=True)


@pytest.mark.parametrize(
    ("before", "closed"),
    [
        ("{headings: {Old box: ignore}}", "the whole file"),
        ("headings: {Old box: ignore}\n", "headings"),
        ("words:\n  Kind: {a: b}\n", "words, Kind"),
    ],
)
def test_what_is_written_in_one_line_is_not_changed(before: str, closed: str) -> None:
    added = with_added(before, start_of_mapping([book_of(Orgs=ROWS)], Mapped()))
    assert (added.text, added.many, added.closed) == (before, 0, closed)


def test_the_words_below_a_likely_column_are_asked_in_the_same_round() -> None:
    rows = [["Board", "Setup"], ["Elm A", "Forum"], ["Elm B", "Network"], ["Elm C", "Oddity"]]
    text = start_of_mapping([book_of(Partnerships=rows)], Mapped())
    assert '"Setup": "?"  # likely Kind (3 cells)' in text
    assert '    "Oddity": "?"' in text


def test_an_answer_that_is_neither_yes_nor_no_is_asked() -> None:
    rows = [["Board", "Decision making?"], ["Elm A", "Yes"], ["Elm B", "advisory only"]]
    text = start_of_mapping([book_of(Partnerships=rows)], Mapped())
    assert "  Decides:\n    # Choose from: yes, no, unknown.\n" in text
    assert '    "advisory only": "?"  # likely no (1 cell)\n' in text
    assert '"Yes"' not in text


def test_a_sheet_that_is_ignored_is_not_asked_about_again() -> None:
    book = book_of(Orgs=ROWS, Ideas=[["Ring round"]])
    assert '"Ideas"' not in start_of_mapping([book], Mapped(sheets={"ideas": "ignore"}))


def test_a_column_under_two_of_its_names_keeps_the_answers_of_both(tmp_path: Path) -> None:
    path = tmp_path / "m.yaml"
    path.write_text("words:\n  Type: {Odd: charity}\n  Kind: {Odder: council}\n", encoding="utf-8")
    assert read_mapping(path).words == {"kind": {"odd": "charity", "odder": "council"}}

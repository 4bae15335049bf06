"""Questions as text, Markdown, CSV and JSON: no name runs as a formula or is read as markup."""

from __future__ import annotations

import csv
import json
from io import StringIO

from maps_from_text import analysis_of

from partnermap.asking import questions
from partnermap.reports import asking, asking_csv, asking_json, asking_markdown
from partnermap.reports.terminal import Style

WHOLE = "map: {name: Test, as_of: 2023, complete: [organisations, partnerships]}\n"
BOARDS = "partnerships:\n" + "".join(
    f"  board-{n}: {{name: Board {n}, decides: false}}\n" for n in range(30)
)
MAP = f"""{WHOLE}organisations:
  club: {{name: "=1+1", sector: vcse, income: micro, complete: [links]}}
  pantry: {{name: "Pantry *and* [kitchen]", sector: vcse, income: micro, complete: [links]}}
{BOARDS}"""
MANY = (
    WHOLE
    + "organisations:\n"
    + "".join(
        f"  club-{n:02}: {{name: Club {n}, sector: vcse, income: micro}}\n" for n in range(30)
    )
    + BOARDS
)
NONE = "organisations: {council: {name: Council, kind: council}}\n"


ANSWER = (
    "organisations:  # is there already\n  club:  # is there already\n"
    "    complete: [seats, links]  # in place of what is there"
)


def text(of: str, *, every: bool = False) -> str:
    analysis = analysis_of(of)
    return asking.render(analysis.graph, questions(analysis.findings), Style(), every=every)


def markdown(of: str) -> str:
    analysis = analysis_of(of)
    return asking_markdown.render(analysis.graph, questions(analysis.findings))


def test_the_first_are_shown_and_the_rest_are_counted() -> None:
    said = text(MANY)
    flat = " ".join(said.split())
    assert (
        "30 letters, with 60 questions, would settle all 60 findings that are only possible. "
        "They are about 30 organisations. "
        "The first 12 of these, shown here, would settle 24 of the 60."
    ) in flat
    assert "12. Club 11" in said
    assert "Club 12" not in said
    assert "... and 18 more would settle 36 findings: use --all" in said
    assert "30. Club 29" in text(MANY, every=True)
    assert "18 more would settle 36 findings." in markdown(MANY)


def test_where_nothing_is_possible_it_says_so_plainly() -> None:
    for said in (text(NONE), markdown(NONE)):
        assert "There is nothing to ask: no open finding is only possible." in said
        assert "1 organisation on the map" in said


def test_yaml_to_paste_is_never_wrapped() -> None:
    assert "\n         complete: [seats, links]  # in place of what is there\n" in text(MAP)


def test_markdown_reads_no_name_as_markup() -> None:
    assert "## 2. Pantry \\*and\\* \\[kitchen\\]" in markdown(MAP)


def test_csv_is_as_excel_reads_it_and_holds_no_formula() -> None:
    analysis = analysis_of(MAP)
    said = asking_csv.render(analysis.graph, questions(analysis.findings))
    assert said.encode("utf-8").startswith(b"\xef\xbb\xbfNumber,About,")
    assert "\n" not in said.replace("\r\n", "").replace("the map has none.\n", "")[:80]
    rows = list(csv.DictReader(StringIO(said[1:], newline="")))
    assert [row["About"] for row in rows] == ["'=1+1", "Pantry *and* [kitchen]"]
    assert rows[0]["Findings"].split("\n") == ["PM301/club", "PM302/club"]
    assert rows[0]["Answer"] == ANSWER
    assert not any(cell.startswith(tuple("=+-@\t\r")) for row in rows for cell in row.values())


def test_json_has_slots_words_answers_and_findings() -> None:
    analysis = analysis_of(MAP)
    said = json.loads(asking_json.render(analysis.graph, questions(analysis.findings)))
    assert said["version"] == 1
    assert said["possible"] == 4
    assert said["questions"][0] == {
        "section": "bodies",
        "record": "club",
        "subject": "=1+1",
        "whom": "=1+1",
        "asks": [
            "On which boards, forums and groups does =1+1 sit, and on which does somebody speak "
            "for it by name? The map has none."
        ],
        "slots": [{"section": "organisations", "record": "club", "kind": "list", "name": "seats"}],
        "settles": ["PM301/club", "PM302/club"],
        "settles_with_earlier": [],
        "helps": [],
        "answers": [
            {
                "path": "map.yaml",
                "line": 3,
                "yaml": f"{ANSWER}\n",
            }
        ],
    }

"""Two rows of one list that share a name: two bodies, until somebody says otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.twice import bring, decide
from exchange.workbooks import imported, told

ORGS = [["Name", "Area"], ["Women's Aid", "Erdington"], ["Women's Aid", "Handsworth"]]
MATRIX = [[None, "Place Board"], ["Women's Aid", "x"]]
SECOND = "Women's Aid (Handsworth)"


def test_the_second_row_waits_with_all_that_stands_in_it() -> None:
    found = imported(Organisations=ORGS)
    assert found.sections["organisations"] == {
        "womens-aid": {"name": "Women's Aid", "areas": ["erdington"]}
    }
    assert [each.name for each in found.uncertain] == [SECOND]
    assert told(found)[0].startswith(
        "Organisations!A3: 'Women's Aid' stands at Organisations!A2, too ('womens-aid'). Say in "
        f"import-review.csv, at '{SECOND}': the id where it is the same body, 'new' where"
    )


def test_the_name_means_nobody_surely_in_other_places() -> None:
    found = imported(Organisations=ORGS, Who=MATRIX)
    assert found.sections["partnerships"] == {"place-board": {"name": "Place Board"}}
    assert [each.name for each in found.uncertain] == [SECOND, "Women's Aid"]


def test_the_same_number_or_the_same_id_says_that_they_are_one() -> None:
    numbers = [["Name", "Charity number"], ["Women's Aid", 1090095], ["Women's Aid", 1090095]]
    assert imported(Organisations=numbers).uncertain == ()
    ids = [["Id", "Name"], ["O1", "Women's Aid"], ["O1", "Women's Aid"]]
    assert imported(Organisations=ids).uncertain == ()


def test_the_id_of_the_first_row_merges_them() -> None:
    found = imported(decided={SECOND: "womens-aid"}, Organisations=ORGS, Who=MATRIX)
    assert found.sections["organisations"]["womens-aid"]["areas"] == ["erdington", "handsworth"]
    assert found.sections["partnerships"]["place-board"]["members"] == [{"body": "womens-aid"}]


@pytest.mark.parametrize("decision", ["new", "womens-aid", "skip", ""])
def test_after_a_decision_a_further_import_changes_nothing(tmp_path: Path, decision: str) -> None:
    bring(tmp_path, Organisations=ORGS, Who=MATRIX)
    decide(tmp_path, {SECOND: decision})
    bring(tmp_path, Organisations=ORGS, Who=MATRIX)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*")}
    bring(tmp_path, Organisations=ORGS, Who=MATRIX)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.*")} == before
    many = (tmp_path / "ours/organisations.yaml").read_text("utf-8").count("name: Women's Aid")
    assert many == (2 if decision == "new" else 1)


def test_a_mention_is_given_to_one_of_the_two(tmp_path: Path) -> None:
    bring(tmp_path, Organisations=ORGS, Who=MATRIX)
    decide(tmp_path, {SECOND: "new", "Women's Aid": "womens-aid-2"})
    bring(tmp_path, Organisations=ORGS, Who=MATRIX)
    assert "- womens-aid-2" in (tmp_path / "ours/partnerships.yaml").read_text("utf-8")


def test_a_new_body_of_a_name_that_two_have_is_made_once(tmp_path: Path) -> None:
    grid = [[None, "Place Board"], ["Women's Aid", "x"], ["Women's Aid", "Chair"]]
    seats = [["Board", "Member"], ["Food Board", "Women's Aid"], ["Skills Forum", "Women's Aid"]]
    sheets = {"Organisations": ORGS, "Who": grid, "Members": seats}
    bring(tmp_path, **sheets)
    decide(tmp_path, {SECOND: "new", "Women's Aid": "new"})
    found = bring(tmp_path, **sheets)
    assert len(found.imported.sections["organisations"]) == 3
    waiting = [each.name for each in found.imported.uncertain]
    assert waiting == ["Women's Aid (number 2 of this name)"]
    bring(tmp_path, **sheets)
    assert (tmp_path / "ours/organisations.yaml").read_text("utf-8").count("name: Women's Aid") == 3


def test_two_rows_or_columns_of_a_matrix_with_one_name_wait_as_rows_of_a_list_do() -> None:
    rows = [[None, "A Board", "B Board"], ["Elm Trust", "x", None], ["Elm Trust", None, "Chair"]]
    found = imported(Who=rows)
    assert found.sections["partnerships"]["a-board"]["members"] == [{"body": "elm-trust"}]
    assert "members" not in found.sections["partnerships"]["b-board"]
    second = "Elm Trust (number 2 of this name)"
    assert [each.name for each in found.uncertain] == [second]
    assert any(each.startswith("Who!A3: 'Elm Trust' stands at Who!A2, too") for each in told(found))
    one = imported(decided={second: "elm-trust"}, Who=rows)
    assert one.sections["partnerships"]["b-board"]["members"][0]["body"] == "elm-trust"
    across = imported(Who=[[None, "A Board", "A Board"], ["Elm Trust", "x", "x"]])
    assert [each.name for each in across.uncertain] == ["A Board (number 2 of this name)"]
    rows = [[None, "A Board", "A Board"], ["Elm Trust", None, "x"], ["Elm Hub", "x", None]]
    two = imported(decided={"A Board (number 2 of this name)": "new"}, Who=rows)
    assert two.sections["partnerships"]["a-board"]["members"] == [{"body": "elm-hub"}]
    assert two.sections["partnerships"]["a-board-2"]["members"] == [{"body": "elm-trust"}]


def test_a_name_that_a_list_has_once_is_one_body_in_a_matrix_and_that_is_told() -> None:
    rows = [[None, "A Board", "B Board"], ["Elm Trust", "x", None], ["Elm Trust", None, "x"]]
    found = imported(Organisations=[["Name", "Sector"], ["Elm Trust", "vcse"]], Who=rows)
    assert found.uncertain == ()
    assert found.sections["partnerships"]["b-board"]["members"] == [{"body": "elm-trust"}]
    assert told(found)[0] == (
        "Who!A3: 'Elm Trust' stands at Who!A2, too ('elm-trust'), and both were taken as the one "
        "organisation. If there are two, give them names that tell them apart."
    )


def test_a_list_with_a_column_of_marks_is_still_a_list() -> None:
    rows = [["Name", "Sector", "Area", "Place Board"], ["Elm", "vcse", "Elmside", "x"]]
    found = imported(Organisations=[*rows, ["Elm", "faith", "Weir End", "x"]])
    assert [each.name for each in found.uncertain] == ["Elm (faith)"]


def test_a_decision_follows_its_row_when_rows_are_moved(tmp_path: Path) -> None:
    rows = [
        ["Name", "Area", "Chair", "Charity number"],
        ["Women's Aid", "Erdington", "Jane Smith", None],
        ["Women's Aid", "Erdington", "Siobhan Lee", 1073926],
        ["Women's Aid", "Handsworth", "Sue Green", None],
        ["Women's Aid", "Handsworth", "Ann Lee", None],
    ]
    bring(tmp_path, Orgs=rows)
    keys = {
        "Women's Aid (charity number 1073926)": "new",
        "Women's Aid (number 3 of this name)": "new",
        "Women's Aid (number 4 of this name)": "skip",
    }
    decide(tmp_path, keys)
    bring(tmp_path, Orgs=rows)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    assert sum(text.count(b"name: Women's Aid") for text in before.values()) == 3
    moved = [rows[0], ["Elm Trust", "Erdington", None, None], *rows[1:]]
    bring(tmp_path, Orgs=moved)
    review = (tmp_path / "ours/import-review.csv").read_text("utf-8")
    assert all("Women" not in line or line.split(",")[-1] for line in review.splitlines())
    assert not any(each in review for each in ("Siobhan", "Green", "Ann"))
    after = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    assert sum(text.count(b"name: Women's Aid") for text in after.values()) == 3

"""Beginning again: the map is deleted, and what somebody has decided about names is kept."""

from __future__ import annotations

from pathlib import Path

from exchange.twice import bring, decide
from exchange.workbooks import imported, told

from partnermap.exchange.imported import Weight

LIST = [
    ["Organisation", "Type"],
    ["Harlshire County Council", "Council"],
    ["H'shire CC", "Council"],
    ["Harlshire Chamber of Commerce", "Company"],
]
MATRIX = [[None, "Climate Board"], ["Harlshire Chamber of Commerce", "X"]]


def _begin_again(folder: Path) -> None:
    for path in (folder / "ours").glob("*.yaml"):
        path.unlink()


def test_a_name_that_is_decided_makes_no_other_name_doubtful(tmp_path: Path) -> None:
    bring(tmp_path, Organisations=LIST, Matrix=MATRIX)
    decide(tmp_path, {"H'shire CC": "harlshire-county-council"})
    _begin_again(tmp_path)
    for _ in range(2):  # the second time, the other name stands in the map
        found = bring(tmp_path, Organisations=LIST, Matrix=MATRIX)
        assert found.imported.uncertain == ()
    text = (tmp_path / "ours/organisations.yaml").read_text("utf-8")
    assert "harlshire-chamber-of-commerce:\n" in text
    assert text.count("kind:") == 2


def test_a_body_whose_row_waits_is_made_by_no_matrix() -> None:
    found = imported(Organisations=[*LIST[:1], *LIST[2:]], Matrix=MATRIX)
    assert [each.name for each in found.uncertain] == ["Harlshire Chamber of Commerce"]
    assert list(found.sections["organisations"]) == ["hshire-cc"]
    assert "members" not in found.sections.get("partnerships", {}).get("climate-board", {})
    waiting = [each for each in found.remarks if each.weight is Weight.WAITING]
    assert {each.origin.sheet for each in waiting} == {"Organisations", "Matrix"}
    assert not any("no list" in each for each in told(found))
    decided = imported(
        decided={"Harlshire Chamber of Commerce": "new"},
        Organisations=[*LIST[:1], *LIST[2:]],
        Matrix=MATRIX,
    )
    assert len(decided.sections["organisations"]) == 2


def test_a_name_that_is_decided_to_be_a_bodys_is_kept_beside_its_own(tmp_path: Path) -> None:
    bring(tmp_path, Organisations=LIST[:2])
    path = tmp_path / "ours/import-review.csv"
    path.write_text(
        "name,decision\nShire Hall,harlshire-county-council\n"
        "Siobhan Green,harlshire-county-council\nThe Hall (Jo Bell),harlshire-county-council\n"
        "Everyone,harlshire-county-council; new-one\n",
        encoding="utf-8",
    )
    rows = [[None, "Climate Board"], ["Shire Hall", "X"], ["Siobhan Green", "X"]]
    rows += [["The Hall (Jo Bell)", "X"]]
    found = bring(tmp_path, Matrix=rows)
    said = [each for each in told(found.imported) if "another name" in each]
    assert said == [
        "Matrix!A2: 'Shire Hall' is kept as another name of 'Harlshire County Council', as "
        "import-review.csv says."
    ]
    text = (tmp_path / "ours/organisations.yaml").read_text("utf-8")
    assert "also_known_as:\n      - Shire Hall\n" in text
    assert not any(each in text for each in ("Siobhan", "Bell"))
    assert bring(tmp_path, Matrix=rows).edits == ()

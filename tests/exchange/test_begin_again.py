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

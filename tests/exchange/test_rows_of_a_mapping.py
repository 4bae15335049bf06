"""What a mapping file says of one row, and hints that can be followed."""

from __future__ import annotations

from pathlib import Path

import pytest
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.readers import UnreadableError
from partnermap.exchange.spreadsheets import Asked, Mapped, import_workbooks, read_mapping
from partnermap.exchange.spreadsheets.not_understood.starting import start_of_mapping
from partnermap.exchange.telling import sentence_of

ROWS = [
    ["Organisation", "Sector", "Area"],
    ["Elm Council", "Statutory", "Elm"],
    ["NHS Elm ICB", "Statutory", "Elm"],
]


def test_one_row_gets_what_a_mapping_file_says_of_it(tmp_path: Path) -> None:
    path = tmp_path / "mapping.yaml"
    path.write_text(
        "rows:\n  Elm Council: {Sector: local-government}\n  NHS Elm ICB: {Sector: nhs, "
        "Charity number: '1090095'}\n  Elm Pub: {Sector: private}\n",
        encoding="utf-8",
    )
    found = import_workbooks([book_of(Orgs=ROWS)], Asked(mapped=read_mapping(path)))
    council, icb = found.sections["organisations"].values()
    assert (council["sector"], icb["sector"]) == ("local-government", "nhs")
    assert icb["identifiers"] == {"GB-CHC": "1090095"}
    (remark, _) = [sentence_of(each) for each in found.remarks]
    assert remark.startswith("mapping.yaml: 'Elm Pub' under 'rows' meets no row")


def test_a_word_that_differs_by_row_says_how_to_tell_each() -> None:
    remark = next(line for line in told(imported(Orgs=ROWS)) if "Statutory" in line)
    assert remark.endswith(
        "Write which: nhs, local-government, primary-care, police-fire or other-public. In a "
        'mapping file, for one row: rows: {"the name in it": {Sector: nhs}}; for all: words: '
        '{Sector: {"Statutory": nhs}}.'
    )


@pytest.mark.parametrize(
    ("heading", "cell", "meaning"),
    [
        ("Postcode", "WX1 2AB", "ignore"),
        ("Secter", "VCS", "Sector"),
        ("Incme", "5000", "Yearly income"),
        ("Entry date", "44805", "Notes"),
        ("Cods", "A1", "Id"),
    ],
)
def test_a_meaning_is_suggested_and_not_by_chance(heading: str, cell: str, meaning: str) -> None:
    rows = [["Organisation", "Area", heading], ["Elm Trust", "Elm", cell]]
    text = start_of_mapping([book_of(List=rows)], Mapped())
    assert f'"{heading}": "?"  # likely {meaning} (1 cell)\n' in text


def test_no_date_is_suggested_to_be_the_end_of_a_board() -> None:
    rows = [["Board", "Meets", "ToR date"], ["A Board", "monthly", "44805"]]
    assert '"ToR date": "?"  # likely Notes' in start_of_mapping([book_of(List=rows)], Mapped())


def test_a_number_in_a_register_is_no_id_of_boards() -> None:
    rows = [["Board", "Meets", "Charity No"], ["A Board", "monthly", 1090095]]
    text = start_of_mapping([book_of(List=rows)], Mapped())
    assert '"Charity No": Id' not in text


def test_two_in_a_cell_are_never_the_cell_itself() -> None:
    rows = [["A", "Canalside & Northgate"], ["B", "Marsh Lane/Canalside"]]
    found = imported(Boards=[["Board", "Area"], *rows])
    assert not any("Marsh Lane/Canalside" in each.suggested_name for each in found.uncertain)


def test_what_is_fixed_gives_way_to_what_the_map_or_another_list_says() -> None:
    known = {"organisations": {"wexley-foodbank": {"name": "Wexley Foodbank", "kind": "charity"}}}
    mapped = Mapped(fixed={"Organisations": {"Kind": "community-group", "Sector": "vcse"}})
    rows = [["Organisation", "Area"], ["Wexley Foodbank", "Elm"], ["Oak Lunch Club", "Elm"]]
    found = imported(known, mapped, Organisations=rows)
    bodies = found.sections["organisations"]
    assert "kind" not in bodies["wexley-foodbank"]
    assert bodies["wexley-foodbank"]["sector"] == "vcse"
    assert bodies["oak-lunch-club"]["kind"] == "community-group"
    (remark,) = [line for line in told(found) if "is fixed for rows that say nothing else" in line]
    assert "'Kind' 'community-group'" in remark
    assert remark.endswith("while the map says something that stays: 'charity'.")
    known["organisations"]["wexley-foodbank"]["kind"] = "community-group"
    assert "is fixed" not in str(told(imported(known, mapped, Organisations=rows)))


def test_a_list_is_taken_where_a_cell_may_hold_several(tmp_path: Path) -> None:
    path = tmp_path / "mapping.yaml"
    path.write_text("rows:\n  Elm Council: {Areas: [Elm, 'Oak; North']}\n", encoding="utf-8")
    found = import_workbooks([book_of(Orgs=ROWS)], Asked(mapped=read_mapping(path)))
    assert found.sections["organisations"]["elm-council"]["areas"] == ["elm", "oak-north"]
    assert [each["name"] for each in found.sections["areas"].values()] == ["Elm", "Oak; North"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "rows:\n  Elm Council:\n    Sector: [nhs, vcse]",
            "3: 'Sector' holds one value, and this is a list of 2. Write one: 'Sector: nhs'.",
        ),
        (
            "words:\n  Sector:\n    Odd:\n      - vcse",
            "3: 'Sector' holds one value, and this is a list of 1. Write one: 'Odd: vcse'.",
        ),
        (
            "fixed:\n  Organisations:\n    Areas: [{Elm: yes}]",
            "3: 'Areas' may hold a list, but of plain texts only. Write one: 'Areas: ...'.",
        ),
        (
            "fixed:\n  Organisations:\n    Sector:\n      Elm: nhs",
            "3: 'Sector' has lines of its own below it. Write it on one line: 'Sector: ...'.",
        ),
        (
            "sheets:\n  Who: {is: [matrix]}",
            "2: 'is' holds one value. Write 'Who: {is: matrix, headings_in_row: 4}'.",
        ),
    ],
)
def test_what_no_cell_could_hold_is_refused_at_its_line(
    tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "mapping.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError) as refused:
        read_mapping(path)
    assert str(refused.value) == f"{path}:{said}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- Ward cluster", "1: this file begins with a list, not a section. "),
        ("Ward cluster", "1: this file begins with a text, not a section. "),
        ("a,b\nc,d\ne,f\n", "1: this looks like a table (CSV), with the name of a YAML file. "),
        ("# ours\norganisations:\n  elm:", "2: 'organisations' is a part of a map's files. "),
    ],
)
def test_a_file_of_another_shape_is_told_what_a_mapping_looks_like(
    tmp_path: Path, text: str, said: str
) -> None:
    path = tmp_path / "mapping.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError) as refused:
        read_mapping(path)
    assert str(refused.value).startswith(f"{path}:{said}A mapping file says what the words of")
    assert "A map's files" not in str(refused.value)

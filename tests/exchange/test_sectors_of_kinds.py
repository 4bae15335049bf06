"""A council is of local government: what its kind tells need not be asked, and is marked."""

from __future__ import annotations

from typing import Any

import pytest
from exchange.workbooks import book_of, imported, told

from partnermap.exchange.spreadsheets import Mapped, start_of_mapping

LIST = [
    ["Organisation", "Kind", "Sector"],
    ["Elm Council", "Council", ""],
    ["Elm School", "School", "vcse"],
    ["Elm Carers Group", "Charity", ""],
    ["Elm Hub", "", ""],
]


def test_the_sector_of_a_new_body_follows_from_its_kind_and_is_marked_and_told() -> None:
    found = imported(Organisations=LIST)
    council = found.sections["organisations"]["elm-council"]
    assert (council["sector"], council["inferred"]) == ("local-government", ["sector"])
    (said,) = [each for each in told(found) if "concluded" in each]
    assert said.endswith(
        "the sector of 1 organisation was concluded from its kind, and marked as inferred: "
        "Elm Council."
    )


def test_what_is_stated_stays_and_what_may_be_of_several_sectors_is_left_open() -> None:
    bodies = imported(Organisations=LIST).sections["organisations"]
    assert bodies["elm-school"]["sector"] == "vcse"
    assert "inferred" not in bodies["elm-school"]
    assert "sector" not in bodies["elm-carers-group"]
    assert "sector" not in bodies["elm-hub"]


def test_what_the_map_has_of_a_body_stays_as_it_is() -> None:
    known = {"organisations": {"elm-council": {"name": "Elm Council"}}}
    found = imported(known=known, Organisations=LIST)
    assert "sector" not in found.sections["organisations"]["elm-council"]


MIXED = [
    ["Organisation", "Type"],
    ["Elm Council", "Council"],
    ["Elm Infirmary", "NHS"],
    ["Elm Carers Group", "Charity"],
    ["Elm Hub", "VCSE?"],
    ["Elm Homes", "Public body"],
]


@pytest.mark.parametrize("as_column", ["", "Kind", "Sector"])
def test_one_column_of_sectors_and_kinds_gives_both_whichever_it_is_called(as_column: str) -> None:
    mapped = Mapped(headings={"type": as_column} if as_column else {})
    found = imported(mapped=mapped, Organisations=MIXED)
    bodies = found.sections["organisations"]
    assert bodies["elm-council"]["kind"] == "council"
    assert bodies["elm-council"]["sector"] == "local-government"
    assert (bodies["elm-infirmary"]["sector"], "kind" in bodies["elm-infirmary"]) == ("nhs", False)
    assert bodies["elm-carers-group"]["kind"] == "charity"
    assert ("sector" in bodies["elm-carers-group"]) == (as_column == "Sector")  # by its sense
    assert (bodies["elm-hub"]["sector"], bodies["elm-hub"]["assumed"]) == ("vcse", ["sector"])
    (said,) = [each for each in told(found) if "was read as" in each and "'Type'" in each]
    inferred = "; in 1, what only follows from the word is marked as inferred"
    both = {"Sector": f"sector for 2 rows and as sector and kind for 2{inferred}"}
    how = both.get(as_column, "kind for 2 rows and as sector for 2")
    assert said == f"Organisations!B1: 'Type' was read as {how}."
    assert any("'Public body'" in each for each in told(found))


def test_a_column_of_its_own_goes_before_a_word_in_the_other_and_a_contradiction_is_told() -> None:
    rows = [
        ["Organisation", "Type", "Sector"],
        ["Elm Infirmary", "NHS", "NHS"],
        ["Elm Hub", "NHS", "vcse"],
        ["Elm Homes", "Housing", "other"],
        ["Elm Mix", "Education", "Charity"],
        ["Elm Chapel", "Church", "vcse"],
    ]
    found = imported(Organisations=rows)
    bodies = found.sections["organisations"]
    sectors = [bodies[each].get("sector") for each in bodies]
    assert sectors == ["nhs", "vcse", "housing", "vcse", "vcse"]
    assert bodies["elm-mix"]["kind"] == "charity"
    assert bodies["elm-chapel"]["kind"] == "faith-group"
    said = [each for each in told(found) if "contradicts" in each]
    assert said == [
        "Organisations!B3: 'NHS' is the sector 'nhs', which contradicts 'vcse' "
        "(Organisations!C3), which stands.",
        "Organisations!B5: 'Education' is the sector 'education', which contradicts 'vcse' "
        "(Organisations!C5), which stands.",
    ]
    assert any(each.startswith("Organisations!C4: 'other'") for each in told(found))


def test_a_group_of_public_bodies_gives_way_to_the_sector_that_a_kind_tells() -> None:
    rows = [["Organisation", "Type"], ["Statutory bodies"], *MIXED[1:2], ["Elm Probation", "?"]]
    mapped = Mapped(groups={"statutory bodies": "other-public"})
    bodies = imported(mapped=mapped, Organisations=rows).sections["organisations"]
    assert bodies["elm-council"]["sector"] == "local-government"
    assert bodies["elm-probation"]["sector"] == "other-public"


def test_a_mapping_file_may_say_a_sector_of_a_kind_and_both_of_one_word() -> None:
    words = {"kind": {"public body": "other-public"}, "sector": {"charity": "vcse"}}
    bodies = imported(mapped=Mapped(words=words), Organisations=MIXED).sections["organisations"]
    assert bodies["elm-homes"] == {"name": "Elm Homes", "sector": "other-public"}
    assert bodies["elm-carers-group"] == {
        "name": "Elm Carers Group",
        "kind": "charity",
        "sector": "vcse",
    }
    lines = start_of_mapping([book_of(Organisations=MIXED)], Mapped())
    assert '"NHS" = the sector nhs (1)' in lines


UNDER_SECTOR = [
    ["Organisation", "Sector"],
    ["Healthwatch Elm", "CIC"],
    ["Elm Hub", "CIC"],
    ["Elm Fire & Rescue", "Fire"],
    ["Elm Constabulary", "Police"],
    ["Elm Council", "Council"],
    ["Elm Borough", "Local authority"],
    ["Elm Carers", "Charity"],
]


def test_a_word_under_sector_that_would_make_a_body_decide_gives_a_kind_that_is_inferred() -> None:
    found = imported(Organisations=UNDER_SECTOR)
    bodies = found.sections["organisations"]
    kinds = {id_: (each.get("kind"), each.get("inferred")) for id_, each in bodies.items()}
    assert kinds == {
        "healthwatch-elm": ("healthwatch", ["sector", "kind"]),
        "elm-hub": ("social-enterprise", ["sector"]),
        "elm-fire-and-rescue": ("fire-and-rescue", ["kind"]),
        "elm-constabulary": ("police", ["kind"]),
        "elm-council": ("council", ["kind"]),
        "elm-borough": (None, None),
        "elm-carers": ("charity", None),
    }
    (said,) = [each for each in told(found) if "was read as" in each and "'Sector'" in each]
    assert said.endswith(
        "'Sector' was read as sector for 1 row and as sector and kind for 6; in 5, what only "
        "follows from the word is marked as inferred."
    )


def test_a_healthwatch_is_known_by_its_name_where_its_sector_says_a_legal_form() -> None:
    found = imported(Organisations=UNDER_SECTOR)
    bodies = found.sections["organisations"]
    assert bodies["healthwatch-elm"]["sector"] == "healthwatch"
    assert bodies["elm-hub"]["sector"] == "vcse"
    assert any(
        "'CIC' is a legal form, and the name says Healthwatch: its kind and its sector were taken "
        "from the name" in each
        for each in told(found)
    )
    stated = [["Organisation", "Sector"], ["Healthwatch Elm", "VCSE"]]
    bodies = imported(Organisations=stated).sections["organisations"]
    assert bodies["healthwatch-elm"] == {"name": "Healthwatch Elm", "sector": "vcse"}


@pytest.mark.parametrize("words", [{}, {"sector": {"charity": "vcse"}}])
def test_so_it_is_below_a_heading_of_kinds_whatever_is_said_of_charities(words: Any) -> None:
    rows = [["Organisation", "Type"], ["Healthwatch Elm", "Charity"], ["Elm Carers", "Charity"]]
    found = imported(mapped=Mapped(words=words), Organisations=rows)
    bodies = found.sections["organisations"]
    assert bodies["healthwatch-elm"]["sector"] == "healthwatch"
    assert bodies["healthwatch-elm"]["inferred"] == ["sector"]
    assert bodies["elm-carers"].get("sector") == ("vcse" if words else None)
    assert any("its sector was taken from the name" in each for each in told(found))


@pytest.mark.parametrize("text", ["VCSE - CIC", "Third lot"])
@pytest.mark.parametrize("heading", ["Sector", "Type"])
def test_a_line_of_a_mapping_takes_no_healthwatch_into_the_voluntary_sector(
    heading: str, text: str
) -> None:
    rows = [["Organisation", heading], ["Healthwatch Elm", text], ["Elm Hub", text]]
    ours = "sector" if heading == "Sector" else "kind"
    mapped = Mapped(words={ours: {text.casefold(): "vcse"}})
    found = imported(mapped=mapped, Organisations=rows)
    bodies = found.sections["organisations"]
    assert bodies["healthwatch-elm"]["sector"] == "healthwatch"
    assert "sector" in bodies["healthwatch-elm"]["inferred"]
    assert bodies["elm-hub"]["sector"] == "vcse"
    assert any("and the name says Healthwatch: its" in each for each in told(found))


def test_so_it_is_with_a_kind_that_has_a_sector_of_its_own() -> None:
    rows = [
        ["Organisation", "Sector", "Type"],
        ["Speak Up Elm", "Partner", "Healthwatch"],
        ["Elm Council", "Partner", "Council"],
        ["Elm Hub", "Partner", "Charity"],
    ]
    found = imported(mapped=Mapped(words={"sector": {"partner": "vcse"}}), Organisations=rows)
    sectors = {id_: each["sector"] for id_, each in found.sections["organisations"].items()}
    assert sectors == {
        "speak-up-elm": "healthwatch",
        "elm-council": "local-government",
        "elm-hub": "vcse",
    }
    assert any(
        "'Partner' is 'vcse' in the mapping file, and the kind of this body says 'healthwatch'"
        in each
        for each in told(found)
    )


def test_what_is_only_concluded_gives_way_to_what_the_map_or_another_list_states() -> None:
    there = {"name": "Elm Fire & Rescue", "kind": "charity"}
    known = {"organisations": {"elm-fire-and-rescue": there}}
    bodies = imported(known=known, Organisations=UNDER_SECTOR).sections["organisations"]
    assert bodies["elm-fire-and-rescue"] == {"sector": "police-fire"}
    more = [["Organisation", "Kind", "Area"], ["Elm Council", "Council", "Elm"]]
    bodies = imported(Organisations=UNDER_SECTOR, More=more).sections["organisations"]
    assert bodies["elm-council"]["kind"] == "council"
    assert "inferred" not in bodies["elm-council"]


OF_TWO = [
    ["Organisation", "Type"],
    *([f"Elm {each} Trust", "Charity"] for each in ("Age", "Care", "Food", "Youth")),
    ["Elm Homes", "Housing association"],
    ["Elm Tenants", "Community group"],
    ["Elm Hub", None],
]


def test_a_kind_with_a_sector_of_its_own_gives_it_and_how_many_have_none_is_told_once() -> None:
    found = imported(Organisations=OF_TWO)
    homes = found.sections["organisations"]["elm-homes"]
    assert (homes["sector"], homes["inferred"]) == ("housing", ["sector"])
    (line,) = [each for each in told(found) if "have no sector" in each]
    assert line.startswith(
        "ours.xlsx: 6 of 7 organisations have no sector (4 charities, 1 community group and 1 "
        "without a kind), so it is not known whether the voluntary sector is heard."
    )
    stated = {"organisations": {"elm-hub": {"name": "Elm Hub", "sector": "vcse"}}}
    (line,) = [e for e in told(imported(stated, Organisations=OF_TWO)) if "have no sector" in e]
    assert "5 of 7" in line
    whole = {"organisations": found.sections["organisations"]}
    assert not [e for e in told(imported(whole, Organisations=OF_TWO)) if "have no sector" in e]


def test_the_sector_of_each_such_kind_is_a_question_of_the_mapping() -> None:
    text = start_of_mapping([book_of(Organisations=OF_TWO)], Mapped())
    assert "  Sector:\n    # Choose from: nhs, local-government" in text
    assert '    "Charity": "?"  # likely vcse (4 cells)' in text
    assert '    "Community group": "?"  # likely vcse (1 cell)' in text
    assert '"Housing association": "?"' not in text
    said = Mapped(words={"sector": {"charity": "vcse", "community group": "vcse"}})
    found = imported(mapped=said, Organisations=OF_TWO)
    trust = found.sections["organisations"]["elm-age-trust"]
    assert (trust["kind"], trust["sector"]) == ("charity", "vcse")
    assert '"Charity": "?"' not in start_of_mapping([book_of(Organisations=OF_TWO)], said)
    given = [[*OF_TWO[0], "Sector"], *([*row, "vcse"] for row in OF_TWO[1:])]
    assert '"?"' not in start_of_mapping([book_of(Organisations=given)], Mapped())[150:]


@pytest.mark.parametrize(
    ("word", "sector"),
    [
        *(("GP federation", "primary-care"), ("Multi-academy trust", "education")),
        *(("FE college", "education"), ("Primary school", "education"), ("PCN", "primary-care")),
        *(("Parish council", "local-government"), ("Metropolitan borough", "local-government")),
        *(("Police force", "police-fire"), ("Fire & Rescue Service", "police-fire")),
        *(("Police and Crime Commissioner", "police-fire"), ("Probation Service", "other-public")),
        *(("Ambulance trust", "nhs"), ("RSL", "housing"), ("Diocese", "faith")),
        *(("Healthwatch", "healthwatch"), ("University", "education")),
    ],
)
def test_words_for_bodies_of_one_sector_give_it(word: str, sector: str) -> None:
    bodies = imported(Orgs=[["Organisation", "Type"], ["Elm", word]]).sections["organisations"]
    assert bodies["elm"]["sector"] == sector

"""Registers into a map that is there: the map's word stays, and only what it lacks is added."""

from __future__ import annotations

from typing import Any

from partnermap.exchange import Imported
from partnermap.exchange.adopting import adopted

KNOWN = {
    "areas": {"the-city": {"name": "The City", "level": "place", "gss": "E08000099"}},
    "organisations": {
        "hospitals": {
            "name": "Our Hospitals",
            "identifiers": {"GB-NHS": "RN1"},
            "kind": "other",
            "source": "handbook",
        },
        "forum": {"name": "The Weir Forum Ltd"},
        "pantry": {"name": "Weir Pantry", "identifiers": {"GB-CHC": "99"}},
        "sheds": {"name": "Weir Sheds", "stands_for": "3"},
    },
    "partnerships": {"board": {"name": "Weir Board", "members": ["forum"]}},
}


def into_map(**sections: Any) -> tuple[dict[str, Any], list[str]]:
    found = adopted(Imported(sections), KNOWN)
    return dict(found.sections), [each.message for each in found.remarks]


def test_a_body_is_known_by_its_number_and_keeps_its_name_and_kind() -> None:
    trust = {
        "name": "Weir NHS Trust",
        "identifiers": {"GB-NHS": "RN1"},
        "kind": "nhs-trust",
        "sector": "nhs",
        "source": {"id": "trusts", "at": "row 2"},
    }
    sections, remarks = into_map(organisations={"weir-trust": trust})
    assert sections["organisations"] == {
        "hospitals": {
            "also_known_as": ["Weir NHS Trust"],
            "identifiers": {"GB-NHS": "RN1"},
            "sector": "nhs",
            "source": ["handbook", {"id": "trusts", "at": "row 2"}],
        }
    }
    assert remarks == [
        "'kind' of 'Our Hospitals' is 'other' in the map, and stays; here it is 'nhs-trust'"
    ]


def test_a_body_of_exactly_that_name_is_taken_for_the_same_and_told() -> None:
    sections, remarks = into_map(organisations={"weir-forum": {"name": "Weir Forum"}})
    assert list(sections["organisations"]) == ["forum"]
    assert remarks == ["'Weir Forum' is taken to be 'forum' of the map, which has this name"]


def test_a_number_that_differs_makes_two_of_one_name_and_of_one_id() -> None:
    other = {"name": "Weir Pantry", "identifiers": {"GB-CHC": "77"}}
    sections, _ = into_map(organisations={"pantry": other})
    assert sections["organisations"] == {"pantry-77": other}


def test_a_body_whose_name_is_only_near_is_new_and_told() -> None:
    sections, remarks = into_map(organisations={"weir-fourm": {"name": "Weir Fourm"}})
    assert list(sections["organisations"]) == ["weir-fourm"]
    assert remarks == [
        "'Weir Fourm' is new in the map; 'The Weir Forum Ltd' (forum) is there, and may be the same"
    ]


def test_a_record_that_stands_for_several_is_no_body() -> None:
    sections, _ = into_map(organisations={"weir-sheds": {"name": "Weir Sheds"}})
    assert list(sections["organisations"]) == ["weir-sheds"]


def test_what_names_a_record_names_it_by_the_id_of_the_map() -> None:
    sections, _ = into_map(
        areas={"city": {"name": "City", "gss": "E08000099", "level": "place"}},
        organisations={
            "weir-forum": {"name": "Weir Forum", "areas": ["city"]},
            "new": {"name": "New", "succeeds": ["weir-forum"], "areas": ["city"]},
        },
        partnerships={"weir-board": {"name": "Weir Board", "members": ["new", "weir-forum"]}},
    )
    assert sections["organisations"]["forum"]["areas"] == ["the-city"]
    assert sections["organisations"]["new"]["succeeds"] == ["forum"]
    assert sections["partnerships"] == {"board": {"members": ["forum", "new"]}}


def test_what_the_map_says_about_itself_stays() -> None:
    assert adopted(Imported({"map": {"about": "Made"}}), KNOWN).sections == {}


def test_a_new_map_takes_everything_as_it_is() -> None:
    imported = Imported({"map": {"about": "Made"}, "organisations": {"a": {"name": "A"}}})
    assert adopted(imported, {}) == imported


def test_only_what_is_added_is_marked_as_concluded() -> None:
    said = {"name": "Elm", "identifiers": {"GB-CHC": "9"}, "sector": "vcse", "inferred": ["sector"]}
    stated = {"name": "Elm", "identifiers": {"GB-CHC": "9"}, "sector": "vcse"}
    bare = {"name": "Elm", "identifiers": {"GB-CHC": "9"}, "assumed": ["areas"]}
    for there, expected in ((stated, None), (bare, ["sector"])):
        found = adopted(
            Imported({"organisations": {"elm": said}}), {"organisations": {"elm": there}}
        )
        assert found.sections["organisations"]["elm"].get("inferred") == expected

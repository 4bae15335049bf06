"""What a loaded map holds beside its records: what is missing, what was not read, and places."""

from pathlib import Path

from written_cases import MAP, loaded, said

from partnermap.finding import Location
from partnermap.loader import load
from partnermap.problems import problem
from partnermap.storage import Files

BOARD = "map: {name: Test}\npartnerships: {board: {name: Board, members: [forum]}}\n"


def test_the_missing_ids_are_kept_by_section_and_those_of_plans_stand_with_the_bodies():
    found = loaded(
        {
            MAP: b"""
            organisations: {forum: {name: Forum, areas: [north], themes: health, reports_to: plan,
              functions: [care], communities: all, source: report, part_of: {area: south}}}
            partnerships: {board: {name: Board, members: [council, forum]}}
            """
        }
    ).map
    assert found.missing == {
        "bodies": {"council", "plan"},
        "areas": {"north", "south"},
        "themes": {"health"},
        "communities": {"all"},
        "functions": {"care"},
        "sources": {"report"},
    }


def test_what_a_skipped_file_may_hold_is_missing_and_what_an_unread_one_may_hold_is_not():
    def with_problem(code):
        other = problem(code, Location("other.yaml", 1, 1), "this was not read")
        return load(Files(Path(), {MAP: BOARD.encode()}, (other,)))

    skipped = with_problem("PM031")
    assert [found.code for found in skipped.problems] == ["PM020", "PM031"]
    assert skipped.map is not None
    unread = with_problem("PM032")
    assert [found.code for found in unread.problems] == ["PM032"]
    assert unread.map is None


def test_a_map_of_no_files_lacks_its_manifest():
    found = load(Files(Path(), {}))
    assert said(found.problems).startswith("partnermap.yaml:1:1 error PM016 this map has no")
    assert (found.map, found.lines) == (None, {})


def test_places_of_records_rows_and_the_manifest_and_of_what_is_not_there():
    found = loaded(
        {
            "a.yaml": b"map: {name: T, as_of: 2023}\nlinks:\n  - {from: a, to: b, kind: funds}\n",
            "b.yaml": b"organisations:\n  a: {name: A}\n  b: {name: B, areas: north}\n",
        }
    ).map

    def at(*place, key=False):
        location = found.locate(place, key)
        return f"{location.path}:{location.line}:{location.column}"

    assert at("map") == "a.yaml:1:1"
    assert at("map", "as_of") == "a.yaml:1:23"
    assert at("map", "as_of", key=True) == "a.yaml:1:16"
    assert at("links", 0) == "a.yaml:3:5"
    assert at("links", 0, "to") == "a.yaml:3:19"
    assert at("organisations", "b") == "b.yaml:3:3"
    assert at("organisations", "b", "areas", 0) == "b.yaml:3:23"
    assert at("organisations", "nobody") == "a.yaml:1:1"
    assert at("links", 5) == "a.yaml:1:1"


def test_records_stand_in_the_order_of_their_ids_and_links_in_one_of_their_own():
    bodies = "organisations: {c: {name: C}, a: {name: A}, b: {name: B}}\nlinks:\n"
    links = ["  - {from: a, kind: funds, to: b}\n", "  - {from: a, kind: advises, to: b}\n"]
    one = loaded({MAP: (bodies + "".join(links)).encode()}).map
    other = loaded({MAP: (bodies + "".join(reversed(links))).encode()}).map
    assert list(one.organisations) == ["a", "b", "c"]
    assert one.links == other.links


def test_the_lines_of_every_file_are_kept_for_showing_them():
    found = loaded({"a.yaml": b"areas: [\n", "b.yaml": b"\xff"})
    assert found.lines["a.yaml"] == ("areas: [", "")
    assert found.lines["b.yaml"] == ("",)
    assert found.map is None

"""Filters tell bodies apart by what is recorded of them; what is not recorded is a choice too."""

from __future__ import annotations

from maps_from_text import analysis_of

from partnermap.page.face import make_faces
from partnermap.page.filters import make_filters
from partnermap.page.rows import DRAWN

TEXT = """
map: {name: Test, labels: {vcse: Third sector}}
areas:
  city: {name: City, level: place}
  mill: {name: Mill, level: ward, within: [city]}
organisations:
  council: {name: Council, kind: council, sector: local-government, areas: [city]}
  charity: {name: Charity, sector: vcse, income: micro, areas: [mill]}
  firm: {name: Firm, sector: private, income: large}
  many: {name: Many, sector: vcse, stands_for: 5}
  gone: {name: Gone, sector: nhs, until: 2001}
partnerships:
  board:
    name: Board
    areas: [city]
    decides: true
    members: [{sector: faith}, charity, firm]
    advises: council
    reports_to: council
  hope: {name: Hope, status: proposed, members: [stranger]}
"""


def made(text=TEXT):
    analysis = analysis_of(text)
    graph = analysis.graph
    faces = make_faces(graph, analysis.findings)
    drawn = {name for name in faces if graph.moment.presence_of(name) in DRAWN}
    return make_filters(graph, faces, drawn)


def choices(facet):
    found = {each.id: each for each in made().facets}[facet]
    return [(each.id, each.label, each.count) for each in found.choices]


def test_sectors_count_organisations_that_stand_and_are_one_each():
    assert choices("sector") == [
        ("local-government", "local government", 1),
        ("vcse", "Third sector", 1),
        ("faith", "faith", 0),
        ("private", "private sector", 1),
        ("unknown", "sector not recorded", 0),
    ]


def test_sizes_end_with_those_that_are_not_recorded():
    assert choices("size") == [
        ("micro", "micro (under £10,000)", 1),
        ("large", "large (£1m to under £10m)", 1),
        ("unknown", "not recorded", 1),
    ]


def test_an_area_holds_what_lies_in_it():
    assert choices("area") == [
        ("city", "City", 3),
        ("mill", "Mill", 1),
        ("unknown", "area not recorded", 4),
    ]


def test_who_decides_is_not_guessed():
    assert choices("decides") == [
        ("yes", "decides", 2),
        ("no", "does not decide", 3),
        ("unknown", "not recorded", 2),
    ]


def test_status_is_told_apart():
    assert choices("status") == [
        ("stands", "exists now", 5),
        ("proposed", "proposed", 1),
        ("missing", "named, and not recorded", 1),
    ]


def test_kinds_of_link_have_their_line_and_number():
    found = {each.id: each for each in made().facets}["link"].choices
    assert [(each.id, each.label, each.count, each.style) for each in found] == [
        ("reports_to", "reports to", 1, "dashed"),
        ("advises", "advises", 1, "dash-dot"),
    ]


def test_a_partnership_has_the_sectors_and_sizes_of_its_members_in_pairs():
    board = made().marks["board"]
    assert board["who"] == [["faith", "unknown"], ["private", "large"], ["vcse", "micro"]]
    assert board["link"] == ["advises", "reports_to"]
    assert made().marks["hope"]["who"] == [["unknown", "unknown"]]


def test_a_kind_that_both_vocabularies_have_is_two_choices():
    text = TEXT.replace("firm: {name: Firm,", "firm: {name: Firm, kind: other,").replace(
        "name: Board\n", "name: Board\n    kind: other\n"
    )
    kinds = next(each for each in made(text).facets if each.id == "kind").choices
    assert [(each.id, each.label) for each in kinds if "other" in each.id] == [
        ("organisation-other", "other organisation"),
        ("other", "other partnership"),
    ]

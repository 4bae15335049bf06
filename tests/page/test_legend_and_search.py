"""The legend names only what the map uses; the search knows every name and number."""

from __future__ import annotations

from maps_from_text import analysis_of

from partnermap.page.face import make_faces
from partnermap.page.legend import WARNED, make_legend, shape_rows
from partnermap.page.searching import other_entries, search_entries

TEXT = """
map: {name: Test, labels: {vcse: Third sector}}
areas: {city: {name: City, level: place}}
organisations:
  council: {name: Council, kind: council, sector: local-government}
  charity:
    name: Charity
    sector: vcse
    formerly: [old-charity]
    identifiers: {GB-COH: "077", GB-CHC: "99"}
  many: {name: Many, sector: vcse, stands_for: 5}
  gone: {name: Gone, sector: nhs, until: 2001}
partnerships:
  board:
    name: Board
    also_known_as: [The Table]
    areas: [city]
    decides: true
    complete: [links, functions]
    members: [{sector: faith}]
    advises: council
    informs: charity
plans: {plan: {name: A plan, kind: strategy}}
"""


def made(text):
    analysis = analysis_of(text)
    return analysis.graph, make_faces(analysis.graph, analysis.findings)


def legend_of(text, **options):
    graph, faces = made(text)
    drawn = {name for name in faces if graph.moment.presence_of(name).stands}
    return make_legend(graph, faces, options.pop("drawn", drawn), **options)


def test_shapes_are_those_that_are_drawn():
    legend = legend_of(TEXT)
    assert legend.outlines == {"decides", "plain"}
    assert (legend.stacks, legend.groups) == (False, True)
    assert legend.warned == {"alarm", "alarm possible"}
    said = dict(shape_rows(legend, network=True))
    assert said["alarm possible"].startswith("findings of this body, all only possible")
    counts = (
        "the number in a triangle: open findings that name this body; one finding may stand at "
        "several bodies"
    )
    assert dict(shape_rows(legend, network=False))["warnings"] == counts
    assert said["warnings"] == f"{counts}; a small triangle has none"
    none = legend_of(TEXT, drawn={"gone"})
    assert not {"warnings", *WARNED} & dict(shape_rows(none, network=False)).keys()
    assert "caution" not in said
    assert {"dots", "stack"} & said.keys() == {"dots"}
    assert {"dots", "stack"} & dict(shape_rows(legend, network=False)).keys() == {"stack"}
    assert not legend_of(TEXT, drawn={"council"}).groups


def test_not_recorded_is_in_the_key_of_a_view_that_shows_it_only():
    text = TEXT.replace("plans:", "  loose: {name: Loose, members: [stranger]}\nplans:")
    assert "missing" in legend_of(text).outlines
    assert "missing" not in legend_of(text, drawn={"board", "council"}).outlines


def test_search_entries_are_sorted_and_know_every_name():
    entries = search_entries(*made(TEXT))
    assert [entry["name"] for entry in entries] == [
        "A plan",
        "Board",
        "Charity",
        "Council",
        "Gone",
        "Many",
    ]
    found = {entry["id"]: entry for entry in entries}
    assert found["board"]["also"] == ["The Table", "City"]
    assert found["charity"]["also"] == ["old-charity", "GB-CHC 99", "GB-COH 077"]
    assert found["plan"]["kind"] == "strategy"


def test_functions_areas_and_themes_are_found_too_and_lead_to_their_rows():
    text = (
        TEXT
        + """functions: {care: {name: Care at home, duty: statute}}
themes: {age: {name: Ageing}}
communities: {carers: {name: Carers}}
"""
    )
    graph, _ = made(text)
    assert [(each["name"], each["kind"], each["at"]) for each in other_entries(graph)] == [
        ("Ageing", "theme", "themes-age"),
        ("Care at home", "function", "function-care"),
        ("Carers", "community", "communities-carers"),
        ("City", "place", "area-city"),
    ]

"""The family as shapes: words inside their boxes, lines from box to box."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

import pytest
from maps_from_text import MAPS, TODAY, analysis_of

from partnermap.model import PartialDate
from partnermap.page.drawing import BEHIND, METRICS, PAD, draw_family
from partnermap.page.face import TIMES, make_faces
from partnermap.page.family import choose_family
from partnermap.page.measure import width_of
from partnermap.pipeline import analyse, read


def picture_of(analysis):
    faces = make_faces(analysis.graph, analysis.findings)
    return draw_family(analysis.graph, choose_family(analysis.graph), faces)


TEXT = """
areas:
  city: {name: City, level: place}
  east: {name: East, level: ward}
  west: {name: West, level: ward}
organisations:
  council: {name: Council, kind: council, sector: local-government, areas: [city]}
partnerships:
  board: {name: Board, areas: [city], accountable_to: council}
  group: {name: Group, areas: [city], reports_to: board, status: proposed}
  one: {name: One, areas: [east], part_of: board}
  two: {name: Two, areas: [west], advises: board}
"""


def test_lines_have_the_style_of_their_kind_and_words():
    shapes = {(each.start, each.end): each for each in picture_of(analysis_of(TEXT)).lines}
    assert shapes["board", "council"].style == "solid"
    assert shapes["group", "board"].style == "dashed"
    assert shapes["one", "board"].style == "dotted"
    assert shapes["two", "board"].style == "dash-dot"
    assert shapes["board", "council"].said == "Board answers to Council"
    assert shapes["group", "board"].said == "Group reports to Board (proposed)"
    assert shapes["group", "board"].proposed


def test_bands_are_named_by_level_and_by_the_one_area_that_is_there():
    assert [band.label for band in picture_of(analysis_of(TEXT)).bands] == ["Place: City", "Ward"]


def test_a_band_names_no_area_that_somebody_on_it_may_not_have():
    text = TEXT + "  free: {name: Free, kind: reference-group, part_of: board}\n"
    picture = picture_of(analysis_of(text))
    assert [band.label for band in picture.bands] == ["Place", "Ward"]
    kinds = {box.face.id: " ".join(box.kinds) for box in picture.boxes}
    assert kinds["free"].endswith(", area not recorded")
    assert kinds["board"] == "partnership"
    said = {box.face.id: box.said for box in picture.boxes}
    assert said["free"].endswith(", area not recorded")
    both = TEXT.replace(
        "group: {name: Group, areas: [city]", "group: {name: Group, areas: [city, east]"
    )
    assert picture_of(analysis_of(both)).bands[0].label == "Place"


def test_the_last_band_says_what_is_not_recorded():
    text = "areas: {patch: {name: Patch}}\npartnerships: {one: {name: One%s}}"
    assert picture_of(analysis_of(text % "")).bands[0].label == "Area not recorded"
    text %= ", areas: [patch]"
    assert picture_of(analysis_of(text)).bands[0].label == "Level of area not recorded"


def test_a_band_of_what_others_answer_to_says_why_it_is_at_the_top():
    text = TEXT.replace(", sector: local-government, areas: [city]", "")
    text = text.replace("areas:\n", "areas:\n  patch: {name: Patch}\n")
    text += "  group-b: {name: B, areas: [patch], part_of: board}\n"
    picture = picture_of(analysis_of(text))
    assert [band.label for band in picture.bands] == [
        "Area not recorded; at the top only because of who answers to whom",
        "Place",
        "Ward",
    ]
    said = {box.face.id: box.said for box in picture.boxes}
    assert said["council"].endswith(", area not recorded")
    assert said["group-b"].endswith(", level not recorded")


def test_the_level_is_in_the_words_of_the_place():
    text = TEXT.replace(
        "areas:\n  city", "map: {name: T, labels: {place: city}}\nareas:\n  city", 1
    )
    assert picture_of(analysis_of(text)).bands[0].label == "City: City"


def test_the_ground_of_a_bands_name_is_as_wide_as_the_name():
    for band in picture_of(analysis_of(TEXT)).bands:
        assert band.wide > width_of(band.label, 12, bold=True)


def test_an_arrowhead_ends_on_the_border_of_its_target():
    picture = picture_of(analysis_of(TEXT))
    rects = {box.face.id: box.rect for box in picture.boxes}
    for line in picture.lines:
        rect = rects[line.end]
        _, tip, _ = line.head.removeprefix("M").removesuffix(" Z").split(" L")
        x, y = map(float, tip.split())
        assert rect.x <= x <= rect.x + rect.width
        assert y in (rect.y, rect.y + rect.height) or x in (rect.x, rect.x + rect.width)


def test_an_organisation_says_its_sector_in_words():
    box = next(box for box in picture_of(analysis_of(TEXT)).boxes if box.face.id == "council")
    assert box.sector == ("local government",)
    assert not box.bar
    unknown = analysis_of(TEXT.replace(", sector: local-government", ""))
    box = next(box for box in picture_of(unknown).boxes if box.face.id == "council")
    assert box.sector == ("sector not recorded",)


def test_a_long_sector_has_two_lines_where_the_name_leaves_one():
    text = """
areas: {a: {name: A, level: place}}
map: {name: T, labels: {vcse: Voluntary and community sector}}
organisations: {trust: {name: %s, kind: charity, sector: vcse, areas: [a]}}
partnerships: {board: {name: Board, accountable_to: trust}}
"""
    box = box_of(text % "Millside Community Trust (Northbridge)", "trust")
    assert box.sector == ("Voluntary and community", "sector")
    box = box_of(text % "Millside Community Trust for the Whole of Northbridge", "trust")
    assert box.sector == ("Voluntary and communi…",)


def test_an_empty_map_has_an_empty_picture():
    picture = picture_of(analysis_of("organisations: {one: {name: One}}"))
    assert not picture.boxes
    assert picture.width > 0


MOMENTS = ((None, False), ("2003", False), ("2014", False), (None, True))


@pytest.mark.parametrize("path", MAPS, ids=[path.name for path in MAPS])
def test_in_the_committed_maps_all_words_stand_inside_their_boxes(path):
    loaded = read(path)
    assert loaded.map is not None
    inner = METRICS.box_width - 2 * PAD
    for at, with_proposed in MOMENTS:
        day = PartialDate.parse(at) if at else None
        picture = picture_of(analyse(loaded.map, TODAY, at=day, with_proposed=with_proposed))
        for box in picture.boxes:
            assert 1 <= len(box.names) <= 3
            assert all(width_of(words, 13, bold=True) <= inner for words in box.names)
            assert all(width_of(words, 11.5) <= inner for words in box.kinds)
            beside = width_of(box.face.stack, 11.5, bold=True)
            assert len(box.names) + len(box.kinds) <= 4
            assert beside <= inner - sum(each.width for each in box.bar)
            assert all(width_of(words, 11.5) + 22 <= inner for words in box.sector)
            assert len(box.sector) + len(box.names) + len(box.kinds) <= 5
            assert width_of(box.remark, 11.5) <= inner
            assert all(width_of(each.letter, 11, bold=True) <= each.width for each in box.bar)
            assert picture.x <= box.rect.x
            assert box.rect.x + box.rect.width <= picture.x + picture.width


def box_of(text: str, body: str):
    return next(box for box in picture_of(analysis_of(text)).boxes if box.face.id == body)


@pytest.mark.parametrize(
    ("name", "names", "kinds"),
    [
        ("Themes", ["Themes"], ["theme partnership, may", "exist, area not recorded"]),
        (
            "Theme partnerships of the county",
            ["Theme partnerships of", "the county"],
            ["theme partnership, may", "exist, area not recorded"],
        ),
        (
            "Theme partnerships of the county and of all its districts",
            ["Theme partnerships of", "the county and of all i…"],
            ["theme partnership, may", "exist, area not recorded"],
        ),
    ],
)
def test_a_name_is_cut_before_what_the_kind_says(name, names, kinds):
    text = f"""
map: {{name: Test, as_of: 2007}}
partnerships:
  theme: {{name: {name}, kind: theme-partnership, since: 2002..2010}}
"""
    box = box_of(text, "theme")
    assert [list(box.names), list(box.kinds)] == [names, kinds]


def test_a_long_name_has_three_lines_where_the_kind_needs_one():
    name = "Northbridge Mental Health Partnership Board"
    box = box_of(
        f"areas: {{a: {{name: A}}}}\npartnerships: {{b: {{name: {name}, areas: [a]}}}}", "b"
    )
    assert list(box.names) == ["Northbridge Mental", "Health Partnership", "Board"]
    assert list(box.kinds) == ["partnership"]


def test_the_number_of_a_stack_stands_beside_its_bar_or_for_its_members():
    text = "partnerships: {b: {name: Boards, stands_for: 5%s}}"
    assert box_of(text % "", "b").remark == ""
    (piece,) = box_of(text % ", members: [{sector: nhs}]", "b").bar
    inner = METRICS.box_width - 2 * PAD
    assert piece.width + PAD + width_of(f"{TIMES} 5", 11.5, bold=True) <= inner + 0.1


def test_an_arrowhead_at_a_stack_ends_at_its_hindmost_box():
    text = """
areas: {city: {name: City, level: place}, east: {name: East, level: ward}}
partnerships:
  boards: {name: Boards, areas: [city], stands_for: 2}
  group: {name: Group, areas: [east], part_of: boards}
"""
    picture = picture_of(analysis_of(text))
    rect = next(box.rect for box in picture.boxes if box.face.id == "boards")
    (line,) = picture.lines
    tip = line.head.split(" L")[1]
    assert float(tip.split()[1]) == rect.y + rect.height + BEHIND


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_there_is_a_dot_where_lines_join_and_none_where_they_turn_or_cross(path):
    picture = picture_of(analyse(read(path).map, TODAY))
    trunks = defaultdict(set)
    for line in picture.lines:
        corners = [tuple(map(float, each.split())) for each in line.path[1:].split(" L")]
        look = line.end, line.kind, line.proposed, line.perhaps
        trunks[look].update(pairwise(corners))
    forks = set()
    for stretches in trunks.values():
        for x, y in {corner for stretch in stretches for corner in stretch}:
            ways = set()
            for (x1, y1), (x2, y2) in stretches:
                if (x - x1) * (y2 - y1) == (y - y1) * (x2 - x1) and (
                    min(x1, x2) <= x <= max(x1, x2) and min(y1, y2) <= y <= max(y1, y2)
                ):
                    ways |= {
                        ((a > x) - (a < x), (b > y) - (b < y)) for a, b in ((x1, y1), (x2, y2))
                    }
            if len(ways - {(0, 0)}) > 2:
                forks.add((x, y))
    assert {line.join for line in picture.lines if line.join} == forks

"""A family that is too large for one sheet is printed in parts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from maps_from_text import MAPS, TODAY, analysis_of

from partnermap.page.drawing import NAME, draw_family
from partnermap.page.face import make_faces
from partnermap.page.family import choose_family
from partnermap.page.parts import HEIGHT, SMALLEST, WIDTH, make_parts
from partnermap.pipeline import analyse, read


def picture_of(analysis):
    faces = make_faces(analysis.graph, analysis.findings)
    return draw_family(analysis.graph, choose_family(analysis.graph), faces)


def tall(count):
    """A board with so many groups, half of them in a second area."""
    return (
        "areas: {city: {name: City, level: place}, east: {name: East, level: locality}}\n"
        "partnerships:\n  board: {name: Board, areas: [city]}\n"
    ) + "".join(
        f"  group-{number}: {{name: Group {number}, areas: [{'city' if number % 2 else 'east'}],"
        f" reports_to: board}}\n"
        for number in range(count)
    )


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name)
def test_the_committed_maps_are_printed_on_one_sheet(path):
    assert make_parts(picture_of(analyse(read(path).map, TODAY))) == ()


@pytest.mark.parametrize("count", [90, 140, 400])
def test_every_box_is_whole_in_a_part_whose_names_can_be_read(count):
    picture = picture_of(analysis_of(tall(count)))
    parts = make_parts(picture)
    assert len(parts) > 1
    for box in picture.boxes:
        top, bottom = box.rect.y, box.rect.y + box.rect.height
        whole = [part for part in parts if part.y <= top and bottom <= part.y + part.height]
        assert len(whole) == 1
    for part in parts:
        assert part.wide <= WIDTH
        assert part.high <= HEIGHT
        millimetres = NAME * part.wide / picture.width
        assert millimetres == pytest.approx(NAME * part.high / part.height)
        assert millimetres * 72 / 25.4 >= 6
    # Nothing between two rows is on no sheet.
    assert parts[0].y == 0
    assert parts[-1].y + parts[-1].height == picture.height
    for upper, lower in pairwise(parts):
        assert lower.y < upper.y + upper.height


def test_a_part_says_which_bands_it_shows():
    said = [part.said for part in make_parts(picture_of(analysis_of(tall(90))))]
    assert said[0] == "Place: City"
    assert said[-1] == "Locality: East (continued)"


def test_there_are_no_more_parts_than_rows_need():
    picture = picture_of(analysis_of(tall(140)))
    room = HEIGHT / (SMALLEST / NAME * 25.4 / 72)
    assert len(make_parts(picture)) <= picture.height / room + 2

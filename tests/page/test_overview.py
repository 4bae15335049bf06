"""The second placing of the family, in which the whole of it is looked at."""

from __future__ import annotations

from maps_from_text import MAPS, TODAY, analysis_of

from partnermap.page.drawing import draw_family
from partnermap.page.face import make_faces
from partnermap.page.family import choose_family
from partnermap.page.overview import FEW, place_wide
from partnermap.pipeline import analyse, read

ROOM = 1066, 614
"""For the picture in a window of 1366 by 768."""


def both(analysis):
    faces = make_faces(analysis.graph, analysis.findings)
    family = choose_family(analysis.graph)
    return draw_family(analysis.graph, family, faces), place_wide(analysis.graph, family, faces)


def test_the_whole_of_northbridge_is_seen_larger_and_is_the_same_family():
    (path,) = (path for path in MAPS if path.name == "northbridge")
    loaded = read(path)
    assert loaded.map is not None
    picture, wide = both(analyse(loaded.map, TODAY))
    assert wide is not None
    assert wide["boxes"].keys() == {box.face.id for box in picture.boxes}
    assert len(wide["bands"]) == len(picture.bands)
    for line, (_, head, own, rings) in zip(picture.lines, wide["lines"], strict=True):
        assert len(rings) == len(line.rings)
        x, y = wide["boxes"][line.end]
        tip_x, tip_y = map(float, head.split(" L")[1].split())
        assert x <= tip_x <= x + 206
        assert y <= tip_y <= y + 110
        assert not own or own.startswith("M")
    seen = [
        min(ROOM[0] / width, ROOM[1] / height)
        for width, height in ((picture.width, picture.height), (wide["width"], wide["height"]))
    ]
    assert seen[1] > 1.15 * seen[0]


def test_a_small_family_has_one_placing():
    def text(number):
        boards = "".join(f"  b{each}: {{name: B{each}}}\n" for each in range(number))
        return f"partnerships:\n{boards}"

    assert both(analysis_of(text(FEW)))[1] is None
    assert both(analysis_of(text(FEW + 1)))[1] is not None

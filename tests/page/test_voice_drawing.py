"""The picture of who is heard: nothing lies on anything else, and words have room."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from itertools import combinations

import pytest
from maps_from_text import ROOT, TODAY, analysis_of
from page.voice_views import EVERY_GRADE, bands, view_of

from partnermap.analysis.voice.audience import Way
from partnermap.layout import Rect
from partnermap.page import render
from partnermap.page.measure import width_of
from partnermap.page.voice import make_voice
from partnermap.page.voice_bars import bar_of
from partnermap.page.voice_boxes import NAME
from partnermap.page.voice_drawing import WIDTH
from partnermap.pipeline import analyse, read


@pytest.mark.parametrize("name", ["northbridge", "leeds-local-care-partnerships-2022"])
def test_no_box_is_drawn_over_another_and_names_fit(name):
    graph = analyse(read(ROOT / "maps" / name).map, TODAY).graph
    for picture in make_voice(graph).pictures:
        for one, other in combinations([spot.rect for spot in picture.spots], 2):
            assert (
                one.x + one.width <= other.x
                or other.x + other.width <= one.x
                or one.y + one.height <= other.y
                or other.y + other.height <= one.y
            )
        for spot in picture.spots:
            assert spot.rect.y + spot.rect.height <= picture.height
            for line in spot.lines:
                assert width_of(line, NAME, bold=spot.column != "who") <= spot.rect.width - 20


def test_a_name_has_three_lines_before_it_is_cut():
    graph = analyse(read(ROOT / "maps/northbridge").map, TODAY).graph
    for picture in make_voice(graph).pictures:
        for spot in picture.spots:
            assert "…" not in "".join(spot.lines), spot.lines
            assert spot.rect.height >= 15 * len(spot.lines)


def test_northbridge_has_every_grade():
    graph = analyse(read(ROOT / "maps/northbridge").map, date(2026, 1, 1)).graph
    everybody = make_voice(graph).pictures[-1]
    assert all(bands(everybody).values())


def test_order_in_the_files_changes_nothing():
    lines = EVERY_GRADE.strip("\n").split("\n")
    start, end = lines.index("organisations:") + 1, lines.index("partnerships:")
    turned = [*lines[:start], *reversed(lines[start:end]), *lines[end:]]
    pages = []
    for text in (EVERY_GRADE, "\n".join(turned)):
        analysis = analysis_of(text)
        page = render(analysis.graph, analysis.findings)
        (section,) = re.findall(r'<section class="view" id="voice".*?</section>', page, re.DOTALL)
        pages.append(section)
    assert pages[0] == pages[1]


@pytest.mark.parametrize(
    "text", [EVERY_GRADE, EVERY_GRADE.replace("decides: false", "kind: board")]
)
def test_what_stands_below_the_name_of_a_column_has_room(text):
    for picture in view_of(text).pictures:
        for x, head, small in picture.heads:
            ends = [other - 8 for other, _, _ in picture.heads if other > x]
            room = min([*ends, picture.width - 12]) - x
            assert all(width_of(line, 11.5) <= room for line in small), small
            assert width_of(head, 14, bold=True) <= room, head


@pytest.mark.parametrize("name", ["northbridge", "leeds-local-care-partnerships-2022"])
def test_what_a_band_means_ends_before_its_number_and_above_its_boxes(name):
    graph = analyse(read(ROOT / "maps" / name).map, TODAY).graph
    for picture in make_voice(graph).pictures:
        for band in picture.bands:
            number = width_of(f"{band.count:,}", 19, bold=True)
            for line in band.meaning:
                assert 36 + width_of(line, 11.5) <= band.rect.width - 14 - number, line
            foot = band.rect.y + 35 + 15 * (len(band.meaning) - 1)
            spots = [spot.rect.y for spot in picture.spots if spot.column == "who"]
            end = band.rect.y + band.rect.height
            within = [top for top in spots if band.rect.y < top < end]
            assert all(foot + 5 <= top for top in within)


def test_a_column_with_a_body_that_may_decide_says_so_where_it_can_be_read():
    text = """
map: {name: Test}
organisations: {group: {name: Group, sector: vcse, income: micro}}
partnerships:
  board: {name: Board, decides: true, members: [group]}
  table: {name: Table, members: [group]}
"""
    picture = view_of(text).pictures[0]
    *_, (x, _, small) = picture.heads
    assert small == ("and how many each hears,", "directly or through other bodies; ?: may decide")
    assert all(width_of(line, 11.5) <= picture.width - 12 - x for line in small)


def test_a_bar_is_wide_enough_to_be_read_and_lies_beside_its_name_and_below_its_number():
    graph = analyse(read(ROOT / "maps/northbridge").map, TODAY).graph
    for picture in make_voice(graph).pictures:
        spots = [spot for spot in picture.spots if spot.bar]
        assert spots
        for spot in spots:
            ground, pieces = spot.bar.ground, spot.bar.pieces
            assert ground.width >= 120
            assert all(piece.rect.width >= 4 for piece in pieces)
            ends = [ground.x, *(piece.rect.x + piece.rect.width for piece in pieces)]
            assert [piece.rect.x for piece in pieces] == pytest.approx(ends[:-1])
            assert ends[-1] <= ground.x + ground.width + 0.01
            assert ground.y + ground.height < spot.rect.y + spot.rect.height
            for line in spot.lines:
                assert spot.rect.x + 10 + width_of(line, NAME, bold=True) < ground.x


@pytest.mark.parametrize(
    ("counts", "of", "wide"),
    [
        ({Way.SEAT: 5, Way.LINE: 5, Way.REPRESENTED: 4, Way.CLAIMED: 6}, 40, [30, 12, 18]),
        ({Way.LINE: 998, Way.REPRESENTED: 1, Way.CLAIMED: 1}, 1000, [112, 4, 4]),
        ({Way.CLAIMED: 1}, 1000, [4]),
    ],
)
def test_a_whole_bar_is_everybody_and_one_of_a_thousand_is_seen(counts, of, wide):
    bar = bar_of(Counter(counts), of, Rect(0, 0, 346, 42), 10)
    assert [piece.rect.width for piece in bar.pieces] == pytest.approx(wide)


def test_the_key_of_the_bars_stands_in_the_head_of_their_column():
    picture = view_of(EVERY_GRADE).pictures[0]
    *_, (left, _, small) = picture.heads
    ends = [spot.rect for spot in picture.spots if spot.column == "at"]
    names = [sample.name for sample in picture.key]
    assert names == ["themselves", "represented", "only spoken for"]
    assert small[0] == "and how many of the 5 each hears,"
    for sample in picture.key:
        x, y = sample.at
        assert left <= sample.piece.rect.x < x
        assert x + width_of(sample.name, 11.5) <= left + ends[0].width
        assert 33 + 15 * (len(small) - 1) + 4 < sample.piece.rect.y
        assert y < min(rect.y for rect in ends)


def test_beside_the_panel_on_a_laptop_the_whole_picture_is_seen_and_no_letter_is_below_ten_pixels():
    css = (ROOT / "partnermap/page/assets/css/voice.css").read_text("utf-8")
    least = 16 * float(re.search(r"min-width: ([\d.]+)rem", css)[1])
    sizes = [float(size) for size in re.findall(r"font-size: ([\d.]+)px", css)]
    assert least <= 1018
    assert least / WIDTH * min(sizes) >= 10
    for name in ("northbridge", "leeds-local-care-partnerships-2022"):
        graph = analyse(read(ROOT / "maps" / name).map, TODAY).graph
        assert {picture.width for picture in make_voice(graph).pictures} == {WIDTH}


def test_who_hears_nobody_is_counted_below_the_column_in_its_width_and_named_below_the_picture():
    told = "decides: true, areas: [t]"
    boards = "".join(f"  b{n}: {{name: Board {n}, {told}}}\n" for n in range(13))
    hearing = "".join(f"  h{n}: {{name: Ear {n}, {told}, members: [g]}}\n" for n in range(31))
    group = "organisations: {g: {name: Group, sector: vcse, income: micro, areas: [t]}}\n"
    begin = "map: {name: Test}\nareas: {t: {name: Town}}\n"
    view = view_of(f"{begin}{group}partnerships:\n{boards}{hearing}")
    notes = view.pictures[0].notes
    assert [said for _, _, said in notes] == [
        "and 13 more",
        "and 13 that are not recorded to hear any of them,",
        "named below",
    ]
    assert all(width_of(said, 11.5) <= 312 for _, _, said in notes)
    ((said, bodies),) = view.deaf
    assert said.startswith("13 bodies that decide and are not recorded to hear any of the 1 org")
    assert [item[0].text for item in bodies] == [f"Board {n}" for n in sorted(range(13), key=str)]

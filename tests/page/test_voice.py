"""The view of who is heard: what it says, whom it draws, what its tables hold."""

from __future__ import annotations

from html import unescape

import pytest
from maps_from_text import ROOT, TODAY, analysis_of
from page.voice_views import EVERY_GRADE, bands, column, crowd, table, view_of

from partnermap.page import render
from partnermap.page.voice import make_voice
from partnermap.pipeline import analyse, read


def test_each_organisation_stands_in_the_band_of_its_grade():
    view = view_of(EVERY_GRADE)
    picture = view.pictures[0]
    assert bands(picture) == {
        "Speak for themselves": 1,
        "Represented": 1,
        "Only spoken for": 1,
        "Not known": 1,
        "Not recorded as heard": 1,
    }
    within = {
        spot.id: band.heading
        for band in picture.bands
        for spot in picture.spots
        if spot.column == "who" and band.rect.y < spot.rect.y < band.rect.y + band.rect.height
    }
    assert within == {
        "own": "Speak for themselves",
        "chosen": "Represented",
        "claimed": "Only spoken for",
        "perhaps": "Not known",
        "outside": "Not recorded as heard",
    }


def test_the_lead_says_it_in_words():
    assert view_of(EVERY_GRADE).lead == (
        "Of the five organisations in focus, one speaks for itself, one is represented, one is "
        "only spoken for by others and one is not recorded as heard anywhere, and of one it is not "
        "known how it is heard. Two hang by a single thread: take one body away, and they would "
        "be heard less, or not at all."
    )
    sure = make_voice(analysis_of(EVERY_GRADE).graph, ["outside"])
    assert "others and one is not heard at all, and of one it" in sure.lead


def test_the_lead_counts_the_threads_that_the_findings_tell_of_and_says_which_only_may_be():
    analysis = analyse(read(ROOT / "maps/northbridge").map, TODAY)
    assert (
        " 15 hang by a single thread, and perhaps two more: take "
        in make_voice(analysis.graph).lead
    )
    told = {each.subjects[0] for each in analysis.findings if each.code == "PM304"}
    assert len(told) == 15 + 2


def test_a_body_that_decides_is_not_said_to_be_heard_by_itself_elsewhere():
    council = "organisations: {council: {name: Council, kind: council, areas: [town]}}"
    view = view_of(f"areas: {{town: {{name: Town}}}}\n{council}\npartnerships: {{t: {{name: T}}}}")
    assert view.lead == "The one organisation decides itself."
    (band,) = (each for each in view.pictures[0].bands if each.key == "itself")
    assert " ".join(band.meaning).endswith("one decides itself")


def test_where_only_a_class_decides_the_page_and_the_finding_name_the_same_bodies():
    text = """
organisations: {councils: {name: Councils, kind: council, stands_for: unknown}}
partnerships: {board: {name: Board}, boards: {name: Boards, stands_for: 3}}
"""
    view = view_of(text)
    (finding,) = (each for each in analysis_of(text).findings if each.code == "PM200")
    assert view.lead == finding.message
    assert {item[0].body for item in view.ask} == {*finding.evidence["not_known"]}
    assert [each.note.partition(" may")[0] for each in finding.locations[1:]] == [
        "Board",
        "Boards",
        "Councils",
    ]


def test_those_of_whom_it_is_not_known_whether_they_are_in_focus_are_told_apart():
    unsure = "organisations: {club: {name: Club, sector: vcse, areas: [town]}"
    board = "partnerships: {board: {name: Board, decides: true, areas: [town], members: [club]}}"
    alone = view_of(f"areas: {{town: {{name: Town}}}}\n{unsure}}}\n{board}")
    assert alone.lead == "The one organisation that may be in focus speaks for itself."
    (club,) = (spot for spot in alone.pictures[0].spots if spot.column == "who")
    assert club.outline == "perhaps"
    assert club.said.endswith("perhaps in focus")
    assert [*table(alone, "voices")] == ["Club (perhaps in focus)"]
    sure = "small: {name: Small, sector: vcse, income: micro, areas: [town]}"
    both = view_of(f"areas: {{town: {{name: Town}}}}\n{unsure}, {sure}}}\n{board}")
    assert both.lead.startswith("Of the two organisations in focus or perhaps in focus, ")


def test_those_out_of_focus_are_drawn_in_a_second_picture():
    first, second = view_of(EVERY_GRADE).pictures
    assert "forum" not in column(first, "who")
    assert "forum" in column(second, "who")


def test_threads_lead_to_the_body_and_count_who_hangs_by_it():
    view = view_of(EVERY_GRADE)
    picture = view.pictures[0]
    assert column(picture, "through")["forum"] == "2"
    assert len(picture.threads) == len(picture.frames) == 2
    assert table(view, "threads")["Forum"] == {
        "Hang by it alone": "2",
        "Perhaps": "",
        "Without it": "2 not heard at all",
        "Who hangs by it": "Chosen For, Claimed For",
    }


def test_the_bodies_that_decide_count_whom_they_hear():
    view = view_of(EVERY_GRADE)
    (board, panel) = (spot for spot in view.pictures[0].spots if spot.column == "at")
    assert (board.number, board.outline) == ("3", "decides")
    assert [piece.kind for piece in board.bar.pieces] == ["itself", "represented", "claimed"]
    assert (panel.number, panel.outline) == ("", "perhaps")
    row = table(view, "audiences")["Board"]
    assert (row["Heard"], row["Of them in focus"], row["Perhaps also"]) == ("4", "3", "0")
    assert row["By sector"] == "voluntary sector 4"
    assert row["Voluntary and faith, by size"] == "micro 2, small 1, large 1"


def test_not_heard_is_said_only_where_it_is_certain():
    graph = analysis_of(EVERY_GRADE).graph
    sure, open_ = make_voice(graph, {"outside"}), make_voice(graph)
    assert sure.pictures[0].bands[-1].heading == "Not heard"
    assert open_.pictures[0].bands[-1].heading == "Not recorded as heard"
    grades = [table(view, "voices")["Left Outside"]["Grade"] for view in (sure, open_)]
    assert grades == ["Not heard", "Not recorded as heard"]


def test_those_surely_not_heard_are_counted_in_the_picture_as_in_the_lead():
    text = EVERY_GRADE.replace(
        "  forum: {",
        "  other: {name: Other, sector: faith, income: micro, areas: [town]}\n  forum: {",
    )
    view = make_voice(analysis_of(text).graph, {"outside"})
    assert "one is not heard at all" in view.lead
    band = view.pictures[0].bands[-1]
    assert (band.heading, band.count) == ("Not recorded as heard", 2)
    assert "one of them is not heard at all" in " ".join(band.meaning)


def test_who_hangs_by_two_in_a_row_is_said_to_be_counted_twice():
    text = EVERY_GRADE.replace("- forum\n", "- council\n").replace(
        "{body: forum, on_behalf_of: chosen, mandate: elected}", "own"
    )
    text = text.replace("income: large, areas: [town]}", "income: large, affiliated_to: council}")
    text = text.replace("  forum: {", "  council: {name: Council, sector: vcse}\n  forum: {")
    said = [note for _, _, note in view_of(text).pictures[0].notes]
    assert "one may depend on several of them" in said
    assert "one may depend on several of them" not in [
        note for _, _, note in view_of(EVERY_GRADE).pictures[0].notes
    ]


def test_the_bodies_that_decide_stand_by_the_number_that_they_show():
    text = EVERY_GRADE + (
        "  second: {name: Second, decides: true, areas: [town], members: [own, chosen]}\n"
    )
    ends = [spot for spot in view_of(text).pictures[0].spots if spot.outline == "decides"]
    assert [(spot.id, spot.number) for spot in ends] == [("board", "3"), ("second", "2")]


def test_the_tables_say_how_each_is_heard_the_least_heard_first():
    rows = table(view_of(EVERY_GRADE), "voices")
    assert [row["Grade"] for row in rows.values()] == [
        "Not recorded as heard",
        "Not known",
        "Only spoken for",
        "Represented",
        "Speak for themselves",
    ]
    assert rows["Claimed For"]["Best way"] == (
        "Claimed For is affiliated to Forum; Forum sits on Board"
    )
    assert rows["Claimed For"]["Only through"] == "Forum"
    assert rows["Perhaps Heard"]["Heard at"] == "0 to 1"
    assert rows["Own Seat"]["Heard for how much of its ground"] == "all of it"


def test_a_body_that_decides_tells_seats_from_longer_lines():
    longer = (
        "  group: {name: Group, decides: false, areas: [town], members: [far], reports_to: board}"
    )
    far = "  far: {name: Far Away, sector: vcse, income: micro, areas: [town]}"
    text = EVERY_GRADE.replace("partnerships:", f"{far}\npartnerships:\n{longer}")
    view = view_of(text)
    row = table(view, "audiences")["Board"]
    counted = ("With a seat here", "Themselves, by a longer line", "Represented")
    assert [row[each] for each in counted] == ["2", "1", "1"]
    assert (row["Only spoken for"], row["Perhaps also"]) == ("1", "0")
    (board,) = (each for each in view.pictures[0].spots if each.id == "board")
    assert board.said == (
        "Board, hears 4 of 6 organisations: 1 with a seat here, 1 themselves by a longer line, "
        "1 represented and 1 only spoken for"
    )


def test_where_nobody_of_those_heard_has_a_seat_the_box_says_through_whom_they_are():
    graph = analyse(read(ROOT / "maps/northbridge").map, TODAY).graph
    spots = make_voice(graph).pictures[0].spots
    said = {spot.id: spot.said for spot in spots if spot.column == "at" and spot.number}
    assert said["northbridge-council"].endswith(
        "12 only spoken for; none with a seat here, but through Northbridge Health and Wellbeing "
        "Board, Northbridge Safeguarding Children Partnership and Safer Northbridge Partnership"
    )
    assert all(
        ("none with a seat" in each) != (" with a seat here" in each.split(";")[0])
        for each in said.values()
    )


def test_a_seat_that_speaks_for_others_says_for_how_many_and_how_it_was_chosen():
    row = table(view_of(EVERY_GRADE), "speaking")["Board"]
    assert row == {
        "Who speaks": "Forum",
        "For whom": "Chosen For",
        "How they were chosen": "elected by those they speak for",
        "Named, or in touch by a recorded link": "2",
        "Only as one of a class": "0",
    }


def test_how_far_it_is_heard_is_counted():
    view = view_of("""
areas:
  town: {name: Town, level: place}
  north: {name: North, level: neighbourhood, within: town}
  south: {name: South, level: neighbourhood, within: town}
organisations: {club: {name: Club, sector: vcse, income: micro, areas: [town]}}
partnerships: {board: {name: Board, decides: true, areas: [north], members: [club]}}
""")
    assert table(view, "voices")["Club"]["Heard for how much of its ground"] == (
        "1 of 2 neighbourhoods"
    )


def test_where_nobody_is_known_to_decide_it_says_so_and_what_to_record():
    view = view_of("""
organisations: {club: {name: Club, sector: vcse, income: micro}}
partnerships: {board: {name: Board, members: [club]}, talk: {name: Talk, decides: false}}
""")
    assert view.lead == (
        "None of the 2 partnerships recorded here is known to take decisions, so the map cannot "
        "say who is heard."
    )
    assert [item[0].body for item in view.ask] == ["board"]
    assert view.pictures == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("map: {name: Empty}", "No partnership is recorded here"),
        ("partnerships: {a: {name: A}}", "The one partnership recorded here is not known to"),
        ("partnerships: {a: {name: A, decides: true}}", "No organisation is recorded here by name"),
    ],
)
def test_maps_with_little_in_them_say_what_is_missing(text, said):
    analysis = analysis_of(text)
    assert view_of(text).lead.startswith(said)
    assert said in unescape(render(analysis.graph, analysis.findings))


def test_a_crowd_is_counted_and_named_in_folded_tables():
    view = view_of(crowd(200))
    (picture,) = view.pictures
    tiles = [spot for spot in picture.spots if spot.column == "who"]
    assert [(tile.lines, tile.small) for tile in tiles] == [
        (("100 micro",), "voluntary sector"),
        (("100 micro",), "voluntary sector"),
    ]
    folds = {each.id: fold for fold, each in view.tables if fold}
    assert folds == {
        "table-voice-unheard": "Not recorded as heard: 100 organisations",
        "table-voice-itself": "Speak for themselves: 100 organisations",
    }
    assert {tile.href for tile in tiles} == folds.keys()

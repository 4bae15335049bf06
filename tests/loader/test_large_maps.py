"""Large maps and long chains: they end, in a time that a person will wait."""

import gc
from pathlib import Path
from time import perf_counter

from written_cases import said

from partnermap.loader import load
from partnermap.storage import Files


def timed(limit, **files):
    contents = {f"{name}.yaml": text.encode() for name, text in files.items()}
    start = perf_counter()
    loaded = load(Files(Path(), contents | {"partnermap.yaml": b"map: {name: Test}\n"}))
    assert perf_counter() - start < 10 * limit  # no hang; speed is measured in benchmarks
    return loaded


def test_a_chain_of_five_thousand_parts_and_areas_is_walked_without_falling_off_the_stack():
    bodies = "".join(f"  b{n}: {{name: B{n}, part_of: b{n + 1}}}\n" for n in range(5000))
    areas = "".join(f"  a{n}: {{name: A{n}, within: a{n + 1}}}\n" for n in range(5000))
    loaded = timed(
        10,
        bodies=f"partnerships:\n{bodies}  b5000: {{name: Last}}\n",
        areas=f"areas:\n{areas}  a5000: {{name: Last}}\n",
    )
    assert loaded.problems == ()


def test_a_circle_of_five_thousand_is_said_in_a_few_lines():
    areas = "".join(
        f"  a{n:04}: {{name: A{n}, within: a{(n + 1) % 5000:04}}}\n" for n in range(5000)
    )
    loaded = timed(10, areas=f"areas:\n{areas}")
    assert said(loaded.problems) == (
        "areas.yaml:2:29 error PM024 a circle: a0000 is within a0001 is within a0002 is within "
        "a0003 is within a0004 is within a0005 is within 4,994 others is within a0000\n"
        "    areas.yaml:3:29 a0001 is within a0002\n"
        "    areas.yaml:4:29 a0002 is within a0003\n"
        "    areas.yaml:5:29 a0003 is within a0004\n"
        "    areas.yaml:6:29 a0004 is within a0005\n"
        "    areas.yaml:7:29 a0005 is within a0006\n"
        "    One of these lines must be wrong: remove it, or name another."
    )


def test_fifty_thousand_records_of_which_a_thousand_are_misspelt():
    bodies = "".join(
        f"  charity-{n}: {{name: Charity number {n}, sector: vcse, income: micro}}\n"
        for n in range(50_000)
    )
    members = "".join(f"      - charity-{n}x\n" for n in range(1000))
    loaded = timed(
        30,
        bodies=f"organisations:\n{bodies}",
        boards=f"partnerships:\n  board:\n    name: Board\n    members:\n{members}",
    )
    assert len(loaded.map.organisations) == 50_000
    assert len(loaded.problems) == 1000
    assert {problem.code for problem in loaded.problems} == {"PM020"}
    assert loaded.problems[7].remedy == "Did you mean 'charity-7' (bodies.yaml, line 9)?"


def test_every_organisation_on_every_board():
    bodies = "".join(f"  charity-{n}: {{name: Charity {n}}}\n" for n in range(200))
    seats = ", ".join(f"charity-{n}" for n in range(200))
    boards = "".join(f"  board-{n}: {{name: Board {n}, members: [{seats}]}}\n" for n in range(200))
    loaded = timed(20, bodies=f"organisations:\n{bodies}", boards=f"partnerships:\n{boards}")
    assert loaded.problems == ()
    assert sum(len(board.seats) for board in loaded.map.partnerships.values()) == 40_000


def test_a_text_of_five_megabytes():
    loaded = timed(10, notes=f"notes: [{{text: '{'word ' * 1_000_000}'}}]\n")
    assert loaded.problems == ()
    assert len(loaded.map.notes[0].text) == 4_999_999


def test_a_wrong_word_of_five_megabytes_does_not_fill_the_screen():
    loaded = timed(10, bodies=f"partnerships: {{b: {{name: B, kind: {'x' * 5_000_000}}}}}\n")
    (problem,) = loaded.problems
    assert problem.message == f"'{'x' * 57}...' is not one of the words for 'kind'"


def test_five_thousand_files():
    contents = {f"f{n}.yaml": f"areas: {{a{n}: {{name: A}}}}".encode() for n in range(5000)}
    start = perf_counter()
    loaded = load(Files(Path(), contents | {"map.yaml": b"map: {name: Test}"}))
    assert perf_counter() - start < 120
    assert (len(loaded.map.areas), loaded.problems) == (5000, ())


def test_the_collector_of_rubbish_goes_on_working_after():
    assert gc.isenabled()
    timed(10, broken="areas: [")
    assert gc.isenabled()


def test_lines_that_seem_to_hold_ways_to_reach_a_person_again_and_again():
    hard = ["post: x ", "0 ", "a@", "mailto:a.", "mailto:a.b@", "+44 ", "x.x-", "0113 496 "]
    texts = "".join(f"  - {{text: '{part * 200_000}'}}\n" for part in hard)
    timed(20, notes=f"notes:\n{texts}")

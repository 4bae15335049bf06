"""Places that a file writes in a short form, or not at all: the nearest thing that stands there."""

import pytest

from partnermap.source import read_source

SOURCE = read_source(
    "map.yaml",
    b"""\
partnerships:
  board:
    name: The board
    about:
    areas: north
    reports_to: {body: council, every: year}
    members:
      - forum
      - {body: council,
         role: chair}
""",
)
BOARD = ("partnerships", "board")


@pytest.mark.parametrize(
    ("place", "line", "column"),
    [
        ((), 1, 1),
        (("partnerships",), 2, 3),
        (BOARD, 3, 5),
        ((*BOARD, "name"), 3, 11),
        ((*BOARD, "about"), 4, 5),
        ((*BOARD, "kind"), 3, 5),
        ((*BOARD, "areas", 0), 5, 12),
        ((*BOARD, "areas", 0, "name"), 5, 12),
        ((*BOARD, "reports_to", 0), 6, 17),
        ((*BOARD, "reports_to", 0, "to"), 6, 24),
        ((*BOARD, "reports_to", 0, "every"), 6, 40),
        ((*BOARD, "members"), 8, 7),
        ((*BOARD, "members", 0, "body"), 8, 9),
        ((*BOARD, "members", 1), 9, 9),
        ((*BOARD, "members", 1, "role", 0), 10, 16),
        ((*BOARD, "members", 1, "since"), 9, 9),
        (("organisations", "forum"), 1, 1),
    ],
)
def test_a_value_stands_here(place, line, column):
    at = SOURCE.locate(place, twins={"to": "body"})
    assert (at.path, at.line, at.column) == ("map.yaml", line, column)


@pytest.mark.parametrize(
    ("place", "line", "column"),
    [
        (("partnerships",), 1, 1),
        (BOARD, 2, 3),
        ((*BOARD, "about"), 4, 5),
        ((*BOARD, "reports_to", 0, "to"), 6, 18),
        ((*BOARD, "members", 1, "role"), 10, 10),
        ((*BOARD, "members", 0), 8, 9),
        ((*BOARD, "members", 1, "since"), 9, 9),
    ],
)
def test_a_key_stands_here(place, line, column):
    at = SOURCE.locate(place, key=True, twins={"to": "body"})
    assert (at.line, at.column) == (line, column)

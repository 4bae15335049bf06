"""On which sheet of A3 the family is largest."""

from __future__ import annotations

import pytest

from partnermap.page.paper import choose_sheet


@pytest.mark.parametrize(
    ("width", "height", "way", "beside"),
    [
        (1000, 160, "landscape", False),
        (910, 450, "landscape", True),
        (700, 450, "landscape", True),
        (460, 455, "landscape", True),
        (900, 1000, "landscape", True),
        (1362, 1876, "portrait", True),
        (0, 0, "landscape", True),
    ],
)
def test_the_sheet_lies_unless_the_picture_is_clearly_higher_than_wide(
    width: int, height: int, way: str, beside: bool
) -> None:
    sheet = choose_sheet(width, height)
    assert (sheet.way, sheet.beside) == (way, beside)

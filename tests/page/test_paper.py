"""On which sheet of A3 the family is largest."""

from __future__ import annotations

import pytest

from partnermap.page.paper import LINE, choose_sheet


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


def test_a_long_head_leaves_the_picture_less_height_and_never_less_than_half() -> None:
    at_rest = choose_sheet(1134, 1920)
    assert choose_sheet(1134, 1920, ["What it is about. " * 10]) == at_rest
    longer = choose_sheet(1134, 1920, ["What it is about. " * 60, "Public edition: no names."])
    assert longer.way == at_rest.way
    assert longer.height < at_rest.height - 5 * LINE
    assert choose_sheet(1134, 1920, ["What it is about. " * 9000]).height >= 100

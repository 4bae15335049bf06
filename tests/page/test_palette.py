"""Every colour that is drawn on another can be told from it (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import pytest

from partnermap.page.palette import (
    DARK,
    LIGHT,
    SECTORS_DARK,
    SECTORS_LIGHT,
    contrast,
    stylesheet,
)
from partnermap.page.signs import LETTERS

SCHEMES = [
    pytest.param(LIGHT, SECTORS_LIGHT, id="light"),
    pytest.param(DARK, SECTORS_DARK, id="dark"),
]
GROUNDS = ("paper", "band", "hover", "alarm-paper", "caution-paper")


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


@pytest.mark.parametrize(("colours", "sectors"), SCHEMES)
def test_words_can_be_read(colours, sectors):
    for ground in GROUNDS:
        for words in ("ink", "muted", "accent"):
            assert contrast(colours[words], colours[ground]) >= 4.5, (words, ground)
    for words, ground in (
        ("on-bar", "bar"),
        ("on-bar-muted", "bar"),
        ("alarm", "paper"),
        ("caution", "paper"),
        ("on-alarm", "alarm"),
        ("on-alarm", "caution"),
    ):
        assert contrast(colours[words], colours[ground]) >= 4.5, (words, ground)
    for sector, colour in sectors.items():
        assert contrast(colours["on-sector"], colour) >= 4.5, sector


@pytest.mark.parametrize(("colours", "sectors"), SCHEMES)
def test_shapes_can_be_seen(colours, sectors):
    for ground in ("paper", "band"):
        for shape in ("outline", "focus", "alarm", "caution", "ink", "muted"):
            assert contrast(colours[shape], colours[ground]) >= 3, (shape, ground)
        for sector, colour in sectors.items():
            assert contrast(colour, colours[ground]) >= 3, (sector, ground)
    assert contrast(colours["bar-focus"], colours["bar"]) >= 3


def test_every_sign_has_a_colour_and_a_letter_of_its_own():
    assert set(LETTERS) == set(SECTORS_LIGHT) == set(SECTORS_DARK)
    assert len(set(LETTERS.values())) == len(LETTERS)
    assert len(set(SECTORS_LIGHT.values())) == len(SECTORS_LIGHT)
    assert set(LIGHT) == set(DARK)


def test_the_style_sheet_has_every_colour_in_every_scheme():
    text = stylesheet()
    for name in (*LIGHT, *(f"sector-{sector}" for sector in SECTORS_LIGHT)):
        assert text.count(f" --{name}: ") == 3, name
    assert "forced-colors: active" in text

"""Incomes as people write them, and how a map has them."""

from __future__ import annotations

import re

from partnermap import vocabulary as words

_AMOUNT = r"£?\s*([0-9][0-9,\s]*(?:\.[0-9]+)?)\s*(k|thousand|m|mn|million|bn|billion)?"
_ROUND = r"(?:about|around|approx\.?|approximately|circa|c\.?|roughly|~)?\s*"
_AFTER = r"\s*(?:pounds|gbp)?\s*(?:\+|a year|per year|p\.?\s?a\.?|per annum|/\s?year)?"
_ONE = re.compile(rf"{_ROUND}(?:gbp)?\s*{_AMOUNT}{_AFTER}", re.IGNORECASE)
_UNDER = re.compile(rf"(?:under|below|less than|up to|<)\s*{_AMOUNT}{_AFTER}", re.IGNORECASE)
_TO = r"\s*(?:-|\u2013|\u2014|to)\s*"
_RANGE = re.compile(rf"{_AMOUNT}{_TO}{_AMOUNT}{_AFTER}", re.IGNORECASE)
_TIMES = {"": 1, "k": 10**3, "t": 10**3, "m": 10**6, "b": 10**9}
_LONGEST = 60
_MEANT = re.compile(r"Write (?:the band: )?([a-z0-9-]+)(?:\.|, (?:or a band|in small letters))")
BANDS = (
    "Write pounds a year in digits, such as 250000, or a band: micro (under £10,000), small "
    "(under £100,000), medium (under £1m), large (under £10m), major (under £100m), super-major or "
    "unknown."
)


def meant(text: str) -> str:
    """The income as a map has it, pounds or a band; empty where it cannot be told."""
    match = _MEANT.match(guess(text))
    return match[1] if match else ""


def guess(text: str) -> str:
    """What to write for an income that is written in another way."""
    text = " ".join(text.split())
    plain = re.sub(r"[ _]", "-", text.lower())
    if plain in words.INCOME_BANDS:
        return f"Write {plain}, in small letters."
    if len(text) > _LONGEST:
        return BANDS
    if match := _ONE.fullmatch(text):
        pounds = _pounds(match[1], match[2])
        return f"Write {pounds}, or a band: {band_of(pounds)}." if pounds is not None else BANDS
    if match := _UNDER.fullmatch(text):
        most = _pounds(match[1], match[2])
        return "Write the band: micro." if most is not None and most <= _MICRO else BANDS
    if match := _RANGE.fullmatch(text):
        least, most = _pounds(match[1], match[2] or match[4]), _pounds(match[3], match[4])
        if least is not None and most is not None and least < most:
            within = band_of(least)
            if most <= words.INCOME_CEILINGS[within]:
                return f"Write the band: {within}."
    return BANDS


def band_of(pounds: float) -> str:
    """The NCVO band of so many pounds a year."""
    return next(name for name, top in words.INCOME_CEILINGS.items() if pounds < top)


_MICRO = words.INCOME_CEILINGS["micro"]


def _pounds(number: str, unit: str | None) -> int | None:
    """Whole pounds; None where commas and spaces do not part thousands, as in ``1,5``."""
    plain = re.sub(r"[,\s]", "", number)
    if plain != number.strip() and not re.fullmatch(
        r"[0-9]{1,3}([,\s][0-9]{3})+(\.[0-9]+)?", number.strip()
    ):
        return None
    return round(float(plain) * _TIMES[(unit or "")[:1].lower()])

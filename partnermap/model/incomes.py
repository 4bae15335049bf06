"""Incomes as people write them, and how a map has them."""

from __future__ import annotations

import re
from decimal import Decimal

from partnermap import vocabulary as words

_AMOUNT = r"£?\s*([0-9][0-9,\s]*(?:\.[0-9]+)*)\s*(k|thousand|m|mn|million|bn|billion)?"
_ROUND = r"(?:about|around|approx\.?|approximately|circa|c\.?|ca\.?|roughly|nearly|almost|~)?\s*"
# What may stand after an amount and leaves it what it is: 'a year', 'approx', '-ish', '(21/22)'.
_AFTER = (
    r"(?:\s*(?:pounds|gbp|a year|per year|p\.?\s?a\.?|per annum|/\s?ye?a?r|-?\s?ish|approx\.?"
    r"|approximately|roughly|or so|\(?(?:fy\s?)?(?:19|20)?[0-9]{2}\s?[/-]\s?(?:20)?[0-9]{2}\)?"
    r"|\((?:fy\s?)?(?:19|20)[0-9]{2}\)|in (?:19|20)[0-9]{2}))*"
)
_ONE = re.compile(rf"{_ROUND}(?:gbp)?\s*{_AMOUNT}{_AFTER}", re.IGNORECASE)
_EXACT = re.compile(
    r"(?:gbp)?\s*£?\s*[0-9][0-9,\s]*(?:\.[0-9]+)?\s*(?:k|thousand|m|mn|million|bn|billion)?"
    r"\s*(?:pounds|gbp)?\s*(?:a year|per year|p\.?\s?a\.?|per annum|/\s?ye?a?r)?",
    re.IGNORECASE,
)
_UNDER = re.compile(rf"(?:under|below|less than|up to|<)\s*{_AMOUNT}{_AFTER}", re.IGNORECASE)
_MORE = re.compile(
    rf"(?:over|above|more than|at least|>)\s*=?\s*{_AMOUNT}{_AFTER}"
    rf"|{_AMOUNT}\s*(?:\+|plus|or more|and (?:over|above)){_AFTER}",
    re.IGNORECASE,
)
_TO = r"\s*(?:-|\u2013|\u2014|to)\s*"
_RANGE = re.compile(rf"{_ROUND}{_AMOUNT}{_TO}{_AMOUNT}{_AFTER}", re.IGNORECASE)
_TIMES = {"": 1, "k": 10**3, "t": 10**3, "m": 10**6, "b": 10**9}
_LONGEST = 60
BANDS = (
    "Write pounds a year in digits, such as 250000, or a band: micro (under £10,000), small "
    "(under £100,000), medium (under £1m), large (under £10m), major (under £100m), super-major or "
    "unknown."
)
UNSURE = f"It may be in pounds or in thousands. {BANDS}"
_OPEN = f"It says 'at least', and the band may be a higher one. {BANDS}"
_ACROSS = f"It lies in more than one band. {BANDS}"


def meant(text: str) -> str:
    """The income as a map has it, pounds or a band; empty where it cannot be told."""
    return _read(text)[0]


def guess(text: str) -> str:
    """What to write for an income that is written in another way."""
    return _read(text)[1]


def is_exact(text: str) -> bool:
    """Whether an amount stands for itself: a band or under one, whole pounds, or with its unit."""
    line = " ".join(text.split())
    if line.lower().replace(" ", "-") in words.INCOME_BANDS or _UNDER.fullmatch(line):
        return True
    is_whole = "." not in line or bool(re.search("[kmb]|thousand", line, re.IGNORECASE))
    return is_whole and bool(_EXACT.fullmatch(line))


def _read(text: str) -> tuple[str, str]:
    """The income that is surely meant, if one is, and what to write."""
    text = " ".join(text.split())
    plain = re.sub(r"[ _]", "-", text.lower())
    if plain in words.INCOME_BANDS:
        return plain, f"Write {plain}, in small letters."
    if len(text) > _LONGEST:
        return "", BANDS
    if match := _RANGE.fullmatch(text):
        return _range(*match.groups())
    if match := _ONE.fullmatch(text):
        return _amount(match[1], match[2])
    if match := _UNDER.fullmatch(text):
        most = _pounds(match[1], match[2])
        if most is None or _is_unsure(match[1], match[2]):
            return "", BANDS
        return _band("micro") if most <= _MICRO else ("", _ACROSS)
    if match := _MORE.fullmatch(text):
        least = _pounds(match[1] or match[3], match[2] or match[4])
        is_open = least is None or band_of(least) != _HIGHEST
        return ("", _OPEN) if is_open else _band(_HIGHEST)
    return "", BANDS


def _amount(number: str, unit: str | None) -> tuple[str, str]:
    if _is_unsure(number, unit):
        return "", UNSURE
    pounds = _pounds(number, unit)
    if pounds is None:
        return "", BANDS
    return f"{pounds}", f"Write {pounds}, or a band: {band_of(pounds)}."


def _range(low: str, low_unit: str | None, high: str, high_unit: str | None) -> tuple[str, str]:
    """The band of a range that lies in one; its end may be where the next band begins."""
    least, most = _pounds(low, low_unit or high_unit), _pounds(high, high_unit)
    if least is None or most is None or least >= most:
        return "", BANDS
    if not (low_unit or high_unit) and most < _FEW_POUNDS:
        return "", UNSURE
    within = band_of(least)
    return _band(within) if most <= words.INCOME_CEILINGS[within] else ("", _ACROSS)


def _band(name: str) -> tuple[str, str]:
    return name, f"Write the band: {name}."


def band_of(pounds: float) -> str:
    """The NCVO band of so many pounds a year."""
    return next(name for name, top in words.INCOME_CEILINGS.items() if pounds < top)


def is_in_band(pounds: object, band: object) -> bool:
    """Whether one value is an amount and the other the band that it lies in."""
    return isinstance(pounds, int) and band in words.INCOME_CEILINGS and band_of(pounds) == band


_MICRO = words.INCOME_CEILINGS["micro"]
_HIGHEST = list(words.INCOME_CEILINGS)[-1]
_FEW_POUNDS = 1000


def _is_unsure(number: str, unit: str | None) -> bool:
    """Whether a fraction may be one of thousands, or a point stand where a comma belongs."""
    if unit or "." not in number:
        return False
    is_point_a_comma = re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+", number.strip())
    is_fraction = re.fullmatch(r"[0-9]{1,3}\.[0-9]", number.strip())
    return bool(is_point_a_comma or is_fraction)


def _pounds(number: str, unit: str | None) -> int | None:
    """Whole pounds; None where commas and spaces do not part thousands, as in ``1,5``.

    Pence are left off, so that £9,999.99 stays below £10,000.
    """
    plain = re.sub(r"[,\s]", "", number)
    if plain.count(".") > 1 or (
        plain != number.strip()
        and not re.fullmatch(r"[0-9]{1,3}([,\s][0-9]{3})+(\.[0-9]+)?", number.strip())
    ):
        return None
    return int(Decimal(plain) * _TIMES[(unit or "")[:1].lower()])

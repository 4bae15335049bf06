"""What a single value may be: each check gives the value, or complains in plain English.

Everything arrives as the string that was written. Complaints carry what to do in their context, and
a type that the loader turns into a PM0xx code.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Any

from pydantic_core import PydanticCustomError

from partnermap import vocabulary as words
from partnermap.model import incomes
from partnermap.problems import quoted

ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
_ID = re.compile(ID_PATTERN + r"\Z")
MAX_ID = 64
_MARK = re.compile(
    r"([\u2013\u2014•·▪◦‣●○■□➢✓*]|[0-9]{1,2}[.)])\s+"
)  # what Word puts before the items of a list
_QUOTE = re.compile(r"[“”\u2018\u2019„«]")
_PLACE = re.compile(
    r",\s*((?:pp?\.?|pages?|sections?|para\.?|paragraphs?|chapter)\s?[0-9].*)", re.I
)
_WEB = re.compile(r"https?://[^\s/?#<>\"\\]+[^\s<>\"\\]*\Z", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[^\s@<>\"\\]+@[^\s@<>\"\\]+\Z", re.IGNORECASE)
_BARE_PAGE = re.compile(
    r"(www\.)?[\w-]+(\.[\w-]+)*\.(uk|org|com|net|info|eu)(/[^\s<>\"\\]*)?\Z", re.I
)
_NUMBERS = ("zero", *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"))
_MEANT = dict.fromkeys(("true", "yes", "on", "y", "1"), "true") | dict.fromkeys(
    ("false", "no", "off", "n", "0"), "false"
)


def complaint(kind: str, message: str, hint: str = "") -> PydanticCustomError:
    """An error about a value; ``kind``: ``date``, ``id``, ``missing``, ``value``, ``word``.

    The message is in the error's context: pydantic would read braces in it as places to fill.
    """
    return PydanticCustomError(kind, "{message}", {"message": message, "hint": hint})


def shown(value: Any) -> str:
    """What was written, short enough for a message."""
    if isinstance(value, str):
        return quoted(value)
    if value is None:
        return "nothing"
    return "a list" if isinstance(value, list) else "several fields"


def a_text(value: Any) -> str:
    """A text that is not empty."""
    if not isinstance(value, str):
        hint = "If it is one text, put it in quotes."
        raise complaint("value", f"a text is expected here, not {shown(value)}", hint)
    text = value.strip()
    if not text:
        raise complaint("value", "this text is empty", "Write something, or leave the field out.")
    return text


def an_id(value: Any) -> str:
    """An id of a record."""
    if not isinstance(value, str):
        hint = "Write one id, or several as a list: [one, another]."
        raise complaint("value", f"an id is expected here, not {shown(value)}", hint)
    name = a_text(value)
    wrong = wrong_id(name)
    if wrong is not None:
        raise complaint("id", f"{shown(name)} cannot be an id", wrong)
    return name


def wrong_id(name: str) -> str | None:
    """None for a good id; for another, a hint what to write."""
    if len(name) <= MAX_ID and _ID.match(name):
        return None
    if match := _MARK.match(name):
        return f"Begin each item with a hyphen and a space: '- {as_id(name[match.end() :])}'."
    if stuck := re.match(r"-([^\s-]\S*)", name):
        return f"Write a space after the hyphen: '- {as_id(stuck[1])}', and each item on its line."
    if _QUOTE.match(name):
        return f"Write {as_id(name)}, without curly quotes."
    if match := _PLACE.search(name):
        place = f'{{id: {as_id(name[: match.start()])}, at: "{match[1]}"}}'
        return f"Write the id and the place in it apart: {place}."
    if "," in name or ";" in name:
        parts = ", ".join(as_id(part) for part in re.split("[,;]", name[:200]) if as_id(part))
        return f"Several ids go in brackets: [{parts}]."
    if re.search(r"\(.+\)", name):
        return "What is in brackets goes into a field of its own, such as 'role' or 'status'."
    if re.match(r"[a-z_]+:[a-z0-9]", name):
        return "Write a space after the colon."
    guess = as_id(name)
    if not guess:
        return "Use letters a to z, digits and hyphens."
    longest = f" (at most {MAX_ID} characters)" if len(name) > MAX_ID else ""
    return f"Write '{guess}'{longest}, everywhere it is used."


def as_id(name: str) -> str:
    """A name as an id: small letters without accents, hyphens between words; perhaps empty."""
    bare = name[:200].lower().replace("'", "").replace("\u2019", "").replace("&", " and ")
    plain = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:MAX_ID].strip("-")


def a_flag(value: Any, *, or_unknown: bool = False) -> bool:
    """True or false."""
    if value == "true":
        return True
    if value == "false":
        return False
    choice = "true, false or unknown" if or_unknown else "true or false"
    guess = _MEANT.get(str(value).lower())
    hint = f"Write {guess}." if guess else f"Write {choice}."
    raise complaint("value", f"{choice} is expected here, not {shown(value)}", hint)


def a_flag_or_unknown(value: Any) -> bool | None:
    """True, false or None for unknown."""
    return None if value == "unknown" else a_flag(value, or_unknown=True)


def a_count(value: Any) -> int:
    """A whole number, 0 or more."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,12}", value):
        return int(value)
    digits = _digits(value)
    hint = f"Write {digits}." if digits else "Write digits only, such as 12."
    if isinstance(value, str) and re.fullmatch(r"[0-9.]+ ?%", value.strip()):
        hint = "Write how many, not how many in a hundred (a survey's go under 'stated_percent')."
    raise complaint("value", f"a whole number is expected here, not {shown(value)}", hint)


def a_number_of_bodies(value: Any) -> int | None:
    """At least one, or None where the number is not known."""
    if value == "unknown":
        return None
    number = a_count(value)
    if number == 0:
        hint = "Write how many there are, or unknown; where there is none, leave it out."
        raise complaint("value", "at least 1 is expected here, not 0", hint)
    return number


def _digits(value: Any) -> str:
    """The digits of a number that was written with commas, spaces or words."""
    if not isinstance(value, str):
        return ""
    if value.strip().lower() in _NUMBERS:
        return str(_NUMBERS.index(value.strip().lower()))
    plain = re.sub(r"(?i)[£,\s]|(?<=[0-9\s])(seats?|members?|people|places?|bodies)$", "", value)
    return plain if re.fullmatch(r"[0-9]{1,12}", plain) else ""


def a_number(value: Any) -> float:
    """A number, 0 or more."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,6})?", value):
        return float(value)
    message = f"a number is expected here, not {shown(value)}"
    raise complaint("value", message, "Write digits, with a point for decimals: 2 or 1.5.")


def a_percentage(value: Any) -> Decimal:
    """A percentage, with as many decimals as were written: 23 is not 23.0."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,6})?", value):
        return Decimal(value)
    bare = value.strip().rstrip("%").rstrip() if isinstance(value, str) else ""
    is_number = re.fullmatch(r"[0-9]{1,12}(\.[0-9]{1,6})?", bare)
    hint = f"Write {bare}." if is_number else "Write digits, with a point for decimals: 23 or 38.5."
    raise complaint("value", f"a percentage is expected here, not {shown(value)}", hint)


def an_income(value: Any) -> str:
    """A band, or pounds a year in digits."""
    if isinstance(value, str) and value in words.INCOME_BANDS:
        return value
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,15}(\.[0-9]{1,2})?", value):
        return value
    message = f"an income is expected here, not {shown(value)}"
    hint = incomes.guess(value) if isinstance(value, str) else incomes.BANDS
    raise complaint("value", message, hint)


def an_address(value: Any) -> str:
    """An address of a page or a mailbox."""
    address = a_text(value)
    if _WEB.match(address) or _MAIL.match(address):
        return address
    hint = "Write an address that begins with https:// (or http://), or mailto: and a role mailbox."
    if _BARE_PAGE.match(address):
        hint = f"Write https://{address}."
    elif _MAIL.match(f"mailto:{address}"):
        hint = f"If this is a role mailbox, write mailto:{address}; a person's has no place here."
    raise complaint("value", f"{shown(address)} is no address that can be opened", hint)

"""What stands where a name should be, and names nothing: ``3 years``, ``various``."""

from __future__ import annotations

import re

from partnermap.exchange.spreadsheets.words.turned import meant_by
from partnermap.model import other_dates

_ANSWERS = frozenset({"yes", "no", "y", "n", "true", "false", "ok", "agreed", "declined"})
_AMOUNT = re.compile(
    r"(?:approx\.?|about|around|c\.?|circa|~|over|under|up to|at least|[<>+x])?\s*"
    r"[\u00a3$\u20ac]?\s*[0-9][0-9.,\s/\u2013-]*(?:k|m|bn|%|x|th|st|nd|rd)?\s*"
    r"(?:years?|yrs?|months?|mths?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|people|persons?"
    r"|members?|seats?|places?|staff|reps?|times?|pa|p\.a\.?|per (?:year|annum|month|week)"
    r"|others?|more|areas|wards|boards|groups|organisations|partners)?\W*",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\W*(?:(?:and|all|various|other|several|many|multiple|some|most|any|a few|local|relevant|key"
    r"|wider|the) )+(?:others?|partners?|agencies|organisations|members|bodies|stakeholders"
    r"|boards|groups|charities|services)\W*"
    r"|\W*(?:and )?(?:others?|partners|various|several|many|multiple|all|etc|et al|more|some|most"
    r"|any|mixed|misc(?:ellaneous)?|ongoing|same|different|varies|rotates|rotating)\W*",
    re.IGNORECASE,
)
_REFERRING = re.compile(
    r"\W*(?:see (?:the )?(?:notes?|list|tab|sheet|below|above|also|rows?|tor|terms|attached"
    r"|separate|other|comments?|column|appendix|page|membership|register|website|file|folder|drive)\b.*"
    r"|(?:same )?as (?:above|below|before|per\b.*|for\b.*)|ditto|refer to\b.*)\W*",
    re.IGNORECASE,
)
_EXTENT = re.compile(
    r"(?:city|county|borough|district|region|area|system|place|town|nation|country|island)[- ]?wide"
    r"|(?:all|across|throughout|whole|entire|the whole)(?: of)?(?: the)? (?:whole )?(?:city|county"
    r"|borough|district|region|areas?|system|place|wards|localities|town|country)"
    r"|everywhere"
    r"|(?:the )?(?:system|place|neighbourhood|locality|district|ward|ics|regional|national|local)"
    r"(?:[- ]level)?",
    re.IGNORECASE,
)


def why_no_name(text: str) -> str:
    """Why a text is no name of a body or an area; empty where it may be one.

    Args:
        text: as it stands in a cell that should name somebody.
    """
    low = text.casefold().strip(" .()")
    if low in _ANSWERS:
        return "is an answer, and no name"
    if _AMOUNT.fullmatch(text.strip()) or other_dates.meant(text):
        return "is a number, an amount or a time, and no name"
    if _VAGUE.fullmatch(text):
        return "names nobody in particular"
    if _REFERRING.fullmatch(text):
        return "refers to something else, and is no name"
    return ""


def why_not_meant(text: str) -> str:
    """Why a name in a cell that mentions somebody is not meant: ``not Elmside``; empty for most."""
    if not meant_by(text).name:
        return "says what is not meant, or where to look"
    return why_no_name(text)


def is_of_ages(text: str) -> bool:
    """Whether an amount in the place of a community may be its ages: ``0-19 years``."""
    return bool(_AMOUNT.fullmatch(text.strip())) and not text.strip().isdigit()


def is_extent(text: str) -> bool:
    """Whether what should be an area only says how far something reaches: ``citywide``."""
    return bool(_EXTENT.fullmatch(text.strip(" .()")))

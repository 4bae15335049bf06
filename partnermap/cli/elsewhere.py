"""An id of something else than a command is about: what it is, and which command tells of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from partnermap.english import counted
from partnermap.model import PartnerMap

_NOUNS = {
    "functions": "a function",
    "areas": "an area",
    "themes": "a theme",
    "communities": "a community",
    "sources": "a source",
    "coverage": "a coverage record",
    "surveys": "a survey",
    "organisations": "an organisation",
    "partnerships": "a partnership",
    "plans": "a plan",
}
_SHOW = "partnermap show {} tells of it"
_TELLS = {
    "functions": _SHOW,
    "areas": "partnermap findings --area {0} and functions --area {0} tell of it",
    "sources": "partnermap build makes a page with all sources",
    "coverage": "partnermap findings tells of it in its last lines",
    **dict.fromkeys(("surveys", "organisations", "partnerships", "plans"), _SHOW),
}
_FEW = 5


def elsewhere(found: PartnerMap, name: str) -> str:
    """What an id is, or a name, where it is none of what was expected; empty if it is nothing."""
    for section, noun in _NOUNS.items():
        records: Mapping[str, Any] = getattr(found, section)
        for key, record in records.items():
            called = str(getattr(record, "name", "") or getattr(record, "title", ""))
            if name == key or (called and name.casefold() == called.casefold()):
                words = f" ({called})" if called and name == key else ""
                tells = _TELLS[section].format(key) if section in _TELLS else ""
                return f"'{name}' is {noun}{words}: {tells or _whose(found, section, key)}."
    return ""


def _whose(found: PartnerMap, section: str, key: str) -> str:
    """The bodies that have a theme, or are for a community."""
    bodies = [name for _, name, body in found.bodies() if key in (getattr(body, section) or ())]
    if not bodies:
        return "no body is recorded with it"
    rest = len(bodies) - _FEW
    more = f" and {counted(rest, 'more', 'more')}" if rest > 0 else ""
    return f"partnermap show tells of the bodies that have it, {', '.join(bodies[:_FEW])}{more}"

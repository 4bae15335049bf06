"""Kinds of partnerships that their names say: ``Norvale Health & Wellbeing Board``.

A name may be only a name, so nobody concludes a kind from it: it is told, or asked.
"""

from __future__ import annotations

import re

UNTOLD = (None, "board", "other")
"""Kinds that leave open which board it is."""
_OF_WHOM = r"(?:\s*\([^()]*\)|\s+(?:for|of|in)\s.*)?\Z"  # 'Board (HWB)', 'Board for the Moorlands'
_AND = r"\s*(?:and|&|\+)\s*"
# What names of a kind say, at their end; in a longer name, such as that of the board's executive
# group, it is another body.
_STATUTORY = {
    "health-and-wellbeing-board": rf"health{_AND}well-?\s?being board",
    "safeguarding-board": r"safeguarding (?:adults?|children(?:['\u2019]?s)?)"
    r"(?: (?:and|&) (?:adults?|children))? (?:board|partnership)"
    r"|(?:adults?|children['\u2019]?s?) safeguarding (?:board|partnership)",
    "community-safety-partnership": "community safety partnership",
    "integrated-care-partnership": "integrated care partnership",
}
_EVERYDAY = {
    "integrated-care-system": "integrated care system",
    "local-strategic-partnership": "local strategic partnership",
    "local-care-partnership": "local care partnership",
    "place-partnership": "place(?:[- ]based)? partnership",
    "provider-collaborative": "provider collaborative",
    "scrutiny-committee": "scrutiny (?:committee|panel|commission)",
    "joint-committee": "joint committee",
    "programme-board": "programme board",
    "steering-group": "steering group",
    "task-group": rf"task{_AND}finish(?: group)?|working (?:group|party)",
    "sub-group": r"sub[- ]?(?:group|committee)",
    "reference-group": "reference group",
    "officer-group": "officers?['\u2019]? group",
    "forum": "forum",
    "network": "network",
    "alliance": "alliance",
}


def _table(said: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {
        kind: re.compile(rf"\b(?:{each}){_OF_WHOM}", re.IGNORECASE) for kind, each in said.items()
    }


_STATUTORY_NAMES, _EVERYDAY_NAMES = _table(_STATUTORY), _table(_EVERYDAY)


def statutory_kind_in(name: str) -> str:
    """The kind of which an Act expects something that a name says; empty where it says none."""
    return next((kind for kind, says in _STATUTORY_NAMES.items() if says.search(name)), "")


def kind_in(name: str) -> str:
    """The kind that a name says; empty where it says none, or no more than ``board``."""
    everyday = (kind for kind, says in _EVERYDAY_NAMES.items() if says.search(name))
    return statutory_kind_in(name) or next(everyday, "")

"""What stands in brackets after a name and is no part of it: ``CSP (dotted line)``."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from partnermap.exchange.persons.likeness import Likeness, likeness
from partnermap.exchange.persons.personal import is_personal
from partnermap.exchange.persons.texts import may_name_somebody
from partnermap.exchange.spreadsheets.words.no_names import why_no_name

_AFTER = re.compile(r"(.*\S)\s*[(\[]\s*([^()\[\]]*[^()\[\]\s])\s*[)\]]\s*\Z", re.DOTALL)
_AFTER_A_DASH = re.compile(
    r"(.*\S)\s+[-\u2013]\s+"
    r"((?:vacant|vacancy|tbc|see\b|left\b|until\b|resigned|no longer|advisory)[^()]*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_REMARK = re.compile(
    r"(?:vacan(?:t|cy)|tbc|see\b|advisory|dotted|informal(?:ly)?|interim|acting|chairs?\b|alternat\w+|rotat\w+|until|from|since"
    r"|by invitation|as needed|if needed|when needed|on behalf of|via|x ?[0-9]|[0-9])",
    re.IGNORECASE,
)
_GONE = re.compile(
    r"(?:left|leaving|resigned|former(?:ly)?(?: member)?\Z|ended|stood down|stepped down|no longer"
    r"|withdr(?:ew|awn)|removed|until|to [0-9]|declined|not (?:a )?member|lapsed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A name in a cell, and what is said of it there.

    Attributes:
        name: without the brackets after it.
        remark: what stands in them, where it is no part of the name; empty for none.
        is_gone: whether that says that it is no more: ``left 2021``.
    """

    name: str
    remark: str = ""
    is_gone: bool = False


def beside(text: str, familiar: Collection[str] = ()) -> Beside:
    """A name without a remark in brackets; what may be about a person is none of these.

    Args:
        text: as it stands in a cell.
        familiar: words in small letters that names of bodies and places here have.
    """
    match = _AFTER.match(text) or _AFTER_A_DASH.match(text)
    if match is None:
        return Beside(text)
    name, inside = match[1], " ".join(match[2].split())
    is_about_somebody = (
        is_personal(inside)
        or likeness(inside, familiar) is not Likeness.NONE
        or may_name_somebody(inside, familiar)
    )
    is_small = inside[0].islower() and any(sign.isupper() for sign in name)
    if is_about_somebody or not (is_small or _REMARK.match(inside) or why_no_name(inside)):
        return Beside(text)
    return Beside(name, inside, bool(_GONE.match(inside)))

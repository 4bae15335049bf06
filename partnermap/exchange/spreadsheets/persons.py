"""What may be a person, or a way to reach one: never taken, and never repeated in a message."""

from __future__ import annotations

import re

from partnermap.loader.persons import has_first_name, is_named, is_of_a_body
from partnermap.loader.privacy import MAIL, PHONE

_ASKED = re.compile(
    r"\b(?i:ring|phone|call|text|e-?mail|ask|tell|see|contact|chase|check with"
    r"|(?:speak|spoke|talk|write) (?:to|with))\s+([A-Za-z]+(?:\s+[A-Z]\w+)?)"
)


def is_personal(text: str) -> bool:
    """Whether a text seems to hold a person's name, a mailbox or a telephone number."""
    return bool(MAIL.search(text) or PHONE.search(text) or is_named(text) or _asks(text))


def _asks(text: str) -> bool:
    """Whether a text says whom to ask, by a first name: ``ring Mary after 3``."""
    asked = (match[1] for match in _ASKED.finditer(text))
    return any(has_first_name(each) and not is_of_a_body(each) for each in asked)

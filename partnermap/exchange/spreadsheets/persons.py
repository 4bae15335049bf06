"""What may be a person, or a way to reach one: never taken, and never repeated in a message."""

from __future__ import annotations

from partnermap.loader.persons import is_named
from partnermap.loader.privacy import MAIL, PHONE


def is_personal(text: str) -> bool:
    """Whether a text seems to hold a person's name, a mailbox or a telephone number."""
    return bool(MAIL.search(text) or PHONE.search(text) or is_named(text))

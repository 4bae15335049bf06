"""What looks like a way to reach a person: a map is about bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partnermap.finding import Finding, Location
from partnermap.problems import problem
from partnermap.source import Source

_MAIL = re.compile(r"(?<![\w.+-])(?<!mailto:)[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# British numbers: 0 or +44 or 0044, then nine or ten digits, grouped in any way.
_PHONE = re.compile(r"(?<![\w./-])(?:\+44|0044|\(?0)(?:[ ()-]{0,3}[0-9]){9,11}(?![\w-])")
# A mailbox such as jane.smith@, and a title before a name, in a line that gives a post or contact.
_MAILBOX = re.compile(r"mailto:([a-z]+[._][a-z]+)@", re.IGNORECASE)
_OFFICE = re.compile(
    r"admin|board|care|clerk|communit|contact|council|democratic|director|enquir|govern|health"
    r"|hello|info|mail|office|partner|public|secretar|service|support|team|trust|wellbeing",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"\bpost:.{0,200}?\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Cllr|Councillor|Sir|Dame) [A-Z]"
)
_HINT = "Give a page or a role mailbox as 'contact', or leave it out: a map is not about people."

_POST = "Give the post, such as 'Director of Public Health', without the name of who holds it."


def personal_data(source: Source) -> Iterator[Finding]:
    """Lines of a file, comments too, that seem to hold an e-mail address or a telephone number."""
    for number, line in enumerate(source.lines, start=1):
        if "@" in line and (match := _MAIL.search(line)):
            at = Location(source.path, number, match.start() + 1)
            yield problem("PM029", at, "this looks like an e-mail address", _HINT)
        match = _MAILBOX.search(line) if "mailto:" in line else None
        if match and not _OFFICE.search(match[1]):
            at = Location(source.path, number, match.start(1) + 1)
            yield problem("PM029", at, "this mailbox looks like that of a person", _HINT)
        if "post:" in line and (match := _TITLED.search(line)):
            at = Location(source.path, number, match.start(1) + 1)
            yield problem("PM029", at, "this looks like the name of a person", _POST)
        if "0" in line and (match := _PHONE.search(line)) and "identifiers" not in line:
            at = Location(source.path, number, match.start() + 1)
            yield problem("PM029", at, "this looks like a telephone number", _HINT)

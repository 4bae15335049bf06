"""What looks like a way to reach a person: a map is about bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from partnermap.finding import Finding, Location
from partnermap.loader.persons import TITLES
from partnermap.problems import problem
from partnermap.source import Source

MAIL = re.compile(r"(?<![\w.+-])(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# British numbers: 0 or +44 or 0044, then nine or ten digits, grouped in any way.
PHONE = re.compile(r"(?<![\w./-])(?:\+44|0044|\(?0)(?:[\s().-]{0,3}[0-9]){9,11}(?![\w-])")
# A mailbox such as jane.smith@, and a title before a name, in a line that gives a post or contact.
_MAILBOX = re.compile(r"mailto:([a-z]+[._][a-z]+)@", re.IGNORECASE)
_OFFICE = re.compile(
    r"admin|board|care|clerk|communit|contact|council|democratic|director|enquir|govern|health"
    r"|hello|info|mail|office|partner|public|secretar|service|support|team|trust|wellbeing",
    re.IGNORECASE,
)
_TITLED = re.compile(rf"\bpost:.{{0,200}}?\b({TITLES})\.? [A-Z]")
_MAILTO = "mailto:"
_HINT = "Give a page or a role mailbox as 'contact', or leave it out: a map is not about people."

_POST = "Give the post, such as 'Director of Public Health', without the name of who holds it."


def personal_data(source: Source) -> Iterator[Finding]:
    """Lines of a file, comments too, that seem to hold an e-mail address or a telephone number."""
    for number, line in enumerate(source.lines, start=1):
        match = next((each for each in _mails(line) if not each[0].startswith(_MAILTO)), None)
        if match:
            at = Location(source.path, number, match.start() + 1)
            yield problem("PM029", at, "this looks like an e-mail address", _HINT)
        match = next((each for each in _mails(line) if is_of_a_person(each[0])), None)
        if match:
            at = Location(source.path, number, match.start() + len(_MAILTO) + 1)
            yield problem("PM029", at, "this mailbox looks like that of a person", _HINT)
        if "post:" in line and (match := _TITLED.search(line)):
            at = Location(source.path, number, match.start(1) + 1)
            yield problem("PM029", at, "this looks like the name of a person", _POST)
        if ("0" in line or "+44" in line) and (match := PHONE.search(line)):
            if "identifiers" in line:
                continue
            at = Location(source.path, number, match.start() + 1)
            yield problem("PM029", at, "this looks like a telephone number", _HINT)


def is_of_a_person(mailbox: str) -> bool:
    """Whether the address of a mailbox (``mailto:jane.smith@...``) looks like that of a person."""
    match = _MAILBOX.match(mailbox)
    return match is not None and not _OFFICE.search(match[1])


def is_of_an_office(mailbox: str) -> bool:
    """Whether the address of a mailbox is surely that of an office, not of a person."""
    box = mailbox.removeprefix(_MAILTO).partition("@")[0]
    return bool(_OFFICE.search(re.split(r"[._-]", box)[0]))


def _mails(line: str) -> Iterator[re.Match[str]]:
    return MAIL.finditer(line) if "@" in line else iter(())

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
_HINT = "Give a page or a role mailbox as 'contact', or leave it out: a map is not about people."


def personal_data(source: Source) -> Iterator[Finding]:
    """Lines of a file, comments too, that seem to hold an e-mail address or a telephone number."""
    for number, line in enumerate(source.lines, start=1):
        if "@" in line and (match := _MAIL.search(line)):
            at = Location(source.path, number, match.start() + 1)
            yield problem("PM029", at, "this looks like an e-mail address", _HINT)
        if "0" in line and (match := _PHONE.search(line)) and "identifiers" not in line:
            at = Location(source.path, number, match.start() + 1)
            yield problem("PM029", at, "this looks like a telephone number", _HINT)

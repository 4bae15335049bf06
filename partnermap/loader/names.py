"""Names that cannot be told apart, or not be found by searching."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from partnermap.finding import Finding, Location
from partnermap.loader.persons import is_titled
from partnermap.model import PartnerMap
from partnermap.model.map import SECTIONS
from partnermap.model.rows import Record
from partnermap.problems import problem, quoted

_LOOK_ALIKE = frozenset({"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE"})
_NAMED = tuple(section for section, model in SECTIONS.items() if issubclass(model, Record))

_NO_PERSON = (
    "People are not recorded here: record the body that the person comes from. A body that is "
    "named after a person may stay; say in the name what it is."
)


def names(found: PartnerMap) -> Iterator[Finding]:
    """Bodies of one name, or that of a person; names of any record that mix alphabets."""
    first: dict[str, tuple[str, str]] = {}
    for section, name, body in found.bodies():
        folded = " ".join(body.name.casefold().split())
        if folded in first:
            other = found.locate((*first[folded], "name"), False).with_note("the other one")
            location = found.locate((section, name, "name"), False)
            message = f"'{first[folded][1]}' and '{name}' have the same name: {quoted(body.name)}"
            hint = (
                "If they are one body, keep one record; if two, say in the names how they differ."
            )
            yield problem("PM026", location, message, hint, other)
        first.setdefault(folded, (section, name))
        if is_titled(body.name):
            location = found.locate((section, name, "name"), False)
            yield problem("PM029", location, "this looks like the name of a person", _NO_PERSON)
    for section in _NAMED:
        for name, record in getattr(found, section).items():
            if not record.name.isascii():
                yield from _alphabets(found.locate((section, name, "name"), False), record.name)


def _alphabets(location: Location, name: str) -> Iterator[Finding]:
    for word in re.findall(r"\w+", name):
        alphabets = {letter: _alphabet(letter) for letter in word if letter.isalpha()}
        if "LATIN" not in alphabets.values():
            continue
        for letter, alphabet in alphabets.items():
            if alphabet in _LOOK_ALIKE:
                message = (
                    f"in {quoted(word)}, the letter '{letter}' (U+{ord(letter):04X}) is "
                    f"{alphabet.title()} and the others are Latin"
                )
                yield problem("PM030", location, message, "Type the word again.")
                break


def _alphabet(letter: str) -> str:
    return unicodedata.name(letter, "?").split()[0]

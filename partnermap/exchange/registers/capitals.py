"""Names in capitals, as registers keep them, in the way their owners write them."""

from __future__ import annotations

import re

_KEPT = frozenset({"NHS", "ICB", "LHB", "CCG", "PCN", "CIC", "GP", "UK", "HQ", "II", "III", "IV"})
_SMALL = frozenset(
    {"and", "at", "by", "de", "for", "in", "le", "of", "on", "the", "to", "upon", "with", "y"}
)
_WORD = re.compile(r"[^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][^\W\d_]+)*")
_APOSTROPHES = "['\N{RIGHT SINGLE QUOTATION MARK}]"


def as_people_write(name: str) -> str:
    """A name that is all in capitals in title case; any other only without needless spaces.

    ``ST HELENS AND KNOWSLEY TEACHING HOSPITALS NHS TRUST`` is written ``St Helens and Knowsley
    Teaching Hospitals NHS Trust``, and ``O'BRIEN`` is ``O'Brien``, but ``KING'S`` is ``King's``.
    """
    name = " ".join(name.split())
    if not name.isupper():
        return name
    return _WORD.sub(lambda found: _word(found, name), name)


def _word(found: re.Match[str], name: str) -> str:
    word = found[0]
    before = name[: found.start()].rstrip()
    begins = not before or before.endswith((":", "(", "/", "."))
    if word in _KEPT:
        return word
    if word.lower() in _SMALL and not begins:
        return word.lower()
    first, *rest = re.split(f"({_APOSTROPHES})", word)
    said = _capital(first)
    for mark, part in zip(rest[::2], rest[1::2], strict=True):
        # After one letter a name goes on (O'Brien, D'Arcy); after more it is owned (King's).
        said += mark + (_capital(part) if len(first) == 1 and len(part) > 1 else part.lower())
    return said


def _capital(word: str) -> str:
    if word.startswith("MC") and len(word) > 4:
        return f"Mc{word[2:].capitalize()}"
    return word.capitalize()

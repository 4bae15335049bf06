"""Things that were given the name of a YAML file."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ELSEWHERE = "Move it out of the map's folder, or delete it."
_EXPORTED = "A map cannot be read from it. Move it out of the map's folder."
_WEB_PAGE = (
    "this is a web page, with the name of a YAML file",
    "On the website, download the file itself (often a link called 'Raw'), not its page.",
)
_MARKUP = re.compile(rb"<(!doctype|html|head|body|div|script|\?xml)\b", re.IGNORECASE)
_BEGINNINGS = (
    (b"\x89PNG", "a picture (PNG)", _ELSEWHERE),
    (b"\xff\xd8\xff", "a picture (JPEG)", _ELSEWHERE),
    (b"GIF8", "a picture (GIF)", _ELSEWHERE),
    (b"PK\x03\x04", "a spreadsheet, a Word document or a zip file", _EXPORTED),
    (b"\xd0\xcf\x11\xe0", "an old Office document", _EXPORTED),
    (b"{\\rtf", "a Word document (RTF)", _EXPORTED),
    (b"%PDF", "a PDF", _EXPORTED),
    (b"\x1f\x8b", "a compressed file", _ELSEWHERE),
    (
        b"version https://git-lfs",
        "a Git LFS pointer, not the file itself",
        "Ask whoever looks after the repository to run 'git lfs pull'.",
    ),
)
_SEPARATORS = ",;\t"


def disguise(content: bytes) -> tuple[str, str] | None:
    """What the bytes seem to be, where they are no YAML at all: a message and what to do."""
    head = content[:1024].lstrip(b" \t\r\n\xef\xbb\xbf")
    if _MARKUP.match(head):
        return _WEB_PAGE
    for beginning, what, hint in _BEGINNINGS:
        if head.startswith(beginning):
            return f"this is {what}, with the name of a YAML file", hint
    return None


def is_table(lines: Sequence[str]) -> bool:
    """Whether the lines look like a table (CSV): two rows cut by the same separator."""
    texts = [line.strip() for line in lines[:100]]
    rows = [text for text in texts if text and text[0] != "#"][:2]
    for separator in _SEPARATORS:
        counts = [row.count(separator) for row in rows]
        if counts and counts[0] and counts[0] == counts[-1] and (len(rows) > 1 or counts[0] > 1):
            return ":" not in rows[0]
    return False

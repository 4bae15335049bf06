"""Texts of the map in Markdown: what is written there is never read as markup."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~])")


def plain(text: str) -> str:
    """A text in one line, with every sign that Markdown would read made plain."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))

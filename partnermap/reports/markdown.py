"""What Markdown needs wherever it is written."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"([\\`*_\[\]<>#|~])")


def plain(text: str) -> str:
    """Words of the map on one line, none of which is read as markup."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))

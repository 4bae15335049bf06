"""A rule's documentation for a terminal: without the marks that are meant for a web page."""

from __future__ import annotations

import re


def render(documentation: str) -> str:
    """Plain text: examples indented, no fences, stars or backticks."""
    lines: list[str] = []
    inside = False
    for line in documentation.split("\n"):
        if line.startswith("```"):
            inside = not inside
        elif inside:
            lines.append(f"    {line}".rstrip())
        else:
            lines.append(re.sub(r"\*(\w[^*]*)\*|`([^`]*)`", _unmarked, line))
    return "\n".join(lines) + "\n"


def _unmarked(match: re.Match[str]) -> str:
    return match[1] or f"'{match[2]}'"

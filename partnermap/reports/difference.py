"""What an edit changes in a file, as a unified difference."""

from __future__ import annotations

import codecs
import re
from difflib import unified_diff

_LINE_BREAK = re.compile(r"\r\n|\n|\r")


def render(path: str, before: bytes, after: bytes) -> str:
    """The lines that are put in and taken out, as ``git diff`` shows them.

    Args:
        path: of the file, with forward slashes.
        before: what stands in it; nothing for a new file.
        after: what is to stand in it.
    """
    old, new = (_lines(content) for content in (before, after))
    names = (path if before else "/dev/null", path)
    return "".join(f"{line}\n" for line in unified_diff(old, new, *names, lineterm=""))


def _lines(content: bytes) -> list[str]:
    is_utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    lines = _LINE_BREAK.split(content.decode("utf-16" if is_utf16 else "utf-8-sig"))
    return lines if lines[-1] else lines[:-1]

"""Names in a form in which those are the same that only differ in how they were typed."""

from __future__ import annotations

import re
import unicodedata

_APOSTROPHE = re.compile(r"['\u2018\u2019`\u00b4]")
_INITIAL = re.compile(r"\b(\w)\.(?=\w\b|\s|\Z)")
_LEGAL = re.compile(
    r"[\s,]+(?:ltd|limited|plc|llp|cic|c i c|cio|c i o|inc|incorporated|community interest company"
    r"|charitable incorporated organisation|company limited by guarantee)\Z"
)
_NO_WORD = re.compile(r"[^\w\s]|_")


def plain_name(name: str) -> str:
    """A name without capitals, accents, punctuation, ``The`` and its legal form; & is and."""
    text = unicodedata.normalize("NFKD", name.casefold())
    text = "".join(sign for sign in text if not unicodedata.combining(sign))
    text = _INITIAL.sub(r"\1", text)
    text = _APOSTROPHE.sub("", text).replace("&", " and ").replace("+", " and ")
    text = " ".join(_NO_WORD.sub(" ", text).split())
    if text.startswith("the ") and len(text) > 8:
        text = text[4:]
    bare = _LEGAL.sub("", text)
    return bare or text

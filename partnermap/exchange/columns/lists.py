"""Several things in one cell, and things with parts: ``one; another``, ``update-3 (p. 6)``.

An item that holds what would part it stands in double quotes, as in CSV: ``"a; b"; c``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

_OPENING = re.compile(r'\s*"')
_QUOTED = re.compile(r'[^\S\n]*"((?:[^"]|"")*)"[^\S\n]*')
_CLASS = re.compile(r"(sector|area|community|kind)\s*:\s*(\S+)")
_SOURCE = re.compile(r"(\S+)\s+\((.*)\)", re.DOTALL)
_DETAILS = re.compile(r'\[((?:"(?:[^"]|"")*"|[^]"\n])*)\]\s?(.*)', re.DOTALL)


def quoted(text: str) -> str:
    """A text in double quotes."""
    return '"' + text.replace('"', '""') + '"'


def bare(text: str) -> str:
    """A text without the double quotes round it, if it stands in such."""
    match = _QUOTED.fullmatch(text)
    return match[1].replace('""', '"') if match else text


def joined(
    items: Iterable[str], *, never: Iterable[str] = (), by: str = "; ", special: str = ""
) -> str:
    """Items in one cell.

    Args:
        items: none of them empty.
        never: words that mean something else where they stand alone.
        by: what parts them; lines part them always.
        special: further characters for which an item is put in quotes.
    """
    texts = list(items)
    if len(texts) == 1 and texts[0].casefold() in never:
        return quoted(texts[0])
    parting = {*by.strip(" "), *"\n\r", *special}
    return by.join(
        quoted(text) if _OPENING.match(text) or parting & {*text} else text for text in texts
    )


def parted(text: str, by: str = ";") -> list[str]:
    """The items of a cell, without those that are empty.

    Args:
        text: as ``joined`` has written it, or a person.
        by: the characters that part items, beside the end of a line.
    """
    return list(_parts(text, by))


def _parts(text: str, by: str) -> Iterator[str]:
    ends = re.compile(f"[{re.escape(by)}\n]" if by else "\n")
    position = 0
    while position < len(text):
        match = _QUOTED.match(text, position)
        after = ends.match(text, match.end()) if match else None
        if match and (after or match.end() == len(text)):
            yield match[1].replace('""', '"')
            position = match.end() + 1
            continue
        end = ends.search(text, position)
        stop = end.start() if end else len(text)
        if item := text[position:stop].strip():
            yield item
        position = stop + 1


def write_reference(value: Any) -> str:
    """An id, or a class as ``sector: vcse, area: millside``."""
    if isinstance(value, Mapping):
        return ", ".join(f"{field}: {word}" for field, word in value.items())
    return str(value)


def read_reference(text: str) -> Any:
    """An id or a class; text that is neither stays as it is."""
    parts = [_CLASS.fullmatch(part.strip()) for part in text.split(",")]
    if not all(parts):
        return text
    found = {part[1]: part[2] for part in parts if part}
    return found if len(found) == len(parts) else text


def write_source(value: Any) -> str:
    """A source's id, and the place in it: ``update-3 (p. 6)``."""
    at = value.get("at")
    return f"{value['id']} ({at})" if at is not None else str(value["id"])


def read_source(text: str) -> dict[str, str]:
    """A source's id and the place in it."""
    match = _SOURCE.fullmatch(text)
    return {"id": match[1], "at": match[2]} if match else {"id": text}


def write_note(value: Any) -> str:
    """A note: its text, after what else is known of it: ``[barrier; 2020; source: x] The text``."""
    said = [value[field] for field in ("kind", "when") if field in value]
    said += ["source:"] * (value.get("source") == [])  # known to have none
    said += [f"source: {write_source(each)}" for each in value.get("source", ())]
    details = joined(said, special=']"')
    text = str(value["text"])
    return f"[{details}] {text}" if said else f"[] {text}" if text.startswith("[") else text


def read_note(text: str) -> dict[str, Any]:
    """A note and what else is known of it."""
    match = _DETAILS.fullmatch(text)
    if match is None:
        return {"text": text}
    found: dict[str, Any] = {}
    for part in parted(match[1]):
        if part.startswith("source:"):
            source = part.removeprefix("source:").strip()
            found.setdefault("source", [])
            found["source"] += [read_source(source)] if source else []
        else:
            found["when" if part[:1].isdigit() else "kind"] = part
    return {**found, "text": match[2]} if match[2] else {"text": text}


def write_pairs(value: Mapping[str, Any]) -> str:
    """A mapping: ``GB-COH: 01234567; GB-EDU: 123456``."""
    return joined(f"{_key(key)}: {item}" for key, item in value.items())


def read_pairs(text: str) -> Any:
    """A mapping; text that is none stays as it is."""
    pairs = [_pair(part) for part in parted(text)]
    found = dict(pair for pair in pairs if pair)
    return found if pairs and len(found) == len(pairs) else text


def _key(key: str) -> str:
    return quoted(key) if ":" in key or key.startswith('"') else key


def _pair(text: str) -> tuple[str, str] | None:
    match = re.match(r'"((?:[^"]|"")*)":\s', text)
    if match:
        return match[1].replace('""', '"'), text[match.end() :].strip()
    key, colon, value = text.partition(":")
    return (key.strip(), value.strip()) if colon and key.strip() and value.strip() else None

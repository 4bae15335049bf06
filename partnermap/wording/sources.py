"""Sources as evidence and in words."""

from __future__ import annotations

from partnermap.model import Manifest, PartnerMap, Row, SourceRef
from partnermap.model.rows import NoteRow


def cited(found: PartnerMap, *rows: Row | NoteRow | Manifest | None) -> list[dict[str, str]]:
    """The sources of records and rows, as evidence: id, title and place, each once."""
    refs: dict[SourceRef, None] = {}
    for row in rows:
        own = (row.source if row else None) or ()
        refs |= dict.fromkeys(sorted(own, key=lambda ref: (ref.id, ref.at or "")))
    return [
        {"id": ref.id, "title": _title(found, ref.id), **({"at": ref.at} if ref.at else {})}
        for ref in refs
    ]


def _title(found: PartnerMap, source: str) -> str:
    known = found.sources.get(source)
    return known.title if known else f"{source} (not recorded)"


def citation(found: PartnerMap, *rows: Row | NoteRow | Manifest | None) -> str:
    """The same in words: `` (Update 3, p. 1)``; empty where no source is recorded."""
    places: dict[str, list[str]] = {}
    for source in cited(found, *rows):
        places.setdefault(source["title"], []).extend([source["at"]] if "at" in source else [])
    said = [", ".join([title, *at]) for title, at in places.items()]
    return f" ({'; '.join(said)})" if said else ""

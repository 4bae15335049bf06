"""What the search box finds: bodies and plans by all the names and numbers they go by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from partnermap.graph import PartnershipGraph
from partnermap.model import Body
from partnermap.page.face import Face
from partnermap.wording import kind_of


def search_entries(graph: PartnershipGraph, faces: Mapping[str, Face]) -> list[dict[str, Any]]:
    """One entry for each body and plan, sorted by name.

    Returns:
        ``id``, ``name``, ``kind``, and ``also``: other names, identifiers and areas.
    """
    found = graph.moment.map
    entries = []
    for name in (*faces, *found.plans):
        record = graph.record(name) or found.plans.get(name)
        also: list[str] = []
        if isinstance(record, Body):
            also += [*(record.also_known_as or ()), *(record.formerly or ())]
            also += [record.identifiers[scheme] for scheme in sorted(record.identifiers)]
        if record is not None:
            known = found.areas
            also += [known[area].name for area in record.areas or () if area in known]
        entries.append(
            {
                "id": name,
                "name": faces[name].name if name in faces else graph.name_of(name),
                "kind": kind_of(found, record) if record else "not recorded",
                "also": also,
            }
        )
    return sorted(entries, key=lambda entry: (entry["name"].casefold(), entry["id"]))

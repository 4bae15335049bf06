"""What the search box finds: everything that has a name, by all names and numbers it goes by."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from partnermap import vocabulary as words
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
            also += [
                f"{scheme} {record.identifiers[scheme]}" for scheme in sorted(record.identifiers)
            ]
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


def former_ids(graph: PartnershipGraph) -> dict[str, str]:
    """Ids that bodies had before, with that of now: old links still open what they were about.

    An id that another body has now is that body's.
    """
    found = graph.moment.map
    taken = {*found.organisations, *found.partnerships, *found.plans}
    return {
        old: name
        for _, name, body in found.bodies()
        for old in body.formerly or ()
        if old not in taken
    }


def other_entries(graph: PartnershipGraph) -> list[dict[str, Any]]:
    """One entry for each function, area, theme and community, sorted by name.

    Returns:
        ``id``, ``name``, ``kind``, ``also``, and ``at``: the anchor of its row in the tables.
    """
    found = graph.moment.map
    entries = [
        *(
            _entry("function", "function", name, each.name)
            for name, each in found.functions.items()
        ),
        *(
            _entry(
                "area",
                found.label(words.AREA_LEVELS, each.level) if each.level else "area",
                name,
                each.name,
                [each.gss] if each.gss else [],
            )
            for name, each in found.areas.items()
        ),
        *(_entry("themes", "theme", name, each.name) for name, each in found.themes.items()),
        *(
            _entry("communities", "community", name, each.name)
            for name, each in found.communities.items()
        ),
    ]
    return sorted(entries, key=lambda entry: (entry["name"].casefold(), entry["at"]))


def _entry(
    section: str, kind: str, name: str, said: str, also: list[str] | None = None
) -> dict[str, Any]:
    return {"id": name, "name": said, "kind": kind, "also": also or [], "at": f"{section}-{name}"}

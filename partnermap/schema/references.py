"""Where an id is expected: the map's own are offered, and those of another kind refused.

An id that nothing has is no fault here: the record may have been added since the schema was
written. ``check`` finds it.
"""

from __future__ import annotations

from partnermap.english import listed
from partnermap.schema.known import SECTIONS_WITH_IDS, Known
from partnermap.schema.values import ID, Schema

_MOST = 500
"""Ids of a map up to which one of another kind is refused; beyond, editors would take seconds."""
_BODIES = ("organisations", "partnerships")
_ENDS = (*_BODIES, "plans")
SECTIONS_OF: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("areas", "area", "within"), ("areas",)),
    **dict.fromkeys(("communities", "community"), ("communities",)),
    **dict.fromkeys(("functions", "function"), ("functions",)),
    **dict.fromkeys(("body", "on_behalf_of", "owner", "start"), _BODIES),
    **dict.fromkeys(("to", "subjects"), _ENDS),
    "themes": ("themes",),
    "id": ("sources",),
}
"""Field that holds ids -> the sections of which it names a record; others name none."""
_NOUNS = {"organisations": "an organisation", "areas": "an area", "communities": "a community"}


def reference(field: str) -> Schema:
    """The schema of an id in a field."""
    sections = SECTIONS_OF.get(field)
    return {"$ref": f"#/definitions/{_name(sections)}" if sections else "#/definitions/id"}


def definitions(known: Known) -> dict[str, Schema]:
    """The ids of each section, and what may stand where one of them is expected."""
    found: dict[str, Schema] = {}
    for section in SECTIONS_WITH_IDS:
        if ids := known.ids([section]):
            found[f"ids-of-{section}"] = {
                "enum": list(ids),
                "enumDescriptions": list(ids.values()),
                # Else an editor would make one of all the ids, at each place where one is expected.
                "errorMessage": f"The id of {_noun(section)} is expected here.",
            }
    for sections in dict.fromkeys(SECTIONS_OF.values()):
        own = [each for each in sections if f"ids-of-{each}" in found]
        others = [
            {"$ref": f"#/definitions/ids-of-{each}"}
            for each in SECTIONS_WITH_IDS
            if each not in sections and f"ids-of-{each}" in found
        ]
        another: Schema = dict(ID)
        if others and len(known.ids(SECTIONS_WITH_IDS)) <= _MOST:
            wanted = listed([_noun(each) for each in sections], "or")
            message = f"This is the id of something else; that of {wanted} is expected here."
            another["if"] = {"anyOf": others}
            another["then"] = {"type": "array", "errorMessage": message}  # which no id is
        offered = [{"$ref": f"#/definitions/ids-of-{each}"} for each in own]
        found[_name(sections)] = {"anyOf": [another, *offered]}
    return found


def _name(sections: tuple[str, ...]) -> str:
    return f"id-in-{'-'.join(sections)}"


def _noun(section: str) -> str:
    return _NOUNS.get(section, f"a {section.removesuffix('s')}")

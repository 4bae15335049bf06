"""The order in which the fields of a record and of a row stand, as in the maps of this house."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from partnermap.model import SECTIONS
from partnermap.vocabulary import LINK_KINDS

SECTION_ORDER = tuple(SECTIONS)
_MANIFEST = (
    *("name", "as_of", "recorded_from", "about", "source", "repository", "labels", "complete"),
    *("focus", "thresholds", "expectations", "link_kinds", "notes"),
)
_BEFORE_LINKS = (
    *("title", "of", "name", "also_known_as", "publisher", "published", "about", "level"),
    *("within", "gss", "sector", "area", "kind", "sectors", "levels", "duty", "as_stated"),
    *("basis", "needed_at", "income", "income_here", "total", "approximate", "respondents"),
    *("base", "many", "counts", "stated_percent", "areas", "communities", "themes"),
    *("stands_for", "decides", "publicly_accountable", "identifiers", "formerly", "decision"),
    *("reason", "owner", "review", "evidence", "status", "since", "until", "url"),
)
_AFTER_LINKS = (
    *("owners", "directed_by", "signed_off_by", "overseen_by", "reports", "functions"),
    *("contains", "priorities", "members", "complete", "meets", "contact", "how_to_join"),
    *("terms_of_reference", "reviewed", "questions", "subjects", "tags", "inferred", "assumed"),
    *("source", "notes"),
)
_ROW = (
    *("id", "from", "function", "body", "sector", "area", "community", "kind", "to", "name"),
    *("seats", "role", "every", "voting", "on_behalf_of", "mandate", "post", "instrument"),
    *("basis", "status", "since", "until", "when", "text", "about", "subjects", "functions"),
    *("now", "next", "url", "tags", "inferred", "assumed", "source", "notes"),
)
_RECORD_PLACES = {
    name: at for at, name in enumerate((*_BEFORE_LINKS, *LINK_KINDS, "", *_AFTER_LINKS))
}
_ROW_PLACES = {name: at for at, name in enumerate((*_ROW, ""))}
_MANIFEST_PLACES = {name: at for at, name in enumerate((*_MANIFEST, ""))}
_SECTION_PLACES = {name: at for at, name in enumerate((*SECTION_ORDER, ""))}
KEYED = frozenset(
    {
        *("labels", "identifiers", "counts", "stated_percent", "questions", "expectations"),
        *("link_kinds", "carries"),
    }
)
"""Fields whose keys are the user's own."""


def in_order(fields: Mapping[str, Any], of: str) -> list[tuple[str, Any]]:
    """The fields of a mapping in their usual order; those it does not know keep theirs.

    Args:
        fields: what the mapping says.
        of: ``map``, ``record``, ``row``, ``file`` for the sections of a file; or one of
            ``KEYED``, whose keys stay as they are.
    """
    if of in KEYED or (of in SECTIONS and of != "map"):
        return list(fields.items())
    places = _places(of)
    rest = places[""]
    return sorted(fields.items(), key=lambda pair: places.get(pair[0], rest))


def place_among(name: str, others: Iterable[str], of: str) -> int:
    """Behind how many of the others a field belongs, which may stand in any order.

    It goes behind the last of those that usually come before it.
    """
    places = _places(of)
    own = places.get(name, places[""])
    before = (at for at, each in enumerate(others, 1) if places.get(each, places[""]) <= own)
    return max(before, default=0)


def _places(of: str) -> Mapping[str, int]:
    known = {"row": _ROW_PLACES, "map": _MANIFEST_PLACES, "file": _SECTION_PLACES}
    return known.get(of, _RECORD_PLACES)

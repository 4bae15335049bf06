"""What a map has of its own that an editor can offer: ids, names and kinds of link.

Read from the files as they are, so that a map that is half written, or broken, helps all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from partnermap.model.map import LIST_SECTIONS, SECTIONS, may_be_link_kind
from partnermap.model.values import wrong_id
from partnermap.source import read_source
from partnermap.storage import Files

_WITHOUT_IDS = (*LIST_SECTIONS, "map", "dispositions")
SECTIONS_WITH_IDS = tuple(each for each in SECTIONS if each not in _WITHOUT_IDS)


@dataclass(frozen=True, slots=True)
class Known:
    """What a map has of its own.

    Attributes:
        names: section -> id -> name; empty where the record has no name yet.
        link_kinds: kind -> its label, of those that the manifest declares.
        unread: the files of which something could not be read.
    """

    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    link_kinds: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()

    def ids(self, sections: Iterable[str]) -> dict[str, str]:
        """The names by id of some sections, in the order of the ids."""
        found = {id_: name for each in sections for id_, name in self.names.get(each, {}).items()}
        return dict(sorted(found.items()))


def known_of(files: Files) -> Known:
    """What can be read of a map's files; what cannot is left out, and nothing is complained of."""
    names: dict[str, dict[str, str]] = {section: {} for section in SECTIONS_WITH_IDS}
    link_kinds: dict[str, str] = {}
    unread: list[str] = []
    for path, content in sorted(files.contents.items()):
        source = read_source(path, content)
        data = source.data
        if not source.is_whole:
            unread.append(path)
        for section, found in names.items():
            for id_, record in _mapping(data.get(section)).items():
                if wrong_id(id_) is None:
                    found.setdefault(id_, _name(record))
        for kind, declared in _mapping(_mapping(data.get("map")).get("link_kinds")).items():
            if may_be_link_kind(kind):
                link_kinds[kind] = str(_mapping(declared).get("label", kind))
    return Known(names, link_kinds, tuple(unread))


def _mapping(data: Any) -> Mapping[str, Any]:
    return data if isinstance(data, dict) else {}


def _name(record: Any) -> str:
    said = _mapping(record)
    name = said.get("name", said.get("title", ""))
    return name if isinstance(name, str) else ""

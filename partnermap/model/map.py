"""The whole map: every record of every file, as written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from partnermap import vocabulary as words
from partnermap.finding import Location, Place
from partnermap.model.bodies import Body, Organisation, Partnership
from partnermap.model.fields import Strict
from partnermap.model.manifest import Manifest
from partnermap.model.records import (
    Area,
    Community,
    Coverage,
    Disposition,
    Function,
    LinkRecord,
    Note,
    Plan,
    SourceDocument,
    Theme,
)
from partnermap.model.rows import LinkRow
from partnermap.model.surveys import Survey

SECTIONS: dict[str, type[Strict]] = {
    "map": Manifest,
    "coverage": Coverage,
    "sources": SourceDocument,
    "areas": Area,
    "themes": Theme,
    "communities": Community,
    "functions": Function,
    "organisations": Organisation,
    "partnerships": Partnership,
    "links": LinkRecord,
    "plans": Plan,
    "surveys": Survey,
    "notes": Note,
    "dispositions": Disposition,
}
LIST_SECTIONS = ("links", "notes")
BODY_SECTIONS = ("organisations", "partnerships", "plans")
PLAIN_SECTIONS = ("sources", "coverage", "areas", "themes", "communities", "functions", "surveys")

LINK_KIND_PATTERN = r"[a-z]+(_[a-z]+)*"


def may_be_link_kind(kind: str) -> bool:
    """Whether a word can be a new field of bodies and has no meaning yet."""
    if not re.fullmatch(LINK_KIND_PATTERN, kind) or kind in words.LINK_KINDS:
        return False
    return not any(
        hasattr(SECTIONS[section], kind) or kind in SECTIONS[section].model_fields
        for section in BODY_SECTIONS
    )


@dataclass(frozen=True)
class PartnerMap:
    """A map as its files have it; records by id, in the order of their ids.

    Attributes:
        manifest: what the map says about itself.
        missing: ids that are used and that no record has, by section; ``bodies`` for bodies.
        locate: a symbolic place -> where it stands in a file; ``key=True`` for the key.
        lines: path -> the lines of that file.
        is_public: whether this is the copy for everybody. What is missing from it is left out, and
            not unknown; nothing is said of it.
    """

    manifest: Manifest
    coverage: Mapping[str, Coverage] = field(default_factory=dict)
    sources: Mapping[str, SourceDocument] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    themes: Mapping[str, Theme] = field(default_factory=dict)
    communities: Mapping[str, Community] = field(default_factory=dict)
    functions: Mapping[str, Function] = field(default_factory=dict)
    organisations: Mapping[str, Organisation] = field(default_factory=dict)
    partnerships: Mapping[str, Partnership] = field(default_factory=dict)
    links: tuple[LinkRecord, ...] = ()
    plans: Mapping[str, Plan] = field(default_factory=dict)
    surveys: Mapping[str, Survey] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    dispositions: Mapping[str, Disposition] = field(default_factory=dict)
    missing: Mapping[str, frozenset[str]] = field(default_factory=dict)
    locate: Callable[[Place, bool], Location] = field(
        default=lambda place, _key: Location("/".join(map(str, place)), 1, 1), repr=False
    )
    lines: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    is_public: bool = False

    def bodies(self) -> Iterator[tuple[str, str, Body]]:
        """Every organisation and partnership: section, id, record."""
        for name, organisation in self.organisations.items():
            yield "organisations", name, organisation
        for name, partnership in self.partnerships.items():
            yield "partnerships", name, partnership

    def every_link(self) -> Iterator[tuple[str, str, LinkRow, Place]]:
        """Every link, wherever it is written: its start, its kind, the row and its place."""
        for section, name, body in self.bodies():
            for kind, position, row in body.own_links():
                yield name, kind, row, (section, name, kind, position)
        for position, link in enumerate(self.links):
            yield link.start, link.kind, link, ("links", position)

    def section_of(self, body: str) -> str | None:
        """The section of a body or plan; None where no record has this id."""
        for section in BODY_SECTIONS:
            if body in getattr(self, section):
                return section
        return None

    def name_of(self, body: str) -> str:
        """The name of a body or plan; its id where it is not recorded."""
        section = self.section_of(body)
        return getattr(self, section)[body].name if section else body

    def function_name(self, function: str) -> str:
        """The name of a function; its id where it is not recorded."""
        record = self.functions.get(function)
        return record.name if record else function

    def link_kind(self, kind: str) -> words.LinkKind:
        """What a kind of link means on this map, its own kinds and labels included."""
        declared = self.manifest.link_kinds.get(kind)
        if declared is not None:
            return words.LinkKind(declared.label, declared.inverse, dict(declared.carries))
        known = words.LINK_KINDS[kind]
        if kind not in self.manifest.labels:
            return known
        said = self.term({}, kind)
        return replace(known, label=said.label, inverse=said.plural or said.label)

    def term(self, table: Mapping[str, words.Term], word: str) -> words.Term:
        """A word of a vocabulary, in the words that this place uses."""
        said = self.manifest.labels.get(word)
        if said is None:
            return table[word]
        return words.Term(*(form.strip() for form in said.split("|")))

    def label(self, table: Mapping[str, words.Term], word: str) -> str:
        """The label of a word of a vocabulary, in the words that this place uses."""
        return self.term(table, word).label

"""Every record that is known, by its id, its names, its numbers and the codes of the office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from partnermap.exchange.columns import SHEETS
from partnermap.exchange.names import Found, Near, Register, plain_name
from partnermap.exchange.names.folding import says_little
from partnermap.exchange.names.parts import is_of_kind
from partnermap.exchange.names.register import plain_number
from partnermap.model.map import BODY_SECTIONS, LIST_SECTIONS

NAMES = {"sources": "title", "coverage": "of"}
_SAME_KIND = 50

Later = Mapping[str, Mapping[str, str]]
"""Section -> id -> name of records that cells further down are going to make.

With them a name is as near to others in a first import as it is when the map has them all.
"""


class Known:
    """The registers of names, one for all bodies and one for each other section."""

    def __init__(
        self, known: Mapping[str, Any], later: Later | None = None, decided: Collection[str] = ()
    ) -> None:
        """Begin with a map.

        Args:
            known: its data.
            later: records that cells further down are going to make.
            decided: names, plain, of which the review file says whose they are.
        """
        self._decided = decided
        self._later: dict[str, Register] = {}
        for section, names in (later or {}).items():
            for id_, name in names.items():
                self._later.setdefault(_space(section), Register()).enter(id_, name)
        self._registers: dict[str, Register] = {}
        self._frozen: dict[str, Register] = {}
        self._section: dict[str, str] = {}
        self._identifiers: dict[str, dict[str, str]] = {}
        self._codes: dict[tuple[str, str], str] = {}
        self._doubtful: set[tuple[str, str]] = set()
        for section, records in known.items():
            if section == "map" or section in LIST_SECTIONS or not isinstance(records, Mapping):
                continue
            for id_, data in records.items():
                self.enter(section, id_, data if isinstance(data, Mapping) else {})
        self.freeze()

    def freeze(self) -> None:
        """Let rows that follow be compared only with what is known by now: one list names each."""
        self._frozen = {space: register.copy() for space, register in self._registers.items()}

    def enter(self, section: str, id_: str, said: Mapping[str, Any]) -> None:
        """Enter a record."""
        name = str(said.get(NAMES.get(section, "name")) or said.get("name") or id_)
        assumed = _texts(said.get("assumed"))
        others = [] if "also_known_as" in assumed else _texts(said.get("also_known_as"))
        numbers = said.get("identifiers")
        identifiers = dict(numbers) if isinstance(numbers, Mapping) else {}
        self._register(section).enter(id_, name, others, identifiers)
        if section in BODY_SECTIONS:
            self._section.setdefault(id_, section)
            self._identifiers[id_] = {str(k): str(v) for k, v in identifiers.items()}

    def more(
        self, section: str, id_: str, others: Iterable[str], identifiers: Mapping[str, str]
    ) -> None:
        """Enter further names and numbers of a record."""
        self._identifiers.setdefault(id_, {}).update(identifiers)
        self._register(section).enter(id_, self.name_of(section, id_), others, identifiers)

    def code(self, section: str, code: str, id_: str) -> None:
        """Enter a code of the office; without an id for a row that is not taken."""
        self._codes.setdefault((section, plain_name(code)), id_)

    def doubt(self, section: str, name: str) -> None:
        """Let a name mean nobody surely, as rows of one list share it."""
        self._doubtful.add((_space(section), plain_name(name)))

    def section_of(self, body: str) -> str:
        """The section of a body or plan."""
        return self._section.get(body, "organisations")

    def section_in(self, sections: Sequence[str], id_: str) -> str:
        """The section of a record that was looked for in some sections."""
        return self.section_of(id_) if sections[0] in BODY_SECTIONS else sections[0]

    def name_of(self, section: str, id_: str) -> str:
        """The name of a record."""
        return self._register(section).name_of(id_)

    def ids(self, sections: Sequence[str]) -> list[str]:
        """The ids of all records of some sections."""
        is_body = sections[0] in BODY_SECTIONS
        every = self._register(sections[0]).names()
        return [each for each in every if not is_body or self.section_of(each) in sections]

    def of_code(self, section: str, code: str) -> str:
        """The record of a list that has an id, or a code of the office; empty for none."""
        if code in self._register(section):
            return code
        return self._codes.get((section, plain_name(code)), "")

    def is_held(self, sections: Sequence[str], code: str) -> bool:
        """Whether a text is the code of a row that was not taken."""
        plain = plain_name(code)
        return any(self._codes.get((section, plain)) == "" for section in sections)

    def find(self, sections: Sequence[str], name: str, *, near: bool = True) -> Found:
        """What a name, an id or a code means."""
        register = self._register(sections[0])
        plain = plain_name(name)
        found = register.find(name, near=False)
        if (_space(sections[0]), plain) in self._doubtful and name not in register:
            return Found(several=tuple(filter(None, (found.id,))) or found.several)
        if found.id or found.several:
            return found
        codes = {self._codes.get((section, plain), "") for section in sections} - {""}
        if len(codes) == 1:
            return Found(codes.pop())
        if codes:
            return Found(several=tuple(sorted(codes)))
        return Found(near=self._near(sections[0], name) if near else ())

    def is_named_later(self, section: str, name: str) -> bool:
        """Whether a cell that comes later is going to make a record of this name."""
        later = self._later.get(_space(section))
        return bool(later and later.find(name, near=False).id)

    def _near(self, section: str, name: str) -> tuple[Near, ...]:
        found = {each.id: each for each in self._register(section).near(name)}
        if later := self._later.get(_space(section)):
            for each in later.near(name):
                if plain_name(each.name) != plain_name(name):
                    found.setdefault(each.id, each)
        return tuple(sorted(found.values(), key=lambda each: (-each.score, each.id)))[:3]

    def nearest(self, sections: Sequence[str], name: str, whole: str) -> Near | None:
        """The record that a part of a cell means, surely or perhaps; none of the whole's name."""
        found = self.find(sections, name)
        if found.id:
            return Near(found.id, self.name_of(sections[0], found.id), 100)
        near = (each for each in found.near if plain_name(each.name) != plain_name(whole))
        return next(near, None)

    def of_kind(self, sections: Sequence[str], kind: str, name: str) -> tuple[Near, ...]:
        """The bodies of a kind by their names, the likeliest first: those of the chief place.

        Args:
            sections: where they may be.
            kind: a word: ``council``.
            name: which says no more than the kind: those with all of its words come first.
        """
        names = self._register(sections[0]).names()
        if later := self._later.get(_space(sections[0])):
            names = {**later.names(), **names}
        often = Counter(word for each in names.values() for word in set(plain_name(each).split()))
        wanted = frozenset(plain_name(name).split())
        found = []
        for id_, each in names.items():
            words = plain_name(each).split()
            if is_of_kind(each, kind) and len(words) > 1 and self.section_of(id_) in sections:
                place = max((often[word] for word in words if not says_little(word)), default=0)
                found.append((-len(wanted & {*words}), -place, Near(id_, each, _SAME_KIND)))
        return tuple(near for _, _, near in sorted(found, key=lambda each: (*each[:2], each[2].id)))

    def near_frozen(self, section: str, name: str) -> tuple[Near, ...]:
        """The records that the row of a list may mean: none that its own list has."""
        frozen = self._frozen.get(_space(section))
        return frozen.near(name) if frozen else ()

    def was_known(self, section: str, id_: str) -> bool:
        """Whether a record was known before the table that is read."""
        return id_ in self._frozen.get(_space(section), ())

    def by_identifier(self, section: str, identifiers: Mapping[str, str]) -> str:
        """The record that has one of these numbers; empty where there is none."""
        return self._register(section).by_identifier(identifiers)

    def other_number(self, id_: str, identifiers: Mapping[str, str]) -> str:
        """Another number of a record in the same register, in words; empty for none."""
        known = self._identifiers.get(id_, {})
        for scheme, number in identifiers.items():
            if scheme in known and plain_number(known[scheme]) != plain_number(number):
                return f"another {number_called(scheme)} ({known[scheme]}, not {number})"
        return ""

    def new_id(self, section: str, name: str) -> str:
        """An id that no record has."""
        return self._register(section).new_id(name, section)

    def _register(self, section: str) -> Register:
        return self._registers.setdefault(_space(section), Register(self._decided))


def _space(section: str) -> str:
    return "bodies" if section in BODY_SECTIONS else section


def number_called(scheme: str) -> str:
    """A number in a register, in words: ``charity number``."""
    columns = (each for sheet in SHEETS for each in sheet.fields)
    heading = next((c.heading for c in columns if c.path == ("identifiers", scheme)), "")
    return heading[:1].lower() + heading[1:] if heading else f"{scheme} number"


def _texts(value: Any) -> list[str]:
    return (
        [str(each) for each in value] if isinstance(value, list) else [str(value)] if value else []
    )

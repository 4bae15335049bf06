"""The names of one kind of record, in a map and in what is imported, and what a name means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process

from partnermap.exchange.names.folding import is_of_many
from partnermap.exchange.names.nearness import LEAST, nearness, spelt_out
from partnermap.exchange.names.parts import beginnings, is_of_its_kind, round_brackets
from partnermap.exchange.names.plain import plain_name
from partnermap.model.values import as_id

_FEW = 40
_MOST_INITIALS = 8
_ONLY_WORD = 80
_IN_BRACKETS = 90
_SHORT_BEFORE = 84
_AS_NEAR = 4


@dataclass(frozen=True, slots=True)
class Near:
    """A record that a name may mean."""

    id: str
    name: str
    score: int


def choices(near: Sequence[Near]) -> tuple[Near, ...]:
    """The records between which somebody has to choose: the nearest, and those hardly less near."""
    return tuple(each for each in near if near[0].score - each.score <= _AS_NEAR)


@dataclass(frozen=True, slots=True)
class Found:
    """What a name means.

    Attributes:
        id: of the record that it surely means; empty where there is none.
        near: what it may mean, the nearest first.
        several: the ids of records that all have this name.
    """

    id: str = ""
    near: tuple[Near, ...] = ()
    several: tuple[str, ...] = ()


class Register:
    """Names and ids that are known; more may be entered at any time."""

    def __init__(self, decided: Collection[str] = ()) -> None:
        """Begin with none.

        Args:
            decided: other names, plain, of which somebody said whose they are: they mean that body
                and are no reason to take a further name for it.
        """
        self._decided = decided
        self._names: dict[str, str] = {}
        self._by_plain: dict[str, list[str]] = defaultdict(list)
        self._own: dict[str, list[str]] = defaultdict(list)  # only those it is called first
        self._by_identifier: dict[tuple[str, str], str] = {}
        self._near: dict[str, tuple[Near, ...]] = {}

    def copy(self) -> Register:
        """The same as it is now."""
        other = Register(self._decided)
        other._names = dict(self._names)
        other._by_plain = defaultdict(list, {key: [*ids] for key, ids in self._by_plain.items()})
        other._own = defaultdict(list, {key: [*ids] for key, ids in self._own.items()})
        other._by_identifier = dict(self._by_identifier)
        return other

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def names(self) -> dict[str, str]:
        """Every record by its id, with the name that it was entered with."""
        return self._names

    def name_of(self, id_: str) -> str:
        """The name that a record was entered with; its id where nobody knows."""
        return self._names.get(id_, id_)

    def enter(
        self,
        id_: str,
        name: str,
        others: Iterable[str] = (),
        identifiers: Mapping[str, str] | None = None,
    ) -> None:
        """Enter a record by its name, its other names and its numbers in registers."""
        self._names.setdefault(id_, name)
        for table, names in ((self._own, (name,)), (self._by_plain, (name, *others))):
            for each in names:
                ids = table[plain_name(each)]
                if id_ not in ids:
                    ids.append(id_)
        for scheme, number in (identifiers or {}).items():
            self._by_identifier.setdefault((scheme, plain_number(number)), id_)
        self._near.clear()

    def by_identifier(self, identifiers: Mapping[str, str]) -> str:
        """The record that has one of these numbers; empty where there is none."""
        for scheme, number in identifiers.items():
            found = self._by_identifier.get((scheme, plain_number(number)))
            if found:
                return found
        return ""

    def find(self, name: str, *, near: bool = True) -> Found:
        """What a name, or an id, means; and, unless it is sure, what it may mean.

        What one body is called comes before what others are also known as.
        """
        if name in self._names:
            return Found(name)
        plain = plain_name(name)
        ids = self._own.get(plain) or self._by_plain.get(plain, [])
        if len(ids) == 1:
            return Found(ids[0])
        if ids:
            return Found(several=tuple(ids))
        return Found(near=self.near(name) if near else ())

    def near(self, name: str, but: str = "") -> tuple[Near, ...]:
        """The records that a name may mean, at most three; none of the id ``but``."""
        if name not in self._near:
            best: dict[str, Near] = {}
            for plain in self._candidates(name):
                for id_ in self._by_plain[plain]:
                    score = max(nearness(name, plain), nearness(name, self.name_of(id_)))
                    if score >= LEAST and (id_ not in best or score > best[id_].score):
                        best[id_] = Near(id_, self.name_of(id_), score)
            for id_, score in self._by_part(name):
                if id_ not in best or score > best[id_].score:
                    best[id_] = Near(id_, self.name_of(id_), score)
            if only := self._only_with(name):
                best.setdefault(only, Near(only, self.name_of(only), _ONLY_WORD))
            ordered = sorted(best.values(), key=lambda each: (-each.score, each.id))
            self._near[name] = tuple(ordered)
        return tuple(each for each in self._near[name] if each.id != but)[:3]

    def _by_part(self, name: str) -> Iterator[tuple[str, int]]:
        """The records that a part of a name surely means, each of it alone, and how near it is."""
        for part in round_brackets(name):
            if len(ids := self._known_by(part)) == 1:
                yield ids[0], _IN_BRACKETS
        for part in beginnings(name):
            ids = self._known_by(part)
            is_short = len(ids) == 1 and part not in self._own
            if is_short and is_of_its_kind(name, part, self.name_of(ids[0])):
                yield ids[0], _SHORT_BEFORE
                return

    def _known_by(self, plain: str) -> list[str]:
        """The records of a name, unless somebody said whose it is and nobody is called so."""
        is_said = plain in self._decided and plain not in self._own
        return [] if is_said else self._by_plain.get(plain, [])

    def _only_with(self, name: str) -> str:
        """The one record in whose name a word stands that is the whole of another name."""
        word = plain_name(name)
        if " " in word or len(word) < 6 or is_of_many(word):
            return ""
        ids = {id_ for plain, found in self._own.items() if word in plain.split() for id_ in found}
        return ids.pop() if len(ids) == 1 else ""

    def _candidates(self, name: str) -> list[str]:
        """The names worth a close look: all, or of many those that are most alike."""
        every = [each for each in self._by_plain if each in self._own or each not in self._decided]
        if len(every) <= _FEW:
            return every
        words = " ".join(sorted({word for plain in every for word in plain.split()}))
        found: dict[str, None] = {}
        for form in spelt_out(name, words):
            best = process.extract(form, every, limit=_FEW, score_cutoff=60)
            found.update(dict.fromkeys(each for each, _, _ in best))
        short = plain_name(name).replace(" ", "")
        if len(short) <= _MOST_INITIALS:
            found.update(dict.fromkeys(each for each in every if each[:1] == short[:1]))
        return list(found)

    def new_id(self, name: str, fallback: str) -> str:
        """An id for a name that no record has yet."""
        wanted = as_id(name) or fallback
        number, found = 1, wanted
        while found in self._names:
            number += 1
            found = f"{wanted[:58].rstrip('-')}-{number}"
        return found


def plain_number(number: str) -> str:
    """A number in a register without spaces, capitals and leading zeros."""
    return number.replace(" ", "").upper().lstrip("0") or "0"

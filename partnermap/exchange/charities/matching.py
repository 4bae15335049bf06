"""Which body on a map a charity is: by its number, then by its exact name, and else perhaps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from partnermap.analysis.charity import Charity
from partnermap.analysis.denominator import REGISTER, Comparison, Match, against
from partnermap.exchange.names import nearness, plain_name
from partnermap.exchange.names.nearness import LEAST
from partnermap.exchange.names.register import plain_number
from partnermap.graph import PartnershipGraph
from partnermap.model import Organisation

_FEW = 4


class Matching:
    """The organisations of a map, to be found by what the register says of a charity.

    A charity is the body with its number, or else the only one with its name if that has no other
    number. Else the names of the bodies without a number are compared: those of which the letters
    are most alike word by word, as there are thousands of charities.

    Args:
        organisations: id -> record; those that stand for several are no body.
        charities: all that are to be matched: a name that several of them have tells none apart.
    """

    def __init__(
        self, organisations: Mapping[str, Organisation], charities: Iterable[Charity] = ()
    ) -> None:
        self._many = Counter(plain_name(each.name) for each in charities)
        self._numbers: dict[str, str] = {}
        self._by_number: dict[str, str] = {}
        self._names: list[tuple[str, str]] = []
        self._called: dict[str, set[str]] = defaultdict(set)
        for name, record in organisations.items():
            if record.is_stack:
                continue
            number = record.identifiers.get(REGISTER, "").strip()
            self._numbers[name] = number
            if number:
                self._by_number[plain_number(number)] = name
            for each in (record.name, *(record.also_known_as or ())):
                if not number:  # with a number it is known which charity it is
                    self._names.append((name, each))
                self._called[plain_name(each)].add(name)
        self._plain = [plain_name(each) for _, each in self._names]

    def match(self, charity: Charity) -> Match | None:
        """The body that a charity is, or may be; None where none is near."""
        body = self._by_number.get(plain_number(charity.number))
        if body:
            return Match(body, "number", is_sure=True, number=self._numbers[body])
        same = sorted(self._called.get(plain_name(charity.name), ()))
        if same:
            number = self._numbers[same[0]]
            others = self._many[plain_name(charity.name)] - 1
            is_sure = len(same) == 1 and not number and others < 1
            return Match(same[0], "name", is_sure=is_sure, number=number, others=max(others, 0))
        return self._nearest(charity.name)

    def _nearest(self, name: str) -> Match | None:
        plain = plain_name(name)
        alike: dict[int, None] = {}
        for scorer in (fuzz.token_sort_ratio, fuzz.token_set_ratio):
            found = process.extract(plain, self._plain, scorer=scorer, limit=_FEW, score_cutoff=60)
            alike |= dict.fromkeys(position for _, _, position in found)
        scored = [(nearness(name, self._names[at][1]), self._names[at][0]) for at in alike]
        if not scored:
            return None
        score, body = min(scored, key=lambda pair: (-pair[0], pair[1]))
        if score < LEAST:
            return None
        return Match(body, "near name", is_sure=False, score=score)


def hold_against(graph: PartnershipGraph, charities: Iterable[Charity]) -> Comparison:
    """The charities of a register, held against the organisations of a moment."""
    every = tuple(charities)
    return against(graph, every, Matching(dict(graph.organisations()), every).match)

"""Which bodies a text names: what a finding says and what is lit for it are then the same.

"Northbridge Forum: directory of groups" names a source, and not the Forum.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator

from partnermap.graph import PartnershipGraph

_WORD = re.compile(r"\w+")


class Names:
    """The names of bodies, to be found in texts; a name that two bodies have is nobody's."""

    def __init__(self, graph: PartnershipGraph, bodies: Collection[str]) -> None:
        """Learn the names of some bodies."""
        self._by_first: dict[str, list[tuple[str, str]]] = defaultdict(list)
        found = graph.moment.map
        names = {body: graph.name_of(body) for body in sorted(bodies)}
        often = Counter(names.values())
        pairs = [(name, body) for body, name in names.items() if often[name] == 1]
        pairs += [(each.title, "") for each in found.sources.values()]
        pairs += [(each.name, "") for each in (*found.functions.values(), *found.plans.values())]
        for name, body in pairs:
            if first := _WORD.search(name):
                self._by_first[first[0]].append((name[first.start() :], body))
        for others in self._by_first.values():
            others.sort(key=lambda pair: -len(pair[0]))  # the longest: "Forum Board" is no Forum

    def named_in(self, texts: Iterable[str]) -> list[str]:
        """Each body that is named, once, in the order of the texts."""
        return list(dict.fromkeys(body for text in texts for body in self._named(text)))

    def _named(self, text: str) -> Iterator[str]:
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            for name, body in self._by_first.get(word[0], ()):
                after = word.start() + len(name)
                if text.startswith(name, word.start()) and not text[after : after + 1].isalnum():
                    end = after
                    if body:
                        yield body
                    break

"""Whether it is known that a body hears nobody else than is recorded."""

from __future__ import annotations

from collections.abc import Iterable

from partnermap.analysis.misspelt import not_whole
from partnermap.analysis.seats import OpenLists
from partnermap.analysis.voice.doubts import Doubts
from partnermap.analysis.voice.grades import Grade
from partnermap.analysis.voice.voices import Voices
from partnermap.graph import PartnershipGraph


class Silence:
    """Of which organisations every way by which they may be heard is known."""

    def __init__(self, graph: PartnershipGraph) -> None:
        self._graph = graph
        self._doubts = Doubts(graph.once(Voices))
        self._known: dict[str, bool] = {}

    def is_sure(self, names: Iterable[str]) -> bool:
        """Whether a body that is not recorded to hear any of these surely hears none of them."""
        return all(map(self._all_known, names))

    def _all_known(self, name: str) -> bool:
        if name not in self._known:
            self._known[name] = not self._is_open(name)
        return self._known[name]

    def _is_open(self, name: str) -> bool:
        graph, doubts = self._graph, self._doubts
        record = graph.moment.map.organisations[name]
        before, lists = graph.once(OpenLists).without_seat(name, record)
        return bool(
            before
            or all(lists)
            or not_whole(graph, name, "links")
            or doubts.lists_onward(name, Grade.UNHEARD)
            or doubts.of_grade(name, Grade.UNHEARD)
            or doubts.communities(name, Grade.UNHEARD)
            or doubts.guesses(name)
            or doubts.open_ends(name)
        )

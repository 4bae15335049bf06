"""References that lead nowhere, or to a record of another kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from partnermap.english import listed
from partnermap.finding import Finding
from partnermap.loader.records import noun
from partnermap.loader.references import BODIES, BODIES_AND_PLANS, Reference, references
from partnermap.loader.sections import Entry
from partnermap.loader.suggestions import Suggestions
from partnermap.model import PartnerMap
from partnermap.problems import problem

_SECTIONS = {
    BODIES: ("organisations", "partnerships"),
    BODIES_AND_PLANS: ("organisations", "partnerships", "plans"),
}
_NAMEABLE = (
    *("organisations", "partnerships", "plans", "areas", "functions", "themes"),
    *("communities", "sources", "surveys", "coverage"),
)


def dangling(
    found: PartnerMap, entries: Iterable[Entry]
) -> tuple[list[Finding], dict[str, frozenset[str]]]:
    """References to no record, and to records of another kind.

    Args:
        found: the map.
        entries: every record as written, those that were refused included.

    Returns:
        Problems; and the missing ids by section, ``bodies`` for those of bodies and plans.
    """
    index = _Index(found, entries)
    problems: list[Finding] = []
    missing: dict[str, set[str]] = defaultdict(set)
    for reference in references(found):
        if index.has(reference):
            continue
        section = BODIES if reference.section in _SECTIONS else reference.section
        elsewhere = index.section_of(reference.name)
        if elsewhere is not None and reference.section != "sources":
            problems.append(index.wrong_kind(reference, elsewhere))
        else:
            missing[section].add(reference.name)
            problems.append(index.missing(reference))
    return problems, {section: frozenset(names) for section, names in missing.items()}


_NOBODY = frozenset({"unknown", "tbc", "tba", "vacant", "vacancy", "none", "nobody", "not-known"})
_UNKNOWN_HOLDER = (
    "Where the holder is not known, leave 'body' out, and write whom the seat is for, such as "
    "'sector: faith', or only 'seats: 1'."
)


class _Index:
    """The ids of a map as written, by section."""

    def __init__(self, found: PartnerMap, entries: Iterable[Entry]) -> None:
        self.map = found
        self.where: dict[str, dict[str, Entry]] = {section: {} for section in _NAMEABLE}
        for entry in entries:
            if entry.section in self.where:
                self.where[entry.section][entry.name] = entry
        self.former = dict(_former_ids(found))
        self._suggestions: dict[str, Suggestions] = {}

    def has(self, reference: Reference) -> bool:
        return any(reference.name in self.where[each] for each in _sections(reference))

    def section_of(self, name: str) -> str | None:
        return next((each for each in _NAMEABLE if name in self.where[each]), None)

    def wrong_kind(self, reference: Reference, elsewhere: str) -> Finding:
        """The id of a record that cannot stand here."""
        at = self.where[elsewhere][reference.name].location
        message = f"'{reference.name}' is {noun(elsewhere)}; {_wanted(reference)} is expected here"
        hint = f"Write the id of {_wanted(reference)}, or leave it out."
        where = at.with_note(f"the {noun(elsewhere).split(' ', 1)[1]} with this id")
        return problem("PM021", self.map.locate(reference.place, False), message, hint, where)

    def missing(self, reference: Reference) -> Finding:
        """An id that no record has."""
        message = f"no record has the id '{reference.name}'; {_wanted(reference)} is expected here"
        location = self.map.locate(reference.place, False)
        return problem("PM020", location, message, self._hint(reference))

    def _hint(self, reference: Reference) -> str:
        name = reference.name
        if reference.section in _SECTIONS and name in self.former:
            return f"'{self.former[name]}' had this id before: write '{self.former[name]}'."
        sections = _sections(reference)
        if reference.section not in self._suggestions:
            known = [each for section in sections for each in self.where[section]]
            self._suggestions[reference.section] = Suggestions(known)
        if name in _NOBODY and reference.place[-1] == "body" and "members" in reference.place:
            return _UNKNOWN_HOLDER
        close = self._suggestions[reference.section].nearest(name, most=1)
        if not close:
            return f"Correct the id, or add {_wanted(reference)} with this id."
        nearest = close[0]
        at = next(self.where[each][nearest] for each in sections if nearest in self.where[each])
        return f"Did you mean '{nearest}' ({at.location.path}, line {at.location.line})?"


def _former_ids(found: PartnerMap) -> Iterator[tuple[str, str]]:
    for _, name, body in found.bodies():
        for old in body.formerly or ():
            yield old, name


def _sections(reference: Reference) -> tuple[str, ...]:
    return _SECTIONS.get(reference.section, (reference.section,))


def _wanted(reference: Reference) -> str:
    return listed((noun(section) for section in _sections(reference)), "or")

"""References that lead nowhere, or to a record of another kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from partnermap.english import listed
from partnermap.finding import Finding
from partnermap.loader import hints
from partnermap.loader.classes import class_of
from partnermap.loader.guesses import without_doubt
from partnermap.loader.parties import for_person
from partnermap.loader.persons import is_titled_id
from partnermap.loader.references import BODIES, BODIES_AND_PLANS, Reference, references
from partnermap.loader.sections import Entry, noun
from partnermap.loader.suggestions import Suggestions
from partnermap.model import PartnerMap
from partnermap.model.values import as_id, wrong_id
from partnermap.problems import problem, quoted

_SECTIONS = {
    BODIES: ("organisations", "partnerships"),
    BODIES_AND_PLANS: ("organisations", "partnerships", "plans"),
}
_NAMEABLE = (
    *("organisations", "partnerships", "plans", "areas", "functions", "themes"),
    *("communities", "sources", "surveys", "coverage"),
)

_EVERYONE = frozenset({"everyone", "all", "everybody", "anyone", "residents", "all-residents"})


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
        self._by_name: dict[tuple[str, str], Entry] = {}

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
        """An id that no record has, or none of the one section where it could stand."""
        elsewhere = self.section_of(reference.name)
        message = f"no record has the id '{reference.name}'; {_wanted(reference)} is expected here"
        if elsewhere is not None:
            message = f"'{reference.name}' is {noun(elsewhere)}; no source has this id"
        location = self.map.locate(reference.place, False)
        return problem("PM020", location, message, self._hint(reference))

    def _hint(self, reference: Reference) -> str:
        name, sections = reference.name, _sections(reference)
        if reference.section in _SECTIONS and name in self.former:
            return f"'{self.former[name]}' had this id before: write '{self.former[name]}'."
        if hint := _for_word(reference):
            return hint
        of_class = _for_class(reference)
        found = self._called(name, sections)
        if found is not None:
            at = f"{found.location.path}, line {found.location.line}"
            if as_id(found.name) == name:
                return f"The record {quoted(found.name)} ({at}) must have the id '{name}'."
            return f"The record with this name has the id '{found.name}' ({at}): write that."
        nearest = None if "sector" in of_class else self._nearest(reference, sections)
        if nearest is None:
            return of_class or f"Correct the id, or {_add(reference)}"
        where = nearest.location
        return f"Did you mean '{nearest.name}' ({where.path}, line {where.line})?"

    def _called(self, name: str, sections: tuple[str, ...]) -> Entry | None:
        """The record whose id or name, made an id, is this one."""
        if not self._by_name:
            for section, records in self.where.items():
                for key, entry in sorted(records.items()):
                    called = entry.data.get("name") if isinstance(entry.data, dict) else None
                    for text in (called, key):
                        if isinstance(text, str):
                            self._by_name.setdefault((section, as_id(text)), entry)
        return next(
            (self._by_name[each, name] for each in sections if (each, name) in self._by_name), None
        )

    def _nearest(self, reference: Reference, sections: tuple[str, ...]) -> Entry | None:
        """The record with the nearest id; never the one in which the reference stands."""
        if reference.section not in self._suggestions:
            known = [each for section in sections for each in self.where[section]]
            good = [each for each in known if wrong_id(each) is None]
            self._suggestions[reference.section] = Suggestions(good)
        for name in self._suggestions[reference.section].nearest(reference.name, most=2):
            for section in sections:
                if name in self.where[section] and (section, name) != reference.place[:2]:
                    return self.where[section][name]
        return None


def _for_word(reference: Reference) -> str:
    """A word that stands for nobody, for a number or for a person; empty for another."""
    name, place = reference.name, reference.place
    is_seat = place[-1] == "body" and "members" in place
    if hints.is_not_known(name.replace("-", " ")) or without_doubt(name.replace("-", " ")) == "":
        return hints.UNKNOWN_HOLDER if is_seat else hints.NOBODY
    if is_seat and name.isdigit():
        return f"For {name} seats whose holders are not known, write '- seats: {name}'."
    if reference.section == "communities" and name in _EVERYONE:
        return "For everyone, write an empty list: communities: []."
    if reference.section not in _SECTIONS:
        return ""
    if is_titled_id(name):
        return for_person(name.replace("-", " "), is_seat=is_seat, is_item=True)
    return ""


def _for_class(reference: Reference) -> str:
    """A word that stands for a sector, or for all bodies of a kind; empty for another."""
    found = class_of(reference.name) if reference.section in _SECTIONS else ""
    if not found:
        return ""
    is_seat = reference.place[-1] == "body" and "members" in reference.place
    written = f"'- {found}'" if is_seat else f"{{{found}}}"
    what = "the sector as a whole is" if found.startswith("sector") else "all of them are"
    return f"If {what} meant, write {written}."


def _former_ids(found: PartnerMap) -> Iterator[tuple[str, str]]:
    for _, name, body in found.bodies():
        for old in body.formerly or ():
            yield old, name


def _sections(reference: Reference) -> tuple[str, ...]:
    return _SECTIONS.get(reference.section, (reference.section,))


def _add(reference: Reference) -> str:
    """The two lines of a record that is not there yet."""
    where = listed((f"'{section}:'" for section in _sections(reference)), "or")
    called = "title" if reference.section == "sources" else "name"
    return (
        f"add {_wanted(reference)} below {where}, in two lines: '{reference.name}:', and below it, "
        f"further indented, '{called}: \"What people call it\"'."
    )


def _wanted(reference: Reference) -> str:
    return listed((noun(section) for section in _sections(reference)), "or")

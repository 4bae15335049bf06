"""Sections gathered from all files: which record stands where, each id once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from partnermap.finding import Finding, Location, Place
from partnermap.loader import hints
from partnermap.loader.persons import A_PERSON, is_named
from partnermap.loader.suggestions import did_you_mean
from partnermap.model import SECTIONS
from partnermap.model.map import BODY_SECTIONS, LIST_SECTIONS
from partnermap.model.values import as_id, shown, wrong_id
from partnermap.problems import problem, quoted
from partnermap.source import Marks, Source
from partnermap.storage import MANIFEST

_FINDING_ID = re.compile(r"PM\d{3}(/[a-z0-9+-]+)+\Z", re.ASCII)
TWINS = {"to": "body", "body": "to"}  # a body may be named under either


_NOUNS = {
    "map": "the manifest",
    "coverage": "a coverage record",
    "communities": "a community",
    "areas": "an area",
    "organisations": "an organisation",
}


def noun(section: str) -> str:
    """One record of a section, in words: ``an organisation``."""
    return _NOUNS.get(section, f"a {section.removesuffix('s')}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One record as read: its data, its file, and its place within that file.

    Attributes:
        kept: of a record that was cut down to what can be read, for each of its lists, where the
            items that are left stand in the file.
    """

    section: str
    name: str
    data: Any
    source: Source
    place: Place
    kept: Mapping[Place, tuple[int, ...]] = field(default_factory=dict)

    def locate(self, *steps: str | int, key: bool = False) -> Location:
        """Where something in this record stands."""
        if self.kept:
            steps = self._as_written(steps)
        return self.source.locate((*self.place, *steps), key=key, twins=TWINS)

    def _as_written(self, steps: Place) -> Place:
        written: Place = ()
        for step in steps:
            left = self.kept.get(written, ())
            is_left = isinstance(step, int) and step < len(left)
            written = (*written, left[int(step)] if is_left else step)
        return written

    @property
    def is_cut(self) -> bool:
        """Whether only a part of the record could be read."""
        return bool(self.kept)

    @property
    def location(self) -> Location:
        """Where the record begins: its id, or the item of its list."""
        return self.source.locate(self.place, key=True)

    @property
    def empty_fields(self) -> tuple[Place, ...]:
        """Where fields stand in the file without a value, from the top of the record."""
        marks: Any = self.source.marks
        for step in self.place:
            marks = marks.values.get(step) if isinstance(marks, Marks) else None
        found: list[Place] = []
        waiting: list[tuple[Place, Any]] = [((), marks)]
        while waiting:
            steps, inner = waiting.pop()
            if isinstance(inner, Marks):
                found += [(*steps, key) for key in inner.keys if key not in inner.values]
                waiting += [((*steps, key), each) for key, each in inner.values.items()]
        return tuple(sorted(found, key=str))


def gather(sources: Iterable[Source], problems: list[Finding]) -> list[Entry]:
    """Every record of every file; problems with sections and ids are added to ``problems``."""
    found: list[Entry] = []
    for source in sources:
        for section in source.marks.keys:
            data = source.data.get(section)
            if section not in SECTIONS:
                problems.append(_unknown_section(source, section))
            elif section == "map":
                found.extend(_manifest(source, data, problems))
            elif data is None:
                continue
            elif section in LIST_SECTIONS:
                found.extend(_list(source, section, data, problems))
            else:
                found.extend(_mapping(source, section, data, problems))
    problems.extend(_wrong_ids(found))
    return list(_each_once(found, problems))


def _unknown_section(source: Source, section: str) -> Finding:
    hint = hints.for_section(section, SECTIONS["map"].model_fields)
    hint = hint or did_you_mean(section, SECTIONS)
    data = source.data.get(section)
    if not hint and isinstance(data, dict) and "name" in data:
        hint = "If this is a record, write it below a section such as 'organisations:', indented."
    return problem(
        "PM010",
        source.locate((section,), key=True),
        f"there is no section {quoted(section)}",
        hint or f"Sections: {', '.join(SECTIONS)}.",
    )


def _manifest(source: Source, data: Any, problems: list[Finding]) -> Iterator[Entry]:
    if data is None or isinstance(data, dict):
        yield Entry("map", "", data or {}, source, ("map",))
    else:
        message = f"'map' holds the map's name and what it says about itself, not {shown(data)}"
        hint = "Write 'name: ' and the name on the next line, indented."
        if isinstance(data, str) and (stuck := re.match(r"([a-z_]+):(?=\S)", data)):
            hint = f"Write a space after the colon: '{stuck[1]}: '."
        problems.append(problem("PM012", source.locate(("map",)), message, hint))


def _list(source: Source, section: str, data: Any, problems: list[Finding]) -> Iterator[Entry]:
    if not isinstance(data, list):
        message = f"'{section}' is a list, not {shown(data)}"
        hint = "Begin each item on a line of its own with '- '."
        problems.append(problem("PM012", source.locate((section,)), message, hint))
        return
    for position, item in enumerate(data):
        yield Entry(section, f"{source.path}#{position}", item, source, (section, position))


def _mapping(source: Source, section: str, data: Any, problems: list[Finding]) -> Iterator[Entry]:
    if not isinstance(data, dict):
        message = f"records of '{section}' are written with their id as the key"
        problems.append(problem("PM012", source.locate((section,)), message, _as_record(data)))
        return
    for name in source.marks.values[section].keys:
        entry = Entry(section, name, data.get(name), source, (section, name))
        if entry.data is None:
            message = f"nothing is recorded under {quoted(name)}"
            problems.append(problem("PM011", entry.location, message, _at_least(section)))
        yield entry


def _as_record(data: Any) -> str:
    """How records are written, with the first of a list as the example."""
    first = data[0] if isinstance(data, list) and data else None
    name = first.get("name") if isinstance(first, dict) else first
    if isinstance(name, str) and (plain_id := as_id(name)):
        if is_named(name):
            return "Write 'some-id:', and below it, indented, 'name:' and the other fields."
        return f"Write '{plain_id}:', and below it, indented, 'name:' and the other fields."
    return "Write 'some-id:', and below it, indented, 'name:' and the other fields."


def _at_least(section: str) -> str:
    required = [name for name, info in SECTIONS[section].model_fields.items() if info.is_required()]
    return f"Give it at least {' and '.join(repr(name) for name in required)}, or delete it."


def _wrong_ids(entries: Iterable[Entry]) -> Iterator[Finding]:
    """Keys that are no ids; with the other record, where it would be the same id put right."""
    keyed = [each for each in entries if isinstance(each.place[-1], str) and each.name]
    for entry in keyed:
        if entry.section == "dispositions":
            yield from _wrong_finding(entry)
    wrong = [
        each for each in keyed if each.section != "dispositions" and wrong_id(each.name) is not None
    ]
    meant = {(_space(each), as_id(each.name)) for each in wrong}
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        if (_space(entry), entry.name) in meant:
            first.setdefault((_space(entry), entry.name), entry)
    for entry in wrong:
        other = first.setdefault((_space(entry), as_id(entry.name)), entry)
        if other.name == entry.name or not as_id(entry.name):
            yield _wrong_id(entry)
            continue
        where = other.location.with_note(f"the record {quoted(other.name)}")
        hint = "If they are one, keep one record; if they are two, give this one an id of its own."
        message = f"{quoted(entry.name)} cannot be an id, and put right it would be that of another"
        yield problem("PM015", entry.location, message, hint, where)


def _wrong_finding(entry: Entry) -> Iterator[Finding]:
    if not _FINDING_ID.match(entry.name):
        message = f"{quoted(entry.name)} is no id of a finding"
        hint = "Copy the finding's id, such as PM204/executive-group."
        yield problem("PM015", entry.location, message, hint)


def _wrong_id(entry: Entry) -> Finding:
    if entry.section in BODY_SECTIONS and is_named(entry.name):
        return problem("PM029", entry.location, A_PERSON, _NO_RECORD, at_worst=True)
    message = f"{quoted(entry.name)} cannot be an id"
    return problem("PM015", entry.location, message, wrong_id(entry.name) or "")


_NO_RECORD = (
    "People are not recorded here: record the body that the person comes from, under an id of its "
    "own. A body that is named after a person has an id in small letters with hyphens."
)


def _space(entry: Entry) -> str:
    """Within what an id stands once."""
    return "bodies and plans" if entry.section in BODY_SECTIONS else entry.section


def _each_once(entries: Iterable[Entry], problems: list[Finding]) -> Iterator[Entry]:
    seen: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        first = seen.setdefault((_space(entry), entry.name), entry)
        if first is entry:
            yield entry
        elif entry.section == "map":
            message = f"a map has one manifest, and {first.source.path} has it already"
            hint = f"Keep 'map:' in {MANIFEST} only."
            where = first.location.with_note("the first one")
            problems.append(problem("PM016", entry.location, message, hint, where))
        else:
            where = first.location.with_note("the first record with this id")
            at = f"{where.path}, line {where.line}"
            message = f"{quoted(entry.name)} is used twice; the first is in {first.section} at {at}"
            hint = "Give one of them another id, or put what belongs together under one."
            problems.append(problem("PM022", entry.location, message, hint, where))

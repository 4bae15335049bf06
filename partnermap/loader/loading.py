"""From files to a map: read, gather, validate, check."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from partnermap.finding import Finding, Location, Place, Severity
from partnermap.loader import checks
from partnermap.loader.dangling import dangling
from partnermap.loader.manifest import link_kinds, read_manifest
from partnermap.loader.records import readable
from partnermap.loader.sections import Entry, gather
from partnermap.model import SECTIONS, Manifest, PartnerMap
from partnermap.model.bodies import all_link_kinds, body_models
from partnermap.model.map import LIST_SECTIONS
from partnermap.model.records import LinkRecord
from partnermap.source import Source, read_source
from partnermap.source.syntax import EACH_IN_QUOTES
from partnermap.storage import MANIFEST, Files

TOLERATED = "PM020"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of the files.

    Attributes:
        map: None where a problem stands in the way.
        problems: all of them, in file order.
        lines: path -> the lines of that file.
        left_out: from how many texts ways to reach a person were left out.
    """

    map: PartnerMap | None
    problems: tuple[Finding, ...]
    lines: dict[str, tuple[str, ...]]
    left_out: int = 0

    @property
    def stopping(self) -> tuple[Finding, ...]:
        """The errors that stop every command; a missing record does not."""
        return tuple(
            found
            for found in self.problems
            if found.severity is Severity.ERROR and found.code != TOLERATED
        )


def load(files: Files) -> Loaded:
    """Read and check a map.

    Returns:
        The map and every problem. Never raises for what is in the files.
    """
    with _collector_resting():
        return _load(files)


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Without Python's search for circular rubbish.

    It looks through all objects again and again while so many are made, finds nothing here, and
    would more than double the time that a large map takes.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _load(files: Files) -> Loaded:
    sources = [read_source(path, content) for path, content in sorted(files.contents.items())]
    read = [*files.problems, *(found for source in sources for found in source.problems)]
    is_whole = all(source.is_whole for source in sources) and not any(
        found.severity is Severity.ERROR for found in files.problems
    )
    problems: list[Finding] = []
    entries = gather(sources, problems)
    manifest = read_manifest(entries, sources, problems, is_whole=is_whole)
    kinds = all_link_kinds(link_kinds(entries, manifest))
    found, cut = _map(entries, manifest, kinds, sources, problems)
    loose, missing = dangling(found, entries)
    found = replace(found, links=tuple(each for each in found.links if each.kind in kinds))
    if is_whole:  # else the records may stand in what could not be read
        problems.extend(loose)
    found = replace(found, missing=missing)
    problems.extend(checks.run(found, sources, cut))
    problems = [*_without_doubts(read, problems), *_without_echoes(problems, read)]
    ordered = tuple(sorted(problems, key=lambda each: (each.primary, each.code, each.message)))
    loaded = Loaded(found, ordered, dict(found.lines))
    return replace(loaded, map=None) if loaded.stopping else loaded


def _without_doubts(read: Iterable[Finding], problems: Iterable[Finding]) -> list[Finding]:
    """What the reader found, but for the commas of lists whose items cannot be any text.

    Quotes would mend nothing there: of an id or a word, it is said what to write.
    """
    refused = {
        (each.primary.path, each.primary.line)
        for each in problems
        if each.code in ("PM013", "PM015", "PM029") and each.severity is Severity.ERROR
    }
    return [
        each
        for each in read
        if each.remedy != EACH_IN_QUOTES or (each.primary.path, each.primary.line) not in refused
    ]


def _without_echoes(problems: Iterable[Finding], read: Iterable[Finding]) -> list[Finding]:
    """Problems but for those of a value that is refused already, by the reader or by this code."""
    refused = {found.primary for found in read if found.severity is Severity.ERROR}
    every = [found for found in problems if found.primary not in refused]
    errors = {(each.primary, each.code) for each in every if each.severity is Severity.ERROR}
    return [
        each
        for each in every
        if each.severity is Severity.ERROR or (each.primary, each.code) not in errors
    ]


def _map(
    entries: Iterable[Entry],
    manifest: Manifest | None,
    kinds: tuple[str, ...],
    sources: list[Source],
    problems: list[Finding],
) -> tuple[PartnerMap, set[tuple[str, str]]]:
    """The map; and the section and id of each record that could be read only in part."""
    organisation, partnership = body_models(kinds)
    models = SECTIONS | {"organisations": organisation, "partnerships": partnership}
    records: dict[str, Any] = defaultdict(dict)
    where: dict[tuple[str, str | int], Entry] = {}
    cut: set[tuple[str, str]] = set()
    for entry in sorted(entries, key=lambda each: each.name):
        where[entry.section, entry.name] = entry
        if entry.section != "map":
            found = readable(models[entry.section], entry, problems)
            if found is not None:
                records[entry.section][entry.name], read = found
                where[entry.section, entry.name] = read
                if read.is_cut:
                    cut.add((entry.section, entry.name))
    problems.extend(checks.link_kinds(records["links"], kinds, where))
    for section in LIST_SECTIONS:
        ordered = sorted(records[section].items(), key=lambda item: _order(item[1], kinds))
        records[section] = dict(ordered)
        for position, name in enumerate(records[section]):
            where[section, position] = where[section, name]
    whole = PartnerMap(
        manifest=manifest or Manifest.model_construct(name=""),
        links=tuple(records.pop("links").values()),
        notes=tuple(records.pop("notes").values()),
        locate=_Places(where, sources),
        lines={source.path: source.lines for source in sources},
        **records,
    )
    return whole, cut


def _order(record: Any, kinds: tuple[str, ...]) -> tuple[bool, str]:
    """By what is written; links of a kind that is in no table stand last, and are taken off."""
    return isinstance(record, LinkRecord) and record.kind not in kinds, repr(record)


@dataclass(frozen=True, slots=True)
class _Places:
    """Symbolic places to locations."""

    where: dict[tuple[str, str | int], Entry]
    sources: list[Source]

    def __call__(self, place: Place, key: bool) -> Location:
        section, *rest = place
        entry = self.where.get((str(section), rest[0] if rest and section != "map" else ""))
        if entry is None:
            return Location(self.sources[0].path if self.sources else MANIFEST, 1, 1)
        steps = rest if section == "map" else rest[1:]
        return entry.locate(*steps, key=key) if steps else entry.location

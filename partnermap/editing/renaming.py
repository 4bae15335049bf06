"""Another id for a record, wherever it is used; texts and comments are left alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from partnermap.editing.scalars import scalar
from partnermap.editing.splicing import EditError, FileText, Splice, line_starts, spliced
from partnermap.finding import Location
from partnermap.loader.references import BODIES, BODIES_AND_PLANS, references
from partnermap.model import PartnerMap
from partnermap.model.map import BODY_SECTIONS, PLAIN_SECTIONS
from partnermap.source.spans import Span, read_spans
from partnermap.storage import Files

RENAMED = (*BODY_SECTIONS, *PLAIN_SECTIONS)
"""The sections whose records have ids that may change."""


def sections_with(found: PartnerMap, name: str) -> list[str]:
    """The sections that have a record with an id."""
    return [section for section in RENAMED if name in getattr(found, section)]


def used_at(found: PartnerMap, section: str, name: str) -> list[Location]:
    """Where an id is used as that of a record of a section."""
    wanted = {BODIES, BODIES_AND_PLANS} if section in BODY_SECTIONS else {section}
    return [
        found.locate(each.place, False)
        for each in references(found)
        if each.name == name and each.section in wanted
    ]


def rename_places(
    files: Files, found: PartnerMap, section: str, old: str, new: str
) -> tuple[Files, list[Location]]:
    """The files of a map with a record under another id, and the places that were changed.

    Args:
        files: of the map, without errors.
        found: the map.
        section: of the record.
        old: its id.
        new: its id from now on, which no record has.

    Raises:
        EditError: where one place cannot be changed without touching anything else.
    """
    places = sorted({found.locate((section, old), True), *used_at(found, section, old)})
    by_file: dict[str, list[Location]] = defaultdict(list)
    for place in places:
        by_file[place.path].append(place)
    contents = dict(files.contents)
    for path, many in by_file.items():
        contents[path] = _in_file(FileText.of(contents[path]), many, old, new)
    return replace(files, contents=contents), places


def _in_file(file: FileText, places: list[Location], old: str, new: str) -> bytes:
    text = file.text
    starts = line_starts(text)
    texts = list(_texts(read_spans(text)))
    ends = {start: end for start, end, said in texts if said == old}
    splices: dict[int, Splice] = {}
    for place in places:
        start = starts[place.line - 1] + place.column - 1
        if start not in ends:
            where = f"{place.path}, line {place.line}"
            raise EditError(f"{where}: '{old}' is written in a way that cannot be edited safely")
        quote = text[start] if text[start] in "\"'" else ""
        said = f"{quote}{new}{quote}" if quote else scalar(new)
        splices[start] = Splice(start, ends[start], said)
    after = spliced(text, splices.values())
    expected = [new if start in splices else said for start, _, said in texts]
    if [said for *_, said in _texts(read_spans(after))] != expected:
        raise EditError(f"{places[0].path}: the edited file would not read as it should")
    return file.encoded(after)


def spelled_in(contents: Mapping[str, bytes], name: str) -> dict[str, list[int]]:
    """By file the lines of texts and comments that spell an id."""
    pattern = re.compile(rf"(?<![\w/+-]){re.escape(name)}(?![\w/+-])")
    found: dict[str, list[int]] = {}
    for path, content in contents.items():
        text = FileText.of(content).text
        matches = [match.start() for match in pattern.finditer(text)]
        if matches:
            own = {start for start, _, said in _texts(read_spans(text)) if said == name}
            starts = line_starts(text)
            lines = [bisect_right(starts, at) for at in matches if not own & {at, at - 1}]
            found |= {path: sorted(set(lines))} if lines else {}
    return found


def _texts(span: Span) -> Iterator[tuple[int, int, str]]:
    """Every text in its order, keys included: where it begins and ends, and what it says."""
    for entry in span.entries:
        yield entry.start, entry.end, entry.key
        yield from _texts(entry.value)
    for item in span.items:
        yield from _texts(item)
    if span.kind in ("text", "lines"):
        yield span.start, span.end, span.text

"""Another id for a record, wherever it is used; texts and comments are left alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from partnermap.editing.pieces.splicing import EditError, FileText, Splice, line_starts, spliced
from partnermap.editing.scalars import scalar
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
        file = FileText.of(contents[path])
        starts = line_starts(file.text)
        offsets = (starts[place.line - 1] + place.column - 1 for place in many)
        contents[path] = with_texts(path, file, dict.fromkeys(offsets, (old, new)))
    return replace(files, contents=contents), places


def with_texts(path: str, file: FileText, renamed: Mapping[int, tuple[str, str]]) -> bytes:
    """A file with other texts, or keys, in the quotes that they have.

    Args:
        path: of the file, for messages.
        file: what stands in it.
        renamed: by its offset, what a text says and what it shall say.

    Raises:
        EditError: where one of them cannot be changed without touching anything else.
    """
    text = file.text
    texts = list(_texts(read_spans(text)))
    ends = {start: (end, said) for start, end, said in texts}
    splices = []
    for start, (old, new) in renamed.items():
        end, said = ends.get(start, (start, ""))
        if said != old:
            where = f"{path}, line {bisect_right(line_starts(text), start)}"
            raise EditError(f"{where}: '{old}' is written in a way that cannot be edited safely")
        quote = text[start] if text[start] in "\"'" else ""
        splices.append(Splice(start, end, f"{quote}{new}{quote}" if quote else scalar(new)))
    after = spliced(text, splices)
    expected = [renamed[start][1] if start in renamed else said for start, _, said in texts]
    if [said for *_, said in _texts(read_spans(after))] != expected:
        raise EditError(f"{path}: the edited file would not read as it should")
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

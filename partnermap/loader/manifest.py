"""The manifest, and the kinds of link that it declares."""

from __future__ import annotations

from collections.abc import Iterable

from partnermap.finding import Finding, Location
from partnermap.loader.labels import labels
from partnermap.loader.records import validated
from partnermap.loader.sections import Entry
from partnermap.model import Manifest
from partnermap.model.map import may_be_link_kind
from partnermap.problems import problem, quoted
from partnermap.source import Source
from partnermap.storage import MANIFEST


def read_manifest(
    entries: list[Entry], sources: list[Source], problems: list[Finding], *, is_whole: bool
) -> Manifest | None:
    """The manifest of a map; None where there is none, or it has problems.

    Args:
        entries: every record as written.
        sources: the files.
        problems: what is wrong is added to it.
        is_whole: whether all files could be read; if not, the manifest may stand in the rest.
    """
    entry = next((each for each in entries if each.section == "map"), None)
    if entry is None:
        if is_whole and not any("map" in source.data for source in sources):
            path = sources[0].path if len(sources) == 1 else MANIFEST
            message = "this map has no manifest: the section 'map' with a name"
            hint = f'Write in {path}: map:, and on the next line, indented, name: "Our place".'
            problems.append(problem("PM016", Location(path, 1, 1), message, hint))
        return None
    manifest = validated(Manifest, entry, problems)
    if manifest is None:
        return None
    if manifest.as_of and manifest.as_of.is_range:
        message = f"'as_of' is one moment, not a range: {quoted(manifest.as_of.written)}"
        problems.append(problem("PM014", entry.locate("as_of"), message, "Write 2023-11."))
    problems.extend(labels(entry, manifest))
    wrong = [kind for kind in manifest.link_kinds if not may_be_link_kind(kind)]
    for kind in wrong:
        message = f"{quoted(kind)} cannot be the name of a new kind of link"
        hint = "Use lower-case words joined by '_' that mean nothing else in a map: works_with."
        where = entry.locate("link_kinds", kind, key=True)
        problems.append(problem("PM015", where, message, hint))
    kept = {kind: of for kind, of in manifest.link_kinds.items() if kind not in wrong}
    return manifest.model_copy(update={"link_kinds": kept}) if wrong else manifest


def link_kinds(entries: Iterable[Entry], manifest: Manifest | None) -> list[str]:
    """The kinds of link that a manifest declares, be they right or not."""
    if manifest is not None:
        return list(manifest.link_kinds)
    for entry in entries:
        declared = entry.data.get("link_kinds") if entry.section == "map" else None
        if isinstance(declared, dict):
            return [kind for kind in declared if may_be_link_kind(kind)]
    return []

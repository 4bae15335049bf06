"""Changes made to the files of a map: all of them or none, and all else as it was."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from partnermap.editing.changes import (
    AddItem,
    AddRecord,
    Change,
    Edit,
    RemoveItem,
    RemoveRecord,
)
from partnermap.editing.file_changes import FileChanges
from partnermap.editing.homes import Homes
from partnermap.editing.paths import readable
from partnermap.editing.pieces.splicing import EditError, FileText
from partnermap.finding import Severity
from partnermap.loader import load
from partnermap.source import Source, read_source
from partnermap.storage import MANIFEST, Files


def apply_changes(
    files: Mapping[str, bytes],
    changes: Sequence[Change],
    root: Path = Path(),
    *,
    all_problems: bool = False,
) -> tuple[Edit, ...]:
    """The edits after which the files of a map say what the changes say, and all else as before.

    Args:
        files: of a map, by path.
        changes: positions in them are those before all of them.
        root: the folder of the map.
        all_problems: whether warnings and missing records count, too, or only what stops every
            command.

    Raises:
        EditError: where one of them cannot be made without touching anything else, or the map
            would have a problem that it has not now.
    """
    sources = {path: read_source(path, content) for path, content in files.items()}
    by_file = _by_file(changes, Homes(sources))
    edits = []
    for path, wanted in sorted(by_file.items()):
        readable(Files(root, dict(files)), path)
        before = files.get(path, b"")
        after = _edited(path, before, wanted, sources, _usual_newline(files))
        if after != before:
            edits.append(Edit(path, root / path, before, after))
    contents = dict(files) | {edit.path: edit.after for edit in edits}
    refuse_new_problems(Files(root, dict(files)), contents, all_=all_problems)
    for edit in edits:
        said = sources[edit.path].data if edit.path in sources else {}
        if read_source(edit.path, edit.after).data != by_file[edit.path].expected(said):
            raise EditError(f"{edit.path}: the edited file would not read as it should")
    return tuple(edits)


def _by_file(changes: Iterable[Change], homes: Homes) -> dict[str, FileChanges]:
    """What is to be done to each file."""
    found: dict[str, FileChanges] = defaultdict(FileChanges)
    for change in changes:
        if isinstance(change, AddRecord):
            homes.refuse_taken(change.section, change.id)
            path = homes.for_new(change.section, change.file, change.fields)
            found[path].put(change.section, change.id, change.fields)
        elif isinstance(change, AddItem):
            path = homes.for_new(change.section, change.file, change.value)
            found[path].put(change.section, None, change.value)
        elif isinstance(change, RemoveRecord | RemoveItem):
            named = change.id if isinstance(change, RemoveRecord) else change.index
            path, key = homes.of(change.section, named)
            found[path].gone.append((change.section, key))
        else:
            path, key = homes.of(change.section, change.id)
            found[path].within[change.section, key].append(change)
    return found


def _edited(
    path: str, before: bytes, wanted: FileChanges, sources: Mapping[str, Source], usual: str
) -> bytes:
    source = sources.get(path)
    for problem in source.problems if source else ():
        if problem.severity is Severity.ERROR:
            line = problem.primary.line
            raise EditError(f"{path}, line {line}: {problem.message}; correct that first")
    old = FileText.of(before, usual=usual)
    try:
        return old.encoded(wanted.applied(old.text, old.newline))
    except UnicodeEncodeError as error:
        raise EditError(f"{path}: the text holds characters that cannot be written") from error
    except (EditError, ValueError) as error:
        raise EditError(f"{path}: {error}") from error


def _usual_newline(files: Mapping[str, bytes]) -> str:
    """The line break of a map: that of its manifest, or of its first file."""
    first = next(iter(files.values()), b"")
    return FileText.of(files.get(MANIFEST, first)).newline


def refuse_new_problems(files: Files, contents: Mapping[str, bytes], *, all_: bool = True) -> None:
    """Make sure that files have no problem that they did not have before.

    Args:
        files: before.
        contents: afterwards.
        all_: whether warnings and missing records count, too, or only what stops every command.

    Raises:
        EditError: with the first problem.
    """
    old, new = load(files), load(Files(files.root, dict(contents), files.problems))
    were, are = (old.problems, new.problems) if all_ else (old.stopping, new.stopping)
    more = Counter(p.code for p in are) - Counter(p.code for p in were)
    for problem in are:
        if problem.code in more:
            where = f"{problem.primary.path}, line {problem.primary.line}"
            hint = f" {problem.remedy}" if problem.remedy else ""
            said = f"it would be a problem ({problem.code}) at {where}: {problem.message}.{hint}"
            raise EditError(said)

"""A folder or a file on disk, safely: which files a map has; writing one whole or not at all."""

from __future__ import annotations

import os
import re
import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from partnermap.english import listed
from partnermap.finding import Finding, Location
from partnermap.problems import problem

MANIFEST = "partnermap.yaml"
IMPORT_REVIEW = "import-review.csv"  # beside it: what is to be decided of an import
MAX_FILES = 10_000
MAX_BYTES = 64 * 1024 * 1024
_ENDINGS = (".yaml", ".yml")
_HIDDEN_ENDINGS = (".yaml.txt", ".yml.txt")
_NOT_SHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
# Never follow a link nor wait for a writer of a pipe, even if a file has just become one; and bytes
# as they are, on Windows too.
_HOW = ("NOFOLLOW", "NONBLOCK", "BINARY")
_TO_READ = os.O_RDONLY | sum(getattr(os, f"O_{name}", 0) for name in _HOW)
_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT; files in a cloud folder have other tags
_IN_USE = (5, 32)  # of Windows: access is denied, and the file is used by another process
_UNCHANGED = "Nothing was changed."


class StorageError(Exception):
    """Something on disk that stops the work; the message is for the user."""


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a map.

    Attributes:
        root: the folder that paths are relative to.
        contents: path with forward slashes -> bytes, in path order.
        problems: what was skipped or could not be read, and why.
    """

    root: Path
    contents: dict[str, bytes]
    problems: tuple[Finding, ...] = ()


def read_files(where: Path) -> Files:
    """All YAML files of a map: a folder that holds ``partnermap.yaml``, or one single file.

    Only ordinary files inside the folder are read; links out of it, pipes, hidden folders and
    editors' swap files are not. Nothing is followed.

    Raises:
        StorageError: where there is no map, or it cannot be read.
    """
    try:
        if where.is_dir():
            return _read_folder(where)
        if where.name == MANIFEST and where.exists():
            return _read_folder(where.parent)  # a manifest stands for its folder
        return _read_single(where)
    except OSError as error:
        raise StorageError(f"{where}: cannot be read ({error.strerror or error}).") from error


def within_repository(where: Path) -> str:
    """What to put before a path within a map, so that it begins at the top of the git checkout.

    Outside a checkout it begins at the current folder, or else at the map's own. It ends in a
    slash, or is empty. Git itself is not asked: the top is the nearest folder that holds ``.git``.
    """
    folder = (where if where.is_dir() else where.parent).resolve()
    around = (folder, *folder.parents)
    top = next((each for each in around if (each / ".git").exists()), Path.cwd())
    if top not in around or top == folder:
        return ""
    return f"{folder.relative_to(top).as_posix()}/"


def _read_single(path: Path) -> Files:
    if not path.exists():
        raise StorageError(f"{path}: there is no such file or folder.")
    if not stat.S_ISREG(path.stat().st_mode):
        raise StorageError(f"{path}: this is neither a folder nor an ordinary file.")
    if path.suffix.lower() not in _ENDINGS:
        raise StorageError(
            f"{path}: a map is a folder with {MANIFEST} in it, or a file that ends in .yaml."
        )
    content, problems = _content(path.resolve(), path.name)
    return Files(path.parent, {path.name: content} if content is not None else {}, problems)


def _read_folder(root: Path) -> Files:
    if not (root / MANIFEST).exists():
        raise StorageError(
            f"{root}: this folder is no map: it holds no {MANIFEST}.{_instead(root)}"
        )
    contents: dict[str, bytes] = {}
    problems: list[Finding] = []
    for path, name in sorted(_walk(root, problems), key=lambda pair: pair[1]):
        content, found = _content(path, name)
        problems += found
        if content is not None:
            contents[name] = content
    return Files(root, contents, tuple(sorted(problems, key=lambda found: found.primary)))


def _instead(root: Path) -> str:
    """A hint: the manifest under another name, or a map above or below."""
    names = sorted(each.name for each in root.iterdir())
    for name in names:
        if name == MANIFEST:  # it does not exist, and yet it is listed
            return f" {MANIFEST} is a link that leads nowhere; put the file itself in its place."
        if name.lower() in (MANIFEST, "partnermap.yml", "partnermap.yaml.txt"):
            return f" Rename {name} to {MANIFEST}."
    maps = sorted(found.parent for found in root.glob(f"*/{MANIFEST}"))[:5]
    maps += sorted(found.parent for found in root.glob(f"maps/*/{MANIFEST}"))[:5]
    above = [each for each in root.resolve().parents[:2] if (each / MANIFEST).exists()]
    named = listed((str(each) for each in maps or above), "or")
    return f" Did you mean {named}?" if named else ""


def _walk(root: Path, problems: list[Finding]) -> Iterator[tuple[Path, str]]:
    folders = [(root, "")]
    seen = 0
    while folders:
        folder, prefix = folders.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            if folder == root:
                raise
            problems.append(_unopened(prefix.rstrip("/"), "folder", error))
            continue
        for entry in entries:
            name = f"{prefix}{entry.name}"
            if entry.name.startswith((".", "~")) or entry.name.endswith("~"):
                continue
            if not _is_elsewhere(entry) and entry.is_dir(follow_symlinks=False):
                folders.append((Path(entry.path), f"{name}/"))
            elif reason := _reason_to_skip(entry):
                problems.append(_skipped(name, *reason))
            elif entry.name.lower().endswith(_ENDINGS):
                seen += 1
                if seen > MAX_FILES:
                    raise StorageError(f"{root}: this folder holds more than {MAX_FILES:,} files.")
                yield Path(entry.path), name


def _is_elsewhere(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a link, or a junction of Windows, which is a link to a folder."""
    if entry.is_symlink():
        return True
    try:
        tag = getattr(entry.stat(follow_symlinks=False), "st_reparse_tag", 0)
    except OSError:
        return False
    return tag == _JUNCTION


def may_belong(name: str) -> bool:
    """Whether a file of this name would be read, where it stands in a map's folder."""
    return not name.startswith((".", "~")) and name.lower().endswith(_ENDINGS)


def _reason_to_skip(entry: os.DirEntry[str]) -> tuple[str, str] | None:
    """Why something that looks as if it belonged to the map is not read, and what to do."""
    name = entry.name.lower()
    own = "Put the file itself into the map's folder."
    if name.endswith(_HIDDEN_ENDINGS):
        return "its name ends in .txt", f"Rename it to {entry.name[:-4]}."
    if _is_elsewhere(entry):
        with suppress(OSError):  # a link to itself
            if entry.is_dir():
                return "it is a link to another folder", "Put the folder itself in its place."
        return ("it is a link to another place", own) if name.endswith(_ENDINGS) else None
    if not name.endswith(_ENDINGS):
        return None
    if not entry.is_file(follow_symlinks=False):
        return "it is not an ordinary file", own
    if _NOT_SHOWN.search(entry.name):
        return "its name holds characters that cannot be shown", "Rename it."
    return None


def _content(path: Path, name: str) -> tuple[bytes | None, tuple[Finding, ...]]:
    try:
        with os.fdopen(os.open(path, _TO_READ), "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode):
                return None, (_skipped(name, "it is not an ordinary file", "Delete it."),)
            if found.st_size > MAX_BYTES:
                message = f"this file is {found.st_size / 2**20:,.0f} MB; the most is 64 MB"
                return None, (problem("PM032", Location(name, 1, 1), message, "Split it."),)
            return file.read(), ()
    except OSError as error:
        return None, (_unopened(name, "file", error),)


def _unopened(name: str, what: str, error: OSError) -> Finding:
    message = f"this {what} cannot be opened ({error.strerror or error})"
    hint = "Ask for the right to read it, or move it out of the map's folder."
    return problem("PM001", Location(_NOT_SHOWN.sub("?", name), 1, 1), message, hint)


def _skipped(name: str, reason: str, hint: str) -> Finding:
    location = Location(_NOT_SHOWN.sub("?", name), 1, 1)
    return problem("PM031", location, f"this was not read: {reason}", hint)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole, or as it was before.

    A temporary file beside it is written, forced to disk and put in its place. A link is written
    through, so that it goes on pointing where it did.

    Raises:
        StorageError: where it cannot be written; nothing is left behind.
    """
    write_pieces(path, (content,))


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file whole, or leave it, from pieces that are made while it is written.

    Raises:
        StorageError: where it cannot be written. It is left as it was, as it is where making a
            piece raises something else.
    """
    target = _target(path)
    mode = _mode_to_keep(path, target)
    temporary = target.with_name(f".{target.name[:40]}.{secrets.token_hex(6)}.part")
    try:
        with temporary.open("xb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(target)
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink()
        if isinstance(error, FileNotFoundError):
            message = f"{path}: there is no folder {target.parent}. {_UNCHANGED}"
            raise StorageError(message) from error
        if isinstance(error, OSError):
            raise _unwritable(path, error) from error
        raise


def _target(path: Path) -> Path:
    """The file that a path leads to."""
    try:
        return path.resolve() if path.is_symlink() else path
    except (OSError, RuntimeError) as error:
        raise StorageError(f"{path}: this is a link that leads nowhere. {_UNCHANGED}") from error


def _mode_to_keep(path: Path, target: Path) -> int | None:
    """The permissions of the file that is there, if it may be written; None where there is none."""
    try:
        found = target.stat().st_mode
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _unwritable(path, error) from error
    if stat.S_ISDIR(found):
        raise StorageError(f"{path}: this is a folder; give the name of a file to write.")
    if not stat.S_ISREG(found):
        raise StorageError(f"{path}: this is not an ordinary file; give another name.")
    if not stat.S_IMODE(found) & 0o222 or not os.access(target, os.W_OK):
        raise StorageError(f"{path}: this file is write-protected. {_UNCHANGED}")
    return stat.S_IMODE(found)


def _unwritable(path: Path, error: OSError) -> StorageError:
    message = f"{path}: cannot be written ({error.strerror or error}). {_UNCHANGED}"
    if getattr(error, "winerror", None) in _IN_USE:
        message += " If another program has it open, such as Excel, close it there."
    return StorageError(message)

"""Bytes to text: encodings, unfinished merges, characters that cannot be seen."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator

from partnermap.finding import Finding, Location
from partnermap.problems import problem
from partnermap.source.disguises import disguise

LINE_BREAK = re.compile(r"\r\n|\n|\r")
_CONTROLS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
# Also: line breaks that only YAML 1.1 knows, soft hyphens, zero-width and direction marks,
# invisible operators, anchors of annotations, non-characters.
_NEVER = (
    f"{_CONTROLS}\x80-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
)
_JOINERS = "\u200c\u200d"  # Persian and emoji need them; between Latin letters they only deceive
_TAGS = "\U000e0000-\U000e007f"  # the flags of Wales and Scotland need them, after a black flag
UNSEEN = re.compile(
    f"[{_NEVER}{_JOINERS}{_TAGS}]"  # one set at the beginning, so that a search is quick
    f"(?:(?<=[{_NEVER}])|(?<=[0-9A-Za-z][{_JOINERS}])|(?<=[{_JOINERS}])(?=[0-9A-Za-z])"
    f"|(?<=[{_TAGS}])(?<![\U0001f3f4{_TAGS}][{_TAGS}]))"
)
_UNSEEN_ASCII = re.compile(f"[{_CONTROLS}]")
ODD_SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_NAMES = {
    "\x00": "a NUL character",
    "\t": "a tab",
    "\x1b": "an escape character",
    "\x7f": "a delete character",
    "\x85": "a next-line character",
}
_CONFLICT = re.compile(r"(<{7}|\|{7}|={7}|>{7})(?: |$)")
_AS_UTF8 = "Open the file in your editor and save it with the encoding UTF-8."
_MOST_UNSEEN = 20


def decode(path: str, content: bytes) -> tuple[str, list[Finding]]:
    """Text from the bytes of a file; with problems, as much of it as can be read on.

    Returns:
        The text, without a byte order mark, unseen characters replaced by spaces; and problems.
        The text is empty where nothing can be read.
    """
    pretence = disguise(content)
    if pretence is not None:
        return "", [problem("PM001", Location(path, 1, 1), *pretence)]
    is_utf16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = content.decode("utf-16" if is_utf16 else "utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return "", [_undecodable(path, content, error)]
    if text.count("\x00") * 3 > len(text):
        message = "this looks like UTF-16 or UTF-32 text, not UTF-8"
        return "", [problem("PM001", Location(path, 1, 1), message, _AS_UTF8)]
    conflicts = list(_conflicts(path, text))
    if conflicts:
        return "", conflicts
    pattern = _UNSEEN_ASCII if text.isascii() else UNSEEN
    if pattern.search(text) is None:
        return text, []
    problems = list(_unseen(path, text, pattern))
    return pattern.sub(" ", text), problems


def without_unseen(text: str) -> tuple[str, str | None]:
    r"""A text with spaces for what cannot be seen, and the first such character.

    For what escapes such as ``"\u200b"`` stand for. Line separators stay: they only break lines.
    """
    match = UNSEEN.search(text)
    while match and match.group() in "\u2028\u2029":
        match = UNSEEN.search(text, match.end())
    if match is None:
        return text, None
    return UNSEEN.sub(" ", text), match.group()


def name_of(character: str) -> str:
    """What a character that cannot be seen is called, with its code point."""
    name = _NAMES.get(character) or unicodedata.name(character, "").lower()
    if not name:
        name = "a control character" if ord(character) < 0xA0 else "an invisible character"
    elif not name.startswith(("a ", "an ")):
        name = f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
    return f"{name} (U+{ord(character):04X})"


def invisible(location: Location, character: str) -> Finding:
    """The problem of one character that cannot be seen, or not be told from another."""
    hint = "Delete it; where a space is meant, type an ordinary one."
    if character == "\t":
        hint = (
            "YAML is indented with spaces only: delete it and type spaces. Where there are many, "
            "let the editor replace every tab by two spaces."
        )
    return problem("PM007", location, f"{name_of(character)} stands here", hint)


def _unseen(path: str, text: str, pattern: re.Pattern[str]) -> Iterator[Finding]:
    found = 0
    for number, line in enumerate(LINE_BREAK.split(text), start=1):
        for match in pattern.finditer(line):
            found += 1
            if found > _MOST_UNSEEN:
                return
            yield invisible(Location(path, number, match.start() + 1), match.group())


def _undecodable(path: str, content: bytes, error: UnicodeDecodeError) -> Finding:
    if error.encoding.startswith("utf-16"):
        message = f"the UTF-16 text cannot be read from byte {error.start + 1} on"
        return problem("PM001", Location(path, 1, 1), message, _AS_UTF8)
    lines = LINE_BREAK.split(content[: error.start].decode("utf-8").removeprefix("\ufeff"))
    at = Location(path, len(lines), len(lines[-1]) + 1)
    byte = content[error.start : error.start + 1]
    message = f"byte {error.start + 1} (0x{byte[0]:02X}) is not UTF-8 text"
    if error.reason == "unexpected end of data":
        message = f"the file breaks off within a character, at byte {error.start + 1}"
    elif (meant := byte.decode("cp1252", "ignore")).isprintable() and meant:
        message += f"; it may be '{meant}', saved in an old Windows encoding"
    return problem("PM001", at, message, _AS_UTF8)


def _conflicts(path: str, text: str) -> Iterator[Finding]:
    """One problem for each place where git left two versions; its other lines beside it."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return
    places: list[Location] = []
    lines = LINE_BREAK.split(text)
    for number, line in enumerate(lines, start=1):
        match = _CONFLICT.match(line)
        if match:
            places.append(Location(path, number, 1, match[1] if places else ""))
        if places and ((match and match[1][0] == ">") or number == len(lines)):
            message = "git left two versions here that were not merged"
            hint = "Keep the lines that are right, and delete the lines with <<<<<<<, =======, "
            yield problem("PM001", places[0], message, f"{hint}and >>>>>>>.", *places[1:])
            places = []

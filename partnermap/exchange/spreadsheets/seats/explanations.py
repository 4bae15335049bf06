"""What one note says of marks: ``X / tick = full member``, ``? = invited, not confirmed``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.exchange.spreadsheets.seats.marks import (
    CROSSES,
    NO_SEAT,
    OPEN,
    PROPOSED,
    TICKS,
    UNCLEAR,
)
from partnermap.loader.wrong_words import meant

_SIGN = r"\s*(=|:|\u2013|\s-\s|\bmeans\b)\s*"
_ONE = (
    r"(?:(?:an? )?\b(?:ticks?|crosse?s?)\b|[A-Za-z]{1,4}\b\??|\?{1,2}"
    r"|[*\u2713\u2714\u2611\u00d7\u2717\u2718\u25cf])"
)
_BETWEEN = r"\s*(?:[/,&+|]|\(?\bor\b|\band\b)\s*"
_MARKS = rf"{_ONE}(?:{_BETWEEN}{_ONE}\)?){{0,5}}"
_SAID = re.compile(rf"(?<!\w)({_MARKS}){_SIGN}([A-Za-z][A-Za-z -]{{2,24}})")
_ALONE = re.compile(_MARKS)
# 'C = Chair  O = Observer'; not within 'X or a tick = member'.
_NEXT = re.compile(rf"(?<![/,&+|(\s])(?<!\bor)(?<!\band)(?<!\ba)(?<!\ban)\s+(?={_MARKS}\s*=)")
_CUT = re.compile(r"[;\n|]")
_WORDS = {"tick": TICKS | {"tick"}, "cross": CROSSES}
_NOT = re.compile(
    r"(?:not|no|never)\b(?! (?:yet )?(?:been )?(?:confirmed|agreed))"
    r".*\b(?:member|seat|represented|attend|sit|invited)|.*\b(?:declined|refused|withdr[ae]wn?)\b"
)
_OPEN = re.compile(
    r"\b(?:not (?:yet )?(?:been )?(?:confirmed|agreed|accepted|answered)|unconfirmed|to be"
    r" (?:confirmed|agreed)|tbc|tba|provisional|pending|awaiting(?: \w+){1,2}|asked|approached"
    r"|(proposed|nominated|prospective))\b"
)
_YES = re.compile(r"(?:attends|sits|member|on (?:the )?board|represented)")
_ROUND = re.compile(r"\s*(?:\(.*\)|(?:(?:of|to) )?(?:the |a )?(?:board|committee|meeting|group))\Z")
_LABELS = {term.label: role for role, term in words.MEMBER_ROLES.items()}
_ONE_SIGN = {"and": "&", "or": "or", "+": "&"}
_LONG_MARK = 8


@dataclass(frozen=True, slots=True)
class Saying:
    """A part of a note that explains marks.

    Attributes:
        marks: as they are written, each once; words for them (``tick``) as the marks themselves.
        sign: what stands between them and the explanation.
        said: the explanation.
        role: the word of the map; ``NO_SEAT``, or ``UNCLEAR`` where it is no role that is known.
    """

    marks: tuple[str, ...]
    sign: str
    said: str
    role: str


def sayings_in(text: str) -> Iterator[Saying]:
    """The parts of a note that explain marks: ``C = chair; X or tick = member``."""
    text = _NEXT.sub("; ", text)
    found = [*_SAID.finditer(text)]
    for at, match in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(text)
        tail = _CUT.split(text[match.end() : end], maxsplit=1)[0].rstrip(" ,/")
        sign, word = match[2].strip(), match[3].strip()
        marks, between = _written(match[1])
        parts = [each.strip() for each in re.split(r"\s*[/,&]\s*|\s+and\s+", word + tail)]
        if len(marks) == len(parts) > 1 and _pairs_up(between, word + tail):
            for mark, each in zip(marks, parts, strict=True):
                yield Saying(_meant(mark), sign, each, role_in(each))
            continue
        every = tuple(dict.fromkeys(each for mark in marks for each in _meant(mark)))
        yield Saying(every, sign, _whole(word, tail), role_in(word, tail))


def marks_alone(text: str) -> tuple[str, ...]:
    """The marks that a cell names, which has nothing else in it; none where it has more."""
    whole = (text,) if " " not in text and len(text) <= _LONG_MARK else ()
    if not _ALONE.fullmatch(text):
        return whole
    every = (each for mark in _written(text)[0] for each in _meant(mark))
    return tuple(dict.fromkeys((*whole, *every)))


def role_in(word: str, tail: str = "") -> str:
    """The role that an explanation names; ``UNCLEAR`` where it names none.

    Args:
        word: the explanation, or how it begins.
        tail: what follows it, behind a comma or in brackets.
    """
    low = " ".join(word.casefold().split()).strip(" .")
    whole = " ".join(f"{word}{tail}".casefold().split())
    if _NOT.match(low) or _NOT.match(whole):
        return NO_SEAT
    role = _role(low)
    rest = tail.casefold().strip(" ,()-\u2013.")
    is_plain = role != UNCLEAR and not _OPEN.search(low) and "invit" not in low
    match = _OPEN.fullmatch(rest) if is_plain else _OPEN.search(whole)
    if match:
        bare = _role(" ".join(_OPEN.sub(" ", low).split()))
        sure = role if is_plain else "member" if bare in (UNCLEAR, "in-attendance") else bare
        return sure + (PROPOSED if match[1] else OPEN)
    return role


def _role(low: str) -> str:
    if "invit" in low:
        return "in-attendance"
    if low in _LABELS:
        return _LABELS[low]
    bare = _ROUND.sub("", low)
    for each in (low, bare, bare.removesuffix("s"), re.sub(r"^(?:board|is|the) ", "", bare)):
        if role := meant("role", each, words.MEMBER_ROLES):
            return role
    return "member" if _YES.match(low) else UNCLEAR


def _written(text: str) -> tuple[list[str], str]:
    """The marks in a list of them, and what stands between the first two."""
    marks = [
        each.strip() for each in re.findall(_ONE, text) if each.casefold() not in ("or", "and")
    ]
    between = re.search(r"[/,&+|]|\bor\b|\band\b", text, re.IGNORECASE)
    sign = between[0].casefold() if between and len(marks) > 1 else ""
    return marks, _ONE_SIGN.get(sign, sign)


def _pairs_up(between: str, said: str) -> bool:
    """Whether each mark has its own word: ``C/VC = chair/vice chair``."""
    parts = re.split(r"\s*([/,&])\s*|\s+(and)\s+", said)
    signs = {_ONE_SIGN.get(each, each) for each in parts if each in ("/", ",", "&", "and")}
    texts = re.split(r"\s*[/,&]\s*|\s+and\s+", said.casefold())
    return signs == {between} and all(_role(each) != UNCLEAR for each in texts)


def _meant(mark: str) -> tuple[str, ...]:
    bare = mark.casefold().removeprefix("an ").removeprefix("a ")
    bare = {"ticks": "tick", "crosses": "cross"}.get(bare, bare)
    return tuple(sorted(_WORDS[bare])) if bare in _WORDS else (mark,)


def _whole(word: str, tail: str) -> str:
    return (
        f"{word}{tail}"
        if tail.startswith((",", " (")) and tail.count("(") == tail.count(")")
        else word
    )

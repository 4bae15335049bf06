"""The cells of a matrix: whether a body sits on a board, and as what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from partnermap import vocabulary as words
from partnermap.exchange.readers import Cell
from partnermap.loader.wrong_words import meant

_WRITTEN = (
    "y yes 1 true member m mem tick ok attends \u25cf \u2022 \u25a0",
    "\u2713 \u2714 \u2611 \u221a \u00fc",  # the last as Wingdings has it
    "x \u00d7 \u2612 \u2717 \u2718 \u2715 \u2716 \u00fb cross",
    "n no 0 false - \u2013 \u2014 none nil",
    "? ?? tbc tba n/k nk unknown",
)
_SEATED, TICKS, CROSSES, _NO, _DOUBT = (frozenset(words.split()) for words in _WRITTEN)
_YES = _SEATED | TICKS | CROSSES
_INITIALS = {
    "c": "chair",
    "ch": "chair",
    "cc": "co-chair",
    "ic": "independent-chair",
    "vc": "deputy-chair",
    "dc": "deputy-chair",
    "o": "observer",
    "obs": "observer",
    "ia": "in-attendance",
    "att": "in-attendance",
    "d": "deputy",
    "dep": "deputy",
    "s": "secretariat",
    "sec": "secretariat",
    "co": "co-opted",
}
_PARTING = re.compile(r"\s*(?:[/,;+&\n]|\band\b)\s*")
_LEGEND = re.compile(
    r"(?<![\w/])([A-Za-z]{1,4}|[*\u2713\u2714\u00d7\u25cf])\s*(?:=|:|\u2013|\s-\s)\s*"
    r"([A-Za-z][A-Za-z -]{2,24})"
)
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Mark:
    """What a cell of a matrix says.

    Attributes:
        roles: none where there is no seat; ``("member",)`` where only that there is one.
        voting: what is said of a vote; None where nothing is.
        is_doubt: whether the cell only doubts.
        is_guess: whether a role is written with a question mark.
        is_unexplained: whether it is an initial that no legend explains.
    """

    roles: tuple[str, ...] = ()
    voting: bool | None = None
    is_doubt: bool = False
    is_guess: bool = False
    is_unexplained: bool = False


def mark_of(text: str, legend: Mapping[str, str]) -> Mark | None:
    """What a cell says; None where it is no mark.

    Args:
        text: of the cell.
        legend: initials as the sheet explains them -> the word of a role.
    """
    said = text.strip().casefold()
    if not said or len(said) > _LONGEST:
        return None
    if said in legend:
        return Mark((legend[said],))
    if said in _NO:
        return Mark()
    if said in _DOUBT:
        return Mark(is_doubt=True)
    is_guess = said.endswith("?")
    roles: list[str] = []
    voting: bool | None = None
    parts = [part for part in _PARTING.split(said.rstrip("? ")) if part]
    for part in parts:
        found, vote = _part(part, legend)
        if found is None and vote is None:
            return None
        voting = vote if vote is not None else voting
        roles += [found] if found else []
    roles = list(dict.fromkeys(roles))
    if len(roles) > 1 and "member" in roles:
        roles.remove("member")  # 'Chair/Member': whoever chairs is a member
    unexplained = any(part in _INITIALS and part not in legend for part in parts)
    return Mark(tuple(roles) or ("member",), voting, is_guess=is_guess, is_unexplained=unexplained)


def _part(said: str, legend: Mapping[str, str]) -> tuple[str | None, bool | None]:
    vote = None
    if match := re.search(r"\b(non[- ]?voting|no vote)\b|\b(voting|vote)\b", said):
        vote = match[2] is not None
        said = (said[: match.start()] + said[match.end() :]).strip(" ()-")
        if not said:
            return "member", vote
    if said in legend:
        return legend[said], vote
    if said in _YES:
        return "member", vote
    role = meant("role", said, words.MEMBER_ROLES) or _INITIALS.get(said, "")
    return (role or None), (vote if role else None)


def legend_in(cells: Iterable[Cell]) -> dict[str, str]:
    """Initials that notes explain: ``C = Chair, M = Member``."""
    found: dict[str, str] = {}
    for cell in cells:
        for short, word in _LEGEND.findall(cell.text):
            role = meant("role", word.strip(), words.MEMBER_ROLES)
            if not role and plain_yes(word):
                role = "member"
            if role:
                found.setdefault(short.casefold(), role)
    return found


def explains(heading: Cell, below: Sequence[Cell]) -> bool:
    """Whether a column beside a matrix only explains its marks."""
    is_named = heading.line.casefold().strip(" :") in ("key", "legend")
    return bool(below) and (is_named or all(legend_in([cell]) for cell in below))


def plain_yes(word: str) -> bool:
    """Whether a word of a legend only says that there is a seat."""
    return bool(
        re.match(r"(?:attends|sits|member|on (?:the )?board|represented)", word.strip(), re.I)
    )

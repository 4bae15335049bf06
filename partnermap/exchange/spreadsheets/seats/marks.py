"""The cells of a matrix: whether a body sits on a board, and as what."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from partnermap import vocabulary as words
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
_WEAK = frozenset({"1", "invited", "by invitation", "\u00fc", "\u00fb"})
_LONGEST = 40
_GONE = re.compile(
    r"\b(?:left|leaving|resign(?:ed|s|ing)?|vacan(?:t|cy|cies)|former(?:ly)?|ex|ended|stood down"
    r"|stepped down|no longer|retired|withdr(?:ew|awn)|removed|until|declined|not (?:a )?member)\b",
    re.IGNORECASE,
)
NO_SEAT, UNCLEAR = "none", ""
"""What a legend says beside the words of roles: that there is no seat; nothing that is clear."""
OPEN, PROPOSED = " not confirmed", " proposed"
"""What a legend may say after a role: ``? = invited, not confirmed``."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a cell of a matrix says.

    Attributes:
        roles: none where there is no seat; ``("member",)`` where only that there is one.
        voting: what is said of a vote; None where nothing is.
        is_doubt: whether the cell only doubts.
        is_guess: whether a role is written with a question mark.
        is_unsure: whether it may mean something else: an initial that no legend explains, a figure.
        is_unclear: whether a legend explains it by what is no role, or legends disagree.
        is_open: whether a legend explains it as a seat that is not confirmed.
        is_proposed: whether a legend explains it as a seat that is only proposed.
        is_either: whether it says that a body is a member, and that it only observes.
    """

    roles: tuple[str, ...] = ()
    voting: bool | None = None
    is_doubt: bool = False
    is_guess: bool = False
    is_unsure: bool = False
    is_unclear: bool = False
    is_open: bool = False
    is_proposed: bool = False
    is_either: bool = False

    def seat_of(self, body: str) -> dict[str, Any]:
        """The row of a seat, with what the cell says of it beside whose it is."""
        row: dict[str, Any] = {"body": body}
        if self.roles and self.roles != ("member",):
            row["role"] = self.roles[0] if len(self.roles) == 1 else list(self.roles)
        if self.voting is not None:
            row["voting"] = self.voting
        if self.is_proposed:
            row["status"] = "proposed"
        return row


def mark_of(text: str, legend: Mapping[str, str]) -> Mark | None:
    """What a cell says; None where it is no mark.

    Args:
        text: of the cell.
        legend: initials as they are explained -> the word of a role, ``NO_SEAT`` or ``UNCLEAR``.
    """
    said = text.strip().casefold()
    if not said or len(said) > _LONGEST:
        return None
    if said in legend:
        return _explained(legend[said])
    if said in _NO:
        return Mark()
    if said in _DOUBT:
        return Mark(is_doubt=True)
    is_guess = said.endswith("?")
    roles: list[str] = []
    voting: bool | None = None
    parts = [part for part in _PARTING.split(said.rstrip("? ")) if part]
    if any(legend.get(part) == UNCLEAR for part in parts):
        return Mark(is_unclear=True)
    for part in parts:
        found, vote = _part(part, legend)
        if found is None and vote is None:
            return None
        voting = vote if vote is not None else voting
        roles += [found] if found else []
    roles = list(dict.fromkeys(roles))
    if "member" in roles and "observer" in roles:
        return Mark(("unknown",), voting, is_guess=is_guess, is_either=True)
    if len(roles) > 1 and "member" in roles:
        roles.remove("member")  # 'Chair/Member': whoever chairs is a member
    unsure = any(part not in legend and (part in _INITIALS or part in _WEAK) for part in parts)
    of_legend = [legend.get(part, "") for part in parts]
    return Mark(
        tuple(roles) or ("member",),
        voting,
        is_guess=is_guess,
        is_unsure=unsure,
        is_open=any(each.endswith(OPEN) for each in of_legend),
        is_proposed=any(each.endswith(PROPOSED) for each in of_legend),
    )


def likely_word(text: str) -> str:
    """What a mapping file is offered to say of a cell that is not understood.

    A seat is never offered for what says that there is none any more: ``left 2021``, ``vacant``.
    """
    return NO_SEAT if _GONE.search(text) else "member"


def _explained(said: str) -> Mark:
    if said in (UNCLEAR, NO_SEAT):
        return Mark(is_unclear=said == UNCLEAR)
    is_open, is_proposed = said.endswith(OPEN), said.endswith(PROPOSED)
    return Mark((role_alone(said),), is_open=is_open, is_proposed=is_proposed)


def role_alone(said: str) -> str:
    """The role in what a legend says of a mark, without ``OPEN`` and ``PROPOSED``."""
    return said.removesuffix(OPEN).removesuffix(PROPOSED)


def _part(said: str, legend: Mapping[str, str]) -> tuple[str | None, bool | None]:
    vote = None
    if match := re.search(r"\b(non[- ]?voting|no vote)\b|\b(voting|vote)\b", said):
        vote = match[2] is not None
        said = (said[: match.start()] + said[match.end() :]).strip(" ()-")
        if not said:
            return "member", vote
    if legend.get(said, NO_SEAT) != NO_SEAT:
        return role_alone(legend[said]), vote
    if said in _YES:
        return "member", vote
    role = meant("role", said, words.MEMBER_ROLES) or _INITIALS.get(said, "")
    return (role or None), (vote if role else None)

"""What says the same is told together: long runs of one code, and all about one organisation.

Only the presentation folds; all findings are computed, and JSON holds every one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from partnermap.english import counted, listed
from partnermap.finding import FAMILIES, Certainty, Finding

T = TypeVar("T")
WHOLE = 20
"""A run of so many is shown whole."""

FIRST = 10
"""Of a longer one so many stand before the rest."""

MOST_PLACES = 12
"""So many places in files, or bodies, of one finding are told; JSON has all."""

AT_ONCE = 60
"""If more than so many would still be shown, even the beginnings of the runs are cut short."""

FEW = 3
"""So many of a run are left then."""

_SIZE = ("income", "sector")
_MOST_TELLING = ("PM303", "PM302", "PM301", "PM305", "PM304", "PM306")


PERHAPS_NOT_SMALL = "Whether these are small is not known: income or sector not recorded"
"""Stands above what is told apart."""

_NOT_ITS_OWN = (
    "Its sector is not recorded; if it is neither voluntary nor of faith, none of this concerns it."
)


@dataclass(frozen=True, slots=True)
class Gathered:
    """One finding, and others that are about the same organisation and are told with it."""

    main: Finding
    also: tuple[Finding, ...] = ()

    @property
    def is_apart(self) -> bool:
        """Whether it is about an organisation that may be none of those the rules are about.

        It is then listed apart: neither left out nor among those that are known to be small.
        """
        return self.main.family == "isolation" and all(
            any(slot.record in self.main.subjects and slot.name in _SIZE for slot in alternative)
            for alternative in self.main.rests_on or ((),)
        )

    @property
    def caveat(self) -> str:
        """What is said first where it may be none of theirs; empty where that is known."""
        return caveat(self.main)


def caveat(finding: Finding) -> str:
    """That the sector of an organisation is not recorded, by which all its isolation hangs."""
    if finding.family != "isolation":
        return ""
    slots = (slot for alternative in finding.rests_on for slot in alternative)
    is_open = any(
        (slot.record, slot.name, slot.why) == (finding.subjects[0], "sector", "") for slot in slots
    )
    return _NOT_ITS_OWN if is_open else ""


def told_of_one(findings: Iterable[Finding]) -> list[Gathered]:
    """What stands beside one body: each finding alone, but for those with a caveat in common."""
    every = list(findings)
    apart = [each for each in every if caveat(each) and each.is_open]
    alone = [Gathered(each) for each in every if each not in apart]
    return sorted([*alone, *gathered(apart)], key=lambda each: by_weight(each.main))


def gathered(
    findings: Iterable[Finding], order: Callable[[Finding], Any] | None = None
) -> list[Gathered]:
    """Findings by weight; those about the isolation of one organisation are told once.

    The certain come before the possible, and the most telling code before the others; those about
    organisations that may not be small come last.

    Args:
        findings: in any order.
        order: sorts them where not by weight.
    """
    order = order or by_weight
    about: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        one = finding.subjects[0] if finding.family == "isolation" else finding.id
        about[one].append(finding)
    found = []
    for alike in about.values():
        main, *also = sorted(alike, key=_telling)
        found.append(Gathered(main, tuple(also)))
    return sorted(found, key=lambda each: (each.is_apart, order(each.main)))


def isolation_of(finding: str) -> str:
    """The organisation under which a finding of isolation is told, by its id; of others empty."""
    code, about, *_ = finding.split("/")
    return about if FAMILIES[code[2]] == "isolation" else ""


def folded(
    run: Sequence[T], *, whole: int = WHOLE, first: int = FIRST
) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """Those of a run that are shown at once, and the rest."""
    shown = len(run) if len(run) <= whole else first
    return tuple(run[:shown]), tuple(run[shown:])


def first_places(
    run: Sequence[T], one: str, many: str = "", *, most: int = MOST_PLACES
) -> tuple[Sequence[T], str]:
    """The places that are told, and what is said of the rest: ``and 1,988 places more``."""
    if len(run) <= most:
        return run, ""
    return run[:most], f"and {counted(len(run) - most, one, many)} more"


def is_long(runs: Iterable[Sequence[object]]) -> bool:
    """Whether runs are more than can be read at once, even with only the first of each."""
    return sum(len(folded(run)[0]) for run in runs) > AT_ONCE


def beginning(run: Sequence[T], *, every: bool, short: bool) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """Those of a run that are shown, and the rest.

    Args:
        run: the worst first.
        every: all are asked for.
        short: the whole is long, so that only a few are shown.
    """
    if every:
        return tuple(run), ()
    if not short:
        return folded(run)
    shown = len(run) if len(run) <= FEW + 1 else FEW
    return tuple(run[:shown]), tuple(run[shown:])


def run_words(run: Iterable[Gathered]) -> str:
    """``57 findings, 3 asserted and 54 possible``."""
    every = [each.main for each in run]
    sure = sum(each.certainty is Certainty.ASSERTED for each in every)
    counts = ((sure, "asserted"), (len(every) - sure, "possible"))
    parts = [f"{number:,} {word}" for number, word in counts if number]
    return ", ".join([counted(len(every), "finding"), *([listed(parts)] if parts else [])])


def worst_first(finding: Finding) -> tuple[int, bool, str, tuple[str, ...]]:
    """Sorts findings of several codes: the weighty first, of these the certain."""
    possible = finding.certainty is Certainty.POSSIBLE
    return -finding.severity.rank, possible, finding.code, finding.key


def by_weight(finding: Finding) -> tuple[str, bool, int, tuple[str, ...]]:
    """Sorts findings by code; of one code the certain and the weighty first."""
    possible = finding.certainty is Certainty.POSSIBLE
    return finding.code, possible, -finding.severity.rank, finding.key


def _telling(finding: Finding) -> tuple[bool, int, tuple[str, bool, int, tuple[str, ...]]]:
    possible = finding.certainty is Certainty.POSSIBLE
    order = len(_MOST_TELLING)
    if finding.code in _MOST_TELLING:
        order = _MOST_TELLING.index(finding.code)
    return possible, order, by_weight(finding)

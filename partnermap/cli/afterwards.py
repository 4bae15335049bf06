"""What is said once decisions are written: what stayed of earlier ones, and what is still open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from partnermap.english import counted
from partnermap.finding import Finding
from partnermap.model import PartialDate
from partnermap.pipeline import Analysis

_PLAIN_IN_A_SHELL = re.compile(r"[\w./@+:-]+")
_MEANT_BY_A_SHELL = re.compile(r'["$`\\!%]')


def kept(finding: Finding, given: Mapping[str, str], day: date) -> Iterator[str]:
    """What stays of an earlier decision, as it was not said anew."""
    before = finding.disposition
    if before is None:
        return
    if before.owner and "owner" not in given:
        yield f'Its owner is still {before.owner}: --owner names another, --owner "" none.'
    if before.review and "review" not in given:
        if PartialDate.parse(before.review).first <= day:
            yield f"Its review ({before.review}) is still due: --review gives it a new date."
        else:
            said = f"Its review is still {before.review}"
            yield f'{said}: --review gives another date, --review "" none.'


def still_open(
    analysis: Analysis, chosen: list[Finding], where: Path, given: Mapping[str, str | bool]
) -> Iterator[str]:
    """What is told as one with a decided finding, and was not decided with it."""
    decided = {each.id for each in chosen}
    alone = [each.subjects[0] for each in chosen if each.family == "isolation"]
    for body in dict.fromkeys(alone):
        left = [
            each.id
            for each in analysis.findings
            if each.family == "isolation" and each.subjects[0] == body
            if each.is_open and each.id not in decided
        ]
        if left:
            one = len(left) == 1
            more = counted(len(left), "more finding")
            yield f"{more} about {analysis.graph.name_of(body)} {'stays' if one else 'stay'} open:"
            yield from (f"  {each}" for each in left)
            yield f"To decide {'it' if one else 'them'} for the same reason:"
            yield f"  {_typed(left, where, given)}"


def _typed(names: list[str], where: Path, given: Mapping[str, str | bool]) -> str:
    """The command that decides some findings, as it is typed."""
    words = ["partnermap", "decide", *names, *([] if where == Path() else [str(where)])]
    for option, value in given.items():
        if value is True or (value and isinstance(value, str)):
            words += [f"--{option}", *([value] if isinstance(value, str) else [])]
    return " ".join(_in_quotes(word) for word in words)


def _in_quotes(word: str) -> str:
    """A word of a command: in quotes where a shell needs them; left out where that is not safe."""
    if _PLAIN_IN_A_SHELL.fullmatch(word):
        return word
    return '"..."' if _MEANT_BY_A_SHELL.search(word) else f'"{word}"'

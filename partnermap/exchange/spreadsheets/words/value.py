"""What became of the text of a cell, and what is to be told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from partnermap.exchange.imported import Weight
from partnermap.exchange.persons.likeness import Likeness, likeness
from partnermap.exchange.persons.personal import is_personal
from partnermap.problems import quoted

NOT_RECORDED = "cells without an answer, so that nothing is recorded"
_BY_SENSE = "words read by their sense"


@dataclass(frozen=True, slots=True)
class Value:
    """What became of the text of a cell.

    Attributes:
        data: as a map has it; None where nothing is to be taken.
        weight: of what is to be told; None where there is nothing to tell.
        message: what there is to tell; without the text where it may be about a person.
        is_guess: whether it is written with a doubt, and is to be marked as assumed.
        is_personal: whether it was left out as a way to reach a person.
        alike: what is told of several such cells together: ``this is no date``.
        read_as: what it was read as, in words; empty where nothing was changed.
        rest: what stands beside an answer, and may be kept as a note.
    """

    data: Any = None
    weight: Weight | None = None
    message: str = ""
    hint: str = ""
    is_guess: bool = False
    is_personal: bool = False
    alike: str = ""
    read_as: str = ""
    rest: str = ""


def refused(text: str, message: str, hint: str) -> Value:
    """A cell that is left out, and why; one that may be about a person is not repeated."""
    if is_personal(text) or likeness(text) is Likeness.NAMES:
        return Value(is_personal=True)
    return Value(None, Weight.LEFT_OUT, f"{quoted(text)}: {message}", hint, alike=message)


def not_recorded(text: str) -> Value:
    """A cell without an answer."""
    message = f"{quoted(text)}, so it is not recorded"
    return Value(None, Weight.LEFT_OUT, message, alike=NOT_RECORDED)


def by_sense(data: Any, message: str, read_as: str) -> Value:
    """A value that is written in other words than the map's."""
    return Value(data, Weight.NOTE, message, alike=_BY_SENSE, read_as=read_as)

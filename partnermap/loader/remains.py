"""What can be read of a record with mistakes in it, for the checks that look across records.

A mistake in one field keeps nobody from seeing that another names an id that no record has. The
record that remains is never drawn and never analysed: a map with such a mistake is not handed on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError

from partnermap.finding import Place
from partnermap.loader.sections import TWINS, Entry
from partnermap.model.fields import Strict

R = TypeVar("R", bound=Strict)
_TRIES = 12


def remains(model: type[R], entry: Entry, error: ValidationError) -> tuple[R, Entry] | None:
    """The record without what is wrong in it, and where the rest of it stands.

    What is wrong is cut out, from the field to the row around it, until the rest can be read.

    Returns:
        None where nothing can be made of it.
    """
    if not isinstance(entry.data, dict):
        return None
    cut: set[Place] = set()
    extra: dict[str, str] = {}
    for _ in range(_TRIES):
        kept: dict[Place, tuple[int, ...]] = {(): ()}  # never empty: so it shows that it was cut
        earlier = frozenset(cut)  # what is wrong now was counted when only this was cut
        before = len(cut) + len(extra)
        for detail in error.errors(include_url=False):
            steps = tuple(step for step in detail["loc"] if not str(step).startswith("<"))
            place = _reached(entry.data, steps, earlier)
            if place:
                cut.add(place)
            elif len(steps) == 1 and isinstance(steps[0], str):
                extra[steps[0]] = placeholder(entry.name)
        if len(cut) + len(extra) == before:
            return None
        data = _without(entry.data, (), cut, kept) | extra
        try:
            return model.model_validate(data), replace(entry, kept=kept)
        except ValidationError as again:
            error = again
    return None


def placeholder(name: str) -> str:
    """What stands for a text that a record must have and does not."""
    return f"({name})"


def _reached(data: Any, steps: Iterable[int | str], cut: frozenset[Place]) -> Place:
    """How far steps lead in what was written; what was cut before is passed over.

    Steps into lists count what is left of them.
    """
    place: Place = ()
    for step in steps:
        if isinstance(data, list) and isinstance(step, int):
            left = [at for at in range(len(data)) if (*place, at) not in cut]
            if step >= len(left):
                break
            place, data = (*place, left[step]), data[left[step]]
        elif isinstance(data, dict) and isinstance(step, str):
            found = step if step in data else TWINS.get(step, step)
            if found not in data or (*place, found) in cut:
                break
            place, data = (*place, found), data[found]
        elif isinstance(step, str):
            break
    return place


def _without(data: Any, place: Place, cut: set[Place], kept: dict[Place, tuple[int, ...]]) -> Any:
    """A copy without what is cut; ``kept`` gets the positions of the items that are left."""
    if isinstance(data, dict):
        return {
            key: _without(value, (*place, key), cut, kept)
            for key, value in data.items()
            if (*place, key) not in cut
        }
    if isinstance(data, list):
        left = tuple(at for at in range(len(data)) if (*place, at) not in cut)
        kept[place] = left
        return [_without(data[at], (*place, at), cut, kept) for at in left]
    return data

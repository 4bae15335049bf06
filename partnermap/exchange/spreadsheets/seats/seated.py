"""Several members in one cell, each perhaps with a role in brackets after it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from partnermap.exchange.persons.personal import bare_name, is_person, may_be_person
from partnermap.exchange.spreadsheets.seats.marks import Mark, mark_of
from partnermap.loader.persons import is_of_a_body

_ROLE = re.compile(r"(.*\S)\s*[(\[]([^()\[\]]+)[)\]]\s*\Z", re.DOTALL)
_COMMA = re.compile(r",(?![^(\[]*[)\]])\s*")


@dataclass(frozen=True, slots=True)
class Seated:
    """A name in a cell of members.

    Attributes:
        name: of a body.
        mark: what the brackets after it say of its seat; None where they say nothing of it.
    """

    name: str
    mark: Mark | None = None


def seated(text: str) -> Seated:
    """A name, and the role that stands in brackets after it: ``Tidewater Arts (observer)``."""
    match = _ROLE.match(text)
    if match is None or len(match[2].strip()) < 3:
        return Seated(text)
    mark = mark_of(match[2], {})
    is_role = mark is not None and not mark.is_doubt and (mark.roles or mark.voting is not None)
    return Seated(match[1], mark) if is_role and mark else Seated(text)


def parted_at_commas(piece: str, is_known: Callable[[str], bool]) -> list[str]:
    """The names in a piece of a cell that has commas, where brackets show that it has several.

    A name may have commas of its own (``Department for Environment, Food and Rural Affairs``); it
    is parted only where a role or a person stands in brackets, and each part may be a name.
    """
    parts = [each.strip() for each in _COMMA.split(piece) if each.strip()]
    if len(parts) < 2 or not any(map(_has_brackets_of_one, parts)):
        return [piece]
    are_names = all(
        _has_brackets_of_one(each)
        or is_known(each)
        or is_person(each)
        or may_be_person(each, ())
        or (is_of_a_body(each) and len(each.split()) > 1)
        for each in parts
    )
    return parts if are_names else [piece]


def _has_brackets_of_one(part: str) -> bool:
    if not _ROLE.match(part):
        return False
    return bool(seated(part).mark) or bare_name(part, ()).is_cut or may_be_person(part, ())

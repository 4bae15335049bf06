"""Bodies of the map that a later workbook of the same office does not name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from partnermap.english import counted, listed
from partnermap.exchange.imported import Origin, Reach, Remark, Uncertain, Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.spreadsheets.decisions.review import FILE, NEW, Review
from partnermap.exchange.spreadsheets.words.looking import kind_alone
from partnermap.loader.sections import noun
from partnermap.problems import quoted

_FEW = 8
_SECTIONS = ("partnerships", "organisations")  # a board that is gone takes its seats with it
_HINT = (
    "They stay, as --remove-missing is for workbooks that partnermap has written. If one is only "
    f"called otherwise here, write a line with that name and its id into {FILE} and import again; "
    "if it has ended, write 'until' in the map."
)


def not_named(
    known: Mapping[str, Any],
    sections: Mapping[str, Any],
    waiting: Iterable[Uncertain],
    review: Review,
    origin: Origin,
) -> Iterator[Remark]:
    """What is told of them; nothing where no more than half of the map's bodies are named.

    Args:
        known: the data of the map.
        sections: what is imported.
        waiting: names that may be those of some of them.
        review: what somebody decided about names.
        origin: the workbook.
    """
    named = set(_texts(sections)) | {
        id_
        for each in waiting
        if not kind_alone(each.name)
        for id_ in each.suggested.replace(";", " ").split()
    }
    here = {
        section: {
            id_: said
            for id_, said in records.items()
            if isinstance(said, Mapping) and "until" not in said
        }
        for section in _SECTIONS
        if isinstance(records := known.get(section), Mapping)
    }
    gone = {
        section: [
            id_
            for id_, said in records.items()
            if id_ not in named and not _is_spoken_for(_name(id_, said), review)
        ]
        for section, records in here.items()
    }
    many = sum(map(len, gone.values()))
    if not many or 2 * many >= sum(map(len, here.values())):
        return
    counts = [
        counted(len(ids), noun(section).split(" ", 1)[1]) for section, ids in gone.items() if ids
    ]
    names = [quoted(_name(id_, here[section][id_])) for section, ids in gone.items() for id_ in ids]
    is_one = many == 1
    are = "is" if is_one else "are"
    message = f"{listed(counts)} of the map {are} not named here: {listed(names, most=_FEW)}"
    hint = _HINT.replace("They stay", "It stays").replace("If one", "If it") if is_one else _HINT
    yield Remark(Weight.NOTE, origin, message, hint, reach=Reach.SHEET)


def seats_left_empty(
    known: Mapping[str, Any], sections: Mapping[str, Any], empty: Mapping[tuple[str, str], Origin]
) -> Iterator[Remark]:
    """What is told of seats of the map whose cell in a matrix is empty; they stay.

    Args:
        known: the data of the map.
        sections: what is imported, where another table may have the seat.
        empty: board and body -> the cell.
    """
    gone = [
        (board, body, origin)
        for (board, body), origin in empty.items()
        if body in _holders(known, board) and body not in _holders(sections, board)
    ]
    if not gone:
        return
    few = listed([f"{body} on {board}" for board, body, _ in gone], most=_FEW)
    have = "seat of the map has" if len(gone) == 1 else "seats of the map have"
    message = f"{len(gone):,} {have} an empty cell here, which says nothing: {few}"
    hint = "If such a seat has ended, write 'until' on it in the map, or take it out."
    first, *also = (origin for _, _, origin in gone)
    yield Remark(Weight.NOTE, first, message, hint, tuple(also))


def _holders(data: Mapping[str, Any], board: str) -> set[str]:
    """The bodies that sit on a board today."""
    record = (data.get("partnerships") or {}).get(board)
    members = record.get("members") if isinstance(record, Mapping) else None
    rows = members if isinstance(members, list) else [members] if members else []
    return {
        str(each.get("body", "")) if isinstance(each, Mapping) else str(each)
        for each in rows
        if not (isinstance(each, Mapping) and "until" in each)
    }


def _is_spoken_for(name: str, review: Review) -> bool:
    """Whether the review file gives a name to another record, to nobody, or asks about it still."""
    line = review.get(plain_name(name))
    return bool(line and line.decision.strip().casefold() != NEW)


def _name(id_: str, said: Mapping[str, Any]) -> str:
    return str(said.get("name", id_))


def _texts(value: Any) -> Iterator[str]:
    """Every key and text in some data."""
    if isinstance(value, Mapping):
        for key, said in value.items():
            yield str(key)
            yield from _texts(said)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str):
        yield value

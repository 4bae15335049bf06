"""What an import tells: the remarks, gathered under what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from partnermap.english import counted, listed
from partnermap.exchange.imported import Imported, Origin, Remark, Weight

_HEADS = {
    Weight.ERROR: "In the way: put this right first",
    Weight.MISREAD: "Perhaps misread: look at this first",
    Weight.WAITING: "Waiting for your decision",
    Weight.LEFT_OUT: "Not taken into the map",
    Weight.CHANGED: "Changed in the map",
    Weight.NOTE: "Taken, and worth a look",
}
_FEW = 6
_LONG = 70


def gathered(remarks: Iterable[Remark]) -> Iterator[tuple[str, list[Remark]]]:
    """A heading and the remarks below it, the heaviest and widest first."""
    every = sorted(remarks, key=lambda each: each.reach)
    for weight, head in _HEADS.items():
        found = [each for each in every if each.weight is weight]
        if found:
            yield head, found


def sentences_of(remarks: Iterable[Remark], few: int = _FEW) -> Iterator[str]:
    """The remarks below one heading; a long hint, such as all words of a list, once.

    Args:
        remarks: in their order.
        few: how many places of each are named.
    """
    told: set[str] = set()
    for remark in remarks:
        is_repeated = len(remark.hint) > _LONG and remark.hint in told
        told.add(remark.hint)
        yield sentence_of(replace(remark, hint="") if is_repeated else remark, few)


def sentence_of(remark: Remark, few: int = _FEW) -> str:
    """Where, what is there and what to do: ``Organisations!C12, C14: it is empty. Fill it.``."""
    hint = f" {remark.hint}" if remark.hint else ""
    return f"{places(remark.origin, *remark.also, few=few)}: {remark.message}.{hint}"


def places(*origins: Origin, few: int = _FEW) -> str:
    """Where something is, the first few places in full."""
    shown = [
        origin.cell if number and origin.cell and _same(origin, origins[0]) else origin.words
        for number, origin in enumerate(origins[:few])
    ]
    rest = len(origins) - len(shown)
    more = f" and {counted(rest, 'more place')}" if rest else ""
    return f"{', '.join(shown)}{more}"


def _same(one: Origin, other: Origin) -> bool:
    return (one.file, one.sheet) == (other.file, other.sheet)


def summed(imported: Imported, known: Mapping[str, Any]) -> Iterator[str]:
    """How much is new, and met a record that is there; how much waits, and is not taken.

    Args:
        imported: the data.
        known: the map that it came into; empty for a new one.
    """
    new, met = [], []
    for section, records in imported.sections.items():
        if section == "map" or not records:
            continue
        there = known.get(section, ())
        if isinstance(records, list):
            there, records = ([_in_short(each) for each in rows] for rows in (there, records))
        one = _ONE.get(section, section.removesuffix("s"))
        several = "coverage records" if section == "coverage" else section
        many = sum(each not in there for each in records)
        new += [counted(many, one, several)] if many else []
        met += [counted(len(records) - many, one, several)] if many < len(records) else []
    boards = imported.sections.get("partnerships", {})
    seats = sum(len(each.get("members", ())) for each in boards.values())
    if not known:
        new += [counted(seats, "seat")] if seats else []
    yield f"New: {listed(new) or 'nothing'}."
    if met:
        yield f"There already: {listed(met)}."
    heads = {
        Weight.CHANGED: "changed",
        Weight.WAITING: "waiting for a decision",
        Weight.LEFT_OUT: "not taken",
    }
    rest = [
        f"{counted(many, 'cell or column', 'cells or columns')} {how}"
        for weight, how in heads.items()
        if (many := sum(1 + len(r.also) for r in imported.remarks if r.weight is weight))
    ]
    if rest:
        yield f"{listed(rest)}: see above."


def _in_short(value: Any) -> Any:
    """A value in which a row of one id is the id: it says the same."""
    if isinstance(value, Mapping):
        said = {field: _in_short(each) for field, each in value.items()}
        return said["id"] if [*said] == ["id"] else said
    return [_in_short(each) for each in value] if isinstance(value, list) else value


_ONE = {"communities": "community", "coverage": "coverage record"}

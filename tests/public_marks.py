"""A map with a mark of its own in each thing that is not for everybody, wherever one can stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from itertools import count
from typing import Any

from pydantic import BaseModel

from partnermap import vocabulary as words
from partnermap.finding import Finding
from partnermap.model import Disposition, Note, PartnerMap, SourceDocument
from partnermap.model.rows import NoteRow

WITHHELD_NOTES = (
    *("challenge", "gap", "overlap", "question", "barrier", "recommendation", "finding"),
    None,
)
SHOWN_NOTES = ("strength", "value", "event", "proposal")


@dataclass
class Marks:
    """What must not be told, and what must: the marks of each, by where they stand."""

    withheld: dict[str, str] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def hide(self, where: str) -> str:
        """A mark of something that is not for everybody."""
        return self._new(self.withheld, where)

    def show(self, where: str) -> str:
        """A mark of something that is."""
        return self._new(self.shown, where)

    def _new(self, marks: dict[str, str], where: str) -> str:
        mark = f"zq{next(self._numbers):05d}x"
        marks[mark] = where
        return mark


def marked_map(found: PartnerMap, findings: tuple[Finding, ...]) -> tuple[PartnerMap, Marks]:
    """The map with notes of every kind and a tag on each of its records and rows, and decisions.

    Every second overlap or gap is disputed, the others are accepted; all isolation is accepted.
    """
    marks = Marks()
    parts = {
        each.name: _planted(getattr(found, each.name), each.name, marks)
        for each in fields(found)
        if each.name not in ("missing", "locate", "lines", "is_public", "dispositions")
    }
    named, cited = marks.hide("an id that a note names"), marks.hide("the source of a note")
    parts["notes"] = (
        *parts["notes"],
        *_notes(Note, "notes", marks),
        Note(kind="gap", text="Gap.", subjects=[named], source=[{"id": cited}]),
    )
    parts["sources"] = {**parts["sources"], cited: SourceDocument(title=cited)}
    missing = {**found.missing, "bodies": found.missing.get("bodies", frozenset()) | {named}}
    return replace(found, **parts, missing=missing, dispositions=_decided(findings, marks)), marks


def _decided(findings: tuple[Finding, ...], marks: Marks) -> Mapping[str, Disposition]:
    made = {}
    for number, each in enumerate(findings):
        decision = "disputed" if number % 2 and each.family != "isolation" else "accepted"
        hidden = decision == "disputed" or each.code in ("PM207", "PM212") or each.code > "PM3"
        mark = (marks.hide if hidden else marks.show)(f"the reason of {each.id} ({decision})")
        made[each.id] = Disposition(decision=decision, reason=mark)
    gone = {
        "PM204/gone-zq": ("disputed", marks.hide("of what is gone")),
        "PM303/gone-zq": ("accepted", marks.hide("of isolation that is gone")),
    }
    return made | {name: Disposition(decision=d, reason=mark) for name, (d, mark) in gone.items()}


def _planted(value: Any, where: str, marks: Marks) -> Any:
    if isinstance(value, BaseModel):
        return _record(value, where, marks)
    if isinstance(value, tuple):
        return tuple(_planted(each, where, marks) for each in value)
    if isinstance(value, Mapping):
        return {key: _planted(each, where, marks) for key, each in value.items()}
    return value


def _record(record: BaseModel, where: str, marks: Marks) -> BaseModel:
    changed: dict[str, Any] = {}
    for name in type(record).model_fields:
        at = f"{where}.{name}"
        if name == "notes":
            own = getattr(record, name) or ()
            changed[name] = (*own, *_notes(NoteRow, at, marks))
        elif name == "tags":
            changed[name] = (marks.hide(at),)
        elif name == "mandate":
            changed[name] = [*words.MANDATES][len(marks.withheld) % len(words.MANDATES)]
        elif name == "repository":
            changed[name] = f"https://example.org/{marks.hide(at)}"
        elif name in ("inferred", "assumed") and hasattr(record, "mandate"):
            changed[name] = ("mandate",)
        else:
            before = getattr(record, name)
            planted = _planted(before, at, marks)
            if planted != before:  # whether a field was written at all says something, too
                changed[name] = planted
    return record.model_copy(update=changed)


def _notes(model: type[NoteRow], where: str, marks: Marks) -> Iterator[NoteRow]:
    for kind in WITHHELD_NOTES:
        yield model(kind=kind, text=marks.hide(f"{where} of kind {kind}"))
    for kind in SHOWN_NOTES:
        yield model(kind=kind, text=marks.show(f"{where} of kind {kind}"))

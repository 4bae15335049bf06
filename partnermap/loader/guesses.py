"""Values that are written with a doubt, such as 'icb?', and how a map writes the doubt."""

from __future__ import annotations

import re
from typing import Any

from partnermap.english import listed
from partnermap.loader.persons import is_named, may_be_named
from partnermap.loader.sections import TWINS, Entry
from partnermap.loader.unknown_fields import Steps, fields_at, value_at
from partnermap.model.fields import Strict
from partnermap.model.values import as_id

_WORDS = r"(?:probably|maybe|perhaps|possibly|presumably|i think|not sure|unsure|tbc)"
_BEGINS = re.compile(rf"\A{_WORDS}\b[\s,:;]*", re.IGNORECASE)
_ENDS = re.compile(rf"(?:\s*\(?\?+\)?|(?<![,;\s])\s+\(?{_WORDS}\)?|\({_WORDS}\))\Z", re.IGNORECASE)
_OR = re.compile(r"\s+or\s+|\s*[,;]\s*(?:or\s+)?", re.IGNORECASE)
_JOINED = re.compile(r"\s(?:and|or)\s", re.IGNORECASE)
_ROWS = frozenset({"members", "functions"})  # whose items may be texts, and rows of their own
_COMPLETE = "A list that may lack something is not complete: leave it out of 'complete'."
_IN_A_NAME = " A name with 'or' in it is written by the id of its record."
_ONE_RECORD = "Write the id of its record; if these are several, write the id of each by itself."


def without_doubt(text: str) -> str | None:
    """``icb`` from ``icb?`` and ``probably icb``; None where no doubt is written.

    It is empty where nothing is written but the doubt: ``probably``.
    """
    written = " ".join(text.split())
    bare = _ENDS.sub("", _BEGINS.sub("", _ENDS.sub("", written)))
    return None if bare == written else bare


def either(text: str) -> tuple[str, ...]:
    """The parts of ``one or another``; none where there is no 'or', or where one may be a person.

    Args:
        text: as it is written.
    """
    if not re.search(r"\sor\s", text, re.IGNORECASE):
        return ()
    parts = tuple(part for part in _OR.split(text.strip()) if part)
    return () if any(is_named(part) or may_be_named(part) for part in parts) else parts


def for_joined(text: str) -> str:
    """What to write where several ids, or a name, are joined by a word; empty without one."""
    return _ONE_RECORD if _JOINED.search(text) else ""


def replaced(data: Any, steps: Steps, value: str) -> Any:
    """A record as written, with another value in one place."""
    if not steps or isinstance(data, str):
        return value
    step, rest = steps[0], steps[1:]
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return [*data[:step], replaced(data[step], rest, value), *data[step + 1 :]]
    if isinstance(data, dict) and step in data:
        return {**data, step: replaced(data[step], rest, value)}
    twin = TWINS.get(str(step))
    if isinstance(data, dict) and twin in data:
        return {**data, twin: replaced(data[twin], rest, value)}
    return replaced(data, rest, value)


class Marked:
    """How the doubt about one value is written in its record.

    Args:
        model: of the record.
        entry: the record as written.
        steps: to the value.
    """

    def __init__(self, model: type[Strict], entry: Entry, steps: Steps) -> None:
        self.field, self.in_row, self.is_listed = "", False, False
        for count in range(1, len(steps) + 1):
            field, around = steps[-count], steps[:-count]
            if not isinstance(field, str) or "assumed" not in fields_at(model, around):
                continue
            is_text = isinstance(value_at(entry.data, around), str)
            if not is_text or steps[0] in _ROWS:
                self.field, self.in_row = field, is_text
                self.is_listed = any(isinstance(step, int) for step in steps[-count:][1:2])
                return

    @property
    def can_be(self) -> bool:
        """Whether the record, or the row, takes 'assumed' for it."""
        return bool(self.field)

    def value(self, value: str, *, or_unknown: bool) -> str:
        """Of one value, which is as it should be."""
        if self.field == "complete":
            return _COMPLETE
        if self.in_row:
            return f"Write {self._row(value)}."
        return f"Write {value}, and below it '{self._mark}'{_unknown(or_unknown)}."

    def hint(self, hint: str) -> str:
        """Of one value that must be written otherwise, too: what is said of it."""
        if self.field == "complete":
            return _COMPLETE
        where = f"in the row, as in {self._row('...')}" if self.in_row else "below it"
        return f"{hint} As it is a guess, write '{self._mark}' {where}.".strip()

    def nothing(self, *, or_unknown: bool) -> str:
        """Where only the doubt is written."""
        return f"Write what you think it is, and below it '{self._mark}'{_unknown(or_unknown)}."

    def either(self, parts: tuple[str, ...], *, are_ids: bool, or_unknown: bool) -> str:
        """Of several, of which it is not known which one it is."""
        if not (are_ids and (self.in_row or self.is_listed)):
            return f"Write the likelier, and below it '{self._mark}'{_unknown(or_unknown)}."
        names = [as_id(part) for part in parts]
        if self.in_row:
            rows = listed(map(self._row, names))
            return f"If it is not known which, write each: {rows}.{_IN_A_NAME}"
        both = "both" if len(names) == 2 else "all"
        return (
            f"If it is not known which, write {both}, {self.field}: [{', '.join(names)}], and "
            f"below it '{self._mark}'.{_IN_A_NAME}"
        )

    @property
    def _mark(self) -> str:
        return f"assumed: [{self.field}]"

    def _row(self, value: str) -> str:
        return f"{{{self.field}: {value}, {self._mark}}}"


def _unknown(or_unknown: bool) -> str:
    return "; or write unknown" if or_unknown else ""

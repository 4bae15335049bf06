"""Councils that one table names and another lists: found by their exact name, or only suggested."""

from __future__ import annotations

import re
from collections import defaultdict

from rapidfuzz import fuzz, process

from partnermap.exchange.imported import Uncertain, Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.registers.councils import TABLE
from partnermap.exchange.registers.gathering import Gathering
from partnermap.exchange.registers.nhs import ODS
from partnermap.exchange.registers.tables import Row, Table

_NEAR = 80
_FORM = re.compile(
    r"\b(?:the|of|and|city|county|borough|district|metropolitan|london|royal|council|corporation|"
    r"upon|unitary|authority|combined)\b"
)


class Councils:
    """Finds the councils that other tables name.

    Args:
        gathering: what is known so far.
        tables: those of councils.
    """

    def __init__(self, gathering: Gathering, tables: list[Table]) -> None:
        self._gathering = gathering
        self._names: dict[str, set[str]] = defaultdict(set)
        self._official: dict[str, str] = {}
        for row in (row for table in tables for row in table.rows):
            record = gathering.known("organisations", TABLE, row["local-authority-code"])
            if record is None:
                continue
            self._official[record] = row["official-name"]
            self._names[_short(row["official-name"])].add(record)
            for name in (row["official-name"], row["nice-name"], *row["alt-names"].split(",")):
                if name:
                    self._names[plain_name(name)].add(record)
        self._told: set[str] = set()

    def find(self, row: Row, name: str, code: str) -> str:
        """The council of that code or exact name; a new one where none is surely the same."""
        gathering = self._gathering
        number = code or plain_name(name)
        record = gathering.known("organisations", ODS, number)
        if record is not None:
            gathering.call(record, name, row.origin)
            return record
        same = self._names.get(plain_name(name)) or self._names.get(_short(name), set())
        if len(same) == 1:
            (record,) = same
            fields = gathering.sections["organisations"][record]
            if code:
                fields.setdefault("identifiers", {})[ODS] = code
            if plain_name(fields["name"]) != plain_name(name):
                fields.setdefault("also_known_as", []).append(name)
            self._has_ended(row, record)
        else:
            fields = {
                "name": name,
                "identifiers": {ODS: code} if code else {},
                "sector": "local-government",
                "kind": "council",
            }
            record = gathering.add("organisations", name, fields, row.origin)
            self._suggest(row, name)
        gathering.register("organisations", ODS, number, record)
        return record

    def _has_ended(self, row: Row, record: str) -> None:
        fields = self._gathering.sections["organisations"][record]
        if "until" in fields:
            self._gathering.remark(
                Weight.NOTE,
                row.origin,
                f"'{fields['name']}' is listed here and ended in {fields['until'][:4]} by the "
                "table of councils; its seats end with it",
                "See who sits there now.",
            )

    def _suggest(self, row: Row, name: str) -> None:
        """Tell of a council that may be one of the table of councils."""
        if not self._official:
            return
        choices = {each: _place(official) for each, official in self._official.items()}
        best = process.extractOne(
            _place(name), choices, scorer=fuzz.ratio, processor=None, score_cutoff=_NEAR
        )
        message = f"'{name}' is called so by no row of the table of councils; it is a record alone"
        if best is None:
            self._gathering.uncertain.append(Uncertain(name, row.origin))
            self._gathering.remark(Weight.NOTE, row.origin, message)
            return
        _, score, record = best
        suggested = self._official[record]
        self._gathering.uncertain.append(
            Uncertain(name, row.origin, record, suggested, round(score))
        )
        self._gathering.remark(
            Weight.NOTE, row.origin, message, f"Perhaps it is '{suggested}' ({record})."
        )


def _short(name: str) -> str:
    """A council's full name without the word council at its end: it is the same without."""
    return plain_name(name).removesuffix(" council")


def _place(name: str) -> str:
    """What is left of a council's name without what kind of council it is."""
    return " ".join(_FORM.sub(" ", plain_name(name)).split())

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
from partnermap.exchange.spreadsheets.decisions.review import FILE, NEW, SKIP, Review

_NEAR = 80
_FORM = re.compile(
    r"\b(?:the|of|and|city|county|borough|district|metropolitan|london|royal|council|corporation|"
    r"upon|unitary|authority|combined)\b"
)


class Councils:
    """Finds the councils that other tables name.

    What is not surely one of the table of councils, and may be, waits until the review file says
    whether it is; so the same council cannot come into a map twice.

    Args:
        gathering: what is known so far.
        tables: those of councils.
        review: what the review file says about names.
    """

    def __init__(self, gathering: Gathering, tables: list[Table], review: Review) -> None:
        self._gathering = gathering
        self._review = review
        self._names: dict[str, set[str]] = defaultdict(set)
        self._official: dict[str, str] = {}
        self._waiting: set[str] = set()
        for row in (row for table in tables for row in table.rows):
            record = gathering.known("organisations", TABLE, row["local-authority-code"])
            if record is None:
                continue
            self._official[record] = row["official-name"]
            self._names[_short(row["official-name"])].add(record)
            for name in (row["official-name"], row["nice-name"], *row["alt-names"].split(",")):
                if name:
                    self._names[plain_name(name)].add(record)

    def find(self, row: Row, name: str, code: str) -> str | None:
        """The council of that code or exact name, or a new one; None where it waits.

        Args:
            row: where it stands.
            name: as it stands there.
            code: its ODS code; empty where there is none.
        """
        gathering = self._gathering
        number = code or plain_name(name)
        record = gathering.known("organisations", ODS, number)
        if record is not None:
            gathering.call(record, name, row.origin)
            return record
        decision = self._decision(row, name)
        if decision == SKIP:
            return None
        same = self._names.get(plain_name(name)) or self._names.get(_short(name), set())
        if decision != NEW:
            record = decision or (next(iter(same)) if len(same) == 1 else None)
        if record is not None:
            self._has_ended(row, record)
            self._known_as(record, name, code)
        elif decision != NEW and self._waits(row, name):
            return None
        else:
            fields = {
                "name": name,
                "identifiers": {ODS: code} if code else {},
                "sector": "local-government",
                "kind": "council",
            }
            record = gathering.add("organisations", name, fields, row.origin)
        gathering.register("organisations", ODS, number, record)
        return record

    def _decision(self, row: Row, name: str) -> str:
        """What the review file says of a name: an id, new or skip; empty where it says nothing."""
        line = self._review.get(plain_name(name))
        decision = line.decision.strip() if line else ""
        if decision.casefold() == SKIP:
            message = f"'{name}' is left out, as {FILE} says"
            self._gathering.remark(Weight.LEFT_OUT, row.origin, message)
            return SKIP
        if not decision or decision in self._official:
            return decision
        if decision.casefold() != NEW:
            message = f"{FILE} says '{decision}' of '{name}', and no council has that id"
            hint = f"Write an id, '{NEW}' or '{SKIP}'."
            self._gathering.remark(Weight.ERROR, row.origin, message, hint)
        return NEW

    def _known_as(self, record: str, name: str, code: str) -> None:
        """Keep by which name and ODS code another table knows a council."""
        fields = self._gathering.sections["organisations"][record]
        if code:
            fields.setdefault("identifiers", {})[ODS] = code
        if plain_name(fields["name"]) != plain_name(name):
            fields.setdefault("also_known_as", []).append(name)

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

    def _waits(self, row: Row, name: str) -> bool:
        """Whether a council may be one of the table of councils; what it may be is told."""
        gathering = self._gathering
        choices = {each: _place(official) for each, official in self._official.items()}
        best = process.extractOne(
            _place(name), choices, scorer=fuzz.ratio, processor=None, score_cutoff=_NEAR
        )
        if best is None:
            if self._official:
                message = f"'{name}' is like no name in the table of councils; it is a record alone"
                gathering.remark(Weight.NOTE, row.origin, message)
            return False
        _, score, record = best
        suggested = self._official[record]
        gathering.remark(
            Weight.WAITING,
            row.origin,
            f"'{name}' is called so by no row of the table of councils; perhaps it is "
            f"'{suggested}' ({record})",
            f"Say in {FILE}: its id, '{NEW}' or '{SKIP}'. Its seat waits.",
        )
        if name not in self._waiting:
            self._waiting.add(name)
            gathering.uncertain.append(
                Uncertain(name, row.origin, record, suggested, min(round(score), 99))
            )
        return True


def _short(name: str) -> str:
    """A council's full name without the word council at its end: it is the same without."""
    return plain_name(name).removesuffix(" council")


def _place(name: str) -> str:
    """What is left of a council's name without what kind of council it is."""
    return " ".join(_FORM.sub(" ", plain_name(name)).split())

"""What a check or a rule says: a value with places, evidence and what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Place = tuple[str | int, ...]
"""A symbolic place in a map, such as ``("partnerships", "board", "members", 2)``."""


class Severity(StrEnum):
    """How much it matters; ``rank`` grows with weight."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return list(Severity).index(self)


class Certainty(StrEnum):
    """Whether every fact is stated and every list complete, or something is not known."""

    ASSERTED = "asserted"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file, as an editor counts: lines and columns start at 1.

    Attributes:
        path: relative to the map's folder, with forward slashes.
        note: what stands there, in words.
    """

    path: str
    line: int
    column: int
    note: str = ""

    def with_note(self, note: str) -> Location:
        """The same place, with words beside it."""
        return Location(self.path, self.line, self.column, note)


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """One thing that is not known: a list not declared complete, or a field.

    Attributes:
        section: the section of the record, such as ``partnerships``; ``map`` for the manifest.
        record: the record's id; empty for the manifest.
        name: the list (``members``) or the field (``income``, ``members[lunch-club].since``). A row
            is named by whom or what it is about, never by its position, which changes.
        kind: ``list`` or ``field``.
        why: why a field is in doubt: ``inferred``, ``assumed``, ``within 2020..2023``; empty where
            it is not known at all.
        words: what would settle it, in plain English; ``wording`` gives them.
    """

    section: str
    record: str
    name: str
    kind: str
    why: str = ""
    words: str = field(default="", compare=False)


class DecisionState(StrEnum):
    """How a decision on a finding stands now."""

    DECIDED = "decided"
    DUE = "due"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided about a finding.

    Attributes:
        decision: a word of the vocabulary, such as ``justified``.
        state: decided; decided and due for review; or decided on other evidence, so open again.
        reason: why; empty where none is recorded.
        owner: the id of the body that decided; empty where not recorded.
        review: when to look again, as written; empty where not recorded.
        location: where it is written.
    """

    decision: str
    state: DecisionState
    reason: str
    owner: str
    review: str
    location: Location


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a reader should look at, with all that supports it.

    Attributes:
        code: never reused, such as ``PM101``.
        name: the code in words, such as ``duplicated-function``.
        key: what it is about, then the bodies; with the code it makes the id.
        subjects: ids of the bodies it lights up.
        locations: the first is the primary one; at least one.
        evidence: plain data that can be written as JSON.
        rests_on: alternatives; each is a set of slots that together would settle it.
        remedy: what to do.
        for_keeper: whether that is first for whoever keeps the map, to be asked and written down;
            not for those who meet.
        disposition: what was decided about it, if anything; the ledger adds it.

    Raises:
        ValueError: without a location.
    """

    code: str
    name: str
    key: tuple[str, ...]
    severity: Severity
    message: str
    locations: tuple[Location, ...]
    certainty: Certainty = Certainty.ASSERTED
    subjects: tuple[str, ...] = ()
    evidence: Mapping[str, Any] = field(default_factory=dict)
    rests_on: tuple[tuple[Slot, ...], ...] = ()
    remedy: str = ""
    for_keeper: bool = False
    disposition: Decision | None = None

    def __post_init__(self) -> None:
        if not self.locations:
            raise ValueError(f"{self.code} has no location: {self.message}")

    @property
    def id(self) -> str:
        """The code, what it is about and the bodies: ``PM201/crisis-care/northbridge``."""
        return "/".join((self.code, *self.key))

    @property
    def is_open(self) -> bool:
        """Whether nothing was decided about it, or what was decided rests on other evidence."""
        return self.disposition is None or self.disposition.state is DecisionState.REOPENED

    @property
    def primary(self) -> Location:
        """Where a reader should look first."""
        return self.locations[0]

    @property
    def family(self) -> str:
        """What kind of finding the code is: ``problem``, ``overlap``, ``gap`` or ``isolation``."""
        return FAMILIES[self.code[2]]


FAMILIES = {"0": "problem", "1": "overlap", "2": "gap", "3": "isolation"}

"""Records gathered from several tables: each body once, by its number in a register."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from partnermap.exchange.imported import Imported, Origin, Remark, Uncertain, Weight
from partnermap.exchange.names import plain_name
from partnermap.exchange.registers.tables import Table
from partnermap.finding import Place
from partnermap.model.values import MAX_ID, as_id

Fields = dict[str, Any]


class Gathering:
    """What several tables say, put together.

    A body that two tables know by the same number is one record; its other name goes into
    ``also_known_as`` and is told. Bodies are never put together by their names here.
    """

    def __init__(self) -> None:
        self.sections: dict[str, dict[str, Fields]] = {
            name: {} for name in ("sources", "areas", "organisations", "partnerships")
        }
        self.notes: list[Fields] = []
        self.origins: dict[Place, Origin] = {}
        self._remarks: dict[tuple[Weight, str, str], list[Origin]] = {}
        self.uncertain: list[Uncertain] = []
        self._by_number: dict[tuple[str, str, str], str] = {}

    def source(self, table: Table, title: str) -> str:
        """The id of a table among the sources."""
        name = as_id(table.file.rpartition(".")[0]) or "table"
        self.sections["sources"].setdefault(name, {"title": f"{title} ({table.file})"})
        return name

    def known(self, section: str, scheme: str, number: str) -> str | None:
        """The id of the record that has a number; None where none has."""
        return self._by_number.get((section, scheme, number)) if number else None

    def register(self, section: str, scheme: str, number: str, record: str) -> None:
        """Keep that a record has a number."""
        if number:
            self._by_number[section, scheme, number] = record

    def add(self, section: str, wanted: str, fields: Mapping[str, Any], origin: Origin) -> str:
        """Add a record; its id is the wanted one, or that with a tail where it is taken.

        Args:
            section: such as ``organisations``.
            wanted: a name, or words that begin the id.
            fields: what is known; fields without a value are left out.
            origin: where it stands.
        """
        record = self._free(section, as_id(wanted) or section.rstrip("s"), fields)
        self.sections[section][record] = {
            key: value for key, value in fields.items() if value not in (None, "", [], {})
        }
        self.origins[section, record] = origin
        return record

    def call(self, record: str, name: str, origin: Origin) -> None:
        """A name by which a table calls an organisation that is there already."""
        fields = self.sections["organisations"][record]
        if plain_name(name) in map(plain_name, (fields["name"], *fields.get("also_known_as", ()))):
            return
        fields.setdefault("also_known_as", []).append(name)
        self.remark(
            Weight.NOTE,
            origin,
            f"'{name}' has the number of '{fields['name']}', and is taken to be the same body "
            "under another name",
        )

    def cite(self, section: str, record: str, source: str, at: str) -> None:
        """One more source of a record."""
        fields = self.sections[section][record]
        every = fields.setdefault("source", [])
        if all(each["id"] != source for each in every):
            every.append({"id": source, "at": at})

    def remark(self, weight: Weight, origins: Origin | list[Origin], *said: str) -> None:
        """Tell something of one place, or of several; what is the same is told once.

        Args:
            weight: what it means for the result.
            origins: where it is so.
            said: the message, and what to do about it, if anything.
        """
        message, hint = (*said, "")[:2]
        places = self._remarks.setdefault((weight, message, hint), [])
        places += [origins] if isinstance(origins, Origin) else origins

    def imported(self, about: str) -> Imported:
        """All of it, as the data of a map."""
        for records in self.sections.values():
            for fields in records.values():
                cited = fields.get("source")
                if isinstance(cited, list) and len(cited) == 1:
                    fields["source"] = cited[0]
        sections: dict[str, Any] = {"map": {"about": about}}
        sections |= {each: records for each, records in self.sections.items() if records}
        if self.notes:
            sections["notes"] = self.notes
        remarks = tuple(
            Remark(weight, first, message, hint, tuple(also))
            for (weight, message, hint), (first, *also) in self._remarks.items()
        )
        return Imported(sections, self.origins, remarks, tuple(self.uncertain))

    def _free(self, section: str, wanted: str, fields: Mapping[str, Any]) -> str:
        """An id that nothing has: organisations and partnerships share theirs."""
        taken = set(self.sections[section])
        if section in ("organisations", "partnerships"):
            taken = {*self.sections["organisations"], *self.sections["partnerships"]}
        if wanted not in taken:
            return wanted
        numbers = [*dict(fields.get("identifiers", {})).values(), fields.get("gss", "")]
        for tail in (*numbers, *map(str, range(2, len(taken) + 3))):
            ending = as_id(tail)
            tried = f"{wanted[: MAX_ID - len(ending) - 1].rstrip('-')}-{ending}"
            if ending and tried not in taken:
                return tried
        raise AssertionError(wanted)  # one of so many numbers is free


def several(times: Mapping[str, set[str]]) -> dict[str, int]:
    """What lies in more than one, and in how many, the most first."""
    counts = Counter({name: len(places) for name, places in times.items() if len(places) > 1})
    return dict(counts.most_common())

"""A map and what is imported, side by side: the changes that make the one say the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from partnermap.editing import (
    AddItem,
    AddRecord,
    AddRow,
    Change,
    RemoveItem,
    RemoveRecord,
    RemoveRow,
    SetField,
)
from partnermap.exchange.imported import Imported, Origin, Reach, Remark, Weight
from partnermap.exchange.merging.agreeing import agreement, agrees
from partnermap.exchange.merging.pairs import are_rows, paired, shown
from partnermap.exchange.merging.plain_seats import is_said_plain, kept_roles, lost_role
from partnermap.exchange.merging.renamed import with_old_names
from partnermap.exchange.merging.truth import Truth
from partnermap.exchange.workbook.data import as_written
from partnermap.finding import Place
from partnermap.loader.sections import noun
from partnermap.model.map import LIST_SECTIONS

_STAYS = "it stays; --remove-missing takes it out"


@dataclass(frozen=True, slots=True)
class Compared:
    """What makes a map say what is imported.

    Attributes:
        changes: to its files.
        remarks: one for each value that changes, and for what is no longer there.
    """

    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...]


def compared(
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    imported: Imported,
    truth: Truth,
    known: Mapping[str, Any],
    *,
    remove_missing: bool,
) -> Compared:
    """The changes.

    Args:
        old: the data of the map, as its reader has it.
        new: what is imported, in the same form.
        imported: the same as it came, with the places it came from.
        truth: of what it gives the whole.
        known: the data of the map in the form that its files have it.
        remove_missing: whether to take out what is no longer there.
    """
    new = with_old_names(old, new, truth)
    comparing = _Comparing(imported, truth, as_written(new), known, remove_missing=remove_missing)
    for section, said in new.items():
        if section == "map":
            if truth.records:
                comparing.record(section, "", old.get(section, {}), said)
        elif section in LIST_SECTIONS:
            comparing.items(section, old.get(section, []), said)
        else:
            comparing.records(section, old.get(section, {}), said)
    for section in truth.records - new.keys() - {"map"}:
        comparing.records(section, old.get(section, {}), {})
    return Compared(tuple(comparing.changes), (*comparing.remarks, *kept_roles(comparing.kept)))


class _Comparing:
    def __init__(
        self,
        imported: Imported,
        truth: Truth,
        written: Mapping[str, Any],
        known: Mapping[str, Any],
        *,
        remove_missing: bool,
    ) -> None:
        self.changes: list[Change] = []
        self.remarks: list[Remark] = []
        self.kept: list[tuple[Origin, str]] = []
        self._imported = imported
        self._truth = truth
        self._written = written
        self._known = known
        self._remove = remove_missing
        self._name = ""

    def records(self, section: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> None:
        """The records of a section."""
        for id_, said in new.items():
            if id_ in old:
                self.record(section, id_, old[id_], said)
            else:
                self.changes.append(AddRecord(section, id_, self._written[section][id_]))
        if section in self._truth.records:
            called = {_name_of(new[id_]): id_ for id_ in new.keys() - old.keys()}
            for id_ in old.keys() - new.keys():
                name = f"{noun(section).split(' ', 1)[1]} '{id_}'"
                now = called.get(_name_of(old[id_]), "")
                hint = (
                    f"If it is '{now}' now, partnermap rename {id_} {now} keeps what hangs on it."
                )
                message = f"the {name} is in the map and no longer in the workbook"
                if self._gone(message, hint if now else ""):
                    self.changes.append(RemoveRecord(section, id_))

    def record(self, section: str, id_: str, old: Any, new: Any) -> None:
        """One record that is there already."""
        self._name = _name_of(old) or id_
        for field, said in new.items():
            before = old.get(field)
            if are_rows(before, said):
                self._rows(section, id_, field, before or [], said)
            else:
                self._value(section, id_, (field,), before, said)
        for field in [each for each in old if each not in new]:
            before = old[field]
            if are_rows(before, []) and self._truth.has_rows(section, field):
                self._rows(section, id_, field, before, [])
            elif self._truth.has_field(section, (field,)):
                self._removed(section, id_, (field,), before)

    def items(self, section: str, old: list[Any], new: list[Any]) -> None:
        """The items of ``links`` or ``notes``."""
        pairs, more, gone = paired(old, new)
        self._name = section
        for before, after in pairs:
            self._row(section, before, (), "", old[before], new[after], (section, after))
        self.changes += [AddItem(section, self._written[section][at]) for at in more]
        if self._truth.has_rows(section, ""):
            for at in gone:
                if self._gone(f"{shown(old[at])} is in the map and no longer in the workbook"):
                    self.changes.append(RemoveItem(section, at))

    def _rows(self, section: str, id_: str, field: str, old: list[Any], new: list[Any]) -> None:
        pairs, more, gone = paired(old, new)
        for before, after in pairs:
            place = (section, id_, field, after)
            self._row(section, id_, (field, before), field, old[before], new[after], place)
            if field == "members" and (roles := lost_role(old[before], new[after])):
                self._lost_role((section, id_, field, before), new[after], roles, place)
        for at in more:
            row = _item(self._written[section][id_][field], at)
            if isinstance(row, str) and not self._is_short(section, id_, field):
                row = new[at]
            self.changes.append(AddRow(section, id_, field, row))
            message = f"{field} of '{self._name}': {shown(new[at])} is new"
            self._tell((section, id_, field, at), message)
        if self._truth.has_field(section, (field,)):  # one cell, which gives all of them
            for at in gone:
                self.changes.append(RemoveRow(section, id_, field, at))
                message = f"{field} of '{self._name}': {shown(old[at])} is no longer recorded"
                self._tell((section, id_, field) if id_ else (section, field), message)
        elif self._truth.has_rows(section, field):
            for at in gone:
                what = f"{shown(old[at])} under '{field}' of '{self._name}'"
                if self._gone(f"{what} is in the map and no longer in the workbook"):
                    self.changes.append(RemoveRow(section, id_, field, at))

    def _lost_role(
        self, at: Place, seat: Mapping[str, Any], roles: list[str], place: Place
    ) -> None:
        """A seat with a role in the map of which the source says that it has none, or may."""
        section, id_, field, before = at
        is_sure = is_said_plain(self._imported, str(id_), seat)
        if is_sure:
            self.changes.append(SetField(str(section), str(id_), (field, before, "role"), None))
            message = f"role of {shown(seat)} on '{self._name}' was {shown(roles)}, is member"
            self._tell(place, message)
        elif is_sure is not None:
            origin = self._imported.origin_of(*place) or Origin("the workbook")
            self.kept.append((origin, f"{shown(seat)} ({shown(roles)} of '{self._name}')"))

    def _row(
        self,
        section: str,
        id_: Any,
        path: tuple[Any, ...],
        list_: str,
        old: Any,
        new: Any,
        place: Place,
    ) -> None:
        """Two rows about the same."""
        for field, said in new.items():
            if old.get(field) != said and not self._truth.lacks_nothing_of(old.get(field), said):
                written = _item(self._at(place), 0)
                value = written.get(field, said) if isinstance(written, dict) else said
                self.changes.append(SetField(section, id_, (*path, field), value))
                self._told((*place, field), self._field_of(field, new, list_), old.get(field), said)
        for field in old.keys() - new.keys():
            if self._truth.has_row_field(section, list_, (field,)) or (
                list_ and self._truth.has_field(section, (list_,))
            ):
                self.changes.append(SetField(section, id_, (*path, field), None))
                self._told((*place, field), self._field_of(field, new, list_), old[field], None)

    def _field_of(self, field: str, row: Mapping[str, Any], list_: str) -> str:
        joined = {"members": "on", "functions": "at"}.get(list_)
        where = f" {joined} '{self._name}'" if joined else ""
        return f"{field} of {shown(row)}{where}"

    def _value(self, section: str, id_: str, path: tuple[str, ...], old: Any, new: Any) -> None:
        if old == new:
            return
        if isinstance(old, dict) and isinstance(new, dict):
            for key, said in new.items():
                self._value(section, id_, (*path, key), old.get(key), said)
            for key in [each for each in old if each not in new]:
                if self._truth.has_field(section, (*path, key)):
                    self._removed(section, id_, (*path, key), old[key])
            return
        is_true = self._truth.has_field(section, path)
        what = f"{path[-1]} of '{self._name}'"
        if not is_true and agrees(path[-1], old, new):
            origin = self._imported.origin_of(section, id_, *path) or Origin("the workbook")
            self.remarks.append(agreement(what, old, new, origin))
            return
        if isinstance(old, list) and isinstance(new, list) and not is_true:
            more = [each for each in new if each not in old]
            if not more:
                return
            new = [*old, *more]
            value: Any = new
        else:
            value = self._at((section, id_, *path) if id_ else (section, *path))
        self.changes.append(SetField(section, id_, path, value))
        self._told((section, id_, *path), what, old, new)

    def _removed(self, section: str, id_: str, path: tuple[str, ...], old: Any) -> None:
        if isinstance(old, dict) and not all(
            self._truth.has_field(section, (*path, key)) for key in old
        ):
            for key, said in old.items():
                if self._truth.has_field(section, (*path, key)):
                    self._removed(section, id_, (*path, key), said)
            return
        self.changes.append(SetField(section, id_, path, None))
        inner = next(iter(old), "") if isinstance(old, dict) else ""
        self._told((section, id_, *path, inner), f"{path[-1]} of '{self._name}'", old, None)

    def _is_short(self, section: str, id_: str, field: str) -> bool:
        """Whether a list of the map's file has bare ids."""
        there = self._known.get(section, {}).get(id_, {}).get(field)
        return not isinstance(there, list) or any(isinstance(each, str) for each in there)

    def _at(self, place: Place) -> Any:
        """What stands at a place, in the form that people write."""
        value: Any = self._written
        for step in place:
            value = _item(value, step) if isinstance(step, int) else value[step]
        return value

    def _gone(self, message: str, hint: str = "") -> bool:
        """Tell of something that is no longer there; whether to take it out."""
        origin = Origin(next((at.file for at in self._imported.origins.values()), "the workbook"))
        if self._remove:
            self.remarks.append(Remark(Weight.CHANGED, origin, f"{message}: taken out", hint))
        else:
            self.remarks.append(Remark(Weight.NOTE, origin, f"{message}: {_STAYS}", hint))
        return self._remove

    def _told(self, place: Place, what: str, old: Any, new: Any) -> None:
        before = "was not recorded" if old is None else f"was {shown(old)}"
        after = "is no longer recorded" if new is None else f"is {shown(new)}"
        reach = Reach.CELL if old is None else Reach.ROW  # what stood before is told first
        self._tell(place, f"{what} {before}, {after}", reach)

    def _tell(self, place: Place, message: str, reach: Reach = Reach.CELL) -> None:
        place = tuple(step for step in place if step != "")  # the manifest has no id
        origin = self._imported.origin_of(*place) or Origin("the workbook")
        self.remarks.append(Remark(Weight.CHANGED, origin, message, reach=reach))


def _name_of(record: Mapping[str, Any]) -> str:
    return str(record.get("name") or record.get("title") or "")


def _item(value: Any, at: int) -> Any:
    """An item of a list, or the one thing that is written without brackets."""
    return value[at] if isinstance(value, list) else value

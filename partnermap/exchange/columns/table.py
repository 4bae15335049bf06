"""What a sheet and a column are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from partnermap.exchange.columns.forms import TEXT, Form
from partnermap.model import Manifest


@dataclass(frozen=True, slots=True)
class Key:
    """A step that is a key: each row gives its own, in the column of this heading.

    Attributes:
        among: the keys that there may be; empty = any.
    """

    heading: str
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OneOf:
    """A step that is one of several sections: the one that has the key which comes next."""

    names: tuple[str, ...]


class _Each:
    """A step that is a position in a list: one row for each item."""

    def __repr__(self) -> str:
        return "EACH"


EACH = _Each()
Step = str | Key | OneOf | _Each
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """One column of a sheet.

    Attributes:
        heading: plain English, once in its sheet.
        path: where the value stands in what a row gives: ``("meets", "every")``.
        form: how a value is written in a cell and read from one.
        said: what it means; empty = as the model has it.
        synonyms: other headings by which officers call it, in small letters.
        width: in characters.
        required: whether a row without it says nothing.
    """

    heading: str
    path: Path
    form: Form = TEXT
    said: str = ""
    synonyms: tuple[str, ...] = ()
    width: int = 16
    required: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """A column that only helps to read: the name of what another column gives by its id.

    Attributes:
        of: the heading of that column.
    """

    heading: str
    of: str
    synonyms: tuple[str, ...] = ()
    width: int = 30
    said: str = "To read by; it is not read back. Change a name on the sheet of the record."


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """One sheet: where its rows stand in a map, and its columns.

    Attributes:
        name: as the workbook has it.
        about: what a row is, in a sentence.
        where: the steps from the top of a map to what a row gives.
        columns: from the left. Those of keys have the heading as their path.
        model: what a row gives, as the map has it.
        otherwise: for rows that cannot stand at ``where``, or say that they do not.
        none_in: the heading under which ``none`` says that a list is empty.
        synonyms: other names of such a sheet, in small letters.
    """

    name: str
    about: str
    where: tuple[Step, ...]
    columns: tuple[Column | Name, ...]
    model: type[BaseModel]
    otherwise: tuple[Step, ...] = ()
    none_in: str = ""
    synonyms: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys of a row, outer first."""
        return tuple(step for step in self.where if isinstance(step, Key))

    @property
    def is_list(self) -> bool:
        """Whether its rows are items of lists, whose order tells them apart."""
        return self.where[-1] is EACH

    @property
    def fields(self) -> tuple[Column, ...]:
        """The columns that are read, those of keys included."""
        return tuple(each for each in self.columns if isinstance(each, Column))

    @property
    def needed(self) -> tuple[Column, ...]:
        """The columns without which a row has no place."""
        headings = {key.heading for key in self.keys}
        return tuple(each for each in self.fields if each.heading in headings)

    @property
    def is_whole_map(self) -> bool:
        """Whether its one row is the manifest."""
        return self.model is Manifest and self.where == ("map",)

    def column(self, heading: str) -> Column | Name | None:
        """The column of this heading, whatever its capitals."""
        wanted = " ".join(heading.split()).casefold()
        return next((each for each in self.columns if each.heading.casefold() == wanted), None)

    def meaning(self, column: Column | Name) -> str:
        """What a column means, for the notes sheet and the reference."""
        if column.said or isinstance(column, Name):
            return column.said
        info = field_at(self.model, column.path)
        return (info.description or "") if info else ""


def field_at(model: type[BaseModel], path: Path) -> FieldInfo | None:
    """The field of a model at a path; None where the path leads out of it."""
    fields = {info.alias or name: info for name, info in model.model_fields.items()}
    info = fields.get(path[0])
    if info is None or len(path) == 1:
        return info
    inner = _model_in(info.annotation)
    return field_at(inner, path[1:]) if inner else info


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Union, UnionType):
        return next((found for each in get_args(annotation) if (found := _model_in(each))), None)
    return None


def at(row: Mapping[str, Any], path: Path) -> Any:
    """The value at a path of what a row gives; None where there is none."""
    value: Any = row
    for step in path:
        if not isinstance(value, Mapping) or step not in value:
            return None
        value = value[step]
    return value

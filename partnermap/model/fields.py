"""The types that fields of a record have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from partnermap import vocabulary as words
from partnermap.model import values
from partnermap.model.incomes import band_of
from partnermap.model.values import ID_PATTERN, complaint, shown

T = TypeVar("T")


class Strict(BaseModel):
    """A record or row: fields it does not know are errors, and it never changes."""

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=())


@dataclass(frozen=True, slots=True, eq=False)
class OneOf:
    """A check: a word of a vocabulary; a synonym gives the word it means.

    Attributes:
        table: the vocabulary.
        meant: synonym -> word.
    """

    table: Mapping[str, Any]
    meant: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, value: Any) -> str:
        """The word, or a complaint."""
        if isinstance(value, str) and value in self.table:
            return value
        if isinstance(value, str) and value in self.meant:
            return self.meant[value]
        if not isinstance(value, str):
            hint = f"Write one of: {', '.join(self.table)}."
            raise complaint("word", f"one word is expected here, not {shown(value)}", hint)
        raise PydanticCustomError(
            "word",
            "this is not one of the words",
            {"written": shown(value), "value": value[:200], "words": (*self.table, *self.meant)},
        )


def one_of(table: Mapping[str, Any], synonyms: Mapping[str, str] | None = None) -> Any:
    """A type: a word of a vocabulary; synonyms are read as the word they mean."""
    check = OneOf(table, synonyms or {})
    schema = WithJsonSchema({"type": "string", "enum": [*check.table, *check.meant]})
    return Annotated[str, BeforeValidator(check), schema]


def as_list(value: Any) -> Any:
    """One thing is a list of one."""
    return value if isinstance(value, list) else [value]


@dataclass(frozen=True, slots=True)
class ShortForm:
    """A bare text stands for a mapping with this one field."""

    field: str

    def __call__(self, value: Any) -> Any:
        """The mapping; anything else as it was written."""
        return {self.field: value} if isinstance(value, str) else value


def _schema(**properties: Any) -> WithJsonSchema:
    return WithJsonSchema(properties)


Text = Annotated[str, BeforeValidator(values.a_text), _schema(type="string", minLength=1)]
Id = Annotated[
    str, BeforeValidator(values.an_id), _schema(type="string", pattern=f"^{ID_PATTERN}$")
]
Flag = Annotated[bool, BeforeValidator(values.a_flag), _schema(type="boolean")]
FlagOrUnknown = Annotated[
    bool | None, BeforeValidator(values.a_flag_or_unknown), _schema(enum=[True, False, "unknown"])
]
Count = Annotated[int, BeforeValidator(values.a_count), _schema(type="integer", minimum=0)]
NumberOfBodies = Annotated[
    int | None,
    BeforeValidator(values.a_number_of_bodies),
    _schema(anyOf=[{"type": "integer", "minimum": 1}, {"const": "unknown"}]),
]
Number = Annotated[float, BeforeValidator(values.a_number), _schema(type="number", minimum=0)]
Percent = Annotated[
    Decimal, BeforeValidator(values.a_percentage), _schema(type="number", minimum=0)
]
Income = Annotated[
    str,
    BeforeValidator(values.an_income),
    _schema(anyOf=[{"enum": list(words.INCOME_BANDS)}, {"type": "number", "minimum": 0}]),
]
Address = Annotated[str, BeforeValidator(values.an_address), _schema(type="string", format="uri")]
if TYPE_CHECKING:
    Sector = str
    BodyKind = str
else:
    Sector = one_of(words.SECTORS, words.SECTOR_SYNONYMS)
    BodyKind = one_of(words.ORGANISATION_KINDS | words.PARTNERSHIP_KINDS)
Many = Annotated[tuple[T, ...], BeforeValidator(as_list)]


def takes(info: FieldInfo, check: Callable[[Any], Any]) -> bool:
    """Whether a field takes values that ``check`` reads, be it in a list or as keys."""
    return any(getattr(each, "func", None) is check for each in _checks(info.annotation, info))


def _checks(annotation: Any, of: Any) -> Iterator[Any]:
    yield from getattr(of, "metadata", ()) or getattr(of, "__metadata__", ())
    for argument in get_args(annotation):
        yield from _checks(argument, argument)


def band(income: str | None) -> str | None:
    """The NCVO band of an income as written; None where it is not known."""
    if income is None or income == "unknown":
        return None
    if income in words.INCOME_CEILINGS:
        return income
    return band_of(float(income))

"""What every record and row may carry, and the rows: references, members, links, functions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from partnermap import vocabulary as words
from partnermap.model.dates import PartialDate
from partnermap.model.fields import (
    Address,
    BodyKind,
    FlagOrUnknown,
    Id,
    Many,
    NumberOfBodies,
    Sector,
    ShortForm,
    Strict,
    Text,
    one_of,
)
from partnermap.model.values import complaint


class SourceRef(Strict):
    """Where a fact comes from: a source document, and the place in it."""

    id: Id = Field(description="A record of `sources`.", examples=["update-3"])
    at: Text | None = Field(None, description="The place in it.", examples=['"p. 6"'])


SourceRow = Annotated[SourceRef, BeforeValidator(ShortForm("id"))]


class Class(Strict):
    """Bodies that are not named: all of a sector, an area, a community or a kind."""

    sector: Sector | None = Field(None, description="A sector.", examples=["vcse"])
    area: Id | None = Field(None, description="A record of `areas`.", examples=["millside"])
    community: Id | None = Field(
        None, description="A record of `communities`.", examples=["travellers"]
    )
    kind: BodyKind | None = Field(
        None, description="A kind of body.", examples=["theme-partnership"]
    )

    @model_validator(mode="after")
    def _says_something(self) -> Class:
        if not (self.sector or self.area or self.community or self.kind):
            raise complaint(
                "missing",
                "this names nobody",
                "Give an id, or a class: a sector, an area, a community or a kind.",
            )
        return self


def _is_class(value: Any) -> str:
    return "<class>" if isinstance(value, (dict, Class)) else "<id>"


Ref = Annotated[
    Annotated[Id, Tag("<id>")] | Annotated[Class, Tag("<class>")], Discriminator(_is_class)
]


class NoteRow(Strict):
    """A note on a record."""

    kind: one_of(words.NOTE_KINDS) | None = Field(  # type: ignore[valid-type]
        None, description="What kind of note it is.", examples=["barrier"]
    )
    text: Text = Field(
        description="The note, in your own words.",
        examples=['"The formality of meetings puts smaller groups off."'],
    )
    when: PartialDate | None = Field(
        None, description="When it happened, for an event.", examples=["2020-09-15"]
    )
    source: Many[SourceRow] | None = Field(
        None, description="Where it comes from.", examples=["update-3"]
    )


Notes = Many[Annotated[NoteRow, BeforeValidator(ShortForm("text"))]]


class Row(Strict):
    """What any record, member, link or function row may also carry."""

    about: Text | None = Field(
        None, description="A sentence or two in your own words.", examples=['"Meets in public."']
    )
    url: Address | None = Field(
        None, description="A page about it.", examples=["https://example.org/board"]
    )
    tags: Many[Text] | None = Field(
        None, description="Words of your own to find it by.", examples=["[review-2024]"]
    )
    since: PartialDate | None = Field(
        None,
        description="From the first day of this year, month or day on; or, as a range, from some "
        "time within it.",
        examples=["2021"],
    )
    until: PartialDate | None = Field(
        None,
        description="Through the last day of this year, month or day; or, as a range, until some "
        "time within it.",
        examples=["2023-03"],
    )
    status: one_of(words.STATUSES) = Field(  # type: ignore[valid-type]
        "current",
        description="`proposed` counts only in the proposed future, which drops what is `ending`.",
        examples=["proposed"],
    )
    source: Many[SourceRow] | None = Field(
        None,
        description="Where it comes from: a source's id, or the id and the place in it, or a list.",
        examples=['{id: update-3, at: "p. 1"}'],
    )
    inferred: Many[Text] | None = Field(
        None, description="Fields of this record that you concluded.", examples=["[areas]"]
    )
    assumed: Many[Text] | None = Field(
        None, description="Fields of this record that you guessed.", examples=["[income]"]
    )
    notes: Notes | None = Field(
        None, description="Notes on this record.", examples=['["Minutes are not public."]']
    )

    def is_stated(self, field: str) -> bool:
        """Whether a field is recorded as stated, not inferred or assumed."""
        return field not in (self.inferred or ()) and field not in (self.assumed or ())


_ABOUT = ("about", "url", "tags", "source", "inferred", "assumed", "notes")


class Record(Row):
    """A record: a row with a name."""

    name: Text = Field(description="Its name, as people say it.", examples=["Northbridge Forum"])


class Member(Row):
    """A seat on a partnership: a body, a class, or only ``seats`` where nothing is known."""

    body: Id | None = Field(
        None, description="The body that holds the seat.", examples=["northbridge-forum"]
    )
    sector: Sector | None = Field(
        None, description="Instead of a body: a seat for this sector.", examples=["faith"]
    )
    area: Id | None = Field(
        None, description="Instead of a body: a seat for this area.", examples=["millside"]
    )
    community: Id | None = Field(
        None, description="Instead of a body: a seat for this community.", examples=["travellers"]
    )
    kind: BodyKind | None = Field(
        None, description="Instead of a body: a seat for bodies of this kind.", examples=["council"]
    )
    role: Many[one_of(words.MEMBER_ROLES)] = Field(  # type: ignore[valid-type]
        ("member",),
        description="The role, or a list: one seat may have two roles.",
        examples=["chair"],
    )
    voting: FlagOrUnknown = Field(
        None, description="Whether the seat has a vote.", examples=["true"]
    )
    on_behalf_of: Many[Ref] | None = Field(
        None,
        description="Whom the seat speaks for, other than its holder: ids or classes.",
        examples=["{sector: vcse}"],
    )
    mandate: one_of(words.MANDATES) = Field(  # type: ignore[valid-type]
        "unknown",
        description="How the holder came to speak for them.",
        examples=["nominated"],
    )
    post: Text | None = Field(
        None,
        description="A job title; never a person's name.",
        examples=['"Director of Public Health"'],
    )
    seats: NumberOfBodies = Field(
        1, description="How many seats; `unknown` where not known.", examples=["2"]
    )

    @model_validator(mode="after")
    def _names_somebody(self) -> Member:
        named = self.sector or self.area or self.community or self.kind
        if self.body and named:
            raise complaint(
                "value",
                "this seat names both a body and a class",
                "Whom the seat speaks for goes under 'on_behalf_of'.",
            )
        if not self.body and not named and "seats" not in self.model_fields_set:
            raise complaint(
                "missing",
                "this seat names nobody",
                "Give a 'body', or a class: a sector, an area, a community or a kind. If nothing "
                "is known of who holds it, write 'seats: 1'.",
            )
        return self

    @property
    def as_seat(self) -> Member:
        """The same, but for what may differ in two rows of one seat: its role, words about it."""
        return self.model_copy(update={"role": (), **dict.fromkeys(_ABOUT)})

    @property
    def seat_class(self) -> Class | None:
        """The class a seat is for, where its holder is not known."""
        if self.body:
            return None
        return Class.model_construct(
            sector=self.sector, area=self.area, community=self.community, kind=self.kind
        )


class LinkRow(Row):
    """A link, written on the body it starts from."""

    to: Ref = Field(
        description="The body (or plan) it leads to, or a class.", examples=["business-committee"]
    )
    every: one_of(words.FREQUENCIES) | None = Field(  # type: ignore[valid-type]
        None, description="How often, for a report.", examples=["quarter"]
    )
    instrument: Text | None = Field(
        None, description="What delegates.", examples=['"Section 75 agreement"']
    )
    basis: Text | None = Field(
        None, description="The law or agreement behind it.", examples=['"NHS Act 2006, s. 75"']
    )
    mandate: one_of(words.MANDATES) = Field(  # type: ignore[valid-type]
        "unknown", description="For `represents`: how it came to.", examples=["elected"]
    )

    def is_same_as(self, other: LinkRow) -> bool:
        """Whether two rows that join the same bodies in the same way are one link.

        They are where they hold at the same time, and what one says the other does not deny.
        """
        if (self.since, self.until, self.status) != (other.since, other.until, other.status):
            return False
        return all(
            one == two or None in (one, two) or "unknown" in (one, two)
            for one, two in (
                (getattr(self, field), getattr(other, field))
                for field in ("every", "instrument", "basis", "mandate")
            )
        )


class FunctionRow(Row):
    """What a body does about a function."""

    function: Id = Field(description="A record of `functions`.", examples=["health-inequalities"])
    role: one_of(words.FUNCTION_ROLES) | None = Field(  # type: ignore[valid-type]
        None, description="What it does about it; left out where not known.", examples=["leads"]
    )


@dataclass(frozen=True, slots=True)
class WithDetails:
    """An id, a class or a mapping with details, all as a mapping with ``field``.

    Attributes:
        field: the field that names the body.
        twin: another word for it, that may be written instead.
    """

    field: str
    twin: str

    def __call__(self, value: Any) -> Any:
        """The mapping; what is none of these as it was written."""
        field, twin = self.field, self.twin
        if isinstance(value, str):
            return {field: value}
        if not isinstance(value, dict) or field in value:
            return value
        if twin in value:
            return {(field if key == twin else key): item for key, item in value.items()}
        of_class = {key: value[key] for key in Class.model_fields if key in value}
        if not of_class:
            return value
        return {field: of_class} | {k: v for k, v in value.items() if k not in of_class}


Links = Many[Annotated[LinkRow, BeforeValidator(WithDetails("to", "body"))]]
Members = Many[Annotated[Member, BeforeValidator(ShortForm("body"))]]
FunctionRows = Many[Annotated[FunctionRow, BeforeValidator(ShortForm("function"))]]

"""Bodies: organisations (legal persons) and partnerships (tables that people sit round)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, ClassVar

from pydantic import Field, create_model

from partnermap import vocabulary as words
from partnermap.model.dates import PartialDate
from partnermap.model.fields import (
    Address,
    FlagOrUnknown,
    Id,
    Income,
    Many,
    Number,
    NumberOfBodies,
    Sector,
    Strict,
    Text,
    band,
    one_of,
)
from partnermap.model.rows import FunctionRows, LinkRow, Links, Member, Members, Record


class Body(Record):
    """What organisations and partnerships have in common."""

    link_kinds: ClassVar[tuple[str, ...]] = ()

    also_known_as: Many[Text] | None = Field(
        None, description="Other names and initials.", examples=["[PEG]"]
    )
    formerly: Many[Id] | None = Field(
        None, description="Ids it had before.", examples=["[northbridge-voluntary-action]"]
    )
    identifiers: dict[Text, Text] = Field(
        {},
        description="Numbers in registers, by the register's code at org-id.guide.",
        examples=['{GB-CHC: "1234567"}'],
    )
    areas: Many[Id] | None = Field(
        None, description="The areas it is for: records of `areas`.", examples=["[northbridge]"]
    )
    communities: Many[Id] | None = Field(
        None,
        description="The communities it is for; `[]` = everyone; left out = not recorded.",
        examples=["[travellers]"],
    )
    themes: Many[Id] | None = Field(
        None, description="Its themes: records of `themes`.", examples=["[prevention]"]
    )
    decides: FlagOrUnknown = Field(
        None,
        description="Whether it takes decisions that bind its members, or holds delegated "
        "authority. Not recorded: unknown for a partnership; for an organisation true where it is "
        "publicly accountable, else false.",
        examples=["true"],
    )
    functions: FunctionRows = Field(
        (),
        description="What it does: rows of `function` and `role`.",
        examples=["[{function: health-inequalities, role: leads}]"],
    )
    contact: Address | None = Field(
        None,
        description="A page or a role mailbox, never a person.",
        examples=["https://example.org/executive-group"],
    )
    reviewed: PartialDate | None = Field(
        None, description="When its record or terms were last reviewed.", examples=["2023-06"]
    )
    stands_for: NumberOfBodies = Field(
        None,
        description="This record stands for several bodies that the source does not name: how "
        "many, or `unknown`.",
        examples=["15"],
    )

    @property
    def is_stack(self) -> bool:
        """Whether the record stands for several bodies, or for an unknown number."""
        return "stands_for" in self.model_fields_set and self.stands_for != 1

    @property
    def takes_decisions(self) -> bool | None:
        """Whether it decides; None where not known."""
        return self.decides

    def own_links(self) -> Iterator[tuple[str, int, LinkRow]]:
        """The links written on this body: kind, position in that field, link."""
        if self.model_fields_set.isdisjoint(self.link_kinds):
            return
        for kind in self.link_kinds:
            for position, link in enumerate(getattr(self, kind)):
                yield kind, position, link


class Organisation(Body):
    """A legal person, or a group that is one body to those who know it."""

    sector: Sector | None = Field(None, description="Its sector.", examples=["vcse"])
    kind: one_of(words.ORGANISATION_KINDS) | None = Field(  # type: ignore[valid-type]
        None, description="What kind of organisation it is.", examples=["infrastructure"]
    )
    income: Income | None = Field(
        None, description="An NCVO band, or pounds a year.", examples=["medium"]
    )
    income_here: Income | None = Field(
        None, description="Of a national body: the part spent here.", examples=["small"]
    )
    publicly_accountable: FlagOrUnknown = Field(
        None,
        description="Whether it answers to the public. Not recorded: true for councils, combined "
        "authorities, NHS statutory bodies, government departments, police and fire authorities.",
        examples=["true"],
    )
    complete: Many[one_of(dict.fromkeys(words.ORGANISATION_LISTS))] = Field(  # type: ignore[valid-type]
        (),
        description="Which of its lists are complete: functions (that nothing else from the map's "
        "list is done by it), seats (those it holds, and those that speak for it) and links (from "
        "it and to it, whoever represents it included).",
        examples=["[seats]"],
    )

    @property
    def band(self) -> str | None:
        """The NCVO income band; None where not known."""
        return band(self.income)

    @property
    def answers_to_public(self) -> bool | None:
        """Whether it is publicly accountable; None where not known."""
        if "publicly_accountable" in self.model_fields_set:
            return self.publicly_accountable
        if self.kind is None or self.kind == "other":
            return None if self.sector is None or self.sector in words.PUBLIC_SECTORS else False
        return self.kind in words.PUBLICLY_ACCOUNTABLE_KINDS

    @property
    def takes_decisions(self) -> bool | None:
        """Whether it decides; by default as it is publicly accountable."""
        return self.decides if "decides" in self.model_fields_set else self.answers_to_public


class Meetings(Strict):
    """How often and how a partnership meets."""

    every: one_of(words.FREQUENCIES) | None = Field(  # type: ignore[valid-type]
        None, description="How often.", examples=["month"]
    )
    hours: Number | None = Field(None, description="Hours each time.", examples=["2"])
    mode: one_of(words.MEETING_MODES) | None = Field(  # type: ignore[valid-type]
        None, description="In person, online or both.", examples=["online"]
    )


class Partnership(Body):
    """A table that people sit round: a board, a forum, a steering group."""

    kind: one_of(words.PARTNERSHIP_KINDS) | None = Field(  # type: ignore[valid-type]
        None, description="What kind of partnership it is.", examples=["executive-group"]
    )
    members: Members | None = Field(
        None,
        description="Its seats: ids of bodies, or rows with details.",
        examples=["[{body: northbridge-council, role: chair}]"],
    )
    complete: Many[one_of(dict.fromkeys(words.PARTNERSHIP_LISTS))] = Field(  # type: ignore[valid-type]
        (),
        description="Which of its lists are complete: members, functions, links (from it and to "
        "it, and the seats it holds on other partnerships).",
        examples=["[functions]"],
    )
    meets: Meetings | None = Field(
        None, description="How often and how it meets.", examples=["{every: month, hours: 2}"]
    )
    how_to_join: Text | None = Field(
        None,
        description="How a body gets in.",
        examples=['"Write to the secretariat; any voluntary organisation may come."'],
    )
    terms_of_reference: Address | None = Field(
        None, description="The page or document.", examples=["https://example.org/tor.pdf"]
    )

    @property
    def seats(self) -> tuple[Member, ...]:
        """Its member rows; none where they are not recorded."""
        return self.members or ()


@cache
def body_models(kinds: tuple[str, ...]) -> tuple[type[Organisation], type[Partnership]]:
    """The two models, with a field for each kind of link.

    Args:
        kinds: the link kinds of the vocabulary and those that the manifest declares.
    """

    def with_links(model: type[Any]) -> type[Any]:
        fields: dict[str, Any] = {kind: (Links, _link_field(kind)) for kind in kinds}
        made = create_model(model.__name__, __base__=model, __doc__=model.__doc__, **fields)
        made.link_kinds = kinds  # type: ignore[attr-defined]
        return made

    return with_links(Organisation), with_links(Partnership)


def all_link_kinds(declared: Iterable[str]) -> tuple[str, ...]:
    """The standard link kinds and those that a manifest declares, each once."""
    return tuple(dict.fromkeys((*words.LINK_KINDS, *declared)))


def _link_field(kind: str) -> Any:
    known = words.LINK_KINDS.get(kind)
    label = known.label if known else kind.replace("_", " ")
    return Field((), description=f"Whom this body {label}.", examples=["some-body"])

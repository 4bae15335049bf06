"""All other records: places, functions, plans, notes, sources, coverage, dispositions."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from partnermap import vocabulary as words
from partnermap.model.dates import PartialDate
from partnermap.model.fields import (
    Count,
    Flag,
    Id,
    Many,
    Sector,
    ShortForm,
    Strict,
    Text,
    one_of,
)
from partnermap.model.rows import LinkRow, NoteRow, Record, Ref, Row, WithDetails


class Coverage(Row):
    """An honest denominator: how many there are, against how many are recorded."""

    of: Text = Field(
        description="What is counted.", examples=['"registered charities in Northbridge"']
    )
    sector: Sector | None = Field(
        None, description="The sector of those counted.", examples=["vcse"]
    )
    area: Id | None = Field(None, description="Where they are.", examples=["northbridge"])
    total: Count = Field(description="How many there are.", examples=["1533"])
    approximate: Flag = Field(
        False, description="Whether the total is a round figure.", examples=["true"]
    )


class SourceDocument(Row):
    """A document or page that facts come from."""

    title: Text = Field(description="Its title.", examples=['"Sector report"'])
    publisher: Text | None = Field(
        None, description="Who published it.", examples=['"Northbridge Forum"']
    )
    published: PartialDate | None = Field(None, description="When.", examples=["2023-11"])


class Area(Record):
    """A place: a city, a locality, a neighbourhood."""

    level: one_of(words.AREA_LEVELS) | None = Field(  # type: ignore[valid-type]
        None, description="Its level.", examples=["neighbourhood"]
    )
    gss: Text | None = Field(
        None, description="Its code at the Office for National Statistics.", examples=["E08000099"]
    )
    within: Many[Id] | None = Field(
        None,
        description="The area or areas it lies in; two of one level: partly in each.",
        examples=["northbridge"],
    )


class Theme(Record):
    """A subject that bodies and functions share."""


class Community(Record):
    """A community of interest or identity."""


class Function(Record):
    """Something that somebody has to do."""

    duty: one_of(words.DUTIES) | None = Field(  # type: ignore[valid-type]
        None, description="Who asks for it.", examples=["statute"]
    )
    as_stated: Text | None = Field(
        None, description="The document's own word for the duty.", examples=["must"]
    )
    basis: Text | None = Field(
        None, description="The law or guidance.", examples=['"Care Act 2014, s. 43"']
    )
    needed_at: one_of(words.AREA_LEVELS) | None = Field(  # type: ignore[valid-type]
        None,
        description="Every area of this level needs somebody to do it.",
        examples=["neighbourhood"],
    )
    themes: Many[Id] | None = Field(None, description="Its themes.", examples=["[prevention]"])


class LinkRecord(LinkRow):
    """A link in the long form, in the list `links`."""

    start: Id = Field(
        alias="from", description="The body it starts from.", examples=["steering-group"]
    )
    kind: Text = Field(description="A kind of link.", examples=["reports_to"])


class PlanParty(Row):
    """A body's part in a plan, with details."""

    body: Ref = Field(description="The body.", examples=["business-committee"])
    every: one_of(words.FREQUENCIES) | None = Field(  # type: ignore[valid-type]
        None, description="How often, for a report.", examples=["quarter"]
    )


Parties = Many[Annotated[PlanParty, BeforeValidator(WithDetails("body", "to"))]]


class Priority(Row):
    """One priority or component of a plan."""

    name: Text = Field(description="Its name.", examples=["Prevention"])
    functions: Many[Id] | None = Field(
        None, description="The functions it is about.", examples=["[health-inequalities]"]
    )
    now: Many[Text] | None = Field(
        None, description="Immediate actions.", examples=['["agree the first plan"]']
    )
    next: Many[Text] | None = Field(
        None, description="Later steps.", examples=['["move funding towards prevention"]']
    )


class Plan(Record):
    """A strategy, plan, agreement or other document that bodies are bound by."""

    kind: Text | None = Field(None, description="What it is, in a word.", examples=["strategy"])
    owners: Parties | None = Field(
        None, description="Whose it is.", examples=["[northbridge-forum]"]
    )
    directed_by: Parties | None = Field(
        None, description="Who directs it.", examples=["steering-group"]
    )
    signed_off_by: Parties | None = Field(
        None,
        description="Who signs it off.",
        examples=["{body: business-committee, status: proposed}"],
    )
    overseen_by: Parties | None = Field(
        None, description="Who oversees it.", examples=["[business-committee]"]
    )
    reports: Parties | None = Field(
        None,
        description="To whom progress is reported.",
        examples=["{to: business-committee, every: quarter}"],
    )
    areas: Many[Id] | None = Field(None, description="Its areas.", examples=["[northbridge]"])
    themes: Many[Id] | None = Field(None, description="Its themes.", examples=["[prevention]"])
    communities: Many[Id] | None = Field(
        None, description="The communities it is about.", examples=["[travellers]"]
    )
    contains: Many[Text] | None = Field(
        None, description="What it contains.", examples=['["shared values", "barriers"]']
    )
    priorities: Many[Annotated[Priority, BeforeValidator(ShortForm("name"))]] | None = Field(
        None, description="Its priorities.", examples=["[{name: Prevention}]"]
    )


PARTY_FIELDS = ("owners", "directed_by", "signed_off_by", "overseen_by", "reports")


class Note(NoteRow, Row):
    """A note in the list `notes`: what people wrote on the chart."""

    subjects: Many[Id] | None = Field(
        None, description="The bodies or plans it is about.", examples=["[executive-group]"]
    )


class Disposition(Strict):
    """What was decided about a finding."""

    decision: one_of(words.DECISIONS) = Field(  # type: ignore[valid-type]
        description="What was decided.", examples=["justified"]
    )
    reason: Text | None = Field(
        None, description="Why.", examples=['"Each is required by its own statute."']
    )
    owner: Id | None = Field(
        None, description="The body that decided.", examples=["northbridge-council"]
    )
    review: PartialDate | None = Field(
        None, description="When to look again.", examples=["2024-06"]
    )
    evidence: Text | None = Field(
        None,
        description="The fingerprint of the evidence it was decided on.",
        examples=["3f9a2c"],
    )

"""The manifest: what a map says about itself."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import Field, model_validator

from partnermap import vocabulary as words
from partnermap.model.dates import PartialDate
from partnermap.model.fields import Address, Count, Flag, Many, Sector, Strict, Text, one_of
from partnermap.model.rows import Notes, SourceRow
from partnermap.model.values import complaint


def _word_of(literal: Any) -> Any:
    return one_of(dict.fromkeys(get_args(literal)))


class Focus(Strict):
    """Whom the isolation rules are about."""

    sectors: Many[Sector] = Field(
        ("vcse", "faith"), description="Organisations of these sectors,", examples=["[vcse, faith]"]
    )
    income: Many[one_of(words.INCOME_BANDS)] = Field(  # type: ignore[valid-type]
        ("micro", "small"),
        description="with an income in these bands,",
        examples=["[micro, small]"],
    )
    or_for_communities: Flag = Field(
        True,
        description="or for a community of interest, whatever their income.",
        examples=["true"],
    )


class Thresholds(Strict):
    """From how much on a finding is made; a percentage above 100 means never.

    They are conventions, not statistics: among so few partnerships chance cannot be told from
    purpose.
    """

    shared_members: Count = Field(
        2,
        description="PM103: partnerships whose members are surely the same are told from so many "
        "members on, others from one more in common on: a table of two lies within every larger "
        "one on which both sit. Never fewer than two.",
        examples=["3"],
    )
    shared_of_all: Count = Field(
        60,
        description="PM103: of all who sit on either of two partnerships, at least so many percent "
        "sit on both (Jaccard). At 60 two tables of eight have six members in common.",
        examples=["50"],
    )
    shared_of_smaller: Count = Field(
        80,
        description="PM103: or of the smaller one's members at least so many percent sit on the "
        "larger one, too (containment). At 80, four of five do.",
        examples=["100"],
    )
    siblings: Count = Field(
        2,
        description="PM203: at least so many areas beside one have what it lacks. One alone may be "
        "the exception itself.",
        examples=["3"],
    )
    siblings_share: Count = Field(
        50,
        description="PM203: and at least so many percent of the areas beside it have it. Below "
        "half, having it is the exception.",
        examples=["75"],
    )

    review_years: Count = Field(
        3,
        description="PM210: so many years after its last review a body is called lapsed; `0`: "
        "never.",
        examples=["1"],
    )

    @model_validator(mode="after")
    def _two_at_least(self) -> Thresholds:
        if self.shared_members < 2:
            raise complaint(
                "value", "one member in common is no shared membership", "Write 2 or more."
            )
        return self


class DeclaredLinkKind(Strict):
    """A kind of link that this map adds to the standard ones."""

    label: Text = Field(description='As in "a mentors b".', examples=["mentors"])
    inverse: Text = Field(description='As in "b is mentored by a".', examples=["is mentored by"])
    carries: dict[_word_of(words.Cargo), _word_of(words.Direction)] = Field(  # type: ignore[valid-type]
        {},
        description="What runs along it: accountability, voice, information, money, support, "
        "structure or succession; forward, backward or both.",
        examples=["{support: forward}"],
    )


class DeclaredExpectation(Strict):
    """What a map expects partnerships of one kind to have at the table."""

    sectors: Many[Sector] = Field(
        (),
        description="Sectors that are each to have a member; none, and no accountable body: "
        "nothing is expected.",
        examples=["[local-government, nhs, vcse]"],
    )
    accountable_body: Flag = Field(
        False,
        description="Whether somebody is to be there who answers to the public.",
        examples=["true"],
    )
    levels: Many[one_of(words.AREA_LEVELS)] = Field(  # type: ignore[valid-type]
        (),
        description="Where it is expected: levels of area; left out: wherever.",
        examples=["[place, locality]"],
    )
    duty: one_of(words.DUTIES) = Field(  # type: ignore[valid-type]
        "choice", description="Who asks for it.", examples=["guidance"]
    )
    basis: Text | None = Field(
        None,
        description="Where that is written: the Act, the guidance or your own agreement.",
        examples=['"Partnership agreement 2023, schedule 2"'],
    )


class Manifest(Strict):
    """What a map says about itself; only its name is required."""

    name: Text = Field(description="The map's name.", examples=["Northbridge Partnership"])
    as_of: PartialDate | None = Field(
        None,
        description='What "now" means: the last day of this year, month or day. Left out: today.',
        examples=["2023-11"],
    )
    recorded_from: PartialDate | None = Field(
        None, description='Before this, absence means "not known".', examples=["2022"]
    )
    about: Text | None = Field(
        None, description="What the map describes.", examples=['"As its third update has it."']
    )
    repository: Address | None = Field(
        None,
        description="Where the files are kept, for edit links on the page.",
        examples=["https://example.org/northbridge/maps"],
    )
    labels: dict[Text, Text] = Field(
        {},
        description="The words this place uses for words of the vocabularies. Two forms, where "
        'they are needed, have a bar between them: one and several ("forum | fora"), and of a '
        'kind of link both directions ("reports to | has reports from").',
        examples=["{vcse: Third sector}"],
    )
    complete: Many[one_of(dict.fromkeys(words.WHOLE_MAP_LISTS))] = Field(  # type: ignore[valid-type]
        (),
        description="Lists that are complete for the whole map: areas, functions, organisations, "
        "partnerships.",
        examples=["[partnerships]"],
    )
    focus: Focus = Field(
        Focus(),
        description="Whom the isolation rules are about.",
        examples=["{sectors: [vcse], income: [micro]}"],
    )
    thresholds: Thresholds = Field(
        Thresholds(),
        description="From how much on PM103, PM203 and PM210 speak.",
        examples=["{shared_members: 3, siblings: 3}"],
    )
    expectations: dict[
        one_of(words.PARTNERSHIP_KINDS),  # type: ignore[valid-type]
        Many[DeclaredExpectation],
    ] = Field(
        {},
        description="Who is expected at the table (PM206), by kind of partnership: a mapping, or a "
        "list of them for several levels. What is written for a kind takes the place of the "
        "standard for that kind.",
        examples=["{place-partnership: {sectors: [nhs, vcse], levels: [place]}}"],
    )
    link_kinds: dict[Text, DeclaredLinkKind] = Field(
        {},
        description="Kinds of link that this map adds.",
        examples=["{mentors: {label: mentors, inverse: is mentored by}}"],
    )
    source: Many[SourceRow] | None = Field(
        None, description="The document the whole map comes from.", examples=["update-3"]
    )
    notes: Notes | None = Field(
        None, description="Notes on the whole map.", examples=['["A first draft."]']
    )

"""What a kind of partnership is expected to have at the table: data, each with its source.

Only what an Act or published guidance says of who is to be there, so far as a sector can say it: a
council's director and its councillor are both local government. A map may set others for its own
place, in the manifest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Expected:
    """What partnerships of one kind are expected to have at the table.

    Attributes:
        sectors: each is to have a member.
        levels: of the areas where it is expected; empty: wherever.
        basis: the Act and section, or the guidance; empty where the map gives none.
        duty: a word of the vocabulary: statute, guidance or choice.
        accountable_body: whether somebody is to be there who answers to the public.
        since: the first day on which it held, or one on which it surely did.
        until: the last such day.
        checked: what was read of the text and of its dates, and what was not.
    """

    sectors: tuple[str, ...]
    levels: tuple[str, ...]
    basis: str
    duty: str = "statute"
    accountable_body: bool = False
    since: date = date.min
    until: date = date.max
    checked: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether it was expected on a day."""
        return self.since <= day <= self.until


STANDARD: Mapping[str, tuple[Expected, ...]] = {
    "health-and-wellbeing-board": (
        Expected(
            ("local-government", "nhs", "healthwatch"),
            ("system", "place"),
            "Health and Social Care Act 2012, section 194(2)",
            since=date(2013, 4, 1),
            checked="the section as amended to 2022; that boards took up their functions in April "
            "2013, as a council quotes it; not the order that brought the section into force",
        ),
    ),
    "integrated-care-partnership": (
        Expected(
            ("local-government", "nhs"),
            ("system",),
            "Local Government and Public Involvement in Health Act 2007, section 116ZA(2)",
            since=date(2022, 7, 1),
            checked="the section as it stood on 1 July 2022",
        ),
    ),
    # One kind is both. Adults: since April 2015. Children: everywhere by 29 September 2019; there
    # the Act names partners who make arrangements together, and asks for no board by that name.
    "safeguarding-board": (
        Expected(
            ("local-government", "nhs", "police-fire"),
            ("system", "place"),
            "Care Act 2014, Schedule 2, paragraph 1, for adults; Children Act 2004, section 16E, "
            "for children",
            since=date(2019, 9, 29),
            checked="the paragraph, in force on 1 April 2015 (S.I. 2015/993, article 2(n)); "
            "section 16E, in force on 29 June 2018 (S.I. 2018/497); the end of the transition to "
            "it as a council quotes the guidance",
        ),
    ),
    # The NHS through the Police Reform Act 2002, section 97: primary care trusts, now integrated
    # care boards. Providers of probation are no sector of their own here.
    "community-safety-partnership": (
        Expected(
            ("local-government", "nhs", "police-fire"),
            ("place", "district"),
            "Crime and Disorder Act 1998, section 5(1)",
            since=date(2007, 8, 1),
            checked="the section as it stood on 1 August 2007 and on 20 December 2023; the fire "
            "service since 1 April 2003 (S.I. 2003/808); not the day on which the NHS was added",
        ),
    ),
    # Not asked for after 2010, when the policy of which they were part came to its end.
    "local-strategic-partnership": (
        Expected(
            ("local-government", "private", "vcse"),
            ("place", "district"),
            "Local Strategic Partnerships: Government Guidance (DETR, March 2001)",
            duty="guidance",
            since=date(2001, 4, 1),
            until=date(2010, 12, 31),
            checked="that it was published in March 2001 and whom it asks for, as ministers told "
            "Parliament in 2001 and 2004; not the guidance itself, nor the day on which it ended",
        ),
    ),
}

SECTOR_OF_KIND: Mapping[str, str] = {
    # A kind of organisation that says the sector, beside the sector that is recorded.
    "council": "local-government",
    "combined-authority": "local-government",
    "nhs-trust": "nhs",
    "integrated-care-board": "nhs",
    "primary-care-network": "primary-care",
    "gp-practice": "primary-care",
    "police": "police-fire",
    "fire-and-rescue": "police-fire",
    "government-department": "other-public",
    "healthwatch": "healthwatch",
    "charity": "vcse",
    "community-group": "vcse",
    "infrastructure": "vcse",
    "social-enterprise": "vcse",
    "faith-group": "faith",
    "housing-association": "housing",
    "university": "education",
    "college": "education",
    "school": "education",
    "care-provider": "care-provider",
    "business": "private",
    "consultancy": "private",
}

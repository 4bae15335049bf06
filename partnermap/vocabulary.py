"""The words a map may use: one table each, every entry with a plain-English label.

Analyses read these tables and never the name of an entry, so that a new word is one line here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, cast

Direction = Literal["forward", "backward", "both"]
Cargo = Literal[
    "accountability", "voice", "information", "money", "support", "structure", "succession"
]


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a vocabulary.

    Attributes:
        label: what people read.
        plural: the label for several, where an ``s`` is not enough.
    """

    label: str
    plural: str = ""

    @property
    def many(self) -> str:
        """The label for several of them."""
        if self.plural:
            return self.plural
        if self.label.endswith("y") and self.label[-2] not in "aeiou":
            return self.label[:-1] + "ies"
        return self.label + "s"


@dataclass(frozen=True, slots=True)
class LinkKind:
    """A kind of link from a body *a* to a body *b*.

    Attributes:
        label: as in "a answers to b".
        inverse: as in "b is answered to by a".
        carries: what runs along the link, and in which direction.
        weak: what it carries only weakly (a report is not accountability).
        claimed: True where the voice it carries is a claim, not a mandate.
    """

    label: str
    inverse: str
    carries: Mapping[Cargo, Direction] = field(default_factory=dict)
    weak: frozenset[Cargo] = frozenset()
    claimed: bool = False


def _terms(words: str, **labels: str) -> dict[str, Term]:
    """A table of ``words``; each is its own label but where ``labels`` says "one|several"."""
    said = {word.replace("_", "-"): label for word, label in labels.items()}
    return {
        word: Term(*said.get(word, word.replace("-", " ")).split("|")) for word in words.split()
    }


SECTORS = _terms(
    """
    nhs local-government primary-care police-fire other-public vcse faith healthwatch
    education housing care-provider private
    """,
    nhs="NHS|NHS",
    local_government="local government|local government",
    primary_care="primary care|primary care",
    police_fire="police and fire|police and fire",
    other_public="other public body|other public bodies",
    vcse="voluntary sector|voluntary sector",
    faith="faith|faith",
    healthwatch="Healthwatch|Healthwatch",
    education="education|education",
    housing="housing|housing",
    private="private sector|private sector",
)
SECTOR_SYNONYMS = dict.fromkeys(("third-sector", "voluntary", "vcs", "vcfs", "vcfse"), "vcse")
SPEAKS_ALSO_FOR = {"vcse": "faith"}
PUBLIC_SECTORS = frozenset({"nhs", "local-government", "police-fire", "other-public"})

INCOME_CEILINGS: dict[str, float] = {
    # NCVO UK Civil Society Almanac: each band ends below this many pounds a year.
    "micro": 10_000,
    "small": 100_000,
    "medium": 1_000_000,
    "large": 10_000_000,
    "major": 100_000_000,
    "super-major": float("inf"),
}
INCOME_BANDS = _terms(
    "micro small medium large major super-major unknown",
    micro="micro (under £10,000 a year)",
    small="small (£10,000 to under £100,000 a year)",
    medium="medium (£100,000 to under £1m a year)",
    large="large (£1m to under £10m a year)",
    major="major (£10m to under £100m a year)",
    super_major="super-major (£100m a year or more)",
    unknown="not known",
)

AREA_LEVELS = _terms(  # top down
    "national region system place district locality neighbourhood ward",
    national="national area",
)

ORGANISATION_KINDS = _terms(
    """
    council combined-authority nhs-trust integrated-care-board primary-care-network
    gp-practice charity community-group infrastructure social-enterprise faith-group
    housing-association university college school care-provider business consultancy police
    fire-and-rescue government-department healthwatch other
    """,
    nhs_trust="NHS trust",
    gp_practice="GP practice",
    infrastructure="infrastructure organisation",
    business="business|businesses",
    fire_and_rescue="fire and rescue service",
    healthwatch="Healthwatch|Healthwatch",
    other="other organisation",
)
PUBLICLY_ACCOUNTABLE_KINDS = frozenset(
    {
        "council",
        "combined-authority",
        "nhs-trust",
        "integrated-care-board",
        "government-department",
        "police",
        "fire-and-rescue",
    }
)
# A kind that settles that a body whose sector is not recorded is no voluntary organisation.
NEVER_VOLUNTARY_KINDS = PUBLICLY_ACCOUNTABLE_KINDS | {
    "primary-care-network",
    "gp-practice",
    "university",
    "college",
    "school",
    "business",
    "consultancy",
    "healthwatch",
}

PARTNERSHIP_KINDS = _terms(
    """
    board executive-group committee joint-committee health-and-wellbeing-board
    integrated-care-system integrated-care-partnership place-partnership
    local-care-partnership local-strategic-partnership theme-partnership safeguarding-board
    community-safety-partnership provider-collaborative alliance forum network
    steering-group officer-group sub-group task-group reference-group scrutiny-committee
    programme-board other
    """,
    sub_group="sub-group",
    other="other partnership",
)
# Kinds that another table sets up for a task, or that say nothing: no area is said to lack one.
TASK_KINDS = frozenset(
    _terms(
        "steering-group officer-group sub-group task-group reference-group programme-board other"
    )
)


def _link(
    label: str,
    inverse: str = "",
    *,
    weak: Cargo | None = None,
    claimed: bool = False,
    **carries: Direction,
) -> LinkKind:
    return LinkKind(
        label,
        inverse or label,
        cast("dict[Cargo, Direction]", carries),
        frozenset({weak} if weak else ()),
        claimed,
    )


LINK_KINDS: dict[str, LinkKind] = {
    "accountable_to": _link(
        "answers to", "is answered to by", accountability="forward", voice="forward"
    ),
    "reports_to": _link(
        "reports to",
        "is reported to by",
        accountability="forward",
        voice="forward",
        weak="accountability",
    ),
    "part_of": _link("is part of", "has as a part", accountability="forward", voice="forward"),
    "decides_through": _link(
        "decides through", "decides for", accountability="forward", voice="forward"
    ),
    "delegates_to": _link("delegates to", "has authority delegated by", accountability="backward"),
    "represents": _link("represents", "is represented by", voice="backward"),
    "affiliated_to": _link(
        "is affiliated to", "has as an affiliate", claimed=True, voice="forward"
    ),
    "advises": _link("advises", "is advised by", voice="forward"),
    "informs": _link("informs", "is informed by", information="forward"),
    "assures": _link("gives assurance to", "has assurance from", information="forward"),
    "consults": _link("consults", "is consulted by", information="backward"),
    "scrutinises": _link("scrutinises", "is scrutinised by", information="backward"),
    "commissions": _link("commissions", "is commissioned by", money="forward"),
    "funds": _link("funds", "is funded by", money="forward"),
    "pools_budget_with": _link("pools a budget with", money="both"),
    "hosts": _link("hosts", "is hosted by", support="forward"),
    "supports": _link("supports", "is supported by", support="forward"),
    "coordinates_with": _link("coordinates with", structure="both"),
    "meets_jointly_with": _link("meets jointly with", structure="both"),
    "clusters_with": _link("clusters with", structure="both"),
    "succeeds": _link("succeeds", "is succeeded by", succession="forward"),
}

MEMBER_ROLES = _terms(
    """
    chair independent-chair co-chair deputy-chair member partner-member participant observer
    in-attendance co-opted deputy secretariat convenor unknown
    """,
    co_chair="co-chair",
    in_attendance="in attendance|in attendance",
    co_opted="co-opted member",
    unknown="role not recorded|role not recorded",
)
MANDATES = _terms(
    "elected nominated appointed assumed unknown",
    elected="elected by those they speak for",
    nominated="nominated by those they speak for",
    unknown="mandate not recorded",
)
FUNCTION_ROLES = _terms(
    "leads decides recommends advises coordinates oversees scrutinises delivers involved",
    leads="leads|lead",
    decides="decides on|decide on",
    recommends="recommends on|recommend on",
    advises="advises on|advise on",
    coordinates="coordinates|coordinate",
    oversees="oversees|oversee",
    scrutinises="scrutinises|scrutinise",
    delivers="delivers|deliver",
    involved="is involved in|are involved in",
)
# Roles that make a function covered; of these, those two bodies should not both hold.
COVERING_ROLES = ("leads", "decides", "recommends", "coordinates", "oversees", "delivers")
EXCLUSIVE_ROLES = ("leads", "decides", "recommends", "coordinates", "oversees")
# Roles that need somebody to answer to.
ANSWERABLE_ROLES = frozenset({"leads", "decides", "oversees"})

DUTIES = _terms(
    "statute guidance choice unknown",
    statute="required by statute",
    guidance="expected by guidance",
    choice="a local choice",
    unknown="not known whether required",
)
BINDING_DUTIES = frozenset({"statute", "guidance"})
STATUSES = _terms(
    "current proposed ending",
)
MEETING_MODES = _terms(
    "in-person online hybrid",
)
FREQUENCIES: dict[str, float | None] = {  # how often in a year; None: no fixed number
    "week": 52,
    "fortnight": 26,
    "month": 12,
    "six-weeks": 52 / 6,
    "two-months": 6,
    "quarter": 4,
    "four-months": 3,
    "half-year": 2,
    "year": 1,
    "as-needed": None,
}
NOTE_KINDS = _terms(
    """
    challenge gap overlap strength question barrier recommendation value proposal finding
    event
    """,
    gap="stated gap",
    overlap="stated overlap",
)
DECISIONS = _terms(
    "accepted justified planned disputed",
)
WHOLE_MAP_LISTS = ("areas", "functions", "organisations", "partnerships")
PARTNERSHIP_LISTS = ("members", "functions", "links")
ORGANISATION_LISTS = ("functions", "seats", "links")
